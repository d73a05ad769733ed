import type { ProbeAnswer } from '../../shared/domain/probe.ts'

/** Where an answer says which revision it comes from. */
export type RevisionAt =
  | { readonly kind: 'json'; readonly pointer: string }
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'body'; readonly pattern: RegExp }

// RFC 6901, section 3: each reference token after a slash, "~" only as "~0" or "~1".
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/
// RFC 9110, section 5.6.2: token.
const HEADER = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
/** Characters of a foreign revision that are kept: enough for a commit or a version. */
const KEPT = 64

/** Parses `json:/pointer`, `header:Name` or `body:<regular expression>`. */
export function parseRevisionAt(text: string): RevisionAt {
  const colon = text.indexOf(':')
  const kind = text.slice(0, Math.max(colon, 0))
  const rest = text.slice(colon + 1)
  if (kind === 'json' && POINTER.test(rest)) return { kind, pointer: rest }
  if (kind === 'header' && HEADER.test(rest)) return { kind, name: rest.toLowerCase() }
  if (kind === 'body' && rest !== '') return { kind, pattern: parsePattern(rest) }
  throw new TypeError(`json:/pointer, header:Name or body:<regular expression>, got "${text}"`)
}

export function formatRevisionAt(at: RevisionAt): string {
  if (at.kind === 'json') return `json:${at.pointer}`
  return at.kind === 'header' ? `header:${at.name}` : `body:${at.pattern.source}`
}

/** The revision that an answer names, made printable; undefined where it names none. */
export function readRevision(answer: ProbeAnswer, at: RevisionAt): string | undefined {
  const found = findRevision(answer, at)?.trim()
  if (found === undefined || found === '') return undefined
  return found.replaceAll(/[^\x21-\x7e]+/g, '?').slice(0, KEPT)
}

function findRevision({ headers, body }: ProbeAnswer, at: RevisionAt): string | undefined {
  if (at.kind === 'header') return headers[at.name]
  if (at.kind === 'json') return atPointer(body, at.pointer)
  const match = at.pattern.exec(body)
  return match?.[1] ?? match?.[0]
}

function atPointer(body: string, pointer: string): string | undefined {
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
  let value: unknown = parseJson(body)
  for (const token of tokens) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined
    value = (value as Record<string, unknown>)[token]
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parsePattern(source: string): RegExp {
  try {
    return new RegExp(source)
  } catch (cause) {
    throw new TypeError(`a regular expression after "body:", got "${source}"`, { cause })
  }
}
