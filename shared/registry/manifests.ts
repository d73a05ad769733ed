import { createHash } from 'node:crypto'

import { DeliveryError } from '../action/errors.ts'
import { type Digest, isDigest } from '../domain/digest.ts'
import type { Scope } from './scopes.ts'
import type { Session } from './session.ts'
import { type Answer, drain, header } from './transport.ts'

export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
export const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json'
export const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json'

/** Every kind of manifest that is understood; without all of them registries convert or deny. */
const ACCEPT = [OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST].join(', ')
const KNOWN: ReadonlySet<string> = new Set(ACCEPT.split(', '))
// distribution-spec v1.1.1: registries should take manifests of 4 MiB; some take more.
const LIMIT = 16 * 1024 * 1024

/** What a name stands for. */
export interface Descriptor {
  readonly digest: Digest
  readonly mediaType: string
  readonly size: number
}

export interface Manifest extends Descriptor {
  /** Exactly as stored: the digest is theirs. */
  readonly bytes: Buffer
  readonly parsed: Readonly<Record<string, unknown>>
  /** The registry's entity tag of the name under which it was read. */
  readonly etag?: string
}

interface At {
  readonly name: string
  /** A tag or a digest. */
  readonly reference: string
  readonly scopes: readonly Scope[]
}

/** How a manifest is written. */
interface Written {
  /** The tag must still be what had this entity tag; most registries do not look at it. */
  readonly ifMatch?: string
  /** Goes on though the run is cancelled. */
  readonly finishes?: boolean
}

export function digestOf(bytes: Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** A manifest of one's own making, as it will be stored. */
export function manifestOf(parsed: Readonly<Record<string, unknown>>, mediaType: string): Manifest {
  const bytes = Buffer.from(JSON.stringify(parsed))
  return { digest: digestOf(bytes), mediaType, size: bytes.length, bytes, parsed }
}

export function isManifestType(mediaType: string): boolean {
  return KNOWN.has(mediaType)
}

/** Asks what a tag or digest stands for; undefined where there is nothing. */
export async function headManifest(
  session: Session,
  at: At,
  { finishes = false }: { readonly finishes?: boolean } = {},
): Promise<Descriptor | undefined> {
  const answer = await session.request({ ...manifestCall('HEAD', at), finishes })
  drain(answer)
  if (answer.status === 404) return undefined
  const digest = isDigest(at.reference) ? at.reference : header(answer, 'docker-content-digest')
  const size = Number(header(answer, 'content-length'))
  const mediaType = mediaTypeOf(answer)
  if (digest === undefined || !isDigest(digest) || !Number.isSafeInteger(size)) {
    return getManifest(session, at)
  }
  return { digest, mediaType, size }
}

/** Reads a manifest; undefined where there is none. Its digest is computed, never believed. */
export async function getManifest(session: Session, at: At): Promise<Manifest | undefined> {
  const answer = await session.request({ ...manifestCall('GET', at), readUpTo: LIMIT })
  if (answer.status === 404) {
    drain(answer)
    return undefined
  }
  const bytes = answer.bytes ?? Buffer.alloc(0)
  const digest = digestOf(bytes)
  for (const claimed of [at.reference, claimedDigest(answer)]) {
    if (claimed !== undefined && isDigest(claimed) && claimed !== digest) {
      throw unreadable(session, at, `its bytes have the digest ${digest}, not ${claimed}`)
    }
  }
  const parsed = parseManifest(bytes)
  const mediaType = mediaTypeOf(answer)
  const problem = problemOf(parsed, mediaType)
  if (parsed === undefined || problem !== undefined)
    throw unreadable(session, at, problem ?? 'it is not JSON')
  const etag = header(answer, 'etag')
  return { digest, mediaType, size: bytes.length, bytes, parsed, ...(etag === undefined ? {} : { etag }) }
}

// distribution-spec v1.1.1, "Pulling manifests": both names of the type must agree.
function problemOf(parsed: Readonly<Record<string, unknown>> | undefined, mediaType: string) {
  const said = parsed?.['mediaType']
  if (said !== undefined && said !== mediaType) return `it says that it is ${said}, but came as ${mediaType}`
  return KNOWN.has(mediaType) ? undefined : `its type ${mediaType} is not supported`
}

/**
 * Stores exactly these bytes under a tag or their digest, and gives the digest of the subject that the
 * registry has noted (distribution-spec v1.1, "Pushing Manifests with Subject"); undefined where it has not.
 */
export async function putManifest(
  session: Session,
  at: At,
  manifest: Manifest,
  { ifMatch, finishes }: Written = {},
): Promise<string | undefined> {
  const { bytes, mediaType, digest } = manifest
  const answer = await session.request({
    ...manifestCall('PUT', at),
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    },
    body: bytes,
    ...(finishes === undefined ? {} : { finishes }),
  })
  drain(answer)
  const stored = claimedDigest(answer)
  if (stored !== undefined && stored !== digest) {
    throw unreadable(session, at, `the registry stored it as ${stored}, not ${digest}`)
  }
  return header(answer, 'oci-subject')
}

/** Takes a tag away and leaves what it stood for; false where the registry does not know how. */
export async function deleteTag(session: Session, { name, reference, scopes }: At): Promise<boolean> {
  const answer = await session.request({
    method: 'DELETE',
    target: `/v2/${name}/manifests/${reference}`,
    repository: name,
    scopes,
    doing: `take away tag ${reference}`,
    accept: [200, 202, 204, 400, 403, 404, 405, 501],
    finishes: true,
  })
  drain(answer)
  return answer.status < 300 || answer.status === 404
}

function manifestCall(method: 'HEAD' | 'GET' | 'PUT', { name, reference, scopes }: At) {
  const kind = isDigest(reference) ? `manifest ${reference}` : `tag ${reference}`
  return {
    method,
    target: `/v2/${name}/manifests/${reference}`,
    repository: name,
    scopes,
    doing: `${method === 'PUT' ? 'write' : 'read'} ${kind}`,
    headers: { accept: ACCEPT },
    accept: method === 'PUT' ? [200, 201, 202] : [200, 404],
  }
}

function mediaTypeOf(answer: Answer): string {
  return (header(answer, 'content-type') ?? '').replace(/;.*$/, '').trim()
}

function claimedDigest(answer: Answer): string | undefined {
  const claimed = header(answer, 'docker-content-digest')
  // A registry may name another algorithm than sha256; that claim cannot be compared.
  return claimed?.startsWith('sha256:') === true ? claimed : undefined
}

function parseManifest(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function unreadable({ registry }: Session, { name, reference }: At, why: string): DeliveryError {
  return new DeliveryError(
    'registry-failed',
    `registry ${registry}: manifest ${reference} in ${name}: ${why}`,
  )
}
