import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** A file that breaks one rule: where it stands and what it says. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['domain-is-pure', 'shared/domain/impure.ts', `import { readFileSync } from 'node:fs'\nreadFileSync('x')`],
  ['domain-is-pure', 'shared/domain/packaged.ts', `import { parse } from 'yaml'\nparse('')`],
  ['action-shell-knows-only-domain', 'shared/action/wide.ts', `import { t } from '../tools/tool.ts'\nt()`],
  ['only-run-talks-to-core', 'shared/tools/core.ts', `import * as core from '@actions/core'\ncore.info('')`],
  ['registry-stands-alone', 'shared/registry/wide.ts', `import { t } from '../tools/tool.ts'\nt()`],
  ['rollout-is-ports-only', 'shared/rollout/wide.ts', `import { t } from '../tools/tool.ts'\nt()`],
  ['rollout-is-ports-only', 'shared/rollout/net.ts', `import { get } from 'node:http'\nget('http://x')`],
  [
    'tools-do-not-know-actions',
    'shared/tools/wide.ts',
    `import { one } from '../../actions/one/one.ts'\none()`,
  ],
  ['actions-do-not-know-each-other', 'actions/two/two.ts', `import { one } from '../one/one.ts'\none()`],
  ['only-main-wires', 'actions/two/decide.ts', `import { t } from '../../shared/tools/tool.ts'\nt()`],
  ['only-main-wires', 'actions/two/built-in.ts', `import { hostname } from 'node:os'\nhostname()`],
  ['nothing-imports-entries', 'actions/two/entry.ts', `import '../two/main.ts'`],
  [
    'product-does-not-know-its-workshop',
    'shared/tools/workshop.ts',
    `import { x } from '../../lab/x.ts'\nx()`,
  ],
  ['no-orphans', 'shared/domain/orphan.ts', 'export const orphan = 1'],
  ['no-undeclared-package', 'shared/tools/undeclared.ts', `import x from 'left-pad-of-nobody'\nx()`],
  ['ships-no-development-package', 'shared/tools/dev.ts', `import { marked } from 'marked'\nmarked('')`],
  [
    'no-cycles',
    'shared/tools/ring-other.ts',
    `import { ring } from './ring.ts'\nexport const other = () => ring`,
  ],
]

const INNOCENT: readonly (readonly [file: string, text: string])[] = [
  ['shared/tools/tool.ts', 'export const t = () => 1'],
  ['shared/tools/ring.ts', `import { other } from './ring-other.ts'\nexport const ring = () => other`],
  ['actions/one/one.ts', 'export const one = () => 1'],
  ['actions/two/main.ts', 'export {}'],
  ['lab/x.ts', 'export const x = () => 1'],
]

let tree = ''
let found: readonly { readonly rule: string; readonly from: string }[] = []

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'trunkline-layers-'))
  for (const [file, text] of [...PLANTED.map(([, file, text]) => [file, text] as const), ...INNOCENT]) {
    await mkdir(dirname(join(tree, file)), { recursive: true })
    await writeFile(join(tree, file), `${text}\n`)
  }
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    await cp(join(root, file), join(tree, file))
  }
  await symlink(join(root, 'node_modules'), join(tree, 'node_modules'))
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [
    program,
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'actions',
    'shared',
    'lab',
  ]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: tree,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: { stdout: string }) => error)
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string }[] }
  }
  found = summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }))
})

afterAll(() => rm(tree, { recursive: true, force: true }))

test.each(PLANTED)('%s is broken by %s', (rule, file) => {
  expect(found).toContainEqual({ rule, from: file })
})

test('every rule has a planted violation', async () => {
  const { default: config } = (await import(join(root, '.dependency-cruiser.cjs'))) as {
    default: { forbidden: { name: string }[] }
  }
  const planted = new Set(PLANTED.map(([rule]) => rule))
  expect(config.forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([])
})

test('innocent files break nothing', () => {
  const innocent = new Set(INNOCENT.map(([file]) => file))
  expect(found.filter(({ from }) => innocent.has(from))).toEqual([])
})
