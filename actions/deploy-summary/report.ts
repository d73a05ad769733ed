import type { Report } from '../../shared/action/report.ts'
import type { ReasonCode } from '../../shared/domain/reason-code.ts'
import type { Verdict } from '../../shared/domain/verdict.ts'
import { sentence } from './effort.ts'
import { headlineOf } from './headline.ts'
import type { SummaryInputs } from './inputs.ts'
import { renderPage } from './page.ts'
import type { Summary, Surroundings } from './summary.ts'

export const OUTPUTS = [
  'deployment-id',
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
    outputs: outputsOf(summary),
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

function outputsOf({ closed, deployment, changes, figures, told }: Summary): Record<SummaryOutput, string> {
  const id = closed?.id ?? deployment?.id
  return {
    'deployment-id': id === undefined || id === 0 ? '' : String(id),
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
    'not-commented-on': untold,
    warnings,
  }
}

function changesOf({ deployment, changes, figures }: Summary): Record<string, unknown> {
  return {
    direction: orNull(deployment?.direction ?? changes?.direction),
    commits: orNull(changes?.count),
    'pull-requests': changes?.pullRequests.map(({ number }) => number) ?? [],
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
