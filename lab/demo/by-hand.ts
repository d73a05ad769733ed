import type { Release } from './scenes.ts'
import { expectLive, resultOf, type Stage } from './story.ts'
import { namespaceExists } from './witness.ts'
import { PRODUCTION, STAGING } from './world.ts'

const PROMOTE = { operation: 'promote', environment: 'production', 'dry-run': 'false' }

/** A release manager promotes an earlier release to production, and then goes forward again. */
export async function backAndForth(stage: Stage, earlier: Release, live: Release): Promise<void> {
  const { narrator, pipeline, ledger } = stage
  narrator.scene('4. A release manager goes back, and forward again')
  const late = 'the widgets answer too late'
  const back = await pipeline.dispatch('promote', { ...PROMOTE, version: earlier.revision, reason: late })
  narrator.expect('the run is green', back.success, true)
  await expectLive(stage, PRODUCTION, earlier)
  await expectLive(stage, STAGING, live)
  ledger.push(entry('promote by hand', earlier, 'live', 'rolled back on purpose'))

  const trial = { ...PROMOTE, version: live.revision, reason: 'try forward while it is held' }
  narrator.expect(
    'while held, a promotion is refused',
    (await pipeline.dispatch('promote', trial)).success,
    false,
  )
  await expectLive(stage, PRODUCTION, earlier)

  const reason = 'answering late is fine after all'
  await pipeline.dispatch('promote', { ...PROMOTE, operation: 'release', version: '', reason })
  const forward = await pipeline.dispatch('promote', { ...PROMOTE, version: live.revision, reason })
  narrator.expect('once it is released, the run forward is green', forward.success, true)
  await expectLive(stage, PRODUCTION, live)
  ledger.push(entry('promote by hand', live, 'live', 'forward again'))
}

/** An older commit goes through the pipeline as if it were new. */
export async function olderCommit(stage: Stage, oldest: Release, live: Release): Promise<void> {
  const { narrator, pipeline, ledger } = stage
  narrator.say('an older commit is pushed through the pipeline as if it were new')
  const promotion = resultOf(await pipeline.deliver(oldest.revision), /Deploy to staging/, 'promote')
  narrator.expect('it is refused as superseded', promotion['reason-code'], 'superseded')
  for (const environment of [STAGING, PRODUCTION]) await expectLive(stage, environment, live)
  ledger.push({ ...entry('deliver an older commit', oldest, 'untouched', 'superseded'), staging: 'refused' })
}

/** A workflow that uses the actions without an `if:` goes on after a refusal. */
export async function carelessWorkflow(stage: Stage, oldest: Release, live: Release): Promise<void> {
  const { narrator, pipeline, ledger, world } = stage
  narrator.say('a workflow uses the actions without an `if:`')
  const run = await pipeline.dispatch('careless', { version: oldest.revision })
  narrator.expect('its run is red', run.success, false)
  const upgrade = resultOf(run, /deploy/, 'helm-upgrade')
  narrator.expect('the upgrade refuses its empty inputs', upgrade['reason-code'], 'input-invalid')
  narrator.expect(
    'it made no namespace, let alone a release',
    await namespaceExists(world, 'careless'),
    false,
  )
  for (const environment of [STAGING, PRODUCTION]) await expectLive(stage, environment, live)
  ledger.push({ ...entry('careless workflow', oldest, 'untouched', 'nothing deployed'), staging: 'refused' })
}

function entry(what: string, { revision, digest }: Release, production: string, outcome: string) {
  return { what, revision, digest, staging: '–', production, timeToDeploy: undefined, outcome }
}
