import { DeliveryError } from '../action/errors.ts'
import type { Environment } from '../action/inputs.ts'
import { connectGithub, type Github } from './github.ts'
import { githubCommits } from './github-commits.ts'
import { runState } from './github-runs.ts'

interface Surroundings {
  readonly env: Environment
  readonly log: { info(line: string): void }
  readonly signal: AbortSignal
}

type AskedRun = Parameters<typeof runState>[1]

/** What a helm release asks GitHub: the order of two commits, and whether a run has ended. */
export interface ReleaseGithub {
  compare(base: string, head: string): Promise<'ahead' | 'behind' | 'identical' | 'diverged' | 'unknown'>
  stateOf(owner: AskedRun): Promise<'ended' | 'active' | 'unknown'>
}

/**
 * GitHub as far as a helm release needs it; nothing is opened before it is asked. The word `none` for a token
 * does without the order of commits, in writing; no token at all is an error once an order has to be known.
 */
export function releaseGithub(token: string | undefined, surroundings: Surroundings): ReleaseGithub {
  const { env, log, signal } = surroundings
  let github: Github | undefined
  const connected = (known: string) => {
    github ??= connectGithub({
      token: known,
      apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
      repository: env['GITHUB_REPOSITORY'] ?? '',
      log,
      signal,
    })
    return github
  }
  return {
    async compare(base, head) {
      if (token === 'none') return 'ahead'
      if (token !== undefined) return (await githubCommits(connected(token)).compare(base, head)).status
      throw new DeliveryError(
        'permission-missing',
        `whether ${head.slice(0, 7)} is newer than the live ${base.slice(0, 7)} cannot be asked without a token`,
        { cure: 'Pass `github-token`, or the word `none` to do without the order of commits' },
      )
    },
    async stateOf(owner) {
      if (token === undefined || token === 'none' || env['GITHUB_REPOSITORY'] === undefined) return 'unknown'
      return runState(connected(token), owner, log)
    },
  }
}
