import type { ReasonCode } from './reason-code.ts'
import type { Verdict } from './verdict.ts'

/** What one step of the job leaves for the later steps and for `post:` steps. */
export interface Note {
  readonly version: 1
  readonly action: string
  /** The step's id as the runner gives it in GITHUB_ACTION. */
  readonly step: string
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly endedAt: string
  readonly verdict: Verdict
  readonly reasonCode: ReasonCode
  readonly headline: string
  readonly outputs: Readonly<Record<string, string>>
  readonly result: Readonly<Record<string, unknown>>
}

export function isSuccess({ verdict }: Pick<Note, 'verdict'>): boolean {
  return verdict !== 'refused' && verdict !== 'failed'
}
