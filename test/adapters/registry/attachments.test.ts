import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { type RegistryClient, registryClient } from '../../../shared/registry/client.ts'
import { asSubject, fallbackEntries, listed, pushList, pushReferrer, pushSignatures } from './attach.ts'
import { type Fault, type Seen, startProxy } from './proxy.ts'
import { expectWhole, type Pushed, pushImage, pushIndex, pushTwoPlatforms, tagged } from './push.ts'
import { type RealRegistry, startListingRegistry, startRegistry } from './real-registry.ts'

let bare: RealRegistry
let listing: RealRegistry
beforeAll(async () => {
  ;[bare, listing] = await Promise.all([startRegistry(), startListingRegistry()])
})
afterAll(() => Promise.all([bare.stop(), listing.stop()]))

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const warnings: string[] = []
function open(): RegistryClient {
  warnings.length = 0
  return registryClient({
    credentials: { find: async () => undefined },
    log: { warning: (line) => warnings.push(line) },
    wait: async () => undefined,
    random: () => 0,
  })
}

const fresh = (host: string, name: string) => ({ host, name: `${name}/${randomBytes(4).toString('hex')}` })
const at = ({ host, name }: { host: string; name: string }) => ({ registry: host, name })
const bytes = () => randomBytes(60) as Uint8Array<ArrayBuffer>
const legacy = (digest: string, suffix: string) => `${digest.replace(':', '-')}.${suffix}`

const HOSTS = { bare: () => bare.host, listing: () => listing.host }
type Kind = keyof typeof HOSTS

/** An index whose root, first child and first referrer are all referred to, signed in the older way too. */
async function pushSigned(kind: Kind) {
  const from = fresh(HOSTS[kind](), 'build')
  const child = await pushImage(from, { layers: 1 })
  const image = await pushIndex(from, [child, await pushImage(from, { layers: 1 })])
  const bundle = await pushReferrer(from, asSubject(image), 'application/vnd.dev.sigstore.bundle.v0.3+json')
  const sbom = await pushReferrer(from, asSubject(child))
  const nested = await pushReferrer(from, bundle, 'application/vnd.dev.sigstore.bundle.v0.3+json')
  if (kind === 'bare') {
    await pushList(from, image.digest, [bundle])
    await pushList(from, child.digest, [sbom])
    await pushList(from, bundle.digest, [nested])
  }
  const tags = [legacy(image.digest, 'sig'), legacy(image.digest, 'att'), legacy(child.digest, 'sbom')]
  for (const tag of tags) await pushSignatures(from, tag, [bytes()])
  const blobs = [bundle, sbom, nested].flatMap(({ layers }) => layers)
  const manifests = [bundle, sbom, nested].map(({ digest }) => digest)
  return { from, image, child, bundle, sbom, nested, tags, whole: { ...image, manifests, blobs } as Pushed }
}

const copy = (
  client: RegistryClient,
  from: { host: string; name: string },
  digest: Pushed['digest'],
  to: typeof from,
) => client.copy({ repository: at(from), digest }, at(to), { attachments: true, isDeep: true })

describe.each<[Kind, Kind]>([
  ['bare', 'bare'],
  ['listing', 'listing'],
  ['bare', 'listing'],
  ['listing', 'bare'],
])('from a registry that is %s to one that is %s', (source, target) => {
  test('referrers of root, child and referrer go along, are listed, and so are the older tags', async () => {
    const { from, image, child, bundle, sbom, nested, tags, whole } = await pushSigned(source)
    const to = fresh(HOSTS[target](), 'prod')
    const { attached } = await copy(open(), from, image.digest, to)
    expect(attached).toBe(6)
    await expectWhole(to, image)
    await expectWhole(to, whole)
    expect(await listed(to, image.digest)).toEqual([bundle.digest])
    expect(await listed(to, child.digest)).toEqual([sbom.digest])
    expect(await listed(to, bundle.digest)).toEqual([nested.digest])
    for (const tag of tags) expect(await tagged(to, tag)).toBe(await tagged(from, tag))
    expect(warnings).toEqual([])
  })

  test('finding that nothing refers to it takes at most 12 requests', async () => {
    const from = fresh(HOSTS[source](), 'build')
    const image = await pushTwoPlatforms(from, 'v1')
    const requests = async (attachments: boolean) => {
      const to = fresh(HOSTS[target](), 'prod')
      const client = open()
      await client.inspect({ repository: at(from), tag: 'v1' })
      const copied = await client.copy({ repository: at(from), digest: image.digest }, at(to), {
        attachments,
      })
      await expectWhole(to, image)
      return copied.requests
    }
    expect((await requests(true)) - (await requests(false))).toBeLessThanOrEqual(12)
  })
})

