import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { type Lab, labUp } from '../../lab/lab.ts'
import { Authority } from '../adapters/http-probe/certificates.ts'
import { type Served, serve, serveSocket, unusedUrl } from '../adapters/http-probe/scripted-server.ts'
import { type Containers, HEALTHCHECK, openContainers } from '../adapters/smoke/engine.ts'
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
    expect(ending.log).toContain('  │ HTTP 500')
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
    expect(await cancel(child)).toBe('SIGINT')
    const ending = await ended
    expect(ending.signal).toBeNull()
    expect(ending.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'cancelled' })
  })
})

describe('smoke of everything at once', () => {
  let containers: Containers
  beforeAll(async () => {
    containers = await openContainers()
  })
  afterAll(() => containers.remove())

  test('asks an API, a container, a migration and a command, each with its own verdict', async () => {
    const asked: string[] = []
    const server = await serve((request, response) => {
      asked.push(`${request.method} ${request.headers.authorization}`)
      response
        .writeHead(201, { 'content-type': 'application/json', 'x-revision': NEW })
        .end(JSON.stringify({ id: 7, state: 'accepted', said: request.headers.authorization }))
    })
    running.push(server)
    const web = await containers.start('touch /tmp/well; sleep 600', ...HEALTHCHECK)
    const migration = await containers.start('exit 0')
    const checks = JSON.stringify([
      {
        url: server.url.href,
        method: 'POST',
        headers: { Authorization: 'Bearer planted-t0ken' },
        body: '{}',
        'expect-status': '201',
        'revision-at': 'header:X-Revision',
        'expect-json': ['/id : integer', '/state = accepted'],
        'expect-header': ['Content-Type ~ json', '!X-Powered-By'],
      },
      { container: [web, `${migration} completed`] },
      { command: ['cat', '/tmp/well'], 'command-in': web },
    ])
    const job = await openJob({ DOCKER_HOST: containers.lab.dockerHost })
    const ending = await runMain(job, 'smoke', { inputs: { checks, 'expect-revision': NEW, timeout: '30s' } })
    expect(ending.log).toContain('smoke: passed (healthy) – all 4 targets pass')
    expect(ending.status).toBe(0)
    expect(JSON.parse(ending.outputs['result'] ?? '')).toMatchObject({
      identity: 'checked',
      targets: [
        { url: server.url.href, 'reason-code': 'healthy' },
        { container: web },
        { container: migration, attempts: 1 },
        { command: `cat /tmp/well (in ${web})` },
      ],
    })
    expect(new Set(asked)).toEqual(new Set(['POST Bearer planted-t0ken']))
    const said =
      ending.log.replaceAll(/^::add-mask::.*$/gm, '') + ending.summary + JSON.stringify(ending.outputs)
    expect(said).not.toContain('planted-t0ken')
  })

  test('an answer that repeats a secret header is told without it', async () => {
    const server = await serve((request, response) => {
      response.writeHead(500).end(`sent ${request.headers.authorization}`)
    })
    running.push(server)
    const inputs = { url: server.url.href, headers: 'Authorization: Bearer planted-t0ken', timeout: '1s' }
    const ending = await runMain(await openJob(), 'smoke', { inputs })
    expect(ending.summary).toContain('sent ***')
    expect(ending.summary).not.toContain('planted-t0ken')
  })

  test('a certificate that has expired fails in seconds, not at the deadline', async () => {
    const authority = new Authority()
    const certificate = authority.issue('IP:127.0.0.1', { expired: true })
    const ca = join((await openJob()).temp, 'ca.pem')
    await writeFile(ca, authority.cert)
    authority.remove()
    const server = await serve((_, response) => response.end('{}'), certificate)
    running.push(server)
    const inputs = { url: server.url.href, timeout: '5m', 'expect-revision': 'none' }
    const ending = await runMain(await openJob({ NODE_EXTRA_CA_CERTS: ca }), 'smoke', { inputs })
    expect(ending.outputs).toMatchObject({ 'reason-code': 'unreachable', attempts: '3' })
    expect(ending.log).toContain('the certificate has expired (3 attempts; given up after')
  })

  test('an engine that is not there fails the step with a sentence', async () => {
    const job = await openJob({ DOCKER_HOST: 'unix:///nowhere/docker.sock' })
    const ending = await runMain(job, 'smoke', { inputs: { container: 'web' } })
    expect(ending.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'tool-failed', attempts: '' })
    expect(ending.log).toContain('Start Docker, or name its socket in DOCKER_HOST')
  })
})

describe('smoke in a cluster', () => {
  const namespace = `smoke-${randomBytes(4).toString('hex')}`
  let lab: Lab
  const kubectl = async (...args: readonly string[]) =>
    promisify(execFile)(lab.kubectl, ['-n', namespace, ...args], {
      env: { ...process.env, KUBECONFIG: lab.kubeconfig },
    })
  beforeAll(async () => {
    lab = (await labUp()).lab
    await kubectl('create', 'namespace', namespace)
    const serve = `require('node:http').createServer((_, answer) => answer.end('{"revision":"${NEW}"}')).listen(8080)`
    await kubectl('run', 'web', `--image=${lab.nodeImage}`, '--command', '--', 'node', '-e', serve)
    await kubectl('wait', '--for=condition=Ready', 'pod/web', '--timeout=60s')
  })
  afterAll(() => kubectl('delete', 'namespace', namespace, '--wait=false'))

  /** A job whose kubectl writes down its process. */
  async function clusterJob() {
    const job = await openJob()
    const folder = join(job.folder, 'bin')
    await mkdir(folder)
    const script = `#!/bin/sh\necho $$ >> '${job.folder}/pids'\nexec '${lab.kubectl}' "$@"\n`
    await writeFile(join(folder, 'kubectl'), script, { mode: 0o755 })
    return { ...job, env: { ...job.env, PATH: `${folder}:${process.env['PATH']}` } }
  }

  async function survivors({ folder }: { readonly folder: string }): Promise<readonly string[]> {
    const pids = (await readFile(join(folder, 'pids'), 'utf8')).trim().split('\n')
    return pids.filter((pid) => existsSync(`/proc/${pid}`))
  }

  test('reaches a pod that nothing leads to, by a kubeconfig from a secret, and leaves nothing behind', async () => {
    const job = await clusterJob()
    const content = Buffer.from(await readFile(lab.kubeconfig)).toString('base64')
    const inputs = {
      kubernetes: 'pod/web:8080/version',
      namespace,
      'kubeconfig-content': content,
      'expect-revision': NEW,
    }
    const ending = await runMain(job, 'smoke', { inputs })
    expect(ending.log).toContain('smoke: passed (healthy) – pod/web:8080/version answers as bbbbbbb')
    expect(await survivors(job)).toEqual([])
    expect((await readdir(job.temp)).filter((name) => name !== 'trunkline')).toEqual([])
  })

  test('a cancel ends the port-forwards too', async () => {
    const job = await clusterJob()
    const inputs = {
      kubernetes: 'pod/web:8080/',
      namespace,
      kubeconfig: lab.kubeconfig,
      'expect-revision': OLD,
    }
    const { child, ended, logged } = await startMain(job, 'smoke', { inputs })
    while (!logged().includes('answers, but as')) await sleep(50)
    await cancel(child)
    const ending = await ended
    expect(ending.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'cancelled' })
    expect(await survivors(job)).toEqual([])
    expect((await readdir(job.temp)).filter((name) => name !== 'trunkline')).toEqual([])
  })
})
