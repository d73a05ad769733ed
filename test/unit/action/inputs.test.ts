import { describe, expect, test } from 'vitest'

import { DeliveryError } from '../../../shared/action/errors.ts'
import { InputReader } from '../../../shared/action/inputs.ts'
import { parseDigest } from '../../../shared/domain/digest.ts'

function reader(values: Record<string, string>, masked: string[] = []) {
  const env = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  return new InputReader(env, (secret) => masked.push(secret))
}

function failure(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    expect(error).toBeInstanceOf(DeliveryError)
    expect((error as DeliveryError).code).toBe('input-invalid')
    return (error as DeliveryError).message
  }
  throw new Error('was accepted')
}

test('an empty or blank value is no value', () => {
  expect(reader({ chart: '  ' }).optional('chart')).toBeUndefined()
  expect(reader({}).optional('chart')).toBeUndefined()
  expect(reader({ chart: ' x ' }).optional('chart')).toBe('x')
})

test('a missing required value is named', () => {
  expect(failure(() => reader({}).required('chart'))).toBe('input "chart" is required')
})

test('what does not parse names the input, what was expected and what came', () => {
  expect(failure(() => reader({ timeout: 'five' }).duration('timeout'))).toBe(
    'input "timeout" must be a duration like 90s, 5m or 1h30m, got "five"',
  )
  expect(failure(() => reader({ digest: 'x' }).parsed('digest', parseDigest))).toContain('got "x"')
  expect(failure(() => reader({ record: 'jobs' }).choice('record', ['job', 'handover']))).toBe(
    'input "record" must be one of job, handover, got "jobs"',
  )
  expect(failure(() => reader({ lines: 'sha256:x' }).parsedLines('lines', parseDigest))).toContain(
    'input "lines"',
  )
})

describe('booleans', () => {
  test.each(['true', 'True', 'TRUE'])('%s is true', (text) =>
    expect(reader({ a: text }).boolean('a')).toBe(true),
  )
  test.each(['false', 'False', 'FALSE'])('%s is false', (text) =>
    expect(reader({ a: text }).boolean('a')).toBe(false),
  )
  test.each(['yes', 'on', '1', 'tRue', 'toString'])('%s is refused', (text) => {
    expect(failure(() => reader({ a: text }).boolean('a'))).toBe(
      `input "a" must be true or false, got "${text}"`,
    )
  })
})

test.each(['1.5', '-1', '1e3', 'x', '0', '99999999999999999999'])(
  '%s is no whole number of at least 1',
  (text) => {
    expect(failure(() => reader({ a: text }).integer('a', 1))).toBe(
      `input "a" must be a whole number of at least 1, got "${text}"`,
    )
  },
)

test('a guard is opted out of with the word none, never by an empty value', () => {
  expect(reader({ image: 'none' }).parsedOrNone('image', parseDigest)).toBeUndefined()
  expect(failure(() => reader({ image: '' }).parsedOrNone('image', parseDigest))).toContain('Write `none`')
})

test('a secret is masked whole and line by line before it is given out', () => {
  const masked: string[] = []
  expect(reader({ key: 'first line\nsecond line\nab' }, masked).secret('key')).toContain('second')
  expect(masked).toEqual(['first line\nsecond line\nab', 'first line', 'second line'])
})

test('lines are trimmed and blank ones left out', () => {
  expect(reader({ a: ' x \n\n y' }).lines('a')).toEqual(['x', 'y'])
  expect(reader({}).lines('a')).toEqual([])
})
