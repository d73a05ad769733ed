import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { DeliveryError } from '../../../shared/action/errors.ts'
import { registryClient } from '../../../shared/registry/client.ts'
import { type Attached, listed, pushList, pushReferrer, pushSignatures } from './attach.ts'
import { type Fault, listen, type Seen, startProxy, stop } from './proxy.ts'
import { digestOf, expectWhole, type Pushed, pushImage, pushIndex, tagged } from './push.ts'
import { type RealRegistry, startRegistry } from './real-registry.ts'

let source: RealRegistry
let target: RealRegistry
let pushed: Pushed
const from = { name: 'build/shop' }
beforeAll(async () => {
  ;[source, target] = await Promise.all([startRegistry(), startRegistry()])
  const place = { host: source.host, ...from }
  pushed = await pushIndex(place, [await pushImage(place, { layers: 1 })])
})
afterAll(() => Promise.all([source.stop(), target.stop()]))

function open({ signal, idleTimeout = 30_000 }: { signal?: AbortSignal; idleTimeout?: number } = {}) {
  return registryClient({
    credentials: { find: async () => undefined },
    wait: async () => undefined,
    random: () => 0,
    idleTimeout,
    ...(signal === undefined ? {} : { signal }),
  })
}

type Faulty = (number: number, seen: Seen) => Fault | undefined
type Where = 'within' | 'across'

/** Promotes through a proxy before each registry; both count requests together. */
async function promote(fault: Faulty, where: Where, options: Parameters<typeof open>[0] = {}) {
  let number = 0
  promotions += 1
  const counted = (_: number, seen: Seen) => {
    number += 1
    return fault(number, seen)
  }
  const [near, far] = await Promise.all([startProxy(source.host, counted), startProxy(target.host, counted)])
  const to = { name: `prod/${randomBytes(6).toString('hex')}` }
  const host = where === 'within' ? near.host : far.host
  const client = open(options)
  const image = { repository: { registry: near.host, ...from }, digest: pushed.digest }
  const there = { registry: host, ...to }
  const error = await client
    .copy(image, there)
    .then(() => client.tag({ ...image, repository: there }, 'live'))
    .then(
      () => undefined,
      (problem: unknown) => problem,
    )
  await Promise.all([near.close(), far.close()])
  const place = { host: where === 'within' ? source.host : target.host, ...to }
  return { error, requests: number, place, tag: await tagged(place, 'live') }
}

