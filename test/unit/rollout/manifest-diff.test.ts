import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { diffManifests } from '../../../shared/rollout/manifest-diff.ts'
import { isSameButRandom, isSameContent } from '../../../shared/rollout/same-content.ts'
import { parseYaml } from '../../../shared/tools/yaml.ts'

const web = (image: string, more = '') => `---
# Source: shop/templates/web.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 1
  template:
    spec:
      containers:
        - name: web
          image: ${image}
          env:
            - name: TOKEN
              value: planted-${image}
${more}`
const secret = (password: string) =>
  `---\nkind: Secret\napiVersion: v1\nmetadata:\n  name: keys\nstringData:\n  password: ${password}\n`
const diff = (before: string, after: string) => diffManifests([before], [after], parseYaml)

describe('what changes', () => {
  test('is told object by object, with the values of what is safe to show', () => {
    expect(diff(web('shop:1'), web('shop:2'))).toEqual([
      {
        change: 'changed',
        object: 'Deployment web',
        fields: [
          'spec.template.spec.containers[web].image: shop:1 → shop:2',
          'spec.template.spec.containers[web].env[TOKEN].value: changed',
        ],
      },
    ])
  })

  test('is a Secret only by its name', () => {
    expect(diff(secret('one'), secret('two'))).toEqual([
      { change: 'changed', object: 'Secret keys', fields: [] },
    ])
  })

  test('is what comes and what goes', () => {
    expect(diff(secret('one'), web('shop:1')).map(({ change, object }) => `${change} ${object}`)).toEqual([
      'added Deployment web',
      'removed Secret keys',
    ])
  })

  test('is nothing where only comments and spaces differ, and then nothing is parsed', () => {
    const parse = () => {
      throw new Error('parsed')
    }
    expect(diffManifests([web('a')], [web('a').replace('# Source', '# From')], parse)).toEqual([])
  })

  test('names a container that was put in front without touching the other', () => {
    const two = web('shop:1').replace(
      '        - name: web',
      '        - name: proxy\n          image: proxy:1\n        - name: web',
    )
    expect(diff(web('shop:1'), two)[0]?.fields).toEqual(['spec.template.spec.containers[proxy]: added'])
  })

  test('never shows what a Secret or an environment variable holds', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{12}$/), fc.stringMatching(/^[a-z]{12}$/), (one, two) => {
        const before = web('shop:1').replace('planted-shop:1', one) + secret(one)
        const after = web('shop:2').replace('planted-shop:2', two) + secret(two)
        const shown = JSON.stringify(diff(before, after))
        expect(shown).not.toContain(one)
        expect(shown).not.toContain(two)
      }),
    )
  })
})

const content = (manifest: string, config: unknown = {}) => ({
  chart: 'shop',
  chartVersion: '1.0.0',
  manifest,
  hooks: [],
  config,
})
const numbers = { live: 7, next: 8 }

describe('what is live is the same', () => {
  test('whatever the order of the values', () => {
    const [live, next] = [
      content('a: 1', { a: 1, b: { c: 2, d: 3 } }),
      content('a: 1', { b: { d: 3, c: 2 }, a: 1 }),
    ]
    expect(isSameContent(live, next, numbers)).toBe(true)
  })

  test('where only the number of the helm revision stands in a name', () => {
    const job = (number: number) => content(`kind: Job\nmetadata:\n  name: migrate-${number}`)
    expect(isSameContent(job(7), job(8), numbers)).toBe(true)
    expect(isSameContent(job(6), job(8), numbers)).toBe(false)
  })

  test('where all that differs differs between two renderings too', () => {
    const made = (password: string, image = 'a') => content(`${secret(password)}${web(image)}`)
    expect(isSameButRandom(made('one'), made('two'), made('three'))).toBe(true)
    expect(isSameButRandom(made('one'), made('two', 'b'), made('three', 'b'))).toBe(false)
    expect(isSameButRandom(made('one'), made('two'), made('two'))).toBe(false)
  })
})
