import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openHelm } from '../../../shared/tools/helm.ts'
import {
  decodeRelease,
  encodeRelease,
  type HelmStorage,
  helmStorage,
} from '../../../shared/tools/helm-storage.ts'
import { type Cluster, openCluster } from '../../../shared/tools/kubernetes.ts'
import { openStage, type Stage, WIDGET } from '../rollout/stage.ts'

describe.each([3, 4] as const)("Helm %i's own record", { timeout: 60_000 }, (major) => {
  let stage: Stage
  let cluster: Cluster
  let storage: HelmStorage

  beforeAll(async () => {
    stage = await openStage(major)
    cluster = openCluster({ env: stage.job.env, context: undefined, folder: stage.job.temp })
    storage = helmStorage(cluster, stage.namespace, 'widget')
    const [repository, digest] = stage.image.split('@')
    const image = [`image.repository=${repository}`, `image.digest=${digest}`].flatMap((value) => [
      '--set-string',
      value,
    ])
    await stage.helm('install', 'widget', WIDGET, ...image, '--set', 'replicas=0', '--labels', 'team=shop')
  })
  afterAll(async () => {
    await cluster.close()
    await stage.close()
  })

  test('is read without starting Helm: status, labels, content', async () => {
    expect(await storage.history()).toEqual([{ number: 1, status: 'deployed', labels: { team: 'shop' } }])
    const content = await storage.content(1)
    expect(content).toMatchObject({ chart: 'widget', chartVersion: '0.1.0', description: 'Install complete' })
    // A Secret is there once it is applied: nothing of it is parsed.
    expect(content.objects.map(({ kind }) => kind)).toEqual(['Deployment'])
    expect(content.manifest).toContain('kind: Secret')
    expect(content.manifest).toBe(`${await stage.helm('get', 'manifest', 'widget')}`.replace(/\n$/, ''))
  })

  test('is empty for a release that does not exist', async () => {
    expect(await helmStorage(cluster, stage.namespace, 'nothing').history()).toEqual([])
    await expect(storage.content(99)).rejects.toMatchObject({ code: 'cluster-failed' })
  })

  test('keeps a label through the next upgrade, and carries it on unless it is taken off', async () => {
    await storage.label(1, { 'trunkline.dev/verified': 'true' })
    await stage.helm('upgrade', 'widget', WIDGET, '--reuse-values', '--labels', 'trunkline.dev/verified=null')
    expect((await storage.history()).map(({ status, labels }) => [status, labels])).toEqual([
      ['superseded', { team: 'shop', 'trunkline.dev/verified': 'true' }],
      ['deployed', { team: 'shop' }],
    ])
  })

  test('is believed by Helm after it was marked failed, and Helm goes on from there', async () => {
    await storage.markFailed(2, 'Trunkline: web: "quoted" – über')
    expect((await stage.history()).at(-1)).toMatchObject({
      status: 'failed',
      description: 'Trunkline: web: "quoted" – über',
    })
    await stage.helm('rollback', 'widget', '1')
    await storage.describe(3, 'Rollback to 1: because')
    expect((await stage.history()).map(({ status, description }) => [status, description])).toEqual([
      ['superseded', 'Install complete'],
      ['failed', 'Trunkline: web: "quoted" – über'],
      ['deployed', 'Rollback to 1: because'],
    ])
    await stage.helm('upgrade', 'widget', WIDGET, '--reuse-values')
    expect((await stage.history()).at(-1)).toMatchObject({ revision: 4, status: 'deployed' })
  })

  test('of a pending operation is freed by marking it failed', async () => {
    // What a Helm that was killed leaves behind.
    const path = `/api/v1/namespaces/${stage.namespace}/secrets/sh.helm.release.v1.widget.v4`
    const secret = await cluster.find<{ readonly data: { readonly release: string } }>(path)
    const text = (await decodeRelease(secret?.data.release ?? '')).replace(
      '"status":"deployed"',
      '"status":"pending-upgrade"',
    )
    await cluster.mergePatch(path, {
      metadata: { labels: { status: 'pending-upgrade' } },
      data: { release: await encodeRelease(text) },
    })
    await expect(stage.helm('upgrade', 'widget', WIDGET, '--reuse-values')).rejects.toThrow('in progress')
    await storage.markFailed(4, 'Trunkline: the step was ended before the rollout was')
    await stage.helm('upgrade', 'widget', WIDGET, '--reuse-values')
    expect((await stage.history()).at(-1)).toMatchObject({ revision: 5, status: 'deployed' })
  })

  test('forgets a failure that an upgrade started from, which is why a label says it too', async () => {
    const failed = 'trunkline.dev/failed'
    await storage.label(5, { [failed]: 'true' })
    await storage.markFailed(5, 'Trunkline: never ready')
    await stage.helm('upgrade', 'widget', WIDGET, '--reuse-values', '--labels', `${failed}=null`)
    const [before, after] = (await storage.history()).slice(-2)
    expect(before).toMatchObject({ number: 5, status: 'superseded', labels: { [failed]: 'true' } })
    expect(after).toMatchObject({ number: 6, status: 'deployed' })
    expect(after?.labels).not.toHaveProperty([failed])
  })

  test('is where the version in use is told apart', async () => {
    const helm = await openHelm({ env: stage.job.env, signal: new AbortController().signal })
    expect(helm.version).toMatch(new RegExp(`^v${major}\\.`))
  })
})
