/** `npm run docs`: writes the generated parts of the documents from their sources; `--check` only compares. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'

import { REASONS } from '../shared/domain/reason-code.ts'

const root = join(import.meta.dirname, '..')

interface ActionFile {
  readonly name: string
  readonly description: string
  readonly inputs?: Readonly<Record<string, { description: string; required?: boolean; default?: string }>>
  readonly outputs?: Readonly<Record<string, { description: string }>>
}

/** Replaces what stands between `<!-- name:start -->` and `<!-- name:end -->`; throws where they are missing. */
export function replaceSection(text: string, name: string, content: string): string {
  const start = `<!-- ${name}:start -->`
  const end = `<!-- ${name}:end -->`
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`no section ${start} … ${end}`)
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`
}

/** The inputs of an action.yml as a Markdown table. */
export function inputsTable({ inputs = {} }: ActionFile): string {
  const rows = Object.entries(inputs).map(([name, input]) => {
    const required = input.required === true ? '**required**' : defaultCell(input.default)
    return `| \`${name}\` | ${required} | ${cell(input.description)} |`
  })
  return ['| Input | Default | Meaning |', '| --- | --- | --- |', ...rows].join('\n')
}

/** The outputs of an action.yml as a Markdown table. */
export function outputsTable({ outputs = {} }: ActionFile): string {
  const rows = Object.entries(outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${cell(description)} |`,
  )
  return ['| Output | Meaning |', '| --- | --- |', ...rows].join('\n')
}

function reasonsTable(): string {
  const rows = Object.entries(REASONS).map(
    ([code, { cause, cure }]) => `| \`${code}\` | ${cell(cause)} | ${cell(cure)} |`,
  )
  return ['| Code | Cause | Cure |', '| --- | --- | --- |', ...rows].join('\n')
}

function defaultCell(value: string | undefined): string {
  if (value === undefined || value === '') return ''
  return value
    .trim()
    .split('\n')
    .map((line) => `\`${line.replaceAll('|', '\\|')}\``)
    .join('<br>')
}

function cell(text: string): string {
  return text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
}

/** Every generated document with the text that it should have. */
async function documents(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const name of (await readdir(join(root, 'actions'))).sort()) {
    const action = parse(await readFile(join(root, 'actions', name, 'action.yml'), 'utf8')) as ActionFile
    const readme = join(root, 'actions', name, 'README.md')
    const text = replaceSection(await readFile(readme, 'utf8'), 'inputs', inputsTable(action))
    found.set(readme, replaceSection(text, 'outputs', outputsTable(action)))
  }
  const reasons = join(root, 'docs', 'reason-codes.md')
  found.set(reasons, replaceSection(await readFile(reasons, 'utf8'), 'reasons', reasonsTable()))
  return found
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
  for (const [file, wanted] of await documents()) {
    if ((await readFile(file, 'utf8')) === wanted) continue
    if (values.check) {
      console.error(`${relative(root, file)} is not what its source says; run npm run docs`)
      process.exitCode = 1
    } else {
      await writeFile(file, wanted)
      console.log(`wrote ${relative(root, file)}`)
    }
  }
}
