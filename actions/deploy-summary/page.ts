import { code, escapeText, link, shorten, table } from '../../shared/action/markdown.ts'
import { shortDigest } from '../../shared/domain/digest.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import type { TrunkCommit } from '../../shared/domain/history.ts'
import { type DeploymentRecord, lastWord } from '../../shared/domain/record.ts'
import { shortRevision } from '../../shared/domain/revision.ts'
import { sentence } from './effort.ts'
import { headlineOf } from './headline.ts'
import type { SummaryInputs } from './inputs.ts'
import { changesSection, commitLink } from './page-changes.ts'
import { figuresSection } from './page-figures.ts'
import { nextSection } from './page-next.ts'
import { stepsSection, timesSection } from './page-steps.ts'
import type { Surroundings } from './step.ts'
import { isProgress, type Story } from './story.ts'
import type { Summary } from './summary.ts'

// The runner takes a summary of 1 MiB a step; what does not fit would be dropped whole.
const LIMIT = 900 * 1024
const WARNED = 20

/**
 * The run's page: what happened, what is live where, what changed, how each step went, where the time went,
 * how to go on, and how the environment is delivered to. Whole sections are left out, the last first, where
 * they would not fit.
 */
export function renderPage(inputs: SummaryInputs, around: Surroundings, summary: Summary): string {
  const sections = sectionsOf(inputs, around, summary).filter((section) => section !== '')
  let page = sections.join('\n\n')
  while (Buffer.byteLength(page) > LIMIT && sections.length > 1) {
    sections.pop()
    page = [...sections, 'The rest is left out: the page would be too long.'].join('\n\n')
  }
  return page
}

function sectionsOf(inputs: SummaryInputs, around: Surroundings, summary: Summary): string[] {
  const { deployment, changes, ladder, story, told, delivery, commits } = summary
  const { repositoryUrl } = around
  const top = [
    `### ${escapeText(inputs.application)} → ${escapeText(inputs.environment)}`,
    `**${escapeText(shorten(headlineOf(inputs, summary), 300))}**`,
    whyLine(story),
    deployment === undefined ? '' : imagesLine(deployment.images),
    notices(inputs, summary),
  ]
  if (isProgress(story)) return top
  return [
    ...top,
    ladder.length === 0 ? '' : ladderTable(ladder, commits, repositoryUrl),
    changes === undefined ? '' : changesSection(changes, story, repositoryUrl),
    told.length === 0 && summary.untold.length === 0 ? '' : toldLine(summary, repositoryUrl),
    leadTimeLine(summary),
    story.steps.length === 0 ? '' : stepsSection(story.steps),
    jobsTable(inputs),
    timesSection(summary.times),
    nextSection(inputs, around, summary),
    delivery === undefined ? '' : figuresSection(inputs.environment, delivery),
  ]
}

function leadTimeLine({ figures: { leadTime } }: Summary): string {
  if (leadTime === undefined) return ''
  return `Lead time, from the first commit of each change: ${formatDuration(leadTime)} (median of this deployment).`
}

/** The failing step's own words, where the headline has not said them yet. */
function whyLine({ ending, failedAt = '', why }: Story): string {
  if (why === undefined || (ending !== 'failed' && ending !== 'cancelled')) return ''
  return `${code(failedAt)}: ${escapeText(shorten(why, 500))}`
}

function imagesLine(images: Readonly<Record<string, string>>): string {
  const listed = Object.entries(images).map(([name, digest]) => {
    const short = code(shortDigest(digest as `sha256:${string}`))
    return name === '' ? short : `${code(name)} ${short}`
  })
  return listed.length === 0 ? '' : `Image: ${listed.join(', ')}`
}

function notices({ dryRun }: SummaryInputs, { notClosed, warnings, reaped }: Summary): string {
  const more = warnings.length - WARNED
  const lines = [
    ...(dryRun ? ['Dry run: nothing was written to GitHub.'] : []),
    ...(notClosed === undefined ? [] : [`The record is not closed: ${sentence(notClosed)}`]),
    ...reaped.map(
      ({ id, environment, payload }) =>
        `Closed for a run that ended without doing so: deployment ${id} of ${shortRevision(payload.revision)} to ${environment}, run ${payload.run}`,
    ),
    ...warnings.slice(0, WARNED).map((warning) => `Not done: ${warning}`),
    ...(more > 0 ? [`Not done: ${more} more, which the log has`] : []),
  ]
  return lines.map((line) => `> ${escapeText(shorten(line, 1_000))}`).join('\n>\n')
}

function ladderTable(
  ladder: readonly DeploymentRecord[],
  commits: readonly TrunkCommit[],
  repositoryUrl: string,
): string {
  const rows = ladder.map((record) => [
    escapeText(record.environment),
    commitLink(record.payload.revision, repositoryUrl),
    minutes(lastWord(record)?.createdAt ?? record.createdAt),
    behindTrunk(record.payload.revision, commits),
    runLink(record, repositoryUrl),
  ])
  return table(['Environment', 'Live', 'Since (UTC)', 'Behind the trunk', 'Run'], rows)
}

/** How many commits the trunk has beyond a revision; nothing where that is not known. */
function behindTrunk(revision: string, commits: readonly TrunkCommit[]): string {
  const known = new Map(commits.map((commit) => [commit.sha, commit]))
  let at = commits[0]
  for (let behind = 0; at !== undefined; behind += 1) {
    if (at.sha === revision) return `${behind} ${behind === 1 ? 'commit' : 'commits'}`
    at = at.parent === undefined ? undefined : known.get(at.parent)
  }
  return ''
}

function jobsTable({ jobs }: SummaryInputs): string {
  if (jobs.length === 0) return ''
  const rows = jobs.slice(0, 100).map(({ job, result }) => [code(job), result])
  return table(['Job', 'Result'], rows)
}

function toldLine({ told, untold }: Summary, repositoryUrl: string): string {
  const comments = told.map(({ number, url }) => (url === '' ? `#${number}` : `[#${number}](${url})`))
  const rest = untold.slice(0, 100).map((number) => `[#${number}](${repositoryUrl}/pull/${number})`)
  const more = untold.length > rest.length ? ` and ${untold.length - rest.length} more` : ''
  const parts = [
    comments.length === 0 ? '' : `told on ${comments.join(', ')}`,
    rest.length === 0 ? '' : `not told on ${rest.join(', ')}${more}`,
  ].filter((part) => part !== '')
  return `Pull requests: ${parts.join('; ')}.`
}

function runLink({ payload }: DeploymentRecord, repositoryUrl: string): string {
  return /^\d+$/.test(payload.run) ? link(payload.run, `${repositoryUrl}/actions/runs/${payload.run}`) : ''
}

function minutes(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)}`
}
