import type { Closing } from '../../shared/domain/closing.ts'
import { isSuccess, type Note } from '../../shared/domain/note.ts'

/** How a record that nobody closed is closed. */
export interface Unfinished {
  readonly state: 'failure' | 'error'
  readonly closing: Closing
}

/** What the end of a job knows of the record that it opened. */
interface Ended {
  /** As the step's output says it. */
  readonly deployment: string
  readonly notes: readonly Note[]
  readonly record: 'job' | 'handover'
}

/**
 * Decides how a record that is still open at the end of its job is closed; undefined where another job
 * is to do so. Never as a success: whether the steps of others in the job were well is not known here.
 */
export function decideUnfinished({ deployment, notes, record }: Ended): Unfinished | undefined {
  if (notes.some((note) => hasClosed(note, deployment))) return undefined
  if (record === 'handover' && notes.some((note) => hasHandedOver(note, deployment))) return undefined
  const failed = notes.find((note) => !isSuccess(note))
  if (failed === undefined) {
    return { state: 'error', closing: { ...deployed(notes), failed: 'job', code: 'not-closed' } }
  }
  const { action, reasonCode } = failed
  return {
    state: reasonCode === 'cancelled' ? 'error' : 'failure',
    closing: { ...deployed(notes), failed: action, code: reasonCode, ...undone(notes) },
  }
}

const ENDS: ReadonlySet<string | undefined> = new Set(['success', 'failure', 'error'])

/** By its own word in this job, so that GitHub need not be asked once more. */
function hasClosed({ action, outputs }: Note, deployment: string): boolean {
  return action === 'deploy-summary' && outputs['deployment-id'] === deployment && ENDS.has(outputs['state'])
}

/** A promote that failed or was killed has handed nothing over. */
function hasHandedOver(note: Note, deployment: string): boolean {
  return note.action === 'promote' && isSuccess(note) && note.outputs['deployment-id'] === deployment
}

function deployed(notes: readonly Note[]): Closing {
  const outputs = notes.findLast(({ action }) => action === 'helm-upgrade')?.outputs
  const known = { helm: outputs?.['helm-revision'] ?? '', chart: outputs?.['chart-version'] ?? '' }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''))
}

function undone(notes: readonly Note[]): Closing {
  const rollback = notes.findLast(({ action }) => action === 'helm-rollback')
  if (rollback !== undefined) return { undo: isSuccess(rollback) ? 'rolled-back' : 'failed' }
  const upgrade = notes.findLast(({ action }) => action === 'helm-upgrade')
  return upgrade?.reasonCode === 'rolled-back' ? { undo: 'rolled-back' } : {}
}
