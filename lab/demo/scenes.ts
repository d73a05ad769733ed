import { shortRevision } from '../../shared/domain/revision.ts'
import { expectLive, expectTold, resultOf, type Stage, timeToDeploy } from './story.ts'
import { type Change, type Merged, mergeChange } from './team.ts'
import { digestOfTag, records } from './witness.ts'
import { callerPath, callerWith, PRODUCTION, STAGING } from './world.ts'

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
      narrator.expect('only the README changed, and the digest is that of before', digest, before.digest)
      const { 'reason-code': reason } = resultOf(run, /Build/, 'build')
      narrator.expect('and nothing was built', reason, 'reused-content')
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
  const { narrator } = stage
  narrator.scene('2. A commit whose pods never become ready')
  const title = 'Wait for a database that is not there'
  // Pods of this commit are waited for in vain, so it waits for less.
  const { run, conclude } = await deliverBroken(stage, title, { ready: false }, { helm: '14s' })
  const upgrade = resultOf(run, /Staging/, 'helm-upgrade')
  narrator.expect('staging was rolled back', upgrade['reason-code'], 'rolled-back')
  const headline = String(upgrade['headline'])
  narrator.hold(
    'the headline names the workload and why',
    /web/.test(headline) && /probe|ready|503/i.test(headline),
    headline,
  )
  await conclude(live, 'rollout failed')
}

/** A commit that rolls out well, but answers with an old revision. */
export async function wrongRevision(stage: Stage, live: Release): Promise<void> {
  const { narrator } = stage
  narrator.scene('3. A commit that rolls out well, but answers with an old revision')
  const title = 'Cache the version for ever'
  const broken = { answerRevision: live.revision }
  const { run, conclude } = await deliverBroken(stage, title, broken, { smoke: '6s' })
  const upgrade = resultOf(run, /Staging/, 'helm-upgrade')
  narrator.expect('the rollout itself went well', upgrade['verdict'], 'changed')
  const smoke = resultOf(run, /Staging/, 'smoke')
  narrator.expect('smoke saw the wrong version', smoke['reason-code'], 'wrong-version')
  await conclude(live, 'smoke failed')
}

/** Merges and delivers a commit that misbehaves; `conclude` holds all else to being as it was. */
async function deliverBroken(
  stage: Stage,
  title: string,
  behaviour: Readonly<Record<string, unknown>>,
  patience: { readonly helm?: string; readonly smoke?: string },
) {
  const { narrator, world, pipeline, ledger } = stage
  const deliver = await callerWith('deliver', patience)
  const files = { [BEHAVIOUR]: behave(behaviour), [callerPath('deliver')]: deliver }
  const merged = await mergeChange(world, { title, files })
  const run = await pipeline.deliver(merged.revision)
  narrator.expect('the run is red', run.success, false)
  const conclude = async (live: Release, outcome: string) => {
    await expectUntouched(stage, merged, live)
    await expectTold(stage, merged, /fail|rolled back/i)
    ledger.push({
      what: title,
      revision: merged.revision,
      digest: await digestOfTag(world, merged.revision),
      staging: 'rolled back',
      production: 'untouched',
      timeToDeploy: undefined,
      outcome,
    })
  }
  return { run, conclude }
}

/** After a failed delivery: staging is as before, production was never asked, and the record says so. */
async function expectUntouched(stage: Stage, failed: Merged, live: Release): Promise<void> {
  const { narrator, world } = stage
  for (const environment of [STAGING, PRODUCTION]) await expectLive(stage, environment, live)
  const [staging] = await records(world, STAGING)
  narrator.expect('staging: the newest record is of the failed commit', staging?.sha, failed.revision)
  narrator.expect('staging: and says that it failed', staging?.states[0], 'failure')
  const production = await records(world, PRODUCTION)
  const isThere = production.some(({ sha }) => sha === failed.revision)
  narrator.expect('production: has no record of it', isThere, false)
}