describe('the list under the fallback tag', () => {
  test('keeps what others have put there, with artifact type and annotations of what is added', async () => {
    const { from, image, bundle } = await pushSigned('listing')
    const to = fresh(bare.host, 'prod')
    await open().copy({ repository: at(from), digest: image.digest }, at(to))
    const theirs = await pushReferrer(to, asSubject(image), 'application/x-theirs')
    await pushList(to, image.digest, [theirs])
    await copy(open(), from, image.digest, to)
    const { layers: _, ...entry } = theirs
    const { layers: __, ...added } = bundle
    expect(await fallbackEntries(to, image.digest)).toEqual([entry, added])
  })

  test('is not written again where all of it is there', async () => {
    const { from, image } = await pushSigned('bare')
    const to = fresh(bare.host, 'prod')
    await copy(open(), from, image.digest, to)
    const client = open()
    await copy(client, from, image.digest, to)
    expect(client.written().filter((name) => name.includes(':sha256-'))).toEqual([])
  })

  test('names a manifest that is gone: the rest goes along, and it says so', async () => {
    const { from, image, bundle } = await pushSigned('bare')
    // A registry refuses a list with a hole in it, but a clean-up may leave one.
    const proxy = await startProxy(bare.host, (_, { method, path }) =>
      method === 'GET' && path.endsWith(bundle.digest) ? { status: 404 } : undefined,
    )
    closing.push(proxy.close)
    const to = fresh(bare.host, 'prod')
    await open().copy(
      { repository: { registry: proxy.host, name: from.name }, digest: image.digest },
      at(to),
      {
        attachments: true,
      },
    )
    expect(warnings).toEqual([
      expect.stringContaining(`${bundle.digest}, listed as referring to ${image.digest}`),
    ])
    await expectWhole(to, image)
  })
})

describe('a signature under its tag in the destination', () => {
  const [ours, theirs] = [bytes(), bytes()]

  async function promoteOver(present: readonly Uint8Array<ArrayBuffer>[]) {
    const [from, to] = [fresh(bare.host, 'build'), fresh(bare.host, 'prod')]
    const image = await pushImage(from, { layers: 1 })
    const tag = legacy(image.digest, 'sig')
    const source = await pushSignatures(from, tag, [ours])
    const before = await pushSignatures(to, tag, present)
    await copy(open(), from, image.digest, to)
    return { source, before, after: await tagged(to, tag) }
  }

  test('that is a part of the source’s is replaced', async () => {
    const { source, after } = await promoteOver([])
    expect(after).toBe(source)
  })

  test('that holds the source’s and more is left', async () => {
    const { before, after } = await promoteOver([ours, theirs])
    expect(after).toBe(before)
    expect(warnings).toEqual([])
  })

  test('that is another one is left, and it says so', async () => {
    const { before, after } = await promoteOver([theirs])
    expect(after).toBe(before)
    expect(warnings).toEqual([expect.stringContaining('holds something else than the source')])
  })
})

