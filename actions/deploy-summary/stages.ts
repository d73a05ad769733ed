import { parseClosing } from '../../shared/domain/closing.ts'
import type { DeliveryHistory, TrunkCommit } from '../../shared/domain/history.ts'
import { type DeploymentRecord, isSuccessful, lastWord } from '../../shared/domain/record.ts'
import type { Delivered } from './delivered.ts'
import { type Spread, spreadOf } from './spread.ts'

/** The parts of the way from the first commit to live, in their order; milliseconds. */
export type Stages = readonly (readonly [name: string, spread: Spread])[]

type Parts = readonly (readonly [name: string, milliseconds: number])[]

/** Splits the way of each change: review, queue, build, then each environment and the wait before it, and smoke. */
export function stagesOf(history: DeliveryHistory, live: readonly Delivered[]): Stages {
  const byRevision = Map.groupBy(
    history.records.filter(isSuccessful).toReversed(),
    ({ payload }) => payload.revision as string,
  )
  const parts = live.flatMap((delivered) => {
    const { revision } = delivered.record.payload
    const way = (byRevision.get(revision) ?? []).filter(({ id }) => id <= delivered.record.id)
    const head = delivered.changes.findLast(({ sha }) => sha === revision)
    return delivered.changes.flatMap((change) => [...beforeRecords(change, head, way[0]), ...along(way)])
  })
  const grouped = Map.groupBy(parts, ([name]) => name)
  return [...grouped]
    .map(([name, found]) => [name, spreadOf(found.map(([, time]) => Math.max(0, time)))] as const)
    .sort(([a], [b]) => rankOf(a) - rankOf(b))
}

const BEFORE = ['review', 'queue and build', 'queue', 'build']

/** What comes before the environments comes first; these follow in the order of their deployments. */
function rankOf(name: string): number {
  const at = BEFORE.indexOf(name)
  return at < 0 ? BEFORE.length : at
}

/** Review, and what comes between the commit and the first environment; queue and build are told apart where that is known. */
function beforeRecords(
  change: TrunkCommit,
  head: TrunkCommit | undefined,
  first: DeploymentRecord | undefined,
): Parts {
  const committed = Date.parse(change.committedAt)
  const written = Date.parse(change.pullRequest?.firstCommitAt ?? '')
  const review: Parts = Number.isNaN(written) ? [] : [['review', committed - written]]
  if (first === undefined) return review
  const opened = Date.parse(first.createdAt)
  const queued = Number(closingOf(first)['queue'] ?? Number.NaN) * 1_000
  if (Number.isNaN(queued) || head === undefined) return [...review, ['queue and build', opened - committed]]
  const begun = Date.parse(head.committedAt) + queued
  return [...review, ['queue', begun - committed], ['build', opened - begun]]
}

function along(way: readonly DeploymentRecord[]): Parts {
  return way.flatMap((record, at) => {
    const before = way[at - 1]
    const opened = Date.parse(record.createdAt)
    const wait: Parts =
      before === undefined ? [] : [[`before ${record.environment}`, opened - closedAt(before)]]
    const smoked = Number(closingOf(record)['smoke'] ?? Number.NaN) * 1_000
    const smoke: Parts = Number.isNaN(smoked) ? [] : [[`smoke in ${record.environment}`, smoked]]
    const whole = closedAt(record) - opened
    return [...wait, [record.environment, whole - (Number.isNaN(smoked) ? 0 : smoked)] as const, ...smoke]
  })
}

function closingOf(record: DeploymentRecord) {
  return parseClosing(lastWord(record)?.description ?? '') ?? {}
}

function closedAt(record: DeploymentRecord): number {
  return Date.parse(lastWord(record)?.createdAt ?? record.createdAt)
}
