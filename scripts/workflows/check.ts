import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runActionlint } from './actionlint.ts'
import { type Finding, inOrder } from './finding.ts'
import { runLanguageService, suite } from './language-service.ts'
import { findLocalUses } from './local-uses.ts'
import { runZizmor } from './zizmor.ts'

export interface Linters {
  readonly actionlint: string
  /** Reads the scripts; actionlint says nothing about them where it finds none. */
  readonly shellcheck: string
  readonly zizmor: string
}

/**
 * Holds every workflow, example caller and action.yml below `root` against all that is known of GitHub's rules. References
 * to the repository `known` are looked up in `root` too.
 */
export async function checkWorkflows(
  root: string,
  linters: Linters,
  known: string = suite,
): Promise<readonly Finding[]> {
  const workflows = await filesIn(root, ['.github/workflows', 'workflows-examples'], /(?<!\/action)\.ya?ml$/)
  const actions = await filesIn(
    root,
    ['actions', '.github/actions', 'workflows-examples'],
    /\/action\.ya?ml$/,
  )
  const files = [...workflows, ...actions]
  const dependabot = await filesIn(root, ['.github'], /^\.github\/dependabot\.ya?ml$/)
  const findings = await Promise.all([
    localUses(root, workflows),
    runActionlint(linters, root, workflows),
    runZizmor(linters.zizmor, root, [...files, ...dependabot]),
    runLanguageService(root, files, [suite, known]),
  ])
  return inOrder(findings.flat())
}

async function localUses(root: string, workflows: readonly string[]): Promise<readonly Finding[]> {
  const findings = await Promise.all(
    workflows.map(async (file) => findLocalUses(file, await readFile(join(root, file), 'utf8'))),
  )
  return findings.flat()
}

async function filesIn(root: string, folders: readonly string[], wanted: RegExp): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true }).catch(() => [])
      return names.map((name) => `${folder}/${name}`)
    }),
  )
  return found
    .flat()
    .filter((file) => wanted.test(file))
    .sort()
}
