import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { freePort } from '../../../lab/free-port.ts'
import { DeliveryError } from '../../../shared/action/errors.ts'
import { githubComments } from '../../../shared/tools/github-comments.ts'
import { githubCommits } from '../../../shared/tools/github-commits.ts'
import { permissionLines } from '../../../shared/tools/github-error.ts'
import { githubRecords } from '../../../shared/tools/github-records.ts'
import { type Bench, merge, openPull, startBench } from '../github/stand-in.ts'
import { callsSince, connect } from './connect.ts'
import { all, payload } from './records-spec.ts'

let bench: Bench
let revision: string
let pull: number

beforeAll(async () => {
  bench = await startBench({ private: true })
  await bench.commit('main', { a: '1' })
  await bench.commit('feature', { b: '1' })
  pull = await openPull(bench, 'feature')
  revision = await merge(bench, pull, 'squash')
})
afterAll(async () => bench.close())

async function failure(asked: Promise<unknown>): Promise<DeliveryError> {
  const error = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(DeliveryError)
  return error as DeliveryError
}

function tokenWith(...scopes: string[]): string {
  const token = `token-${scopes.join('-').replaceAll(/\W+/g, '-')}`
  bench.github.addToken({ token, login: 'github-actions[bot]', scopes })
  return token
}

