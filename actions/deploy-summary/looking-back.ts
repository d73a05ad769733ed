import type { DeliveryHistory, TrunkCommit } from '../../shared/domain/history.ts'
import { type DeploymentRecord, isOpen, isSuccessful } from '../../shared/domain/record.ts'
import { together } from '../../shared/domain/together.ts'
import type { Closed } from './close.ts'
import { openRecords, type Runs, reap } from './dangling.ts'
import { type DeliveryFigures, deliveryFigures, windowStart } from './delivery.ts'
import { apart, type BestEffort, type Warnings } from './effort.ts'
import type { Run, SummaryInputs } from './inputs.ts'
import { type Records, replacedBy } from './record.ts'
import type { Story } from './story.ts'

/** What is read of records and trunk once the record is closed. */
export interface History {
  read(wanted: {
    readonly application: string
    readonly environment: string
    readonly since: string
  }): Promise<{ readonly history: DeliveryHistory; readonly denied: Error | undefined }>
}

export interface LookedBack {
  /** What is live in each environment, in the order in which they were first deployed to. */
  readonly ladder: readonly DeploymentRecord[]
  readonly commits: readonly TrunkCommit[]
  /** Undefined where the records could not be read. */
  readonly delivery: DeliveryFigures | undefined
  /** Records that were closed for runs that are over. */
  readonly reaped: readonly DeploymentRecord[]
  readonly records: readonly DeploymentRecord[]
}

export const NOTHING_SEEN: LookedBack = {
  ladder: [],
  commits: [],
  delivery: undefined,
  reaped: [],
  records: [],
}

export interface LookingBack {
  readonly inputs: SummaryInputs
  readonly story: Story
  readonly closed: Closed | undefined
  readonly run: Run
  readonly repositoryUrl: string
  readonly ports: { readonly history: History; readonly runs: Runs; readonly records: Records }
  readonly now: Date
  readonly warnings: Warnings
  readonly bestEffort: BestEffort
}

// As long as DORA's own quick check looks back.
const DAYS = 30

/** Reads the records once, makes inactive what is replaced, closes what dead runs left open, and computes the figures. */
export async function lookBack(looking: LookingBack): Promise<LookedBack> {
  const { inputs, ports, bestEffort, warnings, now } = looking
  const { application, environment } = inputs
  const since = windowStart({ now, days: DAYS })
  const read = await bestEffort('older records and delivery figures', () =>
    ports.history.read({ application, environment, since }),
  )
  if (read === undefined) return NOTHING_SEEN
  const { denied } = read
  const history = withOwn(read.history, looking.closed)
  if (denied !== undefined) warnings.add('delivery figures', denied)
  const [, reaped] = await together([deactivate(apart(looking), history), reapAll(apart(looking), history)])
  return {
    ladder: ladderOf(history),
    commits: history.commits,
    delivery: denied === undefined ? deliveryFigures(history, { environment, now, days: DAYS }) : undefined,
    reaped,
    records: history.records,
  }
}

/** GitHub may answer from before the record was closed. */
function withOwn(history: DeliveryHistory, closed: Closed | undefined): DeliveryHistory {
  const records = history.records.map((record) => {
    if (record.id !== closed?.id || closed.said === undefined || !isOpen(record)) return record
    return { ...record, statuses: [{ ...closed.said, createdAt: closed.at }, ...record.statuses] }
  })
  return { ...history, records }
}

async function deactivate(looking: LookingBack, history: DeliveryHistory): Promise<void> {
  const { inputs, story, closed, run, ports, bestEffort } = looking
  if (story.ending !== 'live' || closed === undefined) return
  const replaced = replacedBy(history, inputs.environment, closed.id, run)
  if (replaced.length > 0) await bestEffort('older records', () => ports.records.deactivate(replaced))
}

async function reapAll(looking: LookingBack, history: DeliveryHistory): Promise<readonly DeploymentRecord[]> {
  const { run, ports, repositoryUrl, closed, now, bestEffort } = looking
  const reaped: DeploymentRecord[] = []
  for (const record of openRecords(history.records, run)) {
    if (record.id === closed?.id) continue
    const isReaped = await bestEffort('records that other runs have left open', () =>
      reap(record, { runs: ports.runs, records: ports.records, repositoryUrl, now }),
    )
    if (isReaped === true) reaped.push(record)
  }
  return reaped
}

function ladderOf({ records }: DeliveryHistory): readonly DeploymentRecord[] {
  const byEnvironment = Map.groupBy(records.toReversed(), ({ environment }) => environment)
  return [...byEnvironment.values()].flatMap((oldestFirst) => oldestFirst.findLast(isSuccessful) ?? [])
}
