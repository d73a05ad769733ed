/**
 * Tries a regular expression on a foreign text: its groups, undefined where it does not match, or word that
 * it was stopped, since an expression that backtracks can run for ever.
 */
export type Match = (
  pattern: RegExp,
  text: string,
) => readonly (string | undefined)[] | undefined | 'too-slow'

/** Throws a TypeError that says where a regular expression was expected. */
export function parsePattern(source: string, where: string): RegExp {
  try {
    return new RegExp(source)
  } catch (cause) {
    throw new TypeError(`a regular expression ${where}, got "${source}"`, { cause })
  }
}
