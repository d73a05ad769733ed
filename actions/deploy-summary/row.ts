import { isRevision } from '../../shared/domain/revision.ts'
import type { Undo } from './story.ts'

/** How a change stands in an environment, in the order in which one deployment goes through them. */
const STATES = [
  'waiting',
  'queued',
  'skipped',
  'superseded',
  'refused',
  'deploying',
  'cancelled',
  'failed',
  'rolled-back',
  'live',
] as const
export type RowState = (typeof STATES)[number]

/** What a reader may unfold beside the line. */
export interface RowDetails {
  /** Digests, short, by the image's name. */
  readonly images: Readonly<Record<string, string>>
  readonly chart: string | null
  readonly helm: string | null
  /** The smoke step's own words. */
  readonly smoke: string | null
  /** Numbers of the pull requests that the same deployment brought. */
  readonly together: readonly number[]
  /** The revision from which the changes are counted. */
  readonly previous: string | null
  /** Milliseconds from the first commit of the change to the success, the median over the deployment. */
  readonly leadTime: number | null
}

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
  readonly details: RowDetails | null
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

/** Positive where `a` is the word to believe. */
function compareRows(a: Row, b: Row): number {
  return Number(hasBegun(a)) - Number(hasBegun(b)) || compareTimes(a, b)
}

/** Positive where `a` is the later word. */
export function compareTimes(a: Row, b: Row): number {
  return (
    compareText(a.at, b.at) ||
    Number(a.run) - Number(b.run) ||
    a.attempt - b.attempt ||
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  )
}

function hasBegun({ state }: Row): boolean {
  return STATES.indexOf(state) >= STATES.indexOf('deploying')
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
    return Array.isArray(value) ? value.filter(isRow).map(withDetails) : []
  } catch {
    return []
  }
}

function withDetails(row: Row): Row {
  return { ...row, details: isDetails(row.details) ? row.details : null }
}

const KNOWN: ReadonlySet<unknown> = new Set<RowState>(STATES)
const UNDOS: ReadonlySet<unknown> = new Set<Undo>([
  'not-needed',
  'rolled-back',
  'unhealthy',
  'failed',
  'none',
  'unknown',
])
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

type Checks<Shape> = { readonly [Key in keyof Shape]-?: (value: unknown) => boolean }

const CHECKS: Checks<Omit<Row, 'details'>> = {
  environment: isText,
  state: (value) => KNOWN.has(value),
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
  other: isRevisionOrNull,
  reason: isTextOrNull,
  timeToDeploy: isNumberOrNull,
}

const DETAILS: Checks<RowDetails> = {
  images: (value) => isObject(value) && Object.values(value).every(isText),
  chart: isTextOrNull,
  helm: isTextOrNull,
  smoke: isTextOrNull,
  together: (value) => Array.isArray(value) && value.every((one) => Number.isSafeInteger(one)),
  previous: isRevisionOrNull,
  leadTime: isNumberOrNull,
}

function isRow(value: unknown): value is Row {
  return isObject(value) && fits(value, CHECKS)
}

function isDetails(value: unknown): value is RowDetails {
  return isObject(value) && fits(value, DETAILS)
}

function fits(value: Record<string, unknown>, checks: Readonly<Record<string, (value: unknown) => boolean>>) {
  return Object.entries(checks).every(([key, check]) => check(value[key]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
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

function isRevisionOrNull(value: unknown): boolean {
  return value === null || (isText(value) && isRevision(value))
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'number' && Number.isFinite(value))
}
