import type { Attempt } from './course.ts'
import type { Hope } from './expectation.ts'

/** How many misses of one hope in a row, over how many milliseconds, make waiting for more of them pointless. */
const LIMITS: Readonly<Record<Hope, { readonly misses: number; readonly lasting: number }>> = {
  none: { misses: 1, lasting: 0 },
  faint: { misses: 3, lasting: 0 },
  settling: { misses: 3, lasting: 10_000 },
  warming: { misses: 3, lasting: 30_000 },
}

/**
 * Whether the closing misses are of a kind that time does not heal, and lasted long enough to believe it.
 * What is not known to be lasting is waited for until the deadline.
 */
export function isHopeless(attempts: readonly Attempt[]): boolean {
  const last = attempts.at(-1)
  const hope = last === undefined ? undefined : hopeOf(last)
  if (last === undefined || hope === undefined) return false
  const run = attempts.slice(attempts.findLastIndex((attempt) => hopeOf(attempt) !== hope) + 1)
  const { misses, lasting } = LIMITS[hope]
  return run.length >= misses && last.at - (run[0]?.at ?? last.at) >= lasting
}

function hopeOf({ judgement }: Attempt): Hope | undefined {
  return 'hope' in judgement ? judgement.hope : undefined
}
