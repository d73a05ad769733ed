import { isRevision } from '../../shared/domain/revision.ts'
import type { Undo } from './story.ts'

/** How a change stands in an environment. */
export type RowState = 'live' | 'failed' | 'cancelled' | 'rolled-back' | 'superseded' | 'refused'

/** One environment's line in the comment on a pull request, as it is kept in the comment itself. */
export interface Row {
  readonly environment: string
  readonly state: RowState
  readonly revision: string
  /** When it came to stand so; ISO 8601, UTC. */
  readonly at: string
  /** When the environment was first told of: the order of the lines. */
  readonly firstAt: string
  /** Milliseconds from opening the record to closing it. */
  readonly took: number | null
  readonly run: string
  readonly attempt: number
  readonly runUrl: string
  /** Where the environment answers. */
  readonly url: string | null
  readonly failedAt: string | null
  readonly undo: Undo
  /** The revision that runs there instead of this change's. */
  readonly other: string | null
  /** A rollback's reason, or a refusal's reason code; foreign text. */
  readonly reason: string | null
  /** Milliseconds from the commit on the trunk to the success. */
  readonly timeToDeploy: number | null
}

/**
 * One row an environment. Of two rows that say different things the later one counts, whoever writes
 * first: a slow old run cannot overwrite a newer one. What never began says nothing against what did.
 */
export function mergeRows(rows: readonly Row[]): readonly Row[] {
  const merged = new Map<string, Row>()
  for (const row of rows) {
    const other = merged.get(row.environment)
    merged.set(row.environment, other === undefined ? row : mergeTwo(other, row))
  }
  return [...merged.values()].sort(
    (a, b) => compareText(a.firstAt, b.firstAt) || compareText(a.environment, b.environment),
  )
}

function mergeTwo(a: Row, b: Row): Row {
  const firstAt = compareText(a.firstAt, b.firstAt) <= 0 ? a.firstAt : b.firstAt
  return { ...(compareRows(a, b) >= 0 ? a : b), firstAt }
}

/** Positive where `a` is the later word. */
export function compareRows(a: Row, b: Row): number {
  return (
    Number(hasBegun(a)) - Number(hasBegun(b)) ||
    compareText(a.at, b.at) ||
    Number(a.run) - Number(b.run) ||
    a.attempt - b.attempt ||
    compareText(a.state, b.state) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  )
}

function hasBegun({ state }: Row): boolean {
  return state !== 'superseded' && state !== 'refused'
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** Rows as they stand in a comment's hidden line: base64, in which `--` cannot occur. */
export function encodeRows(rows: readonly Row[]): string {
  return Buffer.from(JSON.stringify(rows)).toString('base64')
}

/** The inverse; people can edit comments, so whatever is no row is left out. */
export function decodeRows(text: string): readonly Row[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64').toString())
    return Array.isArray(value) ? value.filter(isRow) : []
  } catch {
    return []
  }
}

const STATES: ReadonlySet<unknown> = new Set<RowState>([
  'live',
  'failed',
  'cancelled',
  'rolled-back',
  'superseded',
  'refused',
])
const UNDOS: ReadonlySet<unknown> = new Set<Undo>([
  'not-needed',
  'rolled-back',
  'unhealthy',
  'failed',
  'none',
  'unknown',
])
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

const CHECKS: { readonly [Key in keyof Row]-?: (value: unknown) => boolean } = {
  environment: isText,
  state: (value) => STATES.has(value),
  revision: (value) => isText(value) && isRevision(value),
  at: isTime,
  firstAt: isTime,
  took: isNumberOrNull,
  run: (value) => isText(value) && /^\d{1,16}$/.test(value),
  attempt: (value) => Number.isSafeInteger(value),
  runUrl: isText,
  url: isTextOrNull,
  failedAt: isTextOrNull,
  undo: (value) => UNDOS.has(value),
  other: (value) => value === null || (isText(value) && isRevision(value)),
  reason: isTextOrNull,
  timeToDeploy: isNumberOrNull,
}

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(CHECKS).every(([key, check]) => check((value as Record<string, unknown>)[key]))
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2_000
}

function isTime(value: unknown): boolean {
  return isText(value) && TIME.test(value)
}

function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value)
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'number' && Number.isFinite(value))
}
