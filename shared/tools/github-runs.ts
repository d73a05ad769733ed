import { messageOf } from '../action/errors.ts'
import type { Github } from './github.ts'
import { whenNotFound } from './github-error.ts'

/** How far a run has come. */
export interface RunState {
  /** Its newest attempt. */
  readonly attempt: number
  readonly isOver: boolean
}

/** A job of a run; a job that was not run again keeps the times of its earlier attempt. */
export interface RunJob {
  /** Foreign text. */
  readonly name: string
  readonly startedAt: string
  /** Undefined while it runs. */
  readonly endedAt: string | undefined
  /** GitHub's conclusion; undefined while it runs. */
  readonly conclusion: string | undefined
}

export interface GithubRuns {
  /** Undefined where the run is gone. */
  state(run: string): Promise<RunState | undefined>
  /** The first hundred jobs that have started, in the order in which they did; none where the run is gone. */
  jobs(run: string): Promise<readonly RunJob[]>
}

export function githubRuns({ owner, repo, request }: Github): GithubRuns {
  return {
    async state(run) {
      const which = { owner, repo, run_id: Number(run) }
      const asked = request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', which)
      const data = (await asked.catch(whenNotFound))?.data
      return data && { attempt: data.run_attempt ?? 1, isOver: data.status === 'completed' }
    },
    async jobs(run) {
      const which = { owner, repo, run_id: Number(run), filter: 'latest', per_page: 100 } as const
      const asked = request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', which)
      const answer = await asked.catch(whenNotFound)
      return (answer?.data.jobs ?? [])
        .filter(({ status, conclusion }) => hasStarted(status) && conclusion !== 'skipped')
        .map(({ name, started_at: startedAt, completed_at: endedAt, conclusion }) => ({
          name,
          startedAt,
          endedAt: endedAt ?? undefined,
          conclusion: conclusion ?? undefined,
        }))
        .sort((a, b) => a.startedAt.localeCompare(b.startedAt))
    },
  }
}

function hasStarted(status: string): boolean {
  return status === 'in_progress' || status === 'completed'
}

interface AskedRun {
  /** `owner/name`; the connection's own where it is not given. */
  readonly repository?: string
  readonly run: string
  readonly attempt: number
}

interface Log {
  info(line: string): void
}

/**
 * Whether an attempt of a run has ended. A newer attempt means that it has; `unknown` where GitHub does not
 * know the run, or does not answer: that is never taken for an end.
 */
export async function runState(
  github: Github,
  { repository, run, attempt }: AskedRun,
  log: Log,
): Promise<'ended' | 'active' | 'unknown'> {
  if (!/^\d+$/.test(run)) return 'unknown'
  const unknown = (why: string) => {
    log.info(`whether run ${run} has ended is not known: ${why}`)
    return 'unknown' as const
  }
  const [owner = github.owner, repo = github.repo] = repository?.split('/') ?? []
  try {
    const state = await githubRuns({ ...github, owner, repo }).state(run)
    if (state === undefined) return unknown('GitHub does not know it')
    return state.isOver || state.attempt > attempt ? 'ended' : 'active'
  } catch (error) {
    return unknown(messageOf(error))
  }
}
