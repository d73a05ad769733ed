const UNRELEASED = '## Unreleased'

/**
 * The changelog with what stood under "Unreleased" under the version, and the changes of the contract below it.
 * Throws where there is no such heading, or nothing below it: a release that nobody described helps nobody.
 */
export function releaseChangelog(
  text: string,
  { version, date, contract }: { version: string; date: string; contract: readonly string[] },
): string {
  const from = text.indexOf(`${UNRELEASED}\n`)
  if (from < 0) throw new Error(`CHANGELOG.md has no "${UNRELEASED}"`)
  const rest = text.slice(from + UNRELEASED.length)
  const next = rest.search(/^## /m)
  const body = (next < 0 ? rest : rest.slice(0, next)).trim()
  if (body === '')
    throw new Error(`CHANGELOG.md says nothing under "${UNRELEASED}": write there what callers get`)
  const changes =
    contract.length === 0 ? '' : `\n\n### Contract\n\n${contract.map((line) => `- ${line}`).join('\n')}`
  const older = next < 0 ? '' : `\n${rest.slice(next)}`
  return `${text.slice(0, from)}${UNRELEASED}\n\n## ${version} (${date})\n\n${body}${changes}\n${older}`
}

/** The text with the major version in every reference to the suite, as `acme/trunkline/…@v1`, set to `major`. */
export function setMajor(text: string, major: number): string {
  return text.replaceAll(/(\bacme\/trunkline\/[\w./-]+@v)\d+\b(?!\.)/g, `$1${major}`)
}
