import { describe, expect, test } from 'vitest'

import { brokenExchange, deniedCure, describeBody } from '../../../shared/registry/failure.ts'

describe('an error body becomes one line', () => {
  test.each([
    [
      'the specification’s JSON',
      '{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown","detail":{"Tag":"x"}}]}',
      'application/json',
      'MANIFEST_UNKNOWN manifest unknown',
    ],
    [
      'several errors',
      '{"errors":[{"code":"A","message":"one"},{"code":"B","message":"two"}]}',
      'application/json',
      'A one; B two',
    ],
    ['an error without a message', '{"errors":[{"code":"DENIED"}]}', 'application/json', 'DENIED'],
    [
      'a token service’s JSON',
      '{"error":"invalid_grant","error_description":"expired"}',
      'application/json',
      'invalid_grant expired',
    ],
    [
      'a token service’s details',
      '{"details":"incorrect username or password"}',
      'application/json',
      'incorrect username or password',
    ],
    [
      'HTML',
      '<html><head><style>b{}</style><title>502</title></head><body><h1>Bad\n Gateway</h1></body></html>',
      'text/html',
      '502 Bad Gateway',
    ],
    ['HTML that does not say so', '<h1>Nope</h1>', '', 'Nope'],
    ['control characters', 'a\u0000b\r\n::error::c', 'text/plain', 'a b ::error::c'],
    ['nothing', '', 'text/plain', ''],
    ['JSON of another kind', '[1,2]', 'application/json', '[1,2]'],
  ])('%s', (_, body, contentType, line) => {
    expect(describeBody(body, contentType)).toBe(line)
  })

  test('a long one is cut', () => {
    expect(describeBody('x'.repeat(10_000), 'text/plain')).toHaveLength(300)
  })
})

describe('a request without an answer', () => {
  const attempted = { registry: 'r.example', repository: 'acme/shop', doing: 'read tag main' }

  test('names registry, repository, what was attempted and why', () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
    const { code, message } = brokenExchange(reset, attempted)
    expect(code).toBe('registry-failed')
    expect(message).toBe(
      'registry r.example: cannot read tag main in acme/shop: the connection was reset (ECONNRESET)',
    )
  })

  test('keeps an error that says it already', () => {
    const known = brokenExchange(new Error('x'), attempted)
    expect(brokenExchange(known, { ...attempted, doing: 'something else' })).toBe(known)
  })
})

test.each([
  ['ghcr.io', 'packages: write'],
  ['docker.io', 'access token'],
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'amazon-ecr-login'],
  ['harbor.acme.example', '`harbor.acme.example <user> <password>`'],
])('the cure for a refusal by %s mentions %s', (registry, words) => {
  expect(deniedCure({ registry })).toContain(words)
})

test('Harbor is known by its token service, whatever its host is called', () => {
  expect(deniedCure({ registry: 'images.acme.example', service: 'harbor-registry' })).toContain(
    'robot account',
  )
})
