import { messageOf } from '../action/errors.ts'
import type { Github } from './github.ts'
import { isNotFound } from './github-error.ts'

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
  const [owner = github.owner, repo = github.repo] = repository?.split('/') ?? []
  if (!/^\d+$/.test(run)) return 'unknown'
  try {
    const { data } = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
      owner,
      repo,
      run_id: Number(run),
    })
    const isOver = data.status === 'completed' || Number(data.run_attempt ?? 1) > attempt
    return isOver ? 'ended' : 'active'
  } catch (error) {
    log.info(
      `whether run ${run} has ended is not known: ${isNotFound(error) ? 'GitHub does not know it' : messageOf(error)}`,
    )
    return 'unknown'
  }
}
