import { DeliveryError } from '../action/errors.ts'
import { cancelUpload, hasBlob, mountBlob, openUpload, sendBlob, type Upload } from './blobs.ts'
import { openBlob } from './download.ts'
import { RegistryError } from './failure.ts'
import type { Descriptor } from './manifests.ts'
import { inParallel } from './parallel.ts'
import type { Place } from './place.ts'
import { networkCode, type RetryPolicy, retryDelay } from './retry.ts'

export interface Moved {
  readonly bytesCopied: number
  readonly blobsMounted: number
}

interface Between {
  readonly from: Place
  readonly to: Place
  readonly retry: RetryPolicy
}

/** Moves blobs from one repository to another, each once. */
export interface BlobMover {
  move(blobs: readonly Descriptor[]): Promise<void>
  moved(): Moved
}

const REQUESTS_AT_ONCE = 16
const STREAMS_AT_ONCE = 4

export function openMover(between: Between): BlobMover {
  const seen = new Set<string>()
  const counted = { bytesCopied: 0, blobsMounted: 0 }
  const within = between.from.session.registry === between.to.session.registry
  return {
    async move(blobs) {
      const fresh = blobs.filter(({ digest }) => !seen.has(digest))
      for (const { digest } of fresh) seen.add(digest)
      const largestFirst = [...fresh].sort((one, other) => other.size - one.size)
      await inParallel(largestFirst, within ? REQUESTS_AT_ONCE : STREAMS_AT_ONCE, async (blob) => {
        const how = within ? await mountOrSend(blob, between) : await sendUnlessThere(blob, between)
        if (how === 'mounted') counted.blobsMounted += 1
        if (how === 'copied') counted.bytesCopied += blob.size
      })
    },
    moved: () => ({ ...counted }),
  }
}

type How = 'mounted' | 'copied' | 'present'

/** Mounts without asking first: one request where the registry does it, and it nearly always does. */
async function mountOrSend(blob: Descriptor, between: Between): Promise<How> {
  const { from, to } = between
  const upload = await mountBlob(to.session, to, blob, from.name).catch((error: unknown) => {
    // Some registries answer a mount with an error where they do not know how.
    if (error instanceof RegistryError && error.code === 'registry-failed' && error.status < 500)
      return undefined
    throw error
  })
  if (upload === 'mounted') return 'mounted'
  if (await hasBlob(to.session, to, blob)) {
    if (upload !== undefined) await cancelUpload(to.session, to, upload)
    return 'present'
  }
  await send(blob, between, upload)
  return 'copied'
}

async function sendUnlessThere(blob: Descriptor, between: Between): Promise<How> {
  const { to } = between
  if (await hasBlob(to.session, to, blob)) return 'present'
  await send(blob, between)
  return 'copied'
}

/**
 * Streams a blob from one place to the other: a download that breaks goes on where it was, an interrupted
 * upload begins again, alone. `first` is an upload that a refused mount has left open.
 */
async function send(blob: Descriptor, { from, to, retry }: Between, first?: Upload): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const upload = (attempt === 1 ? first : undefined) ?? (await openUpload(to.session, to, blob))
      const content = await openBlob(from.session, from, { blob, again: resumption(retry) })
      return await sendBlob(to.session, to, { blob, upload, content })
    } catch (error) {
      const delay = restartDelay(error, attempt, retry)
      if (delay === undefined) throw error
      retry.budget -= 1
      await retry.wait(delay)
    }
  }
}

/** Whether a broken download may go on, after its wait. */
export function resumption(retry: RetryPolicy): (error: unknown) => Promise<boolean> {
  let attempt = 0
  return async (error) => {
    attempt += 1
    const code = networkCode(error)
    const delay = code === undefined ? undefined : retryDelay(attempt, { code }, moment(retry))
    if (delay === undefined || attempt >= retry.attempts || retry.budget <= 0) return false
    retry.budget -= 1
    await retry.wait(delay)
    return true
  }
}

const RESTARTS: ReadonlySet<string> = new Set(['BLOB_UPLOAD_UNKNOWN', 'BLOB_UPLOAD_INVALID', 'BLOB_UNKNOWN'])

function restartDelay(error: unknown, attempt: number, retry: RetryPolicy): number | undefined {
  if (attempt >= retry.attempts || retry.budget <= 0) return undefined
  if (!(error instanceof DeliveryError)) return undefined
  // A token may run out in the middle of an upload; it has been renewed by now, but only once.
  if (error.code === 'registry-denied') return attempt === 1 ? 0 : undefined
  if (error instanceof RegistryError && !isLost(error)) {
    return retryDelay(attempt, { status: error.status }, moment(retry))
  }
  const code = networkCode(error) ?? 'ECONNRESET'
  return error.code === 'registry-failed' ? retryDelay(attempt, { code }, moment(retry)) : undefined
}

/** Whether the registry has forgotten the upload, or got other bytes than were sent. */
function isLost({ status, said }: RegistryError): boolean {
  return status === 404 || status === 416 || said.some((code) => RESTARTS.has(code))
}

function moment({ random, now }: RetryPolicy) {
  return { random: random(), now: now() }
}
