import { expect, test } from 'vitest'

import { type Failure, networkCode, retryDelay } from '../../../shared/registry/retry.ts'

const NOW = Date.UTC(2026, 0, 1)
const delay = (attempt: number, failure: Failure, random = 0) =>
  retryDelay(attempt, failure, { random, now: NOW })

test.each([408, 425, 429, 500, 502, 503, 504, 522])('status %i is tried again', (status) => {
  expect(delay(1, { status })).toBe(250)
})

test.each([200, 201, 202, 400, 401, 403, 404, 405, 413, 416, 501])('status %i is final', (status) => {
  expect(delay(1, { status })).toBeUndefined()
})

test.each(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'])('%s is tried again', (code) => {
  expect(delay(1, { code })).toBe(250)
})

test.each(['ENOTFOUND', 'CERT_HAS_EXPIRED', undefined])('%s is final', (code) => {
  expect(delay(1, { code })).toBeUndefined()
})

test('waits grow, and randomness only adds to them', () => {
  expect([1, 2, 3].map((attempt) => delay(attempt, { status: 503 }))).toEqual([250, 500, 1_000])
  expect(delay(1, { status: 503 }, 1)).toBe(375)
})

test('the registry’s wish in seconds is followed, up to a minute', () => {
  expect(delay(1, { status: 429, retryAfter: '7' })).toBe(7_000)
  expect(delay(1, { status: 429, retryAfter: '86400' })).toBe(60_000)
})

test.each([
  ['a date', { retryAfter: 'Thu, 01 Jan 2026 00:00:09 GMT' }, 9_000],
  ['a date that is over', { retryAfter: 'Wed, 31 Dec 2025 00:00:00 GMT' }, 0],
  ['no number and no date', { retryAfter: 'soon' }, 250],
  ['a hint in the body', { said: 'retry-after: 2.5s, allowed: 44000/minute' }, 2_500],
  ['a hint of microseconds', { said: 'retry-after: 880.092µs, allowed: 44000/minute' }, 100],
])('the registry’s wish as %s is followed', (_, wish, milliseconds) => {
  expect(delay(1, { status: 429, ...wish })).toBe(milliseconds)
})

test.each([
  [403, 'You have exceeded a secondary rate limit', 250],
  [403, '{"errors":[{"code":"DENIED","message":"permission denied"}]}', undefined],
  [404, '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}', undefined],
  [400, '{"errors":[{"code":"TOOMANYREQUESTS","message":"Rate exceeded"}]}', 250],
])('%i that says %s', (status, said, milliseconds) => {
  expect(delay(1, { status, said })).toBe(milliseconds)
})

test('the code of a network error is found below others', () => {
  const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' })
  expect(networkCode(new Error('outer', { cause: reset }))).toBe('ECONNRESET')
  expect(networkCode(new Error('outer'))).toBeUndefined()
  expect(networkCode('text')).toBeUndefined()
})
