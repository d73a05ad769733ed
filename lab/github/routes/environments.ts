import { reads, writes } from '../access.ts'
import { type Answer, named, noContent, notFound, ok, type RepositoryCall } from '../call.ts'
import { paged } from '../paging.ts'
import { type Route, route } from '../router.ts'
import type { Environment } from '../state.ts'
import { showEnvironment } from '../views/deployments.ts'
import { userId } from '../views/users.ts'

const path = '/environments/{environment_name}'

export const environmentRoutes: readonly Route[] = [
  route('GET', '/environments', reads('actions'), listEnvironments),
  route('GET', path, reads('actions'), getEnvironment),
  route('PUT', path, writes('administration'), putEnvironment),
  route('DELETE', path, writes('administration'), deleteEnvironment),
]

function listEnvironments(call: RepositoryCall): Promise<Answer> {
  const { site, repository } = call
  return paged(
    call,
    repository.environments,
    (shown) => shown.map((environment) => showEnvironment(site, repository, environment)),
    (environments, total_count) => ({ total_count, environments }),
  )
}

function getEnvironment(call: RepositoryCall): Answer {
  return ok(showEnvironment(call.site, call.repository, environmentOf(call)))
}

type Wanted = {
  wait_timer?: number
  prevent_self_review?: boolean
  reviewers?: { type?: string; id?: number }[] | null
  deployment_branch_policy?: { protected_branches: boolean; custom_branch_policies: boolean } | null
} | null

function putEnvironment(call: RepositoryCall): Answer {
  const { site, store, repository } = call
  const wanted = call.body as Wanted
  const environment = store.environment(repository, named(call, 'environment_name'))
  const policy = wanted?.deployment_branch_policy
  environment.waitTimer = wanted?.wait_timer ?? 0
  environment.preventSelfReview = wanted?.prevent_self_review ?? false
  environment.reviewers = (wanted?.reviewers ?? []).map(({ id }) => loginBehind(call, id))
  environment.branchPolicy = !policy ? 'none' : policy.protected_branches ? 'protected' : 'custom'
  environment.updatedAt = store.now()
  store.touch()
  return ok(showEnvironment(site, repository, environment))
}

/** The API names reviewers by number only; those who hold a token are known by name. */
function loginBehind({ store }: RepositoryCall, id: number | undefined): string {
  const logins = Object.values(store.state.tokens).map(({ login }) => login)
  return logins.find((login) => userId(login) === id) ?? `user-${id}`
}

function deleteEnvironment(call: RepositoryCall): Answer {
  const { store, repository } = call
  const gone = environmentOf(call)
  repository.environments = repository.environments.filter((environment) => environment !== gone)
  store.touch()
  return noContent
}

function environmentOf(call: RepositoryCall): Environment {
  const name = named(call, 'environment_name')
  const found = call.repository.environments.find((environment) => environment.name === name)
  if (found === undefined) throw notFound()
  return found
}
