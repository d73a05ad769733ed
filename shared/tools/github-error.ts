import { DeliveryError } from '../action/errors.ts'

/** What octokit throws: `response` is missing where nothing was answered. */
interface RequestError extends Error {
  readonly status: number
  readonly request: { readonly method: string; readonly url: string }
  readonly response?: {
    readonly status: number
    readonly headers: Readonly<Record<string, string | number | undefined>>
    readonly data: unknown
  }
}

/** The HTTP status that GitHub answered with, where an answer stands behind the error. */
export function statusOf(error: unknown): number | undefined {
  const cause = error instanceof DeliveryError ? error.cause : error
  return isRequestError(cause) ? cause.response?.status : undefined
}

export function isNotFound(error: unknown): boolean {
  return statusOf(error) === 404
}

/** For what may be gone: undefined where GitHub does not know it, else the error goes on. */
export function whenNotFound(error: unknown): undefined {
  if (!isNotFound(error)) throw error
}

/**
 * Whether a write may have happened although it failed: GitHub was not reached, did not answer
 * in time, or broke while answering. Such a write is looked for before it is tried again.
 */
export function isUncertain(error: unknown): boolean {
  const cause = error instanceof DeliveryError ? error.cause : error
  if (!isRequestError(cause)) return false
  return cause.response === undefined || cause.response.status >= 500
}

/** What a request that failed for good means for the reader of the log. */
export function githubError(error: unknown, call: string): DeliveryError {
  if (error instanceof DeliveryError) return error
  if (!isRequestError(error)) {
    return new DeliveryError('github-failed', `GitHub: ${call} failed: ${String(error)}`, { cause: error })
  }
  if (error.response === undefined) return notReached(error, call)
  const { status } = error.response
  const message = messageIn(error)
  if (status === 401) {
    return new DeliveryError(
      'permission-missing',
      `GitHub at ${hostOf(error)} refused the token: ${call} answered 401, ${message}`,
      {
        cause: error,
        cure: "Pass the workflow's own `github.token`, or a token that has not expired",
      },
    )
  }
  if (isRateLimit(error)) return rateLimited(error, call)
  if (status === 403 && /not accessible by|must have (admin|push|write)/i.test(message))
    return forbidden(error, call)
  return new DeliveryError('github-failed', `GitHub: ${call} answered ${status}, ${message}`, {
    cause: error,
  })
}

/** Whether GitHub asks to slow down: the hourly limit, or a secondary one. */
export function isRateLimit(error: unknown): error is RequestError {
  if (!isRequestError(error) || error.response === undefined) return false
  const { status, headers } = error.response
  if (status !== 403 && status !== 429) return false
  return (
    status === 429 ||
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0' ||
    /rate limit/i.test(messageIn(error))
  )
}

/** Whether it is the limit on how fast, not on how many an hour; a proxy's 429 is one too. */
export function isSecondaryLimit(error: RequestError): boolean {
  const isHourly = error.response?.headers['x-ratelimit-remaining'] === '0'
  return /secondary rate limit/i.test(messageIn(error)) || (error.status === 429 && !isHourly)
}

/** Milliseconds that GitHub asks to wait, where it says so as `Retry-After`. */
export function retryAfter(error: RequestError): number | undefined {
  const seconds = Number(error.response?.headers['retry-after'] ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds * 1_000 : undefined
}

/** `contents=read,pull_requests=write; issues=write` as the lines of `permissions:`; the first alternative is enough. */
export function permissionLines(accepted: string): readonly string[] {
  const [first = ''] = accepted.split(';')
  return [...first.matchAll(/([a-z_]+)=(read|write|admin)/g)].map(
    ([, name = '', level = '']) => `${name.replaceAll('_', '-')}: ${level}`,
  )
}

// Where GitHub does not name the permission in `X-Accepted-GitHub-Permissions`.
const KNOWN: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\/deployments(\/|\?|$)/, 'deployments'],
  [/\/actions\//, 'actions'],
  [/\/environments(\/|$)/, 'actions'],
  [/\/(issues|pulls)\/|\/commits\/[^/]+\/pulls/, 'pull-requests'],
  [/\/graphql$/, 'pull-requests'],
  [/\/(compare|commits)\//, 'contents'],
]

function forbidden(error: RequestError, call: string): DeliveryError {
  const lines = permissionLines(String(error.response?.headers['x-accepted-github-permissions'] ?? ''))
  const guess = guessLine(error)
  const missing = lines.length > 0 ? lines : guess === undefined ? [] : [guess]
  const cure =
    missing.length === 0
      ? "Look up the permission that this call needs and add it to the job's `permissions:`"
      : `Add to the job's \`permissions:\` the line \`${missing.join('`, `')}\``
  return new DeliveryError('permission-missing', `the token may not ${call}`, { cause: error, cure })
}

function guessLine({ request }: RequestError): string | undefined {
  const path = request.url
  const name = KNOWN.find(([pattern]) => pattern.test(path))?.[1]
  if (name === undefined) return undefined
  const reads = request.method === 'GET' || path.endsWith('/graphql')
  return `${name}: ${reads ? 'read' : 'write'}`
}

function rateLimited(error: RequestError, call: string): DeliveryError {
  const wait = retryAfter(error)
  const reset = Number(error.response?.headers['x-ratelimit-reset'] ?? Number.NaN)
  const until = Number.isFinite(reset) ? ` until ${new Date(reset * 1_000).toISOString()}` : ''
  const again = wait === undefined ? until : ` for ${Math.ceil(wait / 1_000)} s`
  return new DeliveryError('github-failed', `GitHub's rate limit is used up${again}: ${call} was refused`, {
    cause: error,
    cure: 'Run again after that; a token of its own has its own limit',
  })
}

function notReached(error: RequestError, call: string): DeliveryError {
  return new DeliveryError(
    'github-failed',
    `GitHub at ${hostOf(error)} could not be reached for ${call}: ${error.message}`,
    {
      cause: error,
      cure: 'Run again; if it stays so, look at githubstatus.com and at the network between the runner and GitHub',
    },
  )
}

function hostOf({ request }: RequestError): string {
  return URL.parse(request.url)?.host ?? request.url
}

/** Octokit appends the address of GitHub's documentation, which is of no use to this reader. */
function messageIn({ message }: RequestError): string {
  return message.replace(/ - https?:\/\/\S+$/, '').slice(0, 500)
}

function isRequestError(error: unknown): error is RequestError {
  return error instanceof Error && error.name === 'HttpError' && 'status' in error && 'request' in error
}
