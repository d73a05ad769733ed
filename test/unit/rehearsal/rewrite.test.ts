import { describe, expect, test } from 'vitest'
import { rewriteForAct, rewriteReference } from '../../../lab/rehearsal/rewrite.ts'

const suite = { repository: 'acme/trunkline', ref: 'v1' }

describe('a reference', () => {
  test.each([
    ['$/actions/promote', 'acme/trunkline/actions/promote@v1'],
    ['$/.github/workflows/deploy.yml', 'acme/trunkline/.github/workflows/deploy.yml@v1'],
    ['actions/checkout@v6', 'acme/trunkline/lab/rehearsal/checkout@v1'],
    ['actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd', 'acme/trunkline/lab/rehearsal/checkout@v1'],
  ])('%s becomes %s', (uses, expected) => {
    expect(rewriteReference(uses, suite)).toBe(expected)
  })

  test.each(['./.github/trunkline/setup', 'actions/checkout-more@v1', 'docker://alpine', 'acme/other/x@v2'])(
    '%s is left as it is',
    (uses) => {
      expect(rewriteReference(uses, suite)).toBeUndefined()
    },
  )
})

describe('a workflow', () => {
  const jobs = (body: string) => `on: push\njobs:\n  a:\n${body}`

  test.each([
    ['a step', '    steps:\n      - uses: $/actions/x\n', 'uses: acme/trunkline/actions/x@v1'],
    ['a job', '    uses: $/.github/workflows/x.yml\n', 'uses: acme/trunkline/.github/workflows/x.yml@v1'],
    [
      'a quoted value',
      '    uses: "$/.github/workflows/x.yml"\n',
      '"acme/trunkline/.github/workflows/x.yml@v1"',
    ],
  ])('refers to the staged copy from %s', (_, body, expected) => {
    const text = rewriteForAct(jobs(body), suite)
    expect(text).toContain(expected)
    expect(text).not.toContain('$/')
  })

  test('loses the version that stood behind a replaced action', () => {
    const text = rewriteForAct(jobs('    steps:\n      - uses: actions/checkout@abc # v6.0.2\n'), suite)
    expect(text).not.toContain('v6.0.2')
  })

  test('loses the keys that act refuses, of a job and of its own', () => {
    const text = rewriteForAct(
      `concurrency:\n  group: all\n  queue: max\n${jobs(
        '    concurrency: {group: g, queue: max}\n    environment:\n      name: e\n      deployment: false\n',
      )}`,
      suite,
    )
    expect(text).not.toMatch(/queue|deployment/)
    expect(text).toMatch(/group: all/)
    expect(text).toMatch(/group: g/)
    expect(text).toMatch(/name: e/)
  })

  test('keeps keys of the same name elsewhere, and `$/` in a script', () => {
    const text = jobs(
      '    outputs:\n      queue: max\n    steps:\n      - run: sed s/x$/y/\n        with:\n          deployment: false\n',
    )
    expect(rewriteForAct(text, suite)).toBe(text)
  })

  test('without anything to rewrite is the same text, comments and all', () => {
    const text = '# why\non:   push\njobs: {a: {runs-on: x}}   # odd layout\n'
    expect(rewriteForAct(text, suite)).toBe(text)
  })

  test('that is not YAML is refused by name of the problem', () => {
    expect(() => rewriteForAct('jobs: [', suite)).toThrow(/not YAML/)
  })
})
