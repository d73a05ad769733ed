import { DeliveryError } from '../action/errors.ts'
import type { Digest } from '../domain/digest.ts'
import { formatReference, formatRepository, type Reference, type Repository } from '../domain/reference.ts'
import { readBlob } from './blobs.ts'
import { firstImage, linksOf, textsOf } from './graph.ts'
import { type Descriptor, getManifest, headManifest, type Manifest } from './manifests.ts'
import type { Place } from './place.ts'

/** What a reference stands for, with what its root manifest says of itself. */
export interface Seen extends Descriptor {
  /** Empty where they could not be read without being counted as a pull. */
  readonly annotations: Readonly<Record<string, string>>
}

/** The manifests that were read, each kept by its digest, which says all of it. */
export function openStore(open: (repository: Repository, access: 'pull') => Promise<Place>) {
  const manifests = new Map<Digest, Manifest>()
  const tags = new Map<string, string>()

  const find = async (reference: Reference): Promise<Manifest | undefined> => {
    const { digest, tag, repository } = reference
    const kept = digest === undefined ? undefined : manifests.get(digest)
    if (kept !== undefined) return kept
    const place = await open(repository, 'pull')
    const manifest = await getManifest(place.session, { ...place, reference: nameIn(reference) })
    if (manifest === undefined) return undefined
    manifests.set(manifest.digest, manifest)
    if (digest === undefined && tag !== undefined) tags.set(formatRepository(repository), tag)
    return manifest
  }
  return {
    find,
    /** A tag that the repository is known to have. */
    knownTag: (repository: Repository) => tags.get(formatRepository(repository)),
    async read(reference: Reference): Promise<Manifest> {
      const manifest = await find(reference)
      if (manifest === undefined) throw notThere(reference)
      return manifest
    },
    async inspect(reference: Reference): Promise<Seen | undefined> {
      // Docker Hub counts a manifest that is read as a pull, and one that is only asked for not.
      if (reference.repository.registry === 'docker.io') {
        const place = await open(reference.repository, 'pull')
        const found = await headManifest(place.session, { ...place, reference: nameIn(reference) })
        return found && { ...found, annotations: {} }
      }
      const manifest = await find(reference)
      return manifest && { ...manifest, annotations: textsOf(manifest.parsed['annotations']) }
    },
  }
}

/** What a manifest is asked by. */
export function nameIn({ digest, tag }: Reference): string {
  return digest ?? tag ?? 'latest'
}

const CONFIG_LIMIT = 8 * 1024 * 1024
const CONFIG_TYPES: ReadonlySet<string> = new Set([
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
])

/** The annotations of a root and the labels of its first image's configuration, as one. */
export async function labelsOf(
  { session, name, scopes }: Place,
  root: Manifest,
  read: (digest: Digest) => Promise<Manifest>,
): Promise<Readonly<Record<string, string>>> {
  const annotations = textsOf(root.parsed['annotations'])
  const child = firstImage(root)
  const image = child === undefined ? root : await read(child.digest)
  const config = linksOf(image).blobs.find(({ mediaType }) => CONFIG_TYPES.has(mediaType))
  if (config === undefined) return annotations
  const bytes = await readBlob(session, { name, scopes }, config, CONFIG_LIMIT)
  const parsed: unknown = JSON.parse(bytes.toString('utf8'))
  const inner =
    parsed !== null && typeof parsed === 'object' && 'config' in parsed ? parsed.config : undefined
  const labels = inner !== null && typeof inner === 'object' && 'Labels' in inner ? inner.Labels : undefined
  return { ...textsOf(labels), ...annotations }
}

function notThere(reference: Reference): DeliveryError {
  const { registry } = reference.repository
  return new DeliveryError(
    'registry-failed',
    `registry ${registry}: ${formatReference(reference)} is not there`,
  )
}
