import { describe, expect, test } from 'vitest'

import { type Evidence, isTrusted } from '../../../actions/promote/evidence.ts'
import { decideGates, eventGate } from '../../../actions/promote/gates.ts'
import type { Lane } from '../../../actions/promote/inputs.ts'
import type { Observed } from '../../../actions/promote/observe.ts'
import { DeliveryError } from '../../../shared/action/errors.ts'
import type { DeploymentRecord } from '../../../shared/domain/record.ts'
import { digestFor, MIDDLE, NEW } from './setting.ts'

const NOW = new Date('2026-01-02T12:00:00Z')
const LANE: Lane = {
  environment: 'production',
  requires: 'staging',
  soak: 0,
  trunk: 'main',
  allowRollback: false,
  reason: undefined,
}
const LIVE: DeploymentRecord = {
  id: 7,
  environment: 'production',
  createdAt: '2026-01-01T00:00:00Z',
  statuses: [{ state: 'success', description: 'v1', createdAt: '2026-01-01T00:05:00Z' }],
  payload: {
    schema: 1,
    application: 'shop',
    direction: 'forward',
    reason: null,
    revision: MIDDLE,
    builtRevision: null,
    previousRevision: null,
    images: { '': digestFor(MIDDLE) },
    run: '1',
    attempt: 1,
  },
}
const SUCCESS: Evidence = { kind: 'success', record: 3, since: new Date('2026-01-02T11:00:00Z'), run: '9' }
const AHEAD: Observed = {
  hold: undefined,
  live: LIVE,
  order: { status: 'ahead', aheadBy: 2, behindBy: 0 },
  required: SUCCESS,
  earlier: undefined,
  trunk: { status: 'behind', aheadBy: 0, behindBy: 1 },
  unasked: new Map(),
  now: NOW,
}
const order = (status: 'behind' | 'diverged' | 'unknown' | 'identical') => ({
  status,
  aheadBy: 0,
  behindBy: 3,
})
const BACK: Lane = { ...LANE, allowRollback: true, reason: 'carts are lost' }
const FORBIDDEN = new DeliveryError('permission-missing', 'the token may not GET deployments', {
  cure: "Add to the job's `permissions:` the line `deployments: read`",
})
const HOLD = { id: 1, reason: 'freeze', actor: 'mona', createdAt: '2026-01-01T09:30:00Z' }

describe('who may deploy', () => {
  test.each(['push', 'workflow_dispatch', 'repository_dispatch', 'schedule', 'workflow_run', 'release'])(
    '%s may',
    (event) => {
      expect(eventGate(event).closed).toBeUndefined()
    },
  )

  test.each(['pull_request', 'pull_request_target', 'merge_group', 'issue_comment', 'fork', ''])(
    '"%s" may not',
    (event) => {
      expect(eventGate(event).closed).toBe('event-not-allowed')
    },
  )
})

describe('whose runs are evidence', () => {
  test.each([
    ['push', 'main', true],
    ['schedule', 'main', true],
    ['workflow_dispatch', 'topic', true],
    ['repository_dispatch', null, true],
    ['push', 'topic', false],
    ['push', null, false],
    ['pull_request', 'main', false],
    ['pull_request_target', 'main', false],
    ['merge_group', 'main', false],
  ])('%s on %s: %s', (event, headBranch, trusted) => {
    expect(isTrusted({ event, headBranch }, 'main')).toBe(trusted)
  })
})

