import { GRACE, type Graces } from './grace.ts'
import { type Cause, graceOf, type WorkloadState } from './judgement.ts'

/** A cause and since when it has held without a break, on a clock that only goes forward. */
export interface Lasting {
  readonly cause: Cause
  readonly since: number
  /** When it was last seen: a crashing container runs again for a while between its crashes. */
  readonly seen: number
}

const CRASH_MEMORY = 120_000

/**
 * Carries causes from one look to the next. A cause keeps its age while its workload shows it, whichever
 * pod it shows it on, and starts anew when another pod became ready meanwhile: that rollout moves.
 */
export function carryCauses(
  before: readonly Lasting[],
  states: readonly WorkloadState[],
  now: number,
): readonly Lasting[] {
  const found = states
    .flatMap(({ causes }) => firstOfEachKind(causes))
    .map((cause) => {
      const known = before.find(({ cause: old }) => isSame(old, cause))
      const moved = known !== undefined && cause.ready > known.cause.ready
      return { cause, since: known === undefined || moved ? now : known.since, seen: now }
    })
  const remembered = before.filter(
    ({ cause, seen }) =>
      cause.kind === 'crash' &&
      now - seen < CRASH_MEMORY &&
      !found.some((lasting) => isSame(lasting.cause, cause)) &&
      states.some(({ workload, isDone }) => workload.name === cause.workload && !isDone),
  )
  return [...found, ...remembered]
}

/** The cause that is there now and whose grace is spent, the oldest first. */
export function spentCause(
  lasting: readonly Lasting[],
  now: number,
  graces: Graces = GRACE,
): Lasting | undefined {
  return byAge(lasting).find(
    ({ cause, since, seen }) => seen === now && now - since >= graceOf(cause, graces),
  )
}

/** The cause that explains best why it is not ready: what would be given up soonest, else what holds longest. */
export function leadingCause(lasting: readonly Lasting[], graces: Graces = GRACE): Lasting | undefined {
  const due = ({ cause, since }: Lasting) => since + graceOf(cause, graces)
  return byAge(lasting).toSorted((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)))[0]
}

function byAge(lasting: readonly Lasting[]): readonly Lasting[] {
  return lasting.toSorted((a, b) => a.since - b.since)
}

function firstOfEachKind(causes: readonly Cause[]): readonly Cause[] {
  return causes.filter((cause, index) => causes.findIndex((other) => isSame(other, cause)) === index)
}

function isSame(a: Cause, b: Cause): boolean {
  return a.kind === b.kind && a.workload === b.workload
}
