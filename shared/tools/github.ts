import { Octokit } from '@octokit/core'
import { type PaginateInterface, paginateRest } from '@octokit/plugin-paginate-rest'
import { retry } from '@octokit/plugin-retry'

import { DeliveryError } from '../action/errors.ts'
import { systemClock } from './clock.ts'
import { isUncertain } from './github-error.ts'
import { type GraphqlParts, graphqlData, graphqlParts } from './github-graphql.ts'
import { ONCE, patiently, REFUSALS, refusalsAreFinal } from './github-patience.ts'

/** One repository on GitHub, reached with one token. */
export interface Github {
  readonly owner: string
  readonly repo: string
  /** Where people look at the repository: `https://github.com/acme/shop`. */
  readonly webUrl: string
  /** Throws a DeliveryError; what is safe to repeat was repeated before. */
  readonly request: Octokit['request']
  readonly pages: PaginateInterface['iterator']
  /** Requests that the token has left in this hour; undefined where GitHub counts none, as Enterprise Server may. */
  readonly left: () => number | undefined
  /** Throws a DeliveryError also where the answer is 200 with errors and without data. */
  readonly graphql: <Data>(query: string, variables: Readonly<Record<string, unknown>>) => Promise<Data>
  /** The same, but what the token may not read is null, and said beside what it may. */
  readonly graphqlPartly: <Data>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ) => Promise<GraphqlParts<Data>>
}

export interface GithubConnection {
  readonly token: string
  readonly apiUrl: string
  /** Where GraphQL is, when it is not beside `apiUrl`. */
  readonly graphqlUrl?: string
  /** Where people look, when it does not follow from `apiUrl`. */
  readonly serverUrl?: string
  /** `owner/name` */
  readonly repository: string
  readonly log: { readonly info: (line: string) => void }
  readonly signal?: AbortSignal
  /** Milliseconds before the first repetition; the next ones wait four, nine, sixteen times as long. */
  readonly retryBase?: number
  /** Milliseconds for one answer. */
  readonly timeout?: number
  /** Waits where GitHub asks to; a cancel ends it. */
  readonly wait?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>
}

// The newest that every supported GitHub Enterprise Server knows; unset means the same until 2028.
const API_VERSION = '2022-11-28'

// The plugins' error hooks run in this order.
const Client = Octokit.plugin(refusalsAreFinal, retry, paginateRest)

/** Opens nothing yet: the first request shows whether token and address are good. */
export function connectGithub(connection: GithubConnection): Github {
  const { token, apiUrl, repository, log } = connection
  const [owner, repo, ...rest] = repository.split('/')
  if (owner === undefined || repo === undefined || owner === '' || repo === '' || rest.length > 0) {
    throw new DeliveryError('input-invalid', `a repository is owner/name, got "${repository}"`)
  }
  const silent = () => undefined
  const octokit = new Client({
    auth: token,
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: 'trunkline',
    request: { fetch: limitedFetch(connection) },
    retry: { retries: 2, retryAfterBaseValue: connection.retryBase ?? 1_000, doNotRetry: [...REFUSALS] },
    log: { debug: silent, info: silent, warn: log.info, error: silent },
  })
  explainErrors(octokit, connection)
  const left = countLeft(octokit)
  const graphqlUrl = connection.graphqlUrl ?? besideRest(apiUrl)
  const serverUrl = connection.serverUrl ?? webAddress(apiUrl)
  return {
    owner,
    repo,
    webUrl: `${serverUrl.replace(/\/+$/, '')}/${owner}/${repo}`,
    request: octokit.request,
    pages: octokit.paginate.iterator,
    left,
    graphql: async <Data>(query: string, variables: Readonly<Record<string, unknown>>) => {
      const { data } = await octokit.request(`POST ${graphqlUrl}`, { query, variables })
      return graphqlData<Data>(data)
    },
    graphqlPartly: async <Data>(query: string, variables: Readonly<Record<string, unknown>>) => {
      const { data } = await octokit.request(`POST ${graphqlUrl}`, { query, variables })
      return graphqlParts<Data>(data)
    },
  }
}

// Registered after the plugins, so that it sees what is left when they have given up.
function explainErrors(octokit: Octokit, { signal, log, wait = systemClock.wait }: GithubConnection): void {
  // Once a call was given up, waiting again in each of the next ones would only add up.
  let isDown = false
  octokit.hook.before('request', (options) => {
    options.headers['x-github-api-version'] = API_VERSION
    // The plugin counts in this object, which requests share: the next one would begin with long waits.
    options.request = { ...(isDown ? ONCE : {}), ...options.request, retryCount: 0 }
  })
  octokit.hook.wrap('request', async (request, options) => {
    const call = `${options.method} ${pathOf(options)}`
    try {
      const answer = await patiently(async () => request(options), { call, log, signal, wait, patience: 2 })
      isDown = false
      return answer
    } catch (error) {
      isDown = isUncertain(error) && (isDown || options.request['retries'] !== ONCE.retries)
      throw error
    }
  })
}

/** Reads what GitHub says beside its answers; GraphQL has a count of its own, which does not matter here. */
function countLeft(octokit: Octokit): () => number | undefined {
  let left: number | undefined
  octokit.hook.after('request', ({ headers }) => {
    const remaining = headers['x-ratelimit-remaining']
    if (remaining !== undefined && headers['x-ratelimit-resource'] !== 'graphql') left = Number(remaining)
  })
  return () => left
}

// The route still has its placeholders here, and the parameters lie beside it.
function pathOf(options: Readonly<Record<string, unknown>> & { readonly url: string }): string {
  const path = options.url.replace(/^https?:\/\/[^/]+(\/api\/v3)?/, '').replace(/\?.*/, '')
  return path.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = options[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole
  })
}

/** Gives up on one answer after a while, and on all of them once the step is cancelled. */
function limitedFetch({ signal, timeout = 15_000 }: GithubConnection): typeof fetch {
  return async (input, init) => {
    const limit = AbortSignal.timeout(timeout)
    const signals = signal === undefined ? [limit] : [signal, limit]
    try {
      return await fetch(input, { ...init, signal: AbortSignal.any(signals) })
    } catch (error) {
      // An AbortError is the one error that the retry plugin leaves alone.
      if (signal?.aborted === true) throw new DOMException('cancelled', 'AbortError')
      throw error
    }
  }
}

/** GitHub Enterprise Server has REST under /api/v3 and GraphQL under /api/graphql. */
function besideRest(apiUrl: string): string {
  return `${apiUrl.replace(/\/+$/, '').replace(/\/api\/v3$/, '/api')}/graphql`
}

function webAddress(apiUrl: string): string {
  return apiUrl.replace(/\/api\/v3\/?$/, '').replace('://api.github.com', '://github.com')
}
