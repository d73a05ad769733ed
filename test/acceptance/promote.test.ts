import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../lab/free-port.ts'
import { githubClient, githubControl } from '../../lab/github/client.ts'
import { githubRecords } from '../../shared/tools/github-records.ts'
import { type Bench, startBench, workflow } from '../adapters/github/stand-in.ts'
import { connect } from '../adapters/github-client/connect.ts'
import { listed, pushList, pushReferrer } from '../adapters/registry/attach.ts'
import { type Seen, startProxy } from '../adapters/registry/proxy.ts'
import { expectWhole, pushImage, pushIndex, tagged } from '../adapters/registry/push.ts'
import { type RealRegistry, startRegistry } from '../adapters/registry/real-registry.ts'
import { cancel, type Ending, notesOf, openJob, runMain, runPost, startMain } from './bundle.ts'

const LABEL = 'org.opencontainers.image.revision'
const PASSWORD = 'planted-s3cret-password'

let bench: Bench
let registry: RealRegistry
let revisions: readonly string[]
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  ;[bench, registry] = await Promise.all([startBench(), startRegistry()])
  revisions = await bench.grow('main', 3)
  const control = githubControl(bench.github.url)
  for (const id of [1, 2]) {
    await control.putRun('acme/shop', { id, headSha: revisions[0] ?? '', event: 'push', headBranch: 'main' })
  }
})
afterAll(() => Promise.all([bench.close(), registry.stop()]))
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
  bench.repository.deployments.length = 0
  expect(bench.github.violations()).toEqual([])
})

/** Builds an image of a revision as `build-image` would: two platforms, labelled, tagged with it. */
async function built(revision: string, name = 'shop') {
  const place = { host: registry.host, name }
  const labels = { [LABEL]: revision }
  const children = [
    await pushImage(place, { layers: 1, labels }),
    await pushImage(place, { layers: 1, labels }),
  ]
  return pushIndex(place, children, { tag: revision })
}

const at = (index: number) => revisions[index] ?? ''

function job(env: Readonly<Record<string, string>> = {}) {
  return openJob({
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_API_URL: bench.github.apiUrl,
    GITHUB_RUN_ID: '1',
    ...env,
  })
}

const expressions = { 'github.token': workflow }

/** A step that promotes the first commit's image into an environment that requires none before it. */
const laneStep = (inputs: Readonly<Record<string, string>>) => ({
  inputs: {
    image: `${registry.host}/shop`,
    version: at(0),
    environment: 'production',
    requires: 'none',
    ...inputs,
  },
  expressions,
})

const states = async () => {
  const client = githubClient({ url: bench.github.url, owner: 'acme', repo: 'shop', token: workflow })
  const deployments = await client.deployments()
  return Promise.all(
    deployments.map(async ({ id }) => (await client.deploymentStatuses(Number(id)))[0]?.state),
  )
}

function said({ log, summary, outputs, state }: Ending): string {
  return [log.replaceAll(/^::add-mask::.*$/gm, ''), summary, JSON.stringify([outputs, state])].join('\n')
}

