import type { Images } from '../../shared/domain/images.ts'
import {
  formatPinned,
  formatRepository,
  type PinnedReference,
  parseReference,
  type Reference,
} from '../../shared/domain/reference.ts'

/** What is wrong with the images that the chart rendered, and where to look. */
export interface NotRendered {
  readonly problem: string
  readonly hint: string
}

/**
 * Checks that each image stands by digest in the rendered manifests, on its own repository and no other, and
 * that nothing of its repository runs under another digest. Undefined where all is well.
 */
export function checkRendered(
  images: Images,
  rendered: readonly string[],
  chart: ChartKeys,
): NotRendered | undefined {
  for (const [name, image] of images) {
    const problem = problemOf(image, rendered)
    if (problem !== undefined) return { problem, hint: hintOf(name, chart) }
  }
  return undefined
}

/** What the chart knows, and what `image-values` set. */
export interface ChartKeys {
  /** The chart's default values. */
  readonly defaults: unknown
  /** Paths with dots. */
  readonly set: readonly string[]
}

function problemOf(image: PinnedReference, rendered: readonly string[]): string | undefined {
  const repository = formatRepository(image.repository)
  const found = rendered.map((text) => ({ text, reference: tolerantReference(text) }))
  const own = found.filter(
    ({ reference }) => reference !== undefined && formatRepository(reference.repository) === repository,
  )
  const elsewhere = found.find(
    ({ text, reference }) =>
      text.includes(image.digest) &&
      reference !== undefined &&
      formatRepository(reference.repository) !== repository,
  )
  if (elsewhere !== undefined) {
    return `the chart renders the digest on another repository: ${elsewhere.text}, not ${repository}`
  }
  const other = own.find(({ reference }) => reference?.digest !== image.digest)
  if (other !== undefined) return `the chart renders ${other.text} beside or instead of the image by digest`
  if (own.length > 0) return undefined
  const all = [...new Set(rendered)].join(', ')
  return `${formatPinned(image)} is not in the rendered manifests: they have ${all || 'no image at all'}`
}

function tolerantReference(text: string): Reference | undefined {
  try {
    return parseReference(text)
  } catch {
    return undefined
  }
}

/** The keys of the chart that were likely meant, as the lines that `image-values` would need. */
function hintOf(name: string, { defaults, set }: ChartKeys): string {
  const keys = imageKeys(defaults, [])
  if (keys.length === 0)
    return 'the chart has no key that looks like an image; look where its templates take it from'
  const unknown = set.filter((path) => !keys.includes(path) && /image|repository|digest|tag/i.test(path))
  const wrong = unknown.length === 0 ? '' : `the chart has no ${unknown.join(', ')}; `
  const lines = likelyLines(keys, name === '' ? '' : `${name}.`)
  return `${wrong}keys of the chart that look like an image: ${keys.slice(0, 8).join(', ')}; likely meant: ${lines.join(', ')}`
}

/** A chart without a key for the digest takes it behind the tag: `repository:tag@digest` is a reference too. */
function likelyLines(keys: readonly string[], prefix: string): readonly string[] {
  const has = (key: string) => keys.includes(key)
  return keys.slice(0, 8).flatMap((key) => {
    const sibling = (other: string) => key.replace(/[^.]+$/, other)
    if (/(^|\.)(repository|name)$/i.test(key)) return [`${key}={${prefix}repository}`]
    if (/(^|\.)(digest|sha)$/i.test(key)) return [`${key}={${prefix}digest}`]
    if (/(^|\.)tag$/i.test(key)) {
      return has(sibling('digest')) || has(sibling('sha')) ? [] : [`${key}={${prefix}tag}@{${prefix}digest}`]
    }
    return [`${key}={${prefix}repository}@{${prefix}digest}`]
  })
}

function imageKeys(value: unknown, path: readonly string[]): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const key = path.at(-1) ?? ''
    const parent = path.at(-2) ?? ''
    const isImage =
      /^(image|repository|digest|sha)$/i.test(key) || (/image/i.test(parent) && /^(name|tag)$/i.test(key))
    return isImage ? [path.join('.')] : []
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    imageKeys(inner, [...path, key.replaceAll('.', '\\.')]),
  )
}
