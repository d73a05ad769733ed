import { describe, expect, test } from 'vitest'

import { isSmoked, settleAftermath, type Traces } from '../../../shared/rollout/aftermath.ts'
import {
  type HelmRevision,
  isAbandoned,
  LABELS,
  rollbackTarget,
  undoTarget,
} from '../../../shared/rollout/helm-revision.ts'
import { FakeHelm } from '../../fakes/helm.ts'
import { FakeClock, FakeCluster } from '../../fakes/rollout.ts'

const revision = (number: number, status: string, labels: Record<string, string> = {}): HelmRevision => ({
  number,
  status,
  labels,
})
const verified = { [LABELS.verified]: 'true' }

describe('a failed upgrade goes back', () => {
  test.each<[string, HelmRevision[], number | undefined]>([
    [
      'to the newest verified',
      [revision(1, 'superseded', verified), revision(2, 'superseded', verified), revision(3, 'superseded')],
      2,
    ],
    [
      'else to the newest that was deployed',
      [revision(1, 'superseded'), revision(2, 'failed'), revision(3, 'superseded')],
      3,
    ],
    ['not to one that failed', [revision(1, 'failed'), revision(2, 'failed', verified)], undefined],
    [
      'not to one that failed and that Helm then called superseded',
      [revision(1, 'superseded'), revision(2, 'superseded', { [LABELS.failed]: 'true' })],
      1,
    ],
    ['nowhere on a first install', [], undefined],
  ])('%s', (_, earlier, target) => {
    expect(undoTarget([...earlier, revision(9, 'failed')], 9)?.number).toBe(target)
  })
})

describe('an asked-for rollback goes', () => {
  const history = [
    revision(1, 'superseded', verified),
    revision(2, 'superseded'),
    revision(3, 'failed'),
    revision(4, 'deployed', verified),
  ]
  test.each([
    ['verified', 1],
    ['previous', 2],
    [3, 3],
    [7, undefined],
  ] as const)('for %s to %s', (goal, target) => {
    expect(rollbackTarget(history, goal)?.number).toBe(target)
  })
})

describe('what is pending', () => {
  const labels = { [LABELS.run]: '77', [LABELS.attempt]: '1' }
  test.each([
    [
      'an earlier attempt of this run',
      revision(1, 'pending-upgrade', labels),
      { run: '77', attempt: 2 },
      true,
    ],
    ['this very attempt', revision(1, 'pending-upgrade', labels), { run: '77', attempt: 1 }, false],
    ['another run', revision(1, 'pending-upgrade', labels), { run: '78', attempt: 2 }, false],
    ['nobody known', revision(1, 'pending-upgrade'), { run: '77', attempt: 2 }, false],
    [
      'a rollback, whose labels are its target’s',
      revision(1, 'pending-rollback', labels),
      { run: '77', attempt: 2 },
      false,
    ],
  ])('of %s', (_, pending, owner, isOver) => {
    expect(isAbandoned(pending, owner)).toBe(isOver)
  })
})

const traces: Traces = {
  release: 'shop',
  namespace: 'staging',
  base: 4,
  startedAt: '2026-01-01T00:00:00.000Z',
  phase: 'settled',
  target: 0,
  live: 5,
}
const note = (action: string, verdict: 'changed' | 'passed' | 'failed', live?: number, release = 'shop') => ({
  action,
  verdict,
  startedAt: '2026-01-01T00:00:01.000Z',
  result: { release, namespace: 'staging', live },
})

describe('a smoke verifies', () => {
  test.each([
    ['what was deployed before it', [note('helm-upgrade', 'changed', 5), note('smoke', 'passed')], true],
    ['nothing where it failed', [note('helm-upgrade', 'changed', 5), note('smoke', 'failed')], false],
    [
      'nothing where one of two failed',
      [note('helm-upgrade', 'changed', 5), note('smoke', 'passed'), note('smoke', 'failed')],
      false,
    ],
    ['nothing where it came before', [note('smoke', 'passed'), note('helm-upgrade', 'changed', 5)], false],
    [
      'not what was rolled back meanwhile',
      [
        note('helm-upgrade', 'changed', 5),
        note('smoke', 'failed'),
        note('helm-rollback', 'changed', 6),
        note('smoke', 'passed'),
      ],
      false,
    ],
    [
      'it beside another release',
      [
        note('helm-upgrade', 'changed', 5),
        note('helm-upgrade', 'changed', 2, 'other'),
        note('smoke', 'passed'),
      ],
      true,
    ],
    ['nothing where there is no smoke', [note('helm-upgrade', 'changed', 5)], false],
  ])('%s', (_, notes, expected) => {
    expect(isSmoked(notes, traces)).toBe(expected)
  })
})

describe('the post step', () => {
  const said: string[] = []
  const surroundings = {
    log: { info: (line: string) => said.push(line) },
    signal: new AbortController().signal,
    cluster: new FakeCluster(),
    clock: new FakeClock(),
  }

  test('labels the helm revision that a smoke verified', async () => {
    const helm = new FakeHelm([revision(5, 'deployed')])
    await settleAftermath(
      traces,
      [note('helm-upgrade', 'changed', 5), note('smoke', 'passed')],
      helm,
      surroundings,
    )
    expect(helm.find(5)?.labels).toEqual(verified)
  })

  test('labels nothing that another has upgraded since', async () => {
    const helm = new FakeHelm([revision(5, 'superseded'), revision(6, 'deployed')])
    await settleAftermath(
      traces,
      [note('helm-upgrade', 'changed', 5), note('smoke', 'passed')],
      helm,
      surroundings,
    )
    expect(helm.find(5)?.labels).toEqual({})
  })

  test.each(['pending-upgrade', 'pending-install', 'deployed'])(
    'marks failed what a killed step left %s',
    async (status) => {
      const helm = new FakeHelm([revision(4, 'superseded'), revision(5, status)])
      await settleAftermath({ ...traces, phase: 'applying', live: 0 }, [], helm, surroundings)
      expect(helm.find(5)?.status).toBe('failed')
      expect(helm.rollbacks).toEqual([])
    },
  )

  test('does a rollback again that was cut off', async () => {
    const helm = new FakeHelm([
      revision(4, 'superseded'),
      revision(5, 'failed'),
      revision(6, 'pending-rollback'),
    ])
    const cut = { ...traces, base: 5, phase: 'undoing', target: 4, live: 0 } as const
    await settleAftermath(cut, [], helm, surroundings)
    expect(helm.find(6)?.status).toBe('failed')
    expect(helm.rollbacks).toEqual([4])
  })

  test('is not held up by a later step that was refused', async () => {
    const helm = new FakeHelm([revision(5, 'pending-upgrade')])
    const refused = [note('helm-upgrade', 'failed')]
    await settleAftermath({ ...traces, phase: 'applying', live: 0 }, refused, helm, surroundings)
    expect(helm.find(5)?.status).toBe('failed')
  })

  test('leaves alone what a later step of the job has dealt with', async () => {
    const helm = new FakeHelm([revision(5, 'failed'), revision(6, 'deployed')])
    await settleAftermath(
      { ...traces, phase: 'applying', live: 0 },
      [note('helm-rollback', 'changed', 6)],
      helm,
      surroundings,
    )
    expect(helm.find(6)?.status).toBe('deployed')
  })
})
