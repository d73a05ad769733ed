import { describe, expect, test } from 'vitest'
import { parseDuration } from '../../../shared/domain/duration.ts'
import { judgeCustom } from '../../../shared/rollout/custom-resource.ts'
import { type CauseKind, GRACE, gracesOf, parseOwnGrace } from '../../../shared/rollout/grace.ts'
import { historyLimit, LABELS } from '../../../shared/rollout/helm-revision.ts'
import type { Condition } from '../../../shared/rollout/objects.ts'
import { decideOrder, liveCommit } from '../../../shared/rollout/order.ts'
import { knownComplaint } from '../../../shared/rollout/plain-words.ts'

const own = (line: string) => parseOwnGrace(line, parseDuration)

describe('graces', () => {
  test('of a step win over the defaults, one by one', () => {
    expect(gracesOf([own('unschedulable=5m'), own('start = 0s')], true)).toEqual({
      ...GRACE,
      unschedulable: 300_000,
      start: 0,
    })
  })

  test('are without end where nothing is to fail fast, but for what is over by itself', () => {
    const patient = gracesOf([own('start=0s')], false)
    const ending = Object.entries(patient).filter(([, grace]) => Number.isFinite(grace))
    expect(ending.map(([kind]) => kind as CauseKind).toSorted()).toEqual(['job-failed', 'progress-deadline'])
  })

  test.each(['start', '=5s', 'nope=5s', 'job-failed=5s', 'start=5', '__proto__=5s'])('%s is none', (line) => {
    expect(() => own(line)).toThrow(/a line cause=duration|a duration like/)
  })
})

describe('a custom resource', () => {
  const condition = (type: string, status: string, more: Partial<Condition> = {}): Condition => ({
    type,
    status,
    ...more,
  })
  const judged = (conditions: readonly Condition[], status: object = {}) =>
    judgeCustom({ metadata: { name: 'x', generation: 3 }, status: { conditions, ...status } })

  test.each([
    ['without conditions', [], true],
    ['that is Ready', [condition('Ready', 'True')], true],
    ['that is Available', [condition('Available', 'True')], true],
    ['whose conditions mean something else', [condition('Synced', 'False')], true],
    ['that is not Ready', [condition('Ready', 'False')], false],
    ['of whose readiness nothing is known', [condition('Ready', 'Unknown')], false],
    ['that reconciles', [condition('Reconciling', 'True'), condition('Ready', 'True')], false],
    [
      'whose word is about an older generation',
      [condition('Ready', 'True', { observedGeneration: 2 })],
      false,
    ],
  ] as const)('%s is done: %#', (_, conditions, isDone) => {
    expect(judged(conditions).isDone).toBe(isDone)
  })

  test('whose controller has not looked yet is not done, whatever it said before', () => {
    expect(judged([condition('Ready', 'True')], { observedGeneration: 2 }).isDone).toBe(false)
  })

  test('that is stalled says why', () => {
    const stalled = condition('Stalled', 'True', { reason: 'NoPlan', message: 'plan\nunknown' })
    expect(judged([stalled, condition('Ready', 'True')])).toEqual({
      isDone: false,
      cause: { kind: 'custom-stalled', reason: 'NoPlan', detail: 'plan unknown' },
    })
  })
})

describe("Helm's history", () => {
  const revision = (number: number, status = 'failed', labels: Record<string, string> = {}) => ({
    number,
    status,
    labels,
  })

  test('is kept as far back as the newest verified helm revision, however many have failed since', () => {
    const verified = revision(1, 'superseded', { [LABELS.verified]: 'true' })
    const failures = Array.from({ length: 14 }, (_, at) => revision(at + 2))
    expect(historyLimit([verified, ...failures], 10)).toBe(16)
    expect(historyLimit([verified], 10)).toBe(10)
    expect(historyLimit(failures, 10)).toBe(10)
  })

  test('names the commit that is live by what Helm calls deployed', () => {
    const labelled = (commit: string) => ({ [LABELS.revision]: commit })
    expect(liveCommit([revision(1, 'deployed', labelled('a')), revision(2, 'failed', labelled('b'))])).toBe(
      'a',
    )
    expect(liveCommit([revision(1, 'failed', labelled('a'))])).toBeUndefined()
  })
})

test.each([
  ['ahead', undefined],
  ['identical', undefined],
  ['behind', 'superseded'],
  ['diverged', 'diverged'],
  ['unknown', 'diverged'],
] as const)('a commit that is %s of the live one: %s', (comparison, code) => {
  expect(decideOrder('live', comparison)?.code).toBe(code)
})

test.each([
  ['starting\nexec /app: exec format error\n', 'exec format error'],
  ["Error: Cannot find module '/app/server.js'\n    at Module\n", "Cannot find module '/app/server.js'"],
  ['connect ECONNREFUSED 10.0.0.1:5432', 'ECONNREFUSED 10.0.0.1:5432'],
  ['password is hunter2\nbye', undefined],
])('of the log %j the first line says %j, and nothing of its own words', (log, complaint) => {
  expect(knownComplaint(log)).toBe(complaint)
})
