import type { Deployment, DeploymentStatus } from '../state.ts'
import { stateOf } from '../views/deployments.ts'
import { nodeId } from '../views/users.ts'
import { type Asked, showActor } from './asked.ts'
import { findCommit } from './commits.ts'
import { connection, type PageArguments } from './connections.ts'

export type DeploymentArguments = PageArguments & {
  readonly environments?: readonly string[] | null
  readonly orderBy?: { readonly direction: 'ASC' | 'DESC' } | null
}

export function listDeployments(asked: Asked, wanted: DeploymentArguments) {
  const { environments } = wanted
  const found = asked.repository.deployments.filter(
    ({ environment }) => environments == null || environments.includes(environment),
  )
  const ordered = wanted.orderBy?.direction === 'DESC' ? found.reverse() : found
  return connection(ordered, wanted, (deployment) => showDeployment(asked, deployment))
}

function showDeployment(asked: Asked, deployment: Deployment) {
  const newest = deployment.statuses.at(-1)
  return {
    id: nodeId('Deployment', deployment.id),
    databaseId: deployment.id,
    commit: () => findCommit(asked, deployment.sha),
    commitOid: deployment.sha,
    createdAt: deployment.createdAt,
    updatedAt: deployment.updatedAt,
    creator: showActor(deployment.creator),
    description: deployment.description,
    environment: deployment.environment,
    latestEnvironment: deployment.environment,
    originalEnvironment: deployment.originalEnvironment,
    task: deployment.task,
    payload: payloadText(deployment),
    state: activity(deployment),
    latestStatus: newest === undefined ? null : showStatus(newest),
    statuses: (page: PageArguments) => connection(deployment.statuses.toReversed(), page, showStatus),
  }
}

/** REST gives the payload as it was given; GraphQL only its text. */
function payloadText({ payload }: Deployment): string {
  return JSON.stringify(payload)
}

/** A deployment is active, where its newest status says success; a transient one is not inactive but destroyed. */
function activity(deployment: Deployment): string {
  const state = stateOf(deployment)
  if (state === 'success') return 'ACTIVE'
  return state === 'inactive' && deployment.transient ? 'DESTROYED' : state.toUpperCase()
}

function showStatus(status: DeploymentStatus) {
  return {
    id: nodeId('DeploymentStatus', status.id),
    state: status.state.toUpperCase(),
    description: status.description,
    environment: status.environment,
    environmentUrl: status.environmentUrl || null,
    logUrl: status.logUrl || null,
    creator: showActor(status.creator),
    createdAt: status.createdAt,
    updatedAt: status.createdAt,
  }
}
