import { DeliveryError, messageOf } from '../../shared/action/errors.ts'
import type { Digest } from '../../shared/domain/digest.ts'
import type { Images } from '../../shared/domain/images.ts'
import {
  formatReference,
  formatRepository,
  type Reference,
  type Repository,
} from '../../shared/domain/reference.ts'
import type { Image, PromotionRegistry } from './ports.ts'

/** One thing that a promotion does, or finds done, in a registry. */
export type Step =
  | {
      readonly kind: 'copy'
      readonly name: string
      readonly image: Image
      readonly to: Repository
      readonly done: boolean
    }
  | {
      readonly kind: 'tag'
      readonly name: string
      readonly image: Image
      readonly tag: string
      /** What the tag stands for now. */
      readonly previous: Digest | undefined
      readonly done: boolean
    }

/** What the destinations hold before anything is written. */
export interface Destination {
  readonly name: string
  readonly reference: Reference
  /** What its tag stands for. */
  readonly tagged: Digest | undefined
  /** Whether the image is known to be there by digest. */
  readonly isThere: boolean
}

/** Asks the registry what the destinations hold. */
export async function observeDestinations(
  images: Images<Image>,
  destinations: Images<readonly Reference[]>,
  registry: PromotionRegistry,
): Promise<readonly Destination[]> {
  const pairs = [...destinations].flatMap(([name, references]) => {
    const image = images.get(name)
    return image === undefined ? [] : references.map((reference) => ({ name, reference, image }))
  })
  return Promise.all(
    pairs.map(async ({ name, reference, image }) => {
      const { repository, tag } = reference
      const tagged = tag === undefined ? undefined : (await registry.resolve({ repository, tag }))?.digest
      const isThere = tagged === image.digest || isSame(repository, image.repository)
      // Only a bare repository is asked by digest: where a tag moves, copying again is cheap and exact.
      const asked = tag === undefined && !isThere
      const found = asked ? await registry.resolve({ repository, digest: image.digest }) : undefined
      return { name, reference, tagged, isThere: isThere || found !== undefined }
    }),
  )
}

/** Plans all copies before all tags: a copy that fails leaves every tag where it was. */
export function planTransfer(images: Images<Image>, destinations: readonly Destination[]): readonly Step[] {
  const copies = new Map<string, Step>()
  const tags: Step[] = []
  for (const { name, reference, tagged, isThere } of destinations) {
    const image = images.get(name)
    if (image === undefined) continue
    const { repository, tag } = reference
    const key = `${name} ${formatRepository(repository)}`
    const done = isThere || (copies.get(key)?.done ?? false)
    if (!isSame(repository, image.repository))
      copies.set(key, { kind: 'copy', name, image, to: repository, done })
    if (tag === undefined) continue
    const there = { repository, digest: image.digest }
    tags.push({ kind: 'tag', name, image: there, tag, previous: tagged, done: tagged === image.digest })
  }
  return [...copies.values(), ...tags]
}

/** Carries a plan out, in its order; an error says what had been written before it. */
export async function transfer(plan: readonly Step[], registry: PromotionRegistry): Promise<void> {
  const written: string[] = []
  for (const step of plan) {
    if (step.done) continue
    try {
      if (step.kind === 'copy') await registry.copy(step.image, step.to)
      else await registry.tag(step.image, step.tag)
    } catch (error) {
      throw interrupted(error, written)
    }
    written.push(describeStep(step))
  }
}

function interrupted(error: unknown, written: readonly string[]): unknown {
  if (!(error instanceof DeliveryError)) return error
  const before = written.length === 0 ? 'no tag was moved' : `written before it: ${written.join(', ')}`
  const { code, cure, cause } = error
  return new DeliveryError(code, `${messageOf(error)} (${before})`, {
    cause,
    ...(cure === undefined ? {} : { cure }),
  })
}

/** What a step writes, by name. */
export function describeStep(step: Step): string {
  if (step.kind === 'copy') return `${formatRepository(step.to)}@${step.image.digest}`
  return formatReference({ repository: step.image.repository, tag: step.tag })
}

/** The image as the environment pulls it: in the first destination of its name, or where it was. */
export function promotedImages(
  images: Images<Image>,
  destinations: Images<readonly Reference[]>,
): Images<Image> {
  return new Map(
    [...images].map(([name, { repository, digest }]) => {
      const target = destinations.get(name)?.[0]?.repository ?? repository
      return [name, { repository: target, digest }]
    }),
  )
}

function isSame(one: Repository, other: Repository): boolean {
  return formatRepository(one) === formatRepository(other)
}

/** What the first moving tag of each image stood for before. */
export function previousDigests(steps: readonly Step[]): Images<Digest> {
  const previous = new Map<string, Digest>()
  for (const step of steps) {
    if (step.kind !== 'tag' || step.previous === undefined || previous.has(step.name)) continue
    previous.set(step.name, step.previous)
  }
  return previous
}
