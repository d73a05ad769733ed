import { describe, expect, test } from 'vitest'

import { composeStrings, parseAssignment } from '../../../actions/helm-upgrade/values.ts'
import { checkValues } from '../../../actions/helm-upgrade/values-text.ts'
import { parseImages } from '../../../shared/domain/images.ts'
import { parseRevision } from '../../../shared/domain/revision.ts'
import { readValuesText } from '../../../shared/tools/yaml.ts'

const digest = `sha256:${'a'.repeat(64)}`
const revision = parseRevision('b'.repeat(40))
const one = { images: parseImages(`ghcr.io/acme/shop@${digest}`), revision }
const two = {
  images: parseImages(`web=ghcr.io/acme/web:v1@${digest}\nworker=ghcr.io/acme/worker@${digest}`),
  revision,
}
const lines = (text: string) => text.split('\n').map(parseAssignment)
const compose = (strings: string, images: string, delivered: Parameters<typeof composeStrings>[1] = one) =>
  composeStrings(
    {
      setString: strings === '' ? [] : lines(strings),
      fromEnvironment: [],
      imageValues: images === '' ? [] : lines(images),
    },
    delivered,
  )

describe('string values', () => {
  test.each([
    ['a.b=1e10', { a: { b: '1e10' } }],
    ['a=0123456', { a: '0123456' }],
    ['a=true', { a: 'true' }],
    ['a=null', { a: 'null' }],
    ['a=""', { a: '' }],
    ['a=x, {y}=z', { a: 'x, {y}=z' }],
    ['a=grüße', { a: 'grüße' }],
    ['nodeSelector.kubernetes\\.io/arch=amd64', { nodeSelector: { 'kubernetes.io/arch': 'amd64' } }],
    ['a\\\\.b=1', { 'a\\': { b: '1' } }],
    ['a.b=1\na.c=2\na.b=3', { a: { b: '3', c: '2' } }],
  ])('%j stay strings', (text, tree) => {
    expect(compose(text, '')).toEqual(tree)
  })

  test.each([
    ['a', 'key.path=text'],
    ['a=', '"" where an empty one is meant'],
    ['=x', 'key.path=text'],
    ['a..b=x', 'empty keys'],
    ['a.=x', 'empty keys'],
    ['a[0].b=x', 'list'],
    ['__proto__.polluted=x', '__proto__'],
    ['a.constructor.b=x', 'constructor'],
  ])('%j is refused', (text, problem) => {
    expect(() => parseAssignment(text)).toThrow(problem)
  })

  test.each(['a=1\na.b=2', 'a.b=2\na=1'])('%j is refused: a value and a group at once', (text) => {
    expect(() => compose(text, '')).toThrow('both a value and a group')
  })
})

describe('image values', () => {
  test('stand for the one image and the revision, and win over strings', () => {
    const tree = compose(
      'image.digest=old',
      'image.repository={repository}\nimage.digest={digest}\nrevision={revision}\ntext=r-{revision}-{tag}',
    )
    expect(tree).toEqual({
      image: { repository: 'ghcr.io/acme/shop', digest },
      revision,
      text: `r-${revision}-${revision}`,
    })
  })

  test('name one of several images', () => {
    expect(
      compose('', 'web.image={web.repository}:{web.tag}@{web.digest}\nworker={worker.tag}', two),
    ).toEqual({
      web: { image: `ghcr.io/acme/web:v1@${digest}` },
      worker: revision,
    })
  })

  test.each([
    ['a={digest}', two, '{web.digest}'],
    ['a={nope}', one, '{repository}'],
    ['a={other.digest}', two, '{worker.digest}'],
    ['a={revision}', { images: one.images, revision: undefined }, '{digest}'],
  ])('%s is refused, and the message names what there is', (text, delivered, known) => {
    expect(() => compose('', text, delivered)).toThrow(known)
  })

  test('of a chart without an image leave the default lines out', () => {
    const delivered = { images: undefined, revision }
    expect(compose('', 'image.repository={repository}\nrevision={revision}', delivered)).toEqual({ revision })
  })
})

describe('values', () => {
  test.each(['a: 1', 'a: null', 'a: ~', 'a: ""', 'a:\n  b: 1', 'a: |\n  key:\n  other:', 'a: [1, 2]', '{}'])(
    '%j are fine',
    (text) => {
      expect(() => checkValues(text, readValuesText)).not.toThrow()
    },
  )

  test.each([
    ['a: [', 'must be YAML'],
    ['- a', 'must be a mapping'],
    ['text', 'must be a mapping'],
    ['a:', 'without a value: a'],
    ['a:\n  b: 1\n  tag:\nc: 2', 'without a value: tag'],
    ['a: 1\na: 2', 'must be YAML'],
  ])('%j are refused in one line', (text, problem) => {
    expect(() => checkValues(text, readValuesText)).toThrow(
      expect.objectContaining({
        code: 'input-invalid',
        message: expect.stringMatching(new RegExp(`^.*${problem}.*$`)),
      }),
    )
  })
})
