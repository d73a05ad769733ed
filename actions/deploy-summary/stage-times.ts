import type { Note } from '../../shared/domain/note.ts'

/** A job of the run, as GitHub tells it. */
export interface RunJob {
  readonly name: string
  readonly startedAt: string
  /** Undefined while it runs. */
  readonly endedAt: string | undefined
  readonly conclusion: string | undefined
}

/** One bar of the run's time. */
export interface StageTime {
  /** Foreign text. */
  readonly name: string
  readonly group: 'commit' | 'jobs' | 'steps'
  /** Milliseconds since the epoch. */
  readonly from: number
  readonly to: number
  readonly isBad: boolean
}

export interface Course {
  readonly committedAt: string | undefined
  readonly jobs: readonly RunJob[]
  readonly steps: readonly Note[]
  readonly now: Date
}

/** Where the time went, from the commit on the trunk to now: the wait before the run, its jobs, this job's steps. */
export function stageTimes({ committedAt, jobs, steps, now }: Course): readonly StageTime[] {
  const begin = Math.min(...jobs.map(({ startedAt }) => Date.parse(startedAt)))
  const committed = Date.parse(committedAt ?? '')
  const waited: readonly StageTime[] =
    Number.isFinite(begin) && committed < begin
      ? [{ name: 'queue', group: 'commit', from: committed, to: begin, isBad: false }]
      : []
  return [...waited, ...jobs.map((job) => jobTime(job, now)), ...steps.map(stepTime)]
}

/** Whole seconds from the commit to the begin of the run's first job; undefined where one is not known. */
export function queueSeconds(committedAt: string | undefined, jobs: readonly RunJob[]): number | undefined {
  const begin = Math.min(...jobs.map(({ startedAt }) => Date.parse(startedAt)))
  const queue = Math.round((begin - Date.parse(committedAt ?? '')) / 1_000)
  return Number.isFinite(queue) ? Math.max(0, queue) : undefined
}

function jobTime({ name, startedAt, endedAt, conclusion }: RunJob, now: Date): StageTime {
  const from = Date.parse(startedAt)
  const to = endedAt === undefined ? now.getTime() : Date.parse(endedAt)
  const isBad = conclusion === 'failure' || conclusion === 'timed_out' || conclusion === 'cancelled'
  return { name, group: 'jobs', from, to: Math.max(from, to), isBad }
}

function stepTime({ action, verdict, startedAt, endedAt }: Note): StageTime {
  const from = Date.parse(startedAt)
  const isBad = verdict === 'failed' || verdict === 'refused'
  return { name: action, group: 'steps', from, to: Math.max(from, Date.parse(endedAt)), isBad }
}
