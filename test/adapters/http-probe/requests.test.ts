import tls from 'node:tls'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'

import type { ProbeRequest } from '../../../shared/domain/probe.ts'
import { isMetadataAddress } from '../../../shared/tools/address-guard.ts'
import { httpProber } from '../../../shared/tools/http-probe.ts'
import { Authority } from './certificates.ts'
import { type Served, serve, serveSocket } from './scripted-server.ts'

const running: Served[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()))
})

async function started(server: Promise<Served>): Promise<Served> {
  running.push(await server)
  return running.at(-1) as Served
}

const { probe } = httpProber({})
const ask = (url: URL, more: Partial<ProbeRequest> = {}) =>
  probe({ url, timeout: 3_000, follow: true, ...more }, new AbortController().signal)

/** Says back what was asked, and redirects from /to/<status> to /arrived or to another place. */
const echo = (elsewhere?: URL) =>
  serve((request, response) => {
    const [, status] = /^\/to\/(\d+)/.exec(request.url ?? '') ?? []
    if (status !== undefined) {
      response.writeHead(Number(status), { location: elsewhere?.href ?? '/arrived' }).end()
      return
    }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method, url, headers } = request
      response.end(JSON.stringify({ method, url, headers, body: Buffer.concat(chunks).toString() }))
    })
  })

async function askEcho(url: URL, more: Partial<ProbeRequest>) {
  const outcome = await ask(url, more)
  return JSON.parse(outcome.kind === 'answer' ? outcome.body : '{}') as {
    readonly method: string
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
  }
}

describe('a request', () => {
  test('goes out with its method, headers and body', async () => {
    const { url } = await started(echo())
    const headers = { 'content-type': 'application/json', 'x-own': 'yes' }
    const said = await askEcho(url, { method: 'POST', headers, body: '{"ü":1}' })
    expect(said).toMatchObject({
      method: 'POST',
      body: '{"ü":1}',
      headers: { ...headers, 'content-length': '8' },
    })
  })

  test('of HEAD has no body to wait for', async () => {
    const { url } = await started(
      serve((_, response) => response.writeHead(200, { 'content-length': '5' }).end()),
    )
    expect(await ask(url, { method: 'HEAD' })).toMatchObject({ kind: 'answer', status: 200, body: '' })
  })

  test('goes to the address that is asked for, under its own name', async () => {
    const { url } = await started(echo())
    const named = new URL(`http://shop.example:${url.port}/`)
    const { headers } = await askEcho(named, { address: '127.0.0.1' })
    expect(headers['host']).toBe(`shop.example:${url.port}`)
  })

  test('reaches a server that has IPv6 alone', async () => {
    const { url } = await started(serve((_, response) => response.end('six'), undefined, { host: '::1' }))
    expect(url.host).toMatch(/^\[::1\]:/)
    expect(await ask(url)).toMatchObject({ kind: 'answer', body: 'six' })
  })

  test('with a Host of its own is held to the certificate of that name', async () => {
    const own = new Authority()
    const trusted = tls.getCACertificates('default')
    tls.setDefaultCACertificates([...trusted, own.cert])
    try {
      const certificate = own.issue('DNS:shop.example')
      const { url } = await started(serve((_, response) => response.end('well'), certificate))
      const headers = { host: 'shop.example' }
      expect(await ask(url, { headers })).toMatchObject({
        body: 'well',
        certificate: { names: ['shop.example'] },
      })
      expect(await ask(url)).toMatchObject({ class: 'certificate' })
    } finally {
      tls.setDefaultCACertificates(trusted)
      own.remove()
    }
  })

  test('is verified even where the environment says not to', async () => {
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    try {
      const foreign = new Authority()
      const { url } = await started(
        serve((_, response) => response.end('well'), foreign.issue('IP:127.0.0.1')),
      )
      foreign.remove()
      expect(await ask(url)).toMatchObject({ class: 'certificate' })
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
    }
  })
})

