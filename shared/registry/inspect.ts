import type { Digest } from '../domain/digest.ts'
import type { Pinned, RegistryClient } from './client.ts'
import { isObject, linksOf, listOf, textsOf } from './graph.ts'
import type { Descriptor, Manifest } from './manifests.ts'

export interface InspectedLayer extends Descriptor {
  /** The instruction that made it, as the image's history says; '' where it says nothing. */
  readonly instruction: string
}

export interface InspectedPlatform {
  /** `os/architecture[/variant]` */
  readonly platform: string
  readonly digest: Digest
  /** Compressed bytes of configuration and layers. */
  readonly size: number
  readonly layers: readonly InspectedLayer[]
}

export interface InspectedImage {
  readonly digest: Digest
  /** Annotations of the root and labels of the first image, as one. */
  readonly labels: Readonly<Record<string, string>>
  readonly platforms: readonly InspectedPlatform[]
}

type Client = Pick<RegistryClient, 'resolve' | 'manifest' | 'blob'>

const CONFIG_LIMIT = 8 * 1024 * 1024

/**
 * Tells an image from its manifests and configurations alone: nothing is pulled. Undefined where one of them
 * is gone, as clean-ups leave indexes whose children were deleted. Attestations are passed over.
 */
export async function inspectImage(client: Client, image: Pinned): Promise<InspectedImage | undefined> {
  const root = await manifestOf(client, image)
  if (root === undefined) return undefined
  const children = listOf(root.parsed['manifests'])
  const images = children.filter((child) => isObject(child) && !isAttestation(child))
  const roots = await Promise.all(
    children.length === 0
      ? [root]
      : images.map((child) => manifestOf(client, { ...image, digest: digestField(child) })),
  )
  const told = await Promise.all(
    roots.map((one) => (one === undefined ? undefined : tell(client, image, one))),
  )
  const whole = told.filter((one) => one !== undefined)
  if (whole.length < told.length || whole.length === 0) return undefined
  return {
    digest: root.digest,
    labels: { ...whole[0]?.labels, ...textsOf(root.parsed['annotations']) },
    platforms: whole.map(({ platform }) => platform),
  }
}

/** A manifest that may be gone; any other trouble is an error. */
async function manifestOf(client: Client, image: Pinned): Promise<Manifest | undefined> {
  try {
    return await client.manifest(image)
  } catch (error) {
    if ((await client.resolve(image)) === undefined) return undefined
    throw error
  }
}

async function tell(client: Client, { repository }: Pinned, manifest: Manifest) {
  const { blobs, foreign } = linksOf(manifest)
  const [config, ...rest] = blobs
  if (config === undefined) return undefined
  const text = (await client.blob(repository, config, CONFIG_LIMIT)).toString('utf8')
  const parsed: unknown = JSON.parse(text)
  const fields = isObject(parsed) ? parsed : {}
  const inner = isObject(fields['config']) ? fields['config'] : {}
  const layers = [...rest, ...foreign]
  const instructions = instructionsOf(fields['history'], layers.length)
  return {
    labels: { ...textsOf(inner['Labels']), ...textsOf(manifest.parsed['annotations']) },
    platform: {
      platform: platformOf(fields),
      digest: manifest.digest,
      size: rest.reduce((sum, { size }) => sum + size, config.size),
      layers: layers.map((layer, at) => ({ ...layer, instruction: instructions[at] ?? '' })),
    },
  }
}

/** The history's entries that made a layer, in the layers' order; none where the two do not agree. */
function instructionsOf(history: unknown, layers: number): readonly string[] {
  const made = listOf(history)
    .filter(isObject)
    .filter((entry) => entry['empty_layer'] !== true)
    .map((entry) => plain(String(entry['created_by'] ?? entry['comment'] ?? '')))
  return made.length === layers ? made : []
}

/** Without what builders write around an instruction. */
function plain(instruction: string): string {
  return instruction
    .replace(/^\/bin\/sh -c #\(nop\)\s*/, '')
    .replace(/^\/bin\/sh -c /, 'RUN ')
    .replace(/^RUN (?:\|\d+ \S+ )*\/bin\/sh -c /, 'RUN ')
    .replace(/ # buildkit$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function platformOf(config: Readonly<Record<string, unknown>>): string {
  const { os, architecture, variant } = config
  return [os, architecture, variant].filter((part) => typeof part === 'string' && part !== '').join('/')
}

// BuildKit, docs/attestations/attestation-storage.md.
function isAttestation(descriptor: Readonly<Record<string, unknown>>): boolean {
  return textsOf(descriptor['annotations'])['vnd.docker.reference.type'] !== undefined
}

function digestField(descriptor: unknown): Digest {
  return String(isObject(descriptor) ? descriptor['digest'] : '') as Digest
}
