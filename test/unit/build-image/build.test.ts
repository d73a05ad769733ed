import { describe, expect, test } from 'vitest'

import { keyTag } from '../../../actions/build-image/content-key.ts'
import { parseRevision } from '../../../shared/domain/revision.ts'
import {
  DIGEST,
  imageDefinition,
  OTHER_DIGEST,
  OTHER_REVISION,
  platformImage,
  REPOSITORY,
  REVISION,
  REVISION_LABEL,
} from './images.ts'
import { Workshop } from './workshop.ts'

describe('where the revision is in the registry', () => {
  test('it is reused and no builder is opened', async () => {
    const workshop = new Workshop().has(OTHER_DIGEST, { [REVISION_LABEL]: REVISION }, REVISION)
    const built = await workshop.run()
    expect(built).toMatchObject({ how: 'reused-revision', builtRevision: REVISION, warnings: [] })
    expect(built.image?.digest).toBe(OTHER_DIGEST)
    expect(workshop.buildersOpened).toBe(0)
  })

  test('the built revision is what the image says about itself', async () => {
    const built = await new Workshop().has(DIGEST, { [REVISION_LABEL]: OTHER_REVISION }, REVISION).run()
    expect(built.builtRevision).toBe(OTHER_REVISION)
  })

  test.each([{}, { [REVISION_LABEL]: 'main' }])(
    'an image labelled %j is taken for a build of its tag, with a warning',
    async (labels) => {
      const built = await new Workshop().has(DIGEST, labels, REVISION).run()
      expect(built.builtRevision).toBe(REVISION)
      expect(built.warnings).toEqual([expect.stringContaining('has no label')])
    },
  )

  test('it is built again only on demand, and the tag moves', async () => {
    const workshop = new Workshop().has(OTHER_DIGEST, { [REVISION_LABEL]: REVISION }, REVISION)
    expect(await workshop.run({ reuse: 'never' })).toMatchObject({ how: 'built' })
    expect(workshop.tagged(REVISION)).toBe(DIGEST)
  })

  test('it is built again where parts of it are gone, as clean-ups leave it', async () => {
    const workshop = new Workshop()
    workshop.tags.set(`ghcr.io/acme/shop:${REVISION}`, OTHER_DIGEST)
    expect(await workshop.run()).toMatchObject({ how: 'built' })
    expect(workshop.tagged(REVISION)).toBe(DIGEST)
    expect(workshop.lines.join('\n')).toContain('parts of it are gone: it is built again')
  })
})

describe('where it is not', () => {
  test('it is built and inspected before it has the tag, and the tag is read again', async () => {
    const workshop = new Workshop()
    const steps: string[] = []
    workshop.before = (what) => steps.push(what.replaceAll(/ghcr.io\/acme\/shop[:@]/g, ''))
    const built = await workshop.run()
    expect(built).toMatchObject({ how: 'built', builtRevision: REVISION })
    expect(steps).toEqual([
      `resolve ${REVISION}`,
      `inspect ${DIGEST}`,
      `resolve ${REVISION}`,
      `tag ${REVISION}`,
      `resolve ${REVISION}`,
    ])
  })

  test('a builder that pushed nothing is found out', async () => {
    const workshop = new Workshop()
    workshop.pushes = undefined
    await expect(workshop.run()).rejects.toMatchObject({ code: 'image-missing' })
    expect(workshop.tagged(REVISION)).toBeUndefined()
  })

  test('a registry that drops the tag is found out', async () => {
    const workshop = new Workshop()
    workshop.tag = async () => undefined
    await expect(workshop.run()).rejects.toMatchObject({
      code: 'image-missing',
      message: expect.stringContaining('but nothing is there'),
    })
  })

  test('without pushing it is built, and the registry stays as it is', async () => {
    const workshop = new Workshop()
    expect(await workshop.run({ push: false })).toMatchObject({ how: 'built', image: undefined })
    expect(workshop.tags.size).toBe(0)
  })
})

