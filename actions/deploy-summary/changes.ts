import type { Direction } from '../../shared/domain/record.ts'
import type { Revision } from '../../shared/domain/revision.ts'

export interface Commit {
  readonly sha: string
  readonly subject: string
  readonly author: string
  readonly authoredAt: string
  readonly committedAt: string
}

export interface PullRequest {
  readonly number: number
  readonly title: string
  readonly author: string
  readonly mergedAt: string
  readonly firstCommitAt?: string
  /** Those of the commits asked for that it brought. */
  readonly commits: readonly string[]
}

interface Comparison {
  readonly status: 'ahead' | 'behind' | 'identical' | 'diverged' | 'unknown'
  readonly aheadBy: number
  readonly commits: readonly Commit[]
}

/** What telling the changes asks of GitHub. */
export interface ChangesSource {
  compare(base: string, head: string): Promise<Comparison>
  commit(sha: string): Promise<Commit | undefined>
  pullRequestsOf(commits: readonly Commit[]): Promise<readonly PullRequest[]>
}

/** The commits between two releases: brought, or for a rollback taken back. */
export interface Range {
  readonly direction: Direction
  readonly previous: Revision | undefined
  readonly commits: readonly Commit[]
  /** How many there are, where not all of them were read. */
  readonly count: number
  /** The commit that is deployed, where GitHub knows it. */
  readonly head: Commit | undefined
  /** What the reader must know of how the commits were found. */
  readonly remark: string | undefined
}

export interface Changes extends Range {
  readonly pullRequests: readonly PullRequest[]
  /** Commits that no pull request brought. */
  readonly direct: readonly Commit[]
}

/** Finds the commits by ancestry, never by time; a direction that is known is believed. */
export async function findRange(
  source: ChangesSource,
  revision: Revision,
  previous: Revision | undefined,
  known: Direction | undefined,
): Promise<Range> {
  if (previous === undefined) return firstRange(source, revision)
  if (previous === revision) return redeployRange(source, revision)
  const comparison = await source.compare(previous, revision)
  const direction = known ?? directionOf(comparison.status)
  if (direction === 'rollback' && comparison.status !== 'unknown')
    return rollbackRange(source, revision, previous)
  const last = comparison.commits.at(-1)
  const head = last?.sha === revision ? last : await source.commit(revision)
  if (comparison.status === 'unknown') {
    const remark = `The revision that was live before, ${previous}, is no longer in the repository.`
    return { direction, previous, commits: head === undefined ? [] : [head], count: 1, head, remark }
  }
  const remark =
    comparison.status === 'diverged'
      ? 'The history was rewritten: the changes are counted from where the two revisions part.'
      : undefined
  return { direction, previous, commits: comparison.commits, count: comparison.aheadBy, head, remark }
}

/** The one commit, for a deployment that never began. */
export async function rangeOfOne(source: ChangesSource, revision: Revision): Promise<Range> {
  return { ...(await firstRange(source, revision)), direction: 'forward', remark: undefined }
}

async function firstRange(source: ChangesSource, revision: Revision): Promise<Range> {
  const head = await source.commit(revision)
  const commits = head === undefined ? [] : [head]
  const remark = 'This is the first deployment on record: what came before this commit is not counted.'
  return { direction: 'first', previous: undefined, commits, count: commits.length, head, remark }
}

async function redeployRange(source: ChangesSource, revision: Revision): Promise<Range> {
  const head = await source.commit(revision)
  return { direction: 'redeploy', previous: revision, commits: [], count: 0, head, remark: undefined }
}

async function rollbackRange(source: ChangesSource, revision: Revision, previous: Revision): Promise<Range> {
  const [back, head] = await Promise.all([source.compare(revision, previous), source.commit(revision)])
  return {
    direction: 'rollback',
    previous,
    commits: back.commits,
    count: back.aheadBy,
    head,
    remark: undefined,
  }
}

function directionOf(status: Comparison['status']): Direction {
  if (status === 'behind') return 'rollback'
  return status === 'identical' ? 'redeploy' : 'forward'
}

/** Adds the pull requests that brought the commits, the newest first. */
export async function findChanges(source: ChangesSource, range: Range): Promise<Changes> {
  const found = range.commits.length === 0 ? [] : await source.pullRequestsOf(range.commits)
  const pullRequests = found.toSorted((a, b) => b.mergedAt.localeCompare(a.mergedAt) || b.number - a.number)
  const brought = new Set(pullRequests.flatMap(({ commits }) => commits))
  return { ...range, pullRequests, direct: range.commits.filter(({ sha }) => !brought.has(sha)) }
}

export function withoutPullRequests(range: Range): Changes {
  return { ...range, pullRequests: [], direct: range.commits }
}

/** Milliseconds; undefined where there is nothing new to measure, or a time is not known. */
export interface Figures {
  /** From the commit on the trunk to the success. */
  readonly timeToDeploy: number | undefined
  /** From the first commit of a pull request to the success: the median over the pull requests. */
  readonly leadTime: number | undefined
}

export function figuresOf(changes: Changes, liveAt: string | undefined): Figures {
  const isNew = changes.direction === 'forward' || changes.direction === 'first'
  if (liveAt === undefined || !isNew) return { timeToDeploy: undefined, leadTime: undefined }
  const since = (time: string | undefined) => elapsed(time, liveAt)
  const first = changes.pullRequests.map(({ firstCommitAt }) => since(firstCommitAt))
  const lead = median(first.filter((time) => time !== undefined))
  return {
    timeToDeploy: since(changes.head?.committedAt),
    leadTime: lead ?? since(changes.commits[0]?.authoredAt),
  }
}

/** Clocks differ: what would be negative is zero. */
function elapsed(from: string | undefined, to: string): number | undefined {
  const milliseconds = Date.parse(to) - Date.parse(from ?? '')
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds)
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const high = sorted[Math.floor(sorted.length / 2)]
  const low = sorted[Math.floor((sorted.length - 1) / 2)]
  return high === undefined || low === undefined ? undefined : (high + low) / 2
}
