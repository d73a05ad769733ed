import { reads } from '../access.ts'
import { type Answer, named, notFound, ok, type RepositoryCall } from '../call.ts'
import type { GitEntry } from '../git.ts'
import { type Route, route } from '../router.ts'
import { repositoryApi, repositoryPage } from '../views/repositories.ts'

export const contentRoutes: readonly Route[] = [
  route('GET', '/contents/{path}', reads('contents'), getContents),
]

async function getContents(call: RepositoryCall): Promise<Answer> {
  const { git, repository, accept } = call
  const path = named(call, 'path').replace(/\/$/, '')
  const ref = (call.query as { ref?: string }).ref ?? repository.defaultBranch
  const commit = await git.resolve(ref)
  if (commit === undefined) throw notFound()
  const entry = (await git.entries(commit, path)).find((candidate) => candidate.path === path)
  if (entry === undefined) throw notFound()
  if (entry.type === 'tree') {
    const children = await git.entries(commit, `${path}/`)
    return ok(children.map((child) => show(call, child, ref)))
  }
  const content = await git.blob(entry.sha)
  if (/application\/vnd\.github(\.v3)?\.raw/.test(accept)) {
    return { status: 200, raw: { type: 'application/vnd.github.raw+json; charset=utf-8', content } }
  }
  const encoded = content.toString('base64').replace(/.{60}/g, '$&\n')
  return ok({ ...show(call, entry, ref), encoding: 'base64', content: `${encoded}\n` })
}

function show({ site, repository }: RepositoryCall, entry: GitEntry, ref: string) {
  const api = repositoryApi(site, repository)
  const page = repositoryPage(site, repository)
  const isFile = entry.type === 'blob'
  const at = `${entry.path.split('/').map(encodeURIComponent).join('/')}`
  const self = `${api}/contents/${at}?ref=${encodeURIComponent(ref)}`
  const git = `${api}/git/${isFile ? 'blobs' : 'trees'}/${entry.sha}`
  const html = `${page}/${isFile ? 'blob' : 'tree'}/${ref}/${at}`
  return {
    type: isFile ? 'file' : 'dir',
    name: entry.path.split('/').at(-1) ?? '',
    path: entry.path,
    sha: entry.sha,
    size: entry.size,
    url: self,
    git_url: git,
    html_url: html,
    download_url: isFile ? `${page}/raw/${ref}/${at}` : null,
    _links: { self, git, html },
  }
}
