import { expect, test } from 'vitest'

import { cacheAnswer, describeCache } from '../../../actions/smoke/cache-header.ts'

test.each([
  [{ 'cache-status': 'Origin; fwd=uri-miss, Edge; hit; ttl=376' }, 'hit'],
  [{ 'cache-status': 'Origin; hit, Edge; fwd=uri-miss; stored' }, 'miss'],
  [{ 'cache-status': '"Edge"; hit=?0; fwd=bypass' }, 'miss'],
  [{ 'cf-cache-status': 'HIT' }, 'hit'],
  [{ 'cf-cache-status': 'DYNAMIC' }, 'miss'],
  [{ 'cf-cache-status': 'EXPIRED' }, 'miss'],
  [{ 'x-cache': 'Hit from cloudfront' }, 'hit'],
  [{ 'x-cache': 'RefreshHit from cloudfront' }, 'hit'],
  [{ 'x-cache': 'Miss from cloudfront' }, 'miss'],
  [{ 'x-cache': 'MISS, HIT' }, 'hit'],
  [{ 'x-cache': 'HIT, MISS' }, 'miss'],
  [{ 'x-cache': 'TCP_HIT from a248.e.akamai.net' }, 'hit'],
  [{ 'x-cache': 'BYPASS' }, 'miss'],
  [{ age: '12' }, 'hit'],
  [{ age: '0' }, 'unknown'],
  [{ age: '12', 'x-cache': 'MISS' }, 'miss'],
  [{ via: '1.1 varnish' }, 'unknown'],
  [{}, 'unknown'],
])('%j is a %s', (headers, answer) => {
  expect(cacheAnswer(headers)).toBe(answer)
})

test('what caches said is one line', () => {
  const headers = { age: '1834', 'x-cache': 'HIT', 'x-served-by': 'cache-ams-1', 'content-type': 'text/html' }
  expect(describeCache(headers)).toBe('X-Cache HIT, Age 1834, X-Served-By cache-ams-1')
  expect(describeCache({})).toBe('')
})
