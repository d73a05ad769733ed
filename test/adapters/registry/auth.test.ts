import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../../lab/free-port.ts'
import { registryClient } from '../../../shared/registry/client.ts'
import type { Credential } from '../../../shared/registry/credentials.ts'
import { listen, startProxy, stop } from './proxy.ts'
import { expectWhole, pushImage, pushTwoPlatforms, tagged } from './push.ts'
import { type RealRegistry, startRegistry } from './real-registry.ts'
import { startTokenRegistry, type TokenRegistry } from './token-service.ts'

const LOGIN = { username: 'octocat', password: 'correct horse' }
// bcrypt of the password above.
const HTPASSWD = 'octocat:$2b$05$abcdefghijklmnopqrstuuHNbAKRhpaujgo33bRWs.NLUTJO3lOy2\n'
const BASIC = `Basic ${Buffer.from(`${LOGIN.username}:${LOGIN.password}`).toString('base64')}`

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

function open(credential?: Partial<Credential>) {
  const found = credential && { ...LOGIN, source: 'credentials from the input registry-auth', ...credential }
  return registryClient({
    credentials: { find: async () => found },
    wait: async () => undefined,
    random: () => 0,
  })
}

const fresh = (host: string, name: string) => ({ host, name: `${name}/${randomBytes(4).toString('hex')}` })
const at = ({ host, name }: { host: string; name: string }) => ({ registry: host, name })

describe('a registry with passwords', () => {
  let real: RealRegistry
  beforeAll(async () => {
    real = await startRegistry({ htpasswd: HTPASSWD })
  })
  afterAll(() => real.stop())

  test('takes a promotion with the right one', async () => {
    const [from, to] = [fresh(real.host, 'build'), fresh(real.host, 'prod')]
    const pushed = await pushTwoPlatforms({ ...from, authorization: BASIC })
    const client = open({})
    await client.copy({ repository: at(from), digest: pushed.digest }, at(to))
    await client.tag({ repository: at(to), digest: pushed.digest }, 'live')
    await expectWhole({ ...to, authorization: BASIC }, pushed)
    expect(await tagged({ ...to, authorization: BASIC }, 'live')).toBe(pushed.digest)
    // The one request more is the first, which learns that a password is wanted.
    expect(client.traffic()).toMatchObject({ requests: 20, blobsMounted: 12 })
  })

  test('refuses a wrong one with registry, repository, status, source and cure', async () => {
    const place = fresh(real.host, 'shop')
    const attempt = open({ password: 'wrong' }).resolve({ repository: at(place), tag: 'main' })
    await expect(attempt).rejects.toMatchObject({
      code: 'registry-denied',
      message: expect.stringMatching(
        new RegExp(
          `^registry ${real.host}: cannot read tag main in ${place.name}: 401.*credentials from the input registry-auth`,
        ),
      ),
      cure: expect.stringContaining('registry-auth'),
    })
  })

  test('refuses nobody’s with the word that none were found', async () => {
    const attempt = open().resolve({ repository: at(fresh(real.host, 'shop')), tag: 'main' })
    await expect(attempt).rejects.toMatchObject({
      code: 'registry-denied',
      message: expect.stringContaining('no credentials found'),
    })
  })

  test('never prints the password', async () => {
    const attempt = open({ password: 'planted-s3cret' }).resolve({
      repository: at(fresh(real.host, 'shop')),
      tag: 'x',
    })
    const error = await attempt.then(
      String,
      (problem: Error) => `${problem.message} ${problem.stack} ${problem.cause}`,
    )
    expect(error).not.toContain('planted-s3cret')
    expect(error).not.toContain(Buffer.from('octocat:planted-s3cret').toString('base64'))
  })
})

