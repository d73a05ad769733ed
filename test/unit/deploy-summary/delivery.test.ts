import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { deliveryFigures } from '../../../actions/deploy-summary/delivery.ts'
import { spreadOf } from '../../../actions/deploy-summary/spread.ts'
import type { DeliveryHistory, TrunkCommit } from '../../../shared/domain/history.ts'
import type { DeploymentRecord, Direction, RecordState } from '../../../shared/domain/record.ts'
import { parseRevision } from '../../../shared/domain/revision.ts'

const START = Date.parse('2026-11-20T10:00:00Z')
const NOW = new Date('2026-11-22T12:00:00Z')
const MINUTE = 60_000

const sha = (at: number) => parseRevision(at.toString(16).padStart(40, '0'))
const time = (minutes: number) => new Date(START + minutes * MINUTE).toISOString().replace('.000', '')

/** A trunk of so many commits, one each ten minutes; each pull request was begun five minutes before its merge. */
function trunk(count: number, more: Readonly<Record<number, Partial<TrunkCommit>>> = {}): TrunkCommit[] {
  return Array.from({ length: count }, (_, at) => ({
    sha: sha(at),
    parent: at === 0 ? undefined : sha(at - 1),
    subject: `Change ${at} (#${at})`,
    authoredAt: time(at * 10 - 5),
    committedAt: time(at * 10),
    pullRequest: {
      number: at,
      mergedAt: time(at * 10),
      firstCommitAt: time(at * 10 - 5),
      branch: 'topic',
    },
    ...more[at],
  })).reverse()
}

interface Deployed {
  readonly to?: number
  readonly from?: number | null
  /** Minutes at which it was opened and closed. */
  readonly at: readonly [opened: number, closed: number]
  readonly state?: RecordState
  readonly direction?: Direction
  readonly environment?: string
  readonly said?: string
}

let ids = 0
function record(deployed: Deployed): DeploymentRecord {
  const { to = 1, from = 0, at, state = 'success', direction, environment = 'production' } = deployed
  ids += 1
  return {
    id: ids,
    environment,
    createdAt: time(at[0]),
    payload: {
      schema: 1,
      application: 'shop',
      direction: direction ?? (from === null ? 'first' : 'forward'),
      reason: null,
      revision: sha(to),
      builtRevision: null,
      previousRevision: from === null ? null : sha(from),
      images: {},
      run: '900',
      attempt: 1,
    },
    statuses: [
      { state, description: deployed.said ?? 'v1', createdAt: time(at[1]) },
      { state: 'in_progress', description: 'v1', createdAt: time(at[0]) },
    ],
  }
}

function figures(deployed: readonly Deployed[], commits = trunk(10), more: Partial<DeliveryHistory> = {}) {
  const records = deployed.map(record).reverse()
  const history = { records, foreign: [], commits, isComplete: true, requests: 1, ...more }
  return deliveryFigures(history, { environment: 'production', now: NOW, days: 30 })
}

const minutes = ({ p50, p90, n }: { p50: number | undefined; p90: number | undefined; n: number }) => [
  p50 === undefined ? undefined : p50 / MINUTE,
  p90 === undefined ? undefined : p90 / MINUTE,
  n,
]

