import { describe, expect, test } from 'vitest'

import {
  parseYaml,
  parseYamlAsFarAsItGoes,
  parseYamlDocuments,
  parseYamlTexts,
  readValuesText,
} from '../../../shared/tools/yaml.ts'

const BROKEN = [
  ['a flow sequence that nothing closes', 'clusters: [{name: a}]\nusers: ['],
  ['a quote that nothing closes', 'clusters: []\nusers:\n  - {token: "x\n'],
  ['a tab for an indentation', 'clusters: []\nusers:\n\t- a'],
  ['a mapping that goes on as a list', 'a: 1\n- b'],
] as const

describe.each([
  ['parseYaml', parseYaml],
  ['parseYamlTexts', parseYamlTexts],
  ['parseYamlDocuments', parseYamlDocuments],
  ['readValuesText', readValuesText],
] as const)('%s', (_, read) => {
  test.each(BROKEN)('throws at %s', (_, text) => {
    expect(() => read(text)).toThrow(/at line \d+, column \d+/)
  })
})

describe.each([
  ['parseYaml', parseYaml],
  ['parseYamlTexts', parseYamlTexts],
  ['readValuesText', readValuesText],
] as const)('%s, which reads one document,', (_, read) => {
  test('throws at a key that is there twice', () => {
    expect(() => read('a: 1\na: 2')).toThrow('must be unique')
  })

  test('throws at a second document rather than drop it', () => {
    expect(() => read('a: 1\n---\nb: 2')).toThrow('multiple documents')
  })

  test('takes one that begins with its marker', () => {
    expect(() => read('---\na: 1\n')).not.toThrow()
  })
})

test.each([
  ['a key that is there twice', 'a: 1\na: 2', { a: 2 }],
  ['a flow sequence without the indentation that ours wants', 'a: yes\nb: [1\n]', { a: true, b: [1] }],
])('%s is no reason to refuse what Helm has taken already', (_, text, value) => {
  expect(parseYamlAsFarAsItGoes(text)).toEqual(value)
})
