import http from 'node:http'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import tls from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import type { Environment } from '../../../shared/action/inputs.ts'
import { httpProber } from '../../../shared/tools/http-probe.ts'
import { proxyFor } from '../../../shared/tools/http-proxy.ts'
import { Authority } from './certificates.ts'
import { type Served, serve, unusedUrl } from './scripted-server.ts'

const running: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()))
})

async function started(server: Promise<Served>): Promise<Served> {
  const one = await server
  running.push(one)
  return one
}

/** A proxy that sends every name to one server of this machine, and keeps what it was asked. */
async function proxyTo(target: Served, refuses?: number) {
  const asked: string[] = []
  const open = new Set<net.Socket>()
  const server = http.createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim())
    if (refuses !== undefined) return response.writeHead(refuses).end()
    const path = new URL(request.url ?? '').pathname
    const options = { port: target.url.port, path, method: request.method, headers: request.headers }
    return request.pipe(http.request(options, (answer) => answer.pipe(response)))
  })
  server.on('connect', (request, socket: net.Socket) => {
    asked.push(`CONNECT ${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim())
    if (refuses !== undefined) return socket.end(`HTTP/1.1 ${refuses} Refused\r\n\r\n`)
    const through = net.connect(Number(target.url.port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n')
      through.pipe(socket).pipe(through)
    })
    through.on('error', () => socket.destroy())
    // A pipe whose far end is gone no longer reads, and would not see the near one go.
    through.on('close', () => socket.resume())
    return socket.on('error', () => through.destroy())
  })
  server.on('connection', (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  running.push({
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  })
  return { url: `127.0.0.1:${(server.address() as net.AddressInfo).port}`, asked, open }
}

const ask = (url: string, env: Environment) =>
  httpProber(env).probe({ url: new URL(url), timeout: 3_000, follow: true }, new AbortController().signal)

describe('through a proxy', () => {
  const authority = new Authority()
  const trusted = tls.getCACertificates('default')
  beforeAll(() => tls.setDefaultCACertificates([...trusted, authority.cert]))
  afterAll(() => {
    tls.setDefaultCACertificates(trusted)
    authority.remove()
  })

  test('http is asked by its whole address, without the credentials in it', async () => {
    const target = await started(serve((request, response) => response.end(request.headers.authorization)))
    const proxy = await proxyTo(target)
    const outcome = await ask('http://user:secret@shop.example/version', {
      HTTP_PROXY: `http://${proxy.url}`,
    })
    expect(outcome).toMatchObject({ body: `Basic ${Buffer.from('user:secret').toString('base64')}` })
    expect(proxy.asked).toEqual(['GET http://shop.example/version'])
  })

  test("https goes through a tunnel, and the certificate is the target's", async () => {
    const target = await started(
      serve((_, response) => response.end('well'), authority.issue('DNS:shop.example')),
    )
    const proxy = await proxyTo(target)
    const env = { https_proxy: `http://me:p%40ss@${proxy.url}` }
    expect(await ask('https://shop.example/', env)).toMatchObject({
      kind: 'answer',
      body: 'well',
      certificate: { names: ['shop.example'] },
    })
    expect(proxy.asked).toEqual([
      `CONNECT shop.example:443 Basic ${Buffer.from('me:p@ss').toString('base64')}`,
    ])
    for (let wait = 0; proxy.open.size > 0 && wait < 100; wait += 1) await sleep(20)
    expect(proxy.open.size).toBe(0)
  })

  test('a certificate of another name is refused as ever', async () => {
    const target = await started(
      serve((_, response) => response.end('well'), authority.issue('DNS:other.example')),
    )
    const proxy = await proxyTo(target)
    expect(await ask('https://shop.example/', { HTTPS_PROXY: proxy.url })).toMatchObject({
      class: 'certificate',
      message: 'the certificate is for other.example, not for shop.example',
    })
  })

  test('what the proxy refuses, and one that is not there, are said of the proxy', async () => {
    const target = await started(serve((_, response) => response.end()))
    const proxy = await proxyTo(target, 407)
    expect(
      await ask('https://shop.example/', { HTTPS_PROXY: `http://me:secret@${proxy.url}` }),
    ).toMatchObject({
      class: 'proxy',
      message: `the proxy ${proxy.url} refuses a tunnel to shop.example:443 (407)`,
    })
    const nobody = await unusedUrl()
    expect(await ask('https://shop.example/', { ALL_PROXY: nobody.href })).toMatchObject({
      class: 'proxy',
      message: `the proxy ${nobody.host} cannot be used (ECONNREFUSED)`,
    })
  })
})

describe('the proxy of the environment', () => {
  const env = {
    HTTP_PROXY: 'http://proxy:3128',
    HTTPS_PROXY: 'proxy:3129',
    NO_PROXY: '.internal, api.example:8080 10.0.0.5,bare',
  }
  test.each([
    ['http://shop.example/', 'http://proxy:3128/'],
    ['https://shop.example/', 'http://proxy:3129/'],
    ['http://a.b.internal/', undefined],
    ['http://notinternal/', 'http://proxy:3128/'],
    ['http://api.example:8080/', undefined],
    ['http://api.example/', 'http://proxy:3128/'],
    ['http://10.0.0.5/', undefined],
    ['http://bare/', undefined],
    ['http://sub.bare/', undefined],
    ['http://localhost/', undefined],
    ['https://127.0.0.1:8443/', undefined],
    ['http://[::1]/', undefined],
  ])('for %s is %s', (url, proxy) => {
    expect(proxyFor(new URL(url), env)?.href).toBe(proxy)
  })

  test('is none for a star, and none without a variable', () => {
    expect(proxyFor(new URL('http://a/'), { ...env, no_proxy: '*' })).toBeUndefined()
    expect(proxyFor(new URL('http://a/'), {})).toBeUndefined()
  })

  test('is not believed from a header that a CGI turned into a variable', () => {
    expect(
      proxyFor(new URL('http://a/'), { HTTP_PROXY: 'http://evil', REQUEST_METHOD: 'GET' }),
    ).toBeUndefined()
  })

  test('that is no address is a failure which does not repeat it', () => {
    expect(() => proxyFor(new URL('http://a/'), { http_proxy: 'socks5://me:secret@x' })).toThrow(
      /^(?!.*secret)/,
    )
  })
})
