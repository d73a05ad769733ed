import type { Digest } from '../../shared/domain/digest.ts'
import type { Images } from '../../shared/domain/images.ts'
import type { Direction } from '../../shared/domain/record.ts'
import type { Revision } from '../../shared/domain/revision.ts'
import type { Gate } from './gate.ts'
import type { Step } from './plan.ts'
import type { Image } from './ports.ts'
import type { Refusal } from './refusal.ts'
import type { Phase } from './stopwatch.ts'

/** A promotion that was made, or that would have been. */
export interface Promoted {
  readonly images: Images<Image>
  readonly steps: readonly Step[]
  readonly gates: readonly Gate[]
  readonly revision: Revision | undefined
  readonly builtRevisions: Images<Revision>
  readonly previousDigests: Images<Digest>
  readonly previousRevision: Revision | undefined
  /** Undefined without an environment. */
  readonly direction: Direction | undefined
  readonly deployment: number | undefined
  readonly phases: readonly Phase[]
}

/** A promotion that a gate has stopped, with what is known of the environment. */
export interface Stopped {
  readonly refusal: Refusal
  readonly gates: readonly Gate[]
  readonly previousRevision: Revision | undefined
}

export type Decision = Promoted | Stopped

export function isStopped(decision: Decision): decision is Stopped {
  return 'refusal' in decision
}
