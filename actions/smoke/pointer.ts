// RFC 6901, section 3: each reference token after a slash, "~" only as "~0" or "~1".
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/

export function isPointer(text: string): boolean {
  return POINTER.test(text)
}

/** What a JSON text has at a pointer; without `found` where it has nothing there, or is no JSON. */
export type Pointed =
  | { readonly found: true; readonly value: unknown }
  | { readonly found: false; readonly value?: undefined; readonly isJson: boolean }

/** Looks up an RFC 6901 pointer in a JSON text; the empty pointer is the whole of it. */
export function atPointer(body: string, pointer: string): Pointed {
  const parsed = parseJson(body)
  if (parsed === undefined) return { found: false, isJson: false }
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
  let { value } = parsed
  for (const token of tokens) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) {
      return { found: false, isJson: true }
    }
    value = (value as Record<string, unknown>)[token]
  }
  return { found: true, value }
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}
