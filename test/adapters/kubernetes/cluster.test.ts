import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { KubectlProxy } from '../../../shared/tools/kubectl-proxy.ts'
import { type Cluster, collectionPath, openCluster } from '../../../shared/tools/kubernetes.ts'
import { openStage, type Stage } from '../rollout/stage.ts'

let stage: Stage
let cluster: Cluster
let proxy: KubectlProxy | undefined
beforeAll(async () => {
  stage = await openStage(3)
  cluster = openCluster(
    { env: stage.job.env, context: undefined, folder: stage.job.temp },
    {
      onProxy: (started) => {
        proxy = started
      },
    },
  )
})
afterAll(async () => {
  await cluster.close()
  await stage.close()
})

const configMap = (name: string) => `${collectionPath('configmaps', stage.namespace)}/${name}`

test('nothing is started before the first request, and then on a socket for this user alone', async () => {
  expect(await readdir(stage.job.temp)).toEqual([])
  expect(await cluster.find(configMap('nothing'))).toBeUndefined()
  expect((await stat(dirname(proxy?.socket ?? ''))).mode & 0o777).toBe(0o700)
})

test('a follower sees what is there, what comes, what changes and what goes', async () => {
  await stage.kubectl('create', 'configmap', 'first', '--from-literal=a=1')
  const seen: string[][] = []
  const stop = new AbortController()
  let wake: () => void = () => undefined
  const until = async (wanted: string) => {
    while (seen.at(-1)?.join(' ') !== wanted) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  const following = cluster.follow(
    'configmaps',
    stage.namespace,
    (objects) => {
      const names = [...objects.values()].map(
        ({ metadata }) => `${metadata.name}${metadata.labels?.['mark'] ?? ''}`,
      )
      seen.push(names.filter((name) => !name.startsWith('kube-root')).toSorted())
      wake()
    },
    stop.signal,
  )
  await until('first')
  await stage.kubectl('create', 'configmap', 'second')
  await until('first second')
  await cluster.mergePatch(configMap('second'), { metadata: { labels: { mark: 'x' } } })
  await until('first secondx')
  await stage.kubectl('delete', 'configmap', 'first')
  await until('secondx')
  stop.abort()
  await following
})

test('a collection that does not exist is an error at once', async () => {
  const follow = cluster.follow('nonsense', stage.namespace, () => undefined, new AbortController().signal)
  await expect(follow).rejects.toMatchObject({ code: 'cluster-failed' })
})

test('a change that comes too late is refused', async () => {
  const patch = { metadata: { resourceVersion: '1', labels: { late: 'true' } } }
  await expect(cluster.mergePatch(configMap('second'), patch)).rejects.toThrow('409')
})

test('closing ends the proxy and leaves no file', async () => {
  const pid = proxy?.pid ?? 0
  await cluster.close()
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  expect(await readdir(join(stage.job.temp))).toEqual([])
})
