import { messageOf } from '../../shared/action/errors.ts'
import { isDigest } from '../../shared/domain/digest.ts'
import {
  formatReference,
  parseReference,
  type Reference,
  type Repository,
} from '../../shared/domain/reference.ts'
import { type Revision, shortRevision } from '../../shared/domain/revision.ts'
import type { Built } from './build.ts'
import type { BuildInputs } from './inputs.ts'
import { type LayerEntry, type LayerFiles, Tally } from './layer-files.ts'
import type { BuildPorts, ImageRegistry, Inspected, Layer } from './ports.ts'
import { measureImage, type PlatformSize } from './size.ts'
import { sizeLine } from './size-report.ts'

/** How large an image is, beside what it is compared with. */
export interface Measured {
  readonly sizes: readonly PlatformSize[]
  /** What it is compared with, for people. */
  readonly previous: string | undefined
  /** What the layers of its largest platform hold, where that was asked for. */
  readonly files: LayerFiles | undefined
}

export interface ComparePorts extends Pick<BuildPorts, 'log'> {
  readonly registry: ImageRegistry
  /** Earlier commits of the trunk, the nearest first. */
  readonly earlier: () => Promise<readonly Revision[]>
  readonly layerEntries: (repository: Repository, layer: Layer) => AsyncIterable<LayerEntry>
}

/** Measures each image that was pushed. */
export function measureAll(
  images: readonly Built[],
  inputs: BuildInputs,
  ports: ComparePorts,
): Promise<readonly { readonly built: Built; readonly measured: Measured | undefined }[]> {
  return Promise.all(images.map(async (built) => ({ built, measured: await measure(built, inputs, ports) })))
}

/** Measures an image; what it is compared with is a help, so that trouble with it is told and no more. */
async function measure(
  { definition, image }: Built,
  inputs: BuildInputs,
  ports: ComparePorts,
): Promise<Measured | undefined> {
  if (image === undefined) return undefined
  const { repository } = definition
  const [base, previous] = await Promise.all([
    tolerated(() => baseOf(image, inputs, ports), ports),
    tolerated(() => previousOf(repository, image, inputs, ports), ports),
  ])
  const sizes = measureImage(image, base, previous?.image)
  ports.log.info(sizeLine(sizes, previous?.name))
  const files =
    inputs.sizeReport === 'files'
      ? await tolerated(() => lookInside(repository, image, ports), ports)
      : undefined
  return { sizes, previous: previous?.name, files }
}

async function tolerated<Value>(
  task: () => Promise<Value | undefined>,
  { log }: ComparePorts,
): Promise<Value | undefined> {
  try {
    return await task()
  } catch (error) {
    log.info(`the size is told without a comparison: ${messageOf(error)}`)
    return undefined
  }
}

async function baseOf(
  { labels }: Inspected,
  { sizeReport }: BuildInputs,
  { registry }: ComparePorts,
): Promise<Inspected | undefined> {
  const name = labels['org.opencontainers.image.base.name']
  const digest = labels['org.opencontainers.image.base.digest'] ?? ''
  if (sizeReport === 'none' || name === undefined || !isDigest(digest)) return undefined
  return registry.inspect({ repository: parseReference(name).repository, digest })
}

interface Previous {
  readonly name: string
  readonly image: Inspected
}

async function previousOf(
  repository: Repository,
  image: Inspected,
  { compareTo, revision }: BuildInputs,
  ports: ComparePorts,
): Promise<Previous | undefined> {
  if (compareTo === 'none') return undefined
  if (compareTo !== 'trunk') return named(compareTo, formatReference(compareTo), ports)
  const earlier = (await ports.earlier()).filter((one) => one !== revision)
  const found = await Promise.all(
    earlier.map(async (one) => ({ one, there: await ports.registry.resolve({ repository, tag: one }) })),
  )
  const nearest = found.find(({ there }) => there !== undefined)
  if (nearest?.there === undefined) return undefined
  const name = `that of ${shortRevision(nearest.one)}`
  if (nearest.there.digest === image.digest) return { name, image }
  return named({ repository, digest: nearest.there.digest }, name, ports)
}

async function named(
  reference: Reference,
  name: string,
  { registry }: ComparePorts,
): Promise<Previous | undefined> {
  const found = await registry.resolve(reference)
  const image = found && (await registry.inspect({ repository: reference.repository, digest: found.digest }))
  return image === undefined ? undefined : { name, image }
}

/** Streams the layers of the largest platform, one after the other, and counts what they hold. */
async function lookInside(
  repository: Repository,
  { platforms }: Inspected,
  { layerEntries }: ComparePorts,
): Promise<LayerFiles | undefined> {
  const platform = platforms.toSorted((one, other) => other.size - one.size)[0]
  if (platform === undefined) return undefined
  const tally = new Tally()
  for (const layer of platform.layers) {
    for await (const entry of layerEntries(repository, layer)) tally.add(layer.digest, entry)
  }
  return tally.result()
}
