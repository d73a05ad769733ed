import { request } from 'node:http'
import { expect } from 'vitest'
import type { Proof } from './proof.ts'
import { ask, openPull, workflow } from './stand-in.ts'

/** The proofs of the rules about who may ask, and how often. */
export const accessProofs = {
  async 'unknown-token'(bench) {
    const { status, body } = await ask(bench, 'GET', '', { token: 'nobody-knows' })
    expect([status, body]).toMatchObject([401, { message: 'Bad credentials' }])
  },
  async 'no-token-no-write'(bench) {
    const body = { ref: 'main' }
    expect((await ask(bench, 'GET', '/deployments', { token: null })).status).toBe(200)
    expect((await ask(bench, 'POST', '/deployments', { token: null, body })).status).toBe(401)
  },
  async 'private-is-not-found'(bench) {
    await bench.github.createRepository({ owner: 'acme', name: 'secret', private: true })
    expect((await ask(bench, 'GET', '~/repos/acme/secret', { token: null })).status).toBe(404)
    expect((await ask(bench, 'GET', '~/repos/acme/secret')).status).toBe(200)
  },
  async 'missing-scope'(bench) {
    bench.github.addToken({ token: 'reader', login: 'github-actions[bot]', scopes: ['contents: read'] })
    const body = { ref: 'main' }
    const refused = await ask(bench, 'POST', '/deployments', { token: 'reader', body })
    expect(refused).toMatchObject({
      status: 403,
      body: { message: 'Resource not accessible by integration' },
    })
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('deployments=write')
    // reading what is public needs no scope; what is private does
    expect((await ask(bench, 'GET', '/deployments', { token: 'reader' })).status).toBe(200)
    await bench.github.createRepository({ owner: 'acme', name: 'secret', private: true })
    expect((await ask(bench, 'GET', '~/repos/acme/secret/deployments', { token: 'reader' })).status).toBe(403)
    expect((await ask(bench, 'GET', '~/user', { token: workflow })).status).toBe(403)
  },
  async 'user-agent-required'(bench) {
    const status = await new Promise((resolve, reject) => {
      // fetch adds an agent of its own
      const asked = request(`${bench.github.apiUrl}/repos/acme/shop`, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      asked.on('error', reject).end()
    })
    expect(status).toBe(403)
  },
  async 'rate-limit'(bench) {
    bench.github.addToken({ token: 'poor', login: 'poor', rateLimit: 2 })
    const first = await ask(bench, 'GET', '', { token: 'poor' })
    expect(first.headers.get('x-ratelimit-remaining')).toBe('1')
    await ask(bench, 'GET', '', { token: 'poor' })
    const third = await ask(bench, 'GET', '', { token: 'poor' })
    expect([third.status, third.headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
    bench.clock.now += 3_600_001
    expect((await ask(bench, 'GET', '', { token: 'poor' })).status).toBe(200)
  },
  async 'content-limit'(bench) {
    await bench.commit('feature', { a: 'a' })
    const path = `/issues/${await openPull(bench, 'feature')}/comments`
    const comment = () => ask(bench, 'POST', path, { token: workflow, body: { body: 'x' } })
    bench.github.store.state.contentPerMinute = 2
    expect([(await comment()).status, (await comment()).status]).toEqual([201, 201])
    bench.clock.now += 20_000
    const refused = await comment()
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([403, '40'])
    expect((await ask(bench, 'GET', path, { token: workflow })).status).toBe(200)
    bench.clock.now += 40_000
    expect((await comment()).status).toBe(201)
  },
  async 'page-size-capped'(bench) {
    await bench.commit('feature', { a: 'a' })
    const pull = await openPull(bench, 'feature')
    for (let at = 0; at < 101; at += 1) {
      await ask(bench, 'POST', `/issues/${pull}/comments`, { body: { body: `${at}` } })
    }
    const { body, headers } = await ask(bench, 'GET', `/issues/${pull}/comments?per_page=1000`)
    expect(body).toHaveLength(100)
    expect(headers.get('link')).toMatch(/page=2>; rel="next"/)
  },
  async 'etag-not-modified'(bench) {
    const first = await ask(bench, 'GET', '/branches')
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    const again = await ask(bench, 'GET', '/branches', { headers })
    expect([again.status, again.body]).toEqual([304, undefined])
    expect(again.headers.get('x-ratelimit-used')).toBe(first.headers.get('x-ratelimit-used'))
    await bench.commit('other', { a: 'a' })
    expect((await ask(bench, 'GET', '/branches', { headers })).status).toBe(200)
  },
} satisfies Record<string, Proof>
