import type { Digest } from '../domain/digest.ts'
import type { Container, Pod } from './objects.ts'

/** An image of the release, and every digest under which a node may report that it runs it. */
export interface MappedImage {
  /** `repository@digest`, as it stands in the manifest. */
  readonly reference: string
  /** The root's digest, its platform manifests' and their configurations'. */
  readonly digests: readonly Digest[]
  /** Whether the registry was asked: if not, another digest proves nothing. */
  readonly isComplete: boolean
}

/** What runs in one container of the release. */
export interface RunningImage {
  readonly container: string
  readonly imageId: string
  readonly fit: 'fits' | 'differs' | 'unknown'
}

/**
 * Compares what the node says it runs with what was asked for, under any repository name: mirrors and
 * registries' caches rename, only digests are identity. Containers whose image was not mapped are not judged.
 */
export function runningImages(
  pod: Pod,
  containers: readonly Container[],
  images: readonly MappedImage[],
): readonly RunningImage[] {
  const statuses = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])]
  return containers.flatMap(({ name, image }) => {
    const mapped = images.find(({ reference }) => isSameImage(reference, image))
    const imageId = statuses.find((status) => status.name === name)?.imageID
    if (mapped === undefined || imageId === undefined || imageId === '') return []
    return [{ container: name, imageId, fit: fitOf(imageId, mapped) }]
  })
}

function fitOf(imageId: string, { digests, isComplete }: MappedImage): RunningImage['fit'] {
  const digest = /sha256:[0-9a-f]{64}$/.exec(imageId)?.[0]
  if (digest !== undefined && digests.some((known) => known === digest)) return 'fits'
  return isComplete && digest !== undefined ? 'differs' : 'unknown'
}

/** A manifest may carry a tag between repository and digest. */
function isSameImage(reference: string, image: string | undefined): boolean {
  return image !== undefined && image.replace(/:[\w.-]+@/, '@') === reference
}
