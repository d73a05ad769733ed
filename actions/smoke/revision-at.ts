import type { ProbeAnswer } from '../../shared/domain/probe.ts'
import { type Match, parsePattern } from './pattern.ts'
import { atPointer, isPointer } from './pointer.ts'

/** Where an answer says which revision it comes from. */
export type RevisionAt =
  | { readonly kind: 'json'; readonly pointer: string }
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'body'; readonly pattern: RegExp }

/** Characters of a foreign revision that are kept: enough for a commit or a version. */
const KEPT = 64

// RFC 9110, section 5.6.2: token.
const HEADER = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** Whether a text can be the name of a header. */
export function isHeaderName(text: string): boolean {
  return HEADER.test(text)
}

/** Parses `json:/pointer`, `header:Name` or `body:<regular expression>`. */
export function parseRevisionAt(text: string): RevisionAt {
  const colon = text.indexOf(':')
  const kind = text.slice(0, Math.max(colon, 0))
  const rest = text.slice(colon + 1)
  if (kind === 'json' && isPointer(rest)) return { kind, pointer: rest }
  if (kind === 'header' && isHeaderName(rest)) return { kind, name: rest.toLowerCase() }
  if (kind === 'body' && rest !== '') return { kind, pattern: parsePattern(rest, 'after "body:"') }
  throw new TypeError(`json:/pointer, header:Name or body:<regular expression>, got "${text}"`)
}

export function formatRevisionAt(at: RevisionAt): string {
  if (at.kind === 'json') return `json:${at.pointer}`
  return at.kind === 'header' ? `header:${at.name}` : `body:${at.pattern.source}`
}

/** The revision that an answer names, made printable; undefined where it names none. */
export function readRevision(answer: ProbeAnswer, at: RevisionAt, match: Match): string | undefined {
  const found = findRevision(answer, at, match)?.trim()
  if (found === undefined || found === '') return undefined
  return found.replaceAll(/[^\x21-\x7e]+/g, '?').slice(0, KEPT)
}

function findRevision({ headers, body }: ProbeAnswer, at: RevisionAt, match: Match): string | undefined {
  if (at.kind === 'header') return headers[at.name]
  if (at.kind === 'json') {
    const { value } = atPointer(body, at.pointer)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }
  const groups = match(at.pattern, body)
  return groups === 'too-slow' ? undefined : (groups?.[1] ?? groups?.[0])
}
