import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../../../shared/rollout/canonical.ts'

test('the order of keys makes no difference, at any depth', () => {
  expect(canonical({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(canonical({ b: [{ d: 3, c: 2 }], a: 1 }))
})

test.each([
  [{ a: 1 }, { a: '1' }],
  [{ a: [1, 2] }, { a: [2, 1] }],
  [{ a: {} }, {}],
  [null, {}],
  [[], {}],
  [[['a', 1]], { a: 1 }],
])('%j and %j differ', (one, other) => {
  expect(canonical(one)).not.toBe(canonical(other))
})

test('a value is the same as what its JSON says', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value))
    }),
  )
})
