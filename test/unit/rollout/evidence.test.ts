import { describe, expect, test } from 'vitest'

import { gatherEvidence } from '../../../shared/rollout/evidence.ts'
import type { WorkloadState } from '../../../shared/rollout/judgement.ts'
import {
  deployment,
  event,
  FakeClock,
  FakeCluster,
  pod,
  replicaSets,
  waiting,
  web,
} from '../../fakes/rollout.ts'

const failing: WorkloadState = { workload: web, wanted: 1, ready: 0, isDone: false, causes: [], images: [] }
// A clock on which the time for evidence never runs out.
const patient = { wait: () => new Promise<void>(() => undefined) }

function cluster(pods: ReturnType<typeof pod>[], events: ReturnType<typeof event>[] = []) {
  const conditions = [
    { type: 'Progressing', status: 'True', reason: 'ReplicaSetUpdated', message: 'is progressing' },
  ]
  return new FakeCluster({
    deployments: [deployment({}, conditions)],
    replicasets: replicaSets,
    pods,
    events,
  })
}

describe('evidence', () => {
  test('tells a crash in plain words, with the log of the run before', async () => {
    const ended = { terminated: { exitCode: 137, reason: 'OOMKilled', finishedAt: '2026-01-01T00:00:00Z' } }
    const crashing = pod({ status: { ...waiting('CrashLoopBackOff', 'back-off 10s', 2), lastState: ended } })
    const world = cluster([crashing], [event('BackOff', 'Back-off restarting')])
    world.logs.set('web', 'loading…\nheap out of memory\n')
    const { shown: exhibits } = await gatherEvidence([failing], world, patient)
    const [, states, log] = exhibits.map(({ text }) => text)
    expect(states).toContain('Progressing=True ReplicaSetUpdated is progressing')
    expect(states).toContain('container web: CrashLoopBackOff (back-off 10s), not ready, restarts 2')
    expect(states).toContain('ended before: exit 137, out of memory at 2026-01-01T00:00:00Z')
    expect(states).toContain('BackOff: Back-off restarting')
    expect(log).toBe('loading…\nheap out of memory')
    expect(world.asked).toEqual(['web-2-abc/web previous'])
  })

  test('asks no log of a container that never ran', async () => {
    const world = cluster([pod({ status: waiting('ImagePullBackOff', 'x: not found') })])
    await gatherEvidence([failing], world, patient)
    expect(world.asked).toEqual([])
  })

  test('looks at one pod of each failure, not at all that fail alike', async () => {
    const pods = ['a', 'b', 'c'].map((name) =>
      pod({ name, status: { state: { terminated: { exitCode: 1 } } } }),
    )
    const world = cluster(pods)
    await gatherEvidence([failing], world, patient)
    expect(world.asked).toEqual(['a/web'])
  })

  test('says nothing about what is ready', async () => {
    expect(
      await gatherEvidence([{ ...failing, isDone: true }], cluster([pod({ ready: true })]), patient),
    ).toEqual({ shown: [], all: [] })
  })

  test('is at most 64 KiB', async () => {
    const world = cluster([pod({ status: { state: { running: {} } } })])
    world.logs.set('web', 'x'.repeat(100_000))
    const { shown: exhibits } = await gatherEvidence([failing], world, patient)
    expect(exhibits.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(64 * 1024 + 1)
  })

  test('is weaker, not missing, where something may not be read', async () => {
    const world = cluster([pod({ status: { state: { running: {} } } })])
    const list = world.list.bind(world)
    world.list = async (resource) => {
      if (resource === 'events') throw new Error('forbidden')
      return list(resource)
    }
    world.log = async () => {
      throw new Error('pods/log is forbidden')
    }
    const { shown: exhibits } = await gatherEvidence([failing], world, patient)
    expect(exhibits[1]?.text).toContain('pod web-2-abc: Running')
    expect(exhibits[2]?.text).toBe('the log cannot be read: pods/log is forbidden')
  })

  test('does not wait for a log that never comes', async () => {
    const world = cluster([pod({ status: { state: { running: {} } } })])
    world.log = () => new Promise(() => undefined)
    const { shown: exhibits } = await gatherEvidence([failing], world, new FakeClock())
    expect(exhibits.length).toBeLessThanOrEqual(2)
  })
})