describe('a token without the scope is told the line to add', () => {
  const opening = () => ({ environment: 'staging', payload: payload(revision), production: false })

  test.each([
    [
      'opening a record',
      'deployments: write',
      (token: string) => githubRecords(connect(bench, { token })).open(opening()),
    ],
    [
      'reading records',
      'deployments: read',
      (token: string) => all(githubRecords(connect(bench, { token })).walk('shop', 'staging')),
    ],
    [
      'reading a run',
      'actions: read',
      (token: string) => githubRecords(connect(bench, { token })).runEvidence('1'),
    ],
    [
      'comparing',
      'contents: read',
      (token: string) => githubCommits(connect(bench, { token })).compare(revision, revision),
    ],
    [
      'commenting',
      'pull-requests: write',
      (token: string) => githubComments(connect(bench, { token })).create(pull, 'x'),
    ],
  ])('%s: %s', async (_what, line, act) => {
    const error = await failure(act(tokenWith('metadata: read')))
    expect(error.code).toBe('permission-missing')
    expect(error.message).toMatch(/^the token may not (GET|POST) \/repos\/acme\/shop\//)
    expect(error.cure).toMatch(/^Add to the job's `permissions:` the line `/)
    expect(error.cure).toContain(`\`${line}\``)
  })

  test('finding pull requests: pull-requests: read', async () => {
    const commits = githubCommits(connect(bench, { token: tokenWith('contents: read') }))
    const commit = { sha: revision, subject: 'x', committedAt: '2026-11-22T00:00:00Z' }
    const error = await failure(commits.pullRequestsOf([commit]))
    expect(error.code).toBe('permission-missing')
    expect(error.cure).toBe("Add to the job's `permissions:` the line `pull-requests: read`")
  })

  test('one that GitHub does not know is refused as such', async () => {
    const error = await failure(
      githubCommits(connect(bench, { token: 'unknown' })).compare(revision, revision),
    )
    expect(error.code).toBe('permission-missing')
    expect(error.message).toContain('Bad credentials')
    expect(error.cure).toContain('github.token')
  })
})

test.each([
  ['deployments=write', ['deployments: write']],
  ['pull_requests=write; issues=write', ['pull-requests: write']],
  ['contents=read,pull_requests=read', ['contents: read', 'pull-requests: read']],
  ['', []],
])('%j as lines of permissions', (header, lines) => expect(permissionLines(header)).toEqual(lines))

describe('GitHub that fails', () => {
  test('is asked again, and the answer that comes is the answer', async () => {
    bench.github.inject({ path: '/compare/', status: 503, times: 2 })
    expect(await githubCommits(connect(bench)).compare(revision, revision)).toMatchObject({
      status: 'identical',
    })
  })

  test('for good is github-failed, with the call and the status', async () => {
    bench.github.inject({ path: '/compare/', status: 503, times: 3 })
    const error = await failure(githubCommits(connect(bench)).compare(revision, revision))
    expect(error.code).toBe('github-failed')
    expect(error.message).toBe(
      `GitHub: GET /repos/acme/shop/compare/${revision}...${revision} answered 503, Server Error`,
    )
  })

  test('with a page of HTML does not show the page whole', async () => {
    bench.github.inject({
      path: '/compare/',
      status: 502,
      times: 3,
      body: `<html>${'x'.repeat(5_000)}</html>`,
    })
    const error = await failure(githubCommits(connect(bench)).compare(revision, revision))
    expect(error.message.length).toBeLessThan(700)
  })

  test('to be reached says the address that was tried and why not', async () => {
    const apiUrl = `http://127.0.0.1:${await freePort()}`
    const error = await failure(githubCommits(connect(bench, { apiUrl })).compare(revision, revision))
    expect(error.code).toBe('github-failed')
    expect(error.message).toMatch(
      /^GitHub at 127\.0\.0\.1:\d+ could not be reached for GET .*ECONNREFUSED 127\.0\.0\.1/,
    )
    expect(error.cure).toContain('githubstatus.com')
  })

  test('is not asked again and again by each call: after one that was given up the next try once', async () => {
    const github = githubCommits(connect(bench, { retryBase: 20 }))
    bench.github.inject({ path: '/compare/', status: 503, times: 4 })
    const from = bench.github.journal().length
    await failure(github.compare(revision, revision))
    await failure(github.compare(revision, revision))
    expect(callsSince(bench, from)).toHaveLength(4)
    await github.compare(revision, revision)
    bench.github.inject({ path: '/compare/', status: 503, times: 2 })
    await github.compare(revision, revision)
  })

  test('costs the call after it no longer waits than its own', async () => {
    // A number by which its waits are known among the timers of the process.
    const retryBase = 97
    const records = githubRecords(connect(bench, { retryBase }))
    const id = await records.open({ environment: 'staging', payload: payload(revision), production: false })
    // Two requests at once, each tried three times, and the first try of the write.
    bench.github.inject({ path: '/deployments', status: 503, times: 7 })
    await failure(records.find(id))
    const timers = vi.spyOn(globalThis, 'setTimeout')
    await records.status(id, { state: 'failure', description: 'v1' })
    const asked = timers.mock.calls.map(([, milliseconds = 0]) => milliseconds)
    timers.mockRestore()
    expect(asked.filter((wait) => wait > 0 && wait % retryBase === 0)).toEqual([retryBase])
  })

  test('to answer in time is not waited for', async () => {
    bench.github.inject({ path: '/compare/', delayMs: 5_000, times: 3 })
    const error = await failure(githubCommits(connect(bench, { timeout: 100 })).compare(revision, revision))
    expect(error.message).toContain('timeout')
  })
})

describe('a record’s status, which is written again and again through an outage', () => {
  const opened = () =>
    githubRecords(connect(bench)).open({
      environment: 'staging',
      payload: payload(revision),
      production: false,
    })
  const closing = { state: 'success', description: 'v1' } as const
  const writes = (from: number) => callsSince(bench, from).filter((call) => call.startsWith('POST'))

  test.each([401, 403, 404, 422])('is written once where it is refused with %i', async (status) => {
    const id = await opened()
    bench.github.inject({ method: 'POST', path: '/statuses$', status })
    const from = bench.github.journal().length
    await failure(githubRecords(connect(bench)).status(id, closing))
    expect(writes(from)).toHaveLength(1)
  })

  const secondary = { message: 'You have exceeded a secondary rate limit.' }
  test.each([
    { status: 403, headers: { 'retry-after': '7' }, body: secondary, waited: 7_000 },
    { status: 429, headers: { 'retry-after': '7' }, body: secondary, waited: 7_000 },
    { status: 403, headers: {}, body: secondary, waited: 60_000 },
    { status: 429, headers: {}, body: { message: 'a proxy’s word' }, waited: 60_000 },
  ])('waits $waited ms for a rate limit that is told with $status, and asks once more', async (limit) => {
    const { status, headers, body, waited } = limit
    const id = await opened()
    bench.github.inject({ method: 'POST', path: '/statuses$', status, headers, body })
    const from = bench.github.journal().length
    const waits: number[] = []
    const wait = async (milliseconds: number) => void waits.push(milliseconds)
    await githubRecords(connect(bench, { wait })).status(id, closing)
    expect(waits).toEqual([waited])
    expect(writes(from)).toHaveLength(2)
  })
})

describe('a rate limit', () => {
  test('that names a short wait is waited for, a write included', async () => {
    const lines: string[] = []
    const log = { info: (line: string) => lines.push(line) }
    bench.github.inject({
      method: 'POST',
      path: '/comments$',
      status: 403,
      headers: { 'retry-after': '1' },
      body: { message: 'You have exceeded a secondary rate limit.' },
    })
    await githubComments(connect(bench, { log })).create(pull, 'after a while')
    expect(lines).toEqual([
      `GitHub asks to slow down: POST /repos/acme/shop/issues/${pull}/comments is tried again in 1 s`,
    ])
  })

  test('for the hour ends at once and says until when', async () => {
    const token = tokenWith('*')
    bench.github.addToken({ token, login: 'octocat', scopes: ['*'], rateLimit: 1 })
    const commits = githubCommits(connect(bench, { token }))
    await commits.commit(revision)
    const error = await failure(commits.commit(revision))
    expect(error.code).toBe('github-failed')
    expect(error.message).toMatch(/^GitHub's rate limit is used up until 2026-11-22T\d\d:\d\d:\d\d/)
  })
})

test('a cancel ends waiting and asking at once', async () => {
  const abort = new AbortController()
  bench.github.inject({ path: '/compare/', status: 503, times: 4 })
  const before = bench.github.journal().length
  const github = connect(bench, { signal: abort.signal, retryBase: 100 })
  setTimeout(() => abort.abort(new DeliveryError('cancelled', 'cancelled by SIGTERM')), 50)
  const error = await failure(githubCommits(github).compare(revision, revision))
  expect(error.code).toBe('cancelled')
  expect(callsSince(bench, before).length).toBeLessThanOrEqual(2)
})

test('every request says who asks and which version of the API it means', async () => {
  const seen: Record<string, string | string[] | undefined>[] = []
  const { createServer: createHttp } = await import('node:http')
  const server = createHttp((request, response) => {
    seen.push(request.headers)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"viewer":{"login":"x"}}}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  const apiUrl = `http://127.0.0.1:${port}/api/v3`
  const github = connect(bench, {
    apiUrl,
    graphqlUrl: `http://127.0.0.1:${port}/api/graphql`,
    token: 'secret',
  })
  await githubComments(github).whoAmI()
  server.close()
  expect(seen[0]).toMatchObject({ 'x-github-api-version': '2022-11-28', authorization: 'token secret' })
  expect(seen[0]?.['user-agent']).toMatch(/^trunkline /)
})
