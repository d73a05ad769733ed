import { formatSize } from '../../shared/domain/size.ts'
import type { Inspected, PlatformImage } from './ports.ts'

/** Bytes that a node downloads for the largest of the platforms. */
export function sizeOf({ platforms }: Inspected): number {
  return Math.max(0, ...platforms.map(({ size }) => size))
}

/** Why an image is larger than it may be; undefined where it is not. */
export function tooLarge(image: Inspected, maxSize: number | undefined): string | undefined {
  const size = sizeOf(image)
  if (maxSize === undefined || size <= maxSize) return undefined
  const platform = largest(image.platforms)
  const layer = platform?.layers.toSorted((one, other) => other.size - one.size)[0]
  const most =
    layer === undefined ? '' : `; its largest layer has ${formatSize(layer.size)}: ${layer.instruction}`
  return `the image has ${formatSize(size)}, and max-size is ${formatSize(maxSize)}${most}`
}

function largest(platforms: readonly PlatformImage[]): PlatformImage | undefined {
  return platforms.toSorted((one, other) => other.size - one.size)[0]
}
