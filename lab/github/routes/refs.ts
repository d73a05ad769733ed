import { reads, writes } from '../access.ts'
import { type Answer, created, named, noContent, notFound, ok, type RepositoryCall, refuse } from '../call.ts'
import type { GitRef } from '../git.ts'
import { type Route, route } from '../router.ts'
import { repositoryApi } from '../views/repositories.ts'
import { nodeId } from '../views/users.ts'

export const refRoutes: readonly Route[] = [
  route('GET', '/git/ref/{ref}', reads('contents'), getRef),
  route('GET', '/git/matching-refs/{ref}', reads('contents'), matchingRefs),
  route('POST', '/git/refs', writes('contents'), createRef),
  route('PATCH', '/git/refs/{ref}', writes('contents'), updateRef),
  route('DELETE', '/git/refs/{ref}', writes('contents'), deleteRef),
]

async function getRef(call: RepositoryCall): Promise<Answer> {
  const found = await find(call, `refs/${named(call, 'ref')}`)
  if (found === undefined) throw notFound()
  return ok(show(call, found))
}

async function matchingRefs(call: RepositoryCall): Promise<Answer> {
  const found = await call.git.refs(`refs/${named(call, 'ref')}`)
  return ok(found.map((ref) => show(call, ref)))
}

async function createRef(call: RepositoryCall): Promise<Answer> {
  const { git } = call
  const { ref, sha } = call.body as { ref: string; sha: string }
  if (!/^refs\/.+\/./.test(ref) && !/^refs\/(heads|tags)\//.test(ref)) {
    throw refuse(422, 'Reference name must start with refs/ and contain at least two slashes.')
  }
  if (!(await git.validRef(ref))) throw refuse(422, `${ref} is not a valid ref name.`)
  if ((await git.resolve(sha)) !== sha) throw refuse(422, 'Object does not exist')
  if (!(await git.moveRef(ref, sha))) throw refuse(422, 'Reference already exists')
  return created(show(call, { name: ref, sha, type: 'commit' }))
}

async function updateRef(call: RepositoryCall): Promise<Answer> {
  const { git } = call
  const { sha, force } = call.body as { sha: string; force?: boolean }
  const found = await find(call, `refs/${named(call, 'ref')}`)
  if (found === undefined) throw refuse(422, 'Reference does not exist')
  if ((await git.resolve(sha)) !== sha) throw refuse(422, 'Object does not exist')
  if (force !== true && !(await git.contains(found.sha, sha)))
    throw refuse(422, 'Update is not a fast forward')
  await git.moveRef(found.name, sha, found.sha)
  return ok(show(call, { ...found, sha }))
}

async function deleteRef(call: RepositoryCall): Promise<Answer> {
  const found = await find(call, `refs/${named(call, 'ref')}`)
  if (found === undefined) throw refuse(422, 'Reference does not exist')
  await call.git.deleteRef(found.name)
  return noContent
}

async function find({ git }: RepositoryCall, name: string): Promise<GitRef | undefined> {
  return (await git.refs(name)).find((ref) => ref.name === name)
}

function show({ site, repository }: RepositoryCall, { name, sha, type }: GitRef) {
  const api = repositoryApi(site, repository)
  return {
    ref: name,
    node_id: nodeId('Ref', `${repository.id}:${name}`),
    url: `${api}/git/${name}`,
    object: { sha, type, url: `${api}/git/${type}s/${sha}` },
  }
}
