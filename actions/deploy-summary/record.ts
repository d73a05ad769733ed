import type { Digest } from '../../shared/domain/digest.ts'
import type { DeliveryHistory } from '../../shared/domain/history.ts'
import {
  type DeploymentRecord,
  type Direction,
  isOpen,
  isSuccessful,
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
  find(id: number): Promise<DeploymentRecord | undefined>
  /** The revision of the newest success in the environment that another tool, or GitHub itself, recorded. */
  adoptable(environment: string): Promise<Revision | undefined>
  open(record: { environment: string; payload: RecordPayload; production: boolean }): Promise<number>
  status(id: number, status: StatusToWrite): Promise<RecordStatus>
  deactivate(ids: readonly number[]): Promise<void>
}

/** The newest records of an application in an environment, as far as they had to be read. */
export interface Recent {
  /** The one that this attempt of this run made, or that an earlier attempt of it has left open. */
  readonly own: DeploymentRecord | undefined
  /** The newest other that succeeded. */
  readonly live: DeploymentRecord | undefined
}

// A record of this very attempt is among the newest; without a success in so many, none is looked for.
const WALKED = 60

/** Stops at the first success: records before it cannot matter. */
export async function findRecent(
  records: AsyncIterable<DeploymentRecord>,
  run: Run,
  revision: Revision | undefined,
): Promise<Recent> {
  let own: DeploymentRecord | undefined
  let seen = 0
  for await (const record of records) {
    if (own === undefined && isOwn(record, run, revision)) own = record
    else if (isSuccessful(record)) return { own, live: record }
    seen += 1
    if (seen >= WALKED) break
  }
  return { own, live: undefined }
}

/** An attempt is over once the next one runs: what it left open is this one's to close. */
function isOwn(record: DeploymentRecord, { id, attempt }: Run, revision: Revision | undefined): boolean {
  const { payload } = record
  if (payload.run !== id || (revision !== undefined && payload.revision !== revision)) return false
  return payload.attempt === attempt || (payload.attempt < attempt && isOpen(record))
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

/** The older records of the environment that still say success, those of other tools too, the newest first. */
export function replacedBy(
  { records, foreign }: DeliveryHistory,
  environment: string,
  current: number,
  run: Run,
): readonly number[] {
  const own = records
    .filter((record) => record.environment === environment && record.statuses[0]?.state === 'success')
    .map(({ id }) => id)
  const adopted = foreign
    .filter((record) => record.environment === environment && record.state === 'success')
    .filter((record) => record.run !== run.id)
    .map(({ id }) => id)
  return [...own, ...adopted].filter((id) => id < current).sort((a, b) => b - a)
}
