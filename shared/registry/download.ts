import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'

import { DeliveryError } from '../action/errors.ts'
import { type At, blobCall } from './blobs.ts'
import { brokenExchange } from './failure.ts'
import type { Descriptor } from './manifests.ts'
import type { Session } from './session.ts'
import type { Answer } from './transport.ts'

interface Resumption {
  /** Whether to go on after this error, decided after the wait that it takes. */
  readonly again: (error: unknown) => Promise<boolean>
}

/**
 * Opens a blob for reading. A download that breaks off goes on where it was, as often as `again` allows;
 * the stream fails where its bytes are not those of the digest.
 */
export async function openBlob(
  session: Session,
  at: At,
  { blob, again }: { readonly blob: Descriptor } & Resumption,
): Promise<Readable> {
  const first = await session.request(blobCall(at, blob))
  const attempted = {
    registry: session.registry,
    repository: at.name,
    doing: `read blob ${blob.digest}`,
  }
  return verifiedStream(first, {
    blob,
    what: `registry ${session.registry}: blob ${blob.digest} in ${at.name}`,
    rest: async (error, offset) => {
      if (!(await again(error))) throw brokenExchange(error, attempted)
      const headers = { range: `bytes=${offset}-` }
      return session.request({ ...blobCall(at, blob), headers, accept: [200, 206] })
    },
  })
}

interface Source {
  readonly blob: Descriptor
  /** Completes "registry r: blob sha256:… in shop". */
  readonly what: string
  /** The answer with the rest from this offset, or with all of it; throws where there is no going on. */
  readonly rest: (error: unknown, offset: number) => Promise<Answer>
}

/** Passes an answer's bytes on as they come: no promise and no copy for each of the many pieces of a layer. */
function verifiedStream(first: Answer, { blob, what, rest }: Source): Readable {
  const check = openCheck(blob, what)
  let body = first.body
  const out = new Readable({
    highWaterMark: 64 * 1024,
    read: () => body.resume(),
    destroy(error, done) {
      body.destroy()
      done(error)
    },
  })
  const attach = (answer: Answer, skip: number) => {
    let left = skip
    body = answer.body
    body.on('data', (chunk: Buffer) => {
      const fresh = left === 0 ? chunk : chunk.subarray(Math.min(left, chunk.length))
      left -= chunk.length - fresh.length
      if (!check.take(fresh, out)) body.pause()
    })
    body.once('end', () => check.end(out))
    body.once('error', (error) => {
      if (out.destroyed) return
      const offset = check.length()
      rest(error, offset).then(
        // A registry without ranges begins at the start again.
        (next) => attach(next, next.status === 206 ? 0 : offset),
        (problem: Error) => out.destroy(problem),
      )
    })
  }
  attach(first, 0)
  body.pause()
  return out
}

/** Counts and hashes what passes, and lets the last piece go only once all are known to be right. */
function openCheck({ digest, size }: Descriptor, what: string) {
  const hash = createHash('sha256')
  let length = 0
  let held: Buffer | undefined
  const mismatch = (why: string) => new DeliveryError('registry-failed', `${what}: ${why}`)
  return {
    length: () => length,
    /** False where the reader wants to wait. */
    take(chunk: Buffer, out: Readable): boolean {
      if (chunk.length === 0) return true
      hash.update(chunk)
      length += chunk.length
      if (length > size) out.destroy(mismatch(`more than the ${size} bytes that its manifest says`))
      const before = held
      held = chunk
      return before === undefined || out.push(before)
    },
    end(out: Readable): void {
      const actual = `sha256:${hash.digest('hex')}`
      if (length !== size) {
        out.destroy(mismatch(`${length} bytes came of the ${size} that its manifest says`))
      } else if (actual !== digest) out.destroy(mismatch(`its bytes have the digest ${actual}`))
      else {
        if (held !== undefined) out.push(held)
        out.push(null)
      }
    },
  }
}
