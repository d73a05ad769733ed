import type {
  ClusterEvent,
  ContainerStatus,
  Controller,
  KubernetesObject,
  Observed,
  Pod,
  Resource,
} from '../../shared/rollout/objects.ts'
import type { RolloutClock, RolloutCluster, RolloutLog } from '../../shared/rollout/watch-ports.ts'
import type { Workload } from '../../shared/rollout/workloads.ts'

export const IMAGE = `registry.example/shop@sha256:${'a'.repeat(64)}`

export const web: Workload = {
  kind: 'Deployment',
  namespace: 'staging',
  name: 'web',
  containers: [{ name: 'web', image: IMAGE }],
}

export const nothingObserved: Observed = {
  deployments: [],
  statefulsets: [],
  daemonsets: [],
  jobs: [],
  replicasets: [],
  controllerrevisions: [],
  pods: [],
  events: [],
  custom: [],
}

interface Counts {
  readonly generation?: number
  readonly observed?: number
  readonly wanted?: number
  readonly ready?: number
  readonly updated?: number
  readonly total?: number
}

const REVISION = 'deployment.kubernetes.io/revision'

export function deployment(
  counts: Counts = {},
  conditions: NonNullable<Controller['status']>['conditions'] = [],
): Controller {
  const {
    generation = 2,
    observed = generation,
    wanted = 1,
    ready = 0,
    updated = wanted,
    total = wanted,
  } = counts
  return {
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'staging', uid: 'd1', generation, annotations: { [REVISION]: '2' } },
    spec: { replicas: wanted },
    status: {
      observedGeneration: observed,
      replicas: total,
      updatedReplicas: updated,
      readyReplicas: ready,
      availableReplicas: ready,
      conditions,
    },
  }
}

/** The old and the new ReplicaSet of `deployment`. */
export const replicaSets: readonly Controller[] = ['1', '2'].map((revision) => ({
  metadata: {
    name: `web-${revision}`,
    namespace: 'staging',
    uid: `r${revision}`,
    annotations: { [REVISION]: revision },
    ownerReferences: [{ uid: 'd1', kind: 'Deployment', name: 'web' }],
  },
}))

interface PodShape {
  readonly name?: string
  readonly owner?: string
  readonly ready?: boolean
  readonly status?: Partial<ContainerStatus>
  readonly init?: Partial<ContainerStatus>
  readonly phase?: string
  readonly reason?: string
  readonly unschedulable?: string
  readonly deleting?: boolean
}

export function pod(shape: PodShape = {}): Pod {
  const { name = 'web-2-abc', owner = 'r2', ready = false, status, init, phase = 'Running' } = shape
  const { reason, unschedulable, deleting = false } = shape
  const own = { name: 'web', ready, imageID: IMAGE, ...status }
  return {
    metadata: {
      name,
      namespace: 'staging',
      uid: `p-${name}`,
      ownerReferences: [{ uid: owner, kind: 'ReplicaSet', name: 'web' }],
      ...(deleting ? { deletionTimestamp: '2026-01-01T00:00:00Z' } : {}),
    },
    status: {
      phase,
      ...(reason === undefined ? {} : { reason }),
      conditions: [
        { type: 'Ready', status: ready ? 'True' : 'False' },
        ...(unschedulable === undefined
          ? []
          : [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: unschedulable }]),
      ],
      containerStatuses: unschedulable === undefined ? [own] : [],
      ...(init === undefined ? {} : { initContainerStatuses: [{ name: 'setup', ...init }] }),
    },
  }
}

export function waiting(reason: string, message = '', restartCount = 0): Partial<ContainerStatus> {
  return { state: { waiting: { reason, message } }, restartCount }
}

export function event(
  reason: string,
  message: string,
  at = '2026-01-01T00:00:00Z',
  about = 'p-web-2-abc',
): ClusterEvent {
  return {
    metadata: { name: 'e' },
    type: 'Warning',
    reason,
    message,
    lastTimestamp: at,
    involvedObject: { uid: about },
  }
}

/** Time that goes forward only when somebody waits for it. */
export class FakeClock implements RolloutClock {
  time = 0
  monotonic(): number {
    return this.time
  }
  async wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    await new Promise(setImmediate)
    signal?.throwIfAborted()
    this.time += milliseconds
    this.onTick()
  }
  onTick: () => void = () => undefined
}

/** Keeps what was said. */
export class FakeLog implements RolloutLog {
  readonly lines: string[] = []
  readonly quoted: string[] = []
  info(line: string): void {
    this.lines.push(line)
  }
  warning(line: string): void {
    this.lines.push(`warning: ${line}`)
  }
  quote(title: string, text: string): void {
    this.quoted.push(`${title}\n${text}`)
  }
}

/** A cluster whose state a test sets; followers are told at once. */
export class FakeCluster implements RolloutCluster {
  #observed: Observed
  readonly #followers = new Set<() => void>()
  readonly logs = new Map<string, string>()
  readonly asked: string[] = []

  constructor(observed: Partial<Observed> = {}) {
    this.#observed = { ...nothingObserved, ...observed }
  }

  show(observed: Partial<Observed>): void {
    this.#observed = { ...this.#observed, ...observed }
    for (const follower of this.#followers) follower()
  }

  #objects(resource: Resource): readonly KubernetesObject[] {
    return resource.includes('/') ? this.#observed.custom : this.#observed[resource as keyof Observed]
  }

  async list(resource: Resource): Promise<readonly KubernetesObject[]> {
    return this.#objects(resource)
  }

  async follow(
    resource: Resource,
    _: string,
    changed: (objects: ReadonlyMap<string, KubernetesObject>) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const tell = () =>
      changed(
        new Map(this.#objects(resource).map((object, at) => [object.metadata.uid ?? String(at), object])),
      )
    tell()
    this.#followers.add(tell)
    await new Promise<void>((ended) => signal.addEventListener('abort', () => ended(), { once: true }))
    this.#followers.delete(tell)
  }

  async log({
    pod: name,
    container,
    previous,
  }: {
    pod: string
    container: string
    previous: boolean
  }): Promise<string> {
    this.asked.push(`${name}/${container}${previous ? ' previous' : ''}`)
    return this.logs.get(container) ?? ''
  }
}
