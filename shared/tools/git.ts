import { isRevision, type Revision } from '../domain/revision.ts'
import { run } from './process.ts'

/** The checkout as far as it knows: every question may have no answer, since a build needs no repository. */
export interface Checkout {
  /** The commit that is checked out. */
  head(): Promise<Revision | undefined>
  /** When a commit was made; undefined where it is not there, as in a shallow clone of another one. */
  commitTime(revision: Revision): Promise<Date | undefined>
  /** Its first parents, the nearest first, as far as the checkout goes back. */
  firstParents(revision: Revision, count: number): Promise<readonly Revision[]>
  /** As configured: it may hold credentials. */
  remoteUrl(): Promise<string | undefined>
}

interface GitOptions {
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal
}

/** Asks git about the repository that the folder belongs to. */
export function openCheckout({ folder, env, signal }: GitOptions): Checkout {
  const options = {
    cwd: folder,
    // The job's own variables could send git to another repository, or make it wait for a password.
    env: { PATH: env['PATH'], HOME: env['HOME'], LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
    ...(signal === undefined ? {} : { signal }),
  }
  const ask = async (...args: readonly string[]): Promise<string | undefined> => {
    // A job's container often runs as another user than the checkout's owner, whom git would not trust.
    const trusted = ['-c', 'safe.directory=*', ...args]
    const finished = await run('git', trusted, options).catch(() => undefined)
    signal?.throwIfAborted()
    const answer = finished?.status === 0 ? finished.stdout.trim() : ''
    return answer === '' ? undefined : answer
  }
  return {
    async head() {
      const name = await ask('rev-parse', '--verify', 'HEAD')
      return name !== undefined && isRevision(name) ? name : undefined
    },
    async commitTime(revision) {
      const seconds = await ask('show', '--no-patch', '--format=%ct', `${revision}^{commit}`)
      return seconds === undefined ? undefined : new Date(Number(seconds) * 1_000)
    },
    async firstParents(revision, count) {
      const names = await ask('rev-list', '--first-parent', '--skip=1', `--max-count=${count}`, revision)
      return (names ?? '').split('\n').filter(isRevision)
    },
    remoteUrl: () => ask('remote', 'get-url', 'origin'),
  }
}
