/** A released version; before 1.0.0 a minor version may break what a patch may not. */
export interface Version {
  readonly major: number
  readonly minor: number
  readonly patch: number
}

export type Step = 'major' | 'minor' | 'patch'

const STEPS: readonly Step[] = ['patch', 'minor', 'major']

/** Reads `1.2.3` or `v1.2.3`; undefined for anything else, pre-releases and the variants' tags included. */
export function parseVersion(text: string): Version | undefined {
  const found = /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(text)
  if (found === null) return undefined
  const [, major, minor, patch] = found
  return { major: Number(major), minor: Number(minor), patch: Number(patch) }
}

export function formatVersion({ major, minor, patch }: Version): string {
  return `${major}.${minor}.${patch}`
}

/** Negative where `one` is the older. */
export function compareVersions(one: Version, other: Version): number {
  return one.major - other.major || one.minor - other.minor || one.patch - other.patch
}

/** The newest of these tags that are versions; undefined where none is. */
export function newestVersion(tags: readonly string[]): Version | undefined {
  return tags
    .flatMap((tag) => (tag.startsWith('v') ? (parseVersion(tag) ?? []) : []))
    .sort(compareVersions)
    .at(-1)
}

/** The version that a person asked for: a step from the last one, or the version itself. */
export function wantedVersion(asked: string, last: Version | undefined): Version {
  const given = parseVersion(asked)
  if (given !== undefined) return given
  const { major, minor, patch } = last ?? { major: 0, minor: 0, patch: 0 }
  if (asked === 'major') return { major: major + 1, minor: 0, patch: 0 }
  if (asked === 'minor') return { major, minor: minor + 1, patch: 0 }
  if (asked === 'patch') return { major, minor, patch: patch + 1 }
  throw new Error(`the version must be major, minor, patch or like 1.2.3, got "${asked}"`)
}

/** How far `next` is from `last`: what it may change is decided by that. */
export function stepBetween(last: Version, next: Version): Step {
  if (next.major !== last.major) return 'major'
  return next.minor === last.minor ? 'patch' : 'minor'
}

/** The least step that these changes need after `last`. */
export function neededStep(last: Version, { breaks, adds }: { breaks: boolean; adds: boolean }): Step {
  if (breaks) return last.major === 0 ? 'minor' : 'major'
  return adds ? 'minor' : 'patch'
}

export function isEnough(step: Step, needed: Step): boolean {
  return STEPS.indexOf(step) >= STEPS.indexOf(needed)
}
