import type { Scope } from './scopes.ts'
import type { Session } from './session.ts'

/** A repository to read from or to write to. */
export interface Place {
  readonly session: Session
  readonly name: string
  readonly scopes: readonly Scope[]
}
