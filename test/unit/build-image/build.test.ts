import { describe, expect, test } from 'vitest'

import { buildImage, type ImageRegistry } from '../../../actions/build-image/build.ts'
import type { BuildInputs } from '../../../actions/build-image/inputs.ts'
import { OUTPUTS, reportBuild } from '../../../actions/build-image/report.ts'
import type { Digest } from '../../../shared/domain/digest.ts'
import { formatReference } from '../../../shared/domain/reference.ts'
import { buildInputs, DIGEST, OTHER_DIGEST, OTHER_REVISION, REVISION } from './images.ts'

const TAG = `ghcr.io/acme/shop:${REVISION}`
const LABEL = 'org.opencontainers.image.revision'

/** A registry in memory, and a builder that pushes to it. */
class Workshop implements ImageRegistry {
  readonly tags = new Map<string, Digest>()
  readonly labels = new Map<Digest, Record<string, string>>()
  buildersOpened = 0
  /** What the builder leaves under the tag, beside what it says. */
  pushes: Digest | undefined = DIGEST

  async resolve(reference: Parameters<ImageRegistry['resolve']>[0]) {
    const digest = this.tags.get(formatReference(reference))
    return digest === undefined ? undefined : { digest }
  }

  async imageLabels({ digest }: { digest: Digest }) {
    return this.labels.get(digest) ?? {}
  }

  has(digest: Digest, labels: Record<string, string>): this {
    this.tags.set(TAG, digest)
    this.labels.set(digest, labels)
    return this
  }

  run(more: Partial<BuildInputs> = {}) {
    return buildImage(buildInputs(more), {
      registry: this,
      openBuilder: async () => {
        this.buildersOpened += 1
        return {
          build: async () => {
            if (this.pushes !== undefined) this.tags.set(TAG, this.pushes)
            return DIGEST
          },
        }
      },
      clock: { monotonic: () => 0 },
      log: { info: () => undefined },
    })
  }
}

describe('where the revision is in the registry', () => {
  test('it is reused and no builder is opened', async () => {
    const workshop = new Workshop().has(OTHER_DIGEST, { [LABEL]: REVISION })
    expect(await workshop.run()).toMatchObject({
      digest: OTHER_DIGEST,
      reused: 'revision',
      builtRevision: REVISION,
    })
    expect(workshop.buildersOpened).toBe(0)
  })

  test('the built revision is what the image says about itself', async () => {
    const built = await new Workshop().has(DIGEST, { [LABEL]: OTHER_REVISION }).run()
    expect(built.builtRevision).toBe(OTHER_REVISION)
    const { outputs } = reportBuild(buildInputs(), built, undefined)
    expect(outputs).toMatchObject({ revision: REVISION, 'built-revision': OTHER_REVISION })
  })

  test.each([{}, { [LABEL]: 'main' }])(
    'an image labelled %j is taken for a build of its tag, with a warning',
    async (labels) => {
      const built = await new Workshop().has(DIGEST, labels).run()
      expect(built.builtRevision).toBe(REVISION)
      expect(reportBuild(buildInputs(), built, undefined).warnings).toEqual([
        expect.stringContaining('has no label'),
      ])
    },
  )

  test('it is built again only on demand', async () => {
    const workshop = new Workshop().has(OTHER_DIGEST, { [LABEL]: REVISION })
    expect(await workshop.run({ reuse: 'never' })).toMatchObject({ digest: DIGEST, reused: 'none' })
    expect(workshop.buildersOpened).toBe(1)
  })
})

describe('where it is not', () => {
  test('it is built, and the tag is read again', async () => {
    const built = await new Workshop().run()
    expect(built).toMatchObject({ digest: DIGEST, reused: 'none', builtRevision: REVISION })
  })

  test('a builder that pushed nothing is found out', async () => {
    const workshop = new Workshop()
    workshop.pushes = undefined
    await expect(workshop.run()).rejects.toMatchObject({
      code: 'image-missing',
      message: expect.stringContaining('nothing is there'),
    })
  })

  test('a tag that stands for something else is found out', async () => {
    const workshop = new Workshop()
    workshop.pushes = OTHER_DIGEST
    await expect(workshop.run()).rejects.toMatchObject({
      code: 'image-missing',
      message: expect.stringContaining(OTHER_DIGEST),
    })
  })
})

describe('the report', () => {
  const built = {
    digest: DIGEST,
    reused: 'none',
    builtRevision: REVISION,
    isLabelled: true,
    milliseconds: 12_345,
  } as const

  test('of a build hands the image on by digest', () => {
    const report = reportBuild(buildInputs(), built, REVISION)
    expect(report).toMatchObject({ verdict: 'changed', reasonCode: 'built', warnings: [] })
    expect(report.outputs).toEqual({
      image: `ghcr.io/acme/shop@${DIGEST}`,
      digest: DIGEST,
      tag: REVISION,
      revision: REVISION,
      'built-revision': REVISION,
      reused: 'none',
    })
    expect(report.result).toMatchObject({ seconds: 12.3 })
    expect(JSON.stringify(report.result)).not.toContain('ghcr.io')
  })

  test('of a reused image says that nothing changed', () => {
    const report = reportBuild(buildInputs(), { ...built, reused: 'revision' }, undefined)
    expect(report).toMatchObject({ verdict: 'unchanged', reasonCode: 'reused-revision' })
    expect(Object.keys(report.outputs).sort()).toEqual([...OUTPUTS].sort())
  })

  test('warns where another commit is checked out than the image is tagged for', () => {
    expect(reportBuild(buildInputs(), built, OTHER_REVISION).warnings).toEqual([
      expect.stringContaining('commit eeeeeee is checked out, but the image is tagged for ccccccc'),
    ])
    expect(reportBuild(buildInputs(), { ...built, reused: 'revision' }, OTHER_REVISION).warnings).toEqual([])
  })
})
