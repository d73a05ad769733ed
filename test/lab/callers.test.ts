import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { narrator } from '../../lab/demo/narrator.ts'
import { openPipeline, type Pipeline } from '../../lab/demo/pipeline.ts'
import { resultOf } from '../../lab/demo/story.ts'
import { mergeChange } from '../../lab/demo/team.ts'
import { tinyApplication } from '../../lab/demo/tiny.ts'
import { closeWorld, git, openWorld, type Place, type World } from '../../lab/demo/world.ts'
import { live } from './live.ts'

// A place of its own: the demo runs beside it.
const PLACE: Place = {
  owner: 'violet',
  application: 'violet-widgets',
  staging: { name: 'staging', namespace: 'violet-widgets-staging', nodePort: 30_095 },
  production: { name: 'production', namespace: 'violet-widgets-production', nodePort: 30_096 },
}
const root = join(import.meta.dirname, '../..')

let world: World
let pipeline: Pipeline
const told: string[] = []
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-callers-'))
  const quiet = narrator(
    (line) => told.push(line),
    () => performance.now(),
  )
  world = await openWorld(quiet, folder, new Date(), {
    place: PLACE,
    source: await tinyApplication(folder, PLACE),
    workflows: {
      '.github/workflows/deliver.yml': withCloud(await example('deliver')),
      '.github/workflows/promote.yml': withCloud(await example('promote')),
      '.github/workflows/three-jobs.yml': await example('tests-between'),
      'browser-tests.sh': '#!/bin/sh\nexec docker pull --quiet "$1"\n',
    },
  })
  pipeline = openPipeline(world, quiet)
})
afterAll(async () => {
  await closeWorld(world)
  await rm(world.folder, { recursive: true, force: true })
})

/** An example caller as it stands, in this place, for an application without a test stage. */
async function example(name: string): Promise<string> {
  const text = await readFile(join(root, 'workflows-examples', `${name}.yml`), 'utf8')
  return text
    .replace(/^ +(target|build-args): .*\n/gm, '')
    .replaceAll('acme/', `${PLACE.owner}/`)
    .replaceAll('green-widgets', PLACE.application)
    .replace('https://{application}.{environment}.example', '${{ vars.STAGING_URL }}')
    .replace('https://{application}.{environment}.example', '${{ vars.PRODUCTION_URL }}')
    .replace('run: ./browser-tests.sh', 'run: sh browser-tests.sh')
    .replace('{ push: { branches: [main] } }', '{ push: { branches: [main] }, workflow_dispatch: {} }')
}

/** A caller of the variant that may log in to a cloud. */
function withCloud(text: string): string {
  return text
    .replace(/workflows\/(deliver|promote)\.yml@/, 'workflows/$1-oidc.yml@')
    .replace('contents: read', 'id-token: write\n      contents: read')
}

const commit = (title: string, mark: string) => mergeChange(world, { title, files: { mark: `${mark}\n` } })
const lately = () => told.slice(-40).join('\n')

test('deliver-oidc.yml, over deploy-oidc.yml, takes a commit to production', async () => {
  const { revision } = await commit('Sell violets', 'violets')
  expect((await pipeline.deliver(revision)).success, lately()).toBe(true)
  expect(await live(world, 'staging')).toBe(revision)
  expect(await live(world, 'production')).toBe(revision)
})

test('three jobs of the team, the last two over deploy.yml, take a commit to production', async () => {
  const { revision } = await commit('Sell pansies', 'pansies')
  expect((await pipeline.push('three-jobs', revision)).success, lately()).toBe(true)
  expect(await live(world, 'staging')).toBe(revision)
  expect(await live(world, 'production')).toBe(revision)
})

test('a delivery that is dispatched from a branch is refused, and changes nothing', async () => {
  const before = await live(world, 'staging')
  await git(world.clone, 'checkout', '--quiet', '-B', 'trial', 'origin/main')
  await writeFile(join(world.clone, 'mark'), 'a trial\n')
  await git(world.clone, 'commit', '--quiet', '--all', '--message', 'Try thistles')
  await git(world.clone, 'push', '--quiet', 'origin', 'trial')
  const run = await pipeline.dispatch('deliver', {}, 'trial')
  expect(run.success, lately()).toBe(false)
  expect(resultOf(run, /Deploy to staging/, 'promote')).toMatchObject({ 'reason-code': 'not-on-trunk' })
  expect(await live(world, 'staging')).toBe(before)
  expect(await live(world, 'production')).toBe(before)
})

test('promote-oidc.yml shows a rollback, then does it, and holds what it took back', async () => {
  const before = await live(world, 'production')
  const inputs = {
    operation: 'rollback',
    environment: 'production',
    version: '',
    reason: 'pansies wilt',
    'dry-run': 'true',
  }
  expect((await pipeline.dispatch('promote', inputs)).success, lately()).toBe(true)
  expect(await live(world, 'production')).toBe(before)
  expect((await pipeline.dispatch('promote', { ...inputs, 'dry-run': 'false' })).success, lately()).toBe(true)
  expect(await live(world, 'production')).not.toBe(before)
  const again = await pipeline.dispatch('promote', {
    ...inputs,
    operation: 'promote',
    version: before,
    'dry-run': 'false',
  })
  expect(again.success).toBe(false)
  expect(resultOf(again, /Plan/, 'plan')).toMatchObject({ 'reason-code': 'held' })
})
