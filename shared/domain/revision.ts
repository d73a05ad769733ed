/** A commit by its full name: 40 lower-case hex digits. */
export type Revision = string & { readonly revision: unique symbol }

const REVISION = /^[0-9a-f]{40}$/

export function isRevision(text: string): text is Revision {
  return REVISION.test(text)
}

/** Throws a TypeError that says what was expected where `text` is not a full revision. */
export function parseRevision(text: string): Revision {
  if (!isRevision(text)) throw new TypeError(`a full revision of 40 hex digits, got "${text}"`)
  return text
}

/** Seven digits, for people; never for identity. */
export function shortRevision(revision: string): string {
  return revision.slice(0, 7)
}
