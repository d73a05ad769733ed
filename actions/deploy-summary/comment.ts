import { code, escapeText, link, shorten, table } from '../../shared/action/markdown.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import { shortRevision } from '../../shared/domain/revision.ts'
import { compareRows, decodeRows, encodeRows, type Row } from './row.ts'
import type { Undo } from './story.ts'

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

/** The whole comment: marker, rows for the next run, and what people read. */
export function renderComment(application: string, rows: readonly Row[]): string {
  const latest = rows.toSorted(compareRows).at(-1)
  return [
    marker(application),
    `<!-- trunkline:state ${encodeRows(rows)} -->`,
    ...(latest === undefined ? [] : [headline(application, latest), '']),
    table(['Environment', 'State', 'Revision', 'When (UTC)', 'Took', 'Run'], rows.map(cells)),
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
    case 'live': {
      const since =
        row.timeToDeploy === null ? [] : [`${formatDuration(row.timeToDeploy)} after its commit on the trunk`]
      const address = row.url === null ? [] : [link(hostOf(row.url), row.url)]
      return [`**${what} is live in ${where}**`, ...since, ...address].join(' · ')
    }
    case 'rolled-back':
      return `**${what}: no longer in ${where}** · ${stateText(row)}`
    case 'failed':
    case 'cancelled':
      return `**${what} did not go live in ${where}** · ${stateText(row)}`
    case 'superseded':
    case 'refused':
      return `**${what} was not deployed to ${where}** · ${stateText(row)}`
  }
}

/** One cell: what happened and, where it is not this change, what runs there. */
export function stateText(row: Row): string {
  const other = row.other === null ? undefined : code(shortRevision(row.other))
  switch (row.state) {
    case 'live':
      return 'live'
    case 'rolled-back':
      return `rolled back to ${other ?? 'an earlier release'}${because(row.reason)}`
    case 'failed':
      return `failed${at(row.failedAt)}${undoText(row.undo, other)}`
    case 'cancelled':
      return `cancelled${at(row.failedAt)}${undoText(row.undo, other)}`
    case 'superseded':
      return other === undefined ? 'superseded by a newer revision' : `superseded by ${other}`
    case 'refused':
      return `refused${because(row.reason)}`
  }
}

function at(step: string | null): string {
  return step === null || step === 'job' ? '' : ` at ${escapeText(step)}`
}

function because(reason: string | null): string {
  return reason === null || reason === '' ? '' : `: ${escapeText(shorten(reason, 200))}`
}

/** What became of it, and what runs now; `other` is the revision before. */
export function undoText(undo: Undo, other: string | undefined): string {
  switch (undo) {
    case 'rolled-back':
      return other === undefined ? ', rolled back' : `, rolled back; still live: ${other}`
    case 'not-needed':
      return other === undefined ? ', nothing was changed' : `; still live: ${other}`
    case 'unhealthy':
      return `, rolled back${other === undefined ? '' : ` to ${other}`}, which does not answer as it should`
    case 'failed':
      return ', and rolling back failed too'
    case 'none':
      return ', not undone'
    case 'unknown':
      return other === undefined ? '' : `; live before: ${other}`
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
