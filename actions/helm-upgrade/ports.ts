import type { Images } from '../../shared/domain/images.ts'
import type { Traces } from '../../shared/rollout/aftermath.ts'
import type { ConvergePorts, FailedRollout, HelmEnding } from '../../shared/rollout/converge.ts'
import type { WorkloadState } from '../../shared/rollout/judgement.ts'
import type { OwnerState, ReleaseLease } from '../../shared/rollout/lock.ts'
import type { ObjectChange } from '../../shared/rollout/manifest-diff.ts'
import type { KubernetesObject } from '../../shared/rollout/objects.ts'
import type { Comparison, OutOfOrder } from '../../shared/rollout/order.ts'
import type { MappedImage } from '../../shared/rollout/running-image.ts'
import type { Comparable } from '../../shared/rollout/same-content.ts'
import type { RollbackHelm } from '../../shared/rollout/undo.ts'
import type { NotRendered } from './rendered.ts'

/** What a chart renders to, or what a helm revision deployed. */
export interface Content extends Comparable {
  readonly appVersion: string
  readonly defaults: unknown
  readonly objects: readonly KubernetesObject[]
}

/** What an upgrade asks Helm for; the rest of the command is the same throughout the step. */
export interface HelmUpgrade {
  readonly labels: Readonly<Record<string, string | null>>
  /** Whether Helm has to wait for the workloads, because hooks must run after them. */
  readonly waits: boolean
  /** Helm revisions to keep. */
  readonly historyMax: number
}

export interface UpgradeHelm extends RollbackHelm {
  content(number: number): Promise<Content>
  render(request: HelmUpgrade): Promise<Content>
  /** Renders without the cluster, for whom may not ask it. */
  template(request: HelmUpgrade): Promise<Content>
  upgrade(request: HelmUpgrade, signal: AbortSignal): Promise<HelmEnding>
}

export interface UpgradePorts extends ConvergePorts {
  readonly helm: UpgradeHelm
  readonly lease: ReleaseLease
  /** Whether the run that holds a release has ended; an answer that does not come is `unknown`. */
  stateOf(owner: {
    readonly run: string
    readonly attempt: number
    readonly repository?: string
  }): Promise<OwnerState>
  /** Where `head` is, seen from `base`. */
  compare(base: string, head: string): Promise<Comparison>
  /** Parses one document of a manifest. */
  parse(document: string): unknown
  /** Every digest under which a node may report an image. */
  mappedImages(images: Images): Promise<readonly MappedImage[]>
  /** Kept for the `post:` step from the moment of the call. */
  trace(traces: Partial<Traces>): void
}

/** Which chart it is, for outputs. */
export interface ChartIdentity {
  readonly chartVersion: string
  readonly appVersion: string
}

interface Applied extends ChartIdentity {
  readonly previous: number
  readonly current: number
  readonly states: readonly WorkloadState[]
  readonly milliseconds: number
}

export type UpgradeResult =
  | ({ readonly kind: 'deployed'; readonly changes: readonly ObjectChange[] } & Applied)
  | ({ readonly kind: 'unchanged' } & Applied)
  | ({
      readonly kind: 'planned'
      readonly previous: number
      /** Undefined where the live objects could not be read. */
      readonly changes: readonly ObjectChange[] | undefined
      readonly isSame: boolean
    } & ChartIdentity)
  | { readonly kind: 'locked'; readonly why: string }
  | ({ readonly kind: 'out-of-order' } & OutOfOrder)
  | ({ readonly kind: 'not-rendered' } & NotRendered)
  | UpgradeFailure

export interface UpgradeFailure extends ChartIdentity {
  readonly kind: 'failed'
  readonly previous: number
  /** The helm revision that failed; 0 where Helm did not get so far as to make one. */
  readonly current: number
  readonly changes: readonly ObjectChange[]
  readonly rollout: FailedRollout
  readonly undo: Undo
}

export type Undo =
  | {
      readonly kind: 'kept'
      readonly because: 'asked' | 'first-install' | 'nothing-earlier' | 'nothing-made'
    }
  | {
      readonly kind: 'rolled-back'
      readonly to: number
      readonly live: number
      readonly states: readonly WorkloadState[]
    }
  | { readonly kind: 'rollback-failed'; readonly to: number; readonly rollout: FailedRollout }
