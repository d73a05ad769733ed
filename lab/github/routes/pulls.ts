import { reads, writes } from '../access.ts'
import { type Answer, created, invalid, notFound, numbered, ok, type RepositoryCall } from '../call.ts'
import { mergesCleanly } from '../git-merge.ts'
import { paged } from '../paging.ts'
import { refreshPulls } from '../pulls-of-commits.ts'
import { type Route, route } from '../router.ts'
import { breaking } from '../rules.ts'
import type { Pull } from '../state.ts'
import { showCommit } from '../views/commits.ts'
import { showPull } from '../views/pulls.ts'
import { showUser } from '../views/users.ts'

export const pullRoutes: readonly Route[] = [
  route('GET', '/pulls', reads('pull-requests'), listPulls),
  route('POST', '/pulls', writes('pull-requests'), createPull),
  route('GET', '/pulls/{pull_number}', reads('pull-requests'), getPull),
  route('PATCH', '/pulls/{pull_number}', writes('pull-requests'), updatePull),
  route('GET', '/pulls/{pull_number}/commits', reads('pull-requests'), listPullCommits),
]

/** The pull request that a path names; follows its branches first. */
export async function pullOf(call: RepositoryCall, parameter = 'pull_number'): Promise<Pull> {
  await refreshPulls(call.store, call.repository, call.git)
  const number = numbered(call, parameter)
  const found = call.repository.pulls.find((pull) => pull.number === number)
  if (found === undefined) throw notFound()
  return found
}

type ListQuery = {
  state: 'open' | 'closed' | 'all'
  head?: string
  base?: string
  sort?: string
  direction?: string
}

async function listPulls(call: RepositoryCall): Promise<Answer> {
  const { site, store, repository, git } = call
  await refreshPulls(store, repository, git)
  const { state, head, base, sort, direction } = call.query as ListQuery
  const found = repository.pulls.filter(
    (pull) =>
      (state === 'all' || pull.state === state) &&
      (head === undefined || `${repository.owner}:${pull.headRef}` === head) &&
      (base === undefined || pull.baseRef === base),
  )
  if (sort === 'updated') found.sort((a, b) => a.updatedAt.localeCompare(b.updatedAt))
  const ascending = direction === 'asc' || (direction === undefined && sort === 'updated')
  return paged(call, ascending ? found : found.reverse(), (shown) =>
    shown.map((pull) => showPull(site, repository, pull)),
  )
}

type NewPull = { title?: string; head: string; base: string; body?: string | null; draft?: boolean }

async function createPull(call: RepositoryCall): Promise<Answer> {
  const { store, repository, git, actor } = call
  const { title, head, base, body, draft } = call.body as NewPull
  const headRef = head.startsWith(`${repository.owner}:`) ? head.slice(repository.owner.length + 1) : head
  const [headSha, baseSha] = await git.branches([headRef, base])
  if (headSha === undefined) throw invalid({ resource: 'PullRequest', field: 'head', code: 'invalid' })
  if (baseSha === undefined) throw invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' })
  if (title === undefined) throw invalid({ resource: 'PullRequest', field: 'title', code: 'missing_field' })
  if (await git.contains(headSha, baseSha)) {
    throw breaking('pull-without-commits', `No commits between ${base} and ${headRef}`)
  }
  const isSame = (pull: Pull) => pull.state === 'open' && pull.headRef === headRef && pull.baseRef === base
  if (repository.pulls.some(isSame)) {
    throw breaking(
      'one-open-pull-per-head',
      `A pull request already exists for ${repository.owner}:${headRef}.`,
    )
  }
  const at = store.now()
  const pull: Pull = {
    id: store.nextId(),
    number: repository.nextNumber,
    user: actor.login,
    createdAt: at,
    headRef,
    baseRef: base,
    title,
    body: body ?? '',
    draft: draft ?? false,
    state: 'open',
    locked: false,
    headSha,
    baseSha,
    updatedAt: at,
    closedAt: null,
    mergedAt: null,
    mergedBy: null,
    mergeCommitSha: null,
  }
  repository.nextNumber += 1
  repository.pulls.push(pull)
  await git.moveRef(`refs/pull/${pull.number}/head`, headSha)
  return created(await showWhole(call, pull))
}

async function getPull(call: RepositoryCall): Promise<Answer> {
  return ok(await showWhole(call, await pullOf(call)))
}

type PullChange = { title?: string; body?: string | null; state?: 'open' | 'closed'; base?: string }

async function updatePull(call: RepositoryCall): Promise<Answer> {
  const { store } = call
  const pull = await pullOf(call)
  const change = call.body as PullChange
  if (change.state === 'open' && pull.mergedAt !== null) {
    throw invalid({ resource: 'PullRequest', field: 'state', code: 'invalid' })
  }
  pull.title = change.title ?? pull.title
  pull.body = change.body ?? pull.body
  pull.baseRef = change.base ?? pull.baseRef
  if (change.state !== undefined && change.state !== pull.state) {
    pull.state = change.state
    pull.closedAt = change.state === 'closed' ? store.now() : null
  }
  pull.updatedAt = store.now()
  store.touch()
  return ok(await showWhole(call, pull))
}

async function listPullCommits(call: RepositoryCall): Promise<Answer> {
  const { site, repository, git } = call
  const pull = await pullOf(call)
  const shas = (await git.list([`${pull.baseSha}..${pull.headSha}`])).reverse().slice(0, 250)
  return paged(call, shas, async (shown) =>
    (await git.commits(shown)).map((commit) => showCommit(site, repository, commit)),
  )
}

async function showWhole({ site, repository, git }: RepositoryCall, pull: Pull) {
  const common = await git.mergeBase(pull.baseSha, pull.headSha)
  const changes = await git.changes(common, pull.headSha)
  const commits = await git.list([`${pull.baseSha}..${pull.headSha}`])
  const mergeable = pull.state === 'closed' ? null : await mergesCleanly(git, pull.baseSha, pull.headSha)
  const merged = pull.mergedAt !== null
  return {
    ...showPull(site, repository, pull),
    merged,
    merged_by: pull.mergedBy === null ? null : showUser(site, pull.mergedBy),
    mergeable,
    rebaseable: mergeable,
    mergeable_state: mergeable === null ? 'unknown' : mergeable ? 'clean' : 'dirty',
    maintainer_can_modify: false,
    comments: repository.comments.filter((comment) => comment.number === pull.number).length,
    review_comments: 0,
    commits: commits.length,
    additions: changes.reduce((sum, change) => sum + change.additions, 0),
    deletions: changes.reduce((sum, change) => sum + change.deletions, 0),
    changed_files: changes.length,
  }
}
