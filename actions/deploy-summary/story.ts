import { type Closing, formatClosing } from '../../shared/domain/closing.ts'
import { isSuccess, type Note } from '../../shared/domain/note.ts'
import type { RecordState } from '../../shared/domain/record.ts'
import type { JobStatus } from './inputs.ts'

/** How far the deployment has come, for a step that tells before the end. */
type Progress = 'waiting' | 'queued' | 'deploying'

/**
 * How the deployment ended, or how far it has come. `superseded`, `refused` and `skipped` never began;
 * all others did, as far as is known.
 */
export type Ending = 'live' | 'failed' | 'cancelled' | 'superseded' | 'refused' | 'skipped' | Progress

/** What became of what had been changed; `unknown` where no step says whether anything had been. */
export type Undo = 'not-needed' | 'rolled-back' | 'unhealthy' | 'failed' | 'none' | 'unknown'

/** What the notes of a job and its status say together. */
export interface Story {
  readonly ending: Ending
  /** The action that failed or refused first; `job` where no note says it. */
  readonly failedAt: string | undefined
  /** That step's own words. */
  readonly why: string | undefined
  readonly undo: Undo
  readonly helmRevision: string | undefined
  readonly chartVersion: string | undefined
  readonly steps: readonly Note[]
}

/** Never says `live` of a job whose notes hold a refusal or a failure. */
export function tellStory(status: JobStatus, notes: readonly Note[]): Story {
  const steps = notes.filter(({ action }) => action !== 'deploy-summary')
  const failed = steps.find((note) => !isSuccess(note))
  const ending = endingOf(status, failed, steps)
  const upgrade = lastOf(steps, 'helm-upgrade')
  return {
    ending,
    failedAt: ending === 'live' || isProgress({ ending }) ? undefined : (failed?.action ?? 'job'),
    why: failed?.headline,
    undo: ending === 'live' ? 'not-needed' : undoOf(steps),
    helmRevision: given(upgrade, 'helm-revision'),
    chartVersion: given(upgrade, 'chart-version'),
    steps,
  }
}

function endingOf(status: JobStatus, failed: Note | undefined, steps: readonly Note[]): Ending {
  if (failed?.action === 'promote' && failed.verdict === 'refused' && !haveBegun(steps)) {
    return failed.reasonCode === 'superseded' ? 'superseded' : 'refused'
  }
  if (failed?.reasonCode === 'cancelled') return 'cancelled'
  if (failed !== undefined) return 'failed'
  return ENDINGS[status]
}

const ENDINGS: Readonly<Record<JobStatus, Ending>> = {
  success: 'live',
  failure: 'failed',
  cancelled: 'cancelled',
  skipped: 'skipped',
  waiting: 'waiting',
  queued: 'queued',
  in_progress: 'deploying',
}

const PROGRESS: ReadonlySet<Ending> = new Set<Ending>(['waiting', 'queued', 'deploying'])
const NEVER_BEGUN: ReadonlySet<Ending> = new Set<Ending>([
  'superseded',
  'refused',
  'skipped',
  'waiting',
  'queued',
])

/** Whether the step only says how far it has come: nothing is closed, and the end is told by another step. */
export function isProgress({ ending }: Pick<Story, 'ending'>): boolean {
  return PROGRESS.has(ending)
}

/** Whether the deployment began at all: a refusal, or a newer revision, left everything as it was. */
export function hasBegun({ ending }: Pick<Story, 'ending'>): boolean {
  return !NEVER_BEGUN.has(ending)
}

/** Whether there is anything to record: a `promote` that failed first left nothing that ran. */
export function leftATrace({ steps, failedAt }: Story): boolean {
  return failedAt !== 'promote' || haveBegun(steps)
}

/** Whether a record was opened, or the cluster touched: a refusal after that is a failure of the deployment. */
function haveBegun(steps: readonly Note[]): boolean {
  return steps.some(
    (note) =>
      note.action === 'helm-upgrade' || (isSuccess(note) && given(note, 'deployment-id') !== undefined),
  )
}

