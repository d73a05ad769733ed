import { reads, writes } from '../access.ts'
import { type Answer, created, named, notFound, ok, type RepositoryCall, refuse } from '../call.ts'
import { paged, pageHeaders, pageOf } from '../paging.ts'
import { type Route, route } from '../router.ts'
import { breaking } from '../rules.ts'
import type { CommitStatus } from '../state.ts'
import { showCommitStatus } from '../views/commits.ts'
import { repositoryApi, showMinimalRepository } from '../views/repositories.ts'

export const statusRoutes: readonly Route[] = [
  route('POST', '/statuses/{sha}', writes('statuses'), createStatus),
  route('GET', '/commits/{ref}/statuses', reads('statuses'), listStatuses),
  route('GET', '/commits/{ref}/status', reads('statuses'), combinedStatus),
]

type NewStatus = {
  state: CommitStatus['state']
  context: string
  description?: string | null
  target_url?: string | null
}

async function createStatus(call: RepositoryCall): Promise<Answer> {
  const { site, store, repository, git, actor } = call
  const sha = named(call, 'sha')
  const { state, context, description, target_url } = call.body as NewStatus
  if ((await git.resolve(sha)) !== sha) throw refuse(422, `No commit found for SHA: ${sha}`)
  if ([...(description ?? '')].length > 140) throw breaking('commit-status-description-140')
  const status: CommitStatus = {
    id: store.nextId(),
    sha,
    state,
    context,
    description: description ?? null,
    targetUrl: target_url ?? null,
    creator: actor.login,
    createdAt: store.now(),
  }
  repository.statuses.push(status)
  return created(showCommitStatus(site, repository, status))
}

async function listStatuses(call: RepositoryCall): Promise<Answer> {
  const { site, repository } = call
  return paged(call, await statusesOf(call), (shown) =>
    shown.map((status) => showCommitStatus(site, repository, status)),
  )
}

async function combinedStatus(call: RepositoryCall): Promise<Answer> {
  const { site, repository } = call
  const all = await statusesOf(call)
  const newest = all.filter((status, at) => all.findIndex(({ context }) => context === status.context) === at)
  const { from, to } = pageOf(call)
  const sha = await shaOf(call)
  const api = repositoryApi(site, repository)
  const shown = newest.slice(from, to).map((status) => showCommitStatus(site, repository, status))
  const body = {
    state: combined(newest),
    sha,
    total_count: newest.length,
    statuses: shown,
    repository: showMinimalRepository(site, repository),
    commit_url: `${api}/commits/${sha}`,
    url: `${api}/commits/${sha}/status`,
  }
  return { ...ok(body), headers: pageHeaders(call, newest.length) }
}

function combined(statuses: readonly CommitStatus[]): 'failure' | 'pending' | 'success' {
  if (statuses.some(({ state }) => state === 'failure' || state === 'error')) return 'failure'
  return statuses.length === 0 || statuses.some(({ state }) => state === 'pending') ? 'pending' : 'success'
}

async function statusesOf(call: RepositoryCall): Promise<CommitStatus[]> {
  const sha = await shaOf(call)
  return call.repository.statuses.filter((status) => status.sha === sha).reverse()
}

async function shaOf(call: RepositoryCall): Promise<string> {
  const sha = await call.git.resolve(named(call, 'ref'))
  if (sha === undefined) throw notFound()
  return sha
}
