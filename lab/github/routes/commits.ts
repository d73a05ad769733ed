import { reads } from '../access.ts'
import { type Answer, named, notFound, ok, type RepositoryCall, refuse } from '../call.ts'
import { paged } from '../paging.ts'
import { pullsOfCommits } from '../pulls-of-commits.ts'
import { type Route, route } from '../router.ts'
import { showChange, showCommit } from '../views/commits.ts'
import { showPull } from '../views/pulls.ts'

export const commitRoutes: readonly Route[] = [
  route('GET', '/commits', reads('contents'), listCommits),
  route('GET', '/commits/{ref}', reads('contents'), getCommit),
  route('GET', '/commits/{commit_sha}/pulls', reads('pull-requests'), listPulls),
]

type ListQuery = { sha?: string; path?: string; author?: string; since?: string; until?: string }

async function listCommits(call: RepositoryCall): Promise<Answer> {
  const { site, repository, git } = call
  const query = call.query as ListQuery
  const tip = await git.resolve(query.sha ?? repository.defaultBranch)
  if (tip === undefined) throw query.sha === undefined ? refuse(409, 'Git Repository is empty.') : notFound()
  const range = [tip]
  if (query.since !== undefined) range.push(`--since=${query.since}`)
  if (query.until !== undefined) range.push(`--until=${query.until}`)
  if (query.author !== undefined) range.push('--fixed-strings', `--author=${query.author}`)
  const shas = await git.list(range, query.path === undefined ? [] : [query.path])
  return paged(call, shas, async (shown) =>
    (await git.commits(shown)).map((commit) => showCommit(site, repository, commit)),
  )
}

async function getCommit(call: RepositoryCall): Promise<Answer> {
  const { site, repository, git, accept } = call
  const sha = await known(call, named(call, 'ref'))
  if (/application\/vnd\.github(\.v3)?\.sha/.test(accept)) {
    return { status: 200, raw: { type: 'application/vnd.github.sha; charset=utf-8', content: sha } }
  }
  const commit = await git.commit(sha)
  const changes = await git.changes(commit.parents[0], sha)
  const sum = (of: 'additions' | 'deletions') => changes.reduce((total, change) => total + change[of], 0)
  const [additions, deletions] = [sum('additions'), sum('deletions')]
  return ok({
    ...showCommit(site, repository, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: changes.slice(0, 300).map((change) => showChange(site, repository, sha, change)),
  })
}

async function listPulls(call: RepositoryCall): Promise<Answer> {
  const { site, store, repository, git } = call
  const sha = await known(call, named(call, 'commit_sha'))
  const pulls = (await pullsOfCommits(store, repository, git, [sha])).get(sha) ?? []
  return paged(call, pulls, (shown) => shown.map((pull) => showPull(site, repository, pull)))
}

async function known({ git }: RepositoryCall, ref: string): Promise<string> {
  const sha = await git.resolve(ref)
  if (sha === undefined) throw refuse(422, `No commit found for SHA: ${ref}`)
  return sha
}
