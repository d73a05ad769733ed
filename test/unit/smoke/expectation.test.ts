import { describe, expect, test } from 'vitest'

import {
  type Expectation,
  expectsRedirect,
  isSameRevision,
  judge as judgeOutcome,
  parseExpectedRevision,
  parseStatusRanges,
} from '../../../actions/smoke/expectation.ts'
import type { ProbeOutcome } from '../../../shared/domain/probe.ts'
import { boundedMatch } from '../../../shared/tools/bounded-match.ts'
import { answerAs, answerWith, EXPECTATION, failure, NEW, OLD } from './answers.ts'

const JUDGING = { match: boundedMatch(), now: 0 }
const judge = (outcome: ProbeOutcome, expectation: Expectation) => judgeOutcome(outcome, expectation, JUDGING)
const expectation = EXPECTATION

describe('status codes', () => {
  test.each([
    ['200-299', [{ from: 200, to: 299 }]],
    [
      '200, 204',
      [
        { from: 200, to: 200 },
        { from: 204, to: 204 },
      ],
    ],
    [
      '200\n301 - 308',
      [
        { from: 200, to: 200 },
        { from: 301, to: 308 },
      ],
    ],
  ])('%j are read', (text, ranges) => {
    expect(parseStatusRanges(text)).toEqual(ranges)
  })

  test.each(['', ',', '2xx', '299-200', '99', '600', '200-', '20'])('%j is refused', (text) => {
    expect(() => parseStatusRanges(text)).toThrow('status codes')
  })

  test.each([
    ['200-299', false],
    ['200-399', true],
    ['308', true],
    ['400', false],
  ])('%s expects a redirect: %s', (text, expected) => {
    expect(expectsRedirect({ status: parseStatusRanges(text) })).toBe(expected)
  })
})

describe('revisions', () => {
  test.each([
    [NEW, NEW, true],
    [NEW, 'bbbbbbb', true],
    ['bbbbbbb', NEW.toUpperCase(), true],
    [NEW, OLD, false],
    [NEW, 'bbbbbb', false],
    ['v1.2.3', 'v1.2.3', true],
    ['v1.2.30', 'v1.2.3', false],
    [NEW, 'bbbbbbb-dirty', false],
  ])('%s and %s are the same: %s', (one, another, same) => {
    expect(isSameRevision(one, another)).toBe(same)
    expect(isSameRevision(another, one)).toBe(same)
  })

  test.each(['abcdef', `${NEW}b`, 'v1.2.3', 'HEAD'])('"%s" is no revision to expect', (text) => {
    expect(() => parseExpectedRevision(text)).toThrow('7 to 40 hex digits')
  })
})

describe('an answer', () => {
  test('with the expected revision is as expected', () => {
    expect(judge(answerAs(NEW), expectation)).toEqual({ kind: 'as-expected', revision: NEW })
  })

  test('with any of several expected revisions is as expected', () => {
    const either = { ...expectation, revisions: ['ccccccc', 'bbbbbbb'] }
    expect(judge(answerAs(NEW), either).kind).toBe('as-expected')
  })

  test('with another revision is neither success nor problem', () => {
    expect(judge(answerAs(OLD), expectation)).toEqual({ kind: 'other-revision', revision: OLD })
  })

  test('with another status is a problem, whatever revision it names', () => {
    expect(judge(answerAs(NEW, { status: 503 }), expectation)).toEqual({
      kind: 'unexpected',
      problem: 'answers 503',
    })
  })

  test('without a revision is a problem that says where it was looked for', () => {
    expect(judge(answerWith('<html>'), expectation)).toEqual({
      kind: 'unexpected',
      problem: 'answers 200 without a revision at json:/revision',
    })
  })

  test('whose body is too long to be read says so', () => {
    expect(judge(answerWith('{', { truncated: true }), expectation)).toMatchObject({
      problem: expect.stringContaining('larger than what is read of it'),
    })
  })

  test('is as expected whoever it is from where no revision is expected', () => {
    const anyone = { ...expectation, revisions: [] }
    expect(judge(answerAs(OLD), anyone)).toEqual({ kind: 'as-expected', revision: OLD })
    expect(judge(answerWith('<html>'), anyone)).toEqual({ kind: 'as-expected', revision: undefined })
  })
})

