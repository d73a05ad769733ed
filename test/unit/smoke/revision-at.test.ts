import { expect, test } from 'vitest'

import {
  formatRevisionAt,
  parseRevisionAt,
  type RevisionAt,
  readRevision as readOf,
} from '../../../actions/smoke/revision-at.ts'
import type { ProbeAnswer } from '../../../shared/domain/probe.ts'
import { boundedMatch } from '../../../shared/tools/bounded-match.ts'
import { answerWith } from './answers.ts'

const match = boundedMatch()
const readRevision = (answer: ProbeAnswer, at: RevisionAt) => readOf(answer, at, match)

test.each([
  ['json:/revision', '{"revision":"abc"}', 'abc'],
  ['json:/build/commit', '{"build":{"commit":"abc"}}', 'abc'],
  ['json:/a~1b/m~0n', '{"a/b":{"m~n":"abc"}}', 'abc'],
  ['json:/list/1', '{"list":["no","abc"]}', 'abc'],
  ['json:', '"abc"', 'abc'],
  ['json:/number', '{"number":1234567}', '1234567'],
  ['body:commit (\\w+)', 'built from commit abc yesterday', 'abc'],
  ['body:[0-9a-f]{7}', 'at 1234567.', '1234567'],
  ['json:/revision', '{"revision":"  abc\\n"}', 'abc'],
])('%s finds the revision in %s', (at, body, revision) => {
  expect(readRevision(answerWith(body), parseRevisionAt(at))).toBe(revision)
})

test.each([
  ['json:/revision', 'not JSON'],
  ['json:/revision', '{"revision":null}'],
  ['json:/revision', '{"revision":{"deep":1}}'],
  ['json:/revision', '{"revision":""}'],
  ['json:/toString', '{}'],
  ['json:/a/b', '{"a":"text"}'],
  ['body:commit (\\w+)', 'nothing of the kind'],
  ['header:X-Revision', '{}'],
])('%s finds none in %s', (at, body) => {
  expect(readRevision(answerWith(body), parseRevisionAt(at))).toBeUndefined()
})

test('a header is found whatever its case', () => {
  const answer = answerWith('', { headers: { 'x-revision': 'abc' } })
  expect(readRevision(answer, parseRevisionAt('header:X-Revision'))).toBe('abc')
})

test('what a foreign body calls its revision is cut and made printable', () => {
  const hostile = `evil\n::set-output\u202e${'x'.repeat(200)}`
  const read = readRevision(
    answerWith(JSON.stringify({ revision: hostile })),
    parseRevisionAt('json:/revision'),
  )
  expect(read).toMatch(/^evil\?::set-output\?x+$/)
  expect(read).toHaveLength(64)
})

test.each([
  '',
  'revision',
  'json:revision',
  'json:/a~2',
  'header:',
  'header:two words',
  'body:',
  'body:(',
  'xml:/a',
])('"%s" is refused', (text) => {
  expect(() => parseRevisionAt(text)).toThrow(/json:\/pointer|regular expression/)
})

test.each(['json:/a/b', 'header:x-revision', 'body:v(.+)'])('%s is written as it was read', (text) => {
  expect(formatRevisionAt(parseRevisionAt(text))).toBe(text)
})

test('an expression that would run for ever finds none', () => {
  const answer = answerWith(`${'a'.repeat(50)}!`)
  expect(readRevision(answer, parseRevisionAt('body:^(a+)+$'))).toBeUndefined()
})
