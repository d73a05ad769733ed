import { expect, test } from 'vitest'

import { readBuildInputs } from '../../../actions/build-image/inputs.ts'
import { InputReader } from '../../../shared/action/inputs.ts'

const SHA = 'c'.repeat(40)
const HEAD = 'd'.repeat(40)

function read(
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
  event?: unknown,
) {
  const defaults = { image: 'ghcr.io/acme/shop', context: '.', reuse: 'revision' }
  const variables = Object.fromEntries(
    Object.entries({ ...defaults, ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  const reader = new InputReader(variables, () => undefined)
  return readBuildInputs(reader, { env: { GITHUB_SHA: SHA, ...env }, event })
}

test('the defaults are read as they are meant', () => {
  expect(read()).toEqual({
    image: { registry: 'ghcr.io', name: 'acme/shop' },
    context: '.',
    file: './Dockerfile',
    target: undefined,
    buildArgs: new Map(),
    secretEnvs: new Map(),
    revision: SHA,
    reuse: 'revision',
  })
})

test('the Dockerfile is looked for in the context unless it is named', () => {
  expect(read({ context: 'services/shop/' }).file).toBe('services/shop/Dockerfile')
  expect(read({ context: 'services/shop', file: 'docker/shop' }).file).toBe('docker/shop')
})

test("a pull request's revision is its head, not the merge commit of the run", () => {
  const event = { pull_request: { head: { sha: HEAD } } }
  expect(read({}, {}, event).revision).toBe(HEAD)
  expect(read({ revision: SHA }, {}, event).revision).toBe(SHA)
})

test.each([undefined, null, 'text', { pull_request: null }, { pull_request: { head: { sha: 7 } } }])(
  'an event like %j leaves the revision to the run',
  (event) => {
    expect(read({}, {}, event).revision).toBe(SHA)
  },
)

test('build arguments keep what stands after the first equals sign', () => {
  const { buildArgs } = read({ 'build-args': 'A=1=2\nEMPTY=\nREVISION' })
  expect([...buildArgs]).toEqual([
    ['A', '1=2'],
    ['EMPTY', ''],
    ['REVISION', SHA],
  ])
})

test('a revision of the caller wins', () => {
  expect(read({ 'build-args': 'REVISION=v1' }).buildArgs.get('REVISION')).toBe('v1')
})

test('secrets are named, never held', () => {
  const { secretEnvs } = read({ 'secret-envs': 'npmrc=NPMRC' }, { NPMRC: 'hunter22' })
  expect([...secretEnvs]).toEqual([['npmrc', 'NPMRC']])
})

test.each([
  ['image', '', 'input "image" is required'],
  ['image', 'ghcr.io/acme/shop:v1', 'input "image" must be a repository without tag or digest'],
  ['image', 'ghcr.io/Acme/shop', 'input "image" must be an image reference'],
  ['context', '-', 'input "context" must be a path in the workspace, got "-"'],
  ['context', 'https://github.com/acme/shop', 'input "context" must be a path'],
  ['file', '--output', 'input "file" must be a path'],
  ['build-args', 'NAME', 'input "build-args" must be lines NAME=value'],
  ['build-args', '2ND=x', 'input "build-args" must be lines NAME=value'],
  ['build-args', 'A=1\nA=2', 'input "build-args" must have each name once'],
  ['secret-envs', 'npmrc=NOT_THERE', 'input "secret-envs" names NOT_THERE for "npmrc"'],
  ['revision', 'main', 'input "revision" must be a full revision of 40 hex digits, got "main"'],
  ['reuse', 'always', 'input "reuse" must be one of revision, never, got "always"'],
])('%s "%s" is refused', (name, value, message) => {
  expect(() => read({ [name]: value })).toThrow(message)
})

test('a secret written where its name belongs is not repeated', () => {
  expect(() => read({ 'secret-envs': 'npmrc=//registry/:_authToken=hunter22' })).toThrow(/^(?!.*hunter22)/)
})

test('a run without a commit needs the revision', () => {
  expect(() => read({}, { GITHUB_SHA: '' })).toThrow('input "revision" is required')
})