describe('a registry that makes it hard to see what is attached', () => {
  test.each<[string, (seen: Seen) => Fault | undefined]>([
    [
      'sends its referrers to another host',
      ({ path }) =>
        path.includes('/referrers/')
          ? { status: 303, headers: { location: 'http://127.0.0.1:9/packages' } }
          : undefined,
    ],
    ['answers referrers with a page', ({ path }) => html('/referrers/', path)],
    ['does not show its tags', ({ path }) => (path.includes('/tags/list') ? { status: 403 } : undefined)],
    [
      'shows only some of its tags',
      ({ path }) =>
        path.includes('/tags/list')
          ? { status: 200, headers: { link: '</v2/x/tags/list?last=a>; rel="next"' }, body: '{"tags":["a"]}' }
          : undefined,
    ],
    [
      'shows no tag at all',
      ({ path }) => (path.includes('/tags/list') ? { status: 200, body: '{"tags":[]}' } : undefined),
    ],
  ])('%s: everything goes along all the same', async (_, fault) => {
    const { from, image, whole, tags } = await pushSigned('bare')
    const proxy = await startProxy(bare.host, (__, seen) => fault(seen))
    closing.push(proxy.close)
    const to = fresh(bare.host, 'prod')
    const source = { registry: proxy.host, name: from.name }
    const copied = await open().copy({ repository: source, digest: image.digest }, at(to), {
      attachments: true,
    })
    expect(copied.attached).toBe(6)
    await expectWhole(to, whole)
    for (const tag of tags) expect(await tagged(to, tag)).toBe(await tagged(from, tag))
  })

  function html(part: string, path: string): Fault | undefined {
    return path.includes(part)
      ? { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }
      : undefined
  }
})

test('a list that is null where nothing refers to the root hides nothing of the child', async () => {
  const from = fresh(listing.host, 'build')
  const child = await pushImage(from, { layers: 1 })
  const image = await pushIndex(from, [child])
  const sbom = await pushReferrer(from, asSubject(child))
  const to = fresh(listing.host, 'prod')
  expect(await copy(open(), from, image.digest, to)).toMatchObject({ attached: 1 })
  expect(await listed(to, child.digest)).toEqual([sbom.digest])
})

test('what refers to one subject is written in turn: a registry may lose one of two that come at once', async () => {
  const [from, to] = [fresh(listing.host, 'build'), fresh(listing.host, 'prod')]
  const image = await pushImage(from, { layers: 1 })
  const pushed = []
  for (let number = 0; number < 4; number += 1) pushed.push(await pushReferrer(from, asSubject(image)))
  const digests: string[] = pushed.map(({ digest }) => digest)
  const written: string[] = []
  const ended: string[] = []
  const proxy = await startProxy(listing.host, (_, { method, path }) => {
    const digest = digests.find((one) => method === 'PUT' && path.endsWith(one))
    if (digest === undefined) return undefined
    written.push(`${digest} after ${ended.length}`)
    return { heldUntil: sleep(50).then(() => void ended.push(digest)) }
  })
  closing.push(proxy.close)
  await open().copy(
    { repository: at(from), digest: image.digest },
    { registry: proxy.host, name: to.name },
    { attachments: true },
  )
  expect(written).toEqual(ended.map((digest, number) => `${digest} after ${number}`))
  expect(await listed(to, image.digest)).toEqual(digests.toSorted())
})

test('a deep look finds what is missing after the copy', async () => {
  const from = fresh(bare.host, 'build')
  const image = await pushTwoPlatforms(from)
  const lost = image.blobs[0] ?? ''
  const proxy = await startProxy(bare.host, (_, { method, path }) =>
    method === 'HEAD' && path.endsWith(lost) ? { status: 404 } : undefined,
  )
  closing.push(proxy.close)
  const [source, to] = [
    { registry: proxy.host, name: from.name },
    { registry: proxy.host, name: fresh('', 'prod').name },
  ]
  const attempt = open().copy({ repository: source, digest: image.digest }, to, { isDeep: true })
  await expect(attempt).rejects.toThrow(`${to.name} lacks blob ${lost}`)
})
