import http from 'node:http'
import https from 'node:https'

import type { ProbeAnswer, ProbeFailure, ProbeOutcome, ProbeRequest } from '../domain/probe.ts'
import { describeProbeFailure, hostAndPort } from './probe-failure.ts'

/** Bytes of a body that are read; what comes after them is not waited for. */
const BODY_LIMIT = 1024 * 1024
const HEADER_LIMIT = 32 * 1024
const REDIRECT_LIMIT = 5
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** How far an exchange came, for the sentence about the deadline. */
type Phase = 'connect' | 'answer' | 'body'

type Response = Omit<ProbeAnswer, 'kind' | 'milliseconds'>

/**
 * Sends one GET on connections of its own and gives what it met, never later than the timeout.
 * Rejects only with the reason of `signal`.
 */
export async function probeHttp(request: ProbeRequest, signal: AbortSignal): Promise<ProbeOutcome> {
  const began = performance.now()
  const deadline = AbortSignal.timeout(request.timeout)
  const either = AbortSignal.any([signal, deadline])
  const outcome = await follow(request, { either, deadline }).catch((error: unknown) => {
    signal.throwIfAborted()
    throw error
  })
  return { ...outcome, milliseconds: performance.now() - began }
}

interface Limits {
  readonly either: AbortSignal
  readonly deadline: AbortSignal
}

async function follow(request: ProbeRequest, limits: Limits): Promise<Outcome> {
  let url = request.url
  for (let hops = 0; hops <= REDIRECT_LIMIT; hops += 1) {
    const met = await hop(url, request, limits)
    if (!(met instanceof URL)) return met
    url = met
  }
  return httpFailure(`redirects more than ${REDIRECT_LIMIT} times, the last time to ${hostAndPort(url)}`)
}

/** One exchange: what it met, or the address that a redirect names. */
async function hop(url: URL, request: ProbeRequest, { either, deadline }: Limits): Promise<Outcome | URL> {
  const progress: { phase: Phase } = { phase: 'connect' }
  try {
    const response = await exchange(url, either, progress)
    const next = request.follow ? redirection(response, url) : undefined
    return next ?? { kind: 'answer', ...response }
  } catch (error) {
    if (deadline.aborted) return tooLate(url, progress.phase, request.timeout)
    if (either.aborted) throw error
    return { kind: 'failure', ...describeProbeFailure(error as NodeJS.ErrnoException, url) }
  }
}

type Outcome = Omit<ProbeAnswer, 'milliseconds'> | Omit<ProbeFailure, 'milliseconds'>

function exchange(url: URL, signal: AbortSignal, progress: { phase: Phase }): Promise<Response> {
  const connected = () => {
    progress.phase = 'answer'
  }
  const options = {
    // A pooled connection would keep asking the instance that answered first.
    agent: false,
    signal,
    maxHeaderSize: HEADER_LIMIT,
    // Node gives an address 250 ms before it tries the next one: too short for another continent.
    autoSelectFamilyAttemptTimeout: 1_000,
    headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'trunkline-smoke' },
  }
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, options)
    request.on('error', reject)
    request.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', connected)
    })
    request.on('response', (message) => {
      progress.phase = 'body'
      readBody(message).then((body) => resolve({ ...headOf(message), ...body }), reject)
    })
    request.end()
  })
}

function headOf({ statusCode, headers }: http.IncomingMessage): Pick<Response, 'status' | 'headers'> {
  const flat = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')])
  return { status: statusCode ?? 0, headers: Object.fromEntries(flat) }
}

function readBody(message: http.IncomingMessage): Promise<Pick<Response, 'body' | 'truncated'>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const finish = (truncated: boolean) => {
      resolve({ body: Buffer.concat(chunks).subarray(0, BODY_LIMIT).toString('utf8'), truncated })
    }
    message.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length <= BODY_LIMIT) return
      finish(true)
      message.destroy()
    })
    message.on('end', () => finish(false))
    message.on('error', reject)
  })
}

/** Where to go next, a failure where that is not allowed, or undefined where the answer is no redirect. */
function redirection({ status, headers }: Response, from: URL): URL | Outcome | undefined {
  const location = headers['location']
  if (!REDIRECTS.has(status) || location === undefined) return undefined
  if (!URL.canParse(location, from.href))
    return httpFailure(`redirects (${status}) to something that is no address`)
  const next = new URL(location, from)
  if (next.protocol !== from.protocol) {
    return httpFailure(
      `redirects (${status}) from ${from.protocol}//${from.host} to ${next.protocol}//${next.host}, another scheme: name that address as the target`,
    )
  }
  const sameOrigin = next.origin === from.origin
  next.username = sameOrigin ? from.username : ''
  next.password = sameOrigin ? from.password : ''
  return next
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
