import type { ReasonCode } from '../../shared/domain/reason-code.ts'

/** A promotion that is not made, and why: a value, not an error. */
export interface Refusal {
  readonly refused: true
  readonly reasonCode: ReasonCode
  readonly message: string
}

export function refusal(reasonCode: ReasonCode, message: string): Refusal {
  return { refused: true, reasonCode, message }
}

export function isRefusal<Value extends object>(value: Value | Refusal): value is Refusal {
  return 'refused' in value
}