test('no answer keeps its class and its words', () => {
  expect(judge(failure('tls', 'the certificate has expired'), expectation)).toEqual({
    kind: 'no-answer',
    class: 'tls',
    problem: 'the certificate has expired',
  })
})

describe('a status that is not expected', () => {
  test.each([
    [401, {}, 'faint', 'answers 401: it wants to know who asks, see `headers`'],
    [403, {}, 'faint', 'answers 403: it wants to know who asks, see `headers`'],
    [404, {}, 'warming', 'answers 404'],
    [405, {}, 'warming', 'answers 405: it does not allow this method'],
    [405, { allow: 'GET' }, 'warming', 'answers 405: it allows GET'],
    [408, {}, undefined, 'answers 408'],
    [429, {}, undefined, 'answers 429'],
    [302, {}, undefined, 'answers 302'],
    [500, {}, undefined, 'answers 500'],
    [
      502,
      { server: 'nginx' },
      undefined,
      'answers 502: the proxy (nginx) is up, the application behind it is not',
    ],
    [
      504,
      { via: '1.1 edge' },
      undefined,
      'answers 504: the proxy (1.1 edge) is up, the application behind it is not',
    ],
  ])('%d %j has the hope %s', (status, headers, hope, problem) => {
    const judgement = judge(answerWith('', { status, headers }), expectation)
    expect(judgement).toEqual({ kind: 'unexpected', problem, ...(hope === undefined ? {} : { hope }) })
  })
})

describe('an answer of the expected revision', () => {
  const DAY = 86_400_000
  const certificate = (days: number, ...names: string[]) => ({
    certificate: { names, validTo: days * DAY, issuer: 'Someone' },
  })
  const asking = (minDays: number, ...names: string[]) => ({
    ...expectation,
    certificate: { minDays, names },
  })

  test('that comes too late is a miss which may heal', () => {
    const slow = answerAs(NEW, { milliseconds: 812.3 })
    expect(judge(slow, { ...expectation, maxLatency: 500 })).toEqual({
      kind: 'unexpected',
      problem: 'answers after 812 ms, more than 500 ms',
      revision: NEW,
    })
    expect(judge(slow, { ...expectation, maxLatency: 900 }).kind).toBe('as-expected')
  })

  test('whose certificate expires too soon says when', () => {
    expect(judge(answerAs(NEW, certificate(1, 'shop.example')), asking(14))).toMatchObject({
      problem: 'has a certificate that expires in 1 day, on 1970-01-02; at least 14 days are asked for',
      hope: 'faint',
    })
    expect(judge(answerAs(NEW, certificate(14, 'shop.example')), asking(14)).kind).toBe('as-expected')
  })

  test.each([
    [['*.shop.example'], 'www.shop.example', true],
    [['*.shop.example'], 'a.b.shop.example', false],
    [['*.shop.example'], 'shop.example', false],
    [['SHOP.example'], 'shop.example', true],
    [['other.example'], 'shop.example', false],
  ])('whose certificate is for %s covers %s: %s', (names, name, covered) => {
    const { kind } = judge(answerAs(NEW, certificate(90, ...names)), asking(0, name))
    expect(kind).toBe(covered ? 'as-expected' : 'unexpected')
  })

  test('without TLS has no certificate to be for anybody', () => {
    expect(judge(answerAs(NEW), asking(0, 'shop.example'))).toMatchObject({
      problem: 'answers without TLS, so without a certificate',
    })
    expect(judge(answerAs(NEW), asking(14)).kind).toBe('as-expected')
  })

  test('that breaks an assertion is believed only once it lasts; an old one is not asked for what is new', () => {
    const asserting = { ...expectation, body: [{ kind: 'contains', text: 'Welcome' } as const] }
    expect(judge(answerAs(NEW), asserting)).toMatchObject({
      kind: 'unexpected',
      hope: 'settling',
      revision: NEW,
    })
    expect(judge(answerAs(OLD), asserting)).toMatchObject({ kind: 'other-revision' })
    const anyone = judge(answerAs(NEW), { ...asserting, revisions: [] })
    expect('hope' in anyone).toBe(false)
  })
})
