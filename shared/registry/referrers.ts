import { DeliveryError } from '../action/errors.ts'
import type { Digest } from '../domain/digest.ts'
import { RegistryError } from './failure.ts'
import { descriptorsOf } from './graph.ts'
import {
  type Descriptor,
  getManifest,
  type Manifest,
  manifestOf,
  OCI_INDEX,
  putManifest,
} from './manifests.ts'
import type { Place } from './place.ts'
import { drain, header, readBytes } from './transport.ts'

const LIMIT = 4 * 1024 * 1024
const PAGES = 50
// A registry that supports the API must not answer 404; others answer what they answer to any unknown path.
const UNSUPPORTED = [301, 302, 303, 307, 308, 400, 404, 405, 406, 501]

/**
 * Lists the manifests that name `subject` as theirs (distribution-spec v1.1, "Listing Referrers"); undefined
 * where the registry has no such list, which one that leads to another host says too.
 */
export async function listReferrers(
  place: Place,
  subject: Digest,
): Promise<readonly Descriptor[] | undefined> {
  const found: Descriptor[] = []
  let target: string | URL | undefined = `/v2/${place.name}/referrers/${subject}`
  for (let page = 0; target !== undefined && page < PAGES; page += 1) {
    const answer = await ask(place, target, subject)
    if (answer === undefined) return page === 0 ? undefined : found
    found.push(...answer.referrers)
    target = answer.next
  }
  return found
}

async function ask({ session, name, scopes }: Place, target: string | URL, subject: Digest) {
  const answer = await session.request({
    method: 'GET',
    target,
    repository: name,
    scopes,
    doing: `list what refers to ${subject}`,
    headers: { accept: OCI_INDEX },
    accept: [200, ...UNSUPPORTED],
    readUpTo: LIMIT,
    stays: true,
  })
  if (answer.status !== 200) {
    drain(answer)
    return undefined
  }
  const referrers = parseIndex(await readBytes(answer, LIMIT), subject)
  if (referrers === undefined) return undefined
  const next = /<([^>]+)>\s*;\s*rel="?next"?/i.exec(header(answer, 'link') ?? '')?.[1]
  return { referrers, next: next === undefined ? undefined : new URL(next, answer.url) }
}

/**
 * Something that answers any path with 200 has no list either. A registry written in Go may answer `null` where
 * the list is empty (olareg 0.1.2 does).
 */
function parseIndex(bytes: Buffer, subject: Digest): readonly Descriptor[] | undefined {
  try {
    const { schemaVersion, manifests } = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>
    if (manifests === null && schemaVersion === 2) return []
    return Array.isArray(manifests) ? descriptorsOf(manifests, subject) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The tag under which a registry without the API keeps the list (same section, "Referrers Tag Schema"). */
export function fallbackTag(subject: Digest): string {
  return subject.replace(':', '-')
}

/** Reads that list; none where the tag is not there, or is not a list. */
export async function readFallback(place: Place, subject: Digest): Promise<readonly Descriptor[]> {
  const index = await getManifest(place.session, { ...place, reference: fallbackTag(subject) })
  return index?.mediaType === OCI_INDEX ? descriptorsOf(index.parsed['manifests'], subject) : []
}

// Others may add to the list at the same time; so often it is read again and added to anew.
const ROUNDS = 5

/** Adds referrers to the list, keeping what others have added; what stands there already is left alone. */
export async function mergeFallback(
  place: Place,
  subject: Digest,
  referrers: readonly Manifest[],
): Promise<void> {
  const at = { ...place, reference: fallbackTag(subject) }
  for (let round = 0; round < ROUNDS; round += 1) {
    const present = await getManifest(place.session, at)
    const merged = mergedIndex(present, referrers)
    if (merged === undefined) return
    const ifMatch = present?.etag
    await putManifest(place.session, at, merged, ifMatch === undefined ? {} : { ifMatch }).catch(
      (error: unknown) => {
        // The list has changed since it was read, for a registry that looks at the condition.
        if (!(error instanceof RegistryError) || error.status !== 412) throw error
      },
    )
  }
  throw new DeliveryError(
    'registry-failed',
    `registry ${place.session.registry}: the list of what refers to ${subject} in ${place.name} does not keep what is added: others write to it`,
  )
}

/** The list with these in it; undefined where they all are. */
export function mergedIndex(
  present: Manifest | undefined,
  referrers: readonly Manifest[],
): Manifest | undefined {
  const isList = present?.mediaType === OCI_INDEX
  const kept: readonly unknown[] =
    isList && Array.isArray(present.parsed['manifests']) ? present.parsed['manifests'] : []
  const known = new Set(kept.map((entry) => (entry as { digest?: unknown }).digest))
  const missing = referrers.filter(({ digest }) => !known.has(digest))
  if (missing.length === 0) return undefined
  const index = isList ? present.parsed : { schemaVersion: 2, mediaType: OCI_INDEX }
  return manifestOf({ ...index, manifests: [...kept, ...missing.map(entryOf)] }, OCI_INDEX)
}

/** A referrer as the list names it: with its artifact type and all of its annotations. */
function entryOf({ mediaType, digest, size, parsed }: Manifest) {
  const config = parsed['config'] as { mediaType?: unknown } | undefined
  const artifactType = parsed['artifactType'] ?? config?.mediaType
  const { annotations } = parsed
  return {
    mediaType,
    digest,
    size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(annotations === undefined ? {} : { annotations }),
  }
}
