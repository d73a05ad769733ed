import { DeliveryError } from '../action/errors.ts'
import type { Digest } from '../domain/digest.ts'
import type { Scope } from './auth.ts'
import { hasBlob, mountBlob, openBlob, openUpload, sendBlob, type Upload } from './blobs.ts'
import { readGraph } from './graph.ts'
import { type Descriptor, type Manifest, putManifest } from './manifests.ts'
import { inParallel } from './parallel.ts'
import { networkCode, type RetryPolicy, retryDelay } from './retry.ts'
import type { Session } from './session.ts'

/** A repository as one side of a copy. */
export interface Place {
  readonly session: Session
  readonly name: string
  readonly scopes: readonly Scope[]
}

interface CopyOptions {
  readonly root: Manifest
  readonly from: Place
  readonly to: Place
  /** Reads a manifest of the source by digest. */
  readonly read: (digest: Digest) => Promise<Manifest>
  readonly retry: RetryPolicy
  readonly notice: (line: string) => void
}

export interface Moved {
  readonly bytesCopied: number
  readonly blobsMounted: number
}

const REQUESTS_AT_ONCE = 16
const STREAMS_AT_ONCE = 6

/**
 * Copies the whole graph below a manifest without changing a byte: blobs, then children, then the root by
 * its digest. No tag is touched, so a copy that fails half-way is invisible and can be repeated.
 */
export async function copyGraph(options: CopyOptions): Promise<Moved> {
  const { root, to, notice } = options
  const graph = await readGraph(root, options.read)
  for (const { digest } of graph.foreign) notice(`layer ${digest} lies elsewhere by design and is not copied`)
  const largestFirst = [...graph.blobs].sort((one, other) => other.size - one.size)
  const within = options.from.session.registry === to.session.registry
  let bytesCopied = 0
  let blobsMounted = 0
  await inParallel(largestFirst, within ? REQUESTS_AT_ONCE : STREAMS_AT_ONCE, async (blob) => {
    const how = await moveBlob(blob, options)
    if (how === 'mounted') blobsMounted += 1
    if (how === 'copied') bytesCopied += blob.size
  })
  for (const level of graph.levels) {
    await inParallel(level, REQUESTS_AT_ONCE, (child) => store(to, child))
  }
  await store(to, root)
  return { bytesCopied, blobsMounted }
}

function store({ session, name, scopes }: Place, manifest: Manifest): Promise<void> {
  return putManifest(session, { name, reference: manifest.digest, scopes }, manifest)
}

async function moveBlob(
  blob: Descriptor,
  { from, to, retry }: CopyOptions,
): Promise<'mounted' | 'copied' | 'present'> {
  const within = from.session.registry === to.session.registry
  if (within) {
    const mounted = await mountBlob(to.session, to, blob, from.name)
    if (mounted === 'mounted') return 'mounted'
    await transfer(blob, { from, to, retry, first: mounted })
    return 'copied'
  }
  if (await hasBlob(to.session, to, blob)) return 'present'
  await transfer(blob, { from, to, retry, first: undefined })
  return 'copied'
}

interface Transfer {
  readonly from: Place
  readonly to: Place
  readonly retry: RetryPolicy
  /** An upload that a refused mount has left open. */
  readonly first: Upload | undefined
}

/** Streams a blob from one place to the other; an interrupted one begins again, alone. */
async function transfer(blob: Descriptor, { from, to, retry, first }: Transfer): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const upload = (attempt === 1 ? first : undefined) ?? (await openUpload(to.session, to, blob))
      const content = await openBlob(from.session, from, blob)
      return await sendBlob(to.session, to, { blob, upload, content })
    } catch (error) {
      const delay = restartDelay(error, attempt, retry)
      if (delay === undefined) throw error
      retry.budget -= 1
      await retry.wait(delay)
    }
  }
}

function restartDelay(error: unknown, attempt: number, retry: RetryPolicy): number | undefined {
  if (attempt >= retry.attempts || retry.budget <= 0) return undefined
  if (!(error instanceof DeliveryError)) return undefined
  if (error.code === 'registry-denied') {
    // A token may run out in the middle of an upload; it has been renewed by now, but only once.
    return attempt === 1 ? 0 : undefined
  }
  const code = networkCode(error) ?? 'ECONNRESET'
  return error.code === 'registry-failed' ? retryDelay(attempt, { code }, retry.random()) : undefined
}
