import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { githubRecords } from '../../../shared/tools/github-records.ts'
import { FakeRecords } from '../../fakes/records.ts'
import { type Bench, person, startBench, workflow } from '../github/stand-in.ts'
import { callsSince, connect } from './connect.ts'
import { all, payload, recordsSpec } from './records-spec.ts'

let bench: Bench
let revisions: string[]

beforeAll(async () => {
  bench = await startBench()
  revisions = await bench.grow('main', 3)
})
afterAll(async () => bench.close())
afterEach(() => {
  bench.repository.deployments.length = 0
  expect(bench.github.violations()).toEqual([])
})

recordsSpec('records in memory', async () => {
  let now = 0
  const tick = () => {
    now += 1_000
    return new Date(now)
  }
  return { records: new FakeRecords(tick), revisions }
})
recordsSpec('records on GitHub', async () => ({ records: githubRecords(connect(bench)), revisions }))

const revision = () => revisions[0] ?? ''

test('a record is a Deployment of the deployed revision, and no other is made inactive by it', async () => {
  const records = githubRecords(connect(bench))
  const id = await records.open({ environment: 'production', payload: payload(revision()), production: true })
  await records.status(id, {
    state: 'success',
    description: 'v1',
    environmentUrl: 'https://shop.example',
    logUrl: 'https://github.example/run',
  })
  const kept = bench.repository.deployments.find((deployment) => deployment.id === id)
  expect(kept).toMatchObject({
    sha: revision(),
    task: 'deploy:shop',
    transient: false,
    production: true,
    environment: 'production',
  })
  expect(kept?.statuses.map(({ state, environmentUrl, logUrl }) => [state, environmentUrl, logUrl])).toEqual([
    ['in_progress', '', `${bench.github.url}/acme/shop/actions/runs/77/attempts/1`],
    ['success', 'https://shop.example', 'https://github.example/run'],
  ])
})

test('a consumer that stops at the first of two pages costs a handful of requests', async () => {
  const records = githubRecords(connect(bench))
  for (let at = 0; at < 32; at += 1) {
    await records.open({ environment: 'staging', payload: payload(revision()), production: false })
  }
  const before = bench.github.journal().length
  for await (const record of records.walk('shop', 'staging')) {
    expect(record.payload.revision).toBe(revision())
    break
  }
  expect(callsSince(bench, before).length).toBeLessThanOrEqual(5)
  expect(await all(records.walk('shop', 'staging'))).toHaveLength(32)
})

test.each([
  ['deployment', '/deployments/\\d+$'],
  ['statuses', '/statuses'],
])('a record whose %s cannot be found is not there', async (_what, path) => {
  const records = githubRecords(connect(bench))
  const id = await records.open({ environment: 'staging', payload: payload(revision()), production: false })
  bench.github.inject({ method: 'GET', path, status: 404, body: { message: 'Not Found' } })
  expect(await records.find(id)).toBeUndefined()
  expect(await records.find(id)).toMatchObject({ id })
})

test('a record that cannot be read is said by its deployment, whichever answer came first', async () => {
  const records = githubRecords(connect(bench))
  const id = await records.open({ environment: 'staging', payload: payload(revision()), production: false })
  const broken = { method: 'GET', status: 422, body: { message: 'Validation Failed' } }
  bench.github.inject({ ...broken, path: '/statuses' })
  bench.github.inject({ ...broken, path: '/deployments/\\d+$', delayMs: 20 })
  await expect(records.find(id)).rejects.toThrow(
    new RegExp(`GET /repos/acme/shop/deployments/${id} answered`),
  )
})

test('a Deployment that is none of ours is passed over', async () => {
  const records = githubRecords(connect(bench))
  const body = {
    ref: revision(),
    task: 'deploy:shop',
    environment: 'staging',
    required_contexts: [],
    payload: 'x',
  }
  await bench.octokit(person).request('POST /repos/acme/shop/deployments', body)
  const id = await records.open({ environment: 'staging', payload: payload(revision()), production: false })
  expect((await all(records.walk('shop', 'staging'))).map((record) => record.id)).toEqual([id])
})

describe('holds', () => {
  const hold = { application: 'shop', environment: 'production', reason: 'incident 7', actor: 'octocat' }

  test('hold until they are released', async () => {
    const records = githubRecords(connect(bench))
    expect(await records.hold('shop', 'production')).toBeUndefined()
    const id = await records.openHold({ ...hold, revision: revision() })
    expect(await records.hold('shop', 'production')).toMatchObject({
      id,
      reason: 'incident 7',
      actor: 'octocat',
    })
    expect(await records.hold('shop', 'staging')).toBeUndefined()
    expect(await records.hold('other', 'production')).toBeUndefined()
    await records.releaseHold(id)
    expect(await records.hold('shop', 'production')).toBeUndefined()
  })

  test('one is enough: opening another gives the one that is open', async () => {
    const records = githubRecords(connect(bench))
    const id = await records.openHold({ ...hold, revision: revision() })
    expect(await records.openHold({ ...hold, reason: 'again', revision: revision() })).toBe(id)
  })

  test('one that somebody made by hand holds too', async () => {
    const records = githubRecords(connect(bench))
    const body = {
      ref: revision(),
      task: 'hold:shop',
      environment: 'production',
      required_contexts: [],
      description: 'wait for Ada',
    }
    await bench.octokit(person).request('POST /repos/acme/shop/deployments', body)
    expect(await records.hold('shop', 'production')).toMatchObject({
      reason: 'wait for Ada',
      actor: 'somebody',
    })
  })
})

describe('the run behind a record', () => {
  test('is known by its event and branch', async () => {
    bench.github.putRun(bench.repository, { id: 77, headSha: revision(), event: 'push', headBranch: 'main' })
    expect(await githubRecords(connect(bench)).runEvidence('77')).toEqual({
      event: 'push',
      headBranch: 'main',
    })
  })

  test('may be gone', async () => {
    expect(await githubRecords(connect(bench)).runEvidence('78')).toBeUndefined()
  })
})

describe('a lost answer', () => {
  test('to opening a record does not open it twice', async () => {
    const records = githubRecords(connect(bench))
    bench.github.inject({ method: 'POST', path: '/deployments$', status: 502, applied: true })
    const id = await records.open({ environment: 'staging', payload: payload(revision()), production: false })
    expect(bench.repository.deployments.map((deployment) => deployment.id)).toEqual([id])
  })

  test('that hid a refusal opens it once', async () => {
    const records = githubRecords(connect(bench))
    bench.github.inject({ method: 'POST', path: '/deployments$', status: 502 })
    const id = await records.open({ environment: 'staging', payload: payload(revision()), production: false })
    expect(bench.repository.deployments.map((deployment) => deployment.id)).toEqual([id])
  })

  test('to a status is forgiven', async () => {
    const records = githubRecords(connect(bench, { token: workflow }))
    const id = await records.open({ environment: 'staging', payload: payload(revision()), production: false })
    bench.github.inject({ method: 'POST', path: '/statuses$', reset: true, times: 4 })
    await records.status(id, { state: 'success', description: 'v1' })
    expect((await records.find(id))?.statuses[0]?.state).toBe('success')
  })
})
