import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'

import { begin, deploy, hook, IDLE, objectsOf, ownStage, READINESS, serving, web } from './scenario.ts'

const NO_IMAGE = { image: 'none', 'image-values': '' }
const WELL = web(serving('200'), READINESS)
const config = (name: string, data: object) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data,
})

describe.concurrent('a chart', { timeout: 120_000 }, () => {
  test('with values of every shape hands them on as they are', async (context) => {
    const stage = await ownStage(context, 3)
    const texts = [
      'a,b',
      '{x}',
      '1e10',
      '0123456',
      'true',
      'null',
      'grüße ☂',
      '~',
      '0x1F',
      "it's",
      '-5',
      '"q"',
    ]
    const keys = texts.map((_, at) => `k${at}`)
    const ended = await deploy(
      stage,
      [],
      {
        image: 'none',
        'image-values': '',
        'set-string': keys
          .slice(1)
          .map((key, at) => `text.${key}=${texts[at + 1]}`)
          .join('\n'),
        'set-from-env': 'text.k0=FIRST',
      },
      { FIRST: texts[0] ?? '' },
    )
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed' })
    const shown = JSON.parse(await stage.kubectl('get', 'configmap', 'texts', '-o', 'json')) as {
      readonly data: Readonly<Record<string, string>>
    }
    expect(keys.map((key) => shown.data[key])).toEqual(texts)
  })

  test('that makes up a password each time is unchanged where nothing else changed', async (context) => {
    const stage = await ownStage(context, 4)
    const secret = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'random' },
      stringData: { password: '{{ randAlphaNum 24 }}' },
    }
    const first = await deploy(stage, [secret, WELL])
    expect(first.outputs, first.log).toMatchObject({ verdict: 'changed' })
    const again = await deploy(stage, [secret, WELL])
    expect(again.outputs, again.log).toMatchObject({ verdict: 'unchanged', 'helm-revision': '1' })
    const other = await deploy(stage, [secret, web(serving('200 + 0'), READINESS)])
    expect(other.outputs, other.log).toMatchObject({ verdict: 'changed', 'helm-revision': '2' })
  })

  test('with a Job named by the helm revision waits for it, and is unchanged the second time', async (context) => {
    const stage = await ownStage(context, 3)
    const job = {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'migrate-{{ .Release.Revision }}' },
      spec: {
        backoffLimit: 0,
        template: {
          spec: {
            restartPolicy: 'Never',
            containers: [
              {
                name: 'job',
                image: '{{ .Values.image }}',
                command: ['node', '-e', 'setTimeout(() => {}, 2000)'],
              },
            ],
          },
        },
      },
    }
    const first = await deploy(stage, [job])
    expect(first.outputs, first.log).toMatchObject({ verdict: 'changed' })
    expect(JSON.parse(first.outputs['workloads'] ?? '')).toMatchObject([
      { kind: 'Job', name: 'migrate-1', ready: 1 },
    ])
    const again = await deploy(stage, [job])
    expect(again.outputs, again.log).toMatchObject({ verdict: 'unchanged' })
    const other = await deploy(stage, [job, config('more', {})])
    expect(JSON.parse(other.outputs['workloads'] ?? '')).toMatchObject([{ name: 'migrate-2' }])
  })

  test('that renders 5 MB is planned, deployed and unchanged', async (context) => {
    const stage = await ownStage(context, 4)
    const large = { values: JSON.stringify({ large: 8, objects: [WELL] }) }
    const ended = await deploy(stage, [], large)
    expect(ended.outputs, ended.log.slice(0, 4_000)).toMatchObject({ verdict: 'changed' })
    const one = await stage.kubectl('get', 'configmap', 'large-7', '-o', 'jsonpath={.data.text}')
    expect(one.length * 8).toBeGreaterThanOrEqual(5_000_000)
    const again = await deploy(stage, [], large)
    expect(again.outputs).toMatchObject({ verdict: 'unchanged' })
  })

  test('whose schema refuses a value is named as the chart, in one line', async (context) => {
    const stage = await ownStage(context, 3)
    const ended = await stage.step('helm-upgrade', {
      chart: './test/fixtures/charts/strict',
      image: 'none',
      'image-values': '',
      values: 'replicas: many',
    })
    expect(ended.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'chart-invalid' })
    expect(ended.log).toMatch(/::error .*replicas/)
  })

  test('with a custom resource definition and a resource of it waits for its conditions', async (context) => {
    const stage = await ownStage(context, 4)
    const group = `g${randomBytes(3).toString('hex')}.trunkline.test`
    const definition = {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: `databases.${group}` },
      spec: {
        group,
        scope: 'Namespaced',
        names: { plural: 'databases', singular: 'database', kind: 'Database' },
        versions: [
          {
            name: 'v1',
            served: true,
            storage: true,
            subresources: { status: {} },
            schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
          },
        ],
      },
    }
    const database = {
      apiVersion: `${group}/v1`,
      kind: 'Database',
      metadata: { name: 'orders' },
      spec: { size: 1 },
    }
    const patch = (conditions: object[]) =>
      stage.kubectl(
        'patch',
        `databases.${group}`,
        'orders',
        '--subresource=status',
        '--type=merge',
        '-p',
        JSON.stringify({ status: { conditions } }),
      )
    const first = await deploy(stage, [definition], NO_IMAGE)
    context.onTestFinished(async () => {
      await stage.kubectl('delete', 'crd', `databases.${group}`, '--wait=false')
    })
    expect(first.outputs, first.log).toMatchObject({ verdict: 'changed' })
    const plain = await deploy(stage, [definition, database], NO_IMAGE)
    expect(plain.outputs, plain.log).toMatchObject({ verdict: 'changed' })
    await patch([{ type: 'Ready', status: 'False', reason: 'Provisioning', message: 'disk is being made' }])
    const running = await begin(stage, [definition, { ...database, spec: { size: 2 } }], NO_IMAGE)
    await running.says('orders: Provisioning – disk is being made')
    await patch([{ type: 'Ready', status: 'True', reason: 'Up' }])
    const ended = await running.ended
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed' })
    await patch([
      { type: 'Stalled', status: 'True', reason: 'NoSuchPlan', message: 'plan "huge" is unknown' },
    ])
    const stalled = await deploy(stage, [definition, { ...database, spec: { size: 3 } }], {
      ...NO_IMAGE,
      grace: 'custom-stalled=2s',
      'on-failure': 'keep',
    })
    expect(stalled.outputs, stalled.log).toMatchObject({ verdict: 'failed' })
    expect(stalled.outputs['failure']).toMatch(/^orders: NoSuchPlan – plan "huge" is unknown/)
  })

  test('that is only planned changes nothing, and shows each object without a secret', async (context) => {
    const stage = await ownStage(context, 3)
    const secret = (password: string) => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'keys' },
      stringData: { password },
    })
    const planned = await deploy(stage, [WELL], { 'dry-run': 'true' })
    expect(planned.outputs, planned.log).toMatchObject({
      verdict: 'unchanged',
      'reason-code': 'dry-run',
      'chart-version': '0.3.0',
      'app-version': '7',
    })
    expect(
      JSON.parse(await stage.helm('list', '-a', '-o', 'json').catch(() => stage.helm('list', '-o', 'json'))),
    ).toEqual([])
    const first = await deploy(stage, [WELL, secret('planted-secret-one'), config('old', { a: '1' })])
    expect(first.outputs, first.log).toMatchObject({ verdict: 'changed' })
    const env = { ...READINESS, env: [{ name: 'TOKEN', value: 'planted-env-value' }] }
    const next = [
      web(serving('200'), env, {}, { replicas: 2 }),
      secret('planted-secret-two'),
      config('new', {}),
    ]
    const plan = await deploy(stage, next, { 'dry-run': 'true' })
    expect(plan.summary).toContain('changed: Deployment web')
    expect(plan.summary).toContain('spec.replicas: 1 → 2')
    expect(plan.summary).toContain('changed: Secret keys')
    expect(plan.summary).toContain('added: ConfigMap new')
    expect(plan.summary).toContain('removed: ConfigMap old')
    expect(await stage.history()).toHaveLength(1)
    const real = await deploy(stage, next)
    expect(real.summary).toContain('spec.replicas: 1 → 2')
    expect(real.summary).toContain('helm rollback widget 1 -n')
    for (const secretText of ['planted-secret-one', 'planted-secret-two', 'planted-env-value']) {
      expect(JSON.stringify([plan, real])).not.toContain(secretText)
    }
  })

  test('whose pre-rollback hook fails is one whose rollback failed, and is not left pending', async (context) => {
    const stage = await ownStage(context, 4)
    const undo = hook('undo', 'pre-rollback', 'process.exit(7)')
    const first = await deploy(stage, [WELL, undo])
    expect(first.outputs, first.log).toMatchObject({ verdict: 'changed' })
    const ended = await deploy(stage, [hook('before', 'pre-upgrade', 'process.exit(5)'), WELL, undo])
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'failed', 'reason-code': 'rollback-failed' })
    expect(ended.outputs['failure']).toMatch(/^before: .*exit 5/)
    expect(ended.log).toMatch(/undo: .*exit 7/)
    expect((await stage.history()).at(-1)?.status).toBe('failed')
    const next = await deploy(stage, [WELL, config('next', {})])
    expect(next.outputs, next.log).toMatchObject({ verdict: 'changed' })
  })

  test("whose object somebody else owns by server-side apply is refused with the manager's name", async (context) => {
    const stage = await ownStage(context, 4)
    const first = await deploy(stage, [config('owned', { a: '1' })], { image: 'none', 'image-values': '' })
    expect(first.outputs, first.log).toMatchObject({ verdict: 'changed' })
    await stage.kubectl(
      'patch',
      'configmap',
      'owned',
      '--type=merge',
      '--field-manager=autoscaler',
      '-p',
      '{"data":{"a":"9"}}',
    )
    const inputs = { image: 'none', 'image-values': '', 'on-failure': 'keep' }
    const ended = await stage.step('helm-upgrade', objectsOf([config('owned', { a: '2' })], inputs))
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'failed', 'reason-code': 'rollout-failed' })
    expect(ended.outputs['failure']).toMatch(/conflict with "autoscaler".*\.data\.a/)
  })

  test('is live under the least rights, with weaker evidence where logs and events may not be read', async (context) => {
    const stage = await ownStage(context, 3)
    await stage.kubectl('create', 'serviceaccount', 'deployer')
    const rules = [
      '--verb=get,list,watch,create,update,patch,delete',
      '--resource=secrets,configmaps,deployments.apps',
    ]
    await stage.kubectl('create', 'role', 'writes', ...rules)
    await stage.kubectl('create', 'role', 'reads', '--verb=list,watch', '--resource=pods,replicasets.apps')
    for (const role of ['writes', 'reads']) {
      await stage.kubectl(
        'create',
        'rolebinding',
        role,
        `--role=${role}`,
        `--serviceaccount=${stage.namespace}:deployer`,
      )
    }
    const token = (await stage.kubectl('create', 'token', 'deployer')).trim()
    const server = `https://${stage.lab.nodeIp}:6443`
    const kubeconfig = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'a',
      contexts: [{ name: 'a', context: { cluster: 'a', user: 'a' } }],
      clusters: [{ name: 'a', cluster: { server, 'insecure-skip-tls-verify': true } }],
      users: [{ name: 'a', user: { token } }],
    })
    const inputs = { 'kubeconfig-content': kubeconfig, 'expect-cluster': server }
    const ended = await deploy(stage, [WELL], inputs)
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed' })
    expect(ended.log).toContain('events cannot be read')
    expect(ended.log).toContain('no lease is held')
    const crash = web('console.error("planted log"); process.exit(3)', READINESS)
    const failed = await deploy(stage, [crash], { ...inputs, timeout: '6s', 'on-failure': 'keep' })
    expect(failed.outputs, failed.log).toMatchObject({ verdict: 'failed', 'reason-code': 'rollout-failed' })
    expect(failed.outputs['failure']).toMatch(/^web: (crashed|CrashLoopBackOff) – exit 3/)
    expect(failed.log).toContain('the log cannot be read')
    const elsewhere = await deploy(stage, [WELL], { ...inputs, 'expect-cluster': 'https://10.0.0.9:6443' })
    expect(elsewhere.outputs).toMatchObject({ 'reason-code': 'cluster-failed' })
    const idle = await deploy(stage, [web(IDLE), WELL].slice(1), { ...inputs, 'dry-run': 'true' })
    expect(idle.outputs, idle.log).toMatchObject({ 'reason-code': 'dry-run' })
  })
})
