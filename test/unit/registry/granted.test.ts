import fc from 'fast-check'
import { expect, test } from 'vitest'

import { grantedBy, shortfall } from '../../../shared/registry/granted.ts'
import type { Scope } from '../../../shared/registry/scopes.ts'

const PUSH: Scope = 'repository:acme/shop:pull,push'

function jwt(claims: unknown): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`
}

const access = (...actions: readonly string[]) => [{ type: 'repository', name: 'acme/shop', actions }]

test.each([
  ['the answer’s scope', { scope: 'repository:acme/shop:pull' }, 'opaque', ['repository:acme/shop:pull']],
  ['the token’s access', {}, jwt({ access: access('pull') }), ['repository:acme/shop:pull']],
  ['an access to nothing', {}, jwt({ access: [] }), []],
  ['an opaque token', {}, 'opaque', undefined],
  ['a token without access', {}, jwt({ sub: 'octocat' }), undefined],
  ['claims that are no object', {}, jwt(null), undefined],
  ['a scope with markup', { scope: '::warning::<b>:x repository:a:pull' }, 'opaque', ['repository:a:pull']],
])('%s is read for what it is', (_, answer, token, expected) => {
  expect(grantedBy(answer, token)).toEqual(expected)
})

test.each([
  ['all of it', ['repository:acme/shop:push,pull'], undefined],
  ['all of it in two parts', ['repository:acme/shop:pull', 'repository:acme/shop:push'], undefined],
  ['everything', ['repository:acme/shop:*'], undefined],
  ['a part', ['repository:acme/shop:pull'], `asked for ${PUSH}, granted repository:acme/shop:pull`],
  ['another repository', ['repository:acme/web:*'], `asked for ${PUSH}, granted repository:acme/web:*`],
  ['nothing', [], `asked for ${PUSH}, granted nothing`],
  ['nobody knows what', undefined, undefined],
])('%s granted of pull and push', (_, granted, expected) => {
  expect(shortfall([PUSH], granted)).toBe(expected)
})

test('no answer and no token makes it throw or pass on anything but scopes', () => {
  const values = fc.oneof(fc.jsonValue(), fc.constant(access('pull')))
  fc.assert(
    fc.property(fc.string(), values, fc.boolean(), (scope, claim, isOpaque) => {
      const token = isOpaque ? scope : jwt({ access: claim })
      for (const granted of [grantedBy({ scope }, token), grantedBy({}, token)]) {
        for (const one of granted ?? []) expect(one).toMatch(/^[\w.()-]+:[\w./:-]+:[\w,*.-]*$/)
      }
    }),
  )
})