describe('two runs of one revision', () => {
  /** Another run that tags OTHER_DIGEST just before the n-th use of the registry. */
  function raced(at: number) {
    const workshop = new Workshop().has(OTHER_DIGEST, { [REVISION_LABEL]: REVISION })
    let uses = 0
    workshop.before = () => {
      uses += 1
      if (uses === at) workshop.tags.set(`ghcr.io/acme/shop:${REVISION}`, OTHER_DIGEST)
    }
    return workshop
  }

  test.each([1, 2, 3, 4, 5])(
    'mean one image in the end, when the other comes before request %i',
    async (at) => {
      const workshop = raced(at)
      const built = await workshop.run()
      expect(built.image?.digest).toBe(workshop.tagged(REVISION))
      // Before the first request it is a plain hit; between ours and its check the tag is ours again.
      expect(built.how).toBe({ 1: 'reused-revision', 4: 'built' }[at] ?? 'adopted')
    },
  )

  test('whose tags may not move adopt the one that is there', async () => {
    const workshop = new Workshop().has(OTHER_DIGEST, { [REVISION_LABEL]: REVISION })
    workshop.tag = async () => {
      workshop.tags.set(`ghcr.io/acme/shop:${REVISION}`, OTHER_DIGEST)
      throw new Error('TAG_IMMUTABLE')
    }
    expect(await workshop.run()).toMatchObject({ how: 'adopted' })
  })

  test('with an immutable tag cannot be forced to build again', async () => {
    const workshop = new Workshop().has(OTHER_DIGEST, { [REVISION_LABEL]: REVISION }, REVISION)
    workshop.tag = async () => {
      throw new Error('TAG_IMMUTABLE')
    }
    await expect(workshop.run({ reuse: 'never' })).rejects.toMatchObject({ code: 'tag-immutable' })
  })

  test('a tag that is refused and is not there is an error', async () => {
    const workshop = new Workshop()
    workshop.tag = async () => {
      throw new Error('denied: quota exceeded')
    }
    await expect(workshop.run()).rejects.toThrow('quota exceeded')
  })
})

