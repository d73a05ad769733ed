import type { RecordState, RecordStatus } from '../domain/record.ts'
import type { Github } from './github.ts'
import { isUncertain, whenNotFound } from './github-error.ts'
import { ONCE, PATIENTLY } from './github-patience.ts'

/** A GitHub Deployment, as the API has it. */
export interface Deployment {
  readonly id: number
  readonly environment: string
  readonly revision: string
  readonly createdAt: string
  readonly description: string | null
  readonly payload: unknown
}

export interface DeploymentToCreate {
  readonly ref: string
  readonly task: string
  readonly environment: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly description: string
  readonly production: boolean
}

export interface StatusToWrite {
  readonly state: RecordState
  /** Cut at the 140 characters that GitHub takes. */
  readonly description: string
  readonly environmentUrl?: string
  readonly logUrl?: string
}

interface Wanted {
  readonly task: string
  readonly environment?: string
  /** At most 100. */
  readonly perPage: number
}

/** GitHub's Deployments API without a meaning of its own. */
export interface GithubDeployments {
  /** Page after page, newest first. */
  pages(wanted: Wanted): AsyncIterable<readonly Deployment[]>
  page(wanted: Wanted): Promise<readonly Deployment[]>
  find(id: number): Promise<Deployment | undefined>
  /** Creates one; where the answer is lost, `isMine` recognises it before it would be created twice. */
  create(deployment: DeploymentToCreate, isMine: (other: Deployment) => boolean): Promise<number>
  /** The newest hundred, newest first. */
  statuses(id: number): Promise<readonly RecordStatus[]>
  status(id: number, status: StatusToWrite): Promise<RecordStatus>
}

const DEPLOYMENTS = '/repos/{owner}/{repo}/deployments'

export function githubDeployments(github: Github): GithubDeployments {
  const { owner, repo, request } = github
  const repository = { owner, repo }

  async function page(wanted: Wanted): Promise<readonly Deployment[]> {
    const { data } = await request(`GET ${DEPLOYMENTS}`, { ...repository, ...query(wanted) })
    return data.map(readDeployment)
  }

  return {
    page,
    async *pages(wanted) {
      const pages = github.pages(`GET ${DEPLOYMENTS}`, { ...repository, ...query(wanted) })
      for await (const { data } of pages) yield data.map(readDeployment)
    },
    async find(id) {
      const asked = request(`GET ${DEPLOYMENTS}/{deployment_id}`, { ...repository, deployment_id: id })
      const answer = await asked.catch(whenNotFound)
      return answer === undefined ? undefined : readDeployment(answer.data)
    },
    async create(deployment, isMine) {
      try {
        return await createOnce(github, deployment)
      } catch (error) {
        if (!isUncertain(error)) throw error
        const { task, environment } = deployment
        const mine = (await page({ task, environment, perPage: 10 })).find(isMine)
        return mine?.id ?? createOnce(github, deployment)
      }
    },
    async statuses(id) {
      const which = { ...repository, deployment_id: id, per_page: 100 }
      const { data } = await request(`GET ${DEPLOYMENTS}/{deployment_id}/statuses`, which)
      return [...data].sort((a, b) => Number(b.id) - Number(a.id)).map(readStatus)
    },
    async status(id, { state, description, environmentUrl, logUrl }) {
      const { data } = await request(`POST ${DEPLOYMENTS}/{deployment_id}/statuses`, {
        ...repository,
        deployment_id: id,
        state,
        description: description.slice(0, 140),
        // GitHub's own rule leaves production alone and knows no applications: ours are made inactive by name.
        auto_inactive: false,
        request: PATIENTLY,
        ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
        ...(logUrl === undefined ? {} : { log_url: logUrl }),
      })
      return readStatus(data)
    },
  }
}

async function createOnce({ owner, repo, request }: Github, deployment: DeploymentToCreate): Promise<number> {
  const { production, ...rest } = deployment
  const { data } = await request(`POST ${DEPLOYMENTS}`, {
    owner,
    repo,
    ...rest,
    description: rest.description.slice(0, 140),
    payload: { ...rest.payload },
    // The job that asks is itself a check that is not green yet.
    required_contexts: [],
    auto_merge: false,
    transient_environment: false,
    production_environment: production,
    request: ONCE,
  })
  if (!('id' in data)) throw new TypeError('GitHub merged a branch instead of deploying')
  return Number(data.id)
}

function query({ task, environment, perPage }: Wanted) {
  return { task, per_page: perPage, ...(environment === undefined ? {} : { environment }) }
}

function readDeployment(data: {
  id: number | bigint
  environment: string
  sha: string
  created_at: string
  description: string | null
  payload: unknown
}): Deployment {
  const { id, environment, sha: revision, created_at: createdAt, description, payload } = data
  return { id: Number(id), environment, revision, createdAt, description, payload }
}

function readStatus(data: { state: RecordState; description: string; created_at: string }): RecordStatus {
  const { state, description, created_at: createdAt } = data
  return { state, description, createdAt }
}
