import type { Delivered } from './delivered.ts'
import { type Spread, spreadOf } from './spread.ts'

/** A part of a whole. */
export interface Ratio {
  readonly part: number
  readonly of: number
}

/** How often it goes wrong, and how soon it is right again (dora.dev, "DORA's software delivery performance metrics"). */
export interface Stability {
  /** Deployments that needed someone, or something, to step in at once, of all that reached the environment. */
  readonly changeFailRate: Ratio
  /** From the begin of what failed to the environment being well again; milliseconds. */
  readonly recoveryTime: Spread
  /** Failures that nothing has made good yet. */
  readonly unrecovered: number
  /** Deployments that nobody had planned: rollbacks, reverts and hotfixes, of all that went live. */
  readonly reworkRate: Ratio
}

interface Failure {
  readonly begunAt: number
  readonly recoveredAt: number | undefined
}

/** `all` are the deployments of one environment, oldest first; those that ended since then are counted. */
export function stabilityOf(all: readonly Delivered[], since: number): Stability {
  const repairs = all.map(repairOf)
  const recent = all.flatMap((delivered, at) => (delivered.closedAt >= since ? [{ delivered, at }] : []))
  const reached = recent.filter(({ delivered }) => isNew(delivered) && hasReached(delivered))
  const failures = reached
    .map(({ delivered, at }) => failureOf(delivered, all, repairs, at + 1))
    .filter((failure) => failure !== undefined)
  const recovered = failures.flatMap(({ begunAt, recoveredAt }) =>
    recoveredAt === undefined ? [] : [Math.max(0, recoveredAt - begunAt)],
  )
  const live = recent.filter(
    ({ delivered }) => delivered.isLive && delivered.record.payload.direction !== 'redeploy',
  )
  return {
    changeFailRate: { part: failures.length, of: reached.length },
    recoveryTime: spreadOf(recovered),
    unrecovered: failures.length - recovered.length,
    reworkRate: { part: live.filter(({ at }) => repairs[at]?.isRework).length, of: live.length },
  }
}

function isNew({ record }: Delivered): boolean {
  return record.payload.direction === 'first' || record.payload.direction === 'forward'
}

/** Whether it changed the environment, live or given up; a cancel is nobody's failure. */
function hasReached({ isLive, closing, record }: Delivered): boolean {
  const isAborted = record.statuses.some(({ state }) => state === 'error')
  return isLive || (!isAborted && (closing['undo'] !== undefined || closing['failed'] === 'smoke'))
}

/** What a deployment took back: a revision by rolling back, subjects by reverting, whatever was before by a hotfix. */
interface Repair {
  readonly isRework: boolean
  readonly revision: string | undefined
  readonly subjects: ReadonlySet<string>
  readonly isHotfix: boolean
}

function repairOf({ record, changes, isLive }: Delivered): Repair {
  const isRollback = isLive && record.payload.direction === 'rollback'
  const subjects = changes.map(({ subject }) => revertedBy(subject)).filter((one) => one !== undefined)
  const isHotfix = changes.some(({ pullRequest }) => /^hotfix[/-]/.test(pullRequest?.branch ?? ''))
  return {
    isRework: isRollback || subjects.length > 0 || isHotfix,
    revision: isRollback ? (record.payload.previousRevision ?? undefined) : undefined,
    subjects: new Set(subjects),
    isHotfix,
  }
}

function failureOf(
  delivered: Delivered,
  all: readonly Delivered[],
  repairs: readonly Repair[],
  from: number,
): Failure | undefined {
  const { isLive, closing, openedAt, closedAt } = delivered
  const next = nextLive(all, from)
  if (!isLive) {
    const isUndone = closing['undo'] === 'rolled-back'
    return { begunAt: openedAt, recoveredAt: isUndone ? closedAt : all[next]?.closedAt }
  }
  const { revision } = delivered.record.payload
  const isRepaired = ({ subjects, ...repair }: Repair, at: number) =>
    at >= from &&
    (repair.revision === revision ||
      (subjects.size > 0 && delivered.changes.some(({ subject }) => subjects.has(subject))) ||
      (repair.isHotfix && at === next))
  const repair = all[repairs.findIndex(isRepaired)]
  return repair === undefined ? undefined : { begunAt: closedAt, recoveredAt: repair.closedAt }
}

function nextLive(all: readonly Delivered[], from: number): number {
  const found = all.findIndex(({ isLive }, at) => at >= from && isLive)
  return found < 0 ? all.length : found
}

/** The subject of what a commit takes back; git and GitHub both write `Revert "…"`, and a squash adds a number. */
function revertedBy(subject: string): string | undefined {
  return /^Revert "(.+)"(?: \(#\d+\))?$/.exec(subject)?.[1]
}
