import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'

import { DeliveryError } from '../action/errors.ts'
import { type At, blobCall } from './blobs.ts'
import { brokenExchange } from './failure.ts'
import type { Descriptor } from './manifests.ts'
import type { Session } from './session.ts'
import type { Answer } from './transport.ts'

/**
 * Opens a blob for reading. A download that breaks off goes on where it was, as often as `again` allows;
 * the stream fails where its bytes are not those of the digest.
 */
export async function openBlob(
  session: Session,
  at: At,
  { blob, again }: { readonly blob: Descriptor; readonly again: (error: unknown) => Promise<boolean> },
): Promise<Readable> {
  const first = await session.request(blobCall(at, blob))
  const rest = async (offset: number) => {
    const headers = { range: `bytes=${offset}-` }
    return session.request({ ...blobCall(at, blob), headers, accept: [200, 206] })
  }
  const doing = `read blob ${blob.digest}`
  const attempted = { registry: session.registry, repository: at.name, doing }
  const broken = (error: unknown) => brokenExchange(error, attempted)
  const what = `registry ${session.registry}: blob ${blob.digest} in ${at.name}`
  return Readable.from(verified(blob, resumed(first, { rest, again, broken }), what), { objectMode: false })
}

interface Resumption {
  /** What an error that ends the download is told as. */
  readonly broken: (error: unknown) => unknown
  readonly rest: (offset: number) => Promise<Answer>
  readonly again: (error: unknown) => Promise<boolean>
}

async function* resumed(first: Answer, { rest, again, broken }: Resumption): AsyncGenerator<Buffer> {
  let chunks = bodyFrom(first, 0)
  let offset = 0
  for (;;) {
    try {
      for await (const chunk of chunks) {
        offset += chunk.length
        yield chunk
      }
      return
    } catch (error) {
      if (!(await again(error))) throw broken(error)
      chunks = restFrom(await rest(offset), offset)
    }
  }
}

/** A registry without ranges begins at the start again. */
function restFrom(answer: Answer, offset: number): AsyncGenerator<Buffer> {
  return bodyFrom(answer, answer.status === 206 ? 0 : offset)
}

async function* bodyFrom({ body }: Answer, skip: number): AsyncGenerator<Buffer> {
  let left = skip
  for await (const chunk of body as AsyncIterable<Buffer>) {
    if (left < chunk.length) yield left === 0 ? chunk : chunk.subarray(left)
    left = Math.max(0, left - chunk.length)
  }
}

async function* verified(
  { digest, size }: Descriptor,
  chunks: AsyncIterable<Buffer>,
  what: string,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let length = 0
  const mismatch = (why: string) => new DeliveryError('registry-failed', `${what}: ${why}`)
  let held: Buffer | undefined
  for await (const chunk of chunks) {
    hash.update(chunk)
    length += chunk.length
    if (length > size) throw mismatch(`more than the ${size} bytes that its manifest says`)
    if (held !== undefined) yield held
    held = chunk
  }
  if (length !== size) throw mismatch(`${length} bytes came of the ${size} that its manifest says`)
  const actual = `sha256:${hash.digest('hex')}`
  if (actual !== digest) throw mismatch(`its bytes have the digest ${actual}`)
  // The last bytes are not let go before all are known to be right: a registry never sees a whole wrong blob.
  if (held !== undefined) yield held
}
