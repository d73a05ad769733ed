import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

import { readSmokeInputs } from '../../../actions/smoke/inputs.ts'
import { InputReader } from '../../../shared/action/inputs.ts'
import { parseYamlTexts } from '../../../shared/tools/yaml.ts'
import { checkOf, EXPECTATION, NEW } from './answers.ts'

const DEFAULTS = Object.fromEntries(
  Object.entries(
    (
      parse(readFileSync('actions/smoke/action.yml', 'utf8')) as {
        inputs: Record<string, { default: string }>
      }
    ).inputs,
  ).map(([name, { default: text }]) => [name, text]),
)

function read(inputs: Readonly<Record<string, string>>) {
  const masked: string[] = []
  const given = {
    ...DEFAULTS,
    ...('checks' in inputs ? {} : { url: 'https://shop.example/version' }),
    ...inputs,
  }
  const env = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  const mask = (secret: string) => {
    masked.push(secret)
  }
  const reading = { env, mask, parseYaml: parseYamlTexts }
  const { checks, ...cluster } = readSmokeInputs(new InputReader(env, mask), reading)
  return { checks, cluster, masked }
}

const names = ({ checks }: ReturnType<typeof read>) => checks.map(({ name }) => name)

test('the defaults are read as they are meant', () => {
  const [check, ...more] = read({}).checks
  const expectation = { ...EXPECTATION, revisions: [] }
  expect(check).toEqual(checkOf({ expectation, previousRevision: undefined }))
  expect(more).toEqual([])
})

test('one target and one revision a line', () => {
  const result = read({
    url: 'http://a.example/#top\n\n http://b.example ',
    'expect-revision': `BBBBBBB\n${NEW}`,
  })
  expect(names(result)).toEqual(['http://a.example/', 'http://b.example/'])
  expect(result.checks[1]?.expectation.revisions).toEqual(['bbbbbbb', NEW])
})

test('the word none does without identity on purpose', () => {
  const [check] = read({ 'expect-revision': 'none' }).checks
  expect(check).toMatchObject({ withoutIdentity: true, expectation: { revisions: [] } })
})

test('a previous revision needs no expected one', () => {
  expect(read({ 'previous-revision': NEW }).checks[0]?.previousRevision).toBe(NEW)
})

test('credentials in an address are masked in every form and not shown', () => {
  const result = read({ url: 'https://user:p%40ss-word@shop.example/version?x=1' })
  expect(result.masked).toEqual(
    expect.arrayContaining(['p%40ss-word', 'p@ss-word', Buffer.from('user:p@ss-word').toString('base64')]),
  )
  expect(names(result)).toEqual(['https://shop.example/version?x=1'])
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