describe('content', () => {
  /** Builds once under another revision, and gives the workshop as the next commit finds it. */
  async function builtBefore(more: Partial<Parameters<Workshop['run']>[0]> = {}) {
    const workshop = new Workshop()
    await workshop.run({ reuse: 'content', revision: OTHER_REVISION, ...more })
    workshop.said = OTHER_DIGEST
    workshop.buildersOpened = 0
    return workshop
  }

  test('that another commit built is taken: the tag is put on its digest, and no builder is opened', async () => {
    const workshop = await builtBefore()
    const built = await workshop.run({ reuse: 'content' })
    expect(built).toMatchObject({ how: 'reused-content', builtRevision: OTHER_REVISION, warnings: [] })
    expect(workshop.tagged(REVISION)).toBe(DIGEST)
    expect(workshop.buildersOpened).toBe(0)
  })

  test('is told by a tag and a label, and both must say the same', async () => {
    const workshop = await builtBefore()
    const tag = [...workshop.tags.keys()].find((name) => name.includes(':content-'))
    const label =
      workshop.images.get(`ghcr.io/acme/shop@${DIGEST}`)?.labels['dev.trunkline.content-key'] ?? ''
    expect(tag).toBe(`ghcr.io/acme/shop:${keyTag(label)}`)
    expect(label).toMatch(/^[0-9a-f]{64}$/)
    workshop.has(DIGEST, { 'dev.trunkline.content-key': `${label.slice(0, 63)}x` })
    expect(await workshop.run({ reuse: 'content' })).toMatchObject({ how: 'built' })
    expect(workshop.lines.join('\n')).toContain('is not taken: its label dev.trunkline.content-key says')
  })

  test.each([
    [
      'a file of the context',
      (workshop: Workshop) => {
        workshop.context = { digest: 'b'.repeat(64), files: 3 }
      },
    ],
    [
      'the Dockerfile',
      ({ files }: Workshop) => void files.set('./Dockerfile', 'FROM scratch\nCOPY app /ap\n'),
    ],
    ['an image whose parts are gone', ({ images }: Workshop) => void images.clear()],
  ])('is built again after a change of %s', async (_, change) => {
    const workshop = await builtBefore()
    change(workshop)
    expect(await workshop.run({ reuse: 'content' })).toMatchObject({ how: 'built' })
  })

  test('is older than reuse-max-age, and built again; `none` takes any age', async () => {
    const workshop = await builtBefore()
    workshop.now = new Date('2026-11-22T13:00:01Z')
    const inputs = { reuse: 'content', reuseMaxAge: 3 * 3_600_000 } as const
    expect(await workshop.run(inputs)).toMatchObject({ how: 'built' })
    expect(workshop.lines.join('\n')).toContain('it is of a commit 3h 0m ago, and reuse-max-age is 3h 0m')
    const another = await builtBefore()
    another.now = new Date('2030-01-01T00:00:00Z')
    expect(await another.run({ reuse: 'content', reuseMaxAge: undefined })).toMatchObject({
      how: 'reused-content',
    })
  })

  test('whose base moves while the build runs is not offered to the next commit', async () => {
    const workshop = new Workshop()
    workshop.files.set('./Dockerfile', 'FROM ghcr.io/acme/base:1\n')
    workshop.tags.set('ghcr.io/acme/base:1', OTHER_DIGEST)
    let asked = 0
    workshop.before = (what) => {
      if (!what.startsWith('resolve ghcr.io/acme/base')) return
      asked += 1
      if (asked === 2) workshop.tags.set('ghcr.io/acme/base:1', DIGEST)
    }
    const built = await workshop.run({ reuse: 'content' })
    expect(built.warnings).toEqual([expect.stringContaining('a base image moved while the build ran')])
    expect([...workshop.tags.keys()].filter((name) => name.includes('content-'))).toEqual([])
  })

  test('that cannot be told is built, and the reason is a warning', async () => {
    const workshop = new Workshop()
    workshop.context = { unknown: 'video.mp4 is a pointer of git LFS' }
    const built = await workshop.run({ reuse: 'content' })
    expect(built).toMatchObject({
      how: 'built',
      warnings: ['content reuse is off: video.mp4 is a pointer of git LFS'],
    })
  })

  test.each([
    ['.git/HEAD', 'FROM scratch\nCOPY . /app\n', '', 'off'],
    ['.git', 'FROM scratch\nCOPY . /app\n', '', 'off'],
    ['.git/HEAD', 'FROM scratch\nCOPY . /app\n', '.git\n', 'on'],
    ['.git/HEAD', 'FROM scratch\nCOPY app /app\n', '', 'on'],
    ['elsewhere', 'FROM scratch\nCOPY . /app\n', '', 'on'],
  ])(
    'with %s in the context, %j and .dockerignore %j: reuse is %s',
    async (git, dockerfile, ignore, expected) => {
      const workshop = new Workshop()
      for (const [path, text] of [
        [git, 'x'],
        ['./Dockerfile', dockerfile],
        ['.dockerignore', ignore],
      ] as const) {
        workshop.files.set(path, text)
      }
      const { warnings } = await workshop.run({ reuse: 'content' })
      expect(warnings.join()).toMatch(expected === 'off' ? /content reuse is off: the folder \.git/ : /^$/)
    },
  )

  test('whose tag the registry refuses is built and delivered, with a warning', async () => {
    const workshop = new Workshop()
    workshop.before = (what) => {
      if (what.startsWith('tag') && what.includes(':content-')) throw new Error('denied')
    }
    const built = await workshop.run({ reuse: 'content' })
    expect(built.how).toBe('built')
    expect(built.warnings).toEqual([expect.stringContaining('could not be set')])
  })

  test('is not looked for unless it was asked for', async () => {
    const workshop = await builtBefore()
    expect(await workshop.run()).toMatchObject({ how: 'built' })
  })

  test('is the same for builds whose REVISION alone differs', async () => {
    const withRevision = (revision: string) =>
      new Map([['', imageDefinition({ buildArgs: new Map([['REVISION', revision]]) })]])
    const workshop = await builtBefore({ images: withRevision(OTHER_REVISION) })
    expect(await workshop.run({ reuse: 'content', images: withRevision(REVISION) })).toMatchObject({
      how: 'reused-content',
    })
  })
})

