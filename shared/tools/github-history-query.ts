import type { ForeignRecord, TrunkCommit } from '../domain/history.ts'
import {
  type DeploymentRecord,
  parseRecordPayload,
  type RecordState,
  type RecordStatus,
} from '../domain/record.ts'

/** A page of deployments and a page of the trunk in one request; later pages of the trunk go on from its first tip. */
export const HISTORY_QUERY = `query (
  $owner: String!, $repo: String!, $records: Boolean!, $recordsAfter: String,
  $tip: Boolean!, $older: Boolean!, $oid: GitObjectID!, $commitsAfter: String
) {
  repository(owner: $owner, name: $repo) {
    deployments(first: 100, after: $recordsAfter, orderBy: { field: CREATED_AT, direction: DESC }) @include(if: $records) {
      pageInfo { hasNextPage endCursor }
      nodes {
        databaseId environment createdAt task payload commitOid
        latestStatus { id }
        statuses(first: 20) { nodes { id state description createdAt logUrl } }
      }
    }
    defaultBranchRef @include(if: $tip) { target { ... on Commit { oid history(first: 100) { ...trunk } } } }
    object(oid: $oid) @include(if: $older) { ... on Commit { history(first: 100, after: $commitsAfter) { ...trunk } } }
  }
}
fragment trunk on CommitHistoryConnection {
  pageInfo { hasNextPage endCursor }
  nodes {
    oid messageHeadline authoredDate committedDate
    parents(first: 1) { nodes { oid } }
    associatedPullRequests(first: 2) {
      nodes { number mergedAt headRefName commits(first: 1) { nodes { commit { authoredDate } } } }
    }
  }
}`

interface PageInfo {
  readonly hasNextPage: boolean
  readonly endCursor: string | null
}

interface StatusNode {
  readonly id: string
  readonly state: string
  readonly description: string | null
  readonly createdAt: string
  readonly logUrl: string | null
}

export interface DeploymentNode {
  readonly databaseId: number
  readonly environment: string | null
  readonly createdAt: string
  readonly task: string | null
  readonly payload: string | null
  readonly commitOid: string
  readonly latestStatus: { readonly id: string } | null
  readonly statuses: { readonly nodes: readonly (StatusNode | null)[] } | null
}

interface CommitNode {
  readonly oid: string
  readonly messageHeadline: string
  readonly authoredDate: string
  readonly committedDate: string
  readonly parents: { readonly nodes: readonly ({ readonly oid: string } | null)[] }
  readonly associatedPullRequests: {
    readonly nodes: readonly ({
      readonly number: number
      readonly mergedAt: string | null
      readonly headRefName: string
      readonly commits: {
        readonly nodes: readonly ({ readonly commit: { readonly authoredDate: string } } | null)[]
      }
    } | null)[]
  } | null
}

interface TrunkPage {
  readonly pageInfo: PageInfo
  readonly nodes: readonly (CommitNode | null)[]
}

export interface HistoryAnswer {
  readonly repository: {
    readonly deployments?: { readonly pageInfo: PageInfo; readonly nodes: readonly (DeploymentNode | null)[] }
    readonly defaultBranchRef?: {
      readonly target: { readonly oid: string; readonly history?: TrunkPage } | null
    } | null
    readonly object?: { readonly history?: TrunkPage } | null
  } | null
}

/** Undefined where the payload is none of ours. */
export function readRecord(node: DeploymentNode): DeploymentRecord | undefined {
  const payload = parseRecordPayload(node.payload)
  if (payload === undefined) return undefined
  const { databaseId: id, environment, createdAt } = node
  return {
    id,
    environment: environment ?? '',
    createdAt,
    payload,
    statuses: statusesOf(node).map(readStatus),
  }
}

export function readForeign(node: DeploymentNode): ForeignRecord {
  const [newest] = statusesOf(node)
  const { databaseId: id, environment, createdAt, commitOid: revision } = node
  return {
    id,
    environment: environment ?? '',
    revision,
    createdAt,
    state: newest === undefined ? undefined : stateOf(newest),
    run: /\/actions\/runs\/(\d+)(\/|$)/.exec(newest?.logUrl ?? '')?.[1],
  }
}

export function readTrunkCommit(node: CommitNode): TrunkCommit {
  const merged = node.associatedPullRequests?.nodes.find((pull) => pull?.mergedAt != null)
  return {
    sha: node.oid,
    parent: node.parents.nodes[0]?.oid,
    subject: node.messageHeadline,
    authoredAt: node.authoredDate,
    committedAt: node.committedDate,
    pullRequest:
      merged == null
        ? undefined
        : {
            number: merged.number,
            mergedAt: merged.mergedAt ?? '',
            firstCommitAt: merged.commits.nodes[0]?.commit.authoredDate,
            branch: merged.headRefName,
          },
  }
}

function readStatus(node: StatusNode): RecordStatus {
  return { state: stateOf(node), description: node.description ?? '', createdAt: node.createdAt }
}

// Statuses of one second are told apart by what can only come after what.
const ORDER: Readonly<Record<string, number>> = {
  PENDING: 0,
  QUEUED: 0,
  WAITING: 0,
  IN_PROGRESS: 1,
  INACTIVE: 3,
}

/** Newest first, whatever the order in which the connection has them. */
function statusesOf({ statuses, latestStatus }: DeploymentNode): readonly StatusNode[] {
  const rank = ({ state }: StatusNode) => ORDER[state] ?? 2
  return (statuses?.nodes ?? [])
    .filter((node) => node !== null)
    .toSorted(
      (a, b) =>
        Number(b.id === latestStatus?.id) - Number(a.id === latestStatus?.id) ||
        b.createdAt.localeCompare(a.createdAt) ||
        rank(b) - rank(a),
    )
}

/** GraphQL writes states in capitals, and knows one more than REST. */
function stateOf({ state }: StatusNode): RecordState {
  return state === 'WAITING' ? 'pending' : (state.toLowerCase() as RecordState)
}
