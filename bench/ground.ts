import { randomBytes } from 'node:crypto'

import type { Lab } from '../lab/lab.ts'
import { type Controller, conditionOf, isReadyPod, type Pod } from '../shared/rollout/objects.ts'
import { type Cluster, openCluster } from '../shared/tools/kubernetes.ts'
import { openStage, type Stage } from '../test/adapters/rollout/stage.ts'

/** A namespace with a watch of the bench's own on it. */
export interface Ground {
  readonly lab: Lab
  readonly stage: Stage
  readonly cluster: Cluster
  /** When each pod of a mark was first seen ready, by the pod's name. */
  readonly readyAt: Map<string, Map<string, number>>
  readonly reasonAt: Map<string, number>
  /** When a hook's Job was first seen, and when it had ended. */
  readonly hooks: Map<string, { readonly began: number; ended?: number }>
  count: number
  close(): Promise<void>
}

export async function openGround(name: string): Promise<Ground> {
  const stage = await openStage(3)
  const { lab, namespace } = stage
  const cluster = openCluster({
    env: { ...process.env, ...stage.job.env },
    context: undefined,
    folder: stage.job.temp,
  })
  const over = new AbortController()
  const ground: Ground = {
    lab,
    stage,
    cluster,
    readyAt: new Map(),
    reasonAt: new Map(),
    hooks: new Map(),
    count: Number.parseInt(randomBytes(2).toString('hex'), 16),
    async close() {
      over.abort()
      await cluster.close()
      await stage.close()
    },
  }
  const followed = [
    cluster.follow<Pod>('pods', namespace, (pods) => notePods(ground, [...pods.values()]), over.signal),
    cluster.follow<Controller & { metadata: { name: string } }>(
      'jobs',
      namespace,
      (jobs) => noteJobs(ground, [...jobs.values()]),
      over.signal,
    ),
  ]
  for (const one of followed) one.catch((error: unknown) => console.error(`ground ${name}:`, error))
  return ground
}

function notePods({ readyAt, reasonAt }: Ground, pods: readonly Pod[]): void {
  const now = performance.now()
  for (const pod of pods) {
    const mark = pod.metadata.labels?.['mark'] ?? ''
    const known = readyAt.get(mark) ?? new Map<string, number>()
    readyAt.set(mark, known)
    if (isReadyPod(pod) && !known.has(pod.metadata.name)) known.set(pod.metadata.name, now)
    const waiting = pod.status?.containerStatuses?.[0]?.state?.waiting?.reason ?? ''
    if (/Err|BackOff/.test(waiting) && !reasonAt.has(mark)) reasonAt.set(mark, now)
  }
}

function noteJobs({ hooks }: Ground, jobs: readonly Controller[]): void {
  for (const job of jobs) {
    const isDone = conditionOf(job.status?.conditions, 'Complete', 'True') !== undefined
    const hook = hooks.get(job.metadata.name) ?? { began: performance.now() }
    if (isDone) hook.ended ??= performance.now()
    hooks.set(job.metadata.name, hook)
  }
}
