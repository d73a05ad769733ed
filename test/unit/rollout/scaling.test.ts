import { describe, expect, test } from 'vitest'

import { watchRollout } from '../../../shared/rollout/watch.ts'
import { deployment, FakeClock, FakeCluster, FakeLog, pod, replicaSets, web } from '../../fakes/rollout.ts'

const plan = { workloads: [web], hooks: [], images: [], timeout: 600_000 }
const named = (name: string, ready: boolean) => pod({ name, ready })
const evicted = (name: string) =>
  pod({
    name,
    phase: 'Failed',
    reason: 'Evicted',
    status: { state: { terminated: { exitCode: 137 } }, restartCount: 3 },
  })

/** A rollout whose cluster shows, at each second, what `next` gives for it. */
async function follow(next: (seconds: number) => ConstructorParameters<typeof FakeCluster>[0]) {
  const cluster = new FakeCluster({ replicasets: replicaSets, ...next(0) })
  const clock = new FakeClock()
  const log = new FakeLog()
  clock.onTick = () => cluster.show(next(clock.time / 1_000) ?? {})
  const watch = await watchRollout(plan, { cluster, clock, log }, new AbortController().signal)
  await watch.applied()
  return { ending: await watch.ending, clock, log }
}

describe('a rollout is not given up', () => {
  test('while one pod after the other is evicted, for longer than any grace', async () => {
    const { ending, clock } = await follow((seconds) =>
      seconds < 400
        ? {
            deployments: [deployment()],
            pods: [evicted(`a${Math.floor(seconds / 20)}`), named('b', false)],
          }
        : { deployments: [deployment({ ready: 1 })], pods: [evicted('a0'), named('b', true)] },
    )
    expect(ending).toMatchObject({ kind: 'ready', states: [{ ready: 1, wanted: 1 }] })
    expect(clock.time).toBe(400_000)
  })

  test('for an evicted pod beside one that is ready', async () => {
    const { ending, clock } = await follow(() => ({
      deployments: [deployment({ ready: 1 })],
      pods: [evicted('a'), named('b', true)],
    }))
    expect(ending.kind).toBe('ready')
    expect(clock.time).toBe(0)
  })
})

describe('an autoscaler that changes the wanted number during a rollout', () => {
  test('upwards is followed: ready only with all of the new number', async () => {
    const names = ['a', 'b', 'c']
    const { ending, clock } = await follow((seconds) => {
      const wanted = seconds < 3 ? 1 : 3
      const ready = Math.min(wanted, Math.floor(seconds / 4))
      return {
        deployments: [deployment({ wanted, ready })],
        pods: names.slice(0, wanted).map((name, at) => named(name, at < ready)),
      }
    })
    expect(ending).toMatchObject({ kind: 'ready', states: [{ ready: 3, wanted: 3 }] })
    expect(clock.time).toBe(12_000)
  })

  test('downwards is followed: pods that are no longer wanted are not waited for', async () => {
    const { ending, clock } = await follow((seconds) => {
      const wanted = seconds < 5 ? 3 : 1
      return {
        deployments: [deployment({ wanted, ready: 1 })],
        pods: ['a', 'b', 'c'].slice(0, wanted).map((name) => named(name, name === 'a')),
      }
    })
    expect(ending).toMatchObject({ kind: 'ready', states: [{ ready: 1, wanted: 1 }] })
    expect(clock.time).toBe(5_000)
  })

  test('is not ready by a status that speaks of the number before', async () => {
    const { ending, clock } = await follow((seconds) => ({
      deployments: [
        seconds < 6
          ? deployment({ generation: 3, observed: 2, wanted: 2, ready: 2 })
          : deployment({ generation: 3, wanted: 2, ready: 2 }),
      ],
      pods: [named('a', true), named('b', true)],
    }))
    expect(ending.kind).toBe('ready')
    expect(clock.time).toBe(6_000)
  })
})
