import { createServer, request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, type TestContext, test } from 'vitest'

import { githubClient, githubControl } from '../../lab/github/client.ts'
import { type Bench, startBench, workflow } from '../adapters/github/stand-in.ts'
import { listen, stop } from '../adapters/registry/proxy.ts'
import { openStage, REVISION, type Stage } from '../adapters/rollout/stage.ts'
import { cancel, type Ending, type Job, runMain, runPost, type Step, startMain } from './bundle.ts'

const WIDGET = join(import.meta.dirname, '../fixtures/charts/widget')
const NEXT_RUN = { GITHUB_RUN_ID: '4243' }

type Started = Awaited<ReturnType<typeof startMain>>

const HOWS = ['cancelled', 'killed'] as const
type How = (typeof HOWS)[number]

/** Ends a step from outside: as the runner cancels it, or at once with everything below it. */
const ENDS: Readonly<Record<How, (child: Started['child']) => Promise<unknown>>> = {
  cancelled: cancel,
  killed: async ({ pid }) => {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  },
}

/** The test that it belongs to is named: beside others at once, nobody knows which one is the current one. */
async function openOwnStage({ onTestFinished }: TestContext, major: 3 | 4): Promise<Stage> {
  const stage = await openStage(major)
  onTestFinished(() => stage.close())
  return stage
}

/** An upgrade of the widget; the values decide what becomes of it. */
function upgradeOf({ namespace, image }: Stage, values = '', inputs: Step['inputs'] = {}): Step {
  const imageValues = 'image.repository={repository}\nimage.digest={digest}\nrevision={revision}'
  return {
    inputs: {
      release: 'widget',
      namespace,
      chart: WIDGET,
      image,
      revision: REVISION,
      // The commits here have no order: it is not what is tried.
      'allow-rollback': 'true',
      timeout: '60s',
      'image-values': imageValues,
      values,
      ...inputs,
    },
  }
}

/** Waits for a line of the log, then ends the step. */
async function endAt(started: Started, said: string, how: How): Promise<Ending> {
  const { child, ended, logged } = started
  const over = ended.then(({ log }) => {
    throw new Error(`ended without saying "${said}":\n${log}`)
  })
  over.catch(() => undefined)
  while (!logged().includes(said)) await Promise.race([sleep(20), over])
  await ENDS[how](child)
  return ended
}

/** The status label of the newest helm revision's Secret. */
async function newestStatus(stage: Stage): Promise<string | undefined> {
  const history = await stage.history()
  return (await stage.labels(history.at(-1)?.revision ?? 0))['status']
}

async function expectNextUpgradeWorks(stage: Stage): Promise<void> {
  const next = await runMain(stage.job, 'helm-upgrade', { ...upgradeOf(stage, 'replicas: 2'), env: NEXT_RUN })
  expect(next.outputs, next.log).toMatchObject({ verdict: 'changed', 'reason-code': 'deployed' })
  expect(await newestStatus(stage)).toBe('deployed')
}

interface Case {
  readonly title: string
  readonly action: 'helm-upgrade' | 'helm-rollback'
  readonly major: 3 | 4
  readonly hows: readonly How[]
  /** Values of what is live before, each upgrade after the other. */
  readonly before: readonly string[]
  /** Values of the upgrade that is ended. */
  readonly values: string
  readonly said: string
  /** What Helm's record says when everything was killed at once. */
  readonly killed: RegExp
  /** What it says after the post step. */
  readonly left: string
}

const UNDO_HOOK = 'undoHookSeconds: 3'
const CASES: readonly Case[] = [
  {
    title: 'a first helm-upgrade in its pre-install hook',
    action: 'helm-upgrade',
    major: 4,
    hows: ['killed'],
    before: [],
    values: 'preHook: yes\npreHookSeconds: 40',
    said: 'widget-pre 1/1 ready',
    killed: /^pending-install$/,
    left: 'failed',
  },
  {
    title: 'helm-upgrade in its pre-upgrade hook',
    action: 'helm-upgrade',
    major: 4,
    hows: HOWS,
    before: [''],
    values: 'preHook: yes\npreHookSeconds: 40',
    said: 'widget-pre 1/1 ready',
    killed: /^pending-upgrade$/,
    left: 'failed',
  },
  {
    title: 'helm-upgrade while pods start',
    action: 'helm-upgrade',
    major: 4,
    hows: HOWS,
    before: [''],
    values: 'answer: 503',
    said: 'widget-web 0/1 ready',
    // Helm knows of nothing to wait for, so that it may just have called it deployed.
    killed: /^(pending-upgrade|deployed)$/,
    left: 'failed',
  },
  ...([3, 4] as const).map(
    (major): Case => ({
      title: `helm-upgrade during its rollback, with Helm ${major}`,
      action: 'helm-upgrade',
      major,
      hows: major === 4 ? HOWS : ['killed'],
      before: [UNDO_HOOK],
      values: 'preHook: fails',
      said: 'widget-undo 1/1 ready',
      killed: /^pending-rollback$/,
      left: 'deployed',
    }),
  ),
  {
    title: 'helm-rollback in its hook',
    action: 'helm-rollback',
    major: 4,
    hows: HOWS,
    before: [UNDO_HOOK, 'replicas: 2'],
    values: '',
    said: 'widget-undo 1/1 ready',
    killed: /^pending-rollback$/,
    left: 'deployed',
  },
]

function stepOf({ action, values }: Case, stage: Stage): Step {
  if (action === 'helm-upgrade') return upgradeOf(stage, values)
  return { inputs: { release: 'widget', namespace: stage.namespace, to: 'previous', timeout: '60s' } }
}

