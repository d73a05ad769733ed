import { reads, writes } from '../access.ts'
import { type Answer, created, notFound, numbered, ok, type RepositoryCall } from '../call.ts'
import { paged } from '../paging.ts'
import { type Route, route } from '../router.ts'
import { breaking } from '../rules.ts'
import type { Deployment, DeploymentState, DeploymentStatus } from '../state.ts'
import { showDeploymentStatus, stateOf } from '../views/deployments.ts'
import { deploymentOf } from './deployments.ts'

const path = '/deployments/{deployment_id}/statuses'

export const deploymentStatusRoutes: readonly Route[] = [
  route('GET', path, reads('deployments'), listStatuses),
  route('POST', path, writes('deployments'), createStatus),
  route('GET', `${path}/{status_id}`, reads('deployments'), getStatus),
]

const longestDescription = 140

type NewStatus = {
  state: DeploymentState
  description: string
  environment?: string
  environment_url: string
  log_url: string
  target_url: string
  auto_inactive?: boolean
}

function listStatuses(call: RepositoryCall): Promise<Answer> {
  const deployment = deploymentOf(call)
  return paged(call, deployment.statuses.toReversed(), (shown) =>
    shown.map((status) => showDeploymentStatus(call.site, call.repository, deployment, status)),
  )
}

function createStatus(call: RepositoryCall): Answer {
  const { site, store, repository } = call
  const deployment = deploymentOf(call)
  const wanted = call.body as NewStatus
  if ([...wanted.description].length > longestDescription) throw breaking('status-description-140')
  const status = addStatus(call, deployment, wanted)
  if (wanted.state === 'success' && wanted.auto_inactive !== false) {
    for (const prior of replacedBy(repository.deployments, deployment)) addStatus(call, prior, inactive)
  }
  store.environment(repository, deployment.environment)
  store.touch()
  return created(showDeploymentStatus(site, repository, deployment, status))
}

const inactive = {
  state: 'inactive',
  description: '',
  environment_url: '',
  log_url: '',
  target_url: '',
} as const

function addStatus(
  { store, actor }: RepositoryCall,
  deployment: Deployment,
  wanted: NewStatus,
): DeploymentStatus {
  const environment = wanted.environment ?? deployment.environment
  const status: DeploymentStatus = {
    id: store.nextId(),
    state: wanted.state,
    description: wanted.description,
    environment,
    environmentUrl: wanted.environment_url,
    logUrl: wanted.log_url || wanted.target_url,
    creator: actor.login,
    createdAt: store.now(),
  }
  deployment.environment = environment
  deployment.updatedAt = status.createdAt
  deployment.statuses.push(status)
  return status
}

/** The earlier deployments that a success of this one makes inactive by itself. */
export function replacedBy(all: readonly Deployment[], deployment: Deployment): Deployment[] {
  return all.filter(
    (prior) =>
      prior.id < deployment.id &&
      prior.environment === deployment.environment &&
      !prior.transient &&
      !prior.production &&
      stateOf(prior) === 'success',
  )
}

function getStatus(call: RepositoryCall): Answer {
  const deployment = deploymentOf(call)
  const id = numbered(call, 'status_id')
  const status = deployment.statuses.find((candidate) => candidate.id === id)
  if (status === undefined) throw notFound()
  return ok(showDeploymentStatus(call.site, call.repository, deployment, status))
}
