import { DeliveryError, messageOf } from '../../shared/action/errors.ts'
import { type Digest, shortDigest } from '../../shared/domain/digest.ts'
import { formatReference, type Repository } from '../../shared/domain/reference.ts'
import type { BuildInputs } from './inputs.ts'
import type { BuildPorts, ImageRegistry, Inspected, Pinned } from './ports.ts'

/** What the revision's tag stands for in the end. */
export interface Published {
  readonly image: Inspected
  /** Whether another run of the same revision was there first, and its image is the one. */
  readonly isAdopted: boolean
}

type PublishPorts = Pick<BuildPorts, 'registry' | 'log'>

/**
 * Gives an image that is whole in the registry the revision's tag, and reads the tag again. Where another run
 * of the revision was faster its image is taken, so that all runs of a revision mean the same bytes.
 */
export async function publish(
  repository: Repository,
  image: Inspected,
  inputs: BuildInputs,
  { registry, log }: PublishPorts,
): Promise<Published> {
  const pinned = { repository, digest: image.digest }
  const tagged = { repository, tag: inputs.revision }
  const before = await registry.resolve(tagged)
  if (before?.digest !== image.digest) {
    const other = inputs.reuse === 'never' ? undefined : await inspectOther(pinned, before, registry)
    if (other !== undefined) return { image: other, isAdopted: true }
    const refused = await registry.tag(pinned, inputs.revision).then(() => undefined, errorOf)
    const after = await registry.resolve(tagged)
    if (after === undefined) throw refused ?? lost(image.digest, formatReference(tagged), 'nothing')
    if (after.digest !== image.digest) return afterAll(pinned, after, { inputs, registry, refused })
  }
  log.info(`${formatReference(tagged)} is ${image.digest}`)
  return { image, isAdopted: false }
}

/** What another run left under the tag; undefined where that is nothing, or not whole. */
async function inspectOther(
  { repository }: Pinned,
  there: { readonly digest: Digest } | undefined,
  registry: ImageRegistry,
): Promise<Inspected | undefined> {
  return there === undefined ? undefined : registry.inspect({ repository, digest: there.digest })
}

/** Our tag was refused, or another run moved it since: its image is the one, unless ours was forced. */
async function afterAll(
  ours: Pinned,
  after: { readonly digest: Digest },
  {
    inputs,
    registry,
    refused,
  }: {
    readonly inputs: BuildInputs
    readonly registry: ImageRegistry
    readonly refused: Error | undefined
  },
): Promise<Published> {
  const reference = formatReference({ repository: ours.repository, tag: inputs.revision })
  const other = inputs.reuse === 'never' ? undefined : await inspectOther(ours, after, registry)
  if (other !== undefined) return { image: other, isAdopted: true }
  throw refused === undefined
    ? lost(ours.digest, reference, after.digest)
    : immovable(reference, after.digest, refused)
}

/** Moves the caller's own tags; one that cannot be moved fails the step, since somebody asked for it. */
export async function moveTags(
  image: Pinned,
  tags: readonly string[],
  { registry, log, onlyNew }: PublishPorts & { readonly onlyNew: boolean },
): Promise<readonly string[]> {
  const warnings: string[] = []
  for (const tag of tags) {
    const reference = { repository: image.repository, tag }
    const before = await registry.resolve(reference)
    if (before?.digest === image.digest) continue
    if (before !== undefined && onlyNew) {
      // A commit that is run again must not take a moving tag back from the commits after it.
      warnings.push(`the tag ${tag} stays on ${shortDigest(before.digest)}: nothing new was built`)
      continue
    }
    await registry.tag(image, tag)
    log.info(`${formatReference(reference)} is ${image.digest}`)
  }
  return warnings
}

/** Notes under the content's tag what was built; a registry that refuses costs the next commit a build, no more. */
export async function keepContent(
  image: Pinned,
  tag: string,
  { registry, log }: PublishPorts,
): Promise<readonly string[]> {
  const refused = await registry.tag(image, tag).then(() => undefined, errorOf)
  if (refused === undefined) {
    log.info(`${formatReference({ repository: image.repository, tag })} is ${image.digest}`)
    return []
  }
  return [
    `the content's tag ${tag} could not be set, so the next commit will not find this build: ${messageOf(refused)}`,
  ]
}

function errorOf(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

function lost(digest: Digest, reference: string, instead: string): DeliveryError {
  return new DeliveryError(
    'image-missing',
    `${digest} was pushed and tagged as ${reference}, but ${instead} is there`,
    { cure: 'Check that nothing else writes this tag, and run again' },
  )
}

function immovable(reference: string, digest: Digest, cause: Error): DeliveryError {
  return new DeliveryError('tag-immutable', `${reference} stays on ${digest}: ${messageOf(cause)}`, {
    cause,
    cure: 'Do without `reuse: never`: the revision is built already',
  })
}
