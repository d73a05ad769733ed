import type { Github } from './github.ts'
import { isNotFound } from './github-error.ts'

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

interface Clock {
  now(): Date
  wait(milliseconds: number): Promise<void>
}

interface Found {
  readonly pullRequests: readonly PullRequest[]
  /** The commits that GitHub's index leads to no pull request. */
  readonly without: readonly PullRequestOf[]
}

const BATCH = 100
// GitHub's index from commits to pull requests lags a merge by tens of seconds (apache/texera#4620).
const LAG = 120_000
const BACKOFF = 2_000

/**
 * Asks GitHub's index for all commits, then believes the number in a subject once the pull request
 * itself confirms it, then asks the index once more for what was merged a moment ago.
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
  const brought = new Set(found.flatMap((pullRequest) => pullRequest.commits))
  const recent = named.without.filter(
    ({ sha, committedAt }) => !brought.has(sha) && clock.now().getTime() - Date.parse(committedAt) < LAG,
  )
  if (recent.length > 0) {
    await clock.wait(BACKOFF)
    found.push(...(await askIndex(github, recent, range)).pullRequests)
  }
  return united(found)
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
  for (let start = 0; start < commits.length; start += BATCH) {
    const batch = commits.slice(start, start + BATCH)
    const { trunk, byCommit } = await askBatch(github, batch)
    for (const commit of batch) {
      const merged = (byCommit.get(commit.sha) ?? []).filter(
        ({ baseRefName, mergeCommit }) => baseRefName === trunk && range.has(mergeCommit?.oid ?? ''),
      )
      pullRequests.push(...merged.map((pull) => readIndexed(pull, commit.sha)))
      if (merged.length === 0) without.push(commit)
    }
  }
  return { pullRequests, without }
}

interface Indexed {
  readonly number: number
  readonly title: string
  readonly author: { readonly login: string } | null
  readonly mergedAt: string | null
  readonly baseRefName: string
  readonly mergeCommit: { readonly oid: string } | null
  readonly commits: {
    readonly nodes: readonly ({ readonly commit: { readonly authoredDate: string } } | null)[]
  }
}

type IndexedCommit = {
  readonly associatedPullRequests: { readonly nodes: readonly (Indexed | null)[] }
} | null

interface Answer {
  readonly repository:
    | ({ readonly defaultBranchRef: { readonly name: string } | null } & {
        readonly [alias: `c${number}`]: IndexedCommit
      })
    | null
}

async function askBatch(github: Github, batch: readonly PullRequestOf[]) {
  const { owner, repo } = github
  const { repository } = await github.graphql<Answer>(indexQuery(batch), { owner, repo })
  const byCommit = new Map(
    batch.map(({ sha }, index) => {
      const nodes = repository?.[`c${index}`]?.associatedPullRequests?.nodes ?? []
      return [sha, nodes.filter((node) => node !== null)] as const
    }),
  )
  return { trunk: repository?.defaultBranchRef?.name, byCommit }
}

function indexQuery(batch: readonly PullRequestOf[]): string {
  const commits = batch.map(({ sha }, index) => `c${index}: object(oid: "${sha}") { ...pulls }`)
  return `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name }
    ${commits.join('\n    ')}
  }
}
fragment pulls on Commit {
  associatedPullRequests(first: 5) {
    nodes {
      number title mergedAt baseRefName
      author { login }
      mergeCommit { oid }
      commits(first: 1) { nodes { commit { authoredDate } } }
    }
  }
}`
}

function readIndexed(pull: Indexed, sha: string): PullRequest {
  const { number, title, author, mergedAt, mergeCommit, commits } = pull
  const firstCommitAt = commits.nodes[0]?.commit.authoredDate
  return {
    number,
    title,
    author: author?.login ?? 'ghost',
    mergedAt: mergedAt ?? '',
    mergeCommit: mergeCommit?.oid ?? '',
    commits: [sha],
    ...(firstCommitAt === undefined ? {} : { firstCommitAt }),
  }
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
  const pullRequests: PullRequest[] = []
  const without: PullRequestOf[] = []
  for (const commit of commits) {
    const number = pullRequestNamedIn(commit.subject)
    const named = number === undefined ? undefined : await readNamed(github, number)
    if (named !== undefined && range.has(named.mergeCommit)) pullRequests.push(named)
    else without.push(commit)
  }
  return { pullRequests, without }
}

/** Undefined where the number is of no pull request, or of one that is not merged into the trunk. */
async function readNamed(github: Github, number: number): Promise<PullRequest | undefined> {
  const { owner, repo, request } = github
  try {
    const which = { owner, repo, pull_number: number }
    const { data } = await request('GET /repos/{owner}/{repo}/pulls/{pull_number}', which)
    const { title, user, merged_at: mergedAt, merge_commit_sha: mergeCommit, base } = data
    if (mergedAt === null || mergeCommit === null || base.ref !== base.repo.default_branch) return undefined
    const own = await commitsOf(github, number)
    const firstCommitAt = own[0]?.authoredAt
    const commits = [mergeCommit, ...own.map(({ sha }) => sha)]
    const found = { number, title, author: user.login, mergedAt, mergeCommit, commits }
    return firstCommitAt === undefined ? found : { ...found, firstCommitAt }
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

/** The first hundred, oldest first. */
async function commitsOf({ owner, repo, request }: Github, number: number) {
  const which = { owner, repo, pull_number: number, per_page: 100 }
  const { data } = await request('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', which)
  return data.map(({ sha, commit }) => ({ sha, authoredAt: commit.author?.date }))
}
