import { describe, expect, test } from 'vitest'
import type { Attempt } from '../../../actions/smoke/course.ts'
import { lacking } from '../../../actions/smoke/course.ts'
import type { Hope, Judgement } from '../../../actions/smoke/expectation.ts'
import { isHopeless } from '../../../actions/smoke/give-up.ts'
import { retryAfter } from '../../../actions/smoke/pace.ts'
import { strip } from '../../../actions/smoke/timeline.ts'
import { course, odd, ok, other, silent } from './answers.ts'

const miss = (hope: Hope): Judgement => ({ kind: 'unexpected', problem: `a ${hope} one`, hope })
const times = (count: number, judgement: Judgement) => Array.from({ length: count }, () => judgement)

describe('waiting is given up', () => {
  test.each([
    ['at once where there is no hope', [miss('none')], true],
    ['after three of faint hope', times(3, miss('faint')), true],
    ['not after two of them', times(2, miss('faint')), false],
    [
      'not where one of another kind lies between',
      [miss('faint'), odd(), miss('faint'), miss('faint')],
      false,
    ],
    [
      'not where an answer as expected lies between',
      [miss('faint'), miss('faint'), ok(), miss('faint')],
      false,
    ],
    ['after ten seconds where the new revision answers wrongly', times(41, miss('settling')), true],
    ['not sooner', times(40, miss('settling')), false],
    ['after half a minute where the route is missing', times(121, miss('warming')), true],
    ['never of what may come any moment', times(900, silent()), false],
    ['never of an old revision', times(900, other()), false],
    ['not before the first attempt', [], false],
  ] as const)('%s', (_, judgements, expected) => {
    expect(isHopeless(course(...judgements))).toBe(expected)
  })
})

describe('a streak', () => {
  const rule = { successes: 3, stableFor: 0, instances: 1 }
  const from = (instances: readonly string[]): readonly Attempt[] =>
    course(...instances.map(() => ok())).map((attempt, index) => ({
      ...attempt,
      instance: instances[index] ?? '',
    }))

  test('has to last as long as it is to be stable', () => {
    const stable = { ...rule, stableFor: 1_000 }
    expect(lacking(course(...times(4, ok())), stable)).toEqual(['stable for 0 of 1 s'])
    expect(lacking(course(...times(5, ok())), stable)).toEqual([])
    expect(lacking(course(...times(5, ok()), odd(), ok(), ok(), ok()), stable)).toEqual([
      'stable for 0 of 1 s',
    ])
  })

  test('has to come from as many instances as asked for', () => {
    const two = { ...rule, instances: 2 }
    expect(lacking(from(['a', 'a', 'a', 'a']), two)).toEqual(['1 of 2 different instances'])
    expect(lacking(from(['a', 'a', 'b']), two)).toEqual([])
  })

  test('has to come from every address or pod that there is at its end', () => {
    const all = ['10.0.0.1', '10.0.0.2']
    const covered = (addresses: readonly string[]) =>
      course(...addresses.map(() => ok())).map((attempt, index) => ({
        ...attempt,
        coverage: { of: addresses[index] ?? '', all },
      }))
    expect(lacking(covered(['10.0.0.1', '10.0.0.1', '10.0.0.1']), rule)).toEqual([
      'nothing yet from 10.0.0.2',
    ])
    expect(lacking(covered(['10.0.0.1', '10.0.0.2', '10.0.0.1']), rule)).toEqual([])
  })

  test('is one look where it cannot become otherwise', () => {
    expect(lacking(course({ kind: 'as-expected', revision: undefined, final: true }), rule)).toEqual([])
  })
})

describe('Retry-After', () => {
  const now = Date.parse('Wed, 25 Nov 2026 12:00:00 GMT')
  test.each([
    [503, '2', 2_000],
    [429, '120', 120_000],
    [503, 'Wed, 25 Nov 2026 12:00:07 GMT', 7_000],
    [503, 'Wed, 25 Nov 2026 11:00:00 GMT', undefined],
    [503, 'soon', undefined],
    [503, '-5', undefined],
    [503, undefined, undefined],
    [500, '2', undefined],
    [200, '2', undefined],
  ])('of %d with %s is %s', (status, value, wait) => {
    expect(retryAfter(status, value, now)).toBe(wait)
  })
})

describe('the timeline', () => {
  test('has a sign for each attempt, and no more than fit a cell', () => {
    expect(strip(course(silent(), odd(), other(), ok(), ok()))).toBe('·✗○●●')
    expect(strip([])).toBe('')
    expect(strip(course(...times(1_000, ok())))).toBe('●'.repeat(30))
  })

  test('hides no miss among successes', () => {
    expect(strip(course(...times(500, ok()), odd(), ...times(500, ok())))).toMatch(/^●+✗●+$/)
  })
})
