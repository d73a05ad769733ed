import { code, details, escapeText, link, shorten, table } from '../../shared/action/markdown.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import { shortRevision } from '../../shared/domain/revision.ts'
import { compareTimes, decodeRows, encodeRows, type Row, type RowDetails } from './row.ts'
import { stateText } from './wording.ts'

/** The first line of our comment: by it and its author it is found again. */
export function marker(application: string): string {
  return `<!-- trunkline:v1 app=${application} -->`
}

const STATE = /^<!-- trunkline:state ([A-Za-z0-9+/=]*) -->$/m

/** Whether a comment is the one of this application, by its first line. */
export function isMarked(body: string, application: string): boolean {
  return body.split(/\r?\n/, 1)[0]?.trim() === marker(application)
}

/** The rows that a comment of ours holds. */
export function readRows(body: string): readonly Row[] {
  return decodeRows(STATE.exec(body.replaceAll('\r\n', '\n'))?.[1] ?? '')
}

// GitHub takes 65,536 characters; what stands in the hidden line counts.
const LIMIT = 60_000

/**
 * The whole comment: marker, rows for the next run, and what people read. Where that would be too long it
 * gives up whole things, one after the other: details, the ends of reasons, then the oldest environments.
 */
export function renderComment(application: string, rows: readonly Row[]): string {
  const whole = renderRows(application, rows, 0)
  if (isShort(whole)) return whole
  const bare = rows.map((row) => ({ ...row, details: null }))
  const withoutDetails = renderRows(application, bare, 0)
  if (isShort(withoutDetails)) return withoutDetails
  const brief = bare.map((row) => ({ ...row, reason: row.reason && shorten(row.reason, 60), url: null }))
  const newest = brief.toSorted(compareTimes)
  const without = (dropped: number) => {
    const kept = new Set(newest.slice(dropped))
    return renderRows(
      application,
      brief.filter((row) => kept.has(row)),
      dropped,
    )
  }
  return without(fewest(rows.length, (dropped) => isShort(without(dropped))))
}

/** The smallest number up to `most` that is enough, where all above it are too. */
function fewest(most: number, isEnough: (number: number) => boolean): number {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function isShort(body: string): boolean {
  return [...body].length <= LIMIT
}

function renderRows(application: string, rows: readonly Row[], dropped: number): string {
  const latest = rows.toSorted(compareTimes).at(-1)
  const unfolded = rows.flatMap((row) => (row.details === null ? [] : [detailLine(row, row.details)]))
  return [
    marker(application),
    `<!-- trunkline:state ${encodeRows(rows)} -->`,
    ...(latest === undefined ? [] : [headline(application, latest), '']),
    table(['Environment', 'State', 'Revision', 'When (UTC)', 'Took', 'Run'], rows.map(cells)),
    ...(dropped === 0 ? [] : ['', `Left out, since the comment would be too long: ${dropped} environments.`]),
    ...(unfolded.length === 0 ? [] : ['', details('Details', unfolded.join('\n'))]),
  ].join('\n')
}

function cells(row: Row): readonly string[] {
  return [
    escapeText(row.environment),
    stateText(row),
    code(shortRevision(row.revision)),
    `${row.at.slice(0, 10)} ${row.at.slice(11, 16)}`,
    row.took === null ? '' : formatDuration(row.took),
    link(row.attempt > 1 ? `${row.run}, attempt ${row.attempt}` : row.run, row.runUrl),
  ]
}

function headline(application: string, row: Row): string {
  const where = escapeText(row.environment)
  const what = escapeText(application)
  switch (row.state) {
    case 'waiting':
      return `**${what} waits for approval to go to ${where}** · ${link('review', row.runUrl)}`
    case 'queued':
      return `**${what} is queued for ${where}**`
    case 'deploying':
      return `**${what} is being deployed to ${where}**`
    case 'live':
      return liveHeadline(`**${what} is live in ${where}**`, row)
    case 'rolled-back':
      return `**${what}: no longer in ${where}** · ${stateText(row)}`
    case 'failed':
    case 'cancelled':
      return `**${what} did not go live in ${where}** · ${stateText(row)}`
    case 'skipped':
    case 'superseded':
    case 'refused':
      return `**${what} was not deployed to ${where}** · ${stateText(row)}`
  }
}

function liveHeadline(sentence: string, { timeToDeploy, url }: Row): string {
  const since = timeToDeploy === null ? [] : [`${formatDuration(timeToDeploy)} after its commit on the trunk`]
  const address = url === null ? [] : [link(hostOf(url), url)]
  return [sentence, ...since, ...address].join(' · ')
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}

const TOGETHER = 20

/** Numbers stand in code, so that no pull request is told that it was mentioned. */
function detailLine(
  row: Row,
  { images, chart, helm, smoke, together, previous, leadTime }: RowDetails,
): string {
  const named = Object.entries(images).map(([name, digest]) =>
    name === '' ? code(digest) : `${code(name)} ${code(digest)}`,
  )
  const more = together.length - TOGETHER
  const others = together.slice(0, TOGETHER).map((number) => code(`#${number}`))
  const parts = [
    named.length === 0 ? '' : `image ${named.join(', ')}`,
    chart === null ? '' : `chart ${escapeText(chart)}`,
    helm === null ? '' : `helm revision ${escapeText(helm)}`,
    smoke === null ? '' : `smoke: ${escapeText(shorten(smoke, 200))}`,
    others.length === 0 ? '' : `together with ${others.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    previous === null || previous === row.revision ? '' : compareLink(row, previous),
    leadTime === null ? '' : `lead time ${formatDuration(leadTime)}`,
  ]
  return `- ${escapeText(row.environment)}: ${parts.filter((part) => part !== '').join(' · ')}`
}

function compareLink({ revision, runUrl }: Row, previous: string): string {
  const repository = runUrl.replace(/\/actions\/runs\/.*$/, '')
  const text = code(`${shortRevision(previous)}...${shortRevision(revision)}`)
  const url = `${repository}/compare/${previous}...${revision}`
  return /^https?:\/\/[^\s<>()|`\\[\]]+$/.test(url) ? `[${text}](${url})` : text
}
