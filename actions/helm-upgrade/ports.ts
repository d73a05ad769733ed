import type { Images } from '../../shared/domain/images.ts'
import type { Traces } from '../../shared/rollout/aftermath.ts'
import type { ConvergePorts, FailedRollout, HelmEnding } from '../../shared/rollout/converge.ts'
import type { HelmRevision } from '../../shared/rollout/helm-revision.ts'
import type { WorkloadState } from '../../shared/rollout/judgement.ts'
import type { KubernetesObject } from '../../shared/rollout/objects.ts'
import type { MappedImage } from '../../shared/rollout/running-image.ts'
import type { RollbackHelm } from '../../shared/rollout/undo.ts'
import type { NotRendered } from './rendered.ts'

/** What a chart renders to, or what a helm revision deployed. */
export interface Content {
  readonly chart: string
  readonly chartVersion: string
  readonly manifest: string
  readonly hooks: readonly string[]
  readonly config: unknown
  readonly defaults: unknown
  readonly objects: readonly KubernetesObject[]
}

/** What an upgrade asks Helm for; the rest of the command is the same throughout the step. */
export interface HelmUpgrade {
  readonly labels: Readonly<Record<string, string | null>>
  /** Whether Helm has to wait for the workloads, because hooks must run after them. */
  readonly waits: boolean
}

export interface UpgradeHelm extends RollbackHelm {
  content(number: number): Promise<Content>
  render(request: HelmUpgrade): Promise<Content>
  upgrade(request: HelmUpgrade, signal: AbortSignal): Promise<HelmEnding>
}

export interface UpgradePorts extends ConvergePorts {
  readonly helm: UpgradeHelm
  /** Every digest under which a node may report an image. */
  mappedImages(images: Images): Promise<readonly MappedImage[]>
  /** Kept for the `post:` step from the moment of the call. */
  trace(traces: Partial<Traces>): void
}

interface Applied {
  readonly previous: number
  readonly current: number
  readonly states: readonly WorkloadState[]
  readonly milliseconds: number
}

export type UpgradeResult =
  | ({ readonly kind: 'deployed' } & Applied)
  | ({ readonly kind: 'unchanged' } & Applied)
  | { readonly kind: 'locked'; readonly by: HelmRevision }
  | ({ readonly kind: 'not-rendered' } & NotRendered)
  | UpgradeFailure

export interface UpgradeFailure {
  readonly kind: 'failed'
  readonly previous: number
  /** The helm revision that failed; 0 where Helm did not get so far as to make one. */
  readonly current: number
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
