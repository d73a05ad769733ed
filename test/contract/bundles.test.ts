import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')
const bundles = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('index.js'),
)

test.each(bundles)('%s stays below 0.9 MB and brings no HTTP client of the toolkit', (file) => {
  const text = readFileSync(join(dist, file), 'utf8')
  expect(Buffer.byteLength(text)).toBeLessThan(900_000)
  expect(text).not.toContain('node_modules/undici')
})

test.each(bundles)('%s is one file: no chunk stands beside it', (file) => {
  expect(readdirSync(join(dist, file, '..')).filter((name) => name.endsWith('.js'))).toEqual(['index.js'])
})

test('what a runner downloads of a tag has every action and workflow, and neither pictures nor tests', () => {
  const archived = execFileSync('git', ['archive', '--worktree-attributes', '--format=tar', 'HEAD'], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  })
  const listed = execFileSync('tar', ['--list'], { input: archived, encoding: 'utf8' }).split('\n')
  const committed = execFileSync('git', ['ls-tree', '-r', '--name-only', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  })
  const needed = committed
    .split('\n')
    .filter((path) => /^(?:\.github|dist)\/|^actions\/[^/]+\/action\.yml$/.test(path))
  expect(needed.length).toBeGreaterThan(30)
  expect(listed).toEqual(expect.arrayContaining(needed))
  expect(listed.filter((path) => /^(?:bench|docs\/pictures|test)\//.test(path))).toEqual([])
  expect(gzipSync(archived).byteLength).toBeLessThan(2_500_000)
})
