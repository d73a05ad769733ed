import type { Readable } from 'node:stream'

import { DeliveryError } from '../action/errors.ts'
import { type Descriptor, digestOf } from './manifests.ts'
import type { Scope } from './scopes.ts'
import { type Session, safeLocation } from './session.ts'
import { type Answer, drain, header } from './transport.ts'

/** A repository of a session, and what may be done there. */
export interface At {
  readonly name: string
  readonly scopes: readonly Scope[]
}

/** An upload that the registry has opened and waits for. */
export interface Upload {
  readonly location: URL
}

export async function hasBlob(session: Session, at: At, { digest }: Descriptor): Promise<boolean> {
  const answer = await session.request({
    method: 'HEAD',
    target: `/v2/${at.name}/blobs/${digest}`,
    repository: at.name,
    scopes: at.scopes,
    doing: `look for blob ${digest}`,
    accept: [200, 404],
  })
  drain(answer)
  return answer.status === 200
}

/** Asks to link a blob from another repository of the registry; an open upload where it will not. */
export async function mountBlob(
  session: Session,
  at: At,
  { digest }: Descriptor,
  from: string,
): Promise<'mounted' | Upload> {
  const doing = `mount blob ${digest} from ${from}`
  const answer = await session.request({
    ...uploadCall(at, doing),
    target: `/v2/${at.name}/blobs/uploads/?${new URLSearchParams({ mount: digest, from })}`,
    accept: [201, 202],
  })
  drain(answer)
  return answer.status === 201 ? 'mounted' : openedUpload(session, answer, doing)
}

export async function openUpload(session: Session, at: At, { digest }: Descriptor): Promise<Upload> {
  const doing = `upload blob ${digest}`
  const answer = await session.request({ ...uploadCall(at, doing), accept: [202] })
  drain(answer)
  return openedUpload(session, answer, doing)
}

function uploadCall({ name, scopes }: At, doing: string) {
  const headers = { 'content-length': '0' }
  const target = `/v2/${name}/blobs/uploads/`
  return { method: 'POST' as const, target, repository: name, scopes, doing, headers }
}

function openedUpload({ registry }: Session, answer: Answer, doing: string): Upload {
  const location = header(answer, 'location')
  if (location === undefined) {
    throw new DeliveryError('registry-failed', `registry ${registry}: cannot ${doing}: no Location`)
  }
  return { location: safeLocation(location, answer.url) }
}

/** Sends a blob into an open upload; its bytes are counted and hashed on the way. */
export async function sendBlob(
  session: Session,
  at: At,
  { blob, upload, content }: { blob: Descriptor; upload: Upload; content: Readable },
): Promise<void> {
  // The location's query may be signed: it is extended, never rebuilt.
  const target = new URL(upload.location)
  target.search += `${target.search === '' ? '?' : '&'}digest=${encodeURIComponent(blob.digest)}`
  const answer = await session.upload(
    {
      method: 'PUT',
      target,
      repository: at.name,
      scopes: at.scopes,
      doing: `upload blob ${blob.digest}`,
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(blob.size) },
      accept: [201, 204],
    },
    content,
  )
  drain(answer)
}

/** Gives up an upload that is not needed; a registry that does not know how forgets it by itself. */
export async function cancelUpload(session: Session, at: At, { location }: Upload): Promise<void> {
  const answer = await session.request({
    method: 'DELETE',
    target: location,
    repository: at.name,
    scopes: at.scopes,
    doing: 'cancel an upload',
    accept: [200, 202, 204, 400, 401, 403, 404, 405, 501],
  })
  drain(answer)
}

/** Reads a small blob whole. */
export async function readBlob(session: Session, at: At, blob: Descriptor, limit: number): Promise<Buffer> {
  const answer = await session.request({ ...blobCall(at, blob), readUpTo: limit })
  const bytes = answer.bytes ?? Buffer.alloc(0)
  const digest = digestOf(bytes)
  if (digest !== blob.digest) {
    throw new DeliveryError(
      'registry-failed',
      `registry ${session.registry}: blob ${blob.digest} in ${at.name}: its bytes have the digest ${digest}`,
    )
  }
  return bytes
}

export function blobCall({ name, scopes }: At, { digest }: Descriptor) {
  return {
    method: 'GET' as const,
    target: `/v2/${name}/blobs/${digest}`,
    repository: name,
    scopes,
    doing: `read blob ${digest}`,
    accept: [200],
  }
}
