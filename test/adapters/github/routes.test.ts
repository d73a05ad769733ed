import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDescription } from '../../../lab/github/openapi/description.ts'
import { routes } from '../../../lab/github/routes/table.ts'
import { ask, type Bench, openPull, startBench, workflow } from './stand-in.ts'

let bench: Bench
let first: string

beforeAll(async () => {
  bench = await startBench()
  first = await bench.commit('main', { 'README.md': 'shop\n', 'chart/values.yaml': 'a: 1\n' })
  await bench.commit('feature/one', { 'a.txt': 'a\n' })
})
afterAll(async () => {
  const violations = bench.github.violations()
  await bench.close()
  expect(violations).toEqual([])
})

test('the routes are the operations of the vendored description, all of them and no others', () => {
  const described = Object.entries(readDescription().paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(described.sort())
})

const get = async (path: string, options?: Parameters<typeof ask>[3]) =>
  (await ask(bench, 'GET', path, options)).body

describe('what git knows', () => {
  test('a branch with a slash in its name is found', async () => {
    expect(await get('/branches')).toMatchObject([
      { name: 'feature/one' },
      { name: 'main', commit: { sha: first } },
    ])
    expect(await get('/branches/feature/one')).toMatchObject({ name: 'feature/one' })
    expect((await ask(bench, 'GET', '/branches/none')).status).toBe(404)
  })
  test('a repository tells its default branch', async () => {
    expect(await get('')).toMatchObject({ full_name: 'acme/shop', default_branch: 'main', private: false })
  })
  test('commits are listed newest first, by path and page', async () => {
    const sha = await bench.commit('main', { 'b.txt': 'b\n' }, { message: 'add b\n\nwith a body' })
    expect(await get('/commits')).toMatchObject([{ sha, author: { login: 'ada' } }, { sha: first }])
    expect(await get('/commits?path=README.md')).toMatchObject([{ sha: first }])
    expect(await get('/commits?per_page=1&page=2')).toMatchObject([{ sha: first }])
    expect(await get(`/commits/${sha}`)).toMatchObject({
      commit: { message: 'add b\n\nwith a body' },
      stats: { total: 1 },
      files: [{ filename: 'b.txt', status: 'added', additions: 1 }],
    })
    expect((await ask(bench, 'GET', '/commits/--all')).status).toBe(422)
  })
  test('refs are created, moved forward only, and deleted', async () => {
    const sha = await bench.git.branch('main')
    const make = (ref: string, to = first) => ask(bench, 'POST', '/git/refs', { body: { ref, sha: to } })
    expect(await make('refs/tags/v1')).toMatchObject({ status: 201, body: { object: { sha: first } } })
    expect(await make('refs/tags/v1')).toMatchObject({
      status: 422,
      body: { message: 'Reference already exists' },
    })
    expect((await make('refs/tags/bad..name')).status).toBe(422)
    expect((await make('refs/tags/v2', '0'.repeat(40))).status).toBe(422)
    const move = (to: unknown, force = false) =>
      ask(bench, 'PATCH', '/git/refs/tags/v1', { body: { sha: to, force } })
    expect(await move(sha)).toMatchObject({ status: 200, body: { object: { sha } } })
    expect(await move(first)).toMatchObject({
      status: 422,
      body: { message: 'Update is not a fast forward' },
    })
    expect((await move(first, true)).status).toBe(200)
    expect(await get('/git/ref/tags/v1')).toMatchObject({ ref: 'refs/tags/v1' })
    expect(await get('/git/matching-refs/tags/')).toHaveLength(1)
    expect((await ask(bench, 'DELETE', '/git/refs/tags/v1')).status).toBe(204)
    expect((await ask(bench, 'GET', '/git/ref/tags/v1')).status).toBe(404)
  })
  test('contents come as JSON, as a folder and raw', async () => {
    const content = Buffer.from('shop\n').toString('base64')
    expect(await get('/contents/README.md')).toMatchObject({
      type: 'file',
      encoding: 'base64',
      content: `${content}\n`,
    })
    expect(await get('/contents/chart')).toMatchObject([{ path: 'chart/values.yaml', type: 'file' }])
    const raw = await fetch(`${bench.github.apiUrl}/repos/acme/shop/contents/chart/values.yaml?ref=main`, {
      headers: { accept: 'application/vnd.github.raw+json' },
    })
    expect(await raw.text()).toBe('a: 1\n')
    expect((await ask(bench, 'GET', '/contents/none')).status).toBe(404)
  })
})

describe('what the store knows', () => {
  test('statuses of a commit combine to the worst newest of each context', async () => {
    const say = (context: string, state: string) =>
      ask(bench, 'POST', `/statuses/${first}`, { body: { context, state } })
    expect(await get(`/commits/${first}/status`)).toMatchObject({ state: 'pending', total_count: 0 })
    await say('test', 'failure')
    await say('test', 'success')
    await say('lint', 'success')
    expect(await get(`/commits/${first}/status`)).toMatchObject({ state: 'success', total_count: 2 })
    expect(await get(`/commits/${first}/statuses`)).toHaveLength(3)
  })
  test('an environment keeps its protection', async () => {
    const body = {
      wait_timer: 5,
      reviewers: [{ type: 'User', id: 1 }],
      deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
    }
    await ask(bench, 'PUT', '/environments/production%2Feu', { body })
    expect(await get('/environments/production%2Feu')).toMatchObject({
      name: 'production/eu',
      protection_rules: [
        { type: 'wait_timer', wait_timer: 5 },
        { type: 'required_reviewers' },
        { type: 'branch_policy' },
      ],
      deployment_branch_policy: { protected_branches: true },
    })
    expect((await ask(bench, 'DELETE', '/environments/production%2Feu')).status).toBe(204)
    expect(await get('/environments')).toEqual({ total_count: 0, environments: [] })
  })
  test('a run keeps its attempts apart, and lists once', async () => {
    const run = (attempt: number, conclusion: 'failure' | 'success') =>
      bench.github.putRun(bench.repository, {
        id: 7,
        attempt,
        headSha: first,
        event: 'workflow_dispatch',
        status: 'completed',
        conclusion,
        jobs: [{ name: 'deploy', status: 'completed', conclusion, steps: [] }],
      })
    run(1, 'failure')
    run(2, 'success')
    expect(await get('/actions/runs')).toMatchObject({
      total_count: 1,
      workflow_runs: [{ id: 7, run_attempt: 2 }],
    })
    expect(await get('/actions/runs?status=failure')).toMatchObject({ total_count: 0 })
    expect(await get('/actions/runs/7')).toMatchObject({ conclusion: 'success', event: 'workflow_dispatch' })
    expect(await get('/actions/runs/7/attempts/1')).toMatchObject({ conclusion: 'failure', run_attempt: 1 })
    const all = await get('/actions/runs/7/jobs?filter=all')
    expect(all).toMatchObject({ total_count: 2, jobs: [{ run_attempt: 2 }, { run_attempt: 1 }] })
    const { jobs } = (await get('/actions/runs/7/attempts/1/jobs')) as { jobs: { id: number }[] }
    expect(await get(`/actions/jobs/${jobs[0]?.id}`)).toMatchObject({ conclusion: 'failure', name: 'deploy' })
    expect((await ask(bench, 'GET', '/actions/runs/8')).status).toBe(404)
  })
  test('dispatches are remembered with their inputs', async () => {
    const body = { ref: 'main', inputs: { environment: 'production' } }
    const sent = await ask(bench, 'POST', '/actions/workflows/promote.yml/dispatches', {
      body,
      token: workflow,
    })
    expect([200, 204]).toContain(sent.status)
    await ask(bench, 'POST', '/dispatches', { body: { event_type: 'deployed' } })
    expect(bench.repository.dispatches).toMatchObject([
      {
        event: 'workflow_dispatch',
        workflow: 'promote.yml',
        ref: 'main',
        inputs: { environment: 'production' },
      },
      { event: 'repository_dispatch', type: 'deployed' },
    ])
    const gone = await ask(bench, 'POST', '/actions/workflows/promote.yml/dispatches', {
      body: { ref: 'none' },
    })
    expect(gone.status).toBe(422)
  })
  test('comments are created, changed, listed and deleted', async () => {
    const number = await openPull(bench, 'feature/one')
    const made = await ask(bench, 'POST', `/issues/${number}/comments`, { body: { body: 'one' } })
    const { id } = made.body as { id: number }
    expect((await ask(bench, 'PATCH', `/issues/comments/${id}`, { body: { body: 'two' } })).status).toBe(200)
    expect(await get(`/issues/${number}/comments`)).toMatchObject([{ id, body: 'two' }])
    expect((await ask(bench, 'DELETE', `/issues/comments/${id}`)).status).toBe(204)
    expect((await ask(bench, 'GET', `/issues/comments/${id}`)).status).toBe(404)
    expect((await ask(bench, 'GET', '/issues/999/comments')).status).toBe(404)
    expect(await get(`/pulls/${number}/commits`)).toHaveLength(1)
    expect((await ask(bench, 'GET', `/pulls/${number}/merge`)).status).toBe(404)
    expect(await get('/pulls?head=acme:feature/one')).toMatchObject([{ number }])
    expect(await get('/pulls?state=closed')).toEqual([])
  })
  test('the person and what is left of the hour are told', async () => {
    expect(await get('~/user')).toMatchObject({ login: 'octocat' })
    expect(await get('~/rate_limit')).toMatchObject({ resources: { core: { limit: 5000 } } })
  })
})