describe('time to deploy and lead time', () => {
  test('count every change of a batch, from its own commit', () => {
    // Commits 1, 2 and 3 of minutes 10, 20 and 30 go live at 40.
    const { timeToDeploy, leadTime, deployments } = figures([{ to: 3, from: 0, at: [35, 40] }])
    expect(minutes(timeToDeploy)).toEqual([20, 30, 3])
    expect(minutes(leadTime)).toEqual([25, 35, 3])
    expect(deployments).toBe(1)
  })

  test('count a direct push from when it was written', () => {
    const commits = trunk(3, { 1: { pullRequest: undefined, authoredAt: time(0) } })
    expect(minutes(figures([{ to: 1, from: 0, at: [12, 15] }], commits).leadTime)).toEqual([15, 15, 1])
  })

  test('count a change once, where it first went live, however often it is deployed', () => {
    const { timeToDeploy } = figures([
      { to: 2, from: 0, at: [25, 30] },
      { to: 0, from: 2, at: [40, 45], direction: 'rollback' },
      { to: 3, from: 0, at: [50, 60] },
      { to: 3, from: 3, at: [70, 75], direction: 'redeploy' },
    ])
    // 1 and 2 at 30, and only 3 at 60
    expect(minutes(timeToDeploy)).toEqual([20, 30, 3])
  })

  test('do not count what failed, until it goes live with the next', () => {
    const { timeToDeploy } = figures([
      { to: 1, from: 0, at: [12, 15], state: 'failure', said: 'v1 failed=smoke undo=rolled-back' },
      { to: 2, from: 0, at: [22, 30] },
    ])
    expect(minutes(timeToDeploy)).toEqual([10, 20, 2])
  })

  test('say how many changes could not be traced, and drop none in silence', () => {
    const found = figures([
      { to: 2, from: 99, at: [25, 30], said: 'v1 n=7' },
      { to: 3, from: 2, at: [35, 40] },
    ])
    expect(found.untraced).toBe(7)
    expect(found.timeToDeploy.n).toBe(1)
  })

  test('take a time below zero for zero, and say so', () => {
    const found = figures([{ to: 1, from: 0, at: [2, 3] }])
    expect(minutes(found.timeToDeploy)).toEqual([0, 0, 1])
    expect(found.clamped).toBe(1)
  })

  test('look only at what ended within the days', () => {
    const old = -40 * 24 * 60
    expect(figures([{ to: 1, from: 0, at: [old, old + 5] }]).deployments).toBe(0)
  })

  test('of the first deployment on record count its own commit alone', () => {
    expect(figures([{ to: 5, from: null, at: [55, 60] }]).timeToDeploy.n).toBe(1)
  })
})

describe('the stages of a change', () => {
  test('are review, queue, build, each environment with the wait before it, and smoke', () => {
    const { stages } = figures([
      { to: 1, from: 0, at: [16, 18], environment: 'staging', said: 'v1 n=1 queue=60 smoke=30' },
      { to: 1, from: 0, at: [25, 30], said: 'v1 n=1 queue=60 smoke=60' },
    ])
    expect(stages.map(([name, spread]) => [name, ...minutes(spread)])).toEqual([
      ['review', 5, 5, 1],
      ['queue', 1, 1, 1],
      ['build', 5, 5, 1],
      ['staging', 1.5, 1.5, 1],
      ['smoke in staging', 0.5, 0.5, 1],
      ['before production', 7, 7, 1],
      ['production', 4, 4, 1],
      ['smoke in production', 1, 1, 1],
    ])
  })

  test('add up to the lead time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 }),
        (queue, [a = 0, b = 0, c = 0, d = 0]) => {
          const opened = 10 + Math.ceil(queue / 60) + a
          const { stages, leadTime } = figures([
            { to: 1, from: 0, at: [opened, opened + b], environment: 'staging', said: `v1 queue=${queue}` },
            { to: 1, from: 0, at: [opened + b + c, opened + b + c + d] },
          ])
          const sum = stages.reduce((all, [, { p50 = 0 }]) => all + p50, 0)
          expect(sum).toBe(leadTime.p50)
        },
      ),
    )
  })

  test('have queue and build as one where the queue is not known', () => {
    const { stages } = figures([{ to: 1, from: 0, at: [16, 18] }])
    expect(stages.map(([name]) => name)).toEqual(['review', 'queue and build', 'production'])
  })
})

