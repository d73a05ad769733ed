import { describe, expect, test } from 'vitest'

import { readRollbackInputs } from '../../../actions/helm-rollback/inputs.ts'
import { reportRollback } from '../../../actions/helm-rollback/report.ts'
import { decideRollback, rollback } from '../../../actions/helm-rollback/rollback.ts'
import { InputReader } from '../../../shared/action/inputs.ts'
import { type HelmRevision, LABELS } from '../../../shared/rollout/helm-revision.ts'
import { emptyContent, FakeHelm } from '../../fakes/helm.ts'
import { allRuns, FakeLease } from '../../fakes/lease.ts'
import { deployment, FakeClock, FakeCluster, FakeLog, pod, replicaSets } from '../../fakes/rollout.ts'

const verified = { [LABELS.verified]: 'true' }
const ours = { [LABELS.run]: '77', [LABELS.attempt]: '1' }
const revision = (number: number, status: string, labels: Record<string, string> = {}): HelmRevision => ({
  number,
  status,
  labels,
})
const owner = { run: '77', attempt: 1 }
const plain = { description: 'Upgrade complete' }

describe('a rollback is decided', () => {
  const history = [revision(1, 'superseded', verified), revision(2, 'superseded'), revision(3, 'deployed')]

  test.each([
    ['verified', 1],
    ['previous', 2],
    [2, 2],
  ] as const)('for %s: to helm revision %i', (goal, number) => {
    expect(decideRollback(history, goal, plain)).toMatchObject({ kind: 'go', target: { number } })
  })

  test('from a verified upgrade: to the verified one before it', () => {
    const decision = decideRollback(
      [revision(1, 'superseded', verified), revision(2, 'deployed', verified)],
      'verified',
      plain,
    )
    expect(decision).toMatchObject({ kind: 'go', target: { number: 1 } })
  })

  test('to stay where a rollback already went back to a verified one', () => {
    const back = [
      revision(1, 'superseded', verified),
      revision(2, 'failed'),
      revision(3, 'deployed', verified),
    ]
    expect(decideRollback(back, 'verified', { ...plain, description: 'Rollback to 1' })).toMatchObject({
      kind: 'stay',
    })
    expect(decideRollback(back, 1, { ...plain, description: 'Rollback to 1: why' })).toMatchObject({
      kind: 'stay',
    })
    expect(decideRollback(back, 3, plain)).toMatchObject({ kind: 'stay' })
  })

  test.each([
    [[], 'verified', 'does not exist'],
    [[revision(1, 'deployed', verified)], 'verified', 'no earlier helm revision was verified'],
    [[revision(1, 'failed'), revision(2, 'deployed')], 'previous', 'no earlier helm revision was deployed'],
    [history, 9, 'is not in the history'],
  ] as const)('not to go where nothing fits', (revisions, goal, why) => {
    expect(decideRollback(revisions, goal, plain)).toMatchObject({
      kind: 'nothing',
      why: expect.stringContaining(why),
    })
  })
})

const read = (given: Record<string, string> = {}) =>
  readRollbackInputs(
    new InputReader(
      {
        INPUT_RELEASE: 'shop',
        INPUT_TO: 'verified',
        INPUT_NAMESPACE: 'staging',
        INPUT_TIMEOUT: '60s',
        'INPUT_FAIL-FAST': 'true',
        'INPUT_HISTORY-MAX': '10',
        'INPUT_HELM-MIRROR': 'https://get.helm.sh',
        ...given,
      },
      () => undefined,
    ),
    () => undefined,
  )

test('a rollback is watched, keeps its reason, and names its maker', async () => {
  const helm = new FakeHelm([
    revision(1, 'superseded', { ...verified, [LABELS.run]: '1' }),
    revision(2, 'deployed'),
  ])
  helm.deployed = { ...emptyContent, objects: [{ kind: 'Deployment', metadata: { name: 'web' } }] }
  const cluster = new FakeCluster({
    replicasets: replicaSets,
    deployments: [deployment({ ready: 1 })],
    pods: [pod({ ready: true })],
  })
  const ports = {
    cluster,
    helm,
    clock: new FakeClock(),
    log: new FakeLog(),
    signal: new AbortController().signal,
    trace: () => undefined,
    lease: new FakeLease(),
    stateOf: allRuns('unknown'),
  }
  const inputs = read({ INPUT_REASON: 'checkout answers 500' })
  const report = reportRollback(inputs, await rollback(inputs, owner, ports), '')
  expect(report).toMatchObject({ verdict: 'changed', reasonCode: 'rolled-back' })
  expect(report.outputs).toMatchObject({ 'helm-revision': '3', 'rolled-back-to': '1' })
  expect(helm.descriptions.get(3)).toBe('Rollback to 1: checkout answers 500')
  expect(helm.find(3)?.labels).toEqual({ ...verified, ...ours })
})

test.each(['latest', '0', '-1', '1.5'])('to %s is refused', (to) => {
  expect(() => read({ INPUT_TO: to })).toThrow('must be verified, previous or the number')
})
