import { reads, writes } from '../access.ts'
import {
  type Answer,
  created,
  noContent,
  notFound,
  numbered,
  ok,
  type RepositoryCall,
  refuse,
} from '../call.ts'
import { mergeCommit } from '../git-merge.ts'
import { paged } from '../paging.ts'
import { type Route, route } from '../router.ts'
import { breaking } from '../rules.ts'
import type { Deployment, Payload } from '../state.ts'
import { showDeployment, stateOf } from '../views/deployments.ts'
import { addressOf } from '../views/users.ts'
import { unmetContexts } from './contexts.ts'

export const deploymentRoutes: readonly Route[] = [
  route('GET', '/deployments', reads('deployments'), listDeployments),
  route('POST', '/deployments', writes('deployments'), createDeployment),
  route('GET', '/deployments/{deployment_id}', reads('deployments'), getDeployment),
  route('DELETE', '/deployments/{deployment_id}', writes('deployments'), deleteDeployment),
]

export function deploymentOf(call: RepositoryCall): Deployment {
  const id = numbered(call, 'deployment_id')
  const found = call.repository.deployments.find((deployment) => deployment.id === id)
  if (found === undefined) throw notFound()
  return found
}

type ListQuery = { sha: string; ref: string; task: string; environment: string | null }

function listDeployments(call: RepositoryCall): Promise<Answer> {
  const { site, repository } = call
  const query = call.query as ListQuery
  // «none» is how the description writes «any»
  const fits = (wanted: string | null, value: string) =>
    wanted === null || wanted === 'none' || wanted === value
  const found = repository.deployments.filter(
    (deployment) =>
      fits(query.sha, deployment.sha) &&
      fits(query.ref, deployment.ref) &&
      fits(query.task, deployment.task) &&
      fits(query.environment, deployment.environment),
  )
  return paged(call, found.reverse(), (shown) => shown.map((each) => showDeployment(site, repository, each)))
}

type NewDeployment = {
  ref: string
  task: string
  auto_merge: boolean
  required_contexts?: string[]
  payload?: Payload
  environment: string
  description: string | null
  transient_environment: boolean
  production_environment?: boolean
}

async function createDeployment(call: RepositoryCall): Promise<Answer> {
  const { site, store, repository, git, actor } = call
  const wanted = call.body as NewDeployment
  const sha = await git.resolve(wanted.ref)
  if (sha === undefined) throw breaking('deployment-ref-must-resolve', wanted.ref)
  const merged = wanted.auto_merge ? await mergedBefore(call, wanted.ref, sha) : undefined
  if (merged !== undefined) return merged
  const contexts = unmetContexts(repository, sha, wanted.required_contexts)
  if (contexts !== undefined) {
    const errors = [{ contexts, resource: 'Deployment', field: 'required_contexts', code: 'invalid' }]
    throw refuse(409, `Conflict: Commit status checks failed for ${wanted.ref}.`, { errors })
  }
  store.environment(repository, wanted.environment)
  const at = store.now()
  const deployment: Deployment = {
    id: store.nextId(),
    ref: wanted.ref,
    sha,
    task: wanted.task,
    payload: wanted.payload ?? '',
    originalEnvironment: wanted.environment,
    environment: wanted.environment,
    description: wanted.description,
    transient: wanted.transient_environment,
    production: wanted.production_environment ?? wanted.environment === 'production',
    creator: actor.login,
    createdAt: at,
    updatedAt: at,
    statuses: [],
  }
  repository.deployments.push(deployment)
  return created(showDeployment(site, repository, deployment))
}

/** The 202 that GitHub answers after merging the default branch into a branch that lacks some of it. */
async function mergedBefore(call: RepositoryCall, ref: string, head: string): Promise<Answer | undefined> {
  const { git, store, repository, actor } = call
  const trunk = repository.defaultBranch
  const [branch, tip] = [await git.branch(ref), await git.branch(trunk)]
  if (branch === undefined || tip === undefined || ref === trunk || (await git.contains(tip, head)))
    return undefined
  const author = { name: actor.login, email: addressOf(actor.login), at: store.clock() }
  const merge = { git, base: head, head: tip, author, committer: author }
  const made = await mergeCommit(merge, `Merge branch '${trunk}' into ${ref}`)
  if (made === undefined) throw refuse(409, `Conflict merging ${trunk} into ${ref}.`)
  await git.moveRef(`refs/heads/${ref}`, made, head)
  return { status: 202, body: { message: `Auto-merged ${trunk} into ${ref} on deployment.` } }
}

function getDeployment(call: RepositoryCall): Answer {
  return ok(showDeployment(call.site, call.repository, deploymentOf(call)))
}

function deleteDeployment(call: RepositoryCall): Answer {
  const { store, repository } = call
  const gone = deploymentOf(call)
  const others = repository.deployments.filter(
    (each) => each !== gone && each.environment === gone.environment,
  )
  if (stateOf(gone) !== 'inactive' && others.length > 0) throw breaking('deployment-delete-inactive-only')
  repository.deployments = repository.deployments.filter((each) => each !== gone)
  store.touch()
  return noContent
}
