import { code, escapeText } from '../../shared/action/markdown.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import type { Check } from './check.ts'
import {
  type Attempt,
  closingStreak,
  describeJudgement,
  isMiss,
  lacking,
  lastStale,
  latencyPercentile,
  propagation,
  seenRevisions,
  showRevision,
} from './course.ts'
import { isSameRevision } from './expectation.ts'
import type { TargetResult } from './smoke.ts'
import { strip } from './timeline.ts'

/** Milliseconds from the start of the step until the answer that began the passing streak. */
export function healthyAfter({ reason, attempts }: TargetResult): number | undefined {
  const first = closingStreak(attempts)[0]
  return reason === 'healthy' && first !== undefined ? first.at + first.milliseconds : undefined
}

/** One line: what became of the target and why. */
export function targetHeadline(target: TargetResult): string {
  const { check, reason, attempts } = target
  const { name } = check
  switch (reason) {
    case 'healthy':
      return `${name} ${howItAnswers(target)} after ${formatDuration(healthyAfter(target) ?? 0)}${propagated(attempts)}`
    case 'wrong-version':
      return `${name} answers as ${countRevisions(target)}; expected ${expected(check)}`
    case 'edge-stale':
      return `${name}: ${staleProblem(attempts)}; expected ${expected(check)}`
    case 'timed-out': {
      const deadline = formatDuration(check.timeout)
      return `${name} answered as expected ${closingStreak(attempts).length} times in a row when the deadline of ${deadline} came, but ${lacking(attempts, check.pass).join(', ')}`
    }
    default:
      return `${name}: ${lastProblem(attempts)} (${effort(target)})`
  }
}

function howItAnswers({ check, attempts }: TargetResult): string {
  if (check.subject.kind === 'container') return `is ${check.subject.want}`
  if (check.subject.kind === 'command') return 'exits 0'
  const revision = [...seenRevisions(closingStreak(attempts)).keys()].map(showRevision).join(', ')
  return revision === '' ? 'answers as expected' : `answers as ${revision}`
}

function propagated(attempts: readonly Attempt[]): string {
  const took = propagation(attempts)
  return took === undefined || took === 0
    ? ''
    : `; the edge took ${formatDuration(took)} longer than the origin`
}

function expected({ expectation }: Check): string {
  const { revisions } = expectation
  return revisions.length === 0 ? 'what the origin answers' : revisions.map(showRevision).join(' or ')
}

/** How long and how often it was tried, and whether waiting was given up. */
function effort({ check, attempts, givenUp }: TargetResult): string {
  const last = attempts.at(-1)
  const count = `${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}`
  if (!givenUp || last === undefined) return `${count} in ${formatDuration(check.timeout)}`
  return `${count}; given up after ${formatDuration(last.at + last.milliseconds)}, since time does not heal it`
}

/** `1234567 7 times, 89abcde (the previous revision) once`. */
export function countRevisions({ check, attempts }: TargetResult): string {
  return [...seenRevisions(attempts)]
    .map(([revision, count]) => {
      const times = count === 1 ? 'once' : `${count} times`
      return `${showRevision(revision)}${who(revision, check)} ${times}`
    })
    .join(', ')
}

function who(revision: string, { previousRevision, expectation }: Check): string {
  if (previousRevision === undefined) return ''
  if (expectation.revisions.some((one) => isSameRevision(one, revision))) return ''
  return isSameRevision(revision, previousRevision)
    ? ' (the previous revision)'
    : ' (neither the expected revision nor the previous one)'
}

function staleProblem(attempts: readonly Attempt[]): string {
  const stale = lastStale(attempts.slice(0, attempts.findLastIndex(isMiss) + 1))
  return stale === undefined ? lastProblem(attempts) : describeJudgement(stale)
}

function lastProblem(attempts: readonly Attempt[]): string {
  const miss = attempts.findLast(isMiss)
  return miss === undefined ? 'no answer' : describeJudgement(miss.judgement)
}

/** A row of the summary's table. */
export function targetRow(target: TargetResult): readonly string[] {
  const { check, attempts, reason } = target
  const after = healthyAfter(target)
  return [
    code(check.name),
    reason,
    String(attempts.length),
    after === undefined ? '' : formatDuration(after),
    latency(attempts, 0.5),
    latency(attempts, 0.95),
    escapeText(countRevisions(target)),
    code(strip(attempts)),
  ]
}

function latency(attempts: readonly Attempt[], share: number): string {
  const milliseconds = latencyPercentile(attempts, share)
  return milliseconds === undefined ? '' : `${milliseconds} ms`
}
