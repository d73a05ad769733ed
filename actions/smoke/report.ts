import { escapeText, table } from '../../shared/action/markdown.ts'
import { emptyOutputs, type Report } from '../../shared/action/report.ts'
import { dateOf, daysLeft, inDays } from './certificate.ts'
import { namesRevision } from './check.ts'
import { closingStreak, latencyPercentile, propagation, seenRevisions } from './course.ts'
import { isSameRevision } from './expectation.ts'
import type { TargetResult } from './smoke.ts'
import { targetDetails } from './target-details.ts'
import { healthyAfter, targetHeadline, targetRow } from './target-report.ts'

/** The outputs beside the common three. */
export const OUTPUTS = ['attempts', 'healthy-after', 'seen-revisions', 'latency-p50', 'latency-p95'] as const

type SmokeOutput = (typeof OUTPUTS)[number]

/** Days that a certificate is still valid, below which a pass says so. */
const EXPIRES_SOON = 14
/** Targets whose headlines the first line names. */
const NAMED = 3

/** `now` is what certificates are held against. */
export function reportSmoke(targets: readonly TargetResult[], now: Date): Report<SmokeOutput> {
  const failing = targets.filter(({ reason }) => reason !== 'healthy')
  const hasPassed = failing.length === 0
  const reasonCode = failing[0]?.reason ?? 'healthy'
  const headline = headlineOf(targets, failing)
  const warnings = hasPassed ? warningsOf(targets, now) : []
  return {
    verdict: hasPassed ? 'passed' : 'failed',
    reasonCode,
    headline,
    outputs: outputsOf(targets),
    result: {
      identity: targets.every(checksIdentity) ? 'checked' : 'not-checked',
      'proves-nothing-new': hasPassed && targets.some(answersAsPrevious),
      targets: targets.map((target) => resultOf(target, now)),
    },
    summary: [
      `### Smoke: ${hasPassed ? 'passed' : 'failed'} (${reasonCode})`,
      escapeText(headline),
      table(
        ['Target', 'Ended', 'Attempts', 'Healthy after', 'p50', 'p95', 'Revisions that answered', 'Timeline'],
        targets.map(targetRow),
      ),
      ...warnings.map((warning) => `> ${escapeText(warning)}`),
      ...failing.map(targetDetails),
    ].join('\n\n'),
    warnings,
  }
}

/** What failing targets answered last, for the log: to be quoted, since it is foreign. */
export function lastAnswers(
  targets: readonly TargetResult[],
): readonly { readonly title: string; readonly text: string }[] {
  return targets
    .filter(({ reason }) => reason !== 'healthy')
    .flatMap(({ check, attempts }) => {
      const head = attempts.findLast((attempt) => attempt.head !== undefined)?.head
      return head === undefined
        ? []
        : [{ title: `The last answer of ${check.name} that was not as expected`, text: head }]
    })
}

function headlineOf(targets: readonly TargetResult[], failing: readonly TargetResult[]): string {
  const shown = (failing.length === 0 ? targets : failing).map(targetHeadline)
  const more = shown.length > NAMED ? [`and ${shown.length - NAMED} more`] : []
  const lines = [...shown.slice(0, NAMED), ...more].join('; ')
  if (targets.length === 1) return lines
  if (failing.length === 0) return `all ${targets.length} targets pass: ${lines}`
  return `${failing.length} of ${targets.length} targets failed: ${lines}`
}

function warningsOf(targets: readonly TargetResult[], now: Date): string[] {
  const warnings: string[] = []
  if (targets.some((target) => !checksIdentity(target) && !target.check.withoutIdentity)) {
    warnings.push(
      'smoke passed without knowing who answered: an old instance passes as well as a new one. Set `expect-revision`, or write `none` there',
    )
  }
  if (targets.some(answersAsPrevious)) {
    warnings.push(
      'the revision that answered is the previous one: this proves that it answers, not that anything new was deployed',
    )
  }
  const caveats = targets.flatMap(({ attempts }) => attempts.at(-1)?.caveat ?? [])
  return [...warnings, ...new Set(caveats), ...targets.flatMap((target) => expiring(target, now))]
}

function expiring({ check, attempts }: TargetResult, now: Date): readonly string[] {
  const certificate = attempts.findLast((attempt) => attempt.certificate !== undefined)?.certificate
  if (certificate === undefined) return []
  const days = daysLeft(certificate, now.getTime())
  if (days >= EXPIRES_SOON) return []
  return [`the certificate of ${check.name} expires in ${inDays(days)}, on ${dateOf(certificate)}`]
}

/** Whether it was checked who answered; containers and commands are nobody who could say. */
function checksIdentity({ check }: TargetResult): boolean {
  return check.expectation.revisions.length > 0 || !namesRevision(check.subject)
}

function answersAsPrevious({ check, attempts }: TargetResult): boolean {
  const { previousRevision } = check
  if (previousRevision === undefined) return false
  const seen = [...seenRevisions(closingStreak(attempts)).keys()]
  return seen.some((revision) => isSameRevision(revision, previousRevision))
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

function resultOf(target: TargetResult, now: Date): Readonly<Record<string, unknown>> {
  const { check, reason, attempts, givenUp } = target
  const after = healthyAfter(target)
  const certificate = attempts.findLast((attempt) => attempt.certificate !== undefined)?.certificate
  const propagated = propagation(attempts)
  const instances = new Set(closingStreak(attempts).flatMap(({ instance }) => instance ?? []))
  return {
    [check.subject.kind]: check.name,
    'reason-code': reason,
    attempts: attempts.length,
    'given-up': givenUp,
    'healthy-after': after === undefined ? null : Number(seconds(after)),
    'seen-revisions': Object.fromEntries(seenRevisions(attempts)),
    ...(instances.size === 0 ? {} : { instances: [...instances].slice(0, 50) }),
    ...(propagated === undefined ? {} : { propagation: Number(seconds(propagated)) }),
    ...(certificate === undefined ? {} : { 'cert-days-left': daysLeft(certificate, now.getTime()) }),
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(1)
}
