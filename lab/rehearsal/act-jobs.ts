import { type ActLine, readActLine } from './act-log.ts'

/** A job of a run and its steps, as GitHub's `actions/runs/{run_id}/jobs` has them. */
export interface JobSeen {
  readonly name: string
  readonly status: 'in_progress' | 'completed'
  readonly conclusion: 'success' | 'failure' | 'cancelled' | null
  readonly startedAt: string
  readonly completedAt: string | null
  readonly steps: readonly StepSeen[]
}

interface StepSeen {
  readonly name: string
  readonly number: number
  readonly status: 'completed'
  readonly conclusion: 'success' | 'failure' | 'skipped'
  readonly startedAt: string
  readonly completedAt: string
}

/**
 * Takes what act prints, line by line, and gives all jobs that have begun whenever one begins or ends. act tells no
 * times of jobs, so a line's are those of its coming. A job that only calls a workflow is none, as on GitHub.
 */
export function watchJobs(now: () => Date): (line: string) => readonly JobSeen[] | undefined {
  const jobs = new Map<string, JobSeen>()
  return (text) => {
    const line = readActLine(text)
    if (line.job === undefined) return undefined
    const name = jobName(line.job)
    const before = jobs.get(name)
    if (before === undefined && line.stepID === undefined) return undefined
    const after = withLine(before ?? begun(name, now()), line, now())
    jobs.set(name, after)
    return before?.status === after.status ? undefined : [...jobs.values()]
  }
}

/** act says `caller's job/workflow/job` below a workflow that is called, else `workflow/job`; GitHub leaves the workflow out. */
function jobName(printed: string): string {
  const [first = '', second = '', ...rest] = printed.split('/')
  return rest.length === 0 ? second || first : `${first} / ${rest.join('/')}`
}

function begun(name: string, at: Date): JobSeen {
  return {
    name,
    status: 'in_progress',
    conclusion: null,
    startedAt: toSeconds(at),
    completedAt: null,
    steps: [],
  }
}

function withLine(job: JobSeen, line: ActLine, at: Date): JobSeen {
  const { jobResult, stepResult, step = '', executionTime = 0 } = line
  if (jobResult !== undefined) {
    const conclusion = jobResult === 'success' || jobResult === 'cancelled' ? jobResult : 'failure'
    return { ...job, status: 'completed', conclusion, completedAt: toSeconds(at) }
  }
  // What a composite action does inside is no step of the job.
  if (stepResult === undefined || line.stepID?.length !== 1) return job
  const ended: StepSeen = {
    name: line.stage === 'Main' ? step : `${line.stage} ${step}`,
    number: job.steps.length + 1,
    status: 'completed',
    conclusion: stepResult === 'success' || stepResult === 'skipped' ? stepResult : 'failure',
    startedAt: toSeconds(new Date(at.getTime() - executionTime / 1e6)),
    completedAt: toSeconds(at),
  }
  return { ...job, steps: [...job.steps, ended] }
}

// GitHub's times have no fractions.
function toSeconds(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z')
}
