import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Image, PromotionRegistry } from '../../../actions/promote/ports.ts'
import type { Digest } from '../../../shared/domain/digest.ts'
import type { Repository } from '../../../shared/domain/reference.ts'
import { registryClient } from '../../../shared/registry/client.ts'
import { FakeRegistry } from '../../fakes/registry.ts'
import { digestOf, pushImage } from './push.ts'
import { type RealRegistry, startRegistry } from './real-registry.ts'

interface Subject {
  readonly registry: PromotionRegistry
  readonly host: string
  push(repository: Repository, labels: Readonly<Record<string, string>>, tag: string): Promise<Image>
}

const REVISION = 'org.opencontainers.image.revision'

let real: RealRegistry
beforeAll(async () => {
  real = await startRegistry()
})
afterAll(() => real.stop())

const SUBJECTS: readonly (readonly [string, () => Subject])[] = [
  [
    'the fake',
    () => {
      const registry = new FakeRegistry()
      return {
        registry,
        host: 'r.example',
        async push(repository, labels, tag) {
          const digest = digestOf(randomBytes(8))
          registry.push({ repository, tag, digest }, labels)
          return { repository, digest }
        },
      }
    },
  ],
  [
    'the client over a real registry',
    () => ({
      registry: registryClient({ credentials: { find: async () => undefined } }),
      host: real.host,
      async push(repository, labels, tag) {
        const { digest } = await pushImage(
          { host: repository.registry, name: repository.name },
          { layers: 1, labels },
          tag,
        )
        return { repository, digest }
      },
    }),
  ],
]

describe.each(SUBJECTS)('%s', (_, open) => {
  const absent: Digest = `sha256:${'0'.repeat(64)}`
  const subject = () => {
    const opened = open()
    const at = (name: string): Repository => ({
      registry: opened.host,
      name: `${name}-${randomBytes(4).toString('hex')}`,
    })
    return { ...opened, at }
  }

  test('knows nothing of what was never pushed', async () => {
    const { registry, at, push } = subject()
    const repository = at('shop')
    expect(await registry.resolve({ repository, tag: 'main' })).toBeUndefined()
    await push(repository, {}, 'main')
    expect(await registry.resolve({ repository, tag: 'other' })).toBeUndefined()
    expect(await registry.resolve({ repository, digest: absent })).toBeUndefined()
  })

  test('resolves tags and digests', async () => {
    const { registry, at, push } = subject()
    const repository = at('shop')
    const { digest } = await push(repository, {}, 'main')
    expect(await registry.resolve({ repository, tag: 'main' })).toMatchObject({ digest })
    expect(await registry.resolve({ repository, digest })).toMatchObject({ digest })
  })

  test('moves a tag', async () => {
    const { registry, at, push } = subject()
    const repository = at('shop')
    const [one, other] = [await push(repository, {}, 'one'), await push(repository, {}, 'other')]
    await registry.tag(one, 'live')
    await registry.tag(other, 'live')
    expect(await registry.resolve({ repository, tag: 'live' })).toMatchObject({ digest: other.digest })
    expect(await registry.resolve({ repository, tag: 'one' })).toMatchObject({ digest: one.digest })
  })

  test('copies by digest and touches no tag', async () => {
    const { registry, at, push } = subject()
    const [from, to] = [at('shop'), at('prod')]
    const image = await push(from, {}, 'main')
    await registry.copy(image, to)
    expect(await registry.resolve({ repository: to, digest: image.digest })).toMatchObject({
      digest: image.digest,
    })
    expect(await registry.resolve({ repository: to, tag: 'main' })).toBeUndefined()
  })

  test('reads labels', async () => {
    const { registry, at, push } = subject()
    const image = await push(at('shop'), { [REVISION]: 'abc' }, 'main')
    expect(await registry.imageLabels(image)).toMatchObject({ [REVISION]: 'abc' })
  })

  test.each(['tag', 'copy', 'imageLabels'] as const)(
    '%s of an image that is not there is an error',
    async (method) => {
      const { registry, at } = subject()
      const image = { repository: at('shop'), digest: absent }
      const attempt = {
        tag: () => registry.tag(image, 'live'),
        copy: () => registry.copy(image, at('prod')),
        imageLabels: () => registry.imageLabels(image),
      }[method]
      await expect(attempt()).rejects.toMatchObject({
        code: 'registry-failed',
        message: expect.stringContaining('is not there'),
      })
    },
  )

  test('counts requests', async () => {
    const { registry, at } = subject()
    const before = registry.traffic().requests
    await registry.resolve({ repository: at('shop'), tag: 'main' })
    expect(registry.traffic().requests).toBe(before + 1)
  })
})
