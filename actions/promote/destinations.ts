import type { Images } from '../../shared/domain/images.ts'
import { parseReference, type Reference } from '../../shared/domain/reference.ts'

/** `move` lets a tag stand for another image than before, `immutable` does not. */
export type TagPolicy = 'move' | 'immutable'

/** Where an image goes, and what may happen to the tag there. */
export interface Target extends Reference {
  readonly policy: TagPolicy
}

const NAMED = /^([a-z0-9][a-z0-9-]*)=(.+)$/

/**
 * Parses where images go: lines `reference` or `name=reference`, with its own policy behind it where that
 * is not `policy`; a name may have several lines.
 */
export function parseDestinations(text: string, policy: TagPolicy): Images<readonly Target[]> {
  const destinations = new Map<string, readonly Target[]>()
  for (const line of text.split('\n').map((part) => part.trim())) {
    if (line === '') continue
    const [, name = '', value = line] = NAMED.exec(line) ?? []
    destinations.set(name, [...(destinations.get(name) ?? []), parseTarget(value, policy)])
  }
  return destinations
}

function parseTarget(text: string, policy: TagPolicy): Target {
  const [, named = text, own] = /^(\S+)\s+(move|immutable)$/.exec(text) ?? []
  const reference = parseReference(named)
  if (reference.digest !== undefined) {
    throw new TypeError(`repositories with or without a tag, never with a digest, got "${text}"`)
  }
  return { ...reference, policy: own === undefined ? policy : (own as TagPolicy) }
}
