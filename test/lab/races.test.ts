import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { truthOf } from '../../lab/demo/story.ts'
import type { Merged } from '../../lab/demo/team.ts'
import type { Place } from '../../lab/demo/world.ts'
import { live } from './live.ts'
import { exampleIn, type Neighbour, openNeighbour } from './neighbour.ts'

// A place of its own: the demo runs beside it.
const PLACE: Place = {
  owner: 'blue',
  application: 'blue-widgets',
  staging: { name: 'staging', namespace: 'blue-widgets-staging', nodePort: 30_091 },
  production: { name: 'production', namespace: 'blue-widgets-production', nodePort: 30_092 },
}

let team: Neighbour
beforeAll(async () => {
  const deliver = await exampleIn(PLACE, 'deliver')
  team = await openNeighbour(PLACE, { '.github/workflows/deliver.yml': deliver })
})
afterAll(() => team.close())

/** In the order of commits, successes of an environment never go back in time. */
async function expectForward(
  environment: 'staging' | 'production',
  commits: readonly Merged[],
): Promise<void> {
  const { records } = await truthOf(team.world, PLACE[environment])
  const order = new Map(commits.map(({ revision }, index) => [revision, index]))
  const went = records
    .flatMap(({ sha, succeededAt }) =>
      succeededAt === undefined ? [] : [{ sha, at: succeededAt.getTime() }],
    )
    .filter(({ sha }) => order.has(sha))
    .sort((one, other) => one.at - other.at)
    .map(({ sha }) => order.get(sha) ?? -1)
  expect(went).toEqual(went.toSorted((one, other) => one - other))
}

describe('with nothing but the guards', () => {
  test('two commits pushed at once leave the newer one live, or say in red that it is not', async () => {
    const first = await team.commit('Found the shop', 'a')
    expect((await team.pipeline.deliver(first.revision)).success, team.lately()).toBe(true)
    const older = await team.commit('Paint it blue', 'b')
    const newer = await team.commit('Paint it bluer', 'c')
    const [ofOlder, ofNewer] = await Promise.all([
      team.pipeline.deliver(older.revision),
      team.pipeline.deliver(newer.revision),
    ])
    for (const environment of ['staging', 'production'] as const) {
      await expectForward(environment, [first, older, newer])
      const answers = await live(team.world, environment)
      if (ofNewer.success) expect(answers).toBe(newer.revision)
      else expect([first.revision, older.revision, newer.revision]).toContain(answers)
    }
    // Whoever lost may run again: nothing is stuck.
    if (!ofNewer.success)
      expect((await team.pipeline.deliver(newer.revision)).success, team.lately()).toBe(true)
    expect(await live(team.world, 'production')).toBe(newer.revision)
    expect(ofOlder.steps.length).toBeGreaterThan(0)
  })
})

describe('with turns, as a lane gives them', () => {
  test('three queued commits, the middle one of which is reverted, each go live in their order', async () => {
    const before = await team.commit('Sell socks', 'socks')
    const middle = await team.commit('Sell clogs', 'clogs')
    const revert = await team.commit('Revert "Sell clogs"', 'socks')
    const commits = [before, middle, revert]
    for (const { revision } of commits) {
      expect((await team.pipeline.deliver(revision)).success, team.lately()).toBe(true)
    }
    for (const environment of ['staging', 'production'] as const) {
      expect(await live(team.world, environment)).toBe(revert.revision)
      await expectForward(environment, commits)
    }
  })

  test('the run of a reverted commit that comes late changes nothing, and is green', async () => {
    const late = await team.commit('Sell hats', 'hats')
    const newest = await team.commit('Revert "Sell hats"', 'socks')
    expect((await team.pipeline.deliver(newest.revision)).success, team.lately()).toBe(true)
    expect((await team.pipeline.deliver(late.revision)).success, team.lately()).toBe(true)
    expect(await live(team.world, 'production')).toBe(newest.revision)
    expect(await live(team.world, 'staging')).toBe(newest.revision)
  })
})
