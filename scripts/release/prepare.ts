import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { releaseChangelog, setMajor } from './changelog.ts'
import { type ContractChange, contractChanges, contractOf } from './contract.ts'
import type { Git } from './git.ts'
import { commitVariants, faultsOf, suiteFiles, type VariantCommit } from './variants.ts'
import {
  compareVersions,
  formatVersion,
  isEnough,
  neededStep,
  newestVersion,
  stepBetween,
  type Version,
  wantedVersion,
} from './version.ts'

export interface Wanted {
  /** `major`, `minor`, `patch`, or the version itself. */
  readonly asked: string
  /** `owner/name` that the variants refer to. */
  readonly repository: string
  /** Day of the release, as `2026-11-25`. */
  readonly date: string
}

/** A release that stands in the clone and nowhere else yet. */
export interface Prepared {
  readonly version: Version
  readonly commit: string
  readonly changes: readonly ContractChange[]
  readonly variants: readonly VariantCommit[]
  /** Tags of this version. */
  readonly tags: readonly string[]
  /** Tags of the release line, which move to it. */
  readonly moving: readonly string[]
}

/**
 * Makes the release's commits and tags in `git`'s folder, a clone that may be thrown away. Throws where the version does not
 * fit what changed for callers, where nobody described it, or where a variant's references lead nowhere.
 */
export async function prepareRelease(git: Git, { asked, repository, date }: Wanted): Promise<Prepared> {
  const tags = (await git.run('tag', '--list')).split('\n')
  const last = newestVersion(tags)
  const version = wantedVersion(asked, last)
  const changes = await changesSince(git, last)
  checkVersion(version, last, changes)

  await writeRelease(git, { version, date, contract: changes.map(({ text }) => text) })
  await git.run('commit', '--quiet', '--all', '--message', `Release ${formatVersion(version)}`)
  const commit = (await git.run('rev-parse', 'HEAD')).trim()
  const tag = `v${formatVersion(version)}`
  const variants = await commitVariants(git, { commit, tag, repository })
  for (const variant of variants) {
    const faults = await faultsOf(git, variant, repository)
    if (faults.length > 0) throw new Error(`${tag}-${variant.variant.name}:\n${faults.join('\n')}`)
  }
  const prepared = { version, commit, changes, variants, ...tagNames(version) }
  await setTags(git, prepared)
  return prepared
}

async function changesSince(git: Git, last: Version | undefined): Promise<readonly ContractChange[]> {
  if (last === undefined) return []
  const [before, after] = await Promise.all([
    suiteFiles(git, `v${formatVersion(last)}`),
    suiteFiles(git, 'HEAD'),
  ])
  return contractChanges(contractOf(before), contractOf(after))
}

function checkVersion(version: Version, last: Version | undefined, changes: readonly ContractChange[]): void {
  if (last === undefined) return
  const text = formatVersion(version)
  if (compareVersions(version, last) <= 0) throw new Error(`${text} is not after ${formatVersion(last)}`)
  const breaking = changes.filter(({ breaks }) => breaks)
  const needed = neededStep(last, { breaks: breaking.length > 0, adds: changes.length > 0 })
  if (isEnough(stepBetween(last, version), needed)) return
  const why = (breaking.length > 0 ? breaking : changes).map((change) => `- ${change.text}`).join('\n')
  throw new Error(
    `${text} must be a ${needed} version after ${formatVersion(last)}, since callers will notice:\n${why}`,
  )
}

async function writeRelease(
  git: Git,
  { version, date, contract }: { version: Version; date: string; contract: readonly string[] },
): Promise<void> {
  const edit = async (file: string, change: (text: string) => string) => {
    const path = join(git.folder, file)
    await writeFile(path, change(await readFile(path, 'utf8')))
  }
  const text = formatVersion(version)
  await edit('CHANGELOG.md', (before) => releaseChangelog(before, { version: text, date, contract }))
  await edit('package.json', (before) => json({ ...JSON.parse(before), version: text }))
  await edit('package-lock.json', (before) => {
    const lock = JSON.parse(before)
    const packages = { ...lock.packages, '': { ...lock.packages[''], version: text } }
    return json({ ...lock, version: text, packages })
  })
  for (const file of await filesNamingTheLine(git))
    await edit(file, (before) => setMajor(before, version.major))
}

/** The documents and examples that name the release line. */
async function filesNamingTheLine(git: Git): Promise<readonly string[]> {
  const args = ['README.md', 'docs', 'actions/*/README.md', 'workflows-examples', 'examples']
  const listed = await git.run('ls-files', '--', ...args)
  return listed.split('\n').filter((file) => /\.(md|ya?ml)$/.test(file))
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

function tagNames(version: Version): { tags: string[]; moving: string[] } {
  const names = (tag: string) => [tag, `${tag}-pinned`, `${tag}-server`]
  return { tags: names(`v${formatVersion(version)}`), moving: names(`v${version.major}`) }
}

async function setTags(git: Git, { commit, variants, tags, moving }: Prepared): Promise<void> {
  const commits = [commit, ...variants.map((made) => made.commit)]
  for (const [at, tag] of tags.entries()) {
    await git.run('tag', '--annotate', '--message', tag, tag, commits[at] ?? '')
  }
  for (const [at, tag] of moving.entries()) {
    await git.run('tag', '--annotate', '--force', '--message', tag, tag, commits[at] ?? '')
  }
}
