import { formatPinned, type PinnedReference, parsePinnedReference } from './reference.ts'

/** The images of one release by name; a release of one image has the name ''. */
export type Images<Value = PinnedReference> = ReadonlyMap<string, Value>

const NAMED = /^([a-z0-9][a-z0-9-]*)=(.+)$/

/** Parses one unnamed line, or lines `name=value`; `parse` reads each value and throws where it does not fit. */
export function parseNamedLines<Value>(text: string, parse: (value: string) => Value): Images<Value> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const only = lines.length === 1 ? lines[0] : undefined
  if (only !== undefined && !NAMED.test(only)) return new Map([['', parse(only)]])
  const images = new Map<string, Value>()
  for (const line of lines) {
    const [, name, value] = NAMED.exec(line) ?? []
    if (name === undefined || value === undefined) {
      throw new TypeError(`one line, or several lines name=value, got "${line}"`)
    }
    if (images.has(name)) throw new TypeError(`each name once, got "${name}" twice`)
    images.set(name, parse(value))
  }
  return images
}

/** Parses images by digest in the form in which steps hand them on. */
export function parseImages(text: string): Images {
  return parseNamedLines(text, parsePinnedReference)
}

/** The inverse of `parseNamedLines`: one bare line, or lines `name=value`. */
export function formatNamedLines(lines: Images<string>): string {
  return [...lines].map(([name, value]) => (name === '' ? value : `${name}=${value}`)).join('\n')
}

/** The inverse of `parseImages`. */
export function formatImages(images: Images): string {
  return formatNamedLines(new Map([...images].map(([name, image]) => [name, formatPinned(image)])))
}
