import { readFile } from 'node:fs/promises'
import { createServer, connect as dial, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, type TestContext, test } from 'vitest'
import { parse } from 'yaml'

import { pushManifest } from '../registry/push.ts'
import { begin, deploy, ownStage, READINESS, serving, web } from './scenario.ts'
import type { Stage } from './stage.ts'

/** Answers 503 for so many milliseconds, then 200. */
const slow = (milliseconds: number) =>
  `const began = Date.now(); ${serving(`Date.now() - began > ${milliseconds} ? 200 : 503`)}`

/** The cluster's API through a port that can be cut like an API server that restarts. */
async function cuttable({ onTestFinished }: TestContext, stage: Stage) {
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return near.destroy()
    const far = dial(6443, stage.lab.nodeIp)
    for (const socket of [near, far]) {
      open.add(socket)
      socket
        .on('error', () => undefined)
        .on('close', () => {
          open.delete(socket)
          near.destroy()
          far.destroy()
        })
    }
    near.pipe(far).pipe(near)
    return near
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  const { users } = parse(await readFile(stage.lab.kubeconfig, 'utf8')) as {
    readonly users: readonly [{ readonly user: object }]
  }
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const kubeconfig = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'a',
    contexts: [{ name: 'a', context: { cluster: 'a', user: 'a' } }],
    clusters: [
      { name: 'a', cluster: { server: `https://127.0.0.1:${port}`, 'insecure-skip-tls-verify': true } },
    ],
    users: [{ name: 'a', user: users[0].user }],
  }
  return {
    inputs: { 'kubeconfig-content': JSON.stringify(kubeconfig) },
    async cut(milliseconds: number) {
      isCut = true
      for (const socket of open) socket.destroy()
      await sleep(milliseconds)
      isCut = false
    },
  }
}

/** An image whose blobs are in the registry and whose manifest is not yet; gives the reference and how to bring it. */
async function lateImage(stage: Stage) {
  const [repository = '', digest = ''] = stage.image.split('@')
  const host = stage.lab.registry
  const from = repository.slice(host.length + 1)
  const accept = {
    accept:
      'application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json',
  }
  const answer = await fetch(`http://${host}/v2/${from}/manifests/${digest}`, { headers: accept })
  const manifest = (await answer.json()) as {
    readonly mediaType: string
    readonly config: { readonly digest: string }
    readonly layers: readonly { readonly digest: string }[]
  }
  const target = { host, name: `${stage.namespace}/late` }
  for (const blob of [manifest.config, ...manifest.layers]) {
    await fetch(`http://${host}/v2/${target.name}/blobs/uploads/?mount=${blob.digest}&from=${from}`, {
      method: 'POST',
    })
  }
  const mine = {
    ...manifest,
    annotations: { test: stage.namespace },
  }
  const bytes = new TextEncoder().encode(JSON.stringify(mine))
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
  return { reference: `${host}/${target.name}@sha256:${hash}`, bring: () => pushManifest(target, mine) }
}

describe.concurrent('a rollout goes on', { timeout: 120_000 }, () => {
  test('while the API server is away for some seconds', async (context) => {
    const stage = await ownStage(context, 4)
    const { inputs, cut } = await cuttable(context, stage)
    const running = await begin(stage, [web(slow(9_000), READINESS)], inputs)
    await running.says('web: not ready')
    await cut(4_000)
    const ended = await running.ended
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed', 'reason-code': 'deployed' })
  })

  test('while an autoscaler asks for more pods', async (context) => {
    const stage = await ownStage(context, 3)
    const running = await begin(stage, [web(slow(4_000), READINESS)])
    await running.says('web 0/1 ready')
    await stage.kubectl('scale', 'deployment', 'web', '--replicas=3')
    const ended = await running.ended
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed' })
    expect(JSON.parse(ended.outputs['workloads'] ?? '')).toMatchObject([{ ready: 3, wanted: 3 }])
  })

  test('with an image that becomes visible after 15 s', async (context) => {
    const stage = await ownStage(context, 4)
    const { reference, bring } = await lateImage(stage)
    const running = await begin(stage, [web(serving('200'), READINESS)], { image: reference })
    await running.says('manifest unknown')
    await sleep(15_000)
    await bring()
    const ended = await running.ended
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed', 'reason-code': 'deployed' })
  })

  test('only as long as failures of its own do not prune what was verified', async (context) => {
    const stage = await ownStage(context, 3)
    const well = [web(serving('200'), READINESS)]
    const first = await deploy(stage, well)
    expect(first.outputs, first.log).toMatchObject({ verdict: 'changed' })
    await stage.kubectl('label', 'secret', 'sh.helm.release.v1.widget.v1', 'trunkline.dev/verified=true')
    const other = await deploy(stage, [web(serving('200 + 0'), READINESS)], { 'history-max': '2' })
    expect(other.outputs, other.log).toMatchObject({ verdict: 'changed' })
    const failing = { 'history-max': '2', 'on-failure': 'keep', grace: 'start=0s', timeout: '20s' }
    for (const program of ['/a', '/b']) {
      const ended = await deploy(stage, [web('', { command: [program] })], failing)
      expect(ended.outputs, ended.log).toMatchObject({ 'reason-code': 'rollout-failed' })
    }
    expect((await stage.history()).map(({ revision }) => revision)).toEqual([1, 2, 3, 4])
    const back = await stage.step('helm-rollback', { timeout: '30s', 'history-max': '2' })
    expect(back.outputs, back.log).toMatchObject({ verdict: 'changed', 'rolled-back-to': '1' })
  })
})
