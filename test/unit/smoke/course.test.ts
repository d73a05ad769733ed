import { expect, test } from 'vitest'

import { concludeCourse, latencyPercentile, seenRevisions } from '../../../actions/smoke/course.ts'
import { pauseAt } from '../../../actions/smoke/pace.ts'
import { course, NEW, OLD, odd, ok, other, silent, stale } from './answers.ts'

test.each([
  ['three in a row', [ok(), ok(), ok()], 'healthy'],
  ['three in a row after everything else', [silent(), odd(), other(), ok(), ok(), ok()], 'healthy'],
  ['an old instance every third time', [ok(), ok(), other(), ok(), ok(), other()], 'wrong-version'],
  ['a flapping version that ends well', [other(), ok(), other(), ok(), ok()], 'wrong-version'],
  ['only the old revision', [other(), other()], 'wrong-version'],
  ['old answers that end in errors', [other(), other(), odd()], 'unhealthy'],
  ['errors that end in old answers', [odd(), silent(), other()], 'wrong-version'],
  ['an answer that stopped', [ok(), silent(), silent()], 'unhealthy'],
  ['an error every third time', [ok(), ok(), odd(), ok(), ok()], 'unhealthy'],
  ['nothing but silence', [silent(), silent()], 'unreachable'],
  ['a stale edge', [other(), stale(), stale()], 'edge-stale'],
  ['a stale edge whose origin could not be asked at the end', [stale(), other()], 'edge-stale'],
  ['a stale edge that is broken in the end', [stale(), odd()], 'unhealthy'],
  ['an edge that was stale before it passed', [stale(), ok(), other()], 'wrong-version'],
  ['well, but too late for the third', [silent(), other(), ok(), ok()], 'timed-out'],
  ['well from the first on, but cut', [ok(), ok()], 'timed-out'],
])('%s ends as it should', (_, judgements, reason) => {
  expect(concludeCourse(course(...judgements), { successes: 3, stableFor: 0, instances: 1 })).toBe(reason)
})

test('revisions are counted, the most frequent first', () => {
  const seen = seenRevisions(course(other(), ok(), other(), other(), silent(), ok(), odd()))
  expect([...seen]).toEqual([
    [OLD, 3],
    [NEW, 2],
  ])
})

test('percentiles are those of the answers as expected', () => {
  const attempts = [40, 10, 20, 30.4, 5_000].map((milliseconds, index) => ({
    at: index,
    milliseconds,
    judgement: milliseconds === 5_000 ? silent() : ok(),
  }))
  expect(latencyPercentile(attempts, 0.5)).toBe(20)
  expect(latencyPercentile(attempts, 0.95)).toBe(40)
  expect(latencyPercentile(course(silent()), 0.5)).toBeUndefined()
})

test.each([
  [0, 250],
  [29_999, 250],
  [45_000, 1_125],
  [60_000, 2_000],
  [600_000, 2_000],
])('after %d ms the pause is %d ms', (elapsed, pause) => {
  expect(pauseAt(elapsed, undefined, 0.5)).toBe(pause)
})

test('only a patient pause varies, by a fifth', () => {
  expect(pauseAt(0, undefined, 0)).toBe(250)
  expect(pauseAt(60_000, undefined, 0)).toBe(1_600)
  expect(pauseAt(60_000, undefined, 1)).toBe(2_400)
})

test('a fixed interval stays as it is', () => {
  expect(pauseAt(60_000, 5_000, 0)).toBe(5_000)
})
