import type { Environment, InputReader } from '../../shared/action/inputs.ts'
import type { Digest } from '../../shared/domain/digest.ts'
import { parseApplication, parseEnvironment } from '../../shared/domain/environment.ts'
import { parseImages } from '../../shared/domain/images.ts'
import { parseRevision, type Revision } from '../../shared/domain/revision.ts'

/** How a job has gone, or how far it has come, in GitHub's words. */
export type JobStatus = 'success' | 'failure' | 'cancelled' | 'skipped' | 'waiting' | 'queued' | 'in_progress'

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
  /** Where failure and recovery are told; a secret. */
  readonly webhook: string | undefined
  /** The workflow that promotes by hand; undefined where there is none. */
  readonly promoteWorkflow: string | undefined
  readonly dryRun: boolean
}

export interface JobResult {
  readonly job: string
  readonly result: Result
}

/** The run that this step belongs to. */
export interface Run {
  readonly id: string
  readonly attempt: number
  /** The commit that the run was started for, where a push did. */
  readonly pushed: string | undefined
}

const RESULTS = ['success', 'failure', 'cancelled', 'skipped'] as const
const STATUSES = [...RESULTS, 'waiting', 'queued', 'in_progress'] as const
type Result = (typeof RESULTS)[number]

export function readSummaryInputs(input: InputReader, env: Environment): SummaryInputs {
  const environment = input.parsed('environment', parseEnvironment)
  const jobs = input.optionalParsed('results', parseResults) ?? []
  const images = input.optionalParsed('image', parseImages)
  const production = input.optional('production') === undefined ? undefined : input.boolean('production')
  return {
    environment,
    application: readApplication(input, env),
    status: worst(input.choice('status', STATUSES), jobs),
    jobs,
    images: images && Object.fromEntries([...images].map(([name, { digest }]) => [name, digest])),
    revision: input.optionalParsed('revision', parseRevision),
    url: input.optionalParsed('url', parseHttpUrl),
    deploymentId: input.optionalParsed('deployment-id', parseId),
    previousRevision: input.optionalParsed('previous-revision', parseRevision),
    production: production ?? environment === 'production',
    comment: input.choice('comment', ['merged-prs', 'none']),
    maxPullRequests: input.integer('max-pull-requests', 1),
    webhook: readWebhook(input),
    promoteWorkflow: input.parsedOrNone('promote-workflow', parseWorkflow),
    dryRun: input.boolean('dry-run'),
  }
}

export function readRun(env: Environment): Run {
  return {
    id: env['GITHUB_RUN_ID'] ?? '0',
    attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
    pushed: env['GITHUB_EVENT_NAME'] === 'push' ? env['GITHUB_SHA'] : undefined,
  }
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

/** A job that was skipped did nothing, however green the run is. */
function worst(status: JobStatus, jobs: readonly JobResult[]): JobStatus {
  const results: readonly JobStatus[] = [status, ...jobs.map(({ result }) => result)]
  return (['failure', 'cancelled', 'skipped'] as const).find((bad) => results.includes(bad)) ?? status
}

function readWebhook(input: InputReader): string | undefined {
  const url = input.optionalSecret('webhook')
  // The address itself is the secret: no message may repeat it.
  if (url !== undefined && !isWebhook(url)) {
    return input.refuse(
      'webhook',
      'must be an https address; what came is not shown, since it may be a secret',
    )
  }
  return url
}

function isWebhook(url: string): boolean {
  const { protocol, hostname } = URL.parse(url) ?? {}
  return (
    protocol === 'https:' || (protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost'))
  )
}

function parseWorkflow(text: string): string {
  if (!/^[\w][\w.-]{0,99}\.ya?ml$/.test(text)) {
    throw new TypeError(`the file name of a workflow like promote.yml, or \`none\`, got "${text}"`)
  }
  return text
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