describe('max-size', () => {
  test('refuses before there is a tag, and names the largest layer', async () => {
    const workshop = new Workshop()
    workshop.pushes = { platforms: [platformImage([2_000_000, 10])] }
    const built = await workshop.run({ maxSize: 1_000_000, reuse: 'content', tags: ['main'] })
    expect(built.refusal).toBe(
      'the image has 2.0 MB, and max-size is 1.0 MB; its largest layer has 2.0 MB: COPY 2000000 /',
    )
    expect(workshop.tags.size).toBe(0)
  })

  test('holds for the largest platform, and for an image that was there', async () => {
    const workshop = new Workshop()
    workshop.pushes = { platforms: [platformImage([10]), platformImage([2_000_000], 'linux/arm64')] }
    expect((await workshop.run({ maxSize: 1_000_000 })).refusal).toContain('2.0 MB')
    expect((await workshop.run()).refusal).toBeUndefined()
    expect(await workshop.run({ maxSize: 1_000_000 })).toMatchObject({
      how: 'reused-revision',
      refusal: expect.stringContaining('max-size'),
    })
  })
})

describe('the base image', () => {
  const labelled = async (files: string, tags: readonly string[] = []) => {
    const workshop = new Workshop()
    workshop.files.set('./Dockerfile', files)
    for (const tag of tags) workshop.tags.set(tag, OTHER_DIGEST)
    const { image } = await workshop.run()
    return image?.labels['org.opencontainers.image.base.digest']
  }

  test('is said by digest, and not inherited from its own base where it is not known', async () => {
    expect(await labelled('FROM ghcr.io/acme/base:1\n', ['ghcr.io/acme/base:1'])).toBe(OTHER_DIGEST)
    expect(await labelled('FROM ghcr.io/acme/base:1\n')).toBe('')
    expect(await labelled('FROM scratch\n')).toBeUndefined()
  })
})

describe('further tags', () => {
  test('are put on what was built or has a new revision', async () => {
    const workshop = new Workshop().has(OTHER_DIGEST, {}, 'main')
    await workshop.run({ tags: ['main', 'v1'] })
    expect([workshop.tagged('main'), workshop.tagged('v1')]).toEqual([DIGEST, DIGEST])
  })

  test('are not taken back from a newer image by a commit that is run again', async () => {
    const workshop = new Workshop()
    await workshop.run({ tags: ['main'] })
    workshop.has(OTHER_DIGEST, {}, 'main')
    const again = await workshop.run({ tags: ['main', 'v1'] })
    expect(workshop.tagged('main')).toBe(OTHER_DIGEST)
    expect(workshop.tagged('v1')).toBe(DIGEST)
    expect(again.warnings).toEqual([expect.stringContaining('the tag main stays on sha256:222222222222')])
  })
})

describe('several images', () => {
  const images = new Map(
    ['app', 'web'].map((name) => [
      name,
      imageDefinition({ name, repository: REPOSITORY, target: name, file: `${name}/Dockerfile` }),
    ]),
  )

  test('are each looked up and built on their own, by one builder', async () => {
    const workshop = new Workshop()
    for (const name of ['app', 'web']) workshop.files.set(`${name}/Dockerfile`, `FROM scratch AS ${name}\n`)
    await workshop.runAll({ images, reuse: 'content', revision: OTHER_REVISION })
    expect(workshop.plans).toHaveLength(2)
    expect(workshop.buildersOpened).toBe(1)
  })

  test('where one fails the others are brought to their end', async () => {
    const workshop = new Workshop()
    workshop.files.set('web/Dockerfile', 'FROM scratch AS web\n')
    await expect(workshop.runAll({ images })).rejects.toThrow('there is no Dockerfile at app/Dockerfile')
    expect(workshop.buildersOpened).toBe(0)
  })
})

test('a failure of the registry at any of its uses is an error, and never a tag on something else', async () => {
  let uses = Number.POSITIVE_INFINITY
  for (let fail = 1; fail <= uses; fail += 1) {
    const workshop = new Workshop()
    let count = 0
    workshop.before = () => {
      count += 1
      if (count === fail) throw new Error('503 Service Unavailable')
    }
    const outcome = await workshop.run({ reuse: 'content', revision: parseRevision('d'.repeat(40)) }).then(
      ({ how, warnings }) => ({ how, warnings }),
      (error: unknown) => ({ error: String(error) }),
    )
    const tagged = workshop.tagged('d'.repeat(40))
    if ('error' in outcome) expect(outcome.error).toContain('503')
    else expect(tagged).toBe(DIGEST)
    expect([undefined, DIGEST]).toContain(tagged)
    if (count < fail) uses = count
  }
  expect(uses).toBeGreaterThan(5)
})
