import { messageOf } from '../action/errors.ts'
import type { Digest } from '../domain/digest.ts'
import type { Images } from '../domain/images.ts'
import { formatPinned, type PinnedReference } from '../domain/reference.ts'
import type { RegistryClient } from '../registry/client.ts'
import { linksOf } from '../registry/graph.ts'

/** An image with every digest under which a node may report that it runs it. */
interface ImageDigests {
  readonly reference: string
  readonly digests: readonly Digest[]
  readonly isComplete: boolean
}

type Registry = Pick<RegistryClient, 'manifest'>

/**
 * Asks the registry for the digests of an image's platforms and configurations. Where the registry does not
 * answer from here, only the root's own digest is known, and it says so.
 */
export function imageDigests(
  images: Images,
  registry: Registry,
  log: { info(line: string): void },
): Promise<readonly ImageDigests[]> {
  return Promise.all(
    [...images.values()].map(async (image) => {
      const reference = formatPinned(image)
      try {
        return { reference, digests: [...new Set(await allDigests(image, registry))], isComplete: true }
      } catch (error) {
        log.info(`only the digest itself is known of ${reference}: ${messageOf(error)}`)
        return { reference, digests: [image.digest], isComplete: false }
      }
    }),
  )
}

async function allDigests(image: PinnedReference, registry: Registry): Promise<readonly Digest[]> {
  const manifest = await registry.manifest({ repository: image.repository, digest: image.digest })
  const { children, blobs } = linksOf(manifest)
  const below = await Promise.all(
    children.map((child) => allDigests({ repository: image.repository, digest: child.digest }, registry)),
  )
  // Of the blobs only the configuration's digest can be an image ID; layers do no harm in the list.
  return [image.digest, ...blobs.map(({ digest }) => digest), ...below.flat()]
}
