import { describe, expect, test } from 'vitest'
import {
  formatVersion,
  isEnough,
  neededStep,
  newestVersion,
  parseVersion,
  stepBetween,
  wantedVersion,
} from '../../../scripts/release/version.ts'

const version = (text: string) => {
  const found = parseVersion(text)
  if (found === undefined) throw new Error(text)
  return found
}

describe('a version', () => {
  test.each(['1.2', '1.2.3-pinned', 'v1', '01.2.3', '1.2.3.4', ''])('is not %j', (text) => {
    expect(parseVersion(text)).toBeUndefined()
  })

  test.each([
    ['major', '2.0.0'],
    ['minor', '1.3.0'],
    ['patch', '1.2.4'],
    ['1.9.0', '1.9.0'],
    ['v3.0.0', '3.0.0'],
  ])('asked for as %s after 1.2.3 is %s', (asked, wanted) => {
    expect(formatVersion(wantedVersion(asked, version('1.2.3')))).toBe(wanted)
  })

  test('asked for in another word is an error that says what can be asked for', () => {
    expect(() => wantedVersion('next', undefined)).toThrow(
      'must be major, minor, patch or like 1.2.3, got "next"',
    )
  })

  test('is newest by number, not by letters, and among releases alone', () => {
    const tags = ['v1.9.0', 'v1.10.0', 'v1', 'v1.11.0-pinned', 'unrelated', '9.9.9']
    expect(newestVersion(tags)).toEqual({ major: 1, minor: 10, patch: 0 })
  })
})

describe('what changed decides the least step', () => {
  test.each([
    ['1.2.3', { breaks: true, adds: true }, 'major'],
    ['1.2.3', { breaks: false, adds: true }, 'minor'],
    ['1.2.3', { breaks: false, adds: false }, 'patch'],
    ['0.2.3', { breaks: true, adds: true }, 'minor'],
  ] as const)('after %s with %o: %s', (last, changes, step) => {
    expect(neededStep(version(last), changes)).toBe(step)
  })

  test.each([
    ['1.2.3', '2.0.0', 'major', true],
    ['1.2.3', '1.3.0', 'major', false],
    ['1.2.3', '1.2.4', 'minor', false],
    ['1.2.3', '1.3.0', 'minor', true],
    ['1.2.3', '1.2.4', 'patch', true],
  ] as const)('from %s to %s, where a %s version is needed: %s', (last, next, needed, enough) => {
    expect(isEnough(stepBetween(version(last), version(next)), needed)).toBe(enough)
  })
})
