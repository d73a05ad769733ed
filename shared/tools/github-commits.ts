import { messageOf } from '../action/errors.ts'
import { systemClock } from './clock.ts'
import type { Github } from './github.ts'
import { isNotFound, statusOf } from './github-error.ts'
import { type Clock, type PullRequest, type PullRequestOf, pullRequestsOf } from './github-pull-requests.ts'

/** A commit as the trunk's readers know it. */
export interface Commit {
  readonly sha: string
  /** The first line of the message; foreign text. */
  readonly subject: string
  /** The login, else the name that git has; foreign text. */
  readonly author: string
  readonly authoredAt: string
  readonly committedAt: string
}

export interface Comparison {
  /** Where head is, seen from base; `unknown` where GitHub does not know one of the two. */
  readonly status: 'ahead' | 'behind' | 'identical' | 'diverged' | 'unknown'
  readonly aheadBy: number
  readonly behindBy: number
  /** What head has and base has not, oldest first; at most about the newest thousand of them. */
  readonly commits: readonly Commit[]
}

export interface GithubCommits {
  compare(base: string, head: string): Promise<Comparison>
  /** Undefined where GitHub does not know it. */
  commit(sha: string): Promise<Commit | undefined>
  /** The pull requests that brought these commits to the trunk, by number. */
  pullRequestsOf(commits: readonly PullRequestOf[]): Promise<readonly PullRequest[]>
}

interface CommitData {
  readonly sha: string
  readonly author?: { readonly login?: string } | Record<string, never> | null
  readonly commit: {
    readonly message: string
    readonly author?: { readonly name?: string; readonly date?: string } | null
    readonly committer?: { readonly date?: string } | null
  }
}

const PAGE = 100
const MOST_PAGES = 10
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}'

export function githubCommits(github: Github, clock: Clock = systemClock): GithubCommits {
  const { owner, repo, request } = github

  async function comparePage(base: string, head: string, page: number) {
    const { data } = await request(COMPARE, {
      owner,
      repo,
      basehead: `${base}...${head}`,
      per_page: PAGE,
      page,
    })
    return data
  }

  return {
    async compare(base, head) {
      const first = await orMissing(comparePage(base, head, 1))
      if (first === undefined) return { status: 'unknown', aheadBy: 0, behindBy: 0, commits: [] }
      const commits = first.commits.map(readCommit)
      const pages = Math.ceil(Number(first.total_commits) / PAGE)
      const from = Math.max(2, pages - MOST_PAGES + 1)
      if (from > 2) commits.length = 0
      for (let page = from; page <= pages; page += 1) {
        commits.push(...(await comparePage(base, head, page)).commits.map(readCommit))
      }
      const { status, ahead_by: aheadBy, behind_by: behindBy } = first
      return { status, aheadBy: Number(aheadBy), behindBy: Number(behindBy), commits }
    },
    async commit(sha) {
      // The page is one of the commit's files, which nobody here reads.
      const which = { owner, repo, ref: sha, per_page: 1 }
      const found = await orMissing(request('GET /repos/{owner}/{repo}/commits/{ref}', which))
      return found === undefined ? undefined : readCommit(found.data)
    },
    pullRequestsOf: (commits) => pullRequestsOf(github, commits, clock),
  }
}

function readCommit({ sha, author, commit }: CommitData): Commit {
  return {
    sha,
    subject: commit.message.split('\n', 1)[0] ?? '',
    author: author?.login ?? commit.author?.name ?? 'unknown',
    authoredAt: commit.author?.date ?? '',
    committedAt: commit.committer?.date ?? '',
  }
}

// A comparison with an unknown commit answers 404, an unknown commit itself 422.
async function orMissing<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked
  } catch (error) {
    if (isNotFound(error) || (statusOf(error) === 422 && messageOf(error).includes('No commit found'))) {
      return undefined
    }
    throw error
  }
}
