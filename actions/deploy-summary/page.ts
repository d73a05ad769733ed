import { code, details, escapeText, link, shorten, table } from '../../shared/action/markdown.ts'
import { shortDigest } from '../../shared/domain/digest.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import type { Note } from '../../shared/domain/note.ts'
import { type DeploymentRecord, lastWord } from '../../shared/domain/record.ts'
import { shortRevision } from '../../shared/domain/revision.ts'
import type { Changes, Commit, PullRequest } from './changes.ts'
import { sentence } from './effort.ts'
import { headlineOf } from './headline.ts'
import type { SummaryInputs } from './inputs.ts'
import type { Story } from './story.ts'
import type { Summary, Surroundings } from './summary.ts'

// The runner takes a summary of 1 MiB a step, and people read far less.
const LISTED = 100
const SUBJECT = 120

/** The run's page: what happened, what is live where, what changed, and how each step went. */
export function renderPage(inputs: SummaryInputs, around: Surroundings, summary: Summary): string {
  const { deployment, changes, ladder, story, figures, told } = summary
  const sections = [
    `### ${escapeText(inputs.application)} → ${escapeText(inputs.environment)}`,
    `**${escapeText(shorten(headlineOf(inputs, summary), 300))}**`,
    whyLine(story),
    deployment === undefined ? '' : imagesLine(deployment.images),
    notices(inputs, summary),
    ladder.length === 0 ? '' : ladderTable(ladder, around),
    changes === undefined ? '' : changesSection(changes, story, around),
    told.length === 0 ? '' : toldLine(summary, around),
    story.steps.length === 0 ? '' : stepsTable(story.steps),
    inputs.jobs.length === 0
      ? ''
      : table(
          ['Job', 'Result'],
          inputs.jobs.map(({ job, result }) => [code(job), result]),
        ),
    figures.leadTime === undefined
      ? ''
      : `Lead time, from the first commit of a pull request: ${formatDuration(figures.leadTime)} (median).`,
  ]
  return sections.filter((section) => section !== '').join('\n\n')
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

function notices({ dryRun }: SummaryInputs, { notClosed, warnings }: Summary): string {
  const lines = [
    ...(dryRun ? ['Dry run: nothing was written to GitHub.'] : []),
    ...(notClosed === undefined ? [] : [`The record is not closed: ${sentence(notClosed)}`]),
    ...warnings.map((warning) => `Not done: ${warning}`),
  ]
  return lines.map((line) => `> ${escapeText(shorten(line, 1_000))}`).join('\n>\n')
}

function ladderTable(ladder: readonly DeploymentRecord[], around: Surroundings): string {
  const rows = ladder.map((record) => [
    escapeText(record.environment),
    commitLink(record.payload.revision, around),
    minutes(lastWord(record)?.createdAt ?? record.createdAt),
    runLink(record, around),
  ])
  return table(['Environment', 'Live', 'Since (UTC)', 'Run'], rows)
}

function changesSection(changes: Changes, story: Story, around: Surroundings): string {
  const { pullRequests, direct, remark } = changes
  const title = titleOf(changes, story)
  const parts = [
    `#### ${title}: ${counted(changes)}${compareLink(changes, around)}`,
    remark === undefined ? '' : escapeText(remark),
    list(pullRequests, (pullRequest) => pullRequestLine(pullRequest, around)),
    direct.length === 0
      ? ''
      : details(
          `Commits without a pull request: ${direct.length}`,
          list(direct, (commit) => commitLine(commit, around)),
        ),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function titleOf({ direction }: Changes, { ending }: Story): string {
  if (direction === 'rollback') return ending === 'live' ? 'Taken back' : 'Was to be taken back'
  return ending === 'live' ? 'What changed' : 'What did not go live'
}

function counted({ count, pullRequests }: Changes): string {
  const commits = `${count} ${count === 1 ? 'commit' : 'commits'}`
  const pulls = `${pullRequests.length} ${pullRequests.length === 1 ? 'pull request' : 'pull requests'}`
  return count === 0 ? 'nothing' : `${commits}, ${pulls}`
}

function compareLink({ previous, head, direction }: Changes, { repositoryUrl }: Surroundings): string {
  if (previous === undefined || head === undefined || previous === head.sha) return ''
  const [base, tip] = direction === 'rollback' ? [head.sha, previous] : [previous, head.sha]
  const text = code(`${shortRevision(base)}...${shortRevision(tip)}`)
  return ` ([${text}](${repositoryUrl}/compare/${base}...${tip}))`
}

function list<Item>(items: readonly Item[], line: (item: Item) => string): string {
  const more = items.length - LISTED
  const lines = items.slice(0, LISTED).map((item) => `- ${line(item)}`)
  return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}

function pullRequestLine({ number, title, author }: PullRequest, { repositoryUrl }: Surroundings): string {
  const where = `[#${number}](${repositoryUrl}/pull/${number})`
  return `${where} ${escapeText(shorten(title, SUBJECT))} (${escapeText(author)})`
}

function commitLine({ sha, subject, author }: Commit, around: Surroundings): string {
  return `${commitLink(sha, around)} ${escapeText(shorten(subject, SUBJECT))} (${escapeText(author)})`
}

function toldLine({ told, untold }: Summary, { repositoryUrl }: Surroundings): string {
  const comments = told.map(({ number, url }) => (url === '' ? `#${number}` : `[#${number}](${url})`))
  const rest = untold.map((number) => `[#${number}](${repositoryUrl}/pull/${number})`)
  return `Told on ${comments.join(', ')}${rest.length === 0 ? '' : `; not on ${rest.join(', ')}: more than \`max-pull-requests\``}.`
}

function stepsTable(steps: readonly Note[]): string {
  const rows = steps.map(({ action, verdict, reasonCode, headline, startedAt, endedAt }) => [
    code(action),
    `${verdict} (${reasonCode})`,
    escapeText(shorten(headline, 200)),
    formatDuration(Math.max(0, Date.parse(endedAt) - Date.parse(startedAt))),
  ])
  return table(['Step', 'Verdict', 'What', 'Took'], rows)
}

function commitLink(sha: string, { repositoryUrl }: Surroundings): string {
  return `[${code(shortRevision(sha))}](${repositoryUrl}/commit/${sha})`
}

function runLink({ payload }: DeploymentRecord, { repositoryUrl }: Surroundings): string {
  return /^\d+$/.test(payload.run) ? link(payload.run, `${repositoryUrl}/actions/runs/${payload.run}`) : ''
}

function minutes(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)}`
}
