import { formatClosing } from '../../shared/domain/closing.ts'
import { type DeploymentRecord, isOpen } from '../../shared/domain/record.ts'
import type { Run } from './inputs.ts'
import type { Records } from './record.ts'

/** What is asked of the runs behind records. */
export interface Runs {
  /** Undefined where the run is gone. */
  state(run: string): Promise<{ readonly attempt: number; readonly isOver: boolean } | undefined>
}

// Asked of GitHub one by one; what is left over is for the next deployment.
const MOST = 10

/** The records that are still open, without those of this very attempt, oldest first. */
export function openRecords(records: readonly DeploymentRecord[], run: Run): readonly DeploymentRecord[] {
  return records
    .filter((record) => isOpen(record) && !isOf(record, run))
    .toReversed()
    .slice(0, MOST)
}

function isOf({ payload }: DeploymentRecord, { id, attempt }: Run): boolean {
  return payload.run === id && payload.attempt === attempt
}

// "Actions limits": no run lasts longer, so that nobody has to be asked about an older one.
const LONGEST_RUN = 35 * 86_400_000

interface Reaping {
  readonly runs: Runs
  readonly records: Records
  readonly repositoryUrl: string
  readonly now: Date
}

/**
 * Closes a record whose run is over, or gone, or at a later attempt: its runner died before its `post:`
 * step could. Gives whether it did.
 */
export async function reap(
  record: DeploymentRecord,
  { runs, records, repositoryUrl, now }: Reaping,
): Promise<boolean> {
  const { run, attempt } = record.payload
  const isAncient = now.getTime() - Date.parse(record.createdAt) > LONGEST_RUN
  if (!isAncient && !(await isOver(runs, run, attempt))) return false
  await records.status(record.id, {
    state: 'error',
    description: formatClosing({ failed: 'job', code: 'run-ended' }),
    logUrl: `${repositoryUrl}/actions/runs/${run}/attempts/${attempt}`,
  })
  return true
}

async function isOver(runs: Runs, run: string, attempt: number): Promise<boolean> {
  const state = await runs.state(run)
  return state === undefined || state.isOver || state.attempt > attempt
}
