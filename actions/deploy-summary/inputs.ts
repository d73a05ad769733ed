import type { Environment, InputReader } from '../../shared/action/inputs.ts'
import type { Digest } from '../../shared/domain/digest.ts'
import { parseApplication, parseEnvironment } from '../../shared/domain/environment.ts'
import { parseImages } from '../../shared/domain/images.ts'
import { parseRevision, type Revision } from '../../shared/domain/revision.ts'

/** How a job has gone, in GitHub's words. */
export type JobStatus = 'success' | 'failure' | 'cancelled'

export interface SummaryInputs {
  readonly environment: string
  readonly application: string
  /** The worst of the job's own status and those in `results`. */
  readonly status: JobStatus
  readonly jobs: readonly JobResult[]
  /** Digest by name; undefined where the job's notes are to say. */
  readonly images: Readonly<Record<string, Digest>> | undefined
  readonly revision: Revision | undefined
  readonly url: string | undefined
  readonly deploymentId: number | undefined
  readonly previousRevision: Revision | undefined
  readonly production: boolean
  readonly comment: 'merged-prs' | 'none'
  readonly maxPullRequests: number
  readonly dryRun: boolean
}

export interface JobResult {
  readonly job: string
  readonly result: JobStatus | 'skipped'
}

/** The run that this step belongs to. */
export interface Run {
  readonly id: string
  readonly attempt: number
}

const STATUSES = ['success', 'failure', 'cancelled'] as const
const RESULTS = [...STATUSES, 'skipped'] as const

export function readSummaryInputs(input: InputReader, env: Environment): SummaryInputs {
  const environment = input.parsed('environment', parseEnvironment)
  const jobs = input.optionalParsed('results', parseResults) ?? []
  const images = input.optionalParsed('image', parseImages)
  const production = input.optional('production') === undefined ? undefined : input.boolean('production')
  return {
    environment,
    application: readApplication(input, env),
    status: worst([input.choice('status', STATUSES), ...jobs.map(({ result }) => result)]),
    jobs,
    images: images && Object.fromEntries([...images].map(([name, { digest }]) => [name, digest])),
    revision: input.optionalParsed('revision', parseRevision),
    url: input.optionalParsed('url', parseHttpUrl),
    deploymentId: input.optionalParsed('deployment-id', parseId),
    previousRevision: input.optionalParsed('previous-revision', parseRevision),
    production: production ?? environment === 'production',
    comment: input.choice('comment', ['merged-prs', 'none']),
    maxPullRequests: input.integer('max-pull-requests', 1),
    dryRun: input.boolean('dry-run'),
  }
}

export function readRun(env: Environment): Run {
  return { id: env['GITHUB_RUN_ID'] ?? '0', attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1') }
}

function readApplication(input: InputReader, env: Environment): string {
  const given = input.optionalParsed('application', parseApplication)
  if (given !== undefined) return given
  const name = (env['GITHUB_REPOSITORY'] ?? '').split('/')[1] ?? ''
  try {
    return parseApplication(name.toLowerCase())
  } catch {
    return input.refuse(
      'application',
      `is required: the repository's name "${name}" cannot be an application's`,
    )
  }
}

function worst(results: readonly JobResult['result'][]): JobStatus {
  if (results.includes('failure')) return 'failure'
  return results.includes('cancelled') ? 'cancelled' : 'success'
}

function parseResults(text: string): readonly JobResult[] {
  const expected = 'the `needs` of the job as JSON, as toJSON(needs) gives it'
  const needs = parseObject(text, expected)
  return Object.entries(needs).map(([job, need]) => {
    const given = typeof need === 'object' && need !== null && 'result' in need ? need.result : undefined
    const result = RESULTS.find((known) => known === given)
    if (result === undefined) throw new TypeError(`${expected}, got no result of the job "${job}"`)
    return { job, result }
  })
}

function parseObject(text: string, expected: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // said below
  }
  throw new TypeError(`${expected}, got "${text.slice(0, 60)}"`)
}

function parseId(text: string): number {
  if (!/^[1-9]\d{0,15}$/.test(text)) throw new TypeError(`the id of a GitHub Deployment, got "${text}"`)
  return Number(text)
}

function parseHttpUrl(text: string): string {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw new TypeError(`an address like https://shop.example, got "${text}"`)
  }
  // The address goes into comments.
  const { username, password } = new URL(text)
  if (username !== '' || password !== '') throw new TypeError('an address without user and password')
  return text
}
