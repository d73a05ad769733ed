import type { Readable } from 'node:stream'

import { type Digest, isDigest } from '../domain/digest.ts'
import { formatReference, formatRepository, type Reference, type Repository } from '../domain/reference.ts'
import { openAttachments } from './attachments.ts'
import { readBlob } from './blobs.ts'
import { copyGraph } from './copy.ts'
import { openBlob } from './download.ts'
import { type Descriptor, deleteTag, headManifest, type Manifest, putManifest } from './manifests.ts'
import { openSessions, type RegistryClientOptions } from './sessions.ts'
import { labelsOf, nameIn, openStore, type Seen } from './store.ts'
import { type Moved, resumption } from './transfer.ts'

/** An image that can no longer move. */
export interface Pinned {
  readonly repository: Repository
  readonly digest: Digest
}

export interface Traffic extends Moved {
  readonly requests: number
  /** Signatures, attestations and the like that were copied. */
  readonly attached: number
}

/** How an image is copied. */
export interface CopyOptions {
  /** Copies what is attached too: referrers, and signatures and the like under cosign's tags. */
  readonly attachments?: boolean
  /** The image is there already: only what is attached to it is looked after. */
  readonly isThere?: boolean
  /** The next step writes the root under a tag: it is not written by digest where nothing is attached. */
  readonly leavesRoot?: boolean
  /** Looks for every part afterwards, and throws where one is missing. */
  readonly isDeep?: boolean
}

/** Any registry that speaks the OCI distribution protocol, one client for all of them. */
export interface RegistryClient {
  /** Names what is going to be read and written, so that each registry is asked for it with one token. */
  expect(repository: Repository, access: 'pull' | 'pull,push'): Promise<void>
  /** What a reference stands for now; undefined where there is nothing. `finishes` asks though the run is cancelled. */
  resolve(reference: Reference, options?: { readonly finishes?: boolean }): Promise<Descriptor | undefined>
  /** The same with the root's annotations, which are kept for a copy: one request. */
  inspect(reference: Reference): Promise<Seen | undefined>
  /** The manifest's bytes, verified against its digest; throws where there is nothing. */
  manifest(reference: Reference): Promise<Manifest>
  /** The annotations of the root and the labels of the first image's configuration, as one. */
  imageLabels(image: Pinned): Promise<Readonly<Record<string, string>>>
  /** Reads a small blob whole, verified; throws where it is longer than `limit` bytes. */
  blob(repository: Repository, blob: Descriptor, limit: number): Promise<Buffer>
  /** Opens a blob for reading; the stream fails where its bytes are not those of the digest. */
  openBlob(repository: Repository, blob: Descriptor): Promise<Readable>
  /** Points a tag of the image's own repository at it; once begun it is not cancelled. */
  tag(image: Pinned, tag: string): Promise<void>
  /** Copies the image with everything below it, by digest; no tag of it is touched. */
  copy(image: Pinned, to: Repository, options?: CopyOptions): Promise<Traffic>
  /** Takes a tag away; false where the registry does not do that. */
  untag(repository: Repository, tag: string): Promise<boolean>
  /** What has gone over the wire so far. */
  traffic(): Traffic
  /** What has been written so far, as `registry/name@digest` or `registry/name:tag`. */
  written(): readonly string[]
  close(): void
}

/** Opens a client; nothing is sent before it is asked something. */
export function registryClient(options: RegistryClientOptions): RegistryClient {
  const open = openSessions(options)
  const store = openStore(open.place)
  const written: string[] = []
  const moved = { bytesCopied: 0, blobsMounted: 0, attached: 0 }
  const traffic = (): Traffic => ({ requests: open.requests(), ...moved })

  return {
    expect: open.expect,
    async resolve(reference, how = {}) {
      const place = await open.place(reference.repository, 'pull')
      return headManifest(place.session, { ...place, reference: nameIn(reference) }, how)
    },
    inspect: store.inspect,
    manifest: store.read,
    async imageLabels(image) {
      const place = await open.place(image.repository, 'pull')
      return labelsOf(place, await store.read(image), (digest) => store.read({ ...image, digest }))
    },
    async blob(repository, blob, limit) {
      const place = await open.place(repository, 'pull')
      return readBlob(place.session, place, blob, limit)
    },
    async openBlob(repository, blob) {
      const place = await open.place(repository, 'pull')
      return openBlob(place.session, place, { blob, again: resumption(open.retry) })
    },
    async tag(image, tag) {
      const place = await open.place(image.repository, 'pull,push')
      await putManifest(place.session, { ...place, reference: tag }, await store.read(image), {
        finishes: true,
      })
      written.push(formatReference({ repository: image.repository, tag }))
    },
    async copy(image, to, wanted = {}) {
      const before = traffic()
      if (sameRepository(image.repository, to)) return difference(before, before)
      const copied = await copyBetween({ image, to, wanted, open, store, options, written })
      moved.bytesCopied += copied.bytesCopied
      moved.blobsMounted += copied.blobsMounted
      moved.attached += copied.attached
      return difference(traffic(), before)
    },
    async untag(repository, tag) {
      const place = await open.place(repository, 'pull,push')
      return deleteTag(place.session, { ...place, reference: tag })
    },
    traffic,
    written: () => [...written],
    close: open.close,
  }
}

interface Copying {
  readonly image: Pinned
  readonly to: Repository
  readonly wanted: CopyOptions
  readonly open: ReturnType<typeof openSessions>
  readonly store: ReturnType<typeof openStore>
  readonly options: RegistryClientOptions
  readonly written: string[]
}

async function copyBetween({ image, to, wanted, open, store, options, written }: Copying) {
  const { repository, digest } = image
  await Promise.all([open.expect(to, 'pull,push'), open.expect(repository, 'pull')])
  const { source, target } = await open.both(repository, to)
  const notice = (line: string) => options.log?.warning(line)
  const attachments = () =>
    openAttachments(source, (one) => store.find({ repository, digest: one }), {
      knownTag: store.knownTag(repository),
      notice,
    })
  return copyGraph({
    root: await store.read({ repository, digest }),
    from: source,
    to: target,
    read: (one) => store.read({ repository, digest: one }),
    attachments: wanted.attachments === true ? attachments() : undefined,
    retry: open.retry,
    isThere: wanted.isThere ?? false,
    leavesRoot: wanted.leavesRoot ?? false,
    isDeep: wanted.isDeep ?? false,
    notice,
    wrote: (name) => written.push(`${formatRepository(to)}${isDigest(name) ? '@' : ':'}${name}`),
  })
}

function sameRepository(one: Repository, other: Repository): boolean {
  return one.registry === other.registry && one.name === other.name
}

function difference(after: Traffic, before: Traffic): Traffic {
  return {
    requests: after.requests - before.requests,
    bytesCopied: after.bytesCopied - before.bytesCopied,
    blobsMounted: after.blobsMounted - before.blobsMounted,
    attached: after.attached - before.attached,
  }
}
