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

const item = (yaml: string, more: Readonly<Record<string, string>> = {}) => read({ checks: yaml, ...more })

test('an item of checks has what it says, and the rest from the flat inputs', () => {
  const result = item(
    [
      '- url: https://a.example/',
      '  expect-json: ["/ok = true", "/count : integer"]',
      '  headers: {Accept: application/json, X-Own: "1"}',
      '  timeout: 30s',
      '- kubernetes: deployment/web:8080/version',
      '  namespace: shop',
    ].join('\n'),
    { 'expect-revision': NEW, timeout: '3m' },
  )
  expect(names(result)).toEqual(['https://a.example/', 'deployment/web:8080/version'])
  const [first, second] = result.checks
  expect(first).toMatchObject({
    timeout: 30_000,
    asking: { headers: { accept: 'application/json', 'x-own': '1' } },
    expectation: { revisions: [NEW], json: [{ pointer: '/ok' }, { pointer: '/count' }] },
  })
  expect(second).toMatchObject({ timeout: 180_000, namespace: 'shop', expectation: { json: [] } })
})

test('an item without a target asks those of the flat inputs, which are not asked twice', () => {
  const url = 'https://a.example/'
  expect(names(item('- {expect-body: one}\n- {expect-body: two}', { url }))).toEqual([url, url])
})

test('targets of the flat inputs that no item asks are asked all the same', () => {
  expect(names(item('- {container: db}', { url: 'https://a.example/' }))).toEqual([
    'https://a.example/',
    'db',
  ])
})

test('an item with one kind of target takes no other kind from the flat inputs', () => {
  const result = item('- {container: db}', { command: '["true"]', 'command-in': 'web' })
  expect(names(result)).toEqual(['true (in web)', 'db'])
})

test('a revision of digits alone stays what it is', () => {
  const { checks } = item(
    '- {url: "https://a.example/", expect-revision: 0123456}\n- {url: "https://b.example/", expect-revision: 12345e7}',
  )
  expect(checks.map(({ expectation }) => expectation.revisions)).toEqual([['0123456'], ['12345e7']])
})

test('an item may empty what the flat inputs say', () => {
  const { checks } = item('- {url: "https://a.example/", expect-body: ""}', { 'expect-body': 'Welcome' })
  expect(checks[0]?.expectation.body).toEqual([])
})

test('a command is a list, not lines', () => {
  expect(item('- {command: [psql, -c, "select 1"]}').checks[0]?.subject).toMatchObject({
    argv: ['psql', '-c', 'select 1'],
  })
})

test('containers and commands are not asked who they are by the flat inputs', () => {
  const { checks } = read({ container: 'db', command: '["true"]', 'expect-revision': NEW })
  expect(checks.map(({ expectation }) => expectation.revisions)).toEqual([[NEW], [], []])
})

test.each([
  ['url: x', 'input "checks" must be a YAML list, each item a map of input names, got a map'],
  ['- x', 'but item 1 is a text'],
  ['- {urls: x}', 'item 1 has the unknown key "urls"'],
  ['- {url: {a: {b: c}}}', 'item 1 has a map at "url"'],
  ['- {checks: []}', 'unknown key "checks"'],
  ['- {kubeconfig: x}', 'unknown key "kubeconfig"'],
  ['- {url: a, url: b}', 'input "checks" must be YAML: Map keys must be unique'],
  ['- [', 'input "checks" must be YAML:'],
  [
    '- {url: "https://a.example/"}\n- {url: ftp://b}',
    'input "checks", item 2: input "url" must be an http or https address',
  ],
  ['- {timeout: 5s}', 'input "checks", item 1: input "url" is required'],
  ['- {container: db, expect-revision: bbbbbbb}', 'containers and commands name no revision'],
  [
    '- {url: "https://a.example/", timeout: soon}',
    'input "checks", item 1: input "timeout" must be a duration',
  ],
])('checks %j are refused', (yaml, message) => {
  expect(() => item(yaml)).toThrow(message)
})

test('an alias that grows without end is refused', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...[...'bcdefgh'].map(
      (key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join()}]`,
    ),
  ]
  expect(() => item(`- {${bomb.join(', ')}}`)).toThrow('input "checks" must be')
})

test('values of headers that authenticate are masked, with and without their scheme', () => {
  const { checks, masked } = read({
    headers: 'Authorization: Bearer t0p-secret\nX-Api-Key: k3y-k3y\nAccept: text/html',
  })
  expect(masked.sort()).toEqual(['Bearer t0p-secret', 'k3y-k3y', 't0p-secret'])
  expect(checks[0]?.asking.headers).toEqual({
    authorization: 'Bearer t0p-secret',
    'x-api-key': 'k3y-k3y',
    accept: 'text/html',
  })
})

test.each([
  ['headers', 'Bearer t0p-secret', 'input "headers" must be lines `Name: value`'],
  ['headers', 'X-Own: a\u0000b', 'input "headers" must be lines of plain text'],
  ['method', 'GET /', 'input "method" must be a method like'],
  ['method', 'connect', 'CONNECT is for proxies'],
  ['expect-json', 'a = b', 'input "expect-json" must be /pointer = value'],
  ['expect-header', 'nothing', 'input "expect-header" must be Name: value'],
  ['expect-body', '~ (', 'input "expect-body" must be a regular expression'],
  ['kubernetes', 'web', 'input "kubernetes" must be kind/name:port/path'],
  ['container', 'a b c', 'input "container" must be a container'],
  ['command', 'ls -l', 'input "command" must be a JSON array'],
  ['command-in', 'web', 'input "command-in" needs a `command`'],
  ['addresses', 'all', 'input "addresses" must be one of any, every, got "all"'],
  ['edge', 'yes', 'input "edge" must be one of none, fresh, hit, miss'],
  ['instances', '0', 'input "instances" must be a whole number of at least 1'],
  ['max-latency', 'fast', 'input "max-latency" must be a duration'],
  ['min-cert-days', '-1', 'input "min-cert-days" must be a whole number'],
  ['allow-metadata', 'yes', 'input "allow-metadata" must be true or false'],
  ['stable-for', '30', 'input "stable-for" must be a duration'],
  ['namespace', 'Shop', 'input "namespace" must be a namespace'],
  ['instance-header', 'two words', 'input "instance-header" must be the name of a header'],
])('%s %j is refused', (name, value, message) => {
  expect(() => read({ [name]: value })).toThrow(message)
})

test('a latency may be given in milliseconds', () => {
  expect(read({ 'max-latency': '800ms' }).checks[0]?.expectation.maxLatency).toBe(800)
  expect(read({ 'max-latency': '2s' }).checks[0]?.expectation.maxLatency).toBe(2_000)
})