describe('a redirect', () => {
  test.each([
    [301, 'POST', 'GET', ''],
    [302, 'POST', 'GET', ''],
    [303, 'PUT', 'GET', ''],
    [307, 'POST', 'POST', 'x'],
    [308, 'PUT', 'PUT', 'x'],
  ])('%d of a %s becomes a %s', async (status, method, becomes, body) => {
    const { url } = await started(echo())
    const said = await askEcho(new URL(`/to/${status}`, url), { method, body: 'x' })
    expect(said).toMatchObject({ method: becomes, url: '/arrived', body })
  })

  test('takes the headers along at the same origin, and none of them to another', async () => {
    const elsewhere = await started(echo())
    const headers = { authorization: 'Bearer planted', 'x-api-key': 'planted', cookie: 'planted' }
    const { url } = await started(echo())
    expect((await askEcho(new URL('/to/302', url), { headers })).headers).toMatchObject(headers)
    const away = await started(echo(elsewhere.url))
    const said = await askEcho(new URL('/to/302', away.url), { headers })
    expect(JSON.stringify(said)).not.toContain('planted')
  })

  test('does not lead to a metadata address', async () => {
    const { url } = await started(echo(new URL('http://169.254.169.254/latest/')))
    expect(await ask(new URL('/to/302', url))).toMatchObject({ class: 'forbidden' })
  })

  test('is followed as often as is allowed', async () => {
    const { url } = await started(echo())
    expect(await ask(new URL('/to/302', url), { maxRedirects: 0 })).toMatchObject({
      class: 'http',
      message: expect.stringContaining('redirects more than 0 times'),
    })
    expect(await ask(new URL('/to/302', url), { maxRedirects: 1 })).toMatchObject({ kind: 'answer' })
  })
})

describe('a packed body', () => {
  const packed = (body: Buffer, encoding = 'gzip') =>
    started(serve((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body)))

  test('that nobody asked for is unpacked', async () => {
    const { url } = await packed(gzipSync('{"revision":"abc"}'))
    expect(await ask(url)).toMatchObject({ kind: 'answer', body: '{"revision":"abc"}', truncated: false })
  })

  test('that unpacks to a gigabyte is cut after a mebibyte', async () => {
    const { url } = await packed(gzipSync(Buffer.alloc(256 * 1024 * 1024)))
    const before = process.memoryUsage().rss
    const outcome = await ask(url)
    expect(outcome).toMatchObject({ kind: 'answer', truncated: true })
    expect(outcome.kind === 'answer' && outcome.body.length).toBe(1024 * 1024)
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })

  test('that is not packed as it says is a failure of http', async () => {
    const { url } = await packed(Buffer.from('not packed at all'))
    expect(await ask(url)).toMatchObject({
      class: 'http',
      message: expect.stringContaining('cannot be unpacked'),
    })
  })

  test('that ends in the middle is a failure', async () => {
    const half = gzipSync(Buffer.from('x'.repeat(10_000))).subarray(0, 20)
    const { url } = await packed(half)
    expect(await ask(url)).toMatchObject({ kind: 'failure', class: 'http' })
  })

  test('whose connection breaks in the middle is a reset', async () => {
    const whole = gzipSync(Buffer.from(Array.from({ length: 5_000 }, (_, index) => index).join()))
    const { url } = await started(
      serveSocket((socket) => {
        const head = `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${whole.length}\r\n\r\n`
        socket.write(Buffer.concat([Buffer.from(head), whole.subarray(0, 100)]), () => socket.destroy())
      }),
    )
    expect(await ask(url)).toMatchObject({ kind: 'failure', class: 'reset' })
  })
})

describe('an address of a metadata service', () => {
  test.each([
    '169.254.169.254',
    '169.254.0.1',
    'fe80::1',
    'fd00:ec2::254',
    '100.100.100.200',
    '168.63.129.16',
    '::ffff:169.254.169.254',
  ])('%s is one', (address) => {
    expect(isMetadataAddress(address)).toBe(true)
  })

  test.each(['127.0.0.1', '10.0.0.1', '169.253.1.1', 'fd00::1', '::1', 'shop.example'])(
    '%s is none',
    (address) => {
      expect(isMetadataAddress(address)).toBe(false)
    },
  )

  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/',
    'http://0xa9fea9fe/',
    'http://[fe80::1]/',
    'http://[::ffff:169.254.169.254]/',
  ])('%s is refused, with the input that allows it', async (url) => {
    expect(await ask(new URL(url))).toMatchObject({
      class: 'forbidden',
      message: expect.stringContaining('`allow-metadata`'),
    })
  })

  test('is refused as an address that a name leads to', async () => {
    const asked = ask(new URL('http://rebound.example/'), { address: '169.254.169.254' })
    expect(await asked).toMatchObject({
      class: 'forbidden',
      message: expect.stringContaining('rebound.example'),
    })
  })

  test('is asked where that is allowed', async () => {
    const outcome = await ask(new URL('http://169.254.169.254/'), { allowMetadata: true, timeout: 300 })
    expect(outcome).not.toMatchObject({ class: 'forbidden' })
  })
})
