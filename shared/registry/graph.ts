import { DeliveryError, messageOf } from '../action/errors.ts'
import { type Digest, parseDigest } from '../domain/digest.ts'
import { type Descriptor, isManifestType, type Manifest } from './manifests.ts'

/** What a manifest points to directly. */
export interface Links {
  readonly children: readonly Descriptor[]
  readonly blobs: readonly Descriptor[]
  /** Layers that lie elsewhere by design and are never copied. */
  readonly foreign: readonly Descriptor[]
}

/** Everything below a root, each thing once. */
export interface Graph {
  /** Manifests below the root, those that others point to first. */
  readonly levels: readonly (readonly Manifest[])[]
  readonly blobs: readonly Descriptor[]
  readonly foreign: readonly Descriptor[]
}

const DEPTH_LIMIT = 16

/** Reads all manifests below a root, level by level, the ones of a level at once. */
export async function readGraph(root: Manifest, read: (digest: Digest) => Promise<Manifest>): Promise<Graph> {
  const seen: Links[] = []
  const levels: Manifest[][] = []
  let level: readonly Manifest[] = [root]
  while (level.length > 0) {
    if (levels.length > DEPTH_LIMIT) {
      throw new DeliveryError(
        'registry-failed',
        `manifest ${root.digest} nests more than ${DEPTH_LIMIT} deep`,
      )
    }
    const links = level.map(linksOf)
    seen.push(...links)
    const below = unique(links.flatMap(({ children }) => children))
    level = await Promise.all(below.map(({ digest }) => read(digest)))
    levels.unshift([...level])
  }
  return {
    levels: lowestOnly(levels),
    blobs: unique(seen.flatMap(({ blobs }) => blobs)),
    foreign: unique(seen.flatMap(({ foreign }) => foreign)),
  }
}

/** A manifest that stands on several levels is stored with the lowest of them, before its first parent. */
function lowestOnly(levels: readonly (readonly Manifest[])[]): readonly (readonly Manifest[])[] {
  const seen = new Set<Digest>()
  return levels.map((level) => {
    const fresh = level.filter(({ digest }) => !seen.has(digest))
    for (const { digest } of fresh) seen.add(digest)
    return fresh
  })
}

function unique(descriptors: readonly Descriptor[]): readonly Descriptor[] {
  return [...new Map(descriptors.map((descriptor) => [descriptor.digest, descriptor])).values()]
}

/** Reads the links of an index or an image manifest; throws where one of them is not a descriptor. */
export function linksOf({ parsed, digest }: Manifest): Links {
  const children: Descriptor[] = []
  const blobs: Descriptor[] = []
  const foreign: Descriptor[] = []
  for (const value of [...listOf(parsed['manifests']), parsed['config'], ...listOf(parsed['layers'])]) {
    if (value === undefined) continue
    const descriptor = parseDescriptor(value, digest)
    if (isForeign(value)) foreign.push(descriptor)
    else if (isManifestType(descriptor.mediaType)) children.push(descriptor)
    else blobs.push(descriptor)
  }
  return { children, blobs, foreign }
}

/** Reads a list of descriptors; throws where one of them is not one. */
export function descriptorsOf(values: unknown, parent: Digest): readonly Descriptor[] {
  return listOf(values).map((value) => parseDescriptor(value, parent))
}

/** The first image of an index that is not an attestation: the one whose configuration speaks for all. */
export function firstImage({ parsed, digest }: Manifest): Descriptor | undefined {
  const image = listOf(parsed['manifests']).find((value) => {
    const annotations = isObject(value) && isObject(value['annotations']) ? value['annotations'] : {}
    return annotations['vnd.docker.reference.type'] === undefined
  })
  return image === undefined ? undefined : parseDescriptor(image, digest)
}

/** The texts of an `annotations` or `Labels` object; anything else in it is left out. */
export function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) return {}
  const texts = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(texts)
}

function parseDescriptor(value: unknown, parent: Digest): Descriptor {
  if (!isObject(value) || typeof value['mediaType'] !== 'string') throw malformed(parent, 'no media type')
  const { mediaType, size } = value
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
    throw malformed(parent, 'no size')
  }
  try {
    return { digest: parseDigest(String(value['digest'])), mediaType: mediaType as string, size }
  } catch (error) {
    throw malformed(parent, messageOf(error))
  }
}

function malformed(parent: Digest, why: string): DeliveryError {
  return new DeliveryError('registry-failed', `manifest ${parent} has a malformed descriptor: ${why}`)
}

// image-spec v1.1, "Non-Distributable Layers"; Docker's older name for them is "foreign".
function isForeign(value: unknown): boolean {
  const mediaType = isObject(value) ? String(value['mediaType']) : ''
  return /\.foreign\.|\.nondistributable\./.test(mediaType)
}

/** The items of a list; none of anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Whether it is an object, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