describe.concurrent('no helm release stays pending', { timeout: 120_000 }, () => {
  const ended = CASES.flatMap((one) => one.hows.map((how) => ({ ...one, how })))

  test.for(ended)('$title, $how', async ({ how, ...one }, context) => {
    const stage = await openOwnStage(context, one.major)
    for (const values of one.before) {
      const first = await runMain(stage.job, 'helm-upgrade', upgradeOf(stage, values))
      expect(first.status, first.log).toBe(0)
    }
    const step = stepOf(one, stage)
    const ending = await endAt(await startMain(stage.job, one.action, step), one.said, how)
    if (how === 'cancelled') {
      expect(ending.outputs, ending.log).toMatchObject({ verdict: 'failed', 'reason-code': 'cancelled' })
      expect(await newestStatus(stage)).toBe('failed')
    } else {
      expect(ending.signal).toBe('SIGKILL')
      expect(await newestStatus(stage)).toMatch(one.killed)
    }
    const post = await runPost(stage.job, one.action, step, ending)
    expect(post.status, post.log).toBe(0)
    expect(await newestStatus(stage), post.log).toBe(one.left)
    await expectNextUpgradeWorks(stage)
  })
})

describe('no record stays in progress', { timeout: 120_000 }, () => {
  let bench: Bench
  let revision: string
  beforeAll(async () => {
    bench = await startBench()
    revision = await bench.commit('main', { a: '1' })
    await githubControl(bench.github.url).putRun('acme/shop', {
      id: 4242,
      headSha: revision,
      event: 'push',
      headBranch: 'main',
    })
  })
  afterAll(() => bench.close())
  beforeEach(() => {
    bench.repository.deployments.length = 0
  })

  const records = async () => {
    const client = githubClient({ url: bench.github.url, owner: 'acme', repo: 'shop', token: workflow })
    const deployments = await client.deployments()
    return Promise.all(
      deployments.map(async ({ id }) => {
        const [newest] = await client.deploymentStatuses(Number(id))
        return `${newest?.state} ${newest?.description ?? ''}`.trim()
      }),
    )
  }

  function jobOn({ job }: Stage): Job {
    const env = {
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_API_URL: bench.github.apiUrl,
      GITHUB_SERVER_URL: bench.github.url,
    }
    return { ...job, env: { ...job.env, ...env } }
  }

  /** Gives the lab's Node image the revision's tag, as if it had been built of it. */
  async function laneOf(stage: Stage): Promise<Step> {
    const shop = `${stage.lab.registry}/${stage.namespace}/shop`
    const inputs = { image: stage.image, to: `${shop}:${revision}`, 'github-token': '' }
    const built = await runMain(stage.job, 'promote', { inputs })
    expect(built.status, built.log).toBe(0)
    return {
      id: 'promote',
      inputs: {
        image: shop,
        version: revision,
        environment: 'staging',
        requires: 'none',
        to: `${shop}-staging`,
      },
      expressions: { 'github.token': workflow },
    }
  }

  test.for(HOWS)('by promote, %s while it opens one', async (how, context) => {
    const stage = await openOwnStage(context, 4)
    const silent = await forgetful(context, bench.github.apiUrl)
    const opened = jobOn(stage)
    const job = { ...opened, env: { ...opened.env, GITHUB_API_URL: silent.apiUrl } }
    const step = await laneOf(stage)
    const { child, ended } = await startMain(job, 'promote', step)
    while ((await records()).length === 0) await sleep(20)
    await ENDS[how](child)
    const ending = await ended
    expect(await records()).toEqual([expect.stringMatching(/^(undefined|in_progress)/)])
    const post = await runPost(opened, 'promote', step, ending)
    expect(post.status, post.log).toBe(0)
    expect(await records()).toEqual([expect.stringMatching(/^(error|failure) v1 /)])
  })

  test.for(HOWS)('by a job, %s in the middle of its rollout', async (how, context) => {
    const stage = await openOwnStage(context, 4)
    const job = jobOn(stage)
    const live = await runMain(job, 'helm-upgrade', upgradeOf(stage))
    expect(live.status, live.log).toBe(0)
    const lane = await laneOf(stage)
    const promoted = await runMain(job, 'promote', lane)
    expect(promoted.status, promoted.log).toBe(0)
    expect(await records()).toEqual([expect.stringMatching(/^in_progress/)])

    const step = upgradeOf(stage, 'answer: 503', { image: promoted.outputs['image'] ?? '', revision })
    const ending = await endAt(await startMain(job, 'helm-upgrade', step), 'widget-web 0/1 ready', how)
    const posts = [
      await runPost(job, 'helm-upgrade', step, ending),
      await runPost(job, 'promote', lane, promoted),
    ]
    for (const { status, log } of posts) expect(status, log).toBe(0)
    expect(await newestStatus(stage)).toBe('failed')
    const why = how === 'cancelled' ? 'failed=helm-upgrade code=cancelled' : 'failed=job code=not-closed'
    expect(await records()).toEqual([expect.stringMatching(new RegExp(`^error v1 .*${why}`))])
    await expectNextUpgradeWorks(stage)
  })
})

/** Stands before the API and keeps to itself what it answers to the opening of a record. */
async function forgetful(
  { onTestFinished }: TestContext,
  upstream: string,
): Promise<{ readonly apiUrl: string }> {
  const server = createServer((incoming, answer) => {
    const { method, headers, url = '' } = incoming
    const onward = request(new URL(url, upstream), { method, headers }, (reply) => {
      if (method === 'POST' && url.endsWith('/deployments')) return reply.resume()
      answer.writeHead(reply.statusCode ?? 502, reply.headers)
      return reply.pipe(answer)
    })
    incoming.pipe(onward)
  })
  const host = await listen(server)
  onTestFinished(() => stop(server))
  return { apiUrl: `http://${host}${new URL(upstream).pathname}` }
}