describe('a registry with tokens', () => {
  let real: RealRegistry
  beforeAll(async () => {
    real = await startRegistry()
  })
  afterAll(() => real.stop())

  const start = async (
    login: Parameters<typeof startTokenRegistry>[1],
    before?: Parameters<typeof startTokenRegistry>[2],
  ) => {
    const registry: TokenRegistry = await startTokenRegistry(real.host, login, before)
    closing.push(registry.close)
    return registry
  }

  test('gives one token for a copy, with the scope that writes first', async () => {
    const registry = await start(LOGIN)
    const [from, to] = [fresh(registry.host, 'build'), fresh(registry.host, 'prod')]
    const pushed = await pushTwoPlatforms({ ...from, host: real.host })
    const client = open({})
    await client.copy({ repository: at(from), digest: pushed.digest }, at(to))
    await expectWhole({ ...to, host: real.host }, pushed)
    expect(registry.asked).toEqual([[`repository:${to.name}:pull,push`, `repository:${from.name}:pull`]])
    expect(client.traffic().requests).toBe(18 + 2)
  })

  test('gives one token for all that a promotion is expected to do', async () => {
    const registry = await start(LOGIN)
    const [from, to] = [fresh(registry.host, 'build'), fresh(registry.host, 'prod')]
    const pushed = await pushImage({ ...from, host: real.host }, { layers: 1 }, 'v1')
    const client = open({})
    await Promise.all([client.expect(at(from), 'pull'), client.expect(at(to), 'pull,push')])
    await Promise.all([
      client.inspect({ repository: at(from), tag: 'v1' }),
      client.inspect({ repository: at(to), tag: 'live' }),
    ])
    await client.copy({ repository: at(from), digest: pushed.digest }, at(to), { attachments: true })
    await client.tag({ repository: at(to), digest: pushed.digest }, 'live')
    expect(registry.asked).toEqual([[`repository:${to.name}:pull,push`, `repository:${from.name}:pull`]])
    expect(await tagged({ ...to, host: real.host }, 'live')).toBe(pushed.digest)
  })

  test.each([
    ['reads only the first scope and answers 401', { onlyFirst: 401 as const }],
    ['reads only the first scope and answers 403', { onlyFirst: 403 as const }],
    ['gives no token for two scopes', { oneAtATime: true }],
  ])('a service that %s is asked for each by itself', async (_, how) => {
    const registry = await start({ ...LOGIN, ...how })
    const [from, to] = [fresh(registry.host, 'build'), fresh(registry.host, 'prod')]
    const pushed = await pushImage({ ...from, host: real.host }, { layers: 1 }, 'v1')
    const client = open({})
    await Promise.all([client.expect(at(from), 'pull'), client.expect(at(to), 'pull,push')])
    expect(await client.inspect({ repository: at(from), tag: 'v1' })).toMatchObject({ digest: pushed.digest })
    expect(await client.inspect({ repository: at(to), tag: 'live' })).toBeUndefined()
  })

  test('gives a token for a refresh token', async () => {
    const registry = await start({ ...LOGIN, identityToken: 'refresh-me' })
    const place = fresh(registry.host, 'shop')
    const pushed = await pushImage({ ...place, host: real.host }, { layers: 1 }, 'main')
    const client = open({ username: '', password: '', identityToken: 'refresh-me' })
    expect(await client.resolve({ repository: at(place), tag: 'main' })).toMatchObject({
      digest: pushed.digest,
    })
    expect(registry.asked).toEqual([[`repository:${place.name}:pull`]])
  })

  test('a token that dies in the middle of a copy is renewed', async () => {
    let expire: () => void = () => undefined
    const registry = await start(LOGIN, (number) => {
      if (number === 9) expire()
    })
    expire = registry.expire
    const [from, to] = [fresh(registry.host, 'build'), fresh(registry.host, 'prod')]
    const pushed = await pushTwoPlatforms({ ...from, host: real.host })
    await open({}).copy({ repository: at(from), digest: pushed.digest }, at(to))
    await expectWhole({ ...to, host: real.host }, pushed)
    expect(registry.asked.length).toBe(2)
  })

  test('a token that dies before an upload is renewed, and the upload begins again', async () => {
    let expire: () => void = () => undefined
    let puts = 0
    const registry = await start(LOGIN, (_, { method, path }) => {
      if (method !== 'PUT' || !path.includes('/blobs/')) return
      puts += 1
      if (puts === 2) expire()
    })
    expire = registry.expire
    const source = fresh(real.host, 'build')
    const to = fresh(registry.host, 'prod')
    const pushed = await pushTwoPlatforms(source)
    await open({}).copy({ repository: at(source), digest: pushed.digest }, at(to))
    await expectWhole({ ...to, host: real.host }, pushed)
  })

  test.each(['scope', 'access'] as const)(
    'a token for less than was asked is named with both, as its service says in %s',
    async (pullOnly) => {
      const registry = await start({ ...LOGIN, pullOnly })
      const [from, to] = [fresh(registry.host, 'build'), fresh(registry.host, 'prod')]
      const pushed = await pushImage({ ...from, host: real.host }, { layers: 1 }, 'v1')
      const attempt = open({}).copy({ repository: at(from), digest: pushed.digest }, at(to))
      const [asked, granted] = [`repository:${to.name}:pull,push`, `repository:${to.name}:pull`]
      await expect(attempt).rejects.toMatchObject({
        code: 'registry-denied',
        message: expect.stringMatching(
          new RegExp(`registry-auth; its token: asked for ${asked}.*, granted ${granted}[ )]`),
        ),
      })
    },
  )

  test('refuses wrong credentials in the service’s words', async () => {
    const registry = await start(LOGIN)
    const attempt = open({ password: 'wrong' }).resolve({
      repository: at(fresh(registry.host, 'shop')),
      tag: 'x',
    })
    await expect(attempt).rejects.toMatchObject({
      code: 'registry-denied',
      message: expect.stringMatching(
        /cannot get a token from 127\.0\.0\.1:\d+: 401 incorrect username or password \(credentials from/,
      ),
    })
  })
})

describe('credentials stay with their registry', () => {
  let real: RealRegistry
  beforeAll(async () => {
    real = await startRegistry({ htpasswd: HTPASSWD })
  })
  afterAll(() => real.stop())

  test('a redirect to another host is followed without them', async () => {
    const place = fresh(real.host, 'shop')
    const pushed = await pushImage(
      { ...place, authorization: BASIC },
      { layers: 1, labels: { a: 'b' } },
      'main',
    )
    const received: (string | undefined)[] = []
    const store = createServer(async (incoming, answer) => {
      received.push(incoming.headers.authorization)
      const reply = await fetch(`http://${real.host}${incoming.url}`, { headers: { authorization: BASIC } })
      answer.end(Buffer.from(await reply.arrayBuffer()))
    })
    const storeHost = await listen(store)
    const proxy = await startProxy(real.host, (_, { method, path }) =>
      method === 'GET' && path.includes('/blobs/')
        ? { status: 307, headers: { location: `http://${storeHost}${path}` } }
        : undefined,
    )
    closing.push(proxy.close, () => stop(store))
    const client = open({})
    const image = { repository: { registry: proxy.host, name: place.name }, digest: pushed.digest }
    expect(await client.imageLabels(image)).toEqual({ a: 'b' })
    expect(received).toEqual([undefined])
  })

  test.each(['http://tokens.example/token', 'ftp://x/', 'no address'])(
    'a realm that is not safe is not asked: %s',
    async (realm) => {
      const proxy = await startProxy(real.host, () => ({
        status: 401,
        headers: { 'www-authenticate': `Bearer realm="${realm}",service="x"` },
      }))
      closing.push(proxy.close)
      const attempt = open({}).resolve({ repository: { registry: proxy.host, name: 'shop' }, tag: 'main' })
      await expect(attempt).rejects.toMatchObject({
        code: 'registry-failed',
        message: expect.stringContaining('which is not https'),
      })
    },
  )
})

describe('a registry that is not there', () => {
  test('is named with what was attempted', async () => {
    const host = `127.0.0.1:${await freePort()}`
    const attempt = open().resolve({ repository: { registry: host, name: 'acme/shop' }, tag: 'main' })
    await expect(attempt).rejects.toMatchObject({
      code: 'registry-failed',
      message: `registry ${host}: cannot read tag main in acme/shop: nothing listens there (ECONNREFUSED)`,
    })
  })

  test('is given up when it only hangs', async () => {
    const proxy = await startProxy('127.0.0.1:9', () => 'hang')
    closing.push(proxy.close)
    const client = registryClient({
      credentials: { find: async () => undefined },
      wait: async () => undefined,
      idleTimeout: 500,
    })
    const attempt = client.resolve({ repository: { registry: proxy.host, name: 'acme/shop' }, tag: 'main' })
    await expect(attempt).rejects.toMatchObject({
      message: expect.stringContaining('no answer in time (ETIMEDOUT)'),
    })
    expect(proxy.seen).toHaveLength(4)
  })
})
