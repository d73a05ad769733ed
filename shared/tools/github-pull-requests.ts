import type { Github } from './github.ts'
import {
  askPullRequestsByNumber,
  askPullRequestsOfCommits,
  type IndexedPullRequest,
} from './github-pull-requests-query.ts'

/** A pull request that brought commits to the trunk. */
export interface PullRequest {
  readonly number: number
  /** Foreign text. */
  readonly title: string
  readonly author: string
  readonly mergedAt: string
  readonly mergeCommit: string
  /** When its first commit was written, where it was cheap to know. */
  readonly firstCommitAt?: string
  /** Those of the commits asked for that it brought. */
  readonly commits: readonly string[]
}

/** What is needed of a commit to find the pull request that brought it. */
export interface PullRequestOf {
  readonly sha: string
  readonly subject: string
  readonly committedAt: string
}

export interface Clock {
  now(): Date
  wait(milliseconds: number): Promise<void>
  /** Told what the next wait is for. */
  notice?(line: string): void
}

interface Found {
  readonly pullRequests: readonly PullRequest[]
  /** The commits that lead to no pull request. */
  readonly without: readonly PullRequestOf[]
}

const BATCH = 100
// GitHub's index from commits to pull requests lags a merge by tens of seconds (apache/texera#4620).
const LAG = 90_000
const BACKOFF = [2_000, 4_000, 8_000]

/**
 * Asks GitHub's index for all commits, then believes the number in a subject once the pull request
 * itself confirms it, then asks the index again, and again, for what was merged a moment ago.
 */
export async function pullRequestsOf(
  github: Github,
  commits: readonly PullRequestOf[],
  clock: Clock,
): Promise<readonly PullRequest[]> {
  const range = new Set(commits.map(({ sha }) => sha))
  const indexed = await askIndex(github, commits, range)
  const named = await askNamed(github, indexed.without, range)
  const found = [...indexed.pullRequests, ...named.pullRequests]
  let missing = named.without
  for (const wait of BACKOFF) {
    const brought = new Set(found.flatMap((pullRequest) => pullRequest.commits))
    const recent = missing.filter((commit) => !brought.has(commit.sha) && isRecent(commit, clock))
    if (recent.length === 0) break
    clock.notice?.(
      `GitHub's index knows no pull request yet of ${recent.length === 1 ? 'a commit' : `${recent.length} commits`} of the last minutes: asked again in ${wait / 1_000} s`,
    )
    await clock.wait(wait)
    const late = await askIndex(github, recent, range)
    found.push(...late.pullRequests)
    missing = late.without
  }
  return united(found)
}

function isRecent({ committedAt }: PullRequestOf, clock: Clock): boolean {
  return clock.now().getTime() - Date.parse(committedAt) < LAG
}

/** Each pull request once, with all of its commits. */
function united(found: readonly PullRequest[]): PullRequest[] {
  const byNumber = Map.groupBy(found, ({ number }) => number)
  return [...byNumber.values()]
    .flatMap(([first, ...more]) => {
      if (first === undefined) return []
      const commits = [first, ...more].flatMap((pullRequest) => pullRequest.commits)
      return [{ ...first, commits: [...new Set(commits)] }]
    })
    .sort((a, b) => a.number - b.number)
}

async function askIndex(
  github: Github,
  commits: readonly PullRequestOf[],
  range: ReadonlySet<string>,
): Promise<Found> {
  const pullRequests: PullRequest[] = []
  const without: PullRequestOf[] = []
  for (const batch of batches(commits)) {
    const { trunk, byCommit } = await askPullRequestsOfCommits(
      github,
      batch.map(({ sha }) => sha),
    )
    for (const commit of batch) {
      const merged = (byCommit.get(commit.sha) ?? []).filter((pull) => isMerged(pull, trunk, range))
      pullRequests.push(...merged.map((pull) => readPull(pull, [commit.sha])))
      if (merged.length === 0) without.push(commit)
    }
  }
  return { pullRequests, without }
}

/** The pull request that a subject names, as squash and merge commits do; anyone can write a subject. */
export function pullRequestNamedIn(subject: string): number | undefined {
  const [, squashed, merged] = /\(#(\d{1,9})\)\s*$|^Merge pull request #(\d{1,9}) from /.exec(subject) ?? []
  const number = squashed ?? merged
  return number === undefined ? undefined : Number(number)
}

async function askNamed(
  github: Github,
  commits: readonly PullRequestOf[],
  range: ReadonlySet<string>,
): Promise<Found> {
  const numbers = commits.map(({ subject }) => pullRequestNamedIn(subject)).filter((one) => one !== undefined)
  const confirmed = new Map<number, PullRequest>()
  for (const batch of batches([...new Set(numbers)])) {
    const { trunk, pulls } = await askPullRequestsByNumber(github, batch)
    for (const pull of pulls.filter((one) => isMerged(one, trunk, range))) {
      const own = pull.commits.nodes.map((node) => node?.commit.oid ?? '').filter((sha) => range.has(sha))
      confirmed.set(pull.number, readPull(pull, [pull.mergeCommit?.oid ?? '', ...own]))
    }
  }
  const isNamed = ({ subject }: PullRequestOf) => confirmed.has(pullRequestNamedIn(subject) ?? 0)
  return { pullRequests: [...confirmed.values()], without: commits.filter((commit) => !isNamed(commit)) }
}

/** One that was merged into the trunk, by a commit of the range. */
function isMerged(pull: IndexedPullRequest, trunk: string | undefined, range: ReadonlySet<string>): boolean {
  return pull.mergedAt !== null && pull.baseRefName === trunk && range.has(pull.mergeCommit?.oid ?? '')
}

function readPull(pull: IndexedPullRequest, commits: readonly string[]): PullRequest {
  const { number, title, author, mergedAt, mergeCommit } = pull
  const firstCommitAt = pull.commits.nodes[0]?.commit.authoredDate
  return {
    number,
    title,
    author: author?.login ?? 'ghost',
    mergedAt: mergedAt ?? '',
    mergeCommit: mergeCommit?.oid ?? '',
    commits,
    ...(firstCommitAt === undefined ? {} : { firstCommitAt }),
  }
}

function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH)
}
