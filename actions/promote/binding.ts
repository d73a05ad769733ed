import type { Images } from '../../shared/domain/images.ts'
import { isRevision, type Revision, shortRevision } from '../../shared/domain/revision.ts'
import { together } from '../../shared/domain/together.ts'
import type { PromotionRegistry } from './ports.ts'
import { type Refusal, refusal } from './refusal.ts'
import { REVISION_LABEL } from './revision-label.ts'
import type { Found, SourceImage } from './version.ts'

/** A release whose images are shown to belong to its revision. */
export interface Release {
  readonly images: Images<SourceImage>
  readonly revision: Revision
  /** By the image's name; an image that does not say has none. */
  readonly builtRevisions: Images<Revision>
}

/**
 * Binds images to the revision being delivered: given, or recorded, or the source's tag, or the label.
 * `<repository>:<revision>` must stand for the very digest, or anything could be called anything.
 */
export async function bindRevision(
  { images, revision: recorded }: Found,
  given: Revision | undefined,
  registry: PromotionRegistry,
): Promise<Release | Refusal> {
  const named = given ?? recorded
  // Who names the revision need not wait for what the images say of themselves.
  const [builtRevisions, early] = await together([
    readBuiltRevisions(images, registry),
    named === undefined ? undefined : findUnbound(images, named, registry),
  ])
  const claimed = [...images].map(([name, { tag }]) => {
    const tagged = tag !== undefined && isRevision(tag) ? tag : undefined
    return { name, revision: named ?? tagged ?? builtRevisions.get(name) }
  })
  const revision = claimed[0]?.revision
  if (revision === undefined || claimed.some((one) => one.revision === undefined)) {
    return refusal(
      'revision-mismatch',
      `the image says no revision: neither its tag nor the label ${REVISION_LABEL} is one`,
    )
  }
  if (claimed.some((one) => one.revision !== revision)) {
    const list = claimed.map((one) => `${one.name} of ${shortRevision(one.revision ?? '')}`).join(', ')
    return refusal('mixed-revisions', `the images belong to different revisions: ${list}`)
  }
  const unbound = named === undefined ? await findUnbound(images, revision, registry) : early
  return unbound ?? { images, revision, builtRevisions }
}

/** A refusal where a repository's tag of this name is not the image. */
export async function findUnbound(
  images: Images<SourceImage>,
  revision: Revision,
  registry: PromotionRegistry,
): Promise<Refusal | undefined> {
  const found = await Promise.all(
    [...images.values()].map(async ({ repository, digest, tag }) => {
      const bound =
        tag === revision ? digest : (await registry.resolve({ repository, tag: revision }))?.digest
      return { repository, digest, bound }
    }),
  )
  const unbound = found.find(({ digest, bound }) => digest !== bound)
  if (unbound === undefined) return undefined
  const { repository, digest, bound } = unbound
  const there = bound === undefined ? 'there is no such tag' : `that tag is ${bound}`
  return refusal('revision-mismatch', `${repository.name}:${revision} does not stand for ${digest}: ${there}`)
}

async function readBuiltRevisions(
  images: Images<SourceImage>,
  registry: PromotionRegistry,
): Promise<Images<Revision>> {
  const labelled = await Promise.all(
    [...images].map(async ([name, image]) => {
      return [name, (await registry.imageLabels(image))[REVISION_LABEL]] as const
    }),
  )
  return new Map(
    labelled.filter((entry): entry is readonly [string, Revision] => {
      return entry[1] !== undefined && isRevision(entry[1])
    }),
  )
}
