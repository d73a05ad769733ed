import { DeliveryError } from '../action/errors.ts'
import type { Attachment } from './attachments.ts'
import { hasBlob } from './blobs.ts'
import { type Descriptor, headManifest } from './manifests.ts'
import { inParallel } from './parallel.ts'
import type { Place } from './place.ts'
import { listReferrers, readFallback } from './referrers.ts'

const REQUESTS_AT_ONCE = 16

/** Looks for every part of an image where it was copied to; throws with what is missing. */
export async function verifyWhole(
  to: Place,
  parts: {
    readonly manifests: readonly Descriptor[]
    readonly blobs: readonly Descriptor[]
    readonly found: readonly Attachment[]
  },
): Promise<void> {
  const missing: string[] = []
  const look = (name: string, isThere: () => Promise<boolean>) => async () => {
    if (!(await isThere())) missing.push(name)
  }
  const holds = (reference: string) => async () => {
    return (await headManifest(to.session, { ...to, reference })) !== undefined
  }
  const questions = [
    ...parts.manifests.map(({ digest }) => look(`manifest ${digest}`, holds(digest))),
    ...parts.blobs.map((blob) => look(`blob ${blob.digest}`, () => hasBlob(to.session, to, blob))),
    ...parts.found.flatMap((one) => {
      const { manifest, tag } = one
      // What stands under a tag may be something that holds more than the source's.
      if (tag !== undefined) return [look(`tag ${tag}`, holds(tag))]
      const entry = look(`the list entry of ${manifest.digest}`, () => isListed(to, one))
      return [look(`manifest ${manifest.digest}`, holds(manifest.digest)), entry]
    }),
  ]
  await inParallel(questions, REQUESTS_AT_ONCE, (ask) => ask())
  if (missing.length > 0) {
    throw new DeliveryError(
      'registry-failed',
      `registry ${to.session.registry}: ${to.name} lacks ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ` and ${missing.length - 5} more` : ''}`,
    )
  }
}

async function isListed(to: Place, { subject, manifest }: Attachment): Promise<boolean> {
  const listed = (await listReferrers(to, subject)) ?? (await readFallback(to, subject))
  return listed.some(({ digest }) => digest === manifest.digest)
}
