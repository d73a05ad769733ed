import type { ReasonCode } from '../../shared/domain/reason-code.ts'

/** One condition of a promotion, with what it was decided on; the evidence is plain, foreign text. */
export interface Gate {
  readonly name: 'event' | 'revision' | 'hold' | 'order' | 'trunk' | 'requires' | 'soak' | 'rollback'
  readonly evidence: string
  /** Set where the gate is closed. */
  readonly closed?: ReasonCode
}
