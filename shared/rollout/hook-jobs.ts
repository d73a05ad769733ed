import { type Controller, conditionOf, type KubernetesObject } from './objects.ts'
import type { RolloutClock, RolloutCluster, RolloutLog } from './watch-ports.ts'
import { allHookJobsOf } from './workloads.ts'

const PAUSE = 1_000

interface HookPorts {
  readonly cluster: Pick<RolloutCluster, 'list'>
  readonly clock: RolloutClock
  readonly log: Pick<RolloutLog, 'info'>
  readonly signal: AbortSignal
}

/** The name of a hook's Job that is still at work; undefined where all have ended. */
async function runningHook(
  objects: readonly KubernetesObject[],
  namespace: string,
  cluster: Pick<RolloutCluster, 'list'>,
): Promise<string | undefined> {
  const hooks = allHookJobsOf(objects, namespace)
  for (const place of new Set(hooks.map((hook) => hook.namespace))) {
    const jobs: readonly Controller[] = await cluster.list('jobs', place)
    const found = hooks.find(({ name, namespace: where }) =>
      jobs.some((job) => where === place && job.metadata.name === name && isAtWork(job)),
    )
    if (found !== undefined) return found.name
  }
  return undefined
}

/** Waits until no hook's Job works any more: a migration must not have the schema's old user put under it. */
export async function awaitHooks(
  { objects, namespace, timeout }: HookWait,
  ports: HookPorts,
): Promise<string | undefined> {
  const { cluster, clock, log, signal } = ports
  const until = clock.monotonic() + timeout
  let said = ''
  for (;;) {
    const name = await runningHook(objects, namespace, cluster)
    if (name === undefined || clock.monotonic() >= until) return name
    if (said !== name) log.info(`the hook's Job ${name} still runs: nothing is rolled back under it`)
    said = name
    await clock.wait(PAUSE, signal)
  }
}

interface HookWait {
  readonly objects: readonly KubernetesObject[]
  readonly namespace: string
  /** Milliseconds. */
  readonly timeout: number
}

/** Until a condition says that it has ended: between two retries, and before its first pod, none is active. */
function isAtWork({ spec, status }: Controller): boolean {
  const hasEnded = ['Complete', 'Failed'].some(
    (type) => conditionOf(status?.conditions, type, 'True') !== undefined,
  )
  return !hasEnded && spec?.suspend !== true
}
