import { describe, expect, test } from 'vitest'

import { bakeTarget, definedByBake, isBakeFile } from '../../../actions/build-image/bake.ts'
import { imageDefinition } from './images.ts'
import { Workshop } from './workshop.ts'

// As `docker buildx bake --print` of buildx 0.30 writes it.
const PRINTED = {
  group: { default: { targets: ['app'] } },
  target: {
    app: {
      context: 'app',
      contexts: { alp: 'docker-image://alpine:3', assets: './assets' },
      dockerfile: '../Dockerfile',
      args: { V: '1', N: null },
      labels: { team: 'x' },
      tags: ['x/y:1'],
      target: 'production',
      'cache-from': [{ ref: 'x/y', type: 'registry' }],
      'cache-to': [{ mode: 'max', ref: 'x/y', type: 'registry' }],
      secret: [
        { env: 'TOK', id: 'tok' },
        { id: 'f', src: './f' },
      ],
      ssh: [{ id: 'default' }, { id: 'key', paths: ['/tmp/key'] }],
      platforms: ['linux/amd64'],
      output: [{ type: 'docker' }],
    },
  },
}

const bake = (more: Parameters<typeof imageDefinition>[0] = {}) =>
  imageDefinition({ name: 'app', file: 'docker-bake.hcl', ...more })

test('an image is as its target says', () => {
  expect(definedByBake(bake(), PRINTED)).toEqual(
    imageDefinition({
      name: 'app',
      context: 'app',
      file: 'Dockerfile',
      target: 'production',
      buildArgs: new Map([['V', '1']]),
      buildContexts: new Map([
        ['alp', 'docker-image://alpine:3'],
        ['assets', './assets'],
      ]),
      labels: new Map([['team', 'x']]),
      secrets: [
        { id: 'tok', env: 'TOK' },
        { id: 'f', file: './f' },
      ],
      ssh: ['default', 'key=/tmp/key'],
      platforms: ['linux/amd64'],
      cacheFrom: ['type=registry,ref=x/y'],
      cacheTo: ['type=registry,mode=max,ref=x/y'],
    }),
  )
})

test("the step's own inputs win", () => {
  const own = bake({ buildArgs: new Map([['V', '2']]), platforms: ['linux/arm64'] })
  const defined = definedByBake(own, PRINTED)
  expect([...defined.buildArgs]).toEqual([['V', '2']])
  expect(defined.platforms).toEqual(['linux/arm64'])
})

test.each([
  ['docker-bake.hcl', true],
  ['build/docker-bake.json', true],
  ['Dockerfile', false],
  ['docker/shop.Dockerfile', false],
])('%s is a bake file: %s', (file, expected) => {
  expect(isBakeFile(file)).toBe(expected)
})

test('the target is named, or that of the image, or the default', () => {
  expect(bakeTarget(bake({ target: 'other' }))).toBe('other')
  expect(bakeTarget(bake())).toBe('app')
  expect(bakeTarget(bake({ name: '' }))).toBe('default')
})

describe('what cannot be built on its own is refused', () => {
  test.each([
    [{ 'dockerfile-inline': 'FROM scratch' }, 'its Dockerfile stands in the bake file'],
    [{ contexts: { base: 'target:base' } }, 'its context "base" is another target'],
    [{ context: 'https://github.com/acme/shop.git' }, 'a path in the workspace'],
    [{ platforms: ['x'] }, '"x" is no platform'],
    [{ secret: [{}] }, 'a secret has no id'],
  ])('%j', (target, message) => {
    expect(() => definedByBake(bake(), { target: { app: target } })).toThrow(`bake target "app": ${message}`)
  })

  test.each([undefined, {}, { target: {} }, []])('a file like %j', (printed) => {
    expect(() => definedByBake(bake(), printed)).toThrow('it is not in the file')
  })
})

test('a bake file is read only where the revision is not there', async () => {
  const workshop = new Workshop()
  workshop.bakes.set('docker-bake.hcl app', { target: { app: { target: 'production' } } })
  workshop.files.set('Dockerfile', 'FROM scratch AS production\n')
  const images = new Map([['app', bake()]])
  await workshop.run({ images })
  expect(workshop.plans[0]?.args.join(' ')).toContain('--target production')
  workshop.bakes.clear()
  expect(await workshop.run({ images })).toMatchObject({ how: 'reused-revision' })
})
