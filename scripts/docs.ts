/** `npm run docs`: writes the generated parts of the documents from their sources; `--check` only compares. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { REASONS } from '../shared/domain/reason-code.ts'
import {
  type ActionFile,
  actionsTable,
  inputsTable,
  outputsTable,
  sharedInputsTable,
} from './documents/actions.ts'
import { exceptionsTable, zizmorExceptions } from './documents/exceptions.ts'
import { reasonsPage } from './documents/reasons.ts'
import { replaceSection } from './documents/section.ts'
import { workflowsReference } from './documents/workflows.ts'
import { actionlintExceptions } from './workflows/actionlint.ts'

const root = join(import.meta.dirname, '..')
const read = (...path: string[]) => readFile(join(root, ...path), 'utf8')

/** Generated sections by document: what stands in which file between which marks. */
type Sections = ReadonlyMap<string, Readonly<Record<string, string>>>

async function sections(): Promise<Sections> {
  const actions = await actionFiles()
  const own = [...actions].map(
    ([name, action]) =>
      [`actions/${name}/README.md`, { inputs: inputsTable(action), outputs: outputsTable(action) }] as const,
  )
  const source = await read('shared/domain/reason-code.ts')
  const exceptions = [...zizmorExceptions(await read('.github/zizmor.yml')), ...actionlintExceptions]
  return new Map<string, Readonly<Record<string, string>>>([
    ...own,
    ['docs/reason-codes.md', { reasons: reasonsPage(source, REASONS) }],
    ['docs/reference/actions.md', { actions: actionsTable(actions), shared: sharedInputsTable(actions) }],
    ['docs/reference/workflows.md', { workflows: workflowsReference(await workflowFiles()) }],
    ['docs/supply-chain.md', { exceptions: exceptionsTable(exceptions) }],
  ])
}

async function actionFiles(): Promise<ReadonlyMap<string, ActionFile>> {
  const names = (await readdir(join(root, 'actions'))).sort()
  const files = await Promise.all(
    names.map(async (name) => parse(await read('actions', name, 'action.yml')) as ActionFile),
  )
  return new Map(names.flatMap((name, at) => (files[at] === undefined ? [] : [[name, files[at]]])))
}

async function workflowFiles(): Promise<ReadonlyMap<string, string>> {
  const folder = '.github/workflows'
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.yml')).sort()
  const texts = await Promise.all(names.map((name) => read(folder, name)))
  return new Map(names.map((name, at) => [name, texts[at] ?? '']))
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
  for (const [document, parts] of await sections()) {
    const file = join(root, document)
    const before = await readFile(file, 'utf8')
    const wanted = Object.entries(parts).reduce((text, part) => replaceSection(text, ...part), before)
    if (before === wanted) continue
    if (values.check) {
      console.error(`${relative(root, file)} is not what its source says; run npm run docs`)
      process.exitCode = 1
    } else {
      await writeFile(file, wanted)
      console.log(`wrote ${relative(root, file)}`)
    }
  }
}
