import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { githubClient, githubControl } from '../../../lab/github/client.ts'
import { startGithub } from '../../../lab/github/server.ts'
import { ask, type Bench, deploy, person, startBench } from './stand-in.ts'

let bench: Bench
let client: ReturnType<typeof githubClient>
let control: ReturnType<typeof githubControl>

beforeEach(async () => {
  bench = await startBench()
  await bench.commit('main', { a: 'a' })
  const { url } = bench.github
  client = githubClient({ url, owner: 'acme', repo: 'shop', token: person })
  control = githubControl(url)
})
afterEach(() => bench.close())

describe('faults', () => {
  test('a fault hits the requests that fit, after those that it lets pass, and no more', async () => {
    await control.inject({
      method: 'GET',
      path: '^/repos/acme/shop/branches',
      skip: 1,
      times: 2,
      status: 502,
    })
    const statuses: number[] = []
    for (let at = 0; at < 4; at += 1) statuses.push((await ask(bench, 'GET', '/branches')).status)
    expect(statuses).toEqual([200, 502, 502, 200])
    expect((await ask(bench, 'GET', '')).status).toBe(200)
  })

  test('a secondary limit says when to come again', async () => {
    bench.github.inject({
      status: 403,
      headers: { 'retry-after': '7' },
      body: { message: 'You have exceeded a secondary rate limit' },
    })
    const { status, headers } = await ask(bench, 'GET', '')
    expect([status, headers.get('retry-after')]).toEqual([403, '7'])
  })

  test('a lost answer leaves the write in place', async () => {
    bench.github.inject({ method: 'POST', path: '/deployments$', applied: true, reset: true })
    await expect(deploy(bench, 'staging')).rejects.toThrow('fetch failed')
    expect(bench.repository.deployments).toHaveLength(1)
    expect(bench.github.journal().at(-1)).toMatchObject({ method: 'POST', status: 0, fault: true })
  })

  test('an answer comes late but whole', async () => {
    bench.github.inject({ delayMs: 150 })
    const started = performance.now()
    expect((await ask(bench, 'GET', '')).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThan(140)
  })
})

describe('the journal', () => {
  test('it has each call with who asked and what was written', async () => {
    await deploy(bench, 'staging')
    await ask(bench, 'GET', '/deployments?environment=staging')
    const [written, read] = (await control.journal()).slice(-2)
    expect(written).toMatchObject({
      kind: 'rest',
      method: 'POST',
      path: '/repos/acme/shop/deployments',
      status: 201,
      login: 'octocat',
      body: { environment: 'staging' },
    })
    expect(read).toMatchObject({ path: '/repos/acme/shop/deployments?environment=staging' })
    expect(read).not.toHaveProperty('body')
    expect(JSON.stringify(await control.journal())).not.toContain(person)
  })
})

describe('what a demo seeds', () => {
  test('the client opens, merges and comments', async () => {
    await bench.commit('feature', { b: 'b' })
    const { number } = await client.createPull({ title: 'Add b', head: 'feature' })
    for (let at = 0; at < 101; at += 1) await client.comment(number, `${at}`)
    expect((await client.comments(number)).map(({ body }) => body)).toEqual(
      Array.from({ length: 101 }, (_, at) => `${at}`),
    )
    const { sha } = await client.merge(number, 'squash')
    expect((await client.branch('main')).commit.commit.message).toBe(`Add b (#${number})`)
    expect(await client.compare('main', sha)).toMatchObject({ status: 'identical' })
    await client.lock(number)
    expect((await client.pull(number)).locked).toBe(true)
  })

  test('repositories, tokens, protections, runs and summaries come by HTTP', async () => {
    await control.createRepository({ owner: 'acme', name: 'tools', private: true })
    await control.addToken({ token: 'new', login: 'new', scopes: ['contents: read'] })
    expect((await ask(bench, 'GET', '~/repos/acme/tools', { token: 'new' })).status).toBe(200)
    await control.protect('acme/shop', 'production', { reviewers: ['octocat'] })
    expect((await ask(bench, 'GET', '/environments/production')).body).toMatchObject({
      protection_rules: [{ type: 'required_reviewers', reviewers: [{ reviewer: { login: 'octocat' } }] }],
    })
    const headSha = (await bench.git.branch('main')) ?? ''
    const run = { id: 5, headSha, jobs: [{ name: 'build' }] }
    await control.putRun('acme/shop', run)
    await control.addSummary(5, { job: 'build', step: 'build-image', markdown: '# built' })
    const done = { name: 'build', status: 'completed', conclusion: 'success' } as const
    await control.putRun('acme/shop', { ...run, status: 'completed', conclusion: 'success', jobs: [done] })
    expect(bench.repository.runs).toMatchObject([
      {
        id: 5,
        conclusion: 'success',
        jobs: [{ conclusion: 'success' }],
        summaries: [{ markdown: '# built' }],
      },
    ])
    expect((await ask(bench, 'GET', '/actions/runs/5')).status).toBe(200)
    expect(await control.violations()).toEqual([])
  })
})

describe('as a process', () => {
  test('it keeps its state over a restart, and ends when told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'trunkline-github-'))
    const main = new URL('../../../lab/github/main.ts', import.meta.url).pathname
    const start = async () => {
      const child = spawn(process.execPath, [main, '--port', '0', '--data', folder], { stdio: 'pipe' })
      const [line] = (await once(child.stdout, 'data')) as [Buffer]
      return { child, url: /http:\S+/.exec(line.toString())?.[0] ?? '' }
    }
    try {
      const first = await start()
      expect((await fetch(`${first.url}/healthz`)).status).toBe(200)
      await githubControl(first.url).createRepository({ owner: 'acme', name: 'kept' })
      first.child.kill('SIGTERM')
      expect(await once(first.child, 'exit')).toEqual([0, null])
      expect(JSON.parse(await readFile(join(folder, 'state.json'), 'utf8'))).toHaveProperty('repositories')
      const second = await start()
      expect((await fetch(`${second.url}/acme/kept`)).status).toBe(200)
      second.child.kill('SIGTERM')
      await once(second.child, 'exit')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  test('it starts again after a crash that left a repository without its record', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'trunkline-github-'))
    const shop = { owner: 'acme', name: 'shop' }
    const crashed = await startGithub({ dataDir: folder })
    await crashed.createRepository(shop)
    await crashed.close()
    await rm(join(folder, 'state.json'))
    const again = await startGithub({ dataDir: folder })
    const twice = await Promise.all([again.createRepository(shop), again.createRepository(shop)])
    expect(twice[0]).toBe(twice[1])
    await again.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('two stand-ins have nothing in common', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'trunkline-github-'))
    const other = await startGithub({ dataDir: folder })
    expect((await fetch(`${other.url}/api/v3/repos/acme/shop`)).status).toBe(404)
    await other.close()
    await rm(folder, { recursive: true, force: true })
  })
})
