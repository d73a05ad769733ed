import type { ProbeCertificate } from '../../shared/domain/probe.ts'
import type { ReasonCode } from '../../shared/domain/reason-code.ts'
import { isRevision, shortRevision } from '../../shared/domain/revision.ts'
import type { PassRule } from './check.ts'
import type { Judgement } from './expectation.ts'

/** Those of which each has to answer, and the one that did: addresses of a name, pods of a revision. */
export interface Coverage {
  readonly of: string
  readonly all: readonly string[]
}

/** What one try brought. */
export interface Trial {
  readonly milliseconds: number
  readonly judgement: Judgement
  /** The beginning of an answer that was not as expected. */
  readonly head?: string
  /** Who answered, as the answer names itself. */
  readonly instance?: string
  readonly coverage?: Coverage
  /** Milliseconds for which the target wants to be left alone. */
  readonly retryAfter?: number
  readonly certificate?: ProbeCertificate
  /** Whether the origin behind an edge answered as expected. */
  readonly originIsNew?: boolean
  /** What a pass does not prove. */
  readonly caveat?: string
}

/** One try and when it began, in milliseconds after the start of the step. */
export interface Attempt extends Trial {
  readonly at: number
}

export type TargetReason = Extract<
  ReasonCode,
  'healthy' | 'wrong-version' | 'edge-stale' | 'unhealthy' | 'unreachable' | 'timed-out'
>

/** How often each revision answered, the most frequent first. */
export type SeenRevisions = ReadonlyMap<string, number>

/** The successes at the end of the course that no miss interrupts. */
export function closingStreak(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.slice(attempts.findLastIndex(isMiss) + 1)
}

/** What the closing streak lacks to make the target pass, in words; nothing where it passes. */
export function lacking(attempts: readonly Attempt[], rule: PassRule): readonly string[] {
  const streak = closingStreak(attempts)
  const last = streak.at(-1)
  if (last?.judgement.kind === 'as-expected' && last.judgement.final === true) return []
  const spans = (last?.at ?? 0) - (streak[0]?.at ?? 0)
  const instances = new Set(streak.flatMap(({ instance }) => (instance === undefined ? [] : [instance]))).size
  const covered = new Set(streak.map(({ coverage }) => coverage?.of))
  const missing = last?.coverage?.all.filter((one) => !covered.has(one)) ?? []
  return [
    ...(streak.length < rule.successes ? [`${streak.length} of ${rule.successes} successes in a row`] : []),
    ...(spans < rule.stableFor
      ? [`stable for ${Math.floor(spans / 1_000)} of ${rule.stableFor / 1_000} s`]
      : []),
    ...(rule.instances > 1 && instances < rule.instances
      ? [`${instances} of ${rule.instances} different instances`]
      : []),
    ...(missing.length > 0 ? [`nothing yet from ${missing.join(', ')}`] : []),
  ]
}

/**
 * Why a target ended as it did. An answer with another revision is neither success nor failure while
 * there is time; after it, the last miss decides, unless everything was well from some moment on and
 * only too late.
 */
export function concludeCourse(attempts: readonly Attempt[], rule: PassRule): TargetReason {
  if (attempts.length > 0 && lacking(attempts, rule).length === 0) return 'healthy'
  const streak = closingStreak(attempts)
  const before = attempts.slice(0, attempts.length - streak.length)
  if (streak.length > 0 && before.every(isMiss)) return 'timed-out'
  const last = before.at(-1)?.judgement.kind
  if (lastStale(before) !== undefined) return 'edge-stale'
  if (last === 'other-revision') return 'wrong-version'
  return attempts.every(({ judgement }) => judgement.kind === 'no-answer') ? 'unreachable' : 'unhealthy'
}

/**
 * The last answer after the last success that was stale at the edge, where such answers did not end in another kind of
 * miss: one whose origin could not be asked in time is still the edge's.
 */
export function lastStale(attempts: readonly Attempt[]): Judgement | undefined {
  const closing = attempts.slice(attempts.findLastIndex((attempt) => !isMiss(attempt)) + 1)
  const end = closing.at(-1)?.judgement.kind
  if (end !== 'edge-stale' && end !== 'other-revision') return undefined
  return closing.findLast(({ judgement }) => judgement.kind === 'edge-stale')?.judgement
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

/**
 * Milliseconds from the origin's first answer as expected to the edge's first of the passing streak;
 * undefined where no edge was watched.
 */
export function propagation(attempts: readonly Attempt[]): number | undefined {
  const origin = attempts.find(({ originIsNew }) => originIsNew === true)
  const edge = closingStreak(attempts)[0]
  return origin === undefined || edge === undefined ? undefined : Math.max(0, edge.at - origin.at)
}

/** One line on what a try met. */
export function describeJudgement(judgement: Judgement): string {
  switch (judgement.kind) {
    case 'as-expected':
      return judgement.revision === undefined
        ? 'as expected'
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
