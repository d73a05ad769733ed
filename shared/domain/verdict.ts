import type { ReasonCode } from './reason-code.ts'

/** How a step ended; every ending has one. */
export type Verdict = 'changed' | 'unchanged' | 'passed' | 'refused' | 'failed'

// On a push nobody is asked to act when a newer commit went first, or when time has to pass.
const QUIET: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['superseded', 'soaking'])
const ASKED: ReadonlySet<string> = new Set(['workflow_dispatch', 'repository_dispatch'])

/** The exit status that a verdict deserves under the event that started the run. */
export function exitStatus(verdict: Verdict, reasonCode: ReasonCode, event: string | undefined): 0 | 1 {
  if (verdict !== 'refused' && verdict !== 'failed') return 0
  return QUIET.has(reasonCode) && event !== undefined && !ASKED.has(event) ? 0 : 1
}
