import { chmod, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { openStage, type Stage } from './stage.ts'

interface Kubeconfig {
  readonly clusters: readonly { readonly name: string; readonly cluster: Record<string, string> }[]
  readonly users: readonly { readonly name: string; readonly user: { readonly token: string } }[]
}

let stage: Stage
let kubeconfig: Kubeconfig
beforeAll(async () => {
  stage = await openStage(3)
  kubeconfig = parse(await readFile(stage.lab.kubeconfig, 'utf8')) as Kubeconfig
})
afterAll(() => stage.close())

const TOKEN = 'planted-wrong-token'

function changed(change: { readonly server?: string; readonly token?: string }): string {
  const [first] = kubeconfig.clusters
  const server = change.server ?? first?.cluster['server'] ?? ''
  const clusters = kubeconfig.clusters.map(({ name, cluster }) => ({ name, cluster: { ...cluster, server } }))
  const users = kubeconfig.users.map(({ name, user }) => ({
    name,
    user: { token: change.token ?? user.token },
  }))
  return JSON.stringify({ ...kubeconfig, clusters, users })
}

async function pathWith(...programs: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(stage.job.folder, 'path-'))
  for (const program of programs) await symlink(program, join(folder, program.split('/').at(-1) ?? ''))
  return folder
}

describe('a fault is one line with a reason code', { timeout: 60_000 }, () => {
  test('where the cluster is not there', async () => {
    const ended = await stage.step('helm-upgrade', {
      'kubeconfig-content': changed({ server: 'https://127.0.0.1:1' }),
    })
    expect(ended).toMatchObject({
      status: 1,
      outputs: { verdict: 'failed', 'reason-code': 'cluster-failed' },
    })
    expect(ended.log).toMatch(/::error .*the cluster was not reached: .*connection refused/)
  })

  test('where the credentials are wrong, which are never shown', async () => {
    const content = Buffer.from(changed({ token: TOKEN })).toString('base64')
    const ended = await stage.step('helm-rollback', { 'kubeconfig-content': content })
    expect(ended.outputs).toMatchObject({ 'reason-code': 'cluster-failed' })
    expect(ended.log).toContain('does not accept the credentials (401)')
    const shown = { ...ended, log: ended.log.replaceAll(/^::add-mask::.*$/gm, '') }
    expect(JSON.stringify(shown)).not.toContain(TOKEN)
    expect(JSON.stringify(shown)).not.toContain(content)
  })

  test('where the context is unknown', async () => {
    const ended = await stage.step('helm-upgrade', { 'kube-context': 'elsewhere' })
    expect(ended.outputs).toMatchObject({ 'reason-code': 'cluster-failed' })
    expect(ended.log).toContain('context "elsewhere" does not exist')
  })

  test('where kubectl is missing', async () => {
    const ended = await stage.step('helm-upgrade', {}, { PATH: await pathWith(stage.lab.helm3) })
    expect(ended.outputs).toMatchObject({ 'reason-code': 'tool-missing' })
    expect(ended.log).toContain('kubectl is not on PATH')
  })

  test('where helm is missing', async () => {
    const ended = await stage.step('helm-upgrade', {}, { PATH: await pathWith(stage.lab.kubectl) })
    expect(ended.outputs).toMatchObject({ 'reason-code': 'tool-missing' })
    expect(ended.log).toContain('helm is not on PATH')
  })

  test('where helm is too old', async () => {
    const folder = await pathWith(stage.lab.kubectl)
    await writeFile(join(folder, 'helm'), '#!/bin/sh\necho v2.17.0\n')
    await chmod(join(folder, 'helm'), 0o755)
    const ended = await stage.step('helm-upgrade', {}, { PATH: `${folder}:/bin` })
    expect(ended.outputs).toMatchObject({ 'reason-code': 'tool-failed' })
    expect(ended.log).toContain('Install Helm 3.14 or newer')
  })

  test('where the namespace does not exist', async () => {
    const ended = await stage.step('helm-upgrade', { namespace: `${stage.namespace}-no` })
    expect(ended.outputs).toMatchObject({ 'reason-code': 'rollout-failed', 'helm-revision': '' })
    expect(ended.outputs['failure']).toContain('create-namespace: true')
  })

  test('where the chart does not read the keys that the image is given in', async () => {
    const ended = await stage.step('helm-upgrade', {
      values: 'image: {repository: other, digest: x}',
      'image-values': 'img={repository}@{digest}',
    })
    expect(ended).toMatchObject({
      status: 1,
      outputs: { verdict: 'refused', 'reason-code': 'image-not-rendered' },
    })
    expect(ended.log).toContain('image.digest, image.repository')
  })

  test.each([
    [{ image: '' }, 'input "image" is required'],
    [{ revision: '' }, 'input "revision" is required'],
    [{ chart: './nowhere' }, 'input "chart" must be a path that exists'],
    [{ 'value-files': '/etc/passwd' }, 'input "value-files" must stay inside the workspace'],
    [{ values: 'replicas:' }, 'input "values" has a key without a value: replicas'],
    [{ 'set-string': '__proto__.x=1' }, 'input "set-string" must be a path without the key "__proto__"'],
  ])('where the inputs are %j', async (inputs, message) => {
    const ended = await stage.step('helm-upgrade', inputs)
    expect(ended).toMatchObject({ status: 1, outputs: { verdict: 'failed', 'reason-code': 'input-invalid' } })
    expect(ended.log).toContain(message)
  })

  test('and after all of them the cluster has no helm release', async () => {
    expect(JSON.parse(await stage.helm('list', '-o', 'json'))).toEqual([])
  })
})
