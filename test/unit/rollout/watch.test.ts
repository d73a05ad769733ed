import { describe, expect, test } from 'vitest'
import { headline } from '../../../shared/rollout/headline.ts'
import type { Cause, WorkloadState } from '../../../shared/rollout/judgement.ts'
import { carryCauses, spentCause } from '../../../shared/rollout/lasting.ts'
import { watchRollout } from '../../../shared/rollout/watch.ts'
import {
  deployment,
  event,
  FakeClock,
  FakeCluster,
  FakeLog,
  pod,
  replicaSets,
  waiting,
  web,
} from '../../fakes/rollout.ts'

const plan = { workloads: [web], hooks: [], images: [], timeout: 300_000 }
const missing = pod({ status: waiting('ErrImagePull', 'x: not found') })
const never = new AbortController().signal

function stage(observed: ConstructorParameters<typeof FakeCluster>[0] = {}) {
  const cluster = new FakeCluster({ replicasets: replicaSets, ...observed })
  const clock = new FakeClock()
  const log = new FakeLog()
  return { cluster, clock, log, ports: { cluster, clock, log } }
}

describe('a watch', () => {
  test('ends when everything is ready, not before it is applied', async () => {
    const { ports, cluster, clock } = stage({
      deployments: [deployment({ ready: 1 })],
      pods: [pod({ ready: true })],
    })
    const watch = await watchRollout(plan, ports, never)
    let ended = false
    watch.ending.then(
      () => {
        ended = true
      },
      () => undefined,
    )
    while (clock.time < 5_000) await new Promise(setImmediate)
    expect(ended).toBe(false)
    cluster.show({ deployments: [deployment({ generation: 3, ready: 1 })] })
    await watch.applied()
    expect(await watch.ending).toMatchObject({ kind: 'ready', states: [{ ready: 1, wanted: 1 }] })
  })

  test('does not take what stood there before the apply for its result', async () => {
    const { ports, cluster, clock } = stage({
      deployments: [deployment({ ready: 1 })],
      pods: [pod({ ready: true })],
    })
    const watch = await watchRollout({ ...plan, timeout: 3_000 }, ports, never)
    // The API already has the new generation; the watch has not brought it yet.
    cluster.list = async () => [deployment({ generation: 3, observed: 2 })]
    await watch.applied()
    expect(await watch.ending).toMatchObject({ kind: 'deadline' })
    expect(clock.time).toBeGreaterThanOrEqual(3_000)
  })

  test('names the cause at once and gives up after its grace', async () => {
    const { ports, clock, log } = stage({ deployments: [deployment()], pods: [missing] })
    const watch = await watchRollout(plan, ports, never)
    await watch.applied()
    const ending = await watch.ending
    expect(ending).toMatchObject({
      kind: 'doomed',
      headline: 'web: ErrImagePull – manifest unknown (pod web-2-abc, 0/1 ready, 60 s)',
    })
    expect(log.lines[0]).toBe('web: ErrImagePull – manifest unknown (pod web-2-abc, 0/1 ready, 0 s)')
    expect(clock.time).toBe(60_000)
  })

  test('does not give up what heals within its grace', async () => {
    const { ports, cluster, clock } = stage({ deployments: [deployment()], pods: [missing] })
    clock.onTick = () => {
      if (clock.time === 30_000)
        cluster.show({ deployments: [deployment({ ready: 1 })], pods: [pod({ ready: true })] })
    }
    const watch = await watchRollout(plan, ports, never)
    await watch.applied()
    expect((await watch.ending).kind).toBe('ready')
  })

  test('names a failing probe, and leaves it to the deadline', async () => {
    const failing = pod({ status: { state: { running: {} } } })
    const events = [event('Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 503')]
    const { ports, log } = stage({ deployments: [deployment()], pods: [failing], events })
    const watch = await watchRollout({ ...plan, timeout: 60_000 }, ports, never)
    await watch.applied()
    const ending = await watch.ending
    const words =
      'web: not ready – Readiness probe failed: HTTP probe failed with statuscode: 503 (pod web-2-abc, 0/1 ready'
    expect(ending).toMatchObject({ kind: 'deadline', headline: `${words}, 60 s)` })
    expect(log.lines).toContain(`${words}, 3 s)`)
    expect(log.lines.filter((line) => line.startsWith('still waiting'))).toHaveLength(2)
  })

  test('says how far it came where nothing names a cause', async () => {
    const { ports } = stage()
    const watch = await watchRollout({ ...plan, timeout: 2_000 }, ports, never)
    await watch.applied()
    expect(await watch.ending).toMatchObject({
      kind: 'deadline',
      headline: 'not ready in time: web 0/1 ready',
    })
  })

  test('judges a hook only while Helm is at work, and never the one that was left from before', async () => {
    const job = (uid: string) => ({
      kind: 'Job',
      metadata: { name: 'migrate', namespace: 'staging', uid },
      status: {
        conditions: [{ type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded', message: 'failed' }],
      },
    })
    const hook = { ...web, kind: 'Job', name: 'migrate' } as const
    const { ports, cluster } = stage({ jobs: [job('old')] })
    const watch = await watchRollout({ ...plan, hooks: [hook] }, ports, never)
    await new Promise(setImmediate)
    expect(watch.leading()).toBeUndefined()
    cluster.show({ jobs: [job('new')] })
    expect(await watch.ending).toMatchObject({
      kind: 'doomed',
      cause: { workload: 'migrate', kind: 'job-failed' },
    })
  })

  test('goes on without events where they may not be read', async () => {
    const { ports, cluster, log } = stage({
      deployments: [deployment({ ready: 1 })],
      pods: [pod({ ready: true })],
    })
    const follow = cluster.follow.bind(cluster)
    const { DeliveryError } = await import('../../../shared/action/errors.ts')
    cluster.follow = async (resource, ...rest) => {
      if (resource === 'events') throw new DeliveryError('cluster-failed', 'events is forbidden')
      return follow(resource, ...rest)
    }
    const watch = await watchRollout(plan, ports, never)
    await watch.applied()
    expect((await watch.ending).kind).toBe('ready')
    expect(log.lines[0]).toContain('events is forbidden')
  })

  test('ends with the reason of a cancel', async () => {
    const abort = new AbortController()
    const { ports } = stage()
    const watch = await watchRollout(plan, ports, abort.signal)
    abort.abort(new Error('cancelled by SIGINT'))
    await expect(watch.ending).rejects.toThrow('cancelled by SIGINT')
  })
})

const cause: Cause = {
  workload: 'web',
  pod: 'web-2-abc',
  kind: 'image-missing',
  reason: 'r',
  detail: 'd',
  ready: 0,
  wanted: 2,
}
const state = (causes: readonly Cause[]): WorkloadState => ({
  workload: web,
  wanted: 2,
  ready: 0,
  isDone: false,
  causes,
  images: [],
})

describe('a cause', () => {
  test('keeps its age from pod to pod', () => {
    const first = carryCauses([], [state([cause])], 1_000)
    const later = carryCauses(first, [state([{ ...cause, pod: 'web-2-xyz' }])], 9_000)
    expect(later).toMatchObject([{ since: 1_000 }])
  })

  test('starts anew when another pod became ready', () => {
    const first = carryCauses([], [state([cause])], 1_000)
    expect(carryCauses(first, [state([{ ...cause, ready: 1 }])], 9_000)).toMatchObject([{ since: 9_000 }])
  })

  test('is forgotten when it is gone, except a crash between two crashes', () => {
    const crash: Cause = { ...cause, kind: 'crash', restarts: 3 }
    const seen = carryCauses([], [state([cause, crash])], 1_000)
    const between = carryCauses(seen, [state([])], 5_000)
    expect(between).toMatchObject([{ cause: { kind: 'crash' }, since: 1_000 }])
    expect(spentCause(between, 5_000)).toBeUndefined()
  })
})

test('a headline without a pod has the numbers only', () => {
  const { pod: _, ...rest } = cause
  expect(headline({ ...rest, reason: 'FailedCreate', detail: 'exceeded quota' }, 14_200)).toBe(
    'web: FailedCreate – exceeded quota (0/2 ready, 14 s)',
  )
})
