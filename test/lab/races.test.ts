import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { narrator } from '../../lab/demo/narrator.ts'
import { openPipeline, type Pipeline } from '../../lab/demo/pipeline.ts'
import { truthOf } from '../../lab/demo/story.ts'
import { type Merged, mergeChange } from '../../lab/demo/team.ts'
import { tinyApplication } from '../../lab/demo/tiny.ts'
import { closeWorld, openWorld, type Place, type World } from '../../lab/demo/world.ts'
import { live } from './live.ts'

// A place of its own: the demo runs beside it.
const PLACE: Place = {
  owner: 'blue',
  application: 'blue-widgets',
  staging: { name: 'staging', namespace: 'blue-widgets-staging', nodePort: 30_091 },
  production: { name: 'production', namespace: 'blue-widgets-production', nodePort: 30_092 },
}
const root = join(import.meta.dirname, '../..')

let world: World
let pipeline: Pipeline
const told: string[] = []
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-races-'))
  const quiet = narrator(
    (line) => told.push(line),
    () => performance.now(),
  )
  const deliver = await readFile(join(root, 'workflows-examples/deliver.yml'), 'utf8')
  const ours = deliver
    .replace(/^ +(target|build-args): .*\n/gm, '')
    .replaceAll('acme/', `${PLACE.owner}/`)
    .replaceAll('green-widgets', PLACE.application)
  world = await openWorld(quiet, folder, new Date(), {
    place: PLACE,
    source: await tinyApplication(folder, PLACE),
    workflows: { '.github/workflows/deliver.yml': ours },
  })
  pipeline = openPipeline(world, quiet)
})
afterAll(async () => {
  await closeWorld(world)
  await rm(world.folder, { recursive: true, force: true })
})

const commit = (title: string, mark: string) => mergeChange(world, { title, files: { mark: `${mark}\n` } })

/** In the order of commits, successes of an environment never go back in time. */
async function expectForward(
  environment: 'staging' | 'production',
  commits: readonly Merged[],
): Promise<void> {
  const { records } = await truthOf(world, PLACE[environment])
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
    const first = await commit('Found the shop', 'a')
    expect((await pipeline.deliver(first.revision)).success, told.join('\n')).toBe(true)
    const older = await commit('Paint it blue', 'b')
    const newer = await commit('Paint it bluer', 'c')
    const [ofOlder, ofNewer] = await Promise.all([
      pipeline.deliver(older.revision),
      pipeline.deliver(newer.revision),
    ])
    for (const environment of ['staging', 'production'] as const) {
      await expectForward(environment, [first, older, newer])
      const answers = await live(world, environment)
      if (ofNewer.success) expect(answers).toBe(newer.revision)
      else expect([first.revision, older.revision, newer.revision]).toContain(answers)
    }
    // Whoever lost may run again: nothing is stuck.
    if (!ofNewer.success) expect((await pipeline.deliver(newer.revision)).success, told.join('\n')).toBe(true)
    expect(await live(world, 'production')).toBe(newer.revision)
    expect(ofOlder.steps.length).toBeGreaterThan(0)
  })
})

describe('with turns, as a lane gives them', () => {
  test('three queued commits, the middle one of which is reverted, each go live in their order', async () => {
    const before = await commit('Sell socks', 'socks')
    const middle = await commit('Sell clogs', 'clogs')
    const revert = await commit('Revert "Sell clogs"', 'socks')
    const commits = [before, middle, revert]
    for (const { revision } of commits) {
      expect((await pipeline.deliver(revision)).success, told.slice(-40).join('\n')).toBe(true)
    }
    for (const environment of ['staging', 'production'] as const) {
      expect(await live(world, environment)).toBe(revert.revision)
      await expectForward(environment, commits)
    }
  })

  test('the run of a reverted commit that comes late changes nothing, and is green', async () => {
    const late = await commit('Sell hats', 'hats')
    const newest = await commit('Revert "Sell hats"', 'socks')
    expect((await pipeline.deliver(newest.revision)).success, told.slice(-40).join('\n')).toBe(true)
    expect((await pipeline.deliver(late.revision)).success, told.slice(-40).join('\n')).toBe(true)
    expect(await live(world, 'production')).toBe(newest.revision)
    expect(await live(world, 'staging')).toBe(newest.revision)
  })
})
