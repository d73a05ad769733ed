import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

import { DeliveryError } from '../action/errors.ts'
import type { Digest } from '../domain/digest.ts'
import { formatReference, type Reference, type Repository } from '../domain/reference.ts'
import type { Scope } from './auth.ts'
import { openBlob, readBlob } from './blobs.ts'
import { copyGraph, type Moved, type Place } from './copy.ts'
import type { Credentials } from './credentials.ts'
import { firstImage, linksOf, textsOf } from './graph.ts'
import { type Descriptor, getManifest, headManifest, type Manifest, putManifest } from './manifests.ts'
import type { RetryPolicy } from './retry.ts'
import { openSession, type Session } from './session.ts'
import { openTransport } from './transport.ts'

/** An image that can no longer move. */
export interface Pinned {
  readonly repository: Repository
  readonly digest: Digest
}

export interface Traffic extends Moved {
  readonly requests: number
}

/** Any registry that speaks the OCI distribution protocol, one client for all of them. */
export interface RegistryClient {
  /** What a reference stands for now; undefined where there is nothing. */
  resolve(reference: Reference): Promise<Descriptor | undefined>
  /** The manifest's bytes, verified against its digest; throws where there is nothing. */
  manifest(reference: Reference): Promise<Manifest>
  /** The annotations of the root and the labels of the first image's configuration, as one. */
  imageLabels(image: Pinned): Promise<Readonly<Record<string, string>>>
  /** Reads a small blob whole, verified; throws where it is longer than `limit` bytes. */
  blob(repository: Repository, blob: Descriptor, limit: number): Promise<Buffer>
  /** Opens a blob for reading; the stream fails where its bytes are not those of the digest. */
  openBlob(repository: Repository, blob: Descriptor): Promise<Readable>
  /** Points a tag of the image's own repository at it. */
  tag(image: Pinned, tag: string): Promise<void>
  /** Copies the image with everything below it, by digest; no tag is touched. */
  copy(image: Pinned, to: Repository): Promise<Traffic>
  /** What has gone over the wire so far. */
  traffic(): Traffic
  close(): void
}

export interface RegistryClientOptions {
  readonly credentials: Credentials
  readonly log?: { readonly warning: (line: string) => void }
  readonly signal?: AbortSignal
  /** Registries beside loopback that may be spoken to without TLS, as `host` or `host:port`. */
  readonly allowHttp?: readonly string[]
  readonly idleTimeout?: number
  readonly wait?: (milliseconds: number) => Promise<void>
  readonly random?: () => number
}

const IDLE_TIMEOUT = 60_000
const ATTEMPTS = 4
const RETRY_BUDGET = 20
const CONFIG_LIMIT = 8 * 1024 * 1024

/** Opens a client; nothing is sent before it is asked something. */
export function registryClient(options: RegistryClientOptions): RegistryClient {
  const open = sessions(options)
  const manifests = new Map<Digest, Manifest>()
  const moved = { bytesCopied: 0, blobsMounted: 0 }
  const traffic = (): Traffic => ({ requests: open.requests(), ...moved })

  const read = async (place: Place, reference: Reference): Promise<Manifest> => {
    const { digest, tag } = reference
    const kept = digest === undefined ? undefined : manifests.get(digest)
    if (kept !== undefined) return kept
    const at = { name: place.name, scopes: place.scopes, reference: digest ?? tag ?? 'latest' }
    const manifest = await getManifest(place.session, at)
    if (manifest === undefined) throw notThere(reference)
    manifests.set(manifest.digest, manifest)
    return manifest
  }

  return {
    async resolve(reference) {
      const { session, name, scopes } = await open.place(reference.repository, 'pull')
      return headManifest(session, { name, scopes, reference: reference.digest ?? reference.tag ?? 'latest' })
    },
    async manifest(reference) {
      return read(await open.place(reference.repository, 'pull'), reference)
    },
    async imageLabels(image) {
      const place = await open.place(image.repository, 'pull')
      return labelsOf(place, await read(place, image), (digest) => read(place, { ...image, digest }))
    },
    async blob(repository, blob, limit) {
      const place = await open.place(repository, 'pull')
      return readBlob(place.session, place, blob, limit)
    },
    async openBlob(repository, blob) {
      const place = await open.place(repository, 'pull')
      return openBlob(place.session, place, blob)
    },
    async tag(image, tag) {
      const place = await open.place(image.repository, 'pull,push')
      await putManifest(place.session, { ...place, reference: tag }, await read(place, image))
    },
    async copy(image, to) {
      const before = traffic()
      if (!sameRepository(image.repository, to)) {
        const { source, target } = await open.both(image.repository, to)
        const result = await copyGraph({
          root: await read(source, image),
          from: source,
          to: target,
          read: (digest) => read(source, { repository: image.repository, digest }),
          retry: open.retry,
          notice: (line) => options.log?.warning(line),
        })
        moved.bytesCopied += result.bytesCopied
        moved.blobsMounted += result.blobsMounted
      }
      return difference(traffic(), before)
    },
    traffic,
    close: open.close,
  }
}

/** The registries of a client: one session each, one transport and one purse of retries for all. */
function sessions(options: RegistryClientOptions) {
  const { credentials, signal, allowHttp = [] } = options
  const transport = openTransport({
    idleTimeout: options.idleTimeout ?? IDLE_TIMEOUT,
    ...(signal === undefined ? {} : { signal }),
  })
  const wait = (milliseconds: number) =>
    sleep(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() =>
      signal?.throwIfAborted(),
    )
  const retry: RetryPolicy = {
    budget: RETRY_BUDGET,
    attempts: ATTEMPTS,
    wait: options.wait ?? wait,
    random: options.random ?? Math.random,
  }
  const opened = new Map<string, Promise<Session>>()
  const session = (registry: string): Promise<Session> => {
    const now = () => performance.now()
    const known =
      opened.get(registry) ?? openSession({ registry, transport, credentials, retry, allowHttp, now })
    opened.set(registry, known)
    return known
  }
  const place = async ({ registry, name }: Repository, access: 'pull' | 'pull,push'): Promise<Place> => {
    return { session: await session(registry), name, scopes: [`repository:${name}:${access}`] }
  }
  const both = async (from: Repository, to: Repository) => {
    const [source, target] = await Promise.all([place(from, 'pull'), place(to, 'pull,push')])
    if (from.registry !== to.registry) return { source, target }
    // One token for both sides; some servers read only the first scope, so the one that writes leads.
    const scopes: readonly Scope[] = [...target.scopes, ...source.scopes]
    return { source: { ...source, scopes }, target: { ...target, scopes } }
  }
  return { place, both, retry, requests: transport.requests, close: transport.close }
}

async function labelsOf(
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

const CONFIG_TYPES: ReadonlySet<string> = new Set([
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
])

function sameRepository(one: Repository, other: Repository): boolean {
  return one.registry === other.registry && one.name === other.name
}

function difference(after: Traffic, before: Traffic): Traffic {
  return {
    requests: after.requests - before.requests,
    bytesCopied: after.bytesCopied - before.bytesCopied,
    blobsMounted: after.blobsMounted - before.blobsMounted,
  }
}

function notThere(reference: Reference): DeliveryError {
  const { registry } = reference.repository
  return new DeliveryError(
    'registry-failed',
    `registry ${registry}: ${formatReference(reference)} is not there`,
  )
}
