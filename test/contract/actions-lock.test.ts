import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { lockfile } from '../../scripts/workflows/lock.ts'

const folder = join(import.meta.dirname, '../../.github/workflows')
const workflows = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => [`.github/workflows/${name}`, readFileSync(join(folder, name), 'utf8')]),
)
const committed = readFileSync(join(folder, 'actions.lock'), 'utf8')
const sha = 'de0fac2e4500dabe0009e67214ff5f5447ce83dd'
const step = (uses: string) => `jobs: { a: { steps: [{ uses: ${uses}\n }] } }`
const of = (text: string) => parse(lockfile(new Map([['.github/workflows/a.yml', text]])))

describe("GitHub's lockfile", () => {
  test('is what the workflows use; else run npm run actions-lock', () => {
    expect(committed).toBe(lockfile(workflows))
  })

  test('has the form of the schema v0.0.2, and each pin of a workflow among its dependencies', () => {
    const lock = parse(committed)
    expect(Object.keys(lock)).toEqual(['version', 'workflows', 'dependencies'])
    expect(lock.version).toBe('v0.0.2')
    for (const pins of Object.values<string[]>(lock.workflows)) {
      expect(Object.keys(lock.dependencies)).toEqual(expect.arrayContaining(pins))
    }
    for (const [pin, entry] of Object.entries<Record<string, unknown>>(lock.dependencies)) {
      expect(pin).toMatch(/^[^/@:]+\/[^/@:]+@[^:]+$/)
      expect(Object.keys(entry).sort()).toEqual(['commit', 'owner_id', 'ref', 'repo_id'])
      expect(entry['commit']).toBe(`sha1-${pin.split('@')[1]}`)
      expect(entry['ref']).toMatch(/^v\d+\.\d+\.\d+$/)
      expect(Number.isInteger(entry['owner_id']) && Number.isInteger(entry['repo_id'])).toBe(true)
    }
  })

  test("locks this project's own checks and releases", () => {
    expect(Object.keys(parse(committed).workflows)).toEqual(
      expect.arrayContaining(['.github/workflows/ci.yml', '.github/workflows/release.yml']),
    )
  })

  test('leaves out a workflow with an action of a local path, and needs no entry for $/', () => {
    expect(of(`${step('./.github/trunkline/setup')}\n# ${sha}`).workflows).toEqual({})
    expect(of(step('$/actions/promote')).workflows).toEqual({})
  })

  test('is not written for an action that is not pinned, or that nobody knows the numbers of', () => {
    expect(() => of(step('actions/checkout@v6'))).toThrow('actions/checkout@v6 is not pinned to a commit')
    expect(() => of(step(`actions/checkout@${sha}`))).toThrow('is not pinned to a commit with its version')
    expect(() => of(step(`some/thing@${sha} # v1.0.0`))).toThrow('the numbers of some/thing are not known')
  })
})
