import type { Environment } from '../action/inputs.ts'
import type { ProbeAnswer, ProbeFailure, ProbeOutcome, ProbeRequest } from '../domain/probe.ts'
import { bareHost, resolveAll } from './address-guard.ts'
import { exchange, type Phase, type Response } from './http-exchange.ts'
import { describeProbeFailure, hostAndPort } from './probe-failure.ts'

const REDIRECT_LIMIT = 5
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** HTTP as a smoke needs it. */
export interface HttpProber {
  /** Sends one request on connections of its own and gives what it met, never later than the timeout; rejects only with the reason of `signal`. */
  probe(request: ProbeRequest, signal: AbortSignal): Promise<ProbeOutcome>
  /** Every address of the URL's host; none where the name does not resolve. */
  addresses(url: URL): Promise<readonly string[]>
}

/** Asks straight, or through the proxy that `env` names by the usual variables. */
export function httpProber(env: Environment): HttpProber {
  return {
    async probe(request, signal) {
      const began = performance.now()
      const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(request.timeout)))
      const either = AbortSignal.any([signal, deadline])
      const outcome = await follow({ request, env, either, deadline }).catch((error: unknown) => {
        signal.throwIfAborted()
        throw error
      })
      return { ...outcome, milliseconds: performance.now() - began }
    },
    addresses: (url) => resolveAll(bareHost(url)).catch(() => []),
  }
}

interface Errand {
  readonly request: ProbeRequest
  readonly env: Environment
  readonly either: AbortSignal
  readonly deadline: AbortSignal
}

type Outcome = Omit<ProbeAnswer, 'milliseconds'> | Omit<ProbeFailure, 'milliseconds'>

async function follow(errand: Errand): Promise<Outcome> {
  const limit = errand.request.maxRedirects ?? REDIRECT_LIMIT
  let request = errand.request
  for (let hops = 0; hops <= limit; hops += 1) {
    const met = await hop({ ...errand, request })
    if ('kind' in met) return met
    request = met
  }
  const times = limit === 1 ? 'once' : `${limit} times`
  return httpFailure(`redirects more than ${times}, the last time to ${hostAndPort(request.url)}`)
}

/** One exchange: what it met, or the request that a redirect asks for. */
async function hop({ request, env, either, deadline }: Errand): Promise<Outcome | ProbeRequest> {
  const { url } = request
  const progress: { phase: Phase } = { phase: 'connect' }
  try {
    const response = await exchange({ ...request, env }, progress, either)
    const next = request.follow ? redirection(response, request) : undefined
    return next ?? { kind: 'answer', ...response }
  } catch (error) {
    if (deadline.aborted) return tooLate(url, progress.phase, request.timeout)
    if (either.aborted) throw error
    return { kind: 'failure', ...describeProbeFailure(error as NodeJS.ErrnoException, url) }
  }
}

/** What to ask next, a failure where that is not allowed, or undefined where the answer is no redirect. */
function redirection(
  { status, headers }: Response,
  request: ProbeRequest,
): ProbeRequest | Outcome | undefined {
  const { url: from } = request
  const location = headers['location']
  if (!REDIRECTS.has(status) || location === undefined) return undefined
  if (!URL.canParse(location, from.href)) {
    return httpFailure(`redirects (${status}) to something that is no address`)
  }
  const next = new URL(location, from)
  if (next.protocol !== from.protocol) {
    return httpFailure(
      `redirects (${status}) from ${from.protocol}//${from.host} to ${next.protocol}//${next.host}, another scheme: name that address as the target`,
    )
  }
  const asked = next.origin === from.origin ? sameOrigin(next, request) : elsewhere(next, request)
  return withMethod(asked, status)
}

function sameOrigin(url: URL, request: ProbeRequest): ProbeRequest {
  url.username = request.url.username
  url.password = request.url.password
  return { ...request, url }
}

/** Headers are for the target alone: a token may stand in any of them. So is an address that was chosen for it. */
function elsewhere(url: URL, { headers: _, address: __, ...request }: ProbeRequest): ProbeRequest {
  url.username = ''
  url.password = ''
  return { ...request, url }
}

// RFC 9110, section 15.4: 303 becomes a GET, 301 and 302 do where it was a POST, 307 and 308 stay what they were.
function withMethod(request: ProbeRequest, status: number): ProbeRequest {
  const { method = 'GET', body: _, ...bare } = request
  const isPost = method === 'POST' && (status === 301 || status === 302)
  return isPost || (status === 303 && method !== 'HEAD') ? { ...bare, method: 'GET' } : request
}

function tooLate(url: URL, phase: Phase, timeout: number): Outcome {
  const within = `within ${Number((timeout / 1_000).toFixed(1))} s`
  const messages: Readonly<Record<Phase, string>> = {
    connect: `no connection to ${hostAndPort(url)} ${within}`,
    answer: `${hostAndPort(url)} accepts the connection, but does not answer ${within}`,
    body: `${hostAndPort(url)} answers, but its body does not end ${within}`,
  }
  return { kind: 'failure', class: 'timeout', message: messages[phase] }
}

function httpFailure(message: string): Outcome {
  return { kind: 'failure', class: 'http', message }
}
