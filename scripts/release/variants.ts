import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Git } from './git.ts'
import { type Files, fileOf, stamp, stampingOrder, VARIANTS, type Variant } from './stamp.ts'

/** A release that is being prepared: its commit, its tag, and the repository that callers will name. */
export interface Released {
  readonly commit: string
  readonly tag: string
  /** `owner/name`. */
  readonly repository: string
}

export interface VariantCommit {
  readonly variant: Variant
  readonly commit: string
}

/** Every file of the checkout that may refer to its own repository. */
export async function suiteFiles(git: Git, commit: string): Promise<Files> {
  const listed = await git.run('ls-tree', '-r', '--name-only', commit, '--', '.github', 'actions')
  const paths = listed
    .split('\n')
    .filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$|\/action\.ya?ml$/.test(path))
  const texts = await Promise.all(paths.map((path) => git.run('show', `${commit}:${path}`)))
  return new Map(paths.map((path, at) => [path, texts[at] ?? '']))
}

/**
 * Commits each variant on top of the release: one commit a level, since a workflow that calls another names the commit in
 * which that one was stamped. The checkout is left at the release.
 */
export async function commitVariants(git: Git, released: Released): Promise<readonly VariantCommit[]> {
  const files = await suiteFiles(git, released.commit)
  const made: VariantCommit[] = []
  for (const variant of VARIANTS) {
    await git.run('checkout', '--quiet', '--detach', released.commit)
    made.push({ variant, commit: await commitVariant(git, { ...released, variant, files }) })
  }
  await git.run('checkout', '--quiet', '--detach', released.commit)
  return made
}

async function commitVariant(
  git: Git,
  {
    commit,
    tag,
    repository,
    variant,
    files,
  }: Released & { readonly variant: Variant; readonly files: Files },
): Promise<string> {
  const stampedIn = new Map<string, string>()
  const referenceTo = (reference: string) => {
    const at = stampedIn.get(fileOf(reference)) ?? commit
    return `${repository}/${reference.slice(2)}@${at} # ${tag}`
  }
  let made = commit
  for (const paths of stampingOrder(files, variant)) {
    for (const path of paths) {
      const file = join(git.folder, path)
      await writeFile(file, stamp(await readFile(file, 'utf8'), variant, referenceTo))
    }
    await git.run('commit', '--quiet', '--all', '--message', `${tag}-${variant.name}: ${paths.join(', ')}`)
    made = (await git.run('rev-parse', 'HEAD')).trim()
    for (const path of paths) stampedIn.set(path, made)
  }
  return made
}

/** What is wrong with a variant's commit, as sentences: every reference must lead to a commit that holds its file, stamped. */
export async function faultsOf(
  git: Git,
  { variant, commit }: VariantCommit,
  repository: string,
): Promise<readonly string[]> {
  const files = await suiteFiles(git, commit)
  const seen = new Set<string>()
  const faults = async (path: string, text: string, at: string): Promise<readonly string[]> => {
    if (seen.has(`${path}@${at}`)) return []
    seen.add(`${path}@${at}`)
    const own = stamp(text, variant, () => '') === text ? [] : [`${path} at ${at} is not stamped`]
    const below = ownReferences(text, repository).map(async ({ target, sha }) => {
      const file = await git.tryRun('show', `${sha}:${target}`)
      return file === undefined
        ? [`${path} refers to ${target} at ${sha}, which is not there`]
        : faults(target, file, sha)
    })
    return [...own, ...(await Promise.all(below)).flat()]
  }
  const found = await Promise.all([...files].map(([path, text]) => faults(path, text, commit)))
  return found.flat()
}

function ownReferences(text: string, repository: string) {
  const own = new RegExp(`uses: ${repository.replaceAll('.', '\\.')}/([^@\\s]+)@([0-9a-f]{40}) `, 'g')
  return [...text.matchAll(own)].map(([, path = '', sha = '']) => ({ target: fileOf(`$/${path}`), sha }))
}
