import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'

import { begin, deploy, hook, IDLE, ownStage, READINESS, serving, web } from './scenario.ts'

const KEPT = { 'on-failure': 'keep' }

/** Crashes as often as told, counted in a volume that outlives the container. */
const crashing = (times: number) => `
  const fs = require('node:fs')
  fs.appendFileSync('/count/runs', 'x')
  if (fs.readFileSync('/count/runs', 'utf8').length <= ${times}) {
    console.error('no database yet ::error::planted')
    process.exit(3)
  }
  ${IDLE}`
const counting = {
  container: { volumeMounts: [{ name: 'count', mountPath: '/count' }] },
  pod: { volumes: [{ name: 'count', emptyDir: {} }] },
}

interface Doomed {
  readonly title: string
  readonly objects: readonly object[]
  readonly inputs?: Readonly<Record<string, string>>
  readonly headline: RegExp
  readonly evidence?: string
}

const DOOMED: readonly Doomed[] = [
  {
    title: 'a program of another architecture',
    objects: [
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'program' }, data: { main: 'not a program' } },
      web(
        '',
        { command: ['/program/main'], volumeMounts: [{ name: 'program', mountPath: '/program' }] },
        { volumes: [{ name: 'program', configMap: { name: 'program', defaultMode: 0o755 } }] },
      ),
    ],
    // Where the runtime itself cannot tell, the log of what crashed does.
    inputs: { timeout: '15s' },
    headline: /^web: \w+ – .*exec format error/,
  },
  {
    title: 'a program that is not there',
    objects: [web('', { command: ['/no/such/program'] })],
    inputs: { grace: 'start=2s' },
    headline: /^web: \w+ – .*\/no\/such\/program.*no such file/,
  },
  {
    title: 'a crash for ever',
    objects: [web(crashing(99), counting.container, counting.pod)],
    headline: /^web: (CrashLoopBackOff|crashed) – exit 3, 3 restarts \(pod web-\S+, 0\/1 ready, \d+ s\)$/,
    evidence: 'no database yet ::error::planted',
  },
  {
    title: 'out of memory',
    objects: [
      web('const kept = []; for (;;) kept.push(Buffer.alloc(8_000_000, 1))', {
        resources: { limits: { memory: '48Mi' } },
        ...READINESS,
      }),
    ],
    inputs: { timeout: '25s' },
    headline: /^web: (CrashLoopBackOff|crashed) – exit 137, out of memory/,
  },
  {
    title: 'a node that nobody has',
    objects: [web(IDLE, {}, { nodeSelector: { 'trunkline.test/none': 'here' } })],
    inputs: { grace: 'unschedulable=3s' },
    headline: /^web: Unschedulable – .*didn't match Pod's node affinity\/selector/,
    evidence: 'only on a node with trunkline.test/none=here',
  },
  {
    title: 'a missing ConfigMap',
    objects: [web(IDLE, { envFrom: [{ configMapRef: { name: 'settings' } }] })],
    inputs: { grace: 'configuration=2s' },
    headline: /^web: CreateContainerConfigError – configmap "settings" not found/,
  },
  {
    title: 'a missing Secret that is mounted',
    objects: [
      web(
        IDLE,
        { volumeMounts: [{ name: 'keys', mountPath: '/keys' }] },
        { volumes: [{ name: 'keys', secret: { secretName: 'keys' } }] },
      ),
    ],
    inputs: { grace: 'mount=2s' },
    headline: /^web: FailedMount – .*secret "keys" not found/,
  },
  {
    title: 'a quota',
    objects: [
      { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'none' }, spec: { hard: { pods: '0' } } },
      web(IDLE),
    ],
    inputs: { grace: 'pod-refused=3s' },
    headline: /^web: FailedCreate – .*exceeded quota: none/,
  },
  {
    title: 'a probe that answers 500',
    objects: [web(serving('500'), READINESS)],
    inputs: { timeout: '12s' },
    headline: /^web: not ready – Readiness probe failed: HTTP probe failed with statuscode: 500/,
    evidence: 'readiness probe of web: HTTP GET / on port 8080 every 1 s, failed after 1 misses',
  },
  {
    title: 'a post-upgrade hook that fails',
    objects: [
      web(IDLE),
      hook('after', 'post-install,post-upgrade', 'console.log("no table"); process.exit(4)'),
    ],
    headline: /^after: .*exit 4/,
    evidence: 'no table',
  },
]

describe.concurrent('on a real cluster, the headline names', { timeout: 120_000 }, () => {
  test.for(DOOMED.map((one, at) => ({ ...one, major: at % 2 === 0 ? (3 as const) : (4 as const) })))(
    '$title',
    async ({ objects, inputs, headline, evidence, major }, context) => {
      const stage = await ownStage(context, major)
      const ended = await deploy(stage, objects, { ...KEPT, ...inputs })
      expect(ended.outputs, ended.log).toMatchObject({ verdict: 'failed', 'reason-code': 'rollout-failed' })
      expect(ended.outputs['failure']).toMatch(headline)
      expect(ended.log).toContain(`::error title=helm-upgrade%3A rollout-failed::${ended.outputs['failure']}`)
      if (evidence !== undefined) expect(ended.log).toContain(evidence)
      expect((await stage.history()).at(-1)?.status).toBe('failed')
    },
  )
})

describe.concurrent('on a real cluster, what heals by itself is live:', { timeout: 120_000 }, () => {
  test('a program that crashes three times and then runs', async (context) => {
    const stage = await ownStage(context, 4)
    const ended = await deploy(stage, [web(crashing(3), counting.container, counting.pod)], {
      timeout: '90s',
    })
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed', 'reason-code': 'deployed' })
    expect(ended.log).toMatch(/web: \w+ – exit 3/)
  })

  test('a pod that fits on no node until one is labelled', async (context) => {
    const stage = await ownStage(context, 3)
    const label = `trunkline.test/${stage.namespace}`
    const running = await begin(stage, [web(IDLE, {}, { nodeSelector: { [label]: 'yes' } })])
    await running.says('Unschedulable')
    await stage.kubectl('label', 'nodes', '--all', `${label}=yes`)
    context.onTestFinished(async () => {
      await stage.kubectl('label', 'nodes', '--all', `${label}-`)
    })
    const ended = await running.ended
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed' })
  })

  test('a Secret that arrives after 20 s', async (context) => {
    const stage = await ownStage(context, 4)
    const running = await begin(stage, [web(IDLE, { envFrom: [{ secretRef: { name: 'late' } }] })])
    await running.says('secret "late" not found')
    await sleep(20_000)
    await stage.kubectl('create', 'secret', 'generic', 'late', '--from-literal=key=planted-secret-value')
    const ended = await running.ended
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed' })
    expect(JSON.stringify(ended)).not.toContain('planted-secret-value')
  })

  test('a start that takes as long as its probe allows', async (context) => {
    const stage = await ownStage(context, 3)
    const slow = `const began = Date.now(); ${serving('Date.now() - began > 8000 ? 200 : 503')}`
    const ended = await deploy(stage, [web(slow, READINESS)])
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed' })
  })
})
