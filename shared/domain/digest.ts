/** The identity of a manifest or blob: `sha256:` and 64 lower-case hex digits (OCI image-spec, descriptor.md, Digests). */
export type Digest = `sha256:${string}`

const DIGEST = /^sha256:[0-9a-f]{64}$/

export function isDigest(text: string): text is Digest {
  return DIGEST.test(text)
}

/** Throws a TypeError that says what was expected where `text` is not a digest. */
export function parseDigest(text: string): Digest {
  if (!isDigest(text)) throw new TypeError(`a digest like sha256:<64 hex digits>, got "${text}"`)
  return text
}

/** The first twelve hex digits, as people compare them. */
export function shortDigest(digest: Digest): string {
  return digest.slice(0, 'sha256:'.length + 12)
}
