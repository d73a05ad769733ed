import { formatClosing } from '../../shared/domain/closing.ts'
import type { Note } from '../../shared/domain/note.ts'
import { type DeploymentRecord, isOpen } from '../../shared/domain/record.ts'
import { decideUnfinished } from './unfinished.ts'

/** Deployment records, as the end of a job needs them. */
export interface ClosingRecords {
  find(id: number): Promise<DeploymentRecord | undefined>
  walk(application: string, environment: string): AsyncIterable<DeploymentRecord>
  status(
    id: number,
    status: { readonly state: 'failure' | 'error'; readonly description: string; readonly logUrl?: string },
  ): Promise<unknown>
}

interface Opened {
  /** The record's id, or `opening` where the step ended before it was told one. */
  readonly deployment: string
  readonly application: string
  readonly environment: string
  readonly run: string
  readonly attempt: number
  readonly record: 'job' | 'handover'
  readonly notes: readonly Note[]
  readonly logUrl: string
}

/** Closes the record that this job has opened, if it is still open; gives a line on what was done. */
export async function closeUnfinished(opened: Opened, records: ClosingRecords): Promise<string | undefined> {
  const unfinished = decideUnfinished(opened)
  if (unfinished === undefined) return undefined
  const record =
    opened.deployment === 'opening'
      ? await findOwn(opened, records)
      : await records.find(Number(opened.deployment))
  if (record === undefined || !isOpen(record)) return undefined
  const description = formatClosing(unfinished.closing)
  await records.status(record.id, { state: unfinished.state, description, logUrl: opened.logUrl })
  return `deployment ${record.id} was still open: closed as ${unfinished.state} (${description})`
}

// The record of a step that was killed while opening it is among the newest ones.
const NEWEST = 10

async function findOwn(
  { application, environment, run, attempt }: Opened,
  records: ClosingRecords,
): Promise<DeploymentRecord | undefined> {
  let looked = 0
  for await (const record of records.walk(application, environment)) {
    const { payload } = record
    if (payload.run === run && payload.attempt === attempt && isOpen(record)) return record
    looked += 1
    if (looked >= NEWEST) return undefined
  }
  return undefined
}
