import type { KubernetesObject, Observed, Resource } from './objects.ts'
import { resourceOf, type Workload, workloadKey } from './workloads.ts'

type Store = ReadonlyMap<string, KubernetesObject>

/** What was seen of a controller at one moment: a later generation, or another object, is a newer apply. */
export interface Mark {
  readonly uid: string
  readonly generation: number
}

/** What has been seen of the cluster so far, by namespace and resource. */
export class Sightings {
  readonly #stores = new Map<string, Store>()

  keep(namespace: string, resource: Resource, store: Store): void {
    this.#stores.set(`${namespace}/${resource}`, store)
  }

  observed(namespace: string): Observed {
    const of = <Kind extends Exclude<keyof Observed, 'custom'>>(resource: Kind) =>
      [...(this.#stores.get(`${namespace}/${resource}`)?.values() ?? [])] as Observed[Kind]
    const custom = [...this.#stores]
      .filter(([key]) => key.startsWith(`${namespace}/`) && key.split('/').length > 2)
      .flatMap(([, store]) => [...store.values()])
    return {
      deployments: of('deployments'),
      statefulsets: of('statefulsets'),
      daemonsets: of('daemonsets'),
      jobs: of('jobs'),
      replicasets: of('replicasets'),
      controllerrevisions: of('controllerrevisions'),
      pods: of('pods'),
      events: of('events'),
      custom,
    }
  }

  markOf(workload: Workload): Mark | undefined {
    const resource = resourceOf(workload)
    if (resource === undefined) return undefined
    return markIn([...(this.#stores.get(`${workload.namespace}/${resource}`)?.values() ?? [])], workload)
  }

  marks(workloads: readonly Workload[]): ReadonlyMap<string, Mark> {
    return new Map(
      workloads.flatMap((workload) => {
        const mark = this.markOf(workload)
        return mark === undefined ? [] : [[workloadKey(workload), mark] as const]
      }),
    )
  }
}

/** The mark of a workload among listed objects. */
export function markIn(objects: readonly KubernetesObject[], { name }: Workload): Mark | undefined {
  const metadata = objects.find((object) => object.metadata.name === name)?.metadata
  return metadata === undefined
    ? undefined
    : { uid: metadata.uid ?? '', generation: metadata.generation ?? 0 }
}

/** Whether `now` shows an apply that `before` did not. */
export function isNewer(now: Mark | undefined, before: Mark | undefined): boolean {
  if (now === undefined) return false
  return before === undefined || now.uid !== before.uid || now.generation > before.generation
}

/** Whether `now` shows at least what `wanted` showed. */
export function hasReached(now: Mark | undefined, wanted: Mark | undefined): boolean {
  return (
    now !== undefined &&
    (wanted === undefined || now.uid !== wanted.uid || now.generation >= wanted.generation)
  )
}
