import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { git, type World } from './world.ts'

/** A pull request that was merged, and the commit on main that it became. */
export interface Merged {
  readonly number: number
  readonly title: string
  readonly revision: string
  /** Committer time of the commit on main. */
  readonly committedAt: Date
}

export interface Change {
  readonly title: string
  /** New contents by path. */
  readonly files: Readonly<Record<string, string>>
  readonly method?: 'merge' | 'squash' | 'rebase'
}

/** Opens a pull request with the change and merges it, as people do. */
export async function mergeChange(
  { clone, github }: World,
  { title, files, method = 'squash' }: Change,
): Promise<Merged> {
  const branch = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  await git(clone, 'fetch', '--quiet', 'origin', 'main')
  await git(clone, 'checkout', '--quiet', '-B', branch, 'origin/main')
  for (const [file, text] of Object.entries(files)) await writeFile(join(clone, file), text)
  await git(clone, 'commit', '--quiet', '--all', '--message', title)
  await git(clone, 'push', '--quiet', '--force', 'origin', branch)
  const { number } = await github.createPull({ title, head: branch })
  await github.merge(number, method)
  await git(clone, 'fetch', '--quiet', 'origin', 'main')
  const revision = (await git(clone, 'rev-parse', 'origin/main')).trim()
  const committed = await git(clone, 'show', '--no-patch', '--format=%cI', revision)
  return { number, title, revision, committedAt: new Date(committed.trim()) }
}
