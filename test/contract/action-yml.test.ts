import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const NAMES = ['build-image', 'deploy-summary', 'helm-rollback', 'helm-upgrade', 'promote', 'smoke'] as const
const COMMON = ['verdict', 'reason-code', 'result']

interface ActionFile {
  readonly name: string
  readonly description: string
  readonly inputs: Readonly<Record<string, { description?: string; required?: boolean; default?: unknown }>>
  readonly outputs: Readonly<Record<string, { description?: string }>>
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string; 'post-if'?: string }
}

const actionFile = (name: string): ActionFile =>
  parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8'))

/** Every name that the action's own code asks its reader for. */
function readNames(name: string): readonly string[] {
  const folder = join(root, 'actions', name)
  const reading =
    /\.(?:optional|required|parsed|optionalParsed|parsedOrNone|choice|boolean|integer|duration|lines|parsedLines|secret|optionalSecret)(?:<[^>]*>)?\(\s*'([a-z0-9-]+)'/g
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(reading)].map(([, found]) => found ?? ''),
    )
  return [...new Set(names)].sort()
}

test('there are these actions and no others', () => {
  expect(readdirSync(join(root, 'actions')).sort()).toEqual([...NAMES])
})

describe.each(NAMES)('%s', (name) => {
  const action = actionFile(name)

  test('reads every input that it declares, and declares every input that it reads', () => {
    expect(readNames(name)).toEqual(Object.keys(action.inputs).sort())
  })

  test('sets every output that it declares, and declares every output that it sets', async () => {
    const { OUTPUTS } = (await import(join(root, 'actions', name, 'report.ts'))) as {
      OUTPUTS: readonly string[]
    }
    expect([...OUTPUTS, ...COMMON].sort()).toEqual(Object.keys(action.outputs).sort())
  })

  test('runs committed bundles on node24', () => {
    expect(action.runs.using).toBe('node24')
    const entries = [action.runs.main, ...(action.runs.post === undefined ? [] : [action.runs.post])]
    for (const entry of entries) expect(existsSync(join(root, 'actions', name, entry)), entry).toBe(true)
    expect(existsSync(join(root, 'actions', name, 'post.ts'))).toBe(action.runs.post !== undefined)
    if (action.runs.post !== undefined) expect(action.runs['post-if']).toBe('always()')
  })

  test('says of every input and output in a full sentence what it is', () => {
    expect(action.description.length).toBeGreaterThan(20)
    for (const [key, { description = '' }] of [
      ...Object.entries(action.inputs),
      ...Object.entries(action.outputs),
    ]) {
      expect(description.trim(), key).toMatch(/^[A-Z`"].{15,}\.$/s)
      // The runner evaluates the whole file, and allows no expression in a description.
      expect(description, key).not.toContain('${{')
    }
  })

  test('gives every input that is not required a default, so that an empty one is no accident', () => {
    for (const [key, { required, default: value }] of Object.entries(action.inputs)) {
      expect(required === true || value !== undefined, key).toBe(true)
      if (required === true) expect(value, key).toBeUndefined()
    }
  })

  test('names its inputs and outputs in kebab-case', () => {
    for (const key of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) {
      expect(key).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    }
  })

  test('has a README that names its permissions and shows its use', () => {
    const readme = readFileSync(join(root, 'actions', name, 'README.md'), 'utf8')
    expect(readme).toMatch(/^# /)
    expect(readme).toMatch(/permission/i)
    expect(readme).toContain(`actions/${name}@`)
  })
})
