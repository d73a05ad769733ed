import { assert, property, string, stringMatching, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  formatPinned,
  formatReference,
  parsePinnedReference,
  parseReference,
  parseRepository,
} from '../../../shared/domain/reference.ts'

const DIGEST = `sha256:${'ab'.repeat(32)}` as const

describe('parseReference', () => {
  test.each([
    ['ghcr.io/acme/shop', 'ghcr.io', 'acme/shop', undefined, undefined],
    ['ghcr.io/acme/shop:1.2', 'ghcr.io', 'acme/shop', '1.2', undefined],
    [`ghcr.io/acme/shop@${DIGEST}`, 'ghcr.io', 'acme/shop', undefined, DIGEST],
    [`ghcr.io/acme/shop:1.2@${DIGEST}`, 'ghcr.io', 'acme/shop', '1.2', DIGEST],
    ['127.0.0.1:5000/shop:main', '127.0.0.1:5000', 'shop', 'main', undefined],
    ['localhost/shop', 'localhost', 'shop', undefined, undefined],
    ['localhost:5000/a/b/c', 'localhost:5000', 'a/b/c', undefined, undefined],
    ['[::1]:5000/shop', '[::1]:5000', 'shop', undefined, undefined],
    ['node:24', 'docker.io', 'library/node', '24', undefined],
    ['acme/shop', 'docker.io', 'acme/shop', undefined, undefined],
    [
      '123.dkr.ecr.eu-west-1.amazonaws.com/a_b__c-d.e',
      '123.dkr.ecr.eu-west-1.amazonaws.com',
      'a_b__c-d.e',
      undefined,
      undefined,
    ],
  ])('reads %s', (text, registry, name, tag, digest) => {
    const reference = parseReference(text)
    expect(reference.repository).toEqual({ registry, name })
    expect(reference.tag).toBe(tag)
    expect(reference.digest).toBe(digest)
  })

  test.each([
    '',
    'ghcr.io/Acme/shop',
    'ghcr.io/acme/shop:',
    'ghcr.io/acme/shop:a b',
    `ghcr.io/acme/shop:${'x'.repeat(129)}`,
    'ghcr.io/acme/shop@sha256:abc',
    `ghcr.io/acme/shop@sha512:${'a'.repeat(128)}`,
    `ghcr.io/acme/shop@${DIGEST.toUpperCase()}`,
    'ghcr.io//shop',
    'ghcr.io/acme/-shop',
    'ghcr.io/acme/sh..op',
    'https://ghcr.io/acme/shop',
    'ghcr.io/acme/shop/',
    '-rf',
    'ghcr.io/acme/shop\n',
  ])('refuses %j and says what it got', (text) => {
    expect(() => parseReference(text)).toThrow(TypeError)
  })

  test('is the inverse of formatReference', () => {
    const part = stringMatching(/^[a-z0-9]{1,9}$/)
    const tag = stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,20}$/)
    return assert(
      property(tuple(part, part, part, tag), ([host, folder, name, label]) => {
        const text = `${host}.example:5000/${folder}/${name}:${label}@${DIGEST}`
        expect(formatReference(parseReference(text))).toBe(text)
      }),
    )
  })

  test('never accepts what it cannot write back', () => {
    return assert(
      property(string(), (text) => {
        try {
          const written = formatReference(parseReference(text))
          expect(parseReference(written)).toEqual(parseReference(text))
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError)
        }
      }),
    )
  })
})

test('a repository carries neither tag nor digest', () => {
  expect(parseRepository('ghcr.io/acme/shop')).toEqual({ registry: 'ghcr.io', name: 'acme/shop' })
  expect(() => parseRepository('ghcr.io/acme/shop:1')).toThrow('without tag or digest')
  expect(() => parseRepository(`ghcr.io/acme/shop@${DIGEST}`)).toThrow('without tag or digest')
})

test('a pinned reference carries a digest and is handed on without its tag', () => {
  expect(() => parsePinnedReference('ghcr.io/acme/shop:1')).toThrow('by digest')
  expect(formatPinned(parsePinnedReference(`ghcr.io/acme/shop:1@${DIGEST}`))).toBe(
    `ghcr.io/acme/shop@${DIGEST}`,
  )
})
