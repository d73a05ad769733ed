import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { runCommand } from '../../lab/command.ts'
import type { Exception } from '../documents/exceptions.ts'
import type { Finding } from './finding.ts'

/** What actionlint 1.7.12 refuses and GitHub takes; `rule` is the pattern of its message. */
export const actionlintExceptions: readonly Exception[] = [
  {
    linter: 'actionlint',
    rule: 'unexpected key "queue" for "concurrency" section',
    where: 'each lane',
    reason: 'GitHub knows `concurrency.queue` since May 2026; actionlint 1.7.12 does not.',
  },
]

interface ActionlintError {
  readonly message: string
  readonly filepath: string
  readonly line: number
  readonly column: number
  readonly kind: string
}

/** Runs actionlint on a copy in which `$/` is `./`: as long, so that positions hold, and checked as local. */
export async function runActionlint(
  { actionlint, shellcheck }: { readonly actionlint: string; readonly shellcheck: string },
  root: string,
  workflows: readonly string[],
): Promise<readonly Finding[]> {
  const copy = await mkdtemp(join(tmpdir(), 'trunkline-actionlint-'))
  try {
    const names = await copyForActionlint(root, workflows, copy)
    const ignored = actionlintExceptions.flatMap(({ rule }) => ['-ignore', rule])
    const files = [...names.keys()]
    const args = [
      '-no-color',
      '-pyflakes',
      '',
      '-shellcheck',
      shellcheck,
      ...ignored,
      '-format',
      '{{json .}}',
      ...files,
    ]
    const { code, stdout, stderr } = await runCommand(actionlint, args, { cwd: copy })
    if (code > 1) throw new Error(`actionlint ended with ${code}: ${stderr.trim()}`)
    return (JSON.parse(stdout) as readonly ActionlintError[]).map(({ filepath, line, column, ...error }) => ({
      tool: 'actionlint',
      file: names.get(filepath) ?? filepath,
      line,
      column,
      message: `${error.message.replaceAll(`${copy}/`, '')} (${error.kind})`,
    }))
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** The copy's files, each with the name that it has in the repository. */
async function copyForActionlint(
  root: string,
  workflows: readonly string[],
  copy: string,
): Promise<ReadonlyMap<string, string>> {
  const folder = '.github/workflows'
  // actionlint takes the folder with .git in it for the repository, in which it looks for `./`.
  await mkdir(join(copy, '.git'))
  await mkdir(join(copy, folder), { recursive: true })
  for (const linked of ['actions', 'dist']) await symlink(join(root, linked), join(copy, linked))
  await cp(join(root, '.github/actions'), join(copy, '.github/actions'), { recursive: true }).catch(
    () => undefined,
  )
  const names = new Map<string, string>()
  for (const workflow of workflows) {
    const isOwn = workflow.startsWith(`${folder}/`)
    const name = isOwn ? workflow : `${folder}/example-${basename(workflow)}`
    const text = await readFile(join(root, workflow), 'utf8')
    await writeFile(join(copy, name), text.replaceAll(/(\buses:\s*["']?)\$\//g, '$1./'))
    names.set(name, workflow)
  }
  return names
}
