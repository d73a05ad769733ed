import type { Digest } from '../domain/digest.ts'
import { type Attachment, type Attachments, attachedTo } from './attachments.ts'
import { storeAttachments } from './attachments-copy.ts'
import { type Graph, linksOf, readGraph } from './graph.ts'
import { type Manifest, putManifest } from './manifests.ts'
import { inParallel } from './parallel.ts'
import type { Place } from './place.ts'
import type { RetryPolicy } from './retry.ts'
import { type Moved, openMover } from './transfer.ts'
import { verifyWhole } from './verify.ts'

interface CopyOptions {
  readonly root: Manifest
  readonly from: Place
  readonly to: Place
  /** Reads a manifest of the source by digest. */
  readonly read: (digest: Digest) => Promise<Manifest>
  /** What is attached in the source; undefined where that stays behind. */
  readonly attachments: Attachments | undefined
  readonly retry: RetryPolicy
  /** The image itself is there: only what is attached to it may be missing. */
  readonly isThere: boolean
  /** Leaves the root to the tag that is written next, where nothing is attached that the root must precede. */
  readonly leavesRoot: boolean
  /** Looks for every part at the end. */
  readonly isDeep: boolean
  readonly notice: (line: string) => void
  /** Told of each digest or tag once it is written. */
  readonly wrote: (name: string) => void
}

export interface Copied extends Moved {
  /** Signatures, attestations and the like that went along. */
  readonly attached: number
}

const REQUESTS_AT_ONCE = 16

/**
 * Copies the whole graph below a manifest without changing a byte: blobs, then children, then the root by
 * its digest, then what is attached. No tag of the image is touched, so a copy that fails half-way is
 * invisible and can be repeated.
 */
export async function copyGraph(options: CopyOptions): Promise<Copied> {
  const { root, to, notice, isThere, leavesRoot } = options
  const mover = openMover(options)
  if (!isThere) warm(options)
  // The children are asked for first: everything else waits for them.
  const reading = readGraph(root, options.read)
  const attached = lookForAttachments(options)
  const graph = await reading
  const deeper = attached.below(graph)
  // The copy may fail first; then nobody waits for this either.
  deeper.catch(() => undefined)
  for (const { digest } of graph.foreign) notice(`layer ${digest} lies elsewhere by design and is not copied`)
  if (!isThere) {
    await mover.move(graph.blobs)
    for (const level of graph.levels) {
      await inParallel(level, REQUESTS_AT_ONCE, (child) => store(child, options))
    }
  }
  const found = await deeper
  if (!isThere && !(leavesRoot && found.length === 0)) await store(root, options)
  await storeAttachments(found, { ...options, mover })
  if (options.isDeep) await verifyWhole(to, { manifests: graph.levels.flat(), blobs: graph.blobs, found })
  return { ...mover.moved(), attached: found.length }
}

async function store(manifest: Manifest, { to, wrote }: Pick<CopyOptions, 'to' | 'wrote'>): Promise<void> {
  await putManifest(to.session, { ...to, reference: manifest.digest }, manifest)
  wrote(manifest.digest)
}

/** What is attached to the manifests that are known from the start is looked for while the rest is read. */
function lookForAttachments({ root, attachments }: CopyOptions) {
  if (attachments === undefined) return { below: async () => [] }
  const near = [root.digest, ...linksOf(root).children.map(({ digest }) => digest)]
  const first = attachedTo(near, attachments)
  // Whoever reads the graph may fail first; then nobody waits for this.
  first.catch(() => undefined)
  return {
    async below({ levels }: Graph): Promise<readonly Attachment[]> {
      const known = new Set(near)
      const others = levels.flat().filter(({ digest }) => !known.has(digest))
      const digests = others.map(({ digest }) => digest)
      return [...(await first), ...(await attachedTo(digests, attachments))]
    },
  }
}

/** The connections that the blobs will need are opened while the children are read. */
function warm({ root, from, to }: CopyOptions): void {
  const { children, blobs } = linksOf(root)
  const soon = Math.min(children.length > 0 ? REQUESTS_AT_ONCE : blobs.length, REQUESTS_AT_ONCE)
  to.session.warm(soon)
  if (from.session !== to.session) from.session.warm(Math.min(soon, 4))
}
