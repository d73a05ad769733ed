import { code, codeBlock, details, escapeText, table } from '../../shared/action/markdown.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import {
  type Attempt,
  closingStreak,
  describeJudgement,
  isMiss,
  seenRevisions,
  showRevision,
} from './course.ts'
import { isSameRevision } from './expectation.ts'
import { type SmokeInputs, showUrl } from './inputs.ts'
import type { TargetResult } from './smoke.ts'

/** Lines of the timeline: a target that flaps for two minutes has hundreds of changes. */
const TIMELINE_KEPT = 20

/** Milliseconds from the start of the step until the answer that began the passing streak. */
export function healthyAfter({ reason, attempts }: TargetResult): number | undefined {
  const first = closingStreak(attempts)[0]
  return reason === 'healthy' && first !== undefined ? first.at + first.milliseconds : undefined
}

/** One line: what became of the target and why. */
export function targetHeadline(target: TargetResult, inputs: SmokeInputs): string {
  const { reason, attempts } = target
  const url = showUrl(target.url)
  switch (reason) {
    case 'healthy': {
      const revision = [...seenRevisions(closingStreak(attempts)).keys()].map(showRevision).join(', ')
      const answers = revision === '' ? 'answers as expected' : `answers as ${revision}`
      return `${url} ${answers} after ${formatDuration(healthyAfter(target) ?? 0)}`
    }
    case 'wrong-version':
      return `${url} answers as ${countRevisions(attempts, inputs)}; expected ${inputs.expectation.revisions.map(showRevision).join(' or ')}`
    case 'timed-out':
      return `${url} answered as expected ${closingStreak(attempts).length} times in a row when the deadline of ${formatDuration(inputs.timeout)} came, ${inputs.successes} were asked for`
    default:
      return `${url}: ${lastProblem(attempts)} (${attempts.length} attempts in ${formatDuration(inputs.timeout)})`
  }
}

/** `1234567 7 times, 89abcde (the previous revision) once`. */
export function countRevisions(attempts: readonly Attempt[], { previousRevision }: SmokeInputs): string {
  return [...seenRevisions(attempts)]
    .map(([revision, count]) => {
      const times = count === 1 ? 'once' : `${count} times`
      const isPrevious = previousRevision !== undefined && isSameRevision(revision, previousRevision)
      return `${showRevision(revision)}${isPrevious ? ' (the previous revision)' : ''} ${times}`
    })
    .join(', ')
}

/** What came, in which order, and what the failing answer looked like. */
export function targetDetails({ url, attempts }: TargetResult): string {
  const heads = attempts.flatMap(({ head }) => (head === undefined ? [] : [head]))
  const [first, last] = [heads[0], heads.at(-1)]
  const parts = [histogram(attempts), timeline(attempts)]
  if (first !== undefined) parts.push('The first answer that was not as expected:', codeBlock(first))
  if (last !== undefined && last !== first) parts.push('The last one:', codeBlock(last))
  return details(showUrl(url), parts.join('\n\n'))
}

function histogram(attempts: readonly Attempt[]): string {
  const counts = new Map<string, number>()
  for (const { judgement } of attempts) {
    const text = describeJudgement(judgement)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const rows = [...counts].sort(([, one], [, other]) => other - one).slice(0, TIMELINE_KEPT)
  return table(
    ['What came', 'Attempts'],
    rows.map(([text, count]) => [escapeText(text), String(count)]),
  )
}

function timeline(attempts: readonly Attempt[]): string {
  const changes = attempts.filter(
    ({ judgement }, index) =>
      describeJudgement(judgement) !== describeJudgement(attempts[index - 1]?.judgement ?? NOTHING),
  )
  const kept = changes.slice(0, TIMELINE_KEPT)
  const lines = kept.map(
    ({ at, judgement }) => `- ${formatDuration(at)}: ${escapeText(describeJudgement(judgement))}`,
  )
  if (changes.length > kept.length) lines.push(`- … and ${changes.length - kept.length} changes more`)
  return lines.join('\n')
}

const NOTHING = { kind: 'unexpected', problem: '' } as const

function lastProblem(attempts: readonly Attempt[]): string {
  const miss = attempts.findLast(isMiss)
  return miss === undefined ? 'no answer' : describeJudgement(miss.judgement)
}

/** A row of the summary's table. */
export function targetRow(target: TargetResult, inputs: SmokeInputs): readonly string[] {
  const after = healthyAfter(target)
  return [
    code(showUrl(target.url)),
    target.reason,
    String(target.attempts.length),
    after === undefined ? '' : formatDuration(after),
    escapeText(countRevisions(target.attempts, inputs)),
  ]
}
