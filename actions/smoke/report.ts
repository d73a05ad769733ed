import { escapeText, table } from '../../shared/action/markdown.ts'
import { emptyOutputs, type Report } from '../../shared/action/report.ts'
import { closingStreak, latencyPercentile, seenRevisions } from './course.ts'
import { isSameRevision } from './expectation.ts'
import { type SmokeInputs, showUrl } from './inputs.ts'
import type { TargetResult } from './smoke.ts'
import { healthyAfter, targetDetails, targetHeadline, targetRow } from './target-report.ts'

/** The outputs beside the common three. */
export const OUTPUTS = ['attempts', 'healthy-after', 'seen-revisions', 'latency-p50', 'latency-p95'] as const

type SmokeOutput = (typeof OUTPUTS)[number]

export function reportSmoke(inputs: SmokeInputs, targets: readonly TargetResult[]): Report<SmokeOutput> {
  const failing = targets.filter(({ reason }) => reason !== 'healthy')
  const reasonCode = failing[0]?.reason ?? 'healthy'
  const headline = headlineOf(inputs, targets, failing)
  const warnings = warningsOf(inputs, targets, failing.length === 0)
  return {
    verdict: failing.length === 0 ? 'passed' : 'failed',
    reasonCode,
    headline,
    outputs: outputsOf(targets),
    result: {
      identity: inputs.expectation.revisions.length > 0 ? 'checked' : 'not-checked',
      'proves-nothing-new': failing.length === 0 && answersAsPrevious(inputs, targets),
      targets: targets.map((target) => resultOf(target)),
    },
    summary: [
      `### Smoke: ${failing.length === 0 ? 'passed' : 'failed'} (${reasonCode})`,
      escapeText(headline),
      table(
        ['Target', 'Ended', 'Attempts', 'Healthy after', 'Revisions that answered'],
        targets.map((target) => targetRow(target, inputs)),
      ),
      ...warnings.map((warning) => `> ${escapeText(warning)}`),
      ...failing.map(targetDetails),
    ].join('\n\n'),
    warnings,
  }
}

function headlineOf(
  inputs: SmokeInputs,
  targets: readonly TargetResult[],
  failing: readonly TargetResult[],
): string {
  const lines = (failing.length === 0 ? targets : failing).map((target) => targetHeadline(target, inputs))
  if (targets.length === 1) return lines.join()
  if (failing.length === 0) return `all ${targets.length} targets pass: ${lines.join('; ')}`
  return `${failing.length} of ${targets.length} targets failed: ${lines.join('; ')}`
}

function warningsOf(inputs: SmokeInputs, targets: readonly TargetResult[], hasPassed: boolean): string[] {
  if (!hasPassed) return []
  const warnings: string[] = []
  if (inputs.expectation.revisions.length === 0 && !inputs.withoutIdentity) {
    warnings.push(
      'smoke passed without knowing who answered: an old instance passes as well as a new one. Set `expect-revision`, or write `none` there',
    )
  }
  if (answersAsPrevious(inputs, targets)) {
    warnings.push(
      'the revision that answered is the previous one: this proves that it answers, not that anything new was deployed',
    )
  }
  return warnings
}

function answersAsPrevious({ previousRevision }: SmokeInputs, targets: readonly TargetResult[]): boolean {
  if (previousRevision === undefined) return false
  return targets.some(({ attempts }) =>
    [...seenRevisions(closingStreak(attempts)).keys()].some((seen) => isSameRevision(seen, previousRevision)),
  )
}

function outputsOf(targets: readonly TargetResult[]): Record<SmokeOutput, string> {
  const attempts = targets.flatMap((target) => target.attempts)
  const after = targets.map(healthyAfter)
  const slowest = Math.max(...after.map((milliseconds) => milliseconds ?? Number.NaN))
  return {
    ...emptyOutputs(OUTPUTS),
    attempts: String(attempts.length),
    'healthy-after': Number.isNaN(slowest) ? '' : seconds(slowest),
    'seen-revisions': [...seenRevisions(attempts)]
      .map(([revision, count]) => `${revision} ${count}`)
      .join('\n'),
    'latency-p50': String(latencyPercentile(attempts, 0.5) ?? ''),
    'latency-p95': String(latencyPercentile(attempts, 0.95) ?? ''),
  }
}

function resultOf(target: TargetResult): Readonly<Record<string, unknown>> {
  const { url, reason, attempts } = target
  const after = healthyAfter(target)
  return {
    url: showUrl(url),
    'reason-code': reason,
    attempts: attempts.length,
    'healthy-after': after === undefined ? null : Number(seconds(after)),
    'seen-revisions': Object.fromEntries(seenRevisions(attempts)),
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(1)
}
