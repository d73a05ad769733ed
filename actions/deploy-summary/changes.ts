import type { Direction } from '../../shared/domain/record.ts'
import type { Revision } from '../../shared/domain/revision.ts'
import { together } from '../../shared/domain/together.ts'
import { spreadOf } from './spread.ts'

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
  readonly behindBy: number
  /** Oldest first; where there are very many, only the newest. */
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
  /** Undefined also where it is no longer in the repository: there is nothing to compare with, or to go back to. */
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
    const commits = head === undefined ? [] : [head]
    return { direction, previous: undefined, commits, count: 1, head, remark }
  }
  const { commits, aheadBy: count } = comparison
  return { direction, previous, commits, count, head, remark: remarkOn(comparison) }
}

function remarkOn({ status, aheadBy, behindBy, commits }: Comparison): string | undefined {
  const read =
    commits.length < aheadBy ? `Only the newest ${commits.length} of ${aheadBy} commits were read. ` : ''
  const lost = `${behindBy} ${behindBy === 1 ? 'commit that was live is' : 'commits that were live are'}`
  const diverged =
    status === 'diverged'
      ? `The two revisions have no order: the changes are counted from where they part, and ${lost} not in this one.`
      : ''
  return `${read}${diverged}`.trim() || undefined
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
  const [back, head] = await together([source.compare(revision, previous), source.commit(revision)])
  return {
    direction: 'rollback',
    previous,
    commits: back.commits,
    count: back.aheadBy,
    head,
    remark: remarkOn({ ...back, status: 'ahead' }),
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
  /** From the first commit of each change, pull requests and direct pushes alike, to the success: the median. */
  readonly leadTime: number | undefined
}

export const NO_FIGURES: Figures = { timeToDeploy: undefined, leadTime: undefined }

export function figuresOf(changes: Changes, liveAt: string | undefined): Figures {
  const isNew = changes.direction === 'forward' || changes.direction === 'first'
  if (liveAt === undefined || !isNew) return NO_FIGURES
  const since = (time: string | undefined) => elapsed(time, liveAt)
  const written = [
    ...changes.pullRequests.map(({ firstCommitAt }) => firstCommitAt),
    ...changes.direct.map(({ authoredAt }) => authoredAt),
  ]
  return {
    timeToDeploy: since(changes.head?.committedAt),
    leadTime: spreadOf(written.map(since).filter((time) => time !== undefined)).p50,
  }
}

/** Clocks differ: what would be negative is zero. */
function elapsed(from: string | undefined, to: string): number | undefined {
  const milliseconds = Date.parse(to) - Date.parse(from ?? '')
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds)
}
