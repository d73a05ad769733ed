import { code, escapeText, shorten } from '../../shared/action/markdown.ts'
import { shortRevision } from '../../shared/domain/revision.ts'
import type { Row } from './row.ts'
import type { Undo } from './story.ts'

/** One cell: what happened and, where it is not this change, what runs there. */
export function stateText(row: Row): string {
  const other = row.other === null ? undefined : code(shortRevision(row.other))
  switch (row.state) {
    case 'waiting':
      return 'waiting for approval'
    case 'queued':
      return 'queued'
    case 'deploying':
      return 'deploying'
    case 'skipped':
      return `skipped${because(row.reason)}`
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
