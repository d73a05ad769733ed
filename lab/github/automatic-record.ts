import type { Deployment, DeploymentState, Repository, Run } from './state.ts'
import type { Store } from './store.ts'
import { repositoryPage } from './views/repositories.ts'

export type AutomaticRecord = {
  readonly environment: string
  readonly run: Run
  /** What the job has come to: GitHub writes it as the newest status. */
  readonly state: DeploymentState
}

/** Records a job that names an environment as GitHub does by itself: by the run's commit, and without a payload. */
export function recordAutomatically(
  store: Store,
  url: string,
  repository: Repository,
  { environment, run, state }: AutomaticRecord,
): Deployment {
  store.environment(repository, environment)
  const page = repositoryPage({ url, apiUrl: '', graphqlUrl: '' }, repository)
  const status = (of: DeploymentState) => ({
    id: store.nextId(),
    state: of,
    description: '',
    environment,
    environmentUrl: '',
    logUrl: `${page}/actions/runs/${run.id}/job/${store.nextId()}`,
    creator: 'github-actions[bot]',
    createdAt: store.now(),
  })
  const deployment: Deployment = {
    id: store.nextId(),
    ref: run.headBranch ?? run.headSha,
    sha: run.headSha,
    task: 'deploy',
    payload: {},
    originalEnvironment: environment,
    environment,
    description: null,
    transient: false,
    production: environment === 'production',
    creator: 'github-actions[bot]',
    createdAt: store.now(),
    updatedAt: store.now(),
    statuses: state === 'in_progress' ? [status(state)] : [status('in_progress'), status(state)],
  }
  repository.deployments.push(deployment)
  return deployment
}
