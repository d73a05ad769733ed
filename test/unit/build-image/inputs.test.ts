import { describe, expect, test } from 'vitest'

import { readBuildInputs } from '../../../actions/build-image/inputs.ts'
import { InputReader } from '../../../shared/action/inputs.ts'
import { buildInputs, imageDefinition } from './images.ts'

const SHA = 'c'.repeat(40)
const HEAD = 'd'.repeat(40)
const DEFAULTS = {
  image: 'ghcr.io/acme/shop',
  context: '.',
  reuse: 'revision',
  'reuse-max-age': '168h',
  push: 'true',
  provenance: 'none',
  sbom: 'false',
  'max-size': 'none',
  'compare-to': 'trunk',
  'size-report': 'layers',
}

function read(
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
  event?: unknown,
) {
  const variables = Object.fromEntries(
    Object.entries({ ...DEFAULTS, ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
  const reader = new InputReader(variables, () => undefined)
  return readBuildInputs(reader, { env: { GITHUB_SHA: SHA, ...env }, event })
}

/** The only image of the inputs. */
function readImage(...given: Parameters<typeof read>) {
  const image = read(...given).images.get('')
  if (image === undefined) throw new Error('no image')
  return image
}

test('the defaults are read as they are meant', () => {
  expect(read()).toEqual(buildInputs())
})

test('the Dockerfile is looked for in the context unless it is named', () => {
  expect(readImage({ context: 'services/shop/' }).file).toBe('services/shop/Dockerfile')
  expect(readImage({ context: 'services/shop', file: 'docker/shop' }).file).toBe('docker/shop')
})

describe('the revision', () => {
  test('of a pull request is its head, not the merge commit of the run', () => {
    const event = { pull_request: { head: { sha: HEAD } } }
    expect(read({}, {}, event).revision).toBe(HEAD)
    expect(read({ revision: SHA }, {}, event).revision).toBe(SHA)
  })

  test.each([undefined, null, 'text', { pull_request: null }, { pull_request: { head: { sha: 7 } } }])(
    'of an event like %j is that of the run',
    (event) => {
      expect(read({}, {}, event).revision).toBe(SHA)
    },
  )

  test('is needed where the run has none', () => {
    expect(() => read({}, { GITHUB_SHA: '' })).toThrow('input "revision" is required')
  })
})

describe('several images', () => {
  test('have repositories, folders, files and stages by name', () => {
    const { images } = read({
      image: 'app=ghcr.io/acme/shop\nweb=ghcr.io/acme/shop-web',
      context: 'app=services/app\nweb=services/web',
      file: 'web=docker/web',
      target: 'production',
    })
    expect([...images.values()]).toEqual([
      imageDefinition({
        name: 'app',
        context: 'services/app',
        file: 'services/app/Dockerfile',
        target: 'production',
      }),
      imageDefinition({
        name: 'web',
        repository: { registry: 'ghcr.io', name: 'acme/shop-web' },
        context: 'services/web',
        file: 'docker/web',
        target: 'production',
      }),
    ])
  })

  test.each([
    [{ target: 'api=x' }, 'input "target" names "api", which is no name of `image`'],
    [{ context: 'app=services/app' }, 'input "context" has no line for "web"'],
  ])('with %j are refused', (inputs, message) => {
    expect(() => read({ image: 'app=a.example/app\nweb=a.example/web', ...inputs })).toThrow(message)
  })
})

test('build arguments keep what stands after the first equals sign', () => {
  const { buildArgs } = readImage({ 'build-args': 'A=1=2\nEMPTY=\nREVISION' })
  expect([...buildArgs]).toEqual([
    ['A', '1=2'],
    ['EMPTY', ''],
    ['REVISION', SHA],
  ])
  expect(readImage({ 'build-args': 'REVISION=v1' }).buildArgs.get('REVISION')).toBe('v1')
})

test('secrets are named, never held', () => {
  const inputs = { 'secret-envs': 'npmrc=NPMRC', 'secret-files': 'maven=.m2/settings.xml' }
  expect(readImage(inputs, { NPMRC: 'hunter22' }).secrets).toEqual([
    { id: 'npmrc', env: 'NPMRC' },
    { id: 'maven', file: '.m2/settings.xml' },
  ])
})

test('lists, sizes, ages and references are read', () => {
  const inputs = read({
    platforms: 'linux/amd64, linux/arm64\nlinux/amd64',
    'build-contexts': 'assets=../assets\nalpine=docker-image://alpine:3',
    labels: 'com.acme.team=check out',
    tags: 'main\nv1',
    ssh: 'default\nkey=/tmp/key',
    'cache-to': 'type=registry,ref=ghcr.io/acme/shop:cache,mode=max',
    'max-size': '1.5GB',
    'reuse-max-age': 'none',
    'compare-to': 'ghcr.io/acme/shop:production',
    builder: 'builder-1',
    push: 'false',
  })
  expect(inputs).toMatchObject({
    tags: ['main', 'v1'],
    maxSize: 1_500_000_000,
    reuseMaxAge: undefined,
    compareTo: { repository: { registry: 'ghcr.io', name: 'acme/shop' }, tag: 'production' },
    builder: 'builder-1',
    push: false,
  })
  expect(inputs.images.get('')).toMatchObject({
    platforms: ['linux/amd64', 'linux/arm64'],
    buildContexts: new Map([
      ['assets', '../assets'],
      ['alpine', 'docker-image://alpine:3'],
    ]),
    labels: new Map([['com.acme.team', 'check out']]),
    ssh: ['default', 'key=/tmp/key'],
    cacheTo: ['type=registry,ref=ghcr.io/acme/shop:cache,mode=max'],
  })
})

test.each([
  ['image', '', 'input "image" is required'],
  ['image', 'ghcr.io/acme/shop:v1', 'input "image" must be a repository without tag or digest'],
  ['image', 'ghcr.io/Acme/shop', 'input "image" must be an image reference'],
  ['image', 'a=ghcr.io/acme/a\na=ghcr.io/acme/b', 'input "image" must be each name once'],
  ['context', '-', 'input "context" must be a path in the workspace, got "-"'],
  ['context', 'https://github.com/acme/shop', 'input "context" must be a path'],
  ['file', '--output', 'input "file" must be a path'],
  ['target', '--push', 'input "target" must be a name'],
  ['builder', '--x', 'input "builder" must be a name'],
  ['build-args', 'NAME', 'input "build-args" must be lines NAME=value'],
  ['build-args', '2ND=x', 'input "build-args" must be lines NAME=value'],
  ['build-args', 'A=1\nA=2', 'input "build-args" must have each name once'],
  ['build-contexts', 'assets=https://example.com/x.git', 'input "build-contexts" must be lines NAME=folder'],
  ['build-contexts', 'a=docker-image://A', 'input "build-contexts" must be an image reference'],
  ['secret-envs', 'npmrc=NOT_THERE', 'input "secret-envs" names NOT_THERE for "npmrc"'],
  ['secret-files', 'npmrc=a,src=b', 'input "secret-files" must be lines ID=path'],
  ['ssh', 'default=a b', 'input "ssh" must be lines ID or ID=path'],
  ['platforms', 'linux', 'input "platforms" must be platforms like linux/amd64 or linux/arm/v7, got "linux"'],
  ['platforms', 'linux/amd64;x', 'input "platforms" must be platforms'],
  ['labels', 'x', 'input "labels" must be lines name=value'],
  ['tags', 'a b', 'input "tags" must be a tag of letters'],
  ['cache-to', 'registry', 'input "cache-to" must be lines like type=registry'],
  ['sbom', 'Yes', 'input "sbom" must be an image reference'],
  ['provenance', 'true', 'input "provenance" must be one of none, min, max, got "true"'],
  ['max-size', '', 'input "max-size" is required: an empty value would switch a guard off'],
  ['max-size', '250', 'input "max-size" must be a size like 250MB'],
  ['reuse-max-age', '7d', 'input "reuse-max-age" must be a duration like 90s'],
  ['compare-to', 'X', 'input "compare-to" must be an image reference'],
  ['push', 'yes', 'input "push" must be true or false'],
  ['revision', 'main', 'input "revision" must be a full revision of 40 hex digits, got "main"'],
  ['reuse', 'always', 'input "reuse" must be one of revision, content, never, got "always"'],
])('%s "%s" is refused', (name, value, message) => {
  expect(() => read({ [name]: value })).toThrow(message)
})

test('a secret has one source', () => {
  const inputs = { 'secret-envs': 'a=A', 'secret-files': 'a=b' }
  expect(() => read(inputs, { A: 'x' })).toThrow('must have "a" once')
})

test('a secret written where its name belongs is not repeated', () => {
  expect(() => read({ 'secret-envs': 'npmrc=//registry/:_authToken=hunter22' })).toThrow(/^(?!.*hunter22)/)
})
