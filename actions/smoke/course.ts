import type { ReasonCode } from '../../shared/domain/reason-code.ts'
import { isRevision, shortRevision } from '../../shared/domain/revision.ts'
import type { Judgement } from './expectation.ts'

/** One request and what it meant. */
export interface Attempt {
  /** Milliseconds after the start of the step. */
  readonly at: number
  readonly milliseconds: number
  readonly judgement: Judgement
  /** The beginning of an answer that was not as expected. */
  readonly head?: string
}

export type TargetReason = Extract<
  ReasonCode,
  'healthy' | 'wrong-version' | 'unhealthy' | 'unreachable' | 'timed-out'
>

/** How often each revision answered, the most frequent first. */
export type SeenRevisions = ReadonlyMap<string, number>

/** The successes at the end of the course that no miss interrupts. */
export function closingStreak(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.slice(attempts.findLastIndex(isMiss) + 1)
}

/**
 * Why a target ended as it did. An answer with another revision is neither success nor failure while
 * there is time; after it, the last miss decides, unless everything was well from some moment on and
 * only too late.
 */
export function concludeCourse(attempts: readonly Attempt[], successes: number): TargetReason {
  const streak = closingStreak(attempts)
  if (streak.length >= successes) return 'healthy'
  const before = attempts.slice(0, attempts.length - streak.length)
  if (streak.length > 0 && before.every(isMiss)) return 'timed-out'
  if (before.at(-1)?.judgement.kind === 'other-revision') return 'wrong-version'
  return attempts.every(({ judgement }) => judgement.kind === 'no-answer') ? 'unreachable' : 'unhealthy'
}

export function seenRevisions(attempts: readonly Attempt[]): SeenRevisions {
  const seen = new Map<string, number>()
  for (const { judgement } of attempts) {
    const revision = 'revision' in judgement ? judgement.revision : undefined
    if (revision !== undefined) seen.set(revision, (seen.get(revision) ?? 0) + 1)
  }
  return new Map([...seen].sort(([, one], [, other]) => other - one))
}

/** The latency in whole milliseconds below which the given share of the answers as expected came. */
export function latencyPercentile(attempts: readonly Attempt[], share: number): number | undefined {
  const sorted = attempts
    .filter((attempt) => !isMiss(attempt))
    .map(({ milliseconds }) => milliseconds)
    .sort((one, other) => one - other)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  return value === undefined ? undefined : Math.round(value)
}

/** One line on what a request met. */
export function describeJudgement(judgement: Judgement): string {
  switch (judgement.kind) {
    case 'as-expected':
      return judgement.revision === undefined
        ? 'answers as expected'
        : `answers as ${showRevision(judgement.revision)}`
    case 'other-revision':
      return `answers, but as ${showRevision(judgement.revision)}`
    default:
      return judgement.problem
  }
}

export function isMiss({ judgement }: Attempt): boolean {
  return judgement.kind !== 'as-expected'
}

/** A full revision cut for people; anything else as it came. */
export function showRevision(text: string): string {
  return isRevision(text) ? shortRevision(text) : text
}
