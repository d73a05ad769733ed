import { beforeEach, describe, expect, test } from 'vitest'

import { type HelmRevision, LABELS } from '../../../shared/rollout/helm-revision.ts'
import { awaitHooks } from '../../../shared/rollout/hook-jobs.ts'
import type { Controller } from '../../../shared/rollout/objects.ts'
import { rollBack } from '../../../shared/rollout/undo.ts'
import { emptyContent, FakeHelm } from '../../fakes/helm.ts'
import { FakeClock, FakeCluster, FakeLog } from '../../fakes/rollout.ts'

const MIGRATE = {
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name: 'migrate', annotations: { 'helm.sh/hook': 'pre-upgrade' } },
}
const ended = (type: string) => ({ conditions: [{ type, status: 'True' }] })
const job = (status: Controller['status'] = {}, spec: Controller['spec'] = {}): Controller => ({
  metadata: { name: 'migrate', namespace: 'staging' },
  spec,
  status,
})

let cluster: FakeCluster
let clock: FakeClock
let log: FakeLog
beforeEach(() => {
  cluster = new FakeCluster()
  clock = new FakeClock()
  log = new FakeLog()
})

const ports = () => ({
  cluster,
  clock,
  log,
  signal: new AbortController().signal,
  keepEvidence: async () => undefined,
})
const wait = (timeout = 60_000) => awaitHooks({ objects: [MIGRATE], namespace: 'staging', timeout }, ports())

/** Shows what `next` gives at each second that is waited. */
const course = (next: (seconds: number) => Controller) => {
  cluster.show({ jobs: [next(0)] })
  clock.onTick = () => cluster.show({ jobs: [next(clock.time / 1_000)] })
}

describe("a hook's Job is at work", () => {
  test.each([
    ['while a pod of it runs', { active: 1 }],
    ['between two retries, when no pod of it is active', { active: 0, failed: 1 }],
    ['just after it was created, before its controller has seen it', {}],
    ['while it is failing and its pods are on their way out', ended('FailureTarget')],
  ])('%s', async (_, status) => {
    cluster.show({ jobs: [job(status)] })
    expect(await wait(5_000)).toBe('migrate')
  })

  test('until it is complete or failed, and is waited for so long', async () => {
    for (const type of ['Complete', 'Failed']) {
      const began = clock.time
      cluster.show({ jobs: [job()] })
      clock.onTick = () => cluster.show({ jobs: [job(clock.time - began < 7_000 ? {} : ended(type))] })
      expect(await wait()).toBeUndefined()
      expect(clock.time - began).toBe(7_000)
    }
  })

  test('but not where it is suspended, which only a person ends', async () => {
    cluster.show({ jobs: [job({}, { suspend: true })] })
    expect(await wait()).toBeUndefined()
    expect(clock.time).toBe(0)
  })

  test('but not where there is none, or one of another name', async () => {
    expect(await wait()).toBeUndefined()
    cluster.show({ jobs: [{ ...job(), metadata: { name: 'other', namespace: 'staging' } }] })
    expect(await wait()).toBeUndefined()
    expect(clock.time).toBe(0)
  })

  test('and that is said once, not each second', async () => {
    course((seconds) => job(seconds < 5 ? { active: 1 } : ended('Complete')))
    await wait()
    expect(log.lines).toEqual(["the hook's Job migrate still runs: nothing is rolled back under it"])
  })
})

describe('a rollback', () => {
  const owner = { run: '77', attempt: 1 }
  const target: HelmRevision = { number: 1, status: 'superseded', labels: { [LABELS.verified]: 'true' } }
  let helm: FakeHelm
  beforeEach(() => {
    helm = new FakeHelm([target, { number: 2, status: 'failed', labels: {} }])
    helm.deployed = { ...emptyContent, objects: [MIGRATE] }
  })
  const goBack = (timeout: number) =>
    rollBack({ target, namespace: 'staging', timeout, owner }, helm, ports())

  test("begins only when the failed upgrade's hook has ended", async () => {
    const begun: number[] = []
    const rollback = helm.rollback.bind(helm)
    helm.rollback = (to) => {
      begun.push(clock.time)
      return rollback(to)
    }
    course((seconds) => job(seconds < 9 ? {} : ended('Failed')))
    const { converged } = await goBack(60_000)
    expect(converged.kind).toBe('ready')
    expect(begun).toEqual([9_000])
  })

  test("is not begun at all where the hook's Job never ends", async () => {
    cluster.show({ jobs: [job()] })
    const { converged, made } = await goBack(10_000)
    expect(converged).toMatchObject({ kind: 'failed', headline: expect.stringContaining('migrate') })
    expect(made).toBeUndefined()
    expect(helm.rollbacks).toEqual([])
  })
})