function undoOf(steps: readonly Note[]): Undo {
  const rollback = steps.findLastIndex(({ action }) => action === 'helm-rollback')
  const note = steps[rollback]
  if (note !== undefined) return undoBy(note, steps.slice(rollback + 1))
  const upgrade = lastOf(steps, 'helm-upgrade')
  if (upgrade !== undefined) return isSuccess(upgrade) ? 'none' : undoBySelf(upgrade)
  const neverTouched =
    steps.length > 0 && steps.every(({ action }) => action === 'promote' || action === 'build-image')
  return neverTouched && steps.some((step) => !isSuccess(step)) ? 'not-needed' : 'unknown'
}

function undoBy(rollback: Note, after: readonly Note[]): Undo {
  if (isSuccess(rollback)) return after.some((note) => !isSuccess(note)) ? 'unhealthy' : 'rolled-back'
  return rollback.reasonCode === 'nothing-to-roll-back-to' ? 'none' : 'failed'
}

function undoBySelf({ reasonCode }: Note): Undo {
  switch (reasonCode) {
    case 'rolled-back':
      return 'rolled-back'
    case 'rollback-failed':
      return 'failed'
    case 'rollout-failed':
      return 'none'
    case 'cancelled':
    case 'timed-out':
    case 'unexpected-error':
    case 'cluster-failed':
    case 'tool-failed':
      return 'unknown'
    default:
      return 'not-needed'
  }
}

/** The state of the record that a deployment of this ending deserves; `error` is a cancel, or what never began. */
export function recordState(ending: Ending): RecordState {
  if (ending === 'live') return 'success'
  return ending === 'failed' ? 'failure' : 'error'
}

/** What the closing status says beside the story; times in whole seconds. */
export interface Measured {
  readonly commits: number | undefined
  /** From the commit on the trunk to the begin of the run's first job. */
  readonly queue: number | undefined
}

/** The closing status's description: `v1 helm=57 chart=1.4.2 n=3 failed=smoke undo=rolled-back queue=9 smoke=4`. */
export function closingOf(story: Story, { commits, queue }: Measured): string {
  const { helmRevision, chartVersion, failedAt, undo } = story
  const said = undo !== 'not-needed' && undo !== 'unknown'
  const pairs: Record<string, string | undefined> = {
    helm: helmRevision,
    chart: chartVersion,
    n: commits?.toString(),
    failed: failedAt,
    undo: failedAt !== undefined && said ? undo : undefined,
    queue: queue?.toString(),
    smoke: smokeSeconds(story.steps)?.toString(),
  }
  const known = Object.entries(pairs).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return formatClosing(Object.fromEntries(known) satisfies Closing)
}

/** How long the smoke of what was deployed took; what was smoked after a rollback is another matter. */
function smokeSeconds(steps: readonly Note[]): number | undefined {
  const rollback = steps.findIndex(({ action }) => action === 'helm-rollback')
  const smoke = steps
    .slice(0, rollback < 0 ? steps.length : rollback)
    .findLast(({ action }) => action === 'smoke')
  if (smoke === undefined) return undefined
  return Math.max(0, Math.round((Date.parse(smoke.endedAt) - Date.parse(smoke.startedAt)) / 1_000))
}

/** An output of an earlier step of the job, the last that is not empty. */
export function noted(steps: readonly Note[], action: string, output: string): string | undefined {
  return steps
    .filter((note) => note.action === action && note.reasonCode !== 'dry-run')
    .map((note) => given(note, output))
    .findLast((value) => value !== undefined)
}

function lastOf(steps: readonly Note[], action: string): Note | undefined {
  return steps.findLast((note) => note.action === action)
}

function given(note: Note | undefined, output: string): string | undefined {
  const value = note?.outputs[output]
  return value === '' ? undefined : value
}
