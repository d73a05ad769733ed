import { expect, test } from 'vitest'

import { networkCode, retryDelay } from '../../../shared/registry/retry.ts'

test.each([408, 425, 429, 500, 502, 503, 504, 522])('status %i is tried again', (status) => {
  expect(retryDelay(1, { status }, 0)).toBe(250)
})

test.each([200, 201, 202, 400, 401, 403, 404, 405, 413, 416, 501])('status %i is final', (status) => {
  expect(retryDelay(1, { status }, 0)).toBeUndefined()
})

test.each(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'])('%s is tried again', (code) => {
  expect(retryDelay(1, { code }, 0)).toBe(250)
})

test.each(['ENOTFOUND', 'CERT_HAS_EXPIRED', undefined])('%s is final', (code) => {
  expect(retryDelay(1, { code }, 0)).toBeUndefined()
})

test('waits grow, and randomness only adds to them', () => {
  expect([1, 2, 3].map((attempt) => retryDelay(attempt, { status: 503 }, 0))).toEqual([250, 500, 1_000])
  expect(retryDelay(1, { status: 503 }, 1)).toBe(375)
})

test('the registry’s wish in seconds is followed, up to a minute', () => {
  expect(retryDelay(1, { status: 429, retryAfter: '7' }, 0)).toBe(7_000)
  expect(retryDelay(1, { status: 429, retryAfter: '86400' }, 0)).toBe(60_000)
})

test('the code of a network error is found below others', () => {
  const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' })
  expect(networkCode(new Error('outer', { cause: reset }))).toBe('ECONNRESET')
  expect(networkCode(new Error('outer'))).toBeUndefined()
  expect(networkCode('text')).toBeUndefined()
})
