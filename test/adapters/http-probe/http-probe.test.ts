import type { RequestListener, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import tls from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import type { ProbeRequest } from '../../../shared/domain/probe.ts'
import { httpProber } from '../../../shared/tools/http-probe.ts'
import { Authority, type Certificate } from './certificates.ts'
import { type Served, serve, serveSocket, unusedUrl } from './scripted-server.ts'

const running: Served[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()))
})

async function started(server: Promise<Served>): Promise<Served> {
  running.push(await server)
  return server
}

function ask(url: URL, more: Partial<ProbeRequest> = {}, signal = new AbortController().signal) {
  return httpProber({}).probe({ url, timeout: 2_000, follow: true, ...more }, signal)
}

/** Asks a server that writes these bytes as soon as somebody connects. */
async function askBytes(bytes: string, more: Partial<ProbeRequest> = {}) {
  const { url } = await started(serveSocket((socket) => socket.write(bytes)))
  return ask(url, more)
}

describe('an answer', () => {
  test('comes with status, headers and body', async () => {
    const { url } = await started(
      serve((_, response) => {
        response.writeHead(503, { 'X-Revision': 'abc', Via: ['one', 'two'] }).end('too early')
      }),
    )
    expect(await ask(url)).toMatchObject({
      kind: 'answer',
      status: 503,
      headers: { 'x-revision': 'abc', via: 'one, two' },
      body: 'too early',
      truncated: false,
      milliseconds: expect.any(Number),
    })
  })

  test('comes over a connection of its own each time', async () => {
    const { url, connections } = await started(serve((_, response) => response.end('{}')))
    for (let count = 0; count < 3; count += 1) await ask(url)
    expect(connections()).toBe(3)
  })

  test('of an old server in HTTP/1.0 that ends with the connection is read', async () => {
    const { url } = await started(serveSocket((socket) => socket.end('HTTP/1.0 200 OK\r\n\r\nold but well')))
    expect(await ask(url)).toMatchObject({ kind: 'answer', status: 200, body: 'old but well' })
  })

  test('of a body without end is cut instead of awaited', async () => {
    const { url } = await started(serve((_, response) => endless(response)))
    const outcome = await ask(url)
    expect(outcome).toMatchObject({ kind: 'answer', status: 200, truncated: true })
    expect(outcome.kind === 'answer' && outcome.body.length).toBe(1024 * 1024)
  })

  test('is asked for with the credentials of the address', async () => {
    const { url } = await started(serve((request, response) => response.end(request.headers.authorization)))
    url.username = 'user'
    url.password = 'p%40ss'
    const expected = `Basic ${Buffer.from('user:p@ss').toString('base64')}`
    expect(await ask(url)).toMatchObject({ body: expected })
  })
})

