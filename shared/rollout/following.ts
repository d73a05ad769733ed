import { DeliveryError, messageOf } from '../action/errors.ts'
import type { KubernetesObject, Resource } from './objects.ts'
import type { WatchPorts } from './watch-ports.ts'
import { resourceOf, type Workload } from './workloads.ts'

const RETRY = 1_000

/** One collection of the cluster. */
export interface Source {
  readonly resource: Resource
  readonly namespace: string
}

interface Follower {
  changed(store: ReadonlyMap<string, KubernetesObject>): void
  failed(error: unknown): void
  /** Told of a type of custom resource that may not be read. */
  unread(): void
  readonly signal: AbortSignal
}

/** The collections that tell of these workloads, each once. */
export function sourcesOf(workloads: readonly Workload[]): readonly Source[] {
  const sources = new Map<string, Source>()
  for (const workload of workloads) {
    const { namespace } = workload
    for (const resource of resourcesFor(workload)) {
      sources.set(`${namespace}/${resource}`, { resource, namespace })
    }
  }
  return [...sources.values()]
}

/** Follows a collection; resolves once what is there has been seen, or cannot be. */
export function follow(source: Source, ports: WatchPorts, follower: Follower): Promise<void> {
  return source.resource.includes('/')
    ? followCustom(source, ports, follower)
    : followBuiltIn(source, ports, follower)
}

function followBuiltIn(
  { resource, namespace }: Source,
  { cluster, log }: WatchPorts,
  { changed, failed, signal }: Follower,
): Promise<void> {
  return new Promise((seen, lost) => {
    const told = (store: ReadonlyMap<string, KubernetesObject>) => {
      changed(store)
      seen()
    }
    cluster.follow(resource, namespace, told, signal).catch((error: unknown) => {
      if (signal.aborted) return lost(signal.reason)
      if (resource === 'events' && error instanceof DeliveryError) {
        log.warning(`events cannot be read, causes will be less exact: ${messageOf(error)}`)
        return seen()
      }
      failed(error)
      lost(error)
    })
  })
}

/** A custom resource that may not be read is not judged; one whose type is unknown may come with the release. */
function followCustom(source: Source, ports: WatchPorts, follower: Follower): Promise<void> {
  return new Promise((seen) => {
    const told = (store: ReadonlyMap<string, KubernetesObject>) => {
      follower.changed(store)
      seen()
    }
    const until = async (): Promise<void> => {
      while (!follower.signal.aborted && (await tryCustom(source, told, ports, follower))) {
        seen()
        await ports.clock.wait(RETRY, follower.signal)
      }
      seen()
    }
    until().catch(() => seen())
  })
}

/** Follows until it is lost; true where it is worth another try. */
async function tryCustom(
  { resource, namespace }: Source,
  told: (store: ReadonlyMap<string, KubernetesObject>) => void,
  { cluster, log }: WatchPorts,
  { signal, unread }: Follower,
): Promise<boolean> {
  try {
    await cluster.follow(resource, namespace, told, signal)
    return false
  } catch (error) {
    if (statusOf(error) !== 403) return true
    unread()
    log.warning(`${resource} cannot be read, and is not waited for: ${messageOf(error)}`)
    return false
  }
}

function resourcesFor(workload: Workload): readonly Resource[] {
  const { kind } = workload
  const resource = resourceOf(workload)
  if (resource === undefined) return []
  if (kind === 'Custom') return [resource]
  const extra: readonly Resource[] =
    kind === 'Deployment' ? ['replicasets'] : kind === 'DaemonSet' ? ['controllerrevisions'] : []
  return [resource, 'pods', 'events', ...extra]
}

function statusOf(error: unknown): unknown {
  const cause = error instanceof DeliveryError ? error.cause : undefined
  return typeof cause === 'object' && cause !== null && 'status' in cause ? cause.status : undefined
}
