import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { registryClient } from '../../../shared/registry/client.ts'
import { startProxy } from './proxy.ts'
import {
  expectWhole,
  pushBlob,
  pushImage,
  pushIndex,
  pushManifest,
  pushTwoPlatforms,
  tagged,
} from './push.ts'
import { type RealRegistry, startRegistry } from './real-registry.ts'

const COPY_ALONE = fileURLToPath(new URL('./copy-alone.ts', import.meta.url))

let one: RealRegistry
let other: RealRegistry
beforeAll(async () => {
  ;[one, other] = await Promise.all([startRegistry(), startRegistry()])
})
afterAll(() => Promise.all([one.stop(), other.stop()]))

const open = () =>
  registryClient({
    credentials: { find: async () => undefined },
    wait: async () => undefined,
    random: () => 0,
  })
const fresh = (host: string, name: string) => ({ host, name: `${name}/${randomBytes(4).toString('hex')}` })
const at = ({ host, name }: { host: string; name: string }) => ({ registry: host, name })

describe('within one registry', () => {
  test('an index of two platforms arrives whole, by mounts, in at most 20 requests', async () => {
    const proxy = await startProxy(one.host)
    const [from, to] = [fresh(proxy.host, 'build'), fresh(proxy.host, 'prod')]
    const pushed = await pushTwoPlatforms(from)
    proxy.seen.length = 0
    const client = open()
    const image = { repository: at(from), digest: pushed.digest }
    expect(await client.copy(image, at(to))).toEqual({
      requests: 18,
      bytesCopied: 0,
      blobsMounted: 12,
      attached: 0,
    })
    await client.tag({ ...image, repository: at(to) }, 'production')
    expect(proxy.seen.length).toBe(client.traffic().requests)
    expect(proxy.seen.length).toBeLessThanOrEqual(20)
    await proxy.close()
    await expectWhole({ ...to, host: one.host }, pushed)
    expect(await tagged({ ...to, host: one.host }, 'production')).toBe(pushed.digest)
  })

  test('the order is blobs, children, root', async () => {
    const proxy = await startProxy(one.host)
    const [from, to] = [fresh(proxy.host, 'build'), fresh(proxy.host, 'prod')]
    const pushed = await pushTwoPlatforms(from)
    proxy.seen.length = 0
    await open().copy({ repository: at(from), digest: pushed.digest }, at(to))
    const writes = proxy.seen.filter(({ method }) => method === 'PUT' || method === 'POST')
    expect(writes.map(({ method }) => method).join(' ')).toBe(`${'POST '.repeat(12)}PUT PUT PUT`)
    expect(writes.at(-1)?.path).toContain(pushed.digest)
    await proxy.close()
  })

  test('a new tag in the same repository copies nothing', async () => {
    const place = fresh(one.host, 'shop')
    const pushed = await pushTwoPlatforms(place)
    const client = open()
    const image = { repository: at(place), digest: pushed.digest }
    expect(await client.copy(image, at(place))).toEqual({
      requests: 0,
      bytesCopied: 0,
      blobsMounted: 0,
      attached: 0,
    })
    await client.tag(image, 'live')
    expect(client.traffic().requests).toBe(2)
    expect(await tagged(place, 'live')).toBe(pushed.digest)
  })

  test('a refused mount is sent instead', async () => {
    const proxy = await startProxy(one.host, (_, { method, path }) =>
      method === 'POST' && path.includes('mount=')
        ? { status: 202, headers: { location: '/gone' } }
        : undefined,
    )
    // The registry has not opened the upload that the answer speaks of: the first attempt fails, the second asks for its own.
    const [from, to] = [fresh(proxy.host, 'build'), fresh(proxy.host, 'prod')]
    const pushed = await pushImage(from, { layers: 2 })
    const result = await open().copy({ repository: at(from), digest: pushed.digest }, at(to))
    expect(result).toMatchObject({ bytesCopied: pushed.bytes, blobsMounted: 0 })
    await proxy.close()
    await expectWhole({ ...to, host: one.host }, pushed)
  })
})

describe('from one registry to another', () => {
  test.each([
    ['an image of one platform', (place: { host: string; name: string }) => pushImage(place)],
    ['an index of two platforms', (place: { host: string; name: string }) => pushTwoPlatforms(place)],
    [
      'an index in an index',
      async (place: { host: string; name: string }) =>
        pushIndex(place, [await pushTwoPlatforms(place), await pushImage(place)]),
    ],
    [
      'Docker’s own types',
      async (place: { host: string; name: string }) =>
        pushIndex(place, [
          await pushImage(place, { docker: true }),
          await pushImage(place, { docker: true }),
        ]),
    ],
  ])('%s arrives byte for byte', async (_, push) => {
    const [from, to] = [fresh(one.host, 'build'), fresh(other.host, 'prod')]
    const pushed = await push(from)
    const result = await open().copy({ repository: at(from), digest: pushed.digest }, at(to))
    expect(result).toMatchObject({ bytesCopied: pushed.bytes, blobsMounted: 0 })
    await expectWhole(to, pushed)
  })

  test('what is there already is not sent again', async () => {
    const [from, to] = [fresh(one.host, 'build'), fresh(other.host, 'prod')]
    const pushed = await pushTwoPlatforms(from)
    const image = { repository: at(from), digest: pushed.digest }
    await open().copy(image, at(to))
    expect(await open().copy(image, at(to))).toMatchObject({ bytesCopied: 0 })
  })

  test('a layer of 256 MB is streamed in less memory than it is large', async () => {
    const [from, to] = [fresh(one.host, 'build'), fresh(other.host, 'prod')]
    const pushed = await pushImage(from, { layers: 1, layerSize: 256 * 1024 * 1024 })
    const image = `${from.host}/${from.name}@${pushed.digest}`
    const { stdout } = await promisify(execFile)(process.execPath, [
      COPY_ALONE,
      image,
      `${to.host}/${to.name}`,
    ])
    expect(JSON.parse(stdout)).toMatchObject({ bytesCopied: pushed.bytes })
    expect(JSON.parse(stdout).peak).toBeLessThan(220 * 1024 * 1024)
    await expectWhole(to, pushed)
  })

  test('layers that lie elsewhere are left there, and it says so', async () => {
    const [from, to] = [fresh(one.host, 'build'), fresh(other.host, 'prod')]
    const config = Buffer.from('{}')
    const foreign = {
      mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      digest: `sha256:${'f'.repeat(64)}`,
      size: 7,
      urls: ['https://layers.example/layer'],
    }
    const pushed = await pushManifest(from, {
      schemaVersion: 2,
      mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
      config: {
        mediaType: 'application/vnd.docker.container.image.v1+json',
        digest: await pushBlob(from, config),
        size: config.length,
      },
      layers: [foreign],
    })
    const warnings: string[] = []
    const client = registryClient({
      credentials: { find: async () => undefined },
      log: { warning: (line) => warnings.push(line) },
    })
    const result = await client.copy({ repository: at(from), digest: pushed.digest }, at(to))
    expect(result).toMatchObject({ bytesCopied: config.length })
    expect(warnings).toEqual([`layer ${foreign.digest} lies elsewhere by design and is not copied`])
  })
})
