import type { DeliveryError } from '../action/errors.ts'
import type { DeliveryHistory, ForeignRecord, TrunkCommit } from '../domain/history.ts'
import { type DeploymentRecord, isSuccessful, recordTask } from '../domain/record.ts'
import type { Github } from './github.ts'
import {
  type DeploymentNode,
  HISTORY_QUERY,
  type HistoryAnswer,
  readForeign,
  readRecord,
  readTrunkCommit,
} from './github-history-query.ts'

export interface HistoryWanted {
  readonly application: string
  readonly environment: string
  /** ISO 8601: records are read back to here, and on to a success in the environment before it. */
  readonly since: string
}

export interface HistoryRead {
  readonly history: DeliveryHistory
  /** Where the token may not read all of it. */
  readonly denied: DeliveryError | undefined
}

export interface GithubHistory {
  /** Records and trunk, page by page in the same requests: at most ten, a thousand of each. */
  read(wanted: HistoryWanted): Promise<HistoryRead>
}

const MOST_REQUESTS = 10
// A revision that is no longer on the trunk is not looked for in all of it.
const FAR = 30 * 86_400_000

export function githubHistory(github: Github): GithubHistory {
  const { owner, repo } = github
  return {
    async read(wanted) {
      const reading = startReading()
      let requests = 0
      while (requests < MOST_REQUESTS && (reading.records.more || reading.commits.more)) {
        const { records, commits } = reading
        const { data, denied } = await github.graphqlPartly<HistoryAnswer>(HISTORY_QUERY, {
          owner,
          repo,
          records: records.more,
          recordsAfter: records.after,
          tip: commits.more && commits.after === null,
          older: commits.more && commits.after !== null,
          commitsAfter: commits.after,
          oid: reading.tip ?? '0'.repeat(40),
        })
        requests += 1
        reading.denied ??= denied
        take(reading, data, wanted)
      }
      const { found, foreign, trunk, isComplete } = reading
      const history = { records: found, foreign, commits: trunk, isComplete, requests }
      return { history, denied: reading.denied }
    },
  }
}

interface Reading {
  readonly found: DeploymentRecord[]
  readonly foreign: ForeignRecord[]
  readonly trunk: TrunkCommit[]
  readonly records: { more: boolean; after: string | null }
  readonly commits: { more: boolean; after: string | null }
  tip: string | undefined
  isComplete: boolean
  denied: DeliveryError | undefined
}

function startReading(): Reading {
  return {
    found: [],
    foreign: [],
    trunk: [],
    records: { more: true, after: null },
    commits: { more: true, after: null },
    tip: undefined,
    isComplete: false,
    denied: undefined,
  }
}

function take(reading: Reading, { repository }: HistoryAnswer, wanted: HistoryWanted): void {
  const { deployments, defaultBranchRef, object } = repository ?? {}
  if (deployments != null) takeRecords(reading, deployments, wanted)
  const history = defaultBranchRef?.target?.history ?? object?.history
  reading.tip ??= defaultBranchRef?.target?.oid
  if (history == null) {
    reading.commits.more = false
    return
  }
  reading.trunk.push(...history.nodes.filter((node) => node !== null).map(readTrunkCommit))
  reading.commits.after = history.pageInfo.endCursor
  reading.commits.more = history.pageInfo.hasNextPage && !reachesBack(reading, wanted)
}

function takeRecords(
  reading: Reading,
  { nodes, pageInfo }: NonNullable<NonNullable<HistoryAnswer['repository']>['deployments']>,
  wanted: HistoryWanted,
): void {
  const { found, foreign, records } = reading
  const present = nodes.filter((node): node is DeploymentNode => node !== null)
  const task = recordTask(wanted.application)
  for (const node of present) {
    const record = node.task === task ? readRecord(node) : undefined
    if (record !== undefined) found.push(record)
    else if (node.task === 'deploy') foreign.push(readForeign(node))
  }
  const oldest = present.at(-1)
  const isFarEnough =
    oldest !== undefined &&
    oldest.createdAt < wanted.since &&
    found.some((record) => isBefore(record, wanted))
  records.after = pageInfo.endCursor
  records.more = pageInfo.hasNextPage && !isFarEnough
  reading.isComplete = !records.more
}

/** The success that the first deployment of the window is held against. */
function isBefore(record: DeploymentRecord, { environment, since }: HistoryWanted): boolean {
  return record.environment === environment && record.createdAt < since && isSuccessful(record)
}

/** Whether the trunk was read back to what was live before the oldest deployment of the window. */
function reachesBack({ found, trunk }: Reading, { environment, since }: HistoryWanted): boolean {
  const known = new Set(trunk.map(({ sha }) => sha))
  const far = Date.parse(found.at(-1)?.createdAt ?? since) - FAR
  if (Date.parse(trunk.at(-1)?.committedAt ?? '') < far) return true
  return found
    .filter((record) => record.environment === environment && record.createdAt >= since)
    .every(({ payload }) => payload.previousRevision === null || known.has(payload.previousRevision))
}
