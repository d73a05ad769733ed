import type { components } from '@octokit/openapi-types'
import type { Site } from '../call.ts'
import type { Deployment, DeploymentState, DeploymentStatus, Environment, Repository } from '../state.ts'
import { repositoryApi, repositoryPage } from './repositories.ts'
import { nodeId, showUser } from './users.ts'

/** What a deployment's last word is; a deployment without a status is pending. */
export function stateOf(deployment: Deployment): DeploymentState {
  return deployment.statuses.at(-1)?.state ?? 'pending'
}

export function showDeployment(
  site: Site,
  repository: Repository,
  deployment: Deployment,
): components['schemas']['deployment'] {
  const api = repositoryApi(site, repository)
  const url = `${api}/deployments/${deployment.id}`
  return {
    url,
    id: deployment.id,
    node_id: nodeId('Deployment', deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload as string | { [key: string]: unknown },
    original_environment: deployment.originalEnvironment,
    environment: deployment.environment,
    description: deployment.description,
    creator: showUser(site, deployment.creator),
    created_at: deployment.createdAt,
    updated_at: deployment.updatedAt,
    statuses_url: `${url}/statuses`,
    repository_url: api,
    transient_environment: deployment.transient,
    production_environment: deployment.production,
    performed_via_github_app: null,
  }
}

export function showDeploymentStatus(
  site: Site,
  repository: Repository,
  deployment: Deployment,
  status: DeploymentStatus,
): components['schemas']['deployment-status'] {
  const api = repositoryApi(site, repository)
  const deploymentUrl = `${api}/deployments/${deployment.id}`
  return {
    url: `${deploymentUrl}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DeploymentStatus', status.id),
    state: status.state,
    creator: showUser(site, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    deployment_url: deploymentUrl,
    repository_url: api,
    performed_via_github_app: null,
  }
}

export function showEnvironment(
  site: Site,
  repository: Repository,
  environment: Environment,
): components['schemas']['environment'] {
  const name = encodeURIComponent(environment.name)
  return {
    id: environment.id,
    node_id: nodeId('Environment', environment.id),
    name: environment.name,
    url: `${repositoryApi(site, repository)}/environments/${name}`,
    html_url: `${repositoryPage(site, repository)}/deployments/activity_log?environments_filter=${name}`,
    created_at: environment.createdAt,
    updated_at: environment.updatedAt,
    protection_rules: protectionRules(site, environment),
    deployment_branch_policy: branchPolicy(environment),
  }
}

type ProtectionRules = NonNullable<components['schemas']['environment']['protection_rules']>

function protectionRules(site: Site, environment: Environment): ProtectionRules {
  const { id, waitTimer, reviewers, preventSelfReview } = environment
  const rules: ProtectionRules = []
  const rule = (type: string, offset: number) => ({
    id: id * 10 + offset,
    node_id: nodeId('Gate', `${type}:${id}`),
    type,
  })
  if (waitTimer > 0) rules.push({ ...rule('wait_timer', 1), wait_timer: waitTimer })
  if (reviewers.length > 0) {
    const asked = reviewers.map((login) => ({ type: 'User' as const, reviewer: showUser(site, login) }))
    rules.push({ ...rule('required_reviewers', 2), prevent_self_review: preventSelfReview, reviewers: asked })
  }
  if (environment.branchPolicy !== 'none') rules.push(rule('branch_policy', 3))
  return rules
}

function branchPolicy({ branchPolicy }: Environment) {
  if (branchPolicy === 'none') return null
  return {
    protected_branches: branchPolicy === 'protected',
    custom_branch_policies: branchPolicy === 'custom',
  }
}
