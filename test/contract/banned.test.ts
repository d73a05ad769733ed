import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|js|cjs)$/.test(file) && !file.startsWith('dist/'))

const word = (...parts: string[]) => parts.join('')
const BANNED = [
  word('vi.', 'mock('),
  word('as ', 'any'),
  word('as unknown', ' as'),
  word('@ts-', 'ignore'),
  word('@ts-', 'expect-error'),
  word('@ts-', 'nocheck'),
  word('TO', 'DO'),
  word('.sk', 'ip('),
  word('skip', 'If('),
  word('.on', 'ly('),
]

describe('sources', () => {
  test.each(BANNED)('do not contain %s', (text) => {
    expect(files.filter((file) => readFileSync(join(root, file), 'utf8').includes(text))).toEqual([])
  })

  test('stand in no folder whose name says nothing', () => {
    const folders = /(^|\/)(src|lib|utils?|helpers?|common|types)\//
    expect(files.filter((file) => folders.test(file))).toEqual([])
  })

  test('have at most 220 lines in what ships', () => {
    const long = files
      .filter((file) => /^(actions|shared)\//.test(file))
      .filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 221)
    expect(long).toEqual([])
  })

  test('name no machine', () => {
    const home = new RegExp(word('/ro', 'ot/|/wo', 'rk/(main|shared)'))
    expect(files.filter((file) => home.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })
})
