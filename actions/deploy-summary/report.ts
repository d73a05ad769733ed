import type { Report } from '../../shared/action/report.ts'
import type { ReasonCode } from '../../shared/domain/reason-code.ts'
import type { Verdict } from '../../shared/domain/verdict.ts'
import { sentence } from './effort.ts'
import { headlineOf } from './headline.ts'
import type { SummaryInputs } from './inputs.ts'
import { renderPage } from './page.ts'
import type { Spread } from './spread.ts'
import type { Ratio } from './stability.ts'
import type { Surroundings } from './step.ts'
import type { Summary } from './summary.ts'

export const OUTPUTS = [
  'deployment-id',
  'state',
  'previous-revision',
  'direction',
  'commits',
  'pull-requests',
  'time-to-deploy',
  'lead-time',
  'comment-urls',
] as const

type SummaryOutput = (typeof OUTPUTS)[number]

export function reportSummary(
  inputs: SummaryInputs,
  around: Surroundings,
  summary: Summary,
): Report<SummaryOutput> {
  const { notClosed, warnings } = summary
  const headline = `${inputs.dryRun ? 'dry run: ' : ''}${headlineOf(inputs, summary)}`
  return {
    ...endingOf(inputs, summary),
    headline: notClosed === undefined ? headline : `the record is not closed: ${sentence(notClosed)}`,
    outputs: outputsOf(inputs, summary),
    result: resultOf(inputs, summary),
    summary: renderPage(inputs, around, summary),
    warnings,
  }
}

function endingOf({ dryRun }: SummaryInputs, summary: Summary): { verdict: Verdict; reasonCode: ReasonCode } {
  const { closed, notClosed, told, warnings } = summary
  if (notClosed !== undefined) return { verdict: 'failed', reasonCode: 'record-not-closed' }
  if (dryRun) return { verdict: 'unchanged', reasonCode: 'dry-run' }
  const wrote = closed?.wrote === true || told.some((one) => one.wrote)
  const verdict = wrote ? 'changed' : 'unchanged'
  if (warnings.length > 0) return { verdict, reasonCode: 'partial' }
  return { verdict, reasonCode: wrote ? 'recorded' : 'already-recorded' }
}

function outputsOf(
  { dryRun }: SummaryInputs,
  { closed, deployment, changes, figures, told }: Summary,
): Record<SummaryOutput, string> {
  const id = closed?.id ?? deployment?.id
  return {
    'deployment-id': id === undefined || id === 0 ? '' : String(id),
    state: closed === undefined || dryRun ? '' : (closed.said?.state ?? 'in_progress'),
    'previous-revision': deployment?.previous ?? '',
    direction: deployment?.direction ?? changes?.direction ?? '',
    commits: changes === undefined ? '' : String(changes.count),
    'pull-requests': (changes?.pullRequests ?? []).map(({ number }) => number).join('\n'),
    'time-to-deploy': seconds(figures.timeToDeploy),
    'lead-time': seconds(figures.leadTime),
    'comment-urls': told
      .map(({ url }) => url)
      .filter((url) => url !== '')
      .join('\n'),
  }
}

function resultOf({ application, environment }: SummaryInputs, summary: Summary): Record<string, unknown> {
  const { story, deployment, closed, told, untold, warnings } = summary
  return {
    application,
    environment,
    ending: story.ending,
    'failed-at': orNull(story.failedAt),
    undo: story.undo,
    revision: orNull(deployment?.revision),
    'previous-revision': orNull(deployment?.previous),
    images: orNull(deployment?.images),
    'deployment-id': orNull(closed?.id),
    'live-at': story.ending === 'live' ? orNull(closed?.at) : null,
    ...changesOf(summary),
    'commented-on': told.map(({ number }) => number),
    'not-commented-on': untold.slice(0, 500),
    reaped: summary.reaped.map(({ id }) => id),
    figures: deliveryOf(summary),
    warnings,
  }
}

function changesOf({ deployment, changes, figures }: Summary): Record<string, unknown> {
  return {
    direction: orNull(deployment?.direction ?? changes?.direction),
    commits: orNull(changes?.count),
    'pull-requests': changes?.pullRequests.slice(0, 500).map(({ number }) => number) ?? [],
    'time-to-deploy': orNull(wholeSeconds(figures.timeToDeploy)),
    'lead-time': orNull(wholeSeconds(figures.leadTime)),
  }
}

function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null
}

function wholeSeconds(milliseconds: number | undefined): number | undefined {
  return milliseconds === undefined ? undefined : Math.round(milliseconds / 1_000)
}

function seconds(milliseconds: number | undefined): string {
  return wholeSeconds(milliseconds)?.toString() ?? ''
}

/** The environment's delivery figures, in whole seconds. */
function deliveryOf({ delivery }: Summary): Record<string, unknown> | null {
  if (delivery === undefined) return null
  const { stability } = delivery
  return {
    days: delivery.days,
    deployments: delivery.deployments,
    'per-week': Math.round(delivery.perWeek * 100) / 100,
    rollbacks: delivery.rollbacks,
    redeployments: delivery.redeployments,
    aborted: delivery.aborted,
    'time-to-deploy': spread(delivery.timeToDeploy),
    'lead-time': spread(delivery.leadTime),
    stages: Object.fromEntries(delivery.stages.map(([name, values]) => [name, spread(values)])),
    'change-fail-rate': ratio(stability.changeFailRate),
    'recovery-time': spread(stability.recoveryTime),
    unrecovered: stability.unrecovered,
    'rework-rate': ratio(stability.reworkRate),
    untraced: delivery.untraced,
    clamped: delivery.clamped,
    complete: delivery.isComplete,
  }
}

function spread({ p50, p90, n }: Spread): Record<string, unknown> {
  return { p50: orNull(wholeSeconds(p50)), p90: orNull(wholeSeconds(p90)), n }
}

function ratio({ part, of }: Ratio): Record<string, unknown> {
  return { part, of, rate: of === 0 ? null : Math.round((part / of) * 1_000) / 1_000 }
}
