import type { DeliveryHistory } from '../../shared/domain/history.ts'
import { type Delivered, deliveriesOf } from './delivered.ts'
import { type Spread, spreadOf } from './spread.ts'
import { type Stability, stabilityOf } from './stability.ts'
import { type Stages, stagesOf } from './stages.ts'

/** How an environment was delivered to, in the words of dora.dev; times in milliseconds. */
export interface DeliveryFigures {
  /** Days that were looked back over. */
  readonly days: number
  /** Deployments that went live and brought something: neither a rollback nor the same again. */
  readonly deployments: number
  readonly perWeek: number
  readonly rollbacks: number
  readonly redeployments: number
  /** Neither live nor failed: cancelled, or its runner died. */
  readonly aborted: number
  /** From each commit on the trunk to its success here. */
  readonly timeToDeploy: Spread
  /** From the first commit of each change to its success here. */
  readonly leadTime: Spread
  readonly stages: Stages
  readonly stability: Stability
  /** Changes that went live, but could not be traced to their commits, and so are in no spread. */
  readonly untraced: number
  /** Times that would have been negative, since clocks differ: they count as zero. */
  readonly clamped: number
  /** Whether the records reach back over all of the days. */
  readonly isComplete: boolean
}

export interface Window {
  readonly environment: string
  readonly now: Date
  readonly days: number
}

const DAY = 86_400_000

/** Since when records count, ISO 8601. */
export function windowStart({ now, days }: Pick<Window, 'now' | 'days'>): string {
  return new Date(now.getTime() - days * DAY).toISOString()
}

/** Computes all figures of an environment from its records and the trunk. */
export function deliveryFigures(history: DeliveryHistory, window: Window): DeliveryFigures {
  const since = Date.parse(windowStart(window))
  const all = deliveriesOf(history, window.environment)
  const recent = all.filter(({ closedAt }) => closedAt >= since)
  const live = recent.filter(({ isLive }) => isLive)
  const isNew = ({ record: { payload } }: Delivered) =>
    payload.direction === 'first' || payload.direction === 'forward'
  const deployments = live.filter(isNew).length
  const ended = (direction: string) =>
    live.filter(({ record }) => record.payload.direction === direction).length
  const times = changeTimes(live)
  return {
    days: window.days,
    deployments,
    perWeek: (deployments * 7) / window.days,
    rollbacks: ended('rollback'),
    redeployments: ended('redeploy'),
    aborted: recent.filter(({ record }) => record.statuses.some(({ state }) => state === 'error')).length,
    timeToDeploy: spreadOf(times.map(({ timeToDeploy }) => Math.max(0, timeToDeploy))),
    leadTime: spreadOf(times.map(({ leadTime }) => Math.max(0, leadTime))),
    stages: stagesOf(history, live),
    stability: stabilityOf(all, since),
    untraced: live.reduce((sum, { untraced }) => sum + untraced, 0),
    clamped: times.filter(({ timeToDeploy, leadTime }) => timeToDeploy < 0 || leadTime < 0).length,
    isComplete: history.isComplete,
  }
}

/** One entry a change, batch-mates included. */
function changeTimes(live: readonly Delivered[]) {
  return live.flatMap(({ changes, closedAt }) =>
    changes.map(({ committedAt, authoredAt, pullRequest }) => ({
      timeToDeploy: closedAt - Date.parse(committedAt),
      leadTime: closedAt - Date.parse(pullRequest?.firstCommitAt ?? authoredAt),
    })),
  )
}
