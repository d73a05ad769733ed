import type { Git } from './git.ts'
import type { Pull, Repository } from './state.ts'
import type { Store } from './store.ts'

/** The pull requests that GitHub's index leads to from each of these commits. */
export async function pullsOfCommits(
  store: Store,
  repository: Repository,
  git: Git,
  shas: readonly string[],
): Promise<Map<string, Pull[]>> {
  await refreshPulls(store, repository, git)
  const indexed = repository.pulls.filter((pull) => isIndexed(store, pull))
  const brought = await Promise.all(indexed.map((pull) => broughtBy(store, git, pull)))
  const found = new Map<string, Pull[]>()
  for (const sha of shas) {
    const all = indexed.filter((_, at) => brought[at]?.has(sha) === true)
    const merged = all.filter(({ mergedAt }) => mergedAt !== null)
    const open = all.filter(({ state }) => state === 'open')
    const onTrunk = open.length > 0 && (await git.contains(sha, `refs/heads/${repository.defaultBranch}`))
    found.set(sha, onTrunk ? merged : all.filter((pull) => merged.includes(pull) || open.includes(pull)))
  }
  return found
}

/** An open pull request follows its branches, whoever moved them. */
export async function refreshPulls(store: Store, repository: Repository, git: Git): Promise<void> {
  const open = repository.pulls.filter(({ state }) => state === 'open')
  if (open.length === 0) return
  const tips = await git.branches(open.flatMap(({ headRef, baseRef }) => [headRef, baseRef]))
  for (const [at, pull] of open.entries()) {
    const [head, base] = [tips[2 * at], tips[2 * at + 1]]
    if (base !== undefined) pull.baseSha = base
    if (head === undefined || head === pull.headSha) continue
    await git.moveRef(`refs/pull/${pull.number}/head`, head, pull.headSha)
    pull.headSha = head
    pull.updatedAt = store.now()
    store.touch()
  }
}

function isIndexed(store: Store, pull: Pull): boolean {
  if (pull.mergedAt === null) return true
  return store.clock().getTime() - Date.parse(pull.mergedAt) >= store.state.indexLagMs
}

/** Its own commits and those that merging made of them. */
async function broughtBy(store: Store, git: Git, pull: Pull): Promise<ReadonlySet<string>> {
  const own = await between(store, git, pull.baseSha, pull.headSha)
  if (pull.mergeCommitSha === null) return own
  return new Set([...own, ...(await between(store, git, pull.baseSha, pull.mergeCommitSha))])
}

async function between(store: Store, git: Git, from: string, to: string): Promise<ReadonlySet<string>> {
  const range = `${from}..${to}`
  const known = store.ranges.get(range)
  if (known !== undefined) return known
  const found = new Set(await git.list([range]))
  store.ranges.set(range, found)
  return found
}
