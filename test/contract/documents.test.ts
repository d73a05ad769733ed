import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkDocuments } from '../../scripts/documents/check.ts'
import { linksOf } from '../../scripts/documents/links.ts'
import { wrongWorkflows } from '../../scripts/documents/whole-workflows.ts'
import { formatFinding } from '../../scripts/workflows/finding.ts'
import { REASONS } from '../../shared/domain/reason-code.ts'

const root = join(import.meta.dirname, '../..')
const args = ['ls-files', '--cached', '--others', '--exclude-standard']
const files = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
const text = (file: string) => readFileSync(join(root, file), 'utf8')

/** What the check finds where this file is added to the repository. */
const withFile = async (file: string, content: string) => {
  const findings = await checkDocuments([...files, file], async (path) =>
    path === file ? content : text(path),
  )
  return findings.filter((finding) => finding.file === file).map(formatFinding)
}

describe('the check of documents finds', () => {
  test.each([
    [
      'a link that leads nowhere',
      '[a](gone.md)',
      'docs/x.md:1:5: gone.md leads to docs/gone.md, which is not there [links]',
    ],
    [
      'a code that is not in the list',
      '[a](reason-codes.md#gone)',
      'docs/x.md:1:5: reason-codes.md#gone: docs/reason-codes.md has no heading for #gone [links]',
    ],
    [
      'a command that there is not',
      'Run `npm run gone`.',
      'docs/x.md:1:1: there is no npm run gone [mentions]',
    ],
    [
      'a test that there is not',
      '```\nnpx vitest run test/unit/gone.test.ts\n```',
      'docs/x.md:2:1: test/unit/gone.test.ts is not there [mentions]',
    ],
    [
      'a file that there is not',
      'See `shared/gone.ts`.',
      'docs/x.md:1:1: shared/gone.ts is not there [mentions]',
    ],
    [
      'an input that an action has not',
      '```yaml\n- uses: acme/trunkline/actions/smoke@v1\n  with: { url: a, ulr: b }\n```',
      'docs/x.md:2:1: actions/smoke has no input ulr [examples]',
    ],
    [
      'an input that a workflow needs',
      '```yaml\njobs:\n  a:\n    uses: acme/trunkline/.github/workflows/promote.yml@v1\n```',
      'docs/x.md:4:1: .github/workflows/promote.yml needs the input application [examples]',
    ],
  ])('%s', async (_, content, message) => {
    expect(await withFile('docs/x.md', content)).toContain(message)
  })

  test("a whole workflow that GitHub's parser refuses, at its line", async () => {
    const workflow = '# x\n\n```yaml\non: push\njobs:\n  a:\n    runs-on: x\n    stpes: []\n```\n'
    const findings = await wrongWorkflows(root, new Map([['docs/x.md', workflow]]))
    expect(findings.map(formatFinding)).toContainEqual(expect.stringMatching(/^docs\/x\.md:8:5: .*stpes/))
  })

  test('nothing in a right one', async () => {
    const right = '[a](reason-codes.md#held), `npm run docs`, `shared/domain/record.ts`'
    expect(await withFile('docs/x.md', right)).toEqual([])
  })
})

describe('the README', () => {
  const readme = text('README.md')
  const promises = /^\| What it promises .*\n\|.*\n((?:\|.*\n)+)/m.exec(readme)?.[1]?.trim().split('\n') ?? []

  test('makes promises', () => {
    expect(promises.length).toBeGreaterThan(5)
  })

  test.each(promises)('backs each with a test, a bench or the demo that it links to: %s', (row) => {
    const cells = row.split(/(?<!\\)\|/)
    const links = linksOf(cells.at(-2) ?? '')
    expect(
      links.some((link) => /^(test\/.*\.test\.ts|bench\/RESULTS\.md#.+|lab\/demo\/.+\.ts)$/.test(link)),
      row,
    ).toBe(true)
  })

  test('shows what it is before anything else: a caller of at most twenty lines within the first screen', () => {
    const [before = '', caller = ''] = readme.split(/```yaml\n/)
    expect(before.split('\n').length).toBeLessThan(20)
    expect((caller.split('```')[0] ?? '').trim().split('\n').length).toBeLessThanOrEqual(20)
  })
})

test('every reason code has a cause and a cure in sentences', () => {
  for (const [code, { cause, cure }] of Object.entries(REASONS)) {
    expect(cause, code).toMatch(/^[A-Z`'"].{10,}[.!?]$/s)
    expect(cure, code).toMatch(/^[A-Z`'"].{5,}[.!?]$/s)
  }
})

test('nothing in the documents is left to be written', () => {
  const left = files.filter(
    (file) => file.endsWith('.md') && /\b(TBD|FIXME|lorem ipsum|coming soon)\b/i.test(text(file)),
  )
  expect(left).toEqual([])
})
