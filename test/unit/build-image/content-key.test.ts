import { describe, expect, test } from 'vitest'

import { type Ingredients, keyLines, keyTag, keyText } from '../../../actions/build-image/content-key.ts'
import type { ImageDefinition } from '../../../actions/build-image/definition.ts'
import { DIGEST, imageDefinition, OTHER_DIGEST } from './images.ts'

const INGREDIENTS: Ingredients = {
  contexts: new Map([['', { digest: 'a'.repeat(64), files: 3 }]]),
  dockerfile: DIGEST,
  images: new Map([['node:24', DIGEST]]),
  native: 'linux/amd64',
  provenance: 'none',
  sbom: 'false',
}

const textOf = (definition: Partial<ImageDefinition> = {}, ingredients: Partial<Ingredients> = {}) =>
  keyText(keyLines(imageDefinition(definition), { ...INGREDIENTS, ...ingredients }))

describe('a key is another for another', () => {
  test.each<[string, Partial<ImageDefinition>, Partial<Ingredients>]>([
    ['context', {}, { contexts: new Map([['', { digest: 'b'.repeat(64), files: 3 }]]) }],
    ['named context', {}, { contexts: new Map([...INGREDIENTS.contexts, ['x', { digest: 'b', files: 1 }]]) }],
    ['Dockerfile', {}, { dockerfile: OTHER_DIGEST }],
    ['base image', {}, { images: new Map([['node:24', OTHER_DIGEST]]) }],
    ['target', { target: 'web' }, {}],
    ['build argument', { buildArgs: new Map([['A', '1']]) }, {}],
    ['label', { labels: new Map([['a', '1']]) }, {}],
    ['secret', { secrets: [{ id: 'npmrc', env: 'NPMRC' }] }, {}],
    ['agent', { ssh: ['default'] }, {}],
    ['platform', { platforms: ['linux/arm64'] }, {}],
    ['machine', {}, { native: 'linux/arm64' }],
    ['provenance', {}, { provenance: 'max' }],
    ['bill of materials', {}, { sbom: 'true' }],
  ])('%s', (_, definition, ingredients) => {
    expect(textOf(definition, ingredients)).not.toBe(textOf())
  })
})

test('and the same for another order, repository, cache, and REVISION', () => {
  const args = new Map([
    ['A', '1'],
    ['B', '2'],
  ])
  const turned = new Map([...args].reverse())
  expect(textOf({ buildArgs: args })).toBe(textOf({ buildArgs: turned }))
  expect(textOf({ platforms: ['a/b', 'c/d'] })).toBe(textOf({ platforms: ['c/d', 'a/b'] }))
  expect(textOf({ buildArgs: new Map([['REVISION', 'x']]) })).toBe(textOf())
  expect(textOf({ cacheFrom: ['type=gha'], name: 'x' })).toBe(textOf())
})

test('values cannot be moved from one part into another', () => {
  const one = textOf({ buildArgs: new Map([['A', '1", "build-arg B: 2']]) })
  const other = textOf({
    buildArgs: new Map([
      ['A', '1'],
      ['B', '2'],
    ]),
  })
  expect(one).not.toBe(other)
})

test('a secret stands in it by its id, an agent without its path', () => {
  const text = textOf({ secrets: [{ id: 'maven', file: 'settings.xml' }], ssh: ['key=/home/me/key'] })
  expect(text).toContain('["secret","maven"]')
  expect(text).toContain('["ssh","key"]')
  expect(text).not.toMatch(/settings|home/)
})

test('its tag has the first forty digits', () => {
  expect(keyTag('0123456789'.repeat(6))).toBe(`content-${'0123456789'.repeat(4)}`)
})
