import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { firstBroken } from '../../../actions/smoke/assert.ts'
import { parseHeaderTest, parseJsonTest, parseTextTest } from '../../../actions/smoke/assertion.ts'
import { boundedMatch } from '../../../shared/tools/bounded-match.ts'
import { answerWith } from './answers.ts'

const match = boundedMatch()
const NONE = { body: [], json: [], headers: [] }

const brokenJson = (body: string, line: string) =>
  firstBroken(answerWith(body), { ...NONE, json: [parseJsonTest(line)] }, match)
const brokenHeader = (headers: Record<string, string>, line: string) =>
  firstBroken(answerWith('', { headers }), { ...NONE, headers: [parseHeaderTest(line)] }, match)
const brokenBody = (body: string, line: string) =>
  firstBroken(answerWith(body), { ...NONE, body: [parseTextTest(line)] }, match)

const BODY = JSON.stringify({
  database: 'up',
  'two words': 1,
  count: 3,
  half: 0.5,
  version: '1.10',
  nothing: null,
  list: [1, { a: 'b' }],
  deep: { b: 2, a: 1 },
  'a/b': true,
})

describe('a line about JSON holds', () => {
  test.each([
    '/database = up',
    '/database = "up"',
    '/two words = 1',
    '/count = 3',
    '/count : number',
    '/count : integer',
    '/half : number',
    '/version = 1.10',
    '/version ~ ^1\\.',
    '/nothing = null',
    '/nothing : null',
    '/list : array',
    '/list/1/a = b',
    '/list = [1, {"a": "b"}]',
    '/deep = {"a": 1, "b": 2}',
    '/deep : object',
    '/a~1b = true',
    '/a~1b : boolean',
    ': object',
    '~ "count":3',
  ])('%s', (line) => {
    expect(brokenJson(BODY, line)).toBeUndefined()
  })
})

describe('a line about JSON that does not hold says what is there', () => {
  test.each([
    ['/database = down', 'has "up" at /database, expected down'],
    ['/count = "3"', 'has 3 at /count, expected "3"'],
    ['/half : integer', 'has 0.5 at /half, expected an integer'],
    ['/list : object', 'has [1,{"a":"b"}] at /list, expected an object'],
    ['/list = [{"a": "b"}, 1]', 'has [1,{"a":"b"}] at /list, expected [{"a": "b"}, 1]'],
    ['/database ~ ^d', 'does not match /^d/ in /database: up'],
    ['/missing : string', 'has nothing at /missing'],
    ['/list/7 = 1', 'has nothing at /list/7'],
    ['/__proto__ : object', 'has nothing at /__proto__'],
  ])('%s', (line, problem) => {
    expect(brokenJson(BODY, line)).toBe(problem)
  })

  test('also where the body is no JSON', () => {
    expect(brokenJson('<html>', '/a = 1')).toBe('has a body that is not JSON')
  })

  test('and shows no more than a line of a long value', () => {
    const problem = brokenJson(JSON.stringify({ a: 'x\n'.repeat(500) }), '/a = y') ?? ''
    expect(problem.length).toBeLessThan(150)
    expect(problem).not.toContain('\n')
  })
})

test.each(['database = up', '/a == 1', '/a', '/a : text', '/a ~ (', '/a~2 = 1', '/a =', ''])(
  '"%s" is no line about JSON',
  (line) => {
    expect(() => parseJsonTest(line)).toThrow(TypeError)
  },
)

test('any JSON value equals itself, written as JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const body = JSON.stringify({ at: value })
      expect(brokenJson(body, `/at = ${JSON.stringify(value)}`)).toBeUndefined()
    }),
  )
})

test('no line makes the parsers fail with anything but a TypeError', () => {
  fc.assert(
    fc.property(fc.string(), (line) => {
      for (const parse of [parseJsonTest, parseHeaderTest, parseTextTest]) {
        try {
          parse(line)
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError)
        }
      }
    }),
  )
})

describe('a line about headers', () => {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'x-empty': '' }
  test.each([
    'Content-Type: text/html; charset=utf-8',
    'content-type ~ ^text/',
    '!X-Powered-By',
    '! Server',
    'X-Empty:',
  ])('%s holds', (line) => {
    expect(brokenHeader(headers, line)).toBeUndefined()
  })

  test.each([
    [
      'Content-Type: text/plain',
      'has the header content-type: text/html; charset=utf-8, expected text/plain',
    ],
    ['!Content-Type', 'has the header content-type: text/html; charset=utf-8'],
    ['Strict-Transport-Security ~ max-age', 'lacks the header strict-transport-security'],
    ['Content-Type ~ json', 'does not match /json/ in the header content-type: text/html; charset=utf-8'],
  ])('%s says what is there', (line, problem) => {
    expect(brokenHeader(headers, line)).toBe(problem)
  })

  test.each(['', 'no colon', ': value', '!', 'two words: x', 'X ~ ('])('"%s" is refused', (line) => {
    expect(() => parseHeaderTest(line)).toThrow(TypeError)
  })
})

describe('a line about the body', () => {
  test('is a text that it contains, or an expression after a tilde', () => {
    expect(brokenBody('Welcome, you', 'Welcome')).toBeUndefined()
    expect(brokenBody('Welcome, you', '~ Welcome, \\w+')).toBeUndefined()
    expect(brokenBody('~home', '~home')).toBeUndefined()
    expect(brokenBody('Maintenance', 'Welcome')).toBe('has a body without "Welcome"')
    expect(brokenBody('Maintenance', '~ ^Wel')).toBe('does not match /^Wel/ in the body: Maintenance')
  })

  test('whose expression would run for ever is a miss after a moment', () => {
    expect(brokenBody(`${'a'.repeat(60)}!`, '~ ^(a+)+$')).toContain('takes too long')
  })
})
