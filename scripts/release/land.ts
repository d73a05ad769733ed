import type { Git } from './git.ts'
import type { Prepared } from './prepare.ts'

/** What may not be released, as a sentence; undefined where all is well. */
export async function refusal(git: Git, trunk: string): Promise<string | undefined> {
  const branch = (await git.run('branch', '--show-current')).trim()
  if (branch !== trunk) return `releases are made on ${trunk}, this is ${branch || 'no branch'}`
  const changed = (await git.run('status', '--porcelain', '--untracked-files=all')).trim()
  if (changed !== '') return `there are changes that are not committed:\n${changed}`
  if ((await git.tryRun('remote', 'get-url', 'origin')) === undefined) return undefined
  const [remote = ''] = (await git.run('ls-remote', 'origin', `refs/heads/${trunk}`)).split('\t')
  const head = (await git.run('rev-parse', 'HEAD')).trim()
  return remote === head
    ? undefined
    : `${trunk} is at ${head}, origin has ${remote || 'no such branch'}: pull or push first`
}

/** Brings commits and tags of the prepared clone into the repository: all of the tags or none, then the branch. */
export async function land(git: Git, clone: Git, { commit, tags, moving }: Prepared): Promise<void> {
  const fixed = tags.map((tag) => `refs/tags/${tag}:refs/tags/${tag}`)
  const moved = moving.map((tag) => `+refs/tags/${tag}:refs/tags/${tag}`)
  await git.run('fetch', '--quiet', '--atomic', '--no-tags', clone.folder, ...fixed, ...moved)
  await git.run('merge', '--quiet', '--ff-only', commit)
}

/** Sends branch and tags to origin: all of them or none. Only the line's tags may move. */
export async function push(git: Git, trunk: string, { commit, tags, moving }: Prepared): Promise<void> {
  const refs = [
    `${commit}:refs/heads/${trunk}`,
    ...tags.map((tag) => `refs/tags/${tag}`),
    ...moving.map((tag) => `+refs/tags/${tag}`),
  ]
  await git.run('push', '--quiet', '--atomic', 'origin', ...refs)
}

/** `owner/name` of origin, from an address of any form; undefined where there is none. */
export async function repositoryOf(git: Git): Promise<string | undefined> {
  const url = await git.tryRun('remote', 'get-url', 'origin')
  return url === undefined ? undefined : /([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url.trim())?.[1]
}
