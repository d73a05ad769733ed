import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const dist = join(import.meta.dirname, '../../dist')
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
