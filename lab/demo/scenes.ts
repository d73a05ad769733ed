import { shortRevision } from '../../shared/domain/revision.ts'
import { expectLive, expectTold, resultOf, type Stage, timeToDeploy } from './story.ts'
import { type Change, type Merged, mergeChange } from './team.ts'
import { answeredRevision, digestOfTag, helmRelease, records } from './witness.ts'
import { APPLICATION, PRODUCTION, STAGING } from './world.ts'

/** A commit that is live in production, and the digest that was built for it. */
export interface Release extends Merged {
  readonly digest: string | undefined
}

const BEHAVIOUR = 'app/behaviour.json'
const behave = (behaviour: Readonly<Record<string, unknown>>) =>
  `${JSON.stringify({ ready: true, delaySeconds: 0, answerRevision: null, crash: false, ...behaviour }, undefined, 2)}\n`

const CHANGES: readonly Change[] = [
  { title: 'Answer at once', files: { [BEHAVIOUR]: behave({}) }, method: 'merge' },
  {
    title: 'Say in the README what a widget is',
    files: { 'README.md': '# green-widgets\n\nA widget is green.\n' },
  },
  { title: 'Answer a little later', files: { [BEHAVIOUR]: behave({ delaySeconds: 0.2 }) } },
]

/** Three commits on main, each merged from a pull request, flow to staging and then to production. */
export async function threeCommits(stage: Stage): Promise<readonly Release[]> {
  const { narrator, world, pipeline, ledger } = stage
  narrator.scene('1. Three commits on main flow to production')
  const releases: Release[] = []
  for (const change of CHANGES) {
    const merged = await mergeChange(world, change)
    narrator.say(`#${merged.number} "${merged.title}" is merged: ${shortRevision(merged.revision)}`)
    const run = await pipeline.deliver(merged.revision)
    narrator.expect('the run is green', run.success, true)
    const digest = await digestOfTag(world, merged.revision)
    const release = { ...merged, digest }
    for (const environment of [STAGING, PRODUCTION]) await expectLive(stage, environment, release)
    await expectTold(stage, merged, /production/)
    const before = releases.at(-1)
    if (before !== undefined && 'README.md' in change.files) {
      narrator.say(
        before.digest === digest
          ? '  only the README changed, and nothing was rebuilt'
          : '  only the README changed, and the image was rebuilt all the same: content is not yet compared',
      )
    }
    releases.push(release)
    const took = await timeToDeploy(world, merged)
    ledger.push({
      what: merged.title,
      revision: merged.revision,
      digest,
      staging: 'live',
      production: 'live',
      timeToDeploy: took,
      outcome: 'delivered',
    })
  }
  narrator.expect(
    'each commit has an image of its own name',
    new Set(releases.map(({ revision }) => revision)).size,
    3,
  )
  return releases
}

/** A commit whose pods never become ready. */
export async function neverReady(stage: Stage, live: Release): Promise<void> {
  const { narrator, world, pipeline, ledger } = stage
  narrator.scene('2. A commit whose pods never become ready')
  const merged = await mergeChange(world, {
    title: 'Wait for a database that is not there',
    files: { [BEHAVIOUR]: behave({ ready: false }) },
  })
  const run = await pipeline.deliver(merged.revision)
  narrator.expect('the run is red', run.success, false)
  const upgrade = resultOf(run, /Staging/, 'helm-upgrade')
  narrator.expect('staging was rolled back', upgrade['reason-code'], 'rolled-back')
  const headline = String(upgrade['headline'])
  narrator.hold(
    'the headline names the workload and why',
    /web/.test(headline) && /probe|ready|503/i.test(headline),
    headline,
  )
  await expectUntouched(stage, merged, live)
  await expectTold(stage, merged, /fail|rolled back/i)
  ledger.push({
    what: merged.title,
    revision: merged.revision,
    digest: await digestOfTag(world, merged.revision),
    staging: 'rolled back',
    production: 'untouched',
    timeToDeploy: undefined,
    outcome: 'rollout failed',
  })
}

/** A commit that rolls out well, but answers with an old revision. */
export async function wrongRevision(stage: Stage, live: Release): Promise<void> {
  const { narrator, world, pipeline, ledger } = stage
  narrator.scene('3. A commit that rolls out well, but answers with an old revision')
  const merged = await mergeChange(world, {
    title: 'Cache the version for ever',
    files: { [BEHAVIOUR]: behave({ answerRevision: live.revision }) },
  })
  const run = await pipeline.deliver(merged.revision)
  narrator.expect('the run is red', run.success, false)
  narrator.expect(
    'the rollout itself went well',
    resultOf(run, /Staging/, 'helm-upgrade')['verdict'],
    'changed',
  )
  narrator.expect(
    'smoke saw the wrong version',
    resultOf(run, /Staging/, 'smoke')['reason-code'],
    'wrong-version',
  )
  await expectUntouched(stage, merged, live)
  await expectTold(stage, merged, /fail|rolled back/i)
  ledger.push({
    what: merged.title,
    revision: merged.revision,
    digest: await digestOfTag(world, merged.revision),
    staging: 'rolled back',
    production: 'untouched',
    timeToDeploy: undefined,
    outcome: 'smoke failed',
  })
}

/** After a failed delivery: staging answers as before, production was never asked, and all agree. */
async function expectUntouched(stage: Stage, failed: Merged, live: Release): Promise<void> {
  const { narrator, world } = stage
  for (const environment of [STAGING, PRODUCTION]) await expectLive(stage, environment, live)
  const [staging] = await records(world.github, STAGING)
  narrator.expect('staging: the newest record is of the failed commit', staging?.sha, failed.revision)
  narrator.hold('staging: and says that it failed', staging?.states[0] === 'failure', String(staging?.states))
  const production = await records(world.github, PRODUCTION)
  narrator.expect(
    'production: has no record of it',
    production.some(({ sha }) => sha === failed.revision),
    false,
  )
  narrator.expect('staging: answers', await answeredRevision(world, STAGING), live.revision)
  narrator.expect(
    `staging: ${APPLICATION} is deployed`,
    (await helmRelease(world, STAGING))?.status,
    'deployed',
  )
}
