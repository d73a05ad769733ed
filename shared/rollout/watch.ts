import { follow, type Source, sourcesOf } from './following.ts'
import { headline, progressLine } from './headline.ts'
import { judge, type WorkloadState } from './judgement.ts'
import { carryCauses, type Lasting, leadingCause, spentCause } from './lasting.ts'
import type { KubernetesObject, Resource } from './objects.ts'
import { hasReached, isNewer, type Mark, markIn, Sightings } from './sightings.ts'
import { Telling } from './telling.ts'
import type { RolloutEnding, RolloutPlan, RolloutWatch, WatchPorts } from './watch-ports.ts'
import { resourceOf, type Workload, workloadKey } from './workloads.ts'

const TICK = 1_000
// A program without a probe is ready as soon as it runs, also one that ends a moment later.
const SETTLE = 2_000

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
  readonly #unread = new Set<Resource>()
  #lasting: readonly Lasting[] = []
  #readySince: number | undefined
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
    await Promise.all(sourcesOf([...workloads, ...hooks]).map((source) => this.#follow(source)))
    this.#before = this.#sightings.marks([...workloads, ...hooks])
  }

  async applied(): Promise<void> {
    const { workloads } = this.#plan
    const marks = await Promise.all(
      workloads.map(async (workload) => {
        const resource = resourceOf(workload)
        if (resource === undefined || this.#unread.has(resource)) return []
        const mark = markIn(await this.#listed(resource, workload), workload)
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
    if (this.#isReady() && this.#isSettled(now)) return { kind: 'ready', states, after }
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
    const all = this.#wanted === undefined ? [...hooks, ...workloads].filter(isFresh) : workloads
    const scope = all.filter((workload) => !this.#isUnread(workload))
    return scope.map((workload) => judge(workload, this.#sightings.observed(workload.namespace), images))
  }

  #isUnread(workload: Workload): boolean {
    const resource = resourceOf(workload)
    return resource !== undefined && this.#unread.has(resource)
  }

  #isReady(): boolean {
    const wanted = this.#wanted
    const isReady = wanted !== undefined && this.#haveReached(wanted)
    if (!isReady) this.#readySince = undefined
    return isReady
  }

  #haveReached(wanted: ReadonlyMap<string, Mark>): boolean {
    return this.states.every(
      ({ isDone, workload }) =>
        isDone &&
        (workload.kind === 'CronJob' ||
          hasReached(this.#sightings.markOf(workload), wanted.get(workloadKey(workload)))),
    )
  }

  /** Ready for long enough: what has a probe at once, what has none and is new only after a while. */
  #isSettled(now: number): boolean {
    this.#readySince ??= now
    const isTrusted = this.#plan.workloads.every(
      (workload) =>
        workload.isUnprobed !== true ||
        !isNewer(this.#sightings.markOf(workload), this.#before.get(workloadKey(workload))),
    )
    return isTrusted || now - this.#readySince >= SETTLE
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

  /** What a release brings the definition of may not be known yet. */
  #listed(resource: Resource, { kind, namespace }: Workload): Promise<readonly KubernetesObject[]> {
    const listed = this.#ports.cluster.list(resource, namespace)
    return kind === 'Custom' ? listed.catch(() => []) : listed
  }

  #follow(source: Source): Promise<void> {
    return follow(source, this.#ports, {
      changed: (store) => {
        this.#sightings.keep(source.namespace, source.resource, store)
        this.#wake()
      },
      failed: (error) => {
        this.#failure = error
        this.#wake()
      },
      unread: () => {
        this.#unread.add(source.resource)
      },
      signal: this.#signal,
    })
  }
}
