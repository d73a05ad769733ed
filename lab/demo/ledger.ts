import { formatDuration } from '../../shared/domain/duration.ts'
import { shortRevision } from '../../shared/domain/revision.ts'

/** One line of the table at the end: what became of one request. */
export interface Entry {
  readonly what: string
  readonly revision: string
  readonly digest: string | undefined
  readonly staging: string
  readonly production: string
  /** Milliseconds from the commit on main to the revision being recorded as live in production. */
  readonly timeToDeploy: number | undefined
  readonly outcome: string
}

/** The table as fixed-width text. */
export function formatLedger(entries: readonly Entry[]): string {
  const rows = entries.map((entry) => [
    entry.what,
    shortRevision(entry.revision),
    entry.digest?.slice('sha256:'.length, 'sha256:'.length + 12) ?? '–',
    entry.staging,
    entry.production,
    entry.timeToDeploy === undefined ? '–' : formatDuration(entry.timeToDeploy),
    entry.outcome,
  ])
  const header = ['request', 'commit', 'digest', 'staging', 'production', 'time to deploy', 'outcome']
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  return [header, widths.map((width) => '─'.repeat(width)), ...rows]
    .map((row) => line(row).trimEnd())
    .join('\n')
}
