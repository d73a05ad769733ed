import { describe, expect, test } from 'vitest'
import { mayRead, type ReadsOptions, readsOf } from '../../../actions/build-image/stages.ts'
import { substitute } from '../../../actions/build-image/variables.ts'
import { parseDockerfile, splitFlags } from '../../../shared/domain/dockerfile.ts'

function reads(text: string, more: Partial<ReadsOptions> = {}) {
  return readsOf(parseDockerfile(text), {
    target: undefined,
    buildArgs: new Map(),
    contexts: new Set(),
    platforms: ['linux/amd64'],
    native: 'linux/amd64',
    ...more,
  })
}

describe('a Dockerfile', () => {
  test('is taken apart by instruction, with the lines where they stand', () => {
    const { instructions } = parseDockerfile(
      '# a comment\nFROM a\n\nRUN one \\\n  # between\n\n  two\nCMD x\n',
    )
    expect(instructions).toEqual([
      { keyword: 'FROM', rest: 'a', line: 2, lastLine: 2 },
      { keyword: 'RUN', rest: 'one   two', line: 4, lastLine: 7 },
      { keyword: 'CMD', rest: 'x', line: 8, lastLine: 8 },
    ])
  })

  test('has here-documents, whose bodies are no instructions', () => {
    const text = 'FROM a\nRUN <<EOF\nFROM b\nEOF\nCOPY <<-"X" <<Y /x/\n\tone\n\tX\ntwo\nY\nUSER 1\n'
    const { instructions } = parseDockerfile(text)
    expect(instructions.map(({ keyword, line }) => [keyword, line])).toEqual([
      ['FROM', 1],
      ['RUN', 2],
      ['COPY', 5],
      ['USER', 10],
    ])
  })

  test('names its frontend and its escape at the top, and only there', () => {
    const top = parseDockerfile('# syntax=docker/dockerfile:1\n# escape=`\nFROM a\nRUN one `\ntwo\n')
    expect(top).toMatchObject({ syntax: 'docker/dockerfile:1', escapeSign: '`' })
    expect(top.instructions).toHaveLength(2)
    expect(parseDockerfile('FROM a\n# syntax=docker/dockerfile:1\n').syntax).toBeUndefined()
  })

  test('has flags before words, and a JSON form', () => {
    const [from, copy] = parseDockerfile(
      'FROM --platform=$BUILDPLATFORM a AS b\nCOPY --from=b --chown="1:1" ["a b", "/c/"]\n',
    ).instructions
    expect(from && splitFlags(from).words).toEqual(['a', 'AS', 'b'])
    const split = copy && splitFlags(copy)
    expect(split?.words).toEqual(['a b', '/c/'])
    expect(split?.flags.get('chown')).toEqual(['1:1'])
  })
})

describe('what a target reads', () => {
  const TWO =
    'ARG NODE=node:24\nFROM ${NODE} AS build\nCOPY . .\nFROM scratch AS app\nCOPY --from=build /x /\nFROM nginx:1 AS web\nCOPY conf /\n'

  test('is what its stages read, and not what others do', () => {
    expect(reads(TWO, { target: 'app' })).toEqual({
      images: ['node:24'],
      base: undefined,
      sources: ['.'],
      obstacles: [],
    })
    expect(reads(TWO)).toMatchObject({ images: ['nginx:1'], base: 'nginx:1', sources: ['conf'] })
    expect(reads(TWO, { target: '0' })).toMatchObject({ base: 'node:24' })
  })

  test('follows arguments, as given or by default', () => {
    const buildArgs = new Map([['NODE', 'node:26']])
    expect(reads(TWO, { target: 'build', buildArgs }).images).toEqual(['node:26'])
    const chained = 'ARG A=1\nARG B="node:$A" C\nFROM ${B:-x}${C:+never}\n'
    expect(reads(chained).images).toEqual(['node:1'])
    expect(reads(chained, { buildArgs: new Map([['A', '2']]) }).images).toEqual(['node:2'])
  })

  test('differs by platform', () => {
    const text = 'FROM a AS base-amd64\nFROM b AS base-arm64\nFROM base-${TARGETARCH}\n'
    expect(reads(text).images).toEqual(['a'])
    expect(reads(text, { platforms: ['linux/amd64', 'linux/arm64'] }).images).toEqual(['a', 'b'])
  })

  test('includes images that are copied or mounted from, and named contexts are none', () => {
    const text =
      'FROM scratch\nCOPY --from=tools:1 /x /\nRUN --mount=type=bind,from=more:2,target=/m --mount=type=bind,source=src,target=/s x\nCOPY --from=assets / /\n'
    expect(reads(text, { contexts: new Set(['assets']) })).toMatchObject({
      images: ['more:2', 'tools:1'],
      sources: ['src'],
      obstacles: [],
    })
  })

  test.each([
    ['FROM a\nADD https://example.com/x.tgz /\n', 'line 2: ADD https://example.com/x.tgz has no checksum'],
    [
      'FROM a\nADD https://me:hunter22@example.com/x.tgz /\n',
      'ADD https://example.com/x.tgz has no checksum',
    ],
    ['FROM a\nADD git@github.com:acme/x.git /\n', 'has no checksum'],
    ['FROM a\nADD $URL /\n', 'has no checksum'],
    ['FROM ${A%x}\n', 'cannot be followed'],
    ['FROM a\nRUN --mount=from=$X,target=/x y\n', '"$X" cannot be followed'],
  ])('cannot be told of %j', (text, why) => {
    expect(reads(text).obstacles.join()).toContain(why)
  })

  test.each([
    'FROM a\nADD --checksum=sha256:abc https://example.com/x.tgz /\n',
    `FROM a\nADD https://github.com/acme/x.git#${'a'.repeat(40)} /\n`,
    'FROM a\nADD app-$VERSION.tar /\n',
    'FROM scratch AS other\nADD https://example.com/x.tgz /\nFROM a\n',
  ])('can be told of %j', (text) => {
    expect(reads(text).obstacles).toEqual([])
  })

  test('of a stage that is not there is not known', () => {
    expect(reads(TWO, { target: 'nope' }).obstacles).toEqual(['the Dockerfile has no stage "nope"'])
  })

  test('ends where stages name themselves', () => {
    expect(reads('FROM a AS a\nFROM a\n')).toMatchObject({ images: ['a'], base: 'a' })
  })
})

test.each([
  [['.'], true],
  [['./'], true],
  [['/'], true],
  [['*'], true],
  [['$SRC'], true],
  [['.git/HEAD'], true],
  [['../x'], true],
  [['app', 'package.json', './src/'], false],
])('copying %j may read .git: %s', (sources, expected) => {
  expect(mayRead(sources, '.git')).toBe(expected)
})

test.each([
  ['$A-${B}', 'a-b'],
  ['${C:-x${A}}', 'xa'],
  ['${A:+y}${C:+n}', 'y'],
  ['\\$A', '$A'],
  ["'$A'", '$A'],
  ['"$A"', 'a'],
  ['${E-d}${E:-d}', 'd'],
  ['$', undefined],
  ['${A', undefined],
  ['${A#x}', undefined],
])('%s becomes %s', (text, expected) => {
  const values = new Map([
    ['A', 'a'],
    ['B', 'b'],
    ['E', ''],
  ])
  expect(substitute(text, (name) => values.get(name))).toBe(expected)
})
