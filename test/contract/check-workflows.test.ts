import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureTools } from '../../lab/tools.ts'
import { checkWorkflows } from '../../scripts/workflows/check.ts'
import { type Finding, formatFinding } from '../../scripts/workflows/finding.ts'

const checkout = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2'
const unknown = `someone/thing@${'a'.repeat(40)} # v1.0.0`

/** A workflow without fault but for the steps given. */
const workflow = (steps: string, event = 'push') => `name: Example
on:
  ${event}:
permissions: {}
concurrency:
  group: example
  cancel-in-progress: false
jobs:
  greet:
    name: Greet
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: {}
    steps:
${steps}`

const call = (inputs: string) => `name: Caller
on: push
permissions: {}
concurrency:
  group: caller
  cancel-in-progress: false
jobs:
  greet:
    name: Greet
    permissions: {}
    uses: acme/trunkline/.github/workflows/deploy.yml@v1
    with:
${inputs}`

const called = `name: Deploy
on:
  workflow_call:
    inputs:
      count:
        description: How often
        type: number
        required: true
permissions: {}
jobs:
  greet:
    name: Greet
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: {}
    concurrency:
      group: greet
      queue: max
      cancel-in-progress: false
    environment:
      name: staging
      deployment: false
    steps:
      - name: Check out
        uses: ${checkout}
        with:
          persist-credentials: false
      - name: Set up
        uses: ./.github/trunkline/setup
      - name: Greet
        uses: $/actions/greet
        with:
          name: \${{ inputs.count }}
`

const action = (main: string) => `name: Greet
description: Greets
inputs:
  name:
    description: Whom
    required: true
outputs:
  greeting:
    description: What was said
runs:
  using: node24
  main: ${main}
`

const defects: readonly (readonly [
  title: string,
  file: string,
  text: string,
  line: number,
  found: RegExp,
])[] = [
  [
    'an input that the action has not',
    'typo.yml',
    workflow('      - uses: $/actions/greet\n        with: {name: a, nmae: b}\n'),
    16,
    /Invalid action input 'nmae' \[github\]/,
  ],
  [
    'a missing input of an action',
    'missing.yml',
    workflow('      - uses: $/actions/greet\n'),
    15,
    /Missing required input `name` \[github\]/,
  ],
  [
    'an action of ours that is not there',
    'gone.yml',
    workflow('      - uses: $/actions/none\n'),
    15,
    /\$\/actions\/none.*\[github\]/,
  ],
  [
    'an action of others that nobody vouched for',
    'unknown.yml',
    workflow(`      - uses: ${unknown}\n`),
    15,
    /Unable to resolve action `someone\/thing.*\[github\]/,
  ],
  [
    'an action that is not pinned to a commit',
    'unpinned.yml',
    workflow('      - uses: actions/checkout@v6\n        with: {persist-credentials: false}\n'),
    15,
    /unpinned-uses.*\[zizmor\]/,
  ],
  [
    'a title of a pull request in a script',
    'injection.yml',
    workflow('      - run: echo "${{ github.event.pull_request.title }}"\n', 'pull_request'),
    15,
    /template-injection.*\[zizmor\]/,
  ],
  [
    'an output that no step has',
    'output.yml',
    workflow(
      '      - id: greet\n        uses: $/actions/greet\n        with: {name: a}\n      - run: echo "$WHAT"\n        env: {WHAT: "${{ steps.greet.outputs.gretting }}"}\n',
    ),
    19,
    /"gretting" is not defined.*\[actionlint\]/,
  ],
  [
    'an expression that is none',
    'expression.yml',
    workflow('      - run: echo\n        if: github.ref == main\n'),
    16,
    /main.*\[github\]/,
  ],
  [
    'a fault in a script',
    'script.yml',
    workflow('      - run: |\n          if true; then echo\n'),
    15,
    /shellcheck.*\[actionlint\]/,
  ],
  [
    'an action whose bundle is not built',
    'unbuilt.yml',
    workflow('      - uses: $/actions/unbuilt\n        with: {name: a}\n'),
    15,
    /dist\/unbuilt\/index\.js" does not exist in "actions\/unbuilt".*\[actionlint\]/,
  ],
  [
    'an input that the called workflow has not',
    'caller.yml',
    call('      count: 1\n      cuont: 2\n'),
    14,
    /cuont.*\[github\]/,
  ],
  [
    "a called workflow that takes an action from its caller's checkout",
    'called.yml',
    workflow('      - uses: ./actions/greet\n        with: {name: a}\n', 'workflow_call'),
    15,
    /caller's checkout: write "\$\/actions\/greet" \[local-uses\]/,
  ],
]

const dependabot = `version: 2
updates:
  - package-ecosystem: npm
    directory: /
    schedule:
      interval: weekly
`

let root: string
let findings: readonly Finding[]
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'trunkline-workflows-'))
  const files = [
    ['.github/workflows/deploy.yml', called],
    ['workflows-examples/caller.yml', call('      count: 1\n')],
    ['actions/greet/action.yml', action('../../dist/greet/index.js')],
    ['actions/unbuilt/action.yml', action('../../dist/unbuilt/index.js')],
    ['dist/greet/index.js', ''],
    ['.github/dependabot.yml', dependabot],
    ...defects.map(([, file, text]) => [`.github/workflows/${file}`, text] as const),
  ] as const
  for (const [file, text] of files) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), text)
  }
  await cp(join(import.meta.dirname, '../../.github/zizmor.yml'), join(root, '.github/zizmor.yml'))
  findings = await checkWorkflows(root, await ensureTools(['actionlint', 'shellcheck', 'zizmor']))
}, 180_000)
afterAll(() => rm(root, { recursive: true, force: true }))

const of = (file: string) => findings.filter((finding) => finding.file === file)

describe('the check of workflows', () => {
  test.each(defects)('finds %s', (_, file, __, line, found) => {
    const told = of(`.github/workflows/${file}`)
    const matching = told.filter((finding) => found.test(formatFinding(finding)))
    expect(
      matching.map((finding) => finding.line),
      told.map(formatFinding).join('\n'),
    ).toContain(line)
  })

  test("takes what GitHub takes: a queue, an environment without its record, own actions, the caller's setup", () => {
    expect(of('.github/workflows/deploy.yml').map(formatFinding)).toEqual([])
  })

  test('reads the example callers too, and finds nothing in a right one', () => {
    expect(
      of('workflows-examples/caller.yml')
        .map(formatFinding)
        .filter((line) => !/undocumented/.test(line)),
    ).toEqual([])
  })

  test('reads the settings of Dependabot too: updates that nobody waits with are found', () => {
    expect(of('.github/dependabot.yml').map(formatFinding)).toEqual([
      expect.stringMatching(/^\.github\/dependabot\.yml:3:5: .*dependabot-cooldown.*\[zizmor\]$/),
    ])
  })

  test('says where: file, line, column, message, tool', () => {
    const finding = { tool: 'github', file: 'a.yml', line: 3, column: 5, message: 'no' }
    expect(formatFinding(finding)).toBe('a.yml:3:5: no [github]')
  })
})
