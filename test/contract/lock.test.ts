import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { missingOptional, type Packages } from '../../scripts/complete-lock.ts'

const lock = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')

test('the lock file has every optional package, or npm ci refuses it: npm run lock', () => {
  expect(Object.keys(missingOptional((JSON.parse(lock) as { packages: Packages }).packages))).toEqual([])
})

test('an optional package that is not locked is found, with the platform that its name says', () => {
  const packages = {
    'node_modules/tool': {
      dev: true,
      optionalDependencies: { '@tool/linux-x64-musl': '1.2.3', '@tool/here': '1.0.0' },
    },
    'node_modules/@tool/here': { version: '1.0.0' },
  }
  expect(missingOptional(packages)).toEqual({
    'node_modules/@tool/linux-x64-musl': {
      version: '1.2.3',
      dev: true,
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
  })
})
