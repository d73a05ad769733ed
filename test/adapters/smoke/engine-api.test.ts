import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { afterEach, expect, test } from 'vitest'

import { judgeService } from '../../../actions/smoke/judge-container.ts'
import { dockerContainers } from '../../../shared/tools/docker-containers.ts'
import { dockerEngine } from '../../../shared/tools/docker-engine.ts'
import { Authority } from '../http-probe/certificates.ts'
import { type Served, serve } from '../http-probe/scripted-server.ts'

const running: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()))
})

const signal = new AbortController().signal
const WEB = { name: 'web', project: undefined, service: undefined }

/** An engine that gives each path the answer that it is told. */
async function engine(
  answers: Readonly<Record<string, readonly [status: number, body: string | Buffer]>>,
): Promise<Served> {
  const server = await serve((request, response) => {
    const [status, body] = answers[`${request.method} ${request.url}`] ?? [
      404,
      '{"message":"No such container"}',
    ]
    response.writeHead(status).end(body)
  })
  running.push(server)
  return server
}

const containersOf = ({ url }: Served) => dockerContainers(dockerEngine({ DOCKER_HOST: `tcp://${url.host}` }))

const inspected = (state: object, more: object = {}) =>
  JSON.stringify({
    Id: 'f00',
    Name: '/web',
    RestartCount: 0,
    State: { Status: 'running', ExitCode: 0, OOMKilled: false, StartedAt: '2026-01-01T00:00:00Z', ...state },
    Config: { Labels: null },
    HostConfig: { RestartPolicy: { Name: 'no' } },
    ...more,
  })

test('a container that was killed for its memory is told as such', async () => {
  const killed = inspected({ Status: 'exited', ExitCode: 137, OOMKilled: true })
  const [state] = await containersOf(await engine({ 'GET /containers/web/json': [200, killed] })).find(
    WEB,
    signal,
  )
  expect(state && judgeService(state)).toMatchObject({ problem: 'web does not run: exit 137, out of memory' })
})

test('a HEALTHCHECK that was switched off is none', async () => {
  const off = inspected({ Health: { Status: 'none', FailingStreak: 0, Log: null } })
  const [state] = await containersOf(await engine({ 'GET /containers/web/json': [200, off] })).find(
    WEB,
    signal,
  )
  expect(state?.health).toBeUndefined()
})

test("the engine's own complaint is told", async () => {
  const broken = containersOf(
    await engine({ 'GET /containers/web/json': [500, '{"message":"disk is full"}'] }),
  )
  await expect(broken.find(WEB, signal)).rejects.toThrow(
    'the Docker engine refuses to inspect web (500): disk is full',
  )
})

test('both streams of a program in a container are told apart, however long', async () => {
  const frame = (stream: number, text: string) => {
    const head = Buffer.alloc(8)
    head[0] = stream
    head.writeUInt32BE(Buffer.byteLength(text), 4)
    return Buffer.concat([head, Buffer.from(text)])
  }
  const output = Buffer.concat([
    frame(1, 'öne '),
    frame(2, 'oops'),
    frame(1, 'x'.repeat(70_000)),
    frame(1, ''),
  ])
  const containers = containersOf(
    await engine({
      'POST /containers/f00/exec': [201, '{"Id":"e1"}'],
      'POST /exec/e1/start': [200, output],
      'GET /exec/e1/json': [200, '{"ExitCode":3}'],
    }),
  )
  expect(await containers.exec('f00', ['any'], signal)).toEqual({
    status: 3,
    stdout: `öne ${'x'.repeat(70_000)}`,
    stderr: 'oops',
  })
})

test('an engine behind TLS is asked with the certificate of DOCKER_CERT_PATH, and has to show a good one', async () => {
  const authority = new Authority()
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-docker-'))
  const mine = authority.issue('DNS:me.example')
  const files = { 'ca.pem': authority.cert, 'cert.pem': mine.cert, 'key.pem': mine.key }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const shown: boolean[] = []
  const options = { ...authority.issue('IP:127.0.0.1'), ca: authority.cert, requestCert: true }
  const server = https.createServer(options, (request, response) => {
    shown.push((request.socket as TLSSocket).authorized)
    response.end(inspected({}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  running.push({
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  })
  const host = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`
  const env = { DOCKER_HOST: host, DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: folder }
  expect(await dockerContainers(dockerEngine(env)).find(WEB, signal)).toMatchObject([{ name: 'web' }])
  expect(shown).toEqual([true])
  const untrusting = dockerContainers(dockerEngine({ DOCKER_HOST: host, DOCKER_TLS_VERIFY: '1' }))
  await expect(untrusting.find(WEB, signal)).rejects.toThrow('cannot be reached')
  authority.remove()
  await rm(folder, { recursive: true })
})

test.each(['ssh://me@host', 'npipe:////./pipe/docker', 'nonsense'])(
  'DOCKER_HOST %s is refused',
  async (host) => {
    const containers = dockerContainers(dockerEngine({ DOCKER_HOST: host }))
    await expect(containers.find(WEB, signal)).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining('DOCKER_HOST must be unix:// or tcp://'),
    })
  },
)
