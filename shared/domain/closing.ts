/** What only the end of a deployment knows, in the closing status's description. */
export type Closing = Readonly<Record<string, string>>

// REST, "Create a deployment status": the description has at most 140 characters.
const LIMIT = 140
const PAIR = /^[a-z][a-z-]*=[^\s=]+$/

/** Formats `v1 key=value …` in the order given; pairs that no longer fit are left out, the last first. */
export function formatClosing(closing: Closing): string {
  const pairs = Object.entries(closing)
    .map(([key, value]) => `${key}=${value.replaceAll(/\s+|=/g, '-')}`)
    .filter((pair) => PAIR.test(pair))
  let text = 'v1'
  for (const pair of pairs) {
    if (text.length + 1 + pair.length > LIMIT) break
    text += ` ${pair}`
  }
  return text
}

/** The inverse; undefined where the description is somebody else's. */
export function parseClosing(description: string): Closing | undefined {
  const [version, ...pairs] = description.split(' ')
  if (version !== 'v1' || !pairs.every((pair) => PAIR.test(pair))) return undefined
  return Object.fromEntries(pairs.map((pair) => pair.split('=', 2) as [string, string]))
}
