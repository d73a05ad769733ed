import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'

import { githubControl } from '../../../lab/github/client.ts'
import { type Bench, startBench, workflow } from '../github/stand-in.ts'
import { ownStage } from './scenario.ts'
import type { Ended, Running, Stage } from './stage.ts'

let bench: Bench
let older: string
let newer: string
beforeAll(async () => {
  bench = await startBench()
  older = await bench.commit('main', { a: '1' })
  newer = await bench.commit('main', { a: '2' })
})
afterAll(() => bench.close())

type Inputs = Readonly<Record<string, string>>

/** Run numbers of one test, so that tests side by side do not decide about each other's. */
let nextRun = 5_000
const takeRuns = (): readonly [number, number] => {
  nextRun += 2
  return [nextRun - 2, nextRun - 1]
}

const runIs = (id: number, status: 'completed' | 'in_progress') =>
  githubControl(bench.github.url).putRun('acme/shop', { id, headSha: older, status })

function given(run: number, inputs: Inputs = {}): readonly ['helm-upgrade', Inputs, Inputs] {
  const env = {
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_API_URL: bench.github.apiUrl,
    GITHUB_RUN_ID: String(run),
    GITHUB_JOB: `job-of-${run}`,
  }
  return ['helm-upgrade', { revision: newer, 'github-token': workflow, ...inputs }, env]
}

const upgrade = (stage: Stage, run: number, inputs: Inputs = {}): Promise<Ended> =>
  stage.step(...given(run, inputs))

/** Has a first helm revision live, begins the next one, and kills all of it where it says so. */
async function killAt(stage: Stage, run: number, said: string, values: string, first = ''): Promise<Running> {
  const live = await upgrade(stage, run, { values: first })
  expect(live.outputs, live.log).toMatchObject({ verdict: 'changed' })
  const running = await stage.start(...given(run, { values }))
  await running.says(said)
  process.kill(-(running.child.pid ?? 0), 'SIGKILL')
  await running.ended
  return running
}

const HOOKED = 'preHook: yes\npreHookSeconds: 40'

async function pending(context: TestContext, run: number): Promise<Stage> {
  const stage = await ownStage(context, 4)
  await killAt(stage, run, 'widget-pre 1/1 ready', HOOKED)
  expect((await stage.history()).at(-1)?.status).toBe('pending-upgrade')
  return stage
}

describe.concurrent('a release that another run left pending', { timeout: 120_000 }, () => {
  test('is taken over once GitHub says that the run has ended: marked failed, nothing deleted', async (context) => {
    const [dead, next] = takeRuns()
    const stage = await pending(context, dead)
    await runIs(dead, 'completed')
    const ended = await upgrade(stage, next, { values: 'replicas: 2' })
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed', 'helm-revision': '3' })
    expect(ended.log).toContain(`run ${dead} of acme/shop, attempt 1, which has ended: marked failed`)
    expect((await stage.history()).map(({ status }) => status)).toEqual(['superseded', 'failed', 'deployed'])
  })

  test.for(['in_progress', 'unknown'] as const)(
    'is left alone while the run is %s',
    async (state, context) => {
      const [owner, next] = takeRuns()
      const stage = await pending(context, owner)
      if (state === 'in_progress') await runIs(owner, state)
      const ended = await upgrade(stage, next)
      expect(ended.outputs, ended.log).toMatchObject({ verdict: 'refused', 'reason-code': 'locked' })
      const why = state === 'unknown' ? 'nobody could say whether that has ended' : 'which is still at work'
      expect(ended.log).toContain(why)
      expect((await stage.history()).at(-1)?.status).toBe('pending-upgrade')
    },
  )

  test("in a rollback is judged by the lease, its labels being its target's", async (context) => {
    const [dead, next] = takeRuns()
    const stage = await ownStage(context, 3)
    await killAt(stage, dead, 'widget-undo 1/1 ready', 'preHook: fails', 'undoHookSeconds: 3')
    expect((await stage.history()).at(-1)?.status).toBe('pending-rollback')
    const held = await stage.kubectl(
      'get',
      'lease',
      'trunkline-widget',
      '-o',
      'jsonpath={.spec.holderIdentity}',
    )
    expect(held).toBe(`acme/shop ${dead} 1 job-of-${dead}@runner`)
    await runIs(dead, 'in_progress')
    const refused = await upgrade(stage, next)
    expect(refused.outputs, refused.log).toMatchObject({ 'reason-code': 'locked' })
    await runIs(dead, 'completed')
    const ended = await upgrade(stage, next)
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed' })
  })
})

describe.concurrent('a release', { timeout: 120_000 }, () => {
  test('is held for the whole step, also while Helm has nothing left to do, and free after it', async (context) => {
    const [owner, next] = takeRuns()
    const stage = await ownStage(context, 3)
    await runIs(owner, 'in_progress')
    const running = await stage.start(...given(owner, { values: 'answer: 503', timeout: '12s' }))
    await running.says('widget-web 0/1 ready')
    const refused = await upgrade(stage, next)
    expect(refused.outputs, refused.log).toMatchObject({ verdict: 'refused', 'reason-code': 'locked' })
    expect(refused.log).toContain(`held by run ${owner} of acme/shop`)
    await running.ended
    const free = await upgrade(stage, next)
    expect(free.outputs, free.log).toMatchObject({ verdict: 'changed' })
  })

  test('is upgraded by one of two that begin at once', async (context) => {
    const runs = takeRuns()
    const stage = await ownStage(context, 4)
    for (const run of runs) await runIs(run, 'in_progress')
    const ends = await Promise.all(runs.map((run) => upgrade(stage, run)))
    const verdicts = ends.map(({ outputs }) => outputs['verdict'])
    expect(verdicts).toContain('changed')
    expect(verdicts.filter((verdict) => verdict === 'failed')).toEqual([])
    expect(
      (await stage.history()).map(({ status }) => status).filter((status) => status === 'deployed'),
    ).toHaveLength(1)
  })

  test('that runs a newer commit is not given an older one, unless that is allowed', async (context) => {
    const [one, two] = takeRuns()
    const stage = await ownStage(context, 4)
    const live = await upgrade(stage, one)
    expect(live.outputs, live.log).toMatchObject({ verdict: 'changed' })
    const stale = await upgrade(stage, two, { revision: older })
    expect(stale).toMatchObject({ status: 0, outputs: { verdict: 'refused', 'reason-code': 'superseded' } })
    const foreign = await upgrade(stage, two, { revision: 'd'.repeat(40) })
    expect(foreign).toMatchObject({ status: 1, outputs: { verdict: 'refused', 'reason-code': 'diverged' } })
    const blind = await upgrade(stage, two, { revision: older, 'github-token': '' })
    expect(blind.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'permission-missing' })
    expect(await stage.history()).toHaveLength(1)
    const allowed = await upgrade(stage, two, { revision: older, 'allow-rollback': 'true' })
    expect(allowed.outputs, allowed.log).toMatchObject({ verdict: 'changed', 'reason-code': 'deployed' })
  })
})
