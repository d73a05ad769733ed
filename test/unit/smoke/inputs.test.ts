import { expect, test } from 'vitest'

import { readSmokeInputs, showUrl } from '../../../actions/smoke/inputs.ts'
import { InputReader } from '../../../shared/action/inputs.ts'
import { NEW } from './answers.ts'

const DEFAULTS = {
  url: 'https://shop.example/version',
  'expect-status': '200-299',
  'revision-at': 'json:/revision',
  timeout: '2m',
  'attempt-timeout': '5s',
  successes: '3',
}

function read(inputs: Readonly<Record<string, string>>) {
  const masked: string[] = []
  const env = Object.fromEntries(
    Object.entries({ ...DEFAULTS, ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  const mask = (secret: string) => masked.push(secret)
  return { inputs: readSmokeInputs(new InputReader(env, mask), mask), masked }
}

test('the defaults are read as they are meant', () => {
  expect(read({}).inputs).toEqual({
    urls: [new URL('https://shop.example/version')],
    expectation: {
      status: [{ from: 200, to: 299 }],
      revisions: [],
      revisionAt: { kind: 'json', pointer: '/revision' },
    },
    withoutIdentity: false,
    previousRevision: undefined,
    timeout: 120_000,
    interval: undefined,
    attemptTimeout: 5_000,
    successes: 3,
  })
})

test('one target and one revision a line', () => {
  const { inputs } = read({
    url: 'http://a.example/#top\n\n http://b.example ',
    'expect-revision': `BBBBBBB\n${NEW}`,
  })
  expect(inputs.urls.map(showUrl)).toEqual(['http://a.example/', 'http://b.example/'])
  expect(inputs.expectation.revisions).toEqual(['bbbbbbb', NEW])
})

test('the word none does without identity on purpose', () => {
  const { inputs } = read({ 'expect-revision': 'none' })
  expect(inputs).toMatchObject({ withoutIdentity: true, expectation: { revisions: [] } })
})

test('a previous revision needs no expected one', () => {
  expect(read({ 'previous-revision': NEW }).inputs.previousRevision).toBe(NEW)
})

test('credentials in an address are masked in every form and not shown', () => {
  const { inputs, masked } = read({ url: 'https://user:p%40ss-word@shop.example/version?x=1' })
  expect(masked).toEqual(
    expect.arrayContaining(['p%40ss-word', 'p@ss-word', Buffer.from('user:p@ss-word').toString('base64')]),
  )
  expect(inputs.urls.map(showUrl)).toEqual(['https://shop.example/version?x=1'])
})

test('a token in the place of the user is masked', () => {
  expect(read({ url: 'https://t0ken-t0ken@shop.example/' }).masked).toContain('t0ken-t0ken')
})

test.each([
  ['url', '', 'input "url" is required'],
  [
    'url',
    'shop.example',
    'input "url" must be an address like https://shop.example/version, got "shop.example"',
  ],
  ['url', 'ftp://shop.example', 'input "url" must be an http or https address, got "ftp://shop.example"'],
  ['expect-status', 'ok', 'input "expect-status" must be status codes'],
  ['expect-revision', 'v1', 'input "expect-revision" must be a revision of 7 to 40 hex digits, got "v1"'],
  ['previous-revision', 'v1', 'input "previous-revision" must be a revision'],
  ['revision-at', 'xpath://a', 'input "revision-at" must be json:/pointer'],
  ['timeout', '120', 'input "timeout" must be a duration'],
  ['timeout', '0s', 'input "timeout" must be at least 1s, got "0s"'],
  ['interval', '0m', 'input "interval" must be at least 1s'],
  ['attempt-timeout', 'soon', 'input "attempt-timeout" must be a duration'],
  ['successes', '0', 'input "successes" must be a whole number of at least 1, got "0"'],
])('%s "%s" is refused', (name, value, message) => {
  expect(() => read({ [name]: value })).toThrow(message)
})

test.each([
  'ftp://user:hunter22@shop.example',
  'https://user:hunter22@',
  'https://user:%zz-hunter22@shop.example/',
])('a refused address %j does not give its password away', (url) => {
  expect(() => read({ url })).toThrow(/^(?!.*hunter22).*\*\*\*@/)
})
