import type { Digest } from '../../shared/domain/digest.ts'
import { formatSize } from '../../shared/domain/size.ts'
import type { Inspected, Layer, PlatformImage } from './ports.ts'

/** Bytes that a node downloads for the largest of the platforms. */
export function sizeOf({ platforms }: Inspected): number {
  return Math.max(0, ...platforms.map(({ size }) => size))
}

/** Why an image is larger than it may be; undefined where it is not. */
export function tooLarge(image: Inspected, maxSize: number | undefined): string | undefined {
  const size = sizeOf(image)
  if (maxSize === undefined || size <= maxSize) return undefined
  const platform = image.platforms.find((one) => one.size === size)
  const layer = platform?.layers.toSorted((one, other) => other.size - one.size)[0]
  const most =
    layer === undefined ? '' : `; its largest layer has ${formatSize(layer.size)}: ${layer.instruction}`
  return `the image has ${formatSize(size)}, and max-size is ${formatSize(maxSize)}${most}`
}

/** Where a node may have a layer from already. */
export type Shared = 'base' | 'previous' | 'new'

export interface SizedLayer extends Layer {
  readonly shared: Shared
}

export interface PlatformSize {
  readonly platform: string
  readonly size: number
  readonly layers: readonly SizedLayer[]
  /** Bytes that a node with the previous image still has to download; undefined where there is none. */
  readonly newBytes: number | undefined
  /** What it grew by; negative where it shrank. */
  readonly change: number | undefined
}

/** An image's size by platform, beside the base that it stands on and the image before it. */
export function measureImage(
  image: Inspected,
  base: Inspected | undefined,
  previous: Inspected | undefined,
): readonly PlatformSize[] {
  return image.platforms.map((one) => {
    const before = counterpart(previous, one)
    const [ofBase, ofBefore] = [layersOf(counterpart(base, one)), layersOf(before)]
    const shared = ({ digest }: Layer): Shared =>
      ofBase.has(digest) ? 'base' : ofBefore.has(digest) ? 'previous' : 'new'
    // The same layer twice is downloaded once.
    const distinct = [...new Map(one.layers.map((layer) => [layer.digest, layer])).values()]
    const fresh = distinct.filter(({ digest }) => !ofBefore.has(digest))
    const config = one.size - sum(one.layers)
    const isSame = before?.digest === one.digest
    return {
      platform: one.platform,
      size: one.size,
      layers: one.layers.map((layer) => ({ ...layer, shared: shared(layer) })),
      newBytes: before === undefined ? undefined : sum(fresh) + (isSame ? 0 : config),
      change: before === undefined ? undefined : one.size - before.size,
    }
  })
}

function counterpart(image: Inspected | undefined, { platform }: PlatformImage): PlatformImage | undefined {
  return image?.platforms.find((one) => one.platform === platform)
}

function layersOf(image: PlatformImage | undefined): ReadonlySet<Digest> {
  return new Set(image?.layers.map(({ digest }) => digest))
}

function sum(layers: readonly Layer[]): number {
  return layers.reduce((total, { size }) => total + size, 0)
}
