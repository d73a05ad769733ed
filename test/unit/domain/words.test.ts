import { describe, expect, test } from 'vitest'

import { parseDigest, shortDigest } from '../../../shared/domain/digest.ts'
import { formatDuration, parseDuration } from '../../../shared/domain/duration.ts'
import { parseApplication, parseEnvironment } from '../../../shared/domain/environment.ts'
import {
  formatImages,
  formatNamedLines,
  parseImages,
  parseNamedLines,
} from '../../../shared/domain/images.ts'
import { isReasonCode, REASONS } from '../../../shared/domain/reason-code.ts'
import { parseRevision, shortRevision } from '../../../shared/domain/revision.ts'
import { exitStatus } from '../../../shared/domain/verdict.ts'

const A = `sha256:${'a'.repeat(64)}`
const B = `sha256:${'b'.repeat(64)}`

describe('durations', () => {
  test.each([
    ['90s', 90_000],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['1h2m3s', 3_723_000],
    ['0s', 0],
  ])('%s is %i ms', (text, milliseconds) => expect(parseDuration(text)).toBe(milliseconds))

  test.each(['', '5', 'five', '5 m', '1m1h', '-5s', '1.5h', '5M', '20ms'])('%j is refused', (text) => {
    expect(() => parseDuration(text)).toThrow('a duration like 90s, 5m or 1h30m')
  })

  test.each([
    [400, '0.4 s'],
    [9_960, '10.0 s'],
    [12_400, '12 s'],
    [190_000, '3m 10s'],
    [18_720_000, '5h 12m'],
  ])('%i ms reads %s', (milliseconds, text) => expect(formatDuration(milliseconds)).toBe(text))
})

test('a digest is sha256 and 64 lower-case hex digits', () => {
  expect(shortDigest(parseDigest(A))).toBe('sha256:aaaaaaaaaaaa')
  for (const text of ['', 'sha256:', A.toUpperCase(), `${A}0`, A.slice(0, -1), ` ${A}`]) {
    expect(() => parseDigest(text)).toThrow('a digest like sha256:')
  }
})

test('a revision is 40 lower-case hex digits', () => {
  expect(shortRevision(parseRevision('0123456789'.repeat(4)))).toBe('0123456')
  for (const text of ['', 'main', 'abc1234', 'A'.repeat(40), 'a'.repeat(41)]) {
    expect(() => parseRevision(text)).toThrow('40 hex digits')
  }
})

test('names of environments may hold spaces and slashes, not control characters or quotes', () => {
  expect(parseEnvironment('eu west/production')).toBe('eu west/production')
  for (const text of ['', 'a\nb', 'a"b', 'a`b', 'a<b', 'x'.repeat(256), 'a\u202eb']) {
    expect(() => parseEnvironment(text)).toThrow(TypeError)
  }
})

test('names of applications are lower case', () => {
  expect(parseApplication('green-widgets')).toBe('green-widgets')
  for (const text of ['', 'Green', 'a b', '-a', 'a-', 'x'.repeat(65)]) {
    expect(() => parseApplication(text)).toThrow(TypeError)
  }
})

describe('images of a release', () => {
  test('are one unnamed line, or lines name=reference, and write back the same', () => {
    const one = `ghcr.io/acme/shop@${A}`
    const several = `app=ghcr.io/acme/shop@${A}\nweb=ghcr.io/acme/web@${B}`
    expect([...parseImages(one).keys()]).toEqual([''])
    expect([...parseImages(several).keys()]).toEqual(['app', 'web'])
    expect(formatImages(parseImages(one))).toBe(one)
    expect(formatImages(parseImages(several))).toBe(several)
  })

  test('refuse two unnamed lines, a name twice, and a reference without digest', () => {
    expect(() => parseImages(`ghcr.io/a/b@${A}\nghcr.io/a/c@${A}`)).toThrow('name=value')
    expect(() => parseImages(`a=ghcr.io/a/b@${A}\na=ghcr.io/a/c@${A}`)).toThrow('"a" twice')
    expect(() => parseImages('ghcr.io/a/b:1')).toThrow('by digest')
  })

  test('named lines of plain text keep their order', () => {
    const lines = parseNamedLines('b=2\na=1', (value) => value)
    expect(formatNamedLines(lines)).toBe('b=2\na=1')
  })
})

describe('the exit status', () => {
  test.each([
    ['changed', 'promoted', 'push', 0],
    ['unchanged', 'already-there', 'push', 0],
    ['passed', 'healthy', 'push', 0],
    ['refused', 'superseded', 'push', 0],
    ['refused', 'soaking', 'push', 0],
    ['refused', 'soaking', 'schedule', 0],
    ['refused', 'superseded', 'workflow_dispatch', 1],
    ['refused', 'superseded', 'repository_dispatch', 1],
    ['refused', 'superseded', undefined, 1],
    ['refused', 'held', 'push', 1],
    ['failed', 'rollout-failed', 'push', 1],
    ['failed', 'cancelled', 'push', 1],
  ] as const)('of %s for %s on %s is %i', (verdict, reason, event, status) => {
    expect(exitStatus(verdict, reason, event)).toBe(status)
  })
})

test('every reason code has a cause and a cure that are sentences', () => {
  for (const [code, { cause, cure }] of Object.entries(REASONS)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(cause).toMatch(/\.$/)
    expect(cure).toMatch(/\.$/)
  }
  expect(isReasonCode('toString')).toBe(false)
})
