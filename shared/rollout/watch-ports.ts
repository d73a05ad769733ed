import type { Graces } from './grace.ts'
import type { Cause, WorkloadState } from './judgement.ts'
import type { KubernetesObject, Resource } from './objects.ts'
import type { MappedImage } from './running-image.ts'
import type { Workload } from './workloads.ts'

/** The cluster as a watch needs it. */
export interface RolloutCluster {
  list(resource: Resource, namespace: string): Promise<readonly KubernetesObject[]>
  /** Calls `changed` with all objects by uid: once they are listed, then at each change, until the signal. */
  follow(
    resource: Resource,
    namespace: string,
    changed: (objects: ReadonlyMap<string, KubernetesObject>) => void,
    signal: AbortSignal,
  ): Promise<void>
}

export interface RolloutClock {
  monotonic(): number
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export interface RolloutLog {
  info(line: string): void
  warning(line: string): void
  quote(title: string, text: string): void
}

export interface WatchPorts {
  readonly cluster: RolloutCluster
  readonly clock: RolloutClock
  readonly log: RolloutLog
}

export interface RolloutPlan {
  readonly workloads: readonly Workload[]
  /** Jobs that Helm runs and waits for; they are judged only while it does. */
  readonly hooks: readonly Workload[]
  readonly images: readonly MappedImage[]
  /** Milliseconds from the beginning of the watch. */
  readonly timeout: number
  /** How long each cause may last; the defaults where it is not given. */
  readonly graces?: Graces | undefined
}

interface Ended {
  readonly states: readonly WorkloadState[]
  /** Milliseconds since the watch began. */
  readonly after: number
}

export type RolloutEnding =
  | (Ended & { readonly kind: 'ready' })
  | (Ended & {
      readonly kind: 'doomed' | 'deadline'
      readonly cause: Cause | undefined
      readonly headline: string
    })

/** One rollout being followed. */
export interface RolloutWatch {
  /** To be called once everything is applied: before that, nothing is ready, and only what changed is judged. */
  applied(): Promise<void>
  readonly ending: Promise<RolloutEnding>
  /** The most telling cause so far, for a tool that fails without naming one. */
  leading(): { readonly cause: Cause; readonly headline: string } | undefined
  states(): readonly WorkloadState[]
  stop(): void
}
