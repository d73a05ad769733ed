import { type Closing, parseClosing } from '../../shared/domain/closing.ts'
import type { DeliveryHistory, TrunkCommit } from '../../shared/domain/history.ts'
import {
  type DeploymentRecord,
  isSuccessful,
  lastWord,
  type RecordState,
} from '../../shared/domain/record.ts'

/** A deployment of one environment that is over, as its record tells it. */
export interface Delivered {
  readonly record: DeploymentRecord
  readonly isLive: boolean
  /** Milliseconds since the epoch. */
  readonly openedAt: number
  readonly closedAt: number
  readonly closing: Closing
  /** What went live here for the first time, oldest first; empty for what did not, or was no new change. */
  readonly changes: readonly TrunkCommit[]
  /** How many it brought that could not be traced: their commits were not read, or are not on the trunk. */
  readonly untraced: number
}

/** The deployments of an environment, oldest first; each change counts once, where it first went live. */
export function deliveriesOf(history: DeliveryHistory, environment: string): readonly Delivered[] {
  const trunk = new Map(history.commits.map((commit) => [commit.sha, commit]))
  const seen = new Set<string>()
  const records = history.records.filter((record) => record.environment === environment).toReversed()
  return records.flatMap((record) => {
    const word = lastWord(record)
    if (word === undefined || !OVER.has(word.state)) return []
    const brought = broughtBy(record, trunk)
    const changes = (brought ?? []).filter(({ sha }) => !seen.has(sha))
    for (const { sha } of changes) seen.add(sha)
    const closing = parseClosing(word.description) ?? {}
    return [
      {
        record,
        isLive: word.state === 'success',
        openedAt: Date.parse(record.createdAt),
        closedAt: Date.parse(word.createdAt),
        closing,
        changes,
        untraced: brought === undefined ? Number(closing['n'] ?? 1) : 0,
      },
    ]
  })
}

const OVER: ReadonlySet<RecordState> = new Set<RecordState>(['success', 'failure', 'error'])

/** Undefined where the way from this revision back to the one before is not known. */
function broughtBy(
  record: DeploymentRecord,
  trunk: ReadonlyMap<string, TrunkCommit>,
): readonly TrunkCommit[] | undefined {
  const { direction, revision, previousRevision } = record.payload
  if (!isSuccessful(record) || direction === 'rollback' || direction === 'redeploy') return []
  if (previousRevision === null) {
    const head = trunk.get(revision)
    return head === undefined ? undefined : [head]
  }
  return between(previousRevision, revision, trunk)
}

/** The trunk's own commits between two of them, oldest first: what a merge brought is one change. */
function between(
  base: string,
  head: string,
  trunk: ReadonlyMap<string, TrunkCommit>,
): readonly TrunkCommit[] | undefined {
  const found: TrunkCommit[] = []
  let at: string | undefined = head
  while (at !== base) {
    const commit: TrunkCommit | undefined = at === undefined ? undefined : trunk.get(at)
    if (commit === undefined) return undefined
    found.push(commit)
    at = commit.parent
  }
  return found.reverse()
}
