import { describe, expect, test } from 'vitest'
import { zizmorExceptions } from '../../../scripts/documents/exceptions.ts'
import { reasonsPage } from '../../../scripts/documents/reasons.ts'
import { replaceSection, table } from '../../../scripts/documents/section.ts'
import { permissionsOf, workflowsReference } from '../../../scripts/documents/workflows.ts'

describe('the page of reason codes', () => {
  const source =
    "const REASONS = {\n  // promote\n  held: { cause: 'It is held.', cure: 'Release it.' },\n}\n"

  test('gives each code a heading of its own in the section of its source', () => {
    expect(reasonsPage(source, { held: { cause: 'It is held.', cure: 'Release it.' } })).toBe(
      '## promote\n\n### held\n\nIt is held.<br>\n**What to do:** Release it.',
    )
  })

  test('is not made while a code stands in no section', () => {
    expect(() => reasonsPage(source, { lost: { cause: 'a', cure: 'b' } })).toThrow(
      'lost stands in no section',
    )
  })
})

describe('the reference of workflows', () => {
  const workflow = `# What it is\n# for.\non:\n  workflow_call:\n    inputs:\n      url: { description: "A|B.", type: string, required: true }\njobs:\n  a: { timeout-minutes: 5, permissions: { contents: read, packages: read } }\n  b: { uses: $/.github/workflows/other.yml, permissions: { packages: write } }\n`

  test('tells what it is for, what to grant, each input, and how long each job may take', () => {
    const text = workflowsReference(
      new Map([
        ['deploy.yml', workflow],
        ['ci.yml', 'on: push\njobs: {}\n'],
      ]),
    )
    expect(text).toContain('What it is for. ([source]')
    expect(text).toContain('permissions:\n  contents: read\n  packages: write\n')
    expect(text).toContain('| `url` | string | **required** | A\\|B. |')
    expect(text).toContain('| `a` | `contents: read`, `packages: read` | 5 min |')
    expect(text).toContain('| `b` | `packages: write` | as [other.yml](#otheryml) says |')
    expect(text).toContain('### Secrets of deploy.yml\n\nNone.')
    expect(text).not.toContain('ci.yml')
  })

  test('asks for the higher of two levels, whichever comes first', () => {
    const job = (level: string) => ({ permissions: { packages: level } })
    expect(permissionsOf({ jobs: { a: job('write'), b: job('read') } })).toEqual(['packages: write'])
    expect(permissionsOf({ jobs: { a: job('read'), b: job('write') } })).toEqual(['packages: write'])
  })
})

describe("the linters' exceptions", () => {
  test('are told with their reasons', () => {
    const text =
      'rules:\n  a:\n    ignore:\n      # Because\n      # of this.\n      - x.yml\n      - y.yml\n  b:\n    config:\n      policies:\n        # They do.\n        acme/*: ref-pin\n        "*": hash-pin\n'
    expect(zizmorExceptions(text)).toEqual([
      { linter: 'zizmor', rule: 'a', where: 'x.yml, y.yml', reason: 'Because of this.' },
      { linter: 'zizmor', rule: 'b', where: '`acme/*`: ref-pin', reason: 'They do.' },
    ])
  })

  test('are an error without one', () => {
    expect(() => zizmorExceptions('rules:\n  a:\n    ignore:\n      - x.yml\n')).toThrow(
      'the exception of a says no reason',
    )
  })
})

test('a section is replaced between its marks, and must have them', () => {
  expect(replaceSection('a<!-- x:start -->old<!-- x:end -->b', 'x', 'new')).toBe(
    'a<!-- x:start -->\nnew\n<!-- x:end -->b',
  )
  expect(() => replaceSection('a', 'x', 'new')).toThrow('no section <!-- x:start -->')
})

test('a table without rows says so', () => {
  expect(table(['a'], [])).toBe('None.')
})
