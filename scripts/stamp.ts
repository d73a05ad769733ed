/**
 * `npm run stamp -- v1.2.3 --repository owner/name`: makes the variants of a release anew for a mirror that has another name
 * than the original, and sets the tags `v1.2.3-pinned` and `v1.2.3-server` to them. See docs/how-to/enterprise-server.md.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Git, gitIn } from './release/git.ts'
import { repositoryOf } from './release/land.ts'
import { commitVariants, faultsOf } from './release/variants.ts'
import { parseVersion } from './release/version.ts'

/** Stamps in a worktree of its own, so that nothing that is checked out changes. */
async function stampRelease(git: Git, tag: string, repository: string): Promise<void> {
  const commit = (await git.run('rev-parse', `${tag}^{commit}`)).trim()
  const work = await mkdtemp(join(tmpdir(), 'trunkline-stamp-'))
  const folder = join(work, 'tree')
  await git.run('worktree', 'add', '--quiet', '--detach', folder, commit)
  try {
    const tree = gitIn(folder)
    for (const made of await commitVariants(tree, { commit, tag, repository })) {
      const faults = await faultsOf(tree, made, repository)
      if (faults.length > 0) throw new Error(faults.join('\n'))
      const name = `${tag}-${made.variant.name}`
      await git.run('tag', '--annotate', '--force', '--message', name, name, made.commit)
      console.log(`${name} ${made.commit}`)
    }
  } finally {
    await git.run('worktree', 'remove', '--force', folder)
    await rm(work, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const options = { repository: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const [tag = ''] = positionals
  const git = gitIn((await gitIn(process.cwd()).run('rev-parse', '--show-toplevel')).trim())
  const repository = values.repository ?? (await repositoryOf(git))
  try {
    if (parseVersion(tag) === undefined) throw new Error('which release? npm run stamp -- v1.2.3')
    if (repository === undefined) throw new Error('there is no origin: pass --repository owner/name')
    await stampRelease(git, tag, repository)
  } catch (error) {
    console.error(`stamp: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
