import { reads } from '../access.ts'
import { type Answer, named, notFound, ok, type RepositoryCall } from '../call.ts'
import { paged } from '../paging.ts'
import { type Route, route } from '../router.ts'
import { showCommit } from '../views/commits.ts'
import { repositoryApi, repositoryPage, showRepository } from '../views/repositories.ts'

export const repositoryRoutes: readonly Route[] = [
  route('GET', '', reads('metadata', 'contents'), ({ site, repository }) =>
    ok(showRepository(site, repository)),
  ),
  route('GET', '/branches', reads('contents'), listBranches),
  route('GET', '/branches/{branch}', reads('contents'), getBranch),
]

const heads = 'refs/heads/'

async function listBranches(call: RepositoryCall): Promise<Answer> {
  const api = repositoryApi(call.site, call.repository)
  const branches = await call.git.refs(heads)
  return paged(call, branches, (shown) =>
    shown.map(({ name, sha }) => ({
      name: name.slice(heads.length),
      commit: { sha, url: `${api}/commits/${sha}` },
      protected: false,
    })),
  )
}

async function getBranch(call: RepositoryCall): Promise<Answer> {
  const { site, repository, git } = call
  const name = named(call, 'branch')
  const sha = await git.branch(name)
  if (sha === undefined) throw notFound()
  const self = `${repositoryApi(site, repository)}/branches/${name}`
  return ok({
    name,
    commit: showCommit(site, repository, await git.commit(sha)),
    _links: { self, html: `${repositoryPage(site, repository)}/tree/${name}` },
    protected: false,
    protection: {},
    protection_url: `${self}/protection`,
  })
}
