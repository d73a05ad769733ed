import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Digest } from '../../../shared/domain/digest.ts'
import { registryClient } from '../../../shared/registry/client.ts'
import { listed, pushList, pushReferrer, pushSignatures } from './attach.ts'
import { expectWhole, type Pushed, pushImage, pushIndex, type Target, tagged } from './push.ts'
import { type RealRegistry, startListingRegistry, startRegistry } from './real-registry.ts'

let bare: RealRegistry
let listing: RealRegistry
beforeAll(async () => {
  ;[bare, listing] = await Promise.all([startRegistry(), startListingRegistry()])
})
afterAll(() => Promise.all([bare.stop(), listing.stop()]))

/** An image graph as it might have been built by anybody. */
interface Shape {
  readonly layers: number
  readonly layerSize: number
  /** Empty for a single image. */
  readonly children: readonly Shape[]
  readonly referrers: number
  readonly isSigned: boolean
}

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.record({
    layers: fc.integer({ min: 0, max: 3 }),
    layerSize: fc.integer({ min: 1, max: 3_000 }),
    children: fc.oneof(
      { maxDepth: 3 },
      fc.constant([]),
      fc.array(tie('shape') as fc.Arbitrary<Shape>, { minLength: 1, maxLength: 3 }),
    ),
    referrers: fc.nat({ max: 2 }),
    isSigned: fc.boolean(),
  }),
}))

interface Everything {
  readonly image: Pushed
  /** What must be listed as referring to what. */
  readonly referrers: ReadonlyMap<Digest, readonly string[]>
  readonly tags: readonly string[]
}

async function push(target: Target, wanted: Shape, keepsLists: boolean): Promise<Everything> {
  const below: Everything[] = []
  for (const child of wanted.children) below.push(await push(target, child, keepsLists))
  const image =
    below.length === 0
      ? await pushImage(target, { layers: wanted.layers, layerSize: wanted.layerSize })
      : await pushIndex(
          target,
          below.map((one) => one.image),
        )
  const referrers = []
  for (let number = 0; number < wanted.referrers; number += 1)
    referrers.push(await pushReferrer(target, image))
  if (keepsLists && referrers.length > 0) await pushList(target, image.digest, referrers)
  const tag = `${image.digest.replace(':', '-')}.sig`
  if (wanted.isSigned) {
    await pushSignatures(target, tag, [randomBytes(40) as Uint8Array<ArrayBuffer>])
  }
  return {
    image,
    referrers: new Map([
      ...below.flatMap((one) => [...one.referrers]),
      [image.digest, referrers.map(({ digest }) => digest).sort()],
    ]),
    tags: [...below.flatMap((one) => one.tags), ...(wanted.isSigned ? [tag] : [])],
  }
}

test.each<[string, () => [string, string]]>([
  ['within a registry without lists', () => [bare.host, bare.host]],
  ['within a registry with lists', () => [listing.host, listing.host]],
  ['to a registry with lists', () => [bare.host, listing.host]],
  ['to a registry without lists', () => [listing.host, bare.host]],
])('what arrives %s equals what left', async (_, hosts) => {
  const [source, target] = hosts()
  await fc.assert(
    fc.asyncProperty(shape, async (wanted) => {
      const unique = randomBytes(6).toString('hex')
      const [from, to] = [
        { host: source, name: `build/${unique}` },
        { host: target, name: `prod/${unique}` },
      ]
      const { image, referrers, tags } = await push(from, wanted, source === bare.host)
      const client = registryClient({ credentials: { find: async () => undefined } })
      const at = ({ host, name }: Target) => ({ registry: host, name })
      const options = { attachments: true, isDeep: true }
      await client.copy({ repository: at(from), digest: image.digest }, at(to), options)
      client.close()
      await expectWhole(to, image)
      for (const [subject, expected] of referrers) expect(await listed(to, subject)).toEqual(expected)
      for (const tag of tags) expect(await tagged(to, tag)).toBe(await tagged(from, tag))
    }),
    { numRuns: 12 },
  )
})
