import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { resultOf } from '../../lab/demo/story.ts'
import { git, type Place } from '../../lab/demo/world.ts'
import { live } from './live.ts'
import { exampleIn, type Neighbour, openNeighbour } from './neighbour.ts'

// A place of its own: the demo runs beside it.
const PLACE: Place = {
  owner: 'violet',
  application: 'violet-widgets',
  staging: { name: 'staging', namespace: 'violet-widgets-staging', nodePort: 30_095 },
  production: { name: 'production', namespace: 'violet-widgets-production', nodePort: 30_096 },
}

let team: Neighbour
beforeAll(async () => {
  team = await openNeighbour(PLACE, {
    '.github/workflows/deliver.yml': withCloud(await exampleIn(PLACE, 'deliver')),
    '.github/workflows/promote.yml': withCloud(await exampleIn(PLACE, 'promote')),
    '.github/workflows/three-jobs.yml': threeJobs(await exampleIn(PLACE, 'tests-between')),
    'browser-tests.sh': '#!/bin/sh\nexec docker pull --quiet "$1"\n',
  })
})
afterAll(() => team.close())

/** The team's own three jobs, with its addresses and its test. */
function threeJobs(text: string): string {
  return text
    .replace('https://{application}.{environment}.example', '${{ vars.STAGING_URL }}')
    .replace('https://{application}.{environment}.example', '${{ vars.PRODUCTION_URL }}')
    .replace('run: ./browser-tests.sh', 'run: sh browser-tests.sh')
}

/** A caller of the variant that may log in to a cloud; what is pushed can be dispatched as well. */
function withCloud(text: string): string {
  return text
    .replace(/workflows\/(deliver|promote)\.yml@/, 'workflows/$1-oidc.yml@')
    .replace('contents: read', 'id-token: write\n      contents: read')
    .replace('{ push: { branches: [main] } }', '{ push: { branches: [main] }, workflow_dispatch: {} }')
}

test('deliver-oidc.yml, over deploy-oidc.yml, takes a commit to production', async () => {
  const { revision } = await team.commit('Sell violets', 'violets')
  expect((await team.pipeline.deliver(revision)).success, team.lately()).toBe(true)
  expect(await live(team.world, 'staging')).toBe(revision)
  expect(await live(team.world, 'production')).toBe(revision)
})

test('three jobs of the team, the last two over deploy.yml, take a commit to production', async () => {
  const { revision } = await team.commit('Sell pansies', 'pansies')
  expect((await team.pipeline.push('three-jobs', revision)).success, team.lately()).toBe(true)
  expect(await live(team.world, 'staging')).toBe(revision)
  expect(await live(team.world, 'production')).toBe(revision)
})

test('a delivery that is dispatched from a branch is refused, and changes nothing', async () => {
  const before = await live(team.world, 'staging')
  await git(team.world.clone, 'checkout', '--quiet', '-B', 'trial', 'origin/main')
  await writeFile(join(team.world.clone, 'mark'), 'a trial\n')
  await git(team.world.clone, 'commit', '--quiet', '--all', '--message', 'Try thistles')
  await git(team.world.clone, 'push', '--quiet', 'origin', 'trial')
  const run = await team.pipeline.dispatch('deliver', {}, 'trial')
  expect(run.success, team.lately()).toBe(false)
  expect(resultOf(run, /Deploy to staging/, 'promote')).toMatchObject({ 'reason-code': 'not-on-trunk' })
  expect(await live(team.world, 'staging')).toBe(before)
  expect(await live(team.world, 'production')).toBe(before)
})

test('promote-oidc.yml shows a rollback, then does it, and holds what it took back', async () => {
  const before = await live(team.world, 'production')
  const inputs = {
    operation: 'rollback',
    environment: 'production',
    version: '',
    reason: 'pansies wilt',
    'dry-run': 'true',
  }
  expect((await team.pipeline.dispatch('promote', inputs)).success, team.lately()).toBe(true)
  expect(await live(team.world, 'production')).toBe(before)
  expect(
    (await team.pipeline.dispatch('promote', { ...inputs, 'dry-run': 'false' })).success,
    team.lately(),
  ).toBe(true)
  expect(await live(team.world, 'production')).not.toBe(before)
  const again = await team.pipeline.dispatch('promote', {
    ...inputs,
    operation: 'promote',
    version: before,
    'dry-run': 'false',
  })
  expect(again.success).toBe(false)
  expect(resultOf(again, /Plan/, 'plan')).toMatchObject({ 'reason-code': 'held' })
})
