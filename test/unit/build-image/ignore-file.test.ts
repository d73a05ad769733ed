import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { cleanPath, readIgnoreFile } from '../../../actions/build-image/ignore-file.ts'

const ignored = (text: string, path: string) => readIgnoreFile(text).isIgnored(path)

describe('a pattern', () => {
  test.each([
    ['node_modules', 'node_modules', true],
    ['node_modules', 'node_modules/a/b.js', true],
    ['node_modules', 'web/node_modules', false],
    ['/build', 'build/x', true],
    ['./build/', 'build/x', true],
    ['a/../build', 'build', true],
    ['**/node_modules', 'web/deep/node_modules/x', true],
    ['**/node_modules', 'node_modules', true],
    ['**/node_modules', 'my_node_modules', false],
    ['*.md', 'README.md', true],
    ['*.md', 'docs/README.md', false],
    ['**/*.md', 'docs/a/README.md', true],
    ['docs/**', 'docs/a/b', true],
    ['docs/**/b', 'docs/b', true],
    ['temp?', 'temp1', true],
    ['temp?', 'temp', false],
    ['[ab].txt', 'a.txt', true],
    ['[^ab].txt', 'a.txt', false],
    ['a+b(c).txt', 'a+b(c).txt', true],
    ['\\*.txt', '*.txt', true],
    ['\\*.txt', 'a.txt', false],
    ['*', 'any/thing', true],
  ])('"%s" on %s: %s', (pattern, path, expected) => {
    expect(ignored(pattern, path)).toBe(expected)
  })
})

test('the last pattern that fits wins', () => {
  const text = '*\n!app\n!package.json\napp/secret\n'
  expect(
    ['README.md', 'app/x.js', 'package.json', 'app/secret/key'].map((path) => ignored(text, path)),
  ).toEqual([true, false, false, true])
})

test('comments, blank lines, spaces and a byte order mark are no patterns', () => {
  expect(ignored('\uFEFF# *\n\n   docs  \n', 'docs')).toBe(true)
  expect(ignored('# *\n', 'docs')).toBe(false)
})

test('an exception of nothing and a malformed class are errors', () => {
  expect(() => readIgnoreFile('!')).toThrow('excepts nothing')
  expect(() => readIgnoreFile('a[b')).toThrow()
})

test('a folder is closed only where no exception reaches below it', () => {
  const { closes } = readIgnoreFile('node_modules\nvendor\n!vendor/kept/*.js\n*.log\n')
  expect(closes('node_modules')).toBe(true)
  expect(closes('vendor')).toBe(false)
  expect(closes('app')).toBe(false)
  expect(readIgnoreFile('*\n!**/kept').closes('deep')).toBe(false)
})

test('what a closed folder holds is always ignored', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'kept', 'x.md')
  const path = fc.array(name, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/'))
  const pattern = fc
    .tuple(
      fc.constantFrom('', '!'),
      fc.array(fc.oneof(name, fc.constantFrom('*', '**', 'k*')), { minLength: 1, maxLength: 3 }),
    )
    .map(([sign, parts]) => sign + parts.join('/'))
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 5 }), path, (patterns, file) => {
      const { closes, isIgnored } = readIgnoreFile(patterns.join('\n'))
      const folder = file.slice(0, file.lastIndexOf('/'))
      return !closes(folder) || isIgnored(file)
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['a//b/./c', 'a/b/c'],
  ['a/b/../c', 'a/c'],
  ['/a/../../b', '/b'],
  ['./', '.'],
  ['../a', '../a'],
])('%s is the same as %s', (path, clean) => {
  expect(cleanPath(path)).toBe(clean)
})
