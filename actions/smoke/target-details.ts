import { codeBlock, details, escapeText, table } from '../../shared/action/markdown.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import { type Attempt, describeJudgement } from './course.ts'
import type { Judgement } from './expectation.ts'
import type { TargetResult } from './smoke.ts'
import { LEGEND } from './timeline.ts'

/** Lines of a list: a target that flaps for two minutes has hundreds of changes. */
const KEPT = 20

/** What came, in which order, and what the failing answer looked like. */
export function targetDetails({ check, attempts }: TargetResult): string {
  const heads = attempts.flatMap(({ head }) => (head === undefined ? [] : [head]))
  const [first, last] = [heads[0], heads.at(-1)]
  const parts = [histogram(attempts), changes(attempts), `In the timeline: ${LEGEND}.`]
  if (first !== undefined) parts.push('The first answer that was not as expected:', codeBlock(first))
  if (last !== undefined && last !== first) parts.push('The last one:', codeBlock(last))
  return details(check.name, parts.join('\n\n'))
}

/** How often each kind of answer or failure came, by class and in plain words, the most frequent first. */
function histogram(attempts: readonly Attempt[]): string {
  const counts = new Map<string, { readonly judgement: Judgement; count: number }>()
  for (const { judgement } of attempts) {
    const text = describeJudgement(judgement)
    const known = counts.get(text)
    if (known === undefined) counts.set(text, { judgement, count: 1 })
    else known.count += 1
  }
  const rows = [...counts].sort(([, one], [, other]) => other.count - one.count)
  const shown = rows
    .slice(0, KEPT)
    .map(([text, { judgement, count }]) => [classOf(judgement), escapeText(text), String(count)])
  if (rows.length > KEPT) shown.push(['', `… and ${rows.length - KEPT} kinds more`, ''])
  return table(['Class', 'What came', 'Attempts'], shown)
}

function classOf(judgement: Judgement): string {
  return judgement.kind === 'no-answer' ? judgement.class : judgement.kind
}

function changes(attempts: readonly Attempt[]): string {
  const all = attempts.filter(
    ({ judgement }, index) =>
      describeJudgement(judgement) !== describeJudgement(attempts[index - 1]?.judgement ?? NOTHING),
  )
  const kept = all.slice(0, KEPT)
  const lines = kept.map(
    ({ at, judgement }) => `- ${formatDuration(at)}: ${escapeText(describeJudgement(judgement))}`,
  )
  if (all.length > kept.length) lines.push(`- … and ${all.length - kept.length} changes more`)
  return lines.join('\n')
}

const NOTHING = { kind: 'unexpected', problem: '' } as const
