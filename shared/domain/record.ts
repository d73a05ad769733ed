import { type Digest, isDigest } from './digest.ts'
import { isRevision, type Revision } from './revision.ts'

/** How a deployment moves an environment, seen from the revision that was live before. */
export type Direction = 'first' | 'forward' | 'redeploy' | 'rollback'

/** The states of a GitHub deployment status (REST, "Create a deployment status"). */
export type RecordState = 'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success'

/** What the opener of a record knows; GitHub keeps it as the deployment's payload, which cannot be changed. */
export interface RecordPayload {
  readonly schema: 1
  readonly application: string
  readonly direction: Direction
  readonly reason: string | null
  readonly revision: Revision
  readonly builtRevision: Revision | null
  readonly previousRevision: Revision | null
  /** Digest by the image's name; a release of one image has the name ''. No registry host: it may be masked. */
  readonly images: Readonly<Record<string, Digest>>
  readonly run: string
  readonly attempt: number
}

export interface RecordStatus {
  readonly state: RecordState
  readonly description: string
  readonly createdAt: string
}

/** One deployment of an application to an environment, as GitHub keeps it. */
export interface DeploymentRecord {
  readonly id: number
  readonly environment: string
  readonly createdAt: string
  readonly payload: RecordPayload
  /** Newest first, as the API lists them. */
  readonly statuses: readonly RecordStatus[]
}

export function recordTask(application: string): string {
  return `deploy:${application}`
}

export function holdTask(application: string): string {
  return `hold:${application}`
}

/**
 * The last word on a record: its newest status other than `inactive`, since a later success
 * makes a record inactive without taking back what it said.
 */
export function lastWord(record: DeploymentRecord): RecordStatus | undefined {
  return record.statuses.find(({ state }) => state !== 'inactive')
}

/** Whether the deployment went live, whatever came after it. */
export function isSuccessful(record: DeploymentRecord): boolean {
  return lastWord(record)?.state === 'success'
}

/** Whether nobody has closed the record yet. */
export function isOpen({ statuses }: DeploymentRecord): boolean {
  const state = statuses[0]?.state
  return state === undefined || state === 'in_progress' || state === 'queued' || state === 'pending'
}

/** Whether the record speaks of this revision with exactly these digests. */
export function isRecordOf(
  { payload }: DeploymentRecord,
  revision: Revision,
  images: Readonly<Record<string, Digest>>,
): boolean {
  const names = Object.keys(images)
  return (
    payload.revision === revision &&
    names.length === Object.keys(payload.images).length &&
    names.every((name) => payload.images[name] === images[name])
  )
}

/**
 * Reads a payload that may come from anywhere: an object, or a string that holds JSON
 * (GraphQL, and payloads made as text). Undefined where it is not a record of ours.
 */
export function parseRecordPayload(value: unknown): RecordPayload | undefined {
  const once = typeof value === 'string' ? parseJson(value) : value
  const payload = typeof once === 'string' ? parseJson(once) : once
  if (!isObject(payload) || payload['schema'] !== 1) return undefined
  const { application, direction, revision, images, run, attempt } = payload
  if (typeof application !== 'string' || typeof revision !== 'string' || !isRevision(revision))
    return undefined
  if (!isDirection(direction) || !isObject(images)) return undefined
  const digests = Object.entries(images).filter((entry): entry is [string, Digest] => {
    return typeof entry[1] === 'string' && isDigest(entry[1])
  })
  return {
    schema: 1,
    application,
    direction,
    reason: typeof payload['reason'] === 'string' ? payload['reason'] : null,
    revision,
    builtRevision: revisionOrNull(payload['builtRevision']),
    previousRevision: revisionOrNull(payload['previousRevision']),
    images: Object.fromEntries(digests),
    run: String(run),
    attempt: Number(attempt),
  }
}

function revisionOrNull(value: unknown): Revision | null {
  return typeof value === 'string' && isRevision(value) ? value : null
}

export function isDirection(value: unknown): value is Direction {
  return value === 'first' || value === 'forward' || value === 'redeploy' || value === 'rollback'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