const FAULTS: readonly (readonly [string, Fault])[] = [
  ['a reset', 'reset'],
  ['500', { status: 500 }],
  ['502 with HTML', { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad Gateway</h1>' }],
  ['429 with Retry-After', { status: 429, headers: { 'retry-after': '1' } }],
  ['503', { status: 503 }],
  ['504', { status: 504, body: '<html>Gateway Time-out</html>' }],
  ['403 that is a rate limit', { status: 403, body: 'You have exceeded a secondary rate limit.' }],
]

let promotions = 0
afterAll(() => {
  process.stdout.write(`fault sweep: ${promotions} promotions, each with a fault at another request\n`)
})

/** Numbers from one on, some at a time. */
async function sweep(upTo: number, task: (number: number) => Promise<void>): Promise<void> {
  const numbers = Array.from({ length: upTo }, (_, index) => index + 1)
  while (numbers.length > 0) await Promise.all(numbers.splice(0, 4).map(task))
}

// Index and image; then a mount, or a look, an upload of two requests and a download, for each of two blobs;
// then two manifests and the tag.
const REQUESTS = { within: 2 + 2 + 2 + 1, across: 2 + 2 * 4 + 2 + 1 }

describe.each(['within', 'across'] as const)('a promotion %s registries', (where) => {
  const requests = REQUESTS[where]

  test('makes the requests that are swept', async () => {
    expect(await promote(() => undefined, where)).toMatchObject({
      requests,
      error: undefined,
      tag: pushed.digest,
    })
  })

  test.each(FAULTS)('that meets %s once, at any request, completes', async (_, fault) => {
    await sweep(requests, async (failing) => {
      const { error, place, tag } = await promote((number) => (number === failing ? fault : undefined), where)
      expect(error, `request ${failing}`).toBeUndefined()
      expect(tag).toBe(pushed.digest)
      await expectWhole(place, pushed)
    })
  })

  test.each([
    ['a reset', 'reset'],
    ['denied', { status: 403, body: '{"errors":[{"code":"DENIED","message":"no"}]}' }],
    ['503', { status: 503 }],
  ] as const)('that meets %s from any request on fails and moves no tag', async (_, fault) => {
    await sweep(requests, async (failing) => {
      const { error, tag } = await promote((number) => (number >= failing ? fault : undefined), where)
      expect(error, `request ${failing}`).toBeInstanceOf(DeliveryError)
      expect(tag).toBeUndefined()
    })
  })

  test('that hangs at any request completes after its timeout', async () => {
    await sweep(requests, async (failing) => {
      const hang: Faulty = (number) => (number === failing ? 'hang' : undefined)
      const { error, tag } = await promote(hang, where, { idleTimeout: 2_000 })
      expect(error, `request ${failing}`).toBeUndefined()
      expect(tag).toBe(pushed.digest)
    })
  })

  test('that is cancelled while the tag is written ends with the tag moved', async () => {
    const abort = new AbortController()
    const cancel: Faulty = (number) => {
      if (number === requests) abort.abort(new DeliveryError('cancelled', 'cancelled by SIGTERM'))
      return undefined
    }
    const { error, tag } = await promote(cancel, where, { signal: abort.signal })
    expect(error).toBeUndefined()
    expect(tag).toBe(pushed.digest)
  })

  test('that is cancelled at any request before moves no tag and says that it was cancelled', async () => {
    await sweep(requests - 1, async (at) => {
      const abort = new AbortController()
      const cancel: Faulty = (number) => {
        if (number !== at) return undefined
        abort.abort(new DeliveryError('cancelled', 'cancelled by SIGTERM'))
        return 'hang'
      }
      const { error, tag } = await promote(cancel, where, { signal: abort.signal })
      expect(error, `request ${at}`).toMatchObject({ code: 'cancelled' })
      expect(tag).toBeUndefined()
    })
  })
})

describe.each([
  ['405', { status: 405 }],
  ['an upload of its own', { status: 202, headers: { location: '/v2/prod/blobs/uploads/opened' } }],
] as const)('a mount that is answered with %s and turns into an upload', (name, answer) => {
  const opens = name === '405' ? (['POST'] as const) : []

  test.each(['HEAD', ...opens, 'PUT'] as const)(
    'moves no tag where it is cancelled in its %s',
    async (method) => {
      const abort = new AbortController()
      let cancelled = 0
      const cancel: Faulty = (_, seen) => {
        if (seen.path.includes('mount=')) return answer
        if (seen.method !== method || !seen.path.includes('/blobs/')) return undefined
        cancelled += 1
        abort.abort(new DeliveryError('cancelled', 'cancelled by SIGINT'))
        return 'hang'
      }
      const { error, tag } = await promote(cancel, 'within', { signal: abort.signal })
      expect(cancelled).toBeGreaterThan(0)
      expect(error).toMatchObject({ code: 'cancelled' })
      expect(tag).toBeUndefined()
    },
  )
})

describe('a promotion with what is attached', () => {
  let signed: Pushed
  let referrer: Attached
  const place = () => ({ host: source.host, name: 'build/signed' })
  beforeAll(async () => {
    signed = await pushImage(place(), { layers: 1 })
    referrer = await pushReferrer(place(), signed)
    await pushList(place(), signed.digest, [referrer])
    await pushSignatures(place(), `${signed.digest.replace(':', '-')}.sig`, [Buffer.from('signed')])
  })

  async function promoteSigned(fault: Faulty) {
    let number = 0
    promotions += 1
    const proxy = await startProxy(source.host, (_, seen) => {
      number += 1
      return fault(number, seen)
    })
    const to = { host: source.host, name: `prod/${randomBytes(6).toString('hex')}` }
    const client = open()
    const there = { registry: proxy.host, name: to.name }
    const image = { repository: { registry: proxy.host, name: place().name }, digest: signed.digest }
    const error = await client
      .copy(image, there, { attachments: true, leavesRoot: true })
      .then(() => client.tag({ ...image, repository: there }, 'live'))
      .then(
        () => undefined,
        (problem: unknown) => problem,
      )
    await proxy.close()
    return { error, requests: number, to, tag: await tagged(to, 'live'), written: client.written() }
  }

  test.each([
    ['a reset', 'reset'],
    [
      '502 with HTML',
      { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad Gateway</h1>' },
    ],
  ] as const)('that meets %s once, at any request, is whole', async (_, fault) => {
    const { requests } = await promoteSigned(() => undefined)
    expect(requests).toBeGreaterThan(15)
    await sweep(requests, async (failing) => {
      const { error, to, tag } = await promoteSigned((number) => (number === failing ? fault : undefined))
      expect(error, `request ${failing}`).toBeUndefined()
      expect(tag).toBe(signed.digest)
      await expectWhole(to, signed)
      expect(await listed(to, signed.digest), `request ${failing}`).toEqual([referrer.digest])
      expect(await tagged(to, `${signed.digest.replace(':', '-')}.sig`)).toBeDefined()
    })
  })

  test('that ends at any request moves no tag, and lists exactly what it wrote', async () => {
    const { requests } = await promoteSigned(() => undefined)
    await sweep(requests, async (failing) => {
      const { error, to, tag, written } = await promoteSigned((number) =>
        number >= failing ? { status: 503 } : undefined,
      )
      expect(error, `request ${failing}`).toBeInstanceOf(DeliveryError)
      expect(tag).toBeUndefined()
      for (const name of written) {
        const reference = name.includes('@') ? name.split('@')[1] : name.slice(name.lastIndexOf(':') + 1)
        expect(await tagged(to, reference ?? ''), `${name} at ${failing}`).toBeDefined()
      }
    })
  })
})

describe('a download that breaks off', () => {
  const size = 1_000_000
  let large: Pushed
  beforeAll(async () => {
    large = await pushImage({ host: source.host, name: 'build/large' }, { layers: 1, layerSize: size })
  })

  async function copyThrough(fault: (asked: number, seen: Seen) => Fault | undefined) {
    let asked = 0
    const near = await startProxy(source.host, (_, seen) => {
      if (seen.method !== 'GET' || !seen.path.endsWith(large.blobs[1] ?? '')) return undefined
      asked += 1
      return fault(asked, seen)
    })
    const far = await startProxy(target.host)
    const to = { registry: far.host, name: `prod/${randomBytes(6).toString('hex')}` }
    const image = { repository: { registry: near.host, name: 'build/large' }, digest: large.digest }
    const error = await open()
      .copy(image, to)
      .then(
        () => undefined,
        (problem: unknown) => problem,
      )
    await Promise.all([near.close(), far.close()])
    const ranges = near.seen.flatMap(({ range }) => (range === undefined ? [] : [range]))
    const uploads = far.seen.filter(({ method }) => method === 'POST').length
    return { error, ranges, uploads, to: { host: target.host, name: to.name } }
  }

  test('goes on where it was, and the upload with it', async () => {
    const { error, ranges, uploads, to } = await copyThrough((asked) =>
      asked === 1 ? { cutAfter: 300_000 } : undefined,
    )
    expect(error).toBeUndefined()
    expect(ranges).toEqual(['bytes=300000-'])
    expect(uploads).toBe(large.blobs.length)
    await expectWhole(to, large)
  })

  test('goes on as often as it takes', async () => {
    const { error, ranges, to } = await copyThrough((asked) =>
      asked <= 3 ? { cutAfter: 200_000 } : undefined,
    )
    expect(error).toBeUndefined()
    expect(ranges).toEqual(['bytes=200000-', 'bytes=400000-', 'bytes=600000-'])
    await expectWhole(to, large)
  })

  test('from a registry without ranges is read again from its start, without sending anything twice', async () => {
    const { error, uploads, to } = await copyThrough((asked) =>
      asked === 1 ? { cutAfter: 300_000 } : 'whole',
    )
    expect(error).toBeUndefined()
    expect(uploads).toBe(large.blobs.length)
    await expectWhole(to, large)
  })

  test('and goes on with other bytes is found out before the registry has them', async () => {
    const { error, to } = await copyThrough((_, { range }) =>
      range === undefined ? { cutAfter: 300_000 } : { status: 206, body: 'x'.repeat(size - 300_000) },
    )
    expect(error).toMatchObject({ code: 'registry-failed', message: expect.stringContaining('digest') })
    const answer = await fetch(`http://${to.host}/v2/${to.name}/blobs/${large.blobs[1]}`, { method: 'HEAD' })
    expect(answer.status).toBe(404)
  })
})

describe('a registry that lies', () => {
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [],
  })

  async function answering(body: string, headers: Readonly<Record<string, string>>) {
    const server = createServer((_, answer) => {
      answer
        .writeHead(200, { 'content-type': 'application/vnd.oci.image.index.v1+json', ...headers })
        .end(body)
    })
    const host = await listen(server)
    return { repository: { registry: host, name: 'acme/shop' }, close: () => stop(server) }
  }

  test.each([
    [
      'about the digest in its header',
      manifest,
      { 'docker-content-digest': `sha256:${'a'.repeat(64)}` },
      'its bytes have the digest',
    ],
    [
      'about the type',
      manifest,
      { 'content-type': 'application/vnd.oci.image.manifest.v1+json' },
      'it says that it is',
    ],
    [
      'with schema 1',
      '{"schemaVersion":1}',
      { 'content-type': 'application/vnd.docker.distribution.manifest.v1+prettyjws' },
      'is not supported',
    ],
    ['with HTML', '<html></html>', { 'content-type': 'text/html' }, 'not supported'],
    ['with broken JSON', '{"manifests":', {}, 'not JSON'],
    ['with a list', '[]', {}, 'not JSON'],
  ])('%s is found out', async (_, body, headers, words) => {
    const { repository, close } = await answering(body, headers)
    const attempt = open().manifest({ repository, tag: 'main' })
    await expect(attempt).rejects.toMatchObject({
      code: 'registry-failed',
      message: expect.stringContaining(words),
    })
    await close()
  })

  test('with other bytes than the digest asked for is found out', async () => {
    const { repository, close } = await answering(manifest, {})
    const attempt = open().manifest({ repository, digest: `sha256:${'b'.repeat(64)}` })
    await expect(attempt).rejects.toThrow('its bytes have the digest')
    await close()
  })

  test('by leaving the digest out is asked for the bytes', async () => {
    const { repository, close } = await answering(manifest, {})
    const found = await open().resolve({ repository, tag: 'main' })
    expect(found?.digest).toBe(digestOf(Buffer.from(manifest)))
    await close()
  })

  test('about the length, and breaks off, is asked again', async () => {
    let asked = 0
    const proxy = await startProxy(source.host, (_, { method, path }) => {
      if (method !== 'GET' || !path.includes('/manifests/')) return undefined
      asked += 1
      return asked === 1 ? 'truncate' : undefined
    })
    const found = await open().manifest({
      repository: { registry: proxy.host, ...from },
      digest: pushed.digest,
    })
    expect(found.digest).toBe(pushed.digest)
    expect(asked).toBe(2)
    await proxy.close()
  })

  test('in a blob stops the copy before the root is written', async () => {
    const near = await startProxy(source.host, (_, { method, path }) =>
      method === 'GET' && path.includes('/blobs/') ? { status: 200, body: 'x'.repeat(2_000) } : undefined,
    )
    const far = await startProxy(target.host)
    const image = { repository: { registry: near.host, ...from }, digest: pushed.digest }
    const attempt = open().copy(image, { registry: far.host, name: 'prod/lied-to' })
    await expect(attempt).rejects.toMatchObject({ code: 'registry-failed' })
    expect(far.seen.filter(({ method, path }) => method === 'PUT' && path.includes('/manifests/'))).toEqual(
      [],
    )
    await Promise.all([near.close(), far.close()])
  })
})
