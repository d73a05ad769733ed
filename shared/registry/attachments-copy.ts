import type { Digest } from '../domain/digest.ts'
import type { Attachment } from './attachments.ts'
import { linksOf, readGraph } from './graph.ts'
import { getManifest, type Manifest, putManifest } from './manifests.ts'
import { inParallel } from './parallel.ts'
import type { Place } from './place.ts'
import { mergeFallback } from './referrers.ts'
import type { BlobMover } from './transfer.ts'

interface Options {
  readonly to: Place
  readonly mover: BlobMover
  readonly read: (digest: Digest) => Promise<Manifest>
  readonly notice: (line: string) => void
  readonly wrote: (name: string) => void
}

const REQUESTS_AT_ONCE = 16

/** Stores what is attached to an image that is there; a list that others write to is added to, never replaced. */
export async function storeAttachments(found: readonly Attachment[], options: Options): Promise<void> {
  const { to, mover, read, wrote } = options
  const graphs = await Promise.all(found.map(({ manifest }) => readGraph(manifest, read)))
  await mover.move(graphs.flatMap(({ blobs }) => blobs))
  for (const level of graphs.flatMap(({ levels }) => levels)) {
    await inParallel(level, REQUESTS_AT_ONCE, async (child) => {
      await putManifest(to.session, { ...to, reference: child.digest }, child)
      wrote(child.digest)
    })
  }
  const unlisted: Attachment[] = []
  // In turn for one subject: a registry that reads its list, adds to it and writes it back loses one of two that
  // are put at once (olareg 0.1.2, in 22 of 300 tries with four).
  const turns = [...Map.groupBy(found, ({ subject, tag }) => tag ?? subject).values()]
  await inParallel(turns, REQUESTS_AT_ONCE, async (turn) => {
    for (const one of turn) if (!(await storeOne(one, options))) unlisted.push(one)
  })
  const lists = [...Map.groupBy(unlisted, ({ subject }) => subject)]
  await inParallel(lists, REQUESTS_AT_ONCE, async ([subject, group]) => {
    await mergeFallback(
      to,
      subject,
      group.map(({ manifest }) => manifest),
    )
  })
}

/** Resolves to whether the registry lists it by itself, or it needs no list. */
async function storeOne(one: Attachment, options: Options): Promise<boolean> {
  const { subject, manifest, tag } = one
  if (tag !== undefined) {
    await storeTagged({ ...one, tag }, options)
    return true
  }
  const { to, wrote } = options
  const noted = await putManifest(to.session, { ...to, reference: manifest.digest }, manifest)
  wrote(manifest.digest)
  // A registry that does not say that it noted the subject leaves the list to its clients.
  return noted === subject
}

/**
 * Stores a signature or the like under its tag. What stands there may hold more, for example a signature made
 * after an earlier promotion: it is replaced only by something that holds all of it.
 */
async function storeTagged(
  { manifest, tag }: Attachment & { readonly tag: string },
  { to, notice, wrote }: Options,
): Promise<void> {
  const at = { ...to, reference: tag }
  const present = await getManifest(to.session, at)
  if (present?.digest === manifest.digest || (present !== undefined && holds(present, manifest))) return
  if (present !== undefined && !holds(manifest, present)) {
    notice(`${to.name}:${tag} holds something else than the source's and is left as it is`)
    return
  }
  await putManifest(to.session, at, manifest)
  wrote(tag)
}

function holds(one: Manifest, other: Manifest): boolean {
  const layers = (manifest: Manifest) => linksOf(manifest).blobs.slice(1)
  const there = new Set(layers(one).map(({ digest }) => digest))
  return layers(other).every(({ digest }) => there.has(digest))
}