test.each<[string, Lane, Partial<Observed>, string | undefined, string]>([
  ['ahead and well in staging', LANE, {}, undefined, 'forward'],
  ['nothing live', LANE, { live: undefined, order: undefined }, undefined, 'first'],
  ['the same again', LANE, { order: order('identical') }, undefined, 'redeploy'],
  ['requires none', { ...LANE, requires: undefined }, { required: undefined }, undefined, 'forward'],
  ['behind', LANE, { order: order('behind') }, 'superseded', 'rollback'],
  ['diverged', LANE, { order: order('diverged') }, 'diverged', 'forward'],
  ['unknown to GitHub', LANE, { order: order('unknown') }, 'diverged', 'forward'],
  ['a reason alone', { ...LANE, reason: 'why' }, { order: order('behind') }, 'superseded', 'rollback'],
  [
    'going back without a reason',
    { ...BACK, reason: undefined },
    { order: order('behind'), earlier: SUCCESS },
    'reason-missing',
    'rollback',
  ],
  [
    'going back to what was well here',
    BACK,
    { order: order('behind'), earlier: SUCCESS },
    undefined,
    'rollback',
  ],
  [
    'going back needs nothing of staging',
    BACK,
    { order: order('behind'), earlier: SUCCESS, required: { kind: 'none' } },
    undefined,
    'rollback',
  ],
  [
    'going back to what was never here',
    BACK,
    { order: order('behind'), earlier: { kind: 'none' } },
    'not-verified-there',
    'rollback',
  ],
  [
    'going back to what failed here',
    BACK,
    { order: order('behind'), earlier: { kind: 'failed', record: 4, state: 'failure' } },
    'not-verified-there',
    'rollback',
  ],
  [
    'diverged, allowed, well in staging',
    BACK,
    { order: order('diverged'), earlier: { kind: 'none' } },
    undefined,
    'forward',
  ],
  [
    'diverged, allowed, not in staging',
    BACK,
    { order: order('diverged'), earlier: { kind: 'none' }, required: { kind: 'none' } },
    'not-verified-there',
    'forward',
  ],
  [
    'diverged, allowed, live here before',
    BACK,
    { order: order('diverged'), earlier: SUCCESS, required: { kind: 'none' } },
    undefined,
    'rollback',
  ],
  ['held', LANE, { hold: HOLD }, 'held', 'forward'],
  ['held and behind', LANE, { hold: HOLD, order: order('behind') }, 'held', 'rollback'],
  ['not in staging', LANE, { required: { kind: 'none' } }, 'not-verified-there', 'forward'],
  [
    'failed in staging',
    LANE,
    { required: { kind: 'failed', record: 3, state: 'failure' } },
    'not-verified-there',
    'forward',
  ],
  [
    'in staging by a pull request',
    LANE,
    { required: { kind: 'untrusted', record: 3, why: 'x' } },
    'not-verified-there',
    'forward',
  ],
  ['the newest of the trunk', LANE, { trunk: order('identical') }, undefined, 'forward'],
  ['beside the trunk', LANE, { trunk: order('diverged') }, 'not-on-trunk', 'forward'],
  [
    'ahead of the trunk',
    LANE,
    { trunk: { status: 'ahead', aheadBy: 1, behindBy: 0 } },
    'not-on-trunk',
    'forward',
  ],
  ['on a trunk that GitHub does not know', LANE, { trunk: order('unknown') }, 'not-on-trunk', 'forward'],
  [
    'going back to what left the trunk since',
    BACK,
    { order: order('behind'), earlier: SUCCESS, trunk: order('diverged') },
    undefined,
    'rollback',
  ],
  [
    'a hold that cannot be asked for',
    LANE,
    { unasked: new Map([['hold', FORBIDDEN]]) },
    'permission-missing',
    'forward',
  ],
  [
    'an order that cannot be asked for',
    LANE,
    { live: undefined, order: undefined, unasked: new Map([['order', FORBIDDEN]]) },
    'permission-missing',
    'first',
  ],
  ['soaked for exactly as long', { ...LANE, soak: 3_600_000 }, {}, undefined, 'forward'],
  ['soaked a millisecond short', { ...LANE, soak: 3_600_001 }, {}, 'soaking', 'forward'],
])('%s', (_, lane, observed, reasonCode, direction) => {
  const decided = decideGates(lane, NEW, { ...AHEAD, ...observed })
  expect(decided.refusal?.reasonCode).toBe(reasonCode)
  expect(decided.direction).toBe(direction)
})

test('every gate is shown, the closed ones too, with what it was decided on', () => {
  const { gates, refusal } = decideGates({ ...LANE, soak: 7_200_000 }, NEW, {
    ...AHEAD,
    hold: HOLD,
    order: { status: 'behind', aheadBy: 0, behindBy: 1 },
  })
  expect(refusal?.message).toBe('production is held by mona since 2026-01-01 09:30: freeze')
  expect(gates.map(({ name, closed }) => [name, closed])).toEqual([
    ['hold', 'held'],
    ['order', 'superseded'],
    ['trunk', undefined],
    ['rollback', 'not-verified-there'],
  ])
  expect(gates[1]?.evidence).toBe('ccccccc is 1 commit behind bbbbbbb, which is live in production')
})

test('a gate that cannot be asked says which line opens it', () => {
  const { gates } = decideGates(LANE, NEW, { ...AHEAD, unasked: new Map([['requires', FORBIDDEN]]) })
  expect(gates.find(({ name }) => name === 'requires')).toEqual({
    name: 'requires',
    closed: 'permission-missing',
    evidence:
      "cannot be asked: the token may not GET deployments. Add to the job's `permissions:` the line `deployments: read`",
  })
})

test('a soak says how long it has been and how long it must be', () => {
  const { refusal } = decideGates({ ...LANE, soak: 7_200_000 }, NEW, AHEAD)
  expect(refusal).toMatchObject({
    reasonCode: 'soaking',
    message: 'it has been well in staging for 1h 0m of 2h 0m',
  })
})
