import { DeliveryError, messageOf } from '../action/errors.ts'
import { headline, progressLine } from './headline.ts'
import { judge, type WorkloadState } from './judgement.ts'
import { carryCauses, type Lasting, leadingCause, spentCause } from './lasting.ts'
import type { KubernetesObject, Resource } from './objects.ts'
import { hasReached, isNewer, type Mark, markIn, Sightings } from './sightings.ts'
import { Telling } from './telling.ts'
import type { RolloutEnding, RolloutPlan, RolloutWatch, WatchPorts } from './watch-ports.ts'
import { resourceOf, type Workload, workloadKey } from './workloads.ts'

const TICK = 1_000

/** Begins to follow a rollout; returns when the state before it has been seen, so that the apply can follow. */
export async function watchRollout(
  plan: RolloutPlan,
  ports: WatchPorts,
  signal: AbortSignal,
): Promise<RolloutWatch> {
  const follower = new Follower(plan, ports, signal)
  await follower.begin()
  const ending = follower.run()
  // Whoever stops the watch early never asks for its ending.
  ending.catch(() => undefined)
  return {
    applied: () => follower.applied(),
    ending,
    leading: () => follower.leading(),
    states: () => follower.states,
    stop: () => follower.stop(),
  }
}

class Follower {
  states: readonly WorkloadState[] = []
  readonly #plan: RolloutPlan
  readonly #ports: WatchPorts
  readonly #stop = new AbortController()
  readonly #signal: AbortSignal
  readonly #sightings = new Sightings()
  readonly #telling: Telling
  readonly #began: number
  #before: ReadonlyMap<string, Mark> = new Map()
  #wanted: ReadonlyMap<string, Mark> | undefined
  #lasting: readonly Lasting[] = []
  #failure: unknown
  #wake: () => void = () => undefined

  constructor(plan: RolloutPlan, ports: WatchPorts, signal: AbortSignal) {
    this.#plan = plan
    this.#ports = ports
    this.#signal = AbortSignal.any([signal, this.#stop.signal])
    this.#began = ports.clock.monotonic()
    this.#telling = new Telling((line) => ports.log.info(line), this.#began)
  }

  async begin(): Promise<void> {
    const { workloads, hooks } = this.#plan
    await Promise.all(this.#sources().map(({ resource, namespace }) => this.#follow(resource, namespace)))
    this.#before = this.#sightings.marks([...workloads, ...hooks])
  }

  async applied(): Promise<void> {
    const { workloads } = this.#plan
    const marks = await Promise.all(
      workloads.map(async (workload) => {
        const resource = resourceOf(workload.kind)
        if (resource === undefined) return []
        const mark = markIn(await this.#ports.cluster.list(resource, workload.namespace), workload)
        return mark === undefined ? [] : [[workloadKey(workload), mark] as const]
      }),
    )
    // What was applied a moment ago may not have arrived on the watch: nothing older is judged ready.
    this.#wanted = new Map(marks.flat())
    this.#wake()
  }

  leading() {
    const leading = leadingCause(this.#lasting, this.#plan.graces)
    if (leading === undefined) return undefined
    return { cause: leading.cause, headline: headline(leading.cause, this.#now() - leading.since) }
  }

  stop(): void {
    this.#stop.abort()
    this.#wake()
  }

  async run(): Promise<RolloutEnding> {
    try {
      for (;;) {
        this.#signal.throwIfAborted()
        if (this.#failure !== undefined) throw this.#failure
        const ending = this.#look()
        if (ending !== undefined) return ending
        await this.#change()
      }
    } finally {
      this.#stop.abort()
    }
  }

  #now(): number {
    return this.#ports.clock.monotonic()
  }

  #look(): RolloutEnding | undefined {
    const now = this.#now()
    const after = now - this.#began
    this.states = this.#judged()
    this.#lasting = carryCauses(this.#lasting, this.states, now)
    this.#telling.tell(this.states, this.#lasting, now)
    const { states } = this
    if (this.#isReady()) return { kind: 'ready', states, after }
    const spent = spentCause(this.#lasting, now, this.#plan.graces)
    if (spent !== undefined) {
      return {
        kind: 'doomed',
        states,
        after,
        cause: spent.cause,
        headline: headline(spent.cause, now - spent.since),
      }
    }
    if (after < this.#plan.timeout) return undefined
    const leading = this.leading()
    const text = leading?.headline ?? `not ready in time: ${progressLine(states)}`
    return { kind: 'deadline', states, after, cause: leading?.cause, headline: text }
  }

  #judged(): readonly WorkloadState[] {
    const { workloads, hooks, images } = this.#plan
    const isFresh = (workload: Workload) =>
      isNewer(this.#sightings.markOf(workload), this.#before.get(workloadKey(workload)))
    const scope = this.#wanted === undefined ? [...hooks, ...workloads].filter(isFresh) : workloads
    return scope.map((workload) => judge(workload, this.#sightings.observed(workload.namespace), images))
  }

  #isReady(): boolean {
    const wanted = this.#wanted
    if (wanted === undefined) return false
    return this.states.every(
      ({ isDone, workload }) =>
        isDone &&
        (workload.kind === 'CronJob' ||
          hasReached(this.#sightings.markOf(workload), wanted.get(workloadKey(workload)))),
    )
  }

  /** Until something changed, or a second passed: graces and deadlines run out without an event. */
  async #change(): Promise<void> {
    const tick = new AbortController()
    const changed = new Promise<void>((resolve) => {
      this.#wake = resolve
    })
    const signal = AbortSignal.any([tick.signal, this.#signal])
    await Promise.race([changed, this.#ports.clock.wait(TICK, signal).catch(() => undefined)])
    tick.abort()
  }

  #follow(resource: Resource, namespace: string): Promise<void> {
    return new Promise((seen, failed) => {
      const changed = (store: ReadonlyMap<string, KubernetesObject>) => {
        this.#sightings.keep(namespace, resource, store)
        this.#wake()
        seen()
      }
      this.#ports.cluster.follow(resource, namespace, changed, this.#signal).catch((error: unknown) => {
        if (this.#signal.aborted) return failed(this.#signal.reason)
        if (resource === 'events' && error instanceof DeliveryError) {
          this.#ports.log.warning(`events cannot be read, causes will be less exact: ${messageOf(error)}`)
          return seen()
        }
        this.#failure = error
        this.#wake()
        failed(error)
      })
    })
  }

  #sources(): readonly { readonly resource: Resource; readonly namespace: string }[] {
    const all = [...this.#plan.workloads, ...this.#plan.hooks]
    const sources = new Map<string, { resource: Resource; namespace: string }>()
    for (const { kind, namespace } of all) {
      for (const resource of sourcesOf(kind)) sources.set(`${namespace}/${resource}`, { resource, namespace })
    }
    return [...sources.values()]
  }
}

function sourcesOf(kind: Workload['kind']): readonly Resource[] {
  const resource = resourceOf(kind)
  if (resource === undefined) return []
  const extra: readonly Resource[] =
    kind === 'Deployment' ? ['replicasets'] : kind === 'DaemonSet' ? ['controllerrevisions'] : []
  return [resource, 'pods', 'events', ...extra]
}