describe('promote', () => {
  test('plainly copies and tags, with no token and no GitHub', async () => {
    const pushed = await built(at(0), 'plain')
    const run = await openJob()
    const step = {
      inputs: {
        image: `${registry.host}/plain:${at(0)}`,
        to: `${registry.host}/plain-prod:live`,
        'github-token': '',
      },
    }
    const ended = await runMain(run, 'promote', step)
    expect(ended.status, ended.log).toBe(0)
    expect(ended.outputs).toMatchObject({
      verdict: 'changed',
      'reason-code': 'promoted',
      image: `${registry.host}/plain-prod@${pushed.digest}`,
      digest: pushed.digest,
      revision: at(0),
      'blobs-mounted': '4',
      'bytes-copied': '0',
    })
    await expectWhole({ host: registry.host, name: 'plain-prod' }, pushed)
    expect(await tagged({ host: registry.host, name: 'plain-prod' }, 'live')).toBe(pushed.digest)
    expect(ended.state).toEqual({})

    const again = await runMain(run, 'promote', step)
    expect(again.outputs).toMatchObject({
      verdict: 'unchanged',
      'reason-code': 'already-there',
      requests: '2',
    })
  })

  test('takes signatures along, names what it was before and how to go back', async () => {
    const [first, second] = [await built(at(0), 'signed'), await built(at(1), 'signed')]
    const place = { host: registry.host, name: 'signed' }
    const signed = await pushReferrer(place, second)
    await pushList(place, second.digest, [signed])
    const step = (revision: string) => ({
      inputs: {
        image: `${registry.host}/signed:${revision}`,
        to: `${registry.host}/signed-prod:live`,
        verify: 'deep',
      },
    })
    const run = await openJob()
    await runMain(run, 'promote', step(at(0)))
    const ended = await runMain(run, 'promote', step(at(1)))
    expect(ended.status, ended.log).toBe(0)
    expect(ended.outputs).toMatchObject({ digest: second.digest, 'previous-digest': first.digest })
    expect(await listed({ host: registry.host, name: 'signed-prod' }, second.digest)).toEqual([signed.digest])
    expect(ended.summary).toContain('1 signatures, attestations and the like')
    expect(ended.summary).toContain('docker buildx imagetools create --prefer-index=false')
    expect(ended.log).toContain(
      `tag ${registry.host}/signed-prod:live as ${second.digest}, now ${first.digest}`,
    )
  })

  test('moves a set of images, and none of it where one tag is not what was expected', async () => {
    const [api, web] = [await built(at(0), 'set-api'), await built(at(0), 'set-web')]
    const repository = (name: string) => `${registry.host}/set-${name}`
    const step = (inputs: Readonly<Record<string, string>>) => ({
      inputs: {
        image: `api=${repository('api')}:${at(0)}\nweb=${repository('web')}:${at(0)}`,
        to: `api=${repository('prod-api')}:live\nweb=${repository('prod-web')}:live`,
        ...inputs,
      },
    })
    const live = (name: string) => tagged({ host: registry.host, name: `set-prod-${name}` }, 'live')
    const run = await openJob()
    const wrong = await runMain(run, 'promote', step({ 'if-digest': `api=absent\nweb=${api.digest}` }))
    expect(wrong.outputs).toMatchObject({ verdict: 'refused', 'reason-code': 'tag-moved', image: '' })
    expect(await live('api')).toBeUndefined()
    const ended = await runMain(run, 'promote', step({ 'if-digest': 'api=absent\nweb=absent' }))
    expect(ended.outputs, ended.log).toMatchObject({
      verdict: 'changed',
      digest: `api=${api.digest}\nweb=${web.digest}`,
    })
    expect([await live('api'), await live('web')]).toEqual([api.digest, web.digest])
  })

  test('of two that race to one tag, one wins, and no other is told that it did', async () => {
    const pushed = [await built(at(0), 'race'), await built(at(1), 'race')]
    const to = `${registry.host}/race:live`
    const ended = await Promise.all(
      [at(0), at(1)].map(async (revision) =>
        runMain(await openJob(), 'promote', { inputs: { image: `${registry.host}/race:${revision}`, to } }),
      ),
    )
    const live = await tagged({ host: registry.host, name: 'race' }, 'live')
    expect(pushed.map(({ digest }) => digest)).toContain(live)
    // Whoever read its own digest back may say so, also where the other came right after; at the end one is live.
    const winner = ended.find(({ outputs }) => outputs['digest'] === live)
    expect(winner?.outputs['verdict']).toBe('changed')
    for (const { outputs } of ended) {
      if (outputs['verdict'] !== 'changed')
        expect(outputs).toMatchObject({ 'reason-code': 'tag-moved', image: '' })
    }
  })

  test('a revision beside the trunk is kept out, and the gates are shown with their evidence', async () => {
    await bench.grow('main', 1)
    const aside = (await bench.grow('topic', 1)).at(-1) ?? ''
    await built(aside, 'aside')
    const step = laneStep({ image: `${registry.host}/aside`, version: aside, environment: 'aside' })
    const ended = await runMain(await job(), 'promote', step)
    expect(ended.outputs, ended.log).toMatchObject({
      verdict: 'refused',
      'reason-code': 'not-on-trunk',
      image: '',
    })
    expect(ended.summary).toContain('| trunk | **closed** (not-on-trunk) |')
    expect(ended.summary).toContain('| hold | open |')
  })

  test('the first digits of a revision are enough', async () => {
    await built(at(0), 'short')
    const ended = await runMain(await job(), 'promote', {
      inputs: {
        image: `${registry.host}/short`,
        version: at(0).slice(0, 8),
        to: `${registry.host}/short:live`,
      },
      expressions,
    })
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed', revision: at(0) })
  })

  test('goes from staging to production by its records, and an older one is refused with nothing to deploy', async () => {
    for (const revision of revisions) await built(revision)
    const lane = (environment: string, requires: string, version: string) => ({
      inputs: {
        image: `${registry.host}/shop`,
        version,
        environment,
        requires,
        to: `${registry.host}/${environment}`,
      },
      expressions,
    })
    const records = githubRecords(connect(bench))
    const staging = await runMain(await job(), 'promote', lane('staging', 'none', at(1)))
    expect(staging.outputs, staging.log).toMatchObject({ verdict: 'changed', direction: 'first' })

    const early = await runMain(await job(), 'promote', lane('production', 'staging', at(1)))
    expect(early.outputs).toMatchObject({
      verdict: 'refused',
      'reason-code': 'not-verified-there',
      image: '',
    })
    expect(early.status).toBe(1)

    await records.status(Number(staging.outputs['deployment-id']), { state: 'success', description: 'v1' })
    const production = await runMain(await job(), 'promote', lane('production', 'staging', at(1)))
    expect(production.outputs, production.log).toMatchObject({
      verdict: 'changed',
      image: `${registry.host}/production@${production.outputs['digest']}`,
      'built-revision': at(1),
    })
    await records.status(Number(production.outputs['deployment-id']), { state: 'success', description: 'v1' })

    const older = lane('production', 'none', at(0))
    const pushed = await runMain(await job(), 'promote', older)
    expect(pushed.status).toBe(0)
    expect(pushed.outputs).toMatchObject({
      verdict: 'refused',
      'reason-code': 'superseded',
      image: '',
      digest: '',
      revision: '',
    })
    const asked = await runMain(await job({ GITHUB_EVENT_NAME: 'workflow_dispatch' }), 'promote', older)
    expect(asked.status).toBe(1)

    const newer = await runMain(await job(), 'promote', lane('production', 'none', at(2)))
    expect(newer.outputs).toMatchObject({ direction: 'forward', 'previous-revision': at(1) })
    await records.status(Number(newer.outputs['deployment-id']), { state: 'success', description: 'v1' })
    const back = lane('production', 'none', 'previous')
    const reasoned = {
      ...back,
      inputs: { ...back.inputs, 'allow-rollback': 'true', reason: 'carts are lost' },
    }
    const rolled = await runMain(await job(), 'promote', reasoned)
    expect(rolled.outputs, rolled.log).toMatchObject({
      direction: 'rollback',
      revision: at(1),
      'previous-revision': at(2),
    })
  })

  test.each(['SIGINT', 'SIGKILL'] as const)(
    'ended by %s in the middle of a copy leaves no record open and no tag moved',
    async (signal) => {
      await built(at(0))
      const proxy = await startProxy(registry.host, (_, { method }) =>
        method === 'PUT' ? 'hang' : undefined,
      )
      closing.push(proxy.close)
      const step = laneStep({ image: `${proxy.host}/shop`, to: `${proxy.host}/killed:live` })
      const run = await job()
      const { child, ended } = await startMain(run, 'promote', step)
      while (!proxy.seen.some(({ method }) => method === 'PUT')) await sleep(20)
      if (signal === 'SIGINT') expect(await cancel(child)).toBe('SIGINT')
      else child.kill('SIGKILL')
      const ending = await ended
      expect(await states()).toEqual(['in_progress'])
      if (signal === 'SIGINT')
        expect(ending.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'cancelled', image: '' })

      const post = await runPost(run, 'promote', step, ending)
      expect(post.status, post.log).toBe(0)
      expect(await states()).toEqual(['error'])
      expect(await tagged({ host: registry.host, name: 'killed' }, 'live')).toBeUndefined()
    },
  )

  test('cancelled while the gates are asked opens no record and moves no tag', async () => {
    await built(at(0))
    const { href, host } = new URL(bench.github.apiUrl)
    const api = await startProxy(host, (_, { path }) => (path.includes('/deployments') ? 'hang' : undefined))
    closing.push(api.close)
    const step = laneStep({ to: `${registry.host}/gated:live` })
    const run = await job({ GITHUB_API_URL: href.replace(host, api.host) })
    const { child, ended } = await startMain(run, 'promote', step)
    while (!api.seen.some(({ path }) => path.includes('/deployments'))) await sleep(20)
    await cancel(child)
    const ending = await ended
    expect(ending.outputs, ending.log).toMatchObject({
      verdict: 'failed',
      'reason-code': 'cancelled',
      image: '',
    })
    const post = await runPost(await job(), 'promote', step, ending)
    expect(post.status, post.log).toBe(0)
    expect(await states()).toEqual([])
    expect(await tagged({ host: registry.host, name: 'gated' }, 'live')).toBeUndefined()
  })

  /** Cancels while two tags are written, neither of which is answered yet; no look at them is answered after. */
  async function cancelledWhileTagging(name: string, verify: 'root' | 'none') {
    const { digest } = await built(at(0))
    const cancelled = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const isOfTag = ({ path }: Seen) => path.endsWith('/manifests/live')
    const isWrite = (seen: Seen) => isOfTag(seen) && seen.method === 'PUT'
    const proxy = await startProxy(registry.host, (_, now) => {
      const writes = proxy.seen.filter(isWrite).length
      if (writes === 2) begun.resolve()
      if (isWrite(now)) return { heldUntil: cancelled.promise }
      return isOfTag(now) && writes > 0 ? 'hang' : undefined
    })
    closing.push(proxy.close)
    const names = [`${name}/one`, `${name}/other`]
    const to = names.map((one) => `${proxy.host}/${one}:live`).join('\n')
    const step = laneStep({ image: `${proxy.host}/shop`, to, verify })
    const run = await job()
    const { child, ended } = await startMain(run, 'promote', step)
    await Promise.race([begun.promise, ended])
    child.kill('SIGINT')
    cancelled.resolve()
    const ending = await ended
    expect(ending.signal).toBeNull()
    const post = await runPost(run, 'promote', step, ending)
    expect(post.status, post.log).toBe(0)
    expect(await states()).toEqual(['error'])
    const tags = await Promise.all(names.map((one) => tagged({ host: registry.host, name: one }, 'live')))
    return { ending, digest, tags }
  }

  test('cancelled while two tags are written moves both, and is told as cancelled before it looked at them', async () => {
    const { ending, digest, tags } = await cancelledWhileTagging('looked-at', 'root')
    expect(tags, ending.log).toEqual([digest, digest])
    expect(ending.outputs, ending.log).toMatchObject({
      verdict: 'failed',
      'reason-code': 'cancelled',
      image: '',
      digest: '',
    })
  })

  test('cancelled while two tags are written moves both, and is told as done where no look is wanted', async () => {
    const { ending, digest, tags } = await cancelledWhileTagging('believed', 'none')
    expect(tags, ending.log).toEqual([digest, digest])
    expect(ending.outputs, ending.log).toMatchObject({
      verdict: 'changed',
      'reason-code': 'promoted',
      digest,
    })
  })

  test('leaves a record to another job, and closes one whose job says nothing', async () => {
    await built(at(0))
    const step = (record: string) => laneStep({ environment: 'staging', record })
    const handed = await job()
    const given = await runMain(handed, 'promote', step('handover'))
    expect((await runPost(handed, 'promote', step('handover'), given)).status).toBe(0)
    expect(await states()).toEqual(['in_progress'])

    const alone = await job({ GITHUB_RUN_ID: '2' })
    const left = await runMain(alone, 'promote', step('job'))
    const post = await runPost(alone, 'promote', step('job'), left)
    expect(post.log).toContain('was still open: closed as error')
    expect((await states())[0]).toBe('error')
    expect(await notesOf(alone)).toMatchObject([{ action: 'promote', verdict: 'changed' }])
  })

  test('says which registry was not there, and which credentials were refused, and prints no secret', async () => {
    const gone = `127.0.0.1:${await freePort()}`
    const missing = await runMain(await openJob(), 'promote', {
      inputs: { image: `${gone}/shop:v1`, to: `${gone}/shop:v2` },
    })
    expect(missing.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'registry-failed', image: '' })
    expect(missing.log).toContain(`registry ${gone}: cannot read tag v1 in shop: nothing listens there`)

    const denied = await startProxy(registry.host, () => ({
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="x"' },
    }))
    closing.push(denied.close)
    const ended = await runMain(await openJob(), 'promote', {
      inputs: {
        image: `${denied.host}/shop:v1`,
        to: `${denied.host}/shop:v2`,
        'registry-auth': `${denied.host} octocat ${PASSWORD}`,
      },
    })
    expect(ended.outputs).toMatchObject({ 'reason-code': 'registry-denied' })
    expect(ended.log).toContain('credentials from the input registry-auth')
    expect(said(ended)).not.toContain(PASSWORD)
    expect(said(ended)).not.toContain(Buffer.from(`octocat:${PASSWORD}`).toString('base64'))
  })

  test('a token that may not write records is told which line to add', async () => {
    await built(at(0))
    bench.github.addToken({
      token: 'reader',
      login: 'github-actions[bot]',
      scopes: ['contents: read', 'deployments: read'],
    })
    const step = laneStep({ environment: 'staging', 'github-token': 'reader' })
    const ended = await runMain(await job(), 'promote', step)
    expect(ended.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'permission-missing' })
    expect(ended.log).toContain('deployments: write')
  })
})
