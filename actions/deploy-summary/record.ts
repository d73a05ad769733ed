import type { Digest } from '../../shared/domain/digest.ts'
import {
  type DeploymentRecord,
  type Direction,
  lastWord,
  type RecordPayload,
  type RecordState,
  type RecordStatus,
} from '../../shared/domain/record.ts'
import type { Revision } from '../../shared/domain/revision.ts'
import type { Run } from './inputs.ts'

interface StatusToWrite {
  readonly state: RecordState
  readonly description: string
  readonly environmentUrl?: string
  readonly logUrl?: string
}

/** What closing a deployment asks of its record. */
export interface Records {
  walk(application: string, environment: string): AsyncIterable<DeploymentRecord>
  liveEverywhere(application: string): Promise<readonly DeploymentRecord[]>
  find(id: number): Promise<DeploymentRecord | undefined>
  open(record: { environment: string; payload: RecordPayload; production: boolean }): Promise<number>
  status(id: number, status: StatusToWrite): Promise<RecordStatus>
  deactivate(ids: readonly number[]): Promise<void>
}

/** The newest records of an application in an environment, as far as they had to be read. */
export interface Recent {
  /** The one that this attempt of this run made. */
  readonly own: DeploymentRecord | undefined
  /** The newest other that succeeded. */
  readonly live: DeploymentRecord | undefined
}

// A record of this very attempt is among the newest; without a success in so many, none is looked for.
const WALKED = 60

/** Stops at the first success: records before it cannot matter. */
export async function findRecent(
  records: AsyncIterable<DeploymentRecord>,
  { id, attempt }: Run,
  revision: Revision | undefined,
): Promise<Recent> {
  let own: DeploymentRecord | undefined
  let seen = 0
  for await (const record of records) {
    const { payload } = record
    const isOwn = payload.run === id && payload.attempt === attempt
    if (own === undefined && isOwn && (revision === undefined || payload.revision === revision)) own = record
    else if (lastWord(record)?.state === 'success') return { own, live: record }
    seen += 1
    if (seen >= WALKED) break
  }
  return { own, live: undefined }
}

export interface Opening {
  readonly application: string
  readonly revision: Revision
  readonly previous: Revision | undefined
  readonly direction: Direction
  readonly images: Readonly<Record<string, Digest>>
  readonly run: Run
}

/** The payload of a record that no `promote` opened. */
export function payloadOf(opening: Opening): RecordPayload {
  const { application, revision, previous, direction, images, run } = opening
  return {
    schema: 1,
    application,
    direction,
    reason: null,
    revision,
    builtRevision: null,
    previousRevision: previous ?? null,
    images,
    run: run.id,
    attempt: run.attempt,
  }
}

/** When the record said exactly this already; undefined where its last word is another. */
export function saidAt(
  record: DeploymentRecord | undefined,
  { state, description }: StatusToWrite,
): string | undefined {
  const last = record === undefined ? undefined : lastWord(record)
  return last?.state === state && last.description === description ? last.createdAt : undefined
}

// Success is taken back in order of age; after so many that are inactive already, the rest were seen to before.
const QUIET = 3
const LOOKED_AT = 30

/** The older records that still say success, the newest first. */
export async function findReplaced(
  records: AsyncIterable<DeploymentRecord>,
  current: number,
): Promise<readonly number[]> {
  const replaced: number[] = []
  let quiet = 0
  let seen = 0
  for await (const record of records) {
    seen += 1
    const state = record.statuses[0]?.state
    if (record.id < current && state === 'success') replaced.push(record.id)
    if (state === 'inactive') quiet += 1
    if (quiet >= QUIET || seen >= LOOKED_AT) break
  }
  return replaced
}
