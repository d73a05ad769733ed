import {
  type DeploymentRecord,
  parseRecordPayload,
  type RecordPayload,
  type RecordStatus,
  recordTask,
} from '../domain/record.ts'
import { isRevision, type Revision } from '../domain/revision.ts'
import { together } from '../domain/together.ts'
import type { Github } from './github.ts'
import { type Deployment, githubDeployments, type StatusToWrite } from './github-deployments.ts'
import { whenNotFound } from './github-error.ts'
import { type GithubHolds, githubHolds } from './github-holds.ts'

/** A record about to be opened. */
export interface RecordToOpen {
  readonly environment: string
  readonly payload: RecordPayload
  /** Whether end users meet this environment; GitHub shows it so. */
  readonly production: boolean
}

/** What is known of the run behind a record. */
export interface RunEvidence {
  readonly event: string
  readonly headBranch: string | null
}

/** Deployment records, kept as GitHub Deployments. */
export interface GithubRecords extends GithubHolds {
  /** Newest first; a consumer that stops early leaves the rest unread. */
  walk(application: string, environment: string): AsyncIterable<DeploymentRecord>
  /** The revision of the newest success in the environment that another tool, or GitHub itself, recorded under the task `deploy`. */
  adoptable(environment: string): Promise<Revision | undefined>
  /** Undefined where it is not there, or is no record of this suite; costs one round trip. */
  find(id: number): Promise<DeploymentRecord | undefined>
  /** Opens a record, in progress, and gives its id. */
  open(record: RecordToOpen): Promise<number>
  status(id: number, status: StatusToWrite): Promise<RecordStatus>
  /** Makes records inactive, in the order given. */
  deactivate(ids: readonly number[]): Promise<void>
  /** Undefined where the run is gone. */
  runEvidence(run: string): Promise<RunEvidence | undefined>
}

// Statuses of so many records are asked for at once: few enough for a consumer that stops at the first.
const BATCH = 4
const PAGE = 30

export function githubRecords(github: Github): GithubRecords {
  const deployments = githubDeployments(github)

  async function read(deployment: Deployment): Promise<DeploymentRecord | undefined> {
    const payload = parseRecordPayload(deployment.payload)
    if (payload === undefined) return undefined
    return recordOf(deployment, payload, await deployments.statuses(deployment.id))
  }

  async function* readLazily(found: readonly Deployment[]): AsyncGenerator<DeploymentRecord> {
    for (let start = 0; start < found.length; start += BATCH) {
      const records = await together(found.slice(start, start + BATCH).map(read))
      yield* records.filter((record) => record !== undefined)
    }
  }

  return {
    ...githubHolds(deployments),
    status: deployments.status,
    async *walk(application, environment) {
      const pages = deployments.pages({ task: recordTask(application), environment, perPage: PAGE })
      for await (const page of pages) yield* readLazily(page)
    },
    async adoptable(environment) {
      const newest = await deployments.page({ task: 'deploy', environment, perPage: PAGE })
      for (const { id, revision } of newest) {
        const word = (await deployments.statuses(id)).find(({ state }) => state !== 'inactive')
        if (word?.state === 'success') return isRevision(revision) ? revision : undefined
      }
      return undefined
    },
    async find(id) {
      const [deployment, statuses] = await together([
        deployments.find(id),
        deployments.statuses(id).catch(whenNotFound),
      ])
      const payload = deployment && parseRecordPayload(deployment.payload)
      return payload && statuses && recordOf(deployment, payload, statuses)
    },
    async open({ environment, payload, production }) {
      const { revision, application, direction, run, attempt } = payload
      const id = await deployments.create(
        {
          ref: revision,
          task: recordTask(application),
          environment,
          payload: { ...payload },
          description: `${direction} deployment of ${application}`,
          production,
        },
        (other) => isSameAttempt(parseRecordPayload(other.payload), payload),
      )
      const logUrl = `${github.webUrl}/actions/runs/${run}/attempts/${attempt}`
      await deployments.status(id, { state: 'in_progress', description: 'v1', logUrl })
      return id
    },
    async deactivate(ids) {
      for (const id of ids) await deployments.status(id, { state: 'inactive', description: 'v1' })
    },
    runEvidence: (run) => runEvidence(github, run),
  }
}

function recordOf(
  { id, environment, createdAt }: Deployment,
  payload: RecordPayload,
  statuses: readonly RecordStatus[],
): DeploymentRecord {
  return { id, environment, createdAt, payload, statuses }
}

async function runEvidence({ owner, repo, request }: Github, run: string): Promise<RunEvidence | undefined> {
  try {
    const which = { owner, repo, run_id: Number(run) }
    const { data } = await request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', which)
    return { event: data.event, headBranch: data.head_branch }
  } catch (error) {
    return whenNotFound(error)
  }
}

function isSameAttempt(other: RecordPayload | undefined, { run, attempt, revision }: RecordPayload): boolean {
  return other?.run === run && other.attempt === attempt && other.revision === revision
}