describe('a failure', () => {
  test('to find anybody listening is refused', async () => {
    const url = await unusedUrl()
    expect(await ask(url)).toMatchObject({
      kind: 'failure',
      class: 'refused',
      message: `nothing listens on ${url.host}`,
    })
  })

  test('to resolve the name is dns', async () => {
    expect(await ask(new URL('http://no-such-host.invalid/'))).toMatchObject({
      class: 'dns',
      message: expect.stringContaining('no-such-host.invalid'),
    })
  })

  test('by a connection that closes without an answer is reset', async () => {
    const { url } = await started(serveSocket((socket) => socket.destroy()))
    expect(await ask(url)).toMatchObject({ class: 'reset' })
  })

  test('by a reset in the middle of the body is reset', async () => {
    const { url } = await started(
      serveSocket((socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf', () => socket.resetAndDestroy())
      }),
    )
    expect(await ask(url)).toMatchObject({ class: 'reset' })
  })

  test('by a connection that closes in the middle of the body is reset', async () => {
    const { url } = await started(
      serveSocket((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf')),
    )
    expect(await ask(url)).toMatchObject({ class: 'reset' })
  })

  test.each([
    ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['broken chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot-a-length\r\n'],
  ])('by %s is http', async (_, bytes) => {
    expect(await askBytes(bytes)).toMatchObject({
      class: 'http',
      message: expect.stringContaining('valid HTTP'),
    })
  })

  test('by headers of 100 kB is http', async () => {
    expect(await askBytes(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`)).toMatchObject({
      class: 'http',
      message: "the answer's headers are larger than 32 KiB",
    })
  })
})

describe('the deadline', () => {
  test('ends an attempt that hangs after the connection was accepted', async () => {
    const { url } = await started(serveSocket(() => undefined))
    const outcome = await ask(url, { timeout: 300 })
    expect(outcome).toMatchObject({
      class: 'timeout',
      message: `${url.host} accepts the connection, but does not answer within 0.3 s`,
    })
  })

  test('covers headers that trickle in', async () => {
    const { url } = await started(
      serveSocket((socket) => void trickle(socket, 'HTTP/1.1 200 OK\r\nX-A: aaaaaaaaaaaaaa')),
    )
    expect(await ask(url, { timeout: 300 })).toMatchObject({ class: 'timeout' })
  })

  test('covers reading the body', async () => {
    const { url } = await started(
      serve((_, response) => {
        response.write('{"revision":')
      }),
    )
    const outcome = await ask(url, { timeout: 300 })
    expect(outcome).toMatchObject({
      class: 'timeout',
      message: expect.stringContaining('its body does not end'),
    })
  })

  test('covers a TLS handshake that nobody answers', async () => {
    const { url } = await started(serveSocket(() => undefined))
    url.protocol = 'https:'
    expect(await ask(new URL(`https://${url.host}/`), { timeout: 300 })).toMatchObject({
      class: 'timeout',
      message: expect.stringContaining('no connection'),
    })
  })
})

describe('a redirect', () => {
  const redirect = (to: (host: string) => string, status = 302): RequestListener => {
    return (request, response) => {
      const target = request.url === '/' ? to(request.headers.host ?? '') : undefined
      if (target === undefined)
        response.end(`arrived at ${request.url} ${request.headers.authorization ?? ''}`)
      else response.writeHead(status, { Location: target }).end()
    }
  }

  test('is followed within the scheme, and keeps the credentials at the same address', async () => {
    const { url } = await started(serve(redirect((host) => `http://${host}/next`)))
    url.username = 'user'
    expect(await ask(url)).toMatchObject({
      status: 200,
      body: expect.stringMatching(/^arrived at \/next Basic /),
    })
  })

  test('does not take the credentials to another address', async () => {
    const elsewhere = await started(
      serve((request, response) => response.end(`${request.headers.authorization}`)),
    )
    const { url } = await started(serve(redirect(() => elsewhere.url.href)))
    url.username = 'user'
    expect(await ask(url)).toMatchObject({ body: 'undefined' })
  })

  test('is the answer itself where it is not to be followed', async () => {
    const { url } = await started(serve(redirect(() => '/next', 308)))
    expect(await ask(url, { follow: false })).toMatchObject({ kind: 'answer', status: 308 })
  })

  test('to another scheme is a failure that names the address', async () => {
    const { url } = await started(serve(redirect(() => 'https://shop.example/')))
    expect(await ask(url)).toMatchObject({
      class: 'http',
      message: expect.stringContaining('https://shop.example'),
    })
  })

  test('to no address is a failure', async () => {
    const { url } = await started(serve(redirect(() => 'http://[')))
    expect(await ask(url)).toMatchObject({ class: 'http', message: expect.stringContaining('no address') })
  })

  test('in a circle ends', async () => {
    const { url, connections } = await started(
      serve((_, response) => response.writeHead(302, { Location: '/' }).end()),
    )
    expect(await ask(url)).toMatchObject({
      class: 'http',
      message: expect.stringContaining('more than 5 times'),
    })
    expect(connections()).toBe(6)
  })
})

describe('TLS', () => {
  const own = new Authority()
  const foreign = new Authority()
  const trusted = tls.getCACertificates('default')
  beforeAll(() => tls.setDefaultCACertificates([...trusted, own.cert]))
  afterAll(() => {
    tls.setDefaultCACertificates(trusted)
    own.remove()
    foreign.remove()
  })

  const askTls = async (certificate: Certificate) => {
    const { url } = await started(serve((_, response) => response.end('well'), certificate))
    return ask(url)
  }

  test('with a trusted certificate of the right name answers', async () => {
    expect(await askTls(own.issue('IP:127.0.0.1'))).toMatchObject({ kind: 'answer', body: 'well' })
  })

  test('with a certificate for another name says for which', async () => {
    expect(await askTls(own.issue('DNS:other.example'))).toMatchObject({
      class: 'certificate',
      message: 'the certificate is for other.example, not for 127.0.0.1',
    })
  })

  test('with an expired certificate says so', async () => {
    expect(await askTls(own.issue('IP:127.0.0.1', { expired: true }))).toMatchObject({
      class: 'certificate',
      message: 'the certificate has expired',
    })
  })

  test('with a certificate of an unknown authority is refused', async () => {
    expect(await askTls(foreign.issue('IP:127.0.0.1'))).toMatchObject({ class: 'certificate' })
  })

  test('is not left by a redirect to plain http', async () => {
    const plain = await started(serve((_, response) => response.end('plain')))
    const { url } = await started(
      serve(
        (_, response) => response.writeHead(302, { location: plain.url.href }).end(),
        own.issue('IP:127.0.0.1'),
      ),
    )
    expect(await ask(url)).toMatchObject({
      class: 'http',
      message: expect.stringContaining('another scheme'),
    })
    expect(plain.connections()).toBe(0)
  })

  test('tells for how long the certificate is valid, for whom, and by whom', async () => {
    const { url } = await started(
      serve((_, response) => response.end('well'), own.issue('IP:127.0.0.1,DNS:a.example')),
    )
    const outcome = await ask(url)
    expect(outcome).toMatchObject({
      certificate: { names: ['127.0.0.1', 'a.example'], issuer: 'Test authority' },
    })
    const { validTo } = (outcome as { certificate: { validTo: number } }).certificate
    expect(Math.round((validTo - Date.now()) / 86_400_000)).toBe(2)
  })

  test('asked of a port that speaks none says so', async () => {
    const { url } = await started(serve((_, response) => response.end('plain')))
    expect(await ask(new URL(`https://${url.host}/`))).toMatchObject({
      class: 'tls',
      message: expect.stringContaining('does not speak TLS'),
    })
  })
})

test('a cancel ends an attempt at once, with the reason of the cancel', async () => {
  const { url } = await started(serveSocket(() => undefined))
  const cancel = new AbortController()
  const asked = ask(url, { timeout: 30_000 }, cancel.signal)
  await sleep(50)
  cancel.abort(new Error('cancelled by SIGINT'))
  await expect(asked).rejects.toThrow('cancelled by SIGINT')
})

function endless(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(64 * 1024))) {}
  }
  response.on('drain', more)
  more()
}

async function trickle(socket: NodeJS.WritableStream & { destroyed: boolean }, text: string): Promise<void> {
  for (const sign of text) {
    if (socket.destroyed) return
    socket.write(sign)
    await sleep(40)
  }
}