describe('stability', () => {
  const live = { to: 1, from: 0, at: [12, 15] } as const

  test('is whole while nothing failed', () => {
    expect(figures([live]).stability).toMatchObject({
      changeFailRate: { part: 0, of: 1 },
      recoveryTime: { n: 0 },
      unrecovered: 0,
      reworkRate: { part: 0, of: 1 },
    })
  })

  test('counts what failed after it had touched the environment, recovered when it was undone', () => {
    const { stability } = figures([
      live,
      { to: 2, from: 1, at: [22, 26], state: 'failure', said: 'v1 failed=smoke undo=rolled-back' },
    ])
    expect(stability.changeFailRate).toEqual({ part: 1, of: 2 })
    expect(minutes(stability.recoveryTime)).toEqual([4, 4, 1])
  })

  test('does not count what was given up before it touched anything, nor a cancel', () => {
    const { stability, aborted } = figures([
      live,
      { to: 2, from: 1, at: [22, 23], state: 'failure', said: 'v1 failed=promote' },
      { to: 2, from: 1, at: [24, 26], state: 'error', said: 'v1 failed=job undo=rolled-back' },
    ])
    expect(stability.changeFailRate).toEqual({ part: 0, of: 1 })
    expect(aborted).toBe(1)
  })

  test('counts what was not undone as recovered by the next success, or not at all', () => {
    const broken = {
      to: 2,
      from: 1,
      at: [22, 26],
      state: 'failure',
      said: 'v1 failed=smoke undo=none',
    } as const
    expect(figures([live, broken]).stability).toMatchObject({ unrecovered: 1, recoveryTime: { n: 0 } })
    const { stability } = figures([live, broken, { to: 3, from: 1, at: [35, 42] }])
    expect(minutes(stability.recoveryTime)).toEqual([20, 20, 1])
  })

  test('counts a deployment that was rolled back later, and the rollback as rework', () => {
    const { stability, rollbacks, deployments } = figures([
      live,
      { to: 2, from: 1, at: [22, 25] },
      { to: 1, from: 2, at: [40, 45], direction: 'rollback' },
    ])
    expect(stability.changeFailRate).toEqual({ part: 1, of: 2 })
    expect(minutes(stability.recoveryTime)).toEqual([20, 20, 1])
    expect(stability.reworkRate).toEqual({ part: 1, of: 3 })
    expect([deployments, rollbacks]).toEqual([2, 1])
  })

  test.each([
    ['git revert', 'Revert "Change 2 (#2)"'],
    ["GitHub's button, squashed", 'Revert "Change 2 (#2)" (#4)'],
  ])('counts a deployment whose change was reverted: %s', (_how, subject) => {
    const commits = trunk(10, { 4: { subject } })
    const { stability } = figures(
      [live, { to: 2, from: 1, at: [22, 25] }, { to: 4, from: 2, at: [42, 45] }],
      commits,
    )
    expect(stability.changeFailRate).toEqual({ part: 1, of: 3 })
    expect(stability.reworkRate).toEqual({ part: 1, of: 3 })
    expect(minutes(stability.recoveryTime)).toEqual([20, 20, 1])
  })

  test('counts what a hotfix follows', () => {
    const hotfix = { number: 3, mergedAt: time(30), firstCommitAt: time(28), branch: 'hotfix/checkout' }
    const commits = trunk(10, { 3: { pullRequest: hotfix } })
    const { stability } = figures(
      [live, { to: 2, from: 1, at: [22, 25] }, { to: 3, from: 2, at: [31, 33] }],
      commits,
    )
    expect(stability.changeFailRate).toEqual({ part: 1, of: 3 })
    expect(stability.reworkRate).toEqual({ part: 1, of: 3 })
  })

  test('never counts more failures than deployments, nor more rework than went live', () => {
    const one = fc.record({
      to: fc.integer({ min: 0, max: 9 }),
      from: fc.integer({ min: 0, max: 9 }),
      state: fc.constantFrom<RecordState>('success', 'failure', 'error'),
      direction: fc.constantFrom<Direction>('first', 'forward', 'redeploy', 'rollback'),
      said: fc.constantFrom('v1', 'v1 failed=smoke undo=none', 'v1 failed=smoke undo=rolled-back', 'odd'),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (all) => {
        const commits = trunk(10, { 4: { subject: 'Revert "Change 2 (#2)"' } })
        const deployed = all.map((each, at) => ({ ...each, at: [at * 10, at * 10 + 5] as const }))
        const { stability, timeToDeploy, leadTime } = figures(deployed, commits)
        const { changeFailRate, reworkRate, recoveryTime, unrecovered } = stability
        expect(changeFailRate.part).toBeLessThanOrEqual(changeFailRate.of)
        expect(reworkRate.part).toBeLessThanOrEqual(reworkRate.of)
        expect(recoveryTime.n + unrecovered).toBe(changeFailRate.part)
        expect(timeToDeploy.n).toBe(leadTime.n)
        expect(timeToDeploy.n).toBeLessThanOrEqual(commits.length)
      }),
    )
  })
})

test('how often is by the week', () => {
  const deployed = Array.from({ length: 6 }, (_, at) => ({
    to: at + 1,
    from: at,
    at: [at * 10 + 12, at * 10 + 15] as const,
  }))
  expect(figures(deployed).perWeek).toBeCloseTo(1.4)
})

test('the middle and the ninth tenth are values that were measured', () => {
  expect(spreadOf([])).toEqual({ p50: undefined, p90: undefined, n: 0 })
  expect(spreadOf([7])).toEqual({ p50: 7, p90: 7, n: 1 })
  expect(spreadOf([10, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual({ p50: 5, p90: 9, n: 10 })
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      const { p50 = 0, p90 = 0, n } = spreadOf(values)
      expect(values).toContain(p50)
      expect(values.filter((value) => value <= p90).length).toBeGreaterThanOrEqual(0.9 * n)
      expect(p50).toBeLessThanOrEqual(p90)
    }),
  )
})
