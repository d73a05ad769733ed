import type { Digest } from '../../shared/domain/digest.ts'
import type { Images } from '../../shared/domain/images.ts'
import { formatReference, formatRepository, type Repository } from '../../shared/domain/reference.ts'
import type { Revision } from '../../shared/domain/revision.ts'
import type { TagPolicy, Target } from './destinations.ts'
import type { Image, PromotionRegistry, Seen } from './ports.ts'
import { revisionOf } from './revision-label.ts'

export interface CopyStep {
  readonly kind: 'copy'
  readonly name: string
  readonly image: Image
  readonly to: Repository
  readonly done: boolean
  /** The image is there by digest: only what is attached to it may be missing. */
  readonly isThere: boolean
}

export interface TagStep {
  readonly kind: 'tag'
  readonly name: string
  /** The image where the tag is. */
  readonly image: Image
  readonly tag: string
  readonly policy: TagPolicy
  /** What the tag stands for now. */
  readonly previous: Digest | undefined
  /** The revision that its root names, where it does. */
  readonly previousRevision: Revision | undefined
  readonly done: boolean
}

/** One thing that a promotion does, or finds done, in a registry. */
export type Step = CopyStep | TagStep

/** A tag as it stands before anything is written. */
interface Tagged {
  readonly name: string
  readonly target: Target
  readonly seen: Seen | undefined
}

/** Reads what the destinations' tags stand for, all at once; a destination without a tag is not asked. */
export function readTags(
  destinations: Images<readonly Target[]>,
  registry: PromotionRegistry,
): Promise<readonly Tagged[]> {
  const targets = [...destinations].flatMap(([name, all]) => all.map((target) => ({ name, target })))
  return Promise.all(
    targets.map(async ({ name, target }) => {
      const { repository, tag } = target
      const seen = tag === undefined ? undefined : await registry.inspect({ repository, tag })
      return { name, target, seen }
    }),
  )
}

/** What a destination holds, seen from the image that goes there. */
export interface Destination extends Tagged {
  /** `whole`: with what is attached; `image`: by digest, as far as is known without that. */
  readonly has: 'whole' | 'image' | 'nothing'
}

/** Asks the registry whether images are where no tag says so. */
export function observeDestinations(
  images: Images<Image>,
  tagged: readonly Tagged[],
  registry: PromotionRegistry,
): Promise<readonly Destination[]> {
  return Promise.all(
    tagged.map(async (one): Promise<Destination> => {
      const image = images.get(one.name)
      const { repository, tag } = one.target
      // A tag is written last, so that what it stands for is whole.
      if (image === undefined || one.seen?.digest === image.digest || isSame(repository, image.repository)) {
        return { ...one, has: 'whole' }
      }
      // Only a bare repository is asked by digest: where a tag moves, copying again is cheap and exact.
      if (tag !== undefined) return { ...one, has: 'nothing' }
      const found = await registry.resolve({ repository, digest: image.digest })
      return { ...one, has: found === undefined ? 'nothing' : 'image' }
    }),
  )
}

/** Plans all copies before all tags, immutable tags before moving ones. */
export function planTransfer(
  images: Images<Image>,
  destinations: readonly Destination[],
  attachments: boolean,
): readonly Step[] {
  const copies = new Map<string, CopyStep>()
  const tags: TagStep[] = []
  for (const { name, target, seen, has } of destinations) {
    const image = images.get(name)
    if (image === undefined) continue
    const { repository, tag, policy } = target
    if (!isSame(repository, image.repository)) {
      const key = `${name} ${formatRepository(repository)}`
      const known = copies.get(key)
      const done = has === 'whole' || (has === 'image' && !attachments) || known?.done === true
      const isThere = done || has === 'image' || known?.isThere === true
      copies.set(key, { kind: 'copy', name, image, to: repository, done, isThere })
    }
    if (tag === undefined) continue
    tags.push({
      kind: 'tag',
      name,
      image: { repository, digest: image.digest },
      tag,
      policy,
      previous: seen?.digest,
      previousRevision: revisionOf(seen),
      done: seen?.digest === image.digest,
    })
  }
  const immutableFirst = tags.toSorted((one, other) => rank(one) - rank(other))
  return [...copies.values(), ...immutableFirst]
}

function rank({ policy }: TagStep): number {
  return policy === 'immutable' ? 0 : 1
}

/** What a step writes, by name. */
export function describeStep(step: Step): string {
  if (step.kind === 'copy') return `${formatRepository(step.to)}@${step.image.digest}`
  return formatReference({ repository: step.image.repository, tag: step.tag })
}

/** The plan for the log, a line a step, before anything is done. */
export function planLines(steps: readonly Step[]): readonly string[] {
  return steps.map((step) => {
    const verb = step.kind === 'copy' ? 'copy to' : 'tag'
    const before = step.kind === 'tag' && step.previous !== undefined ? `, now ${step.previous}` : ''
    const what = step.kind === 'tag' ? ` as ${step.image.digest}` : ''
    return `${verb} ${describeStep(step)}${step.done ? ': there already' : `${what}${before}`}`
  })
}

/** The image as the environment pulls it: in the first destination of its name, or where it was. */
export function promotedImages(
  images: Images<Image>,
  destinations: Images<readonly Target[]>,
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

/** The revision that the tags stood for before, where they agree on one. */
export function previousRevision(steps: readonly Step[]): Revision | undefined {
  const named = new Set(steps.map((step) => (step.kind === 'tag' ? step.previousRevision : undefined)))
  named.delete(undefined)
  return named.size === 1 ? [...named][0] : undefined
}
