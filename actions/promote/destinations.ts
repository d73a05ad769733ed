import type { Images } from '../../shared/domain/images.ts'
import { parseReference, type Reference } from '../../shared/domain/reference.ts'

const NAMED = /^([a-z0-9][a-z0-9-]*)=(.+)$/

/** Parses where images go: lines `reference` or `name=reference`; a name may have several lines. */
export function parseDestinations(text: string): Images<readonly Reference[]> {
  const destinations = new Map<string, readonly Reference[]>()
  for (const line of text.split('\n').map((part) => part.trim())) {
    if (line === '') continue
    const [, name = '', value = line] = NAMED.exec(line) ?? []
    const reference = parseReference(value)
    if (reference.digest !== undefined) {
      throw new TypeError(`repositories with or without a tag, never with a digest, got "${line}"`)
    }
    destinations.set(name, [...(destinations.get(name) ?? []), reference])
  }
  return destinations
}
