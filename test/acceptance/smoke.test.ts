import { afterEach, describe, expect, test } from 'vitest'

import { type Served, serve, serveSocket, unusedUrl } from '../adapters/http-probe/scripted-server.ts'
import { cancel, notesOf, openJob, runMain, startMain } from './bundle.ts'

const NEW = 'b'.repeat(40)
const OLD = 'a'.repeat(40)

const running: Served[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()))
})

/** The address of an application that answers the nth request as this revision. */
async function application(revision: (request: number) => string): Promise<string> {
  let requests = 0
  const server = await serve((_, response) => {
    requests += 1
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ revision: revision(requests) }))
  })
  running.push(server)
  return server.url.href
}

describe('smoke', () => {
  test('passes when the new revision answers three times in a row, and leaves its mark in the notes', async () => {
    const job = await openJob()
    const url = await application((request) => (request < 4 ? OLD : NEW))
    const ending = await runMain(job, 'smoke', {
      inputs: { url, 'expect-revision': NEW, 'previous-revision': OLD },
    })
    expect(ending.status).toBe(0)
    expect(ending.outputs).toMatchObject({
      verdict: 'passed',
      'reason-code': 'healthy',
      attempts: '6',
      'seen-revisions': `${OLD} 3\n${NEW} 3`,
    })
    expect(JSON.parse(ending.outputs['result'] ?? '')).toMatchObject({ version: 1, identity: 'checked' })
    expect(ending.summary).toContain('Smoke: passed')
    expect(await notesOf(job)).toMatchObject([{ action: 'smoke', verdict: 'passed', reasonCode: 'healthy' }])
  })

  test('fails when well-behaved answers come from the old revision', async () => {
    const url = await application(() => OLD)
    const inputs = { url, 'expect-revision': NEW, 'previous-revision': OLD, timeout: '2s' }
    const ending = await runMain(await openJob(), 'smoke', { inputs })
    expect(ending.status).toBe(1)
    expect(ending.outputs).toMatchObject({
      verdict: 'failed',
      'reason-code': 'wrong-version',
      'healthy-after': '',
    })
    expect(ending.log).toContain('aaaaaaa (the previous revision)')
  })

  test('fails when nothing listens, in plain words', async () => {
    const url = await unusedUrl()
    const ending = await runMain(await openJob(), 'smoke', { inputs: { url: url.href, timeout: '1s' } })
    expect(ending.status).toBe(1)
    expect(ending.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'unreachable' })
    expect(ending.log).toContain(`nothing listens on ${url.host}`)
  })

  test('warns where it does not know who answered, unless that is meant', async () => {
    const url = await application(() => OLD)
    const blind = await runMain(await openJob(), 'smoke', { inputs: { url } })
    expect(blind.status).toBe(0)
    expect(blind.log).toContain('::warning::smoke passed without knowing who answered')
    const meant = await runMain(await openJob(), 'smoke', { inputs: { url, 'expect-revision': 'none' } })
    expect(meant.status).toBe(0)
    expect(meant.log).not.toContain('::warning')
  })

  test('a body that speaks to the runner is quoted, not obeyed', async () => {
    const server = await serve((_, response) =>
      response.writeHead(500).end('\n::error::planted\n##[error]planted\n::stop-commands::x\n'),
    )
    running.push(server)
    const ending = await runMain(await openJob(), 'smoke', {
      inputs: { url: server.url.href, timeout: '1s' },
    })
    expect(ending.outputs).toMatchObject({ 'reason-code': 'unhealthy' })
    expect(ending.log).not.toMatch(/^(::error::planted|::stop-commands)|##\[error\]/m)
  })

  test('the password of an address stays inside', async () => {
    const server = await serve((request, response) => {
      response.writeHead(500).end(`you sent ${request.headers.authorization} for hunter22-secret`)
    })
    running.push(server)
    const url = server.url.href.replace('//', '//user:hunter22-secret@')
    const ending = await runMain(await openJob(), 'smoke', { inputs: { url, timeout: '1s' } })
    const basic = Buffer.from('user:hunter22-secret').toString('base64')
    const said = ending.log.replaceAll(/^::add-mask::.*$/gm, '')
    for (const text of [said, ending.summary, JSON.stringify(ending.outputs)]) {
      expect(text).not.toContain('hunter22-secret')
      expect(text).not.toContain(basic)
    }
  })

  test.each([
    ['url', '', 'input "url" is required'],
    ['url', 'shop.example', 'input "url" must be an address like'],
    ['timeout', 'five', 'input "timeout" must be a duration like 90s, 5m or 1h30m, got "five"'],
    ['expect-revision', 'main', 'input "expect-revision" must be a revision'],
  ])('%s "%s" is refused before anything is asked', async (name, value, message) => {
    const ending = await runMain(await openJob(), 'smoke', {
      inputs: { url: 'http://127.0.0.1:9/', [name]: value },
    })
    expect(ending.status).toBe(1)
    expect(ending.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'input-invalid', attempts: '' })
    expect(ending.log).toContain(message)
  })

  test('ends at once when the run is cancelled in the middle of an attempt', async () => {
    let isAsked: () => void = () => undefined
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve
    })
    const server = await serveSocket(() => isAsked())
    running.push(server)
    const inputs = { url: server.url.href, 'attempt-timeout': '1m', timeout: '5m' }
    const { child, ended } = await startMain(await openJob(), 'smoke', { inputs })
    await asked
    const began = performance.now()
    await cancel(child)
    const ending = await ended
    expect(performance.now() - began).toBeLessThan(2_000)
    expect(ending.signal).toBeNull()
    expect(ending.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'cancelled' })
  })
})
