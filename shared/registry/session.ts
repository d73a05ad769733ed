import type { Readable } from 'node:stream'

import { DeliveryError } from '../action/errors.ts'
import { type Authorizer, openAuthorizer } from './auth.ts'
import type { Credentials } from './credentials.ts'
import { type Attempted, brokenExchange, refusedAnswer } from './failure.ts'
import { openGate } from './gate.ts'
import { type RetryPolicy, retrying } from './retry.ts'
import type { Scope } from './scopes.ts'
import {
  type Answer,
  drain,
  type Exchange,
  header,
  readBytes,
  registryUrl,
  type Transport,
} from './transport.ts'

/** One request to a registry, before it knows where redirects and challenges lead. */
export interface Call {
  readonly method: Exchange['method']
  /** A path below the registry's root, or the address that an upload was given. */
  readonly target: string | URL
  readonly repository: string
  readonly scopes: readonly Scope[]
  readonly doing: string
  /** The statuses that the caller can use; any other is an error. */
  readonly accept: readonly number[]
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** Reads the body of a 200 whole, up to so many bytes: an answer that breaks off is asked for again. */
  readonly readUpTo?: number
  /** A redirect to another host is the answer, and not followed. */
  readonly stays?: boolean
  /** Goes on though the run is cancelled. */
  readonly finishes?: boolean
}

/** A registry to talk to: authorised, redirected and repeated as needed. */
export interface Session {
  readonly registry: string
  /** Names what this run will want of the registry, so that it asks for it once. */
  expect(scopes: readonly Scope[]): void
  /** Opens connections for so many requests at once. */
  warm(connections: number): void
  request(call: Call): Promise<Answer>
  /** Sends a stream, once: only its opener can begin again. */
  upload(call: Call, body: Readable): Promise<Answer>
}

interface SessionOptions {
  readonly registry: string
  readonly transport: Transport
  readonly credentials: Credentials
  readonly retry: RetryPolicy
  readonly allowHttp: readonly string[]
  /** Milliseconds that only go forward. */
  readonly now: () => number
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const MAX_REDIRECTS = 5
const REQUESTS_AT_ONCE = 16
// Before the first answer says how the registry wants to be asked, so many may ask in vain.
const SCOUTS = 2

export async function openSession(options: SessionOptions): Promise<Session> {
  const { registry, transport, credentials, retry } = options
  const url = registryUrl(registry, options.allowHttp)
  const credential = await credentials.find(registry)
  const source = credential?.source ?? 'no credentials found'
  const gate = openGate(REQUESTS_AT_ONCE)
  const authorizer = openAuthorizer({
    registry,
    url,
    credential,
    send: (exchange) => retrying(retry, gate, () => transport.exchange(exchange)),
    now: options.now,
  })
  const send: Transport['exchange'] = (one) => transport.exchange(one)
  const exchange = async (call: Call, body?: Readable) => {
    const ask = (one: Call) => challenged({ call: one, body, url, authorizer, send })
    const first = await ask(call)
    // Without a body nobody can tell a limit, or something that is not there, from a refusal.
    const isMute = call.method === 'HEAD' && first.status === 403
    const answer = isMute ? await ask({ ...call, method: 'GET' }) : first
    if (isMute && answer.status === 200) answer.body.destroy()
    if (call.readUpTo === undefined || answer.status !== 200) return answer
    return { ...answer, bytes: await readBytes(answer, call.readUpTo) }
  }
  const inTurn = scouting((call: Call) => retrying(retry, gate, () => exchange(call)))
  const finish = async (call: Call, answer: Promise<Answer>): Promise<Answer> => {
    const attempted: Attempted = { registry, repository: call.repository, doing: call.doing }
    const given = await answer.catch((error: unknown) => {
      throw brokenExchange(error, attempted)
    })
    if (call.accept.includes(given.status)) return given
    const isDenied = given.status === 401 || given.status === 403
    const short = isDenied ? await authorizer.shortfall(call.scopes) : undefined
    const why = short === undefined ? source : `${source}; its token: ${short}`
    throw await refusedAnswer(given, { ...attempted, service: authorizer.service() }, why)
  }
  return {
    registry,
    expect: authorizer.expect,
    warm: (connections) => transport.warm(url, connections),
    request: (call) => finish(call, inTurn(call)),
    upload: (call, body) =>
      finish(
        call,
        gate.pass(() => exchange(call, body)),
      ),
  }
}

/** Lets few calls learn how a registry wants to be asked before the others do not all learn it. */
function scouting(send: (call: Call) => Promise<Answer>): (call: Call) => Promise<Answer> {
  const scouts: Promise<unknown>[] = []
  return async (call) => {
    if (scouts.length >= SCOUTS) await Promise.race(scouts)
    const answer = send(call)
    if (scouts.length < SCOUTS) scouts.push(answer.catch(() => undefined))
    return answer
  }
}

interface Challenged {
  readonly call: Call
  readonly body: Readable | undefined
  readonly url: URL
  readonly authorizer: Authorizer
  readonly send: Transport['exchange']
}

// One answer may say how to ask, the next that the token for everything is not taken, the third is the last word.
const ROUNDS = 3

async function challenged(one: Challenged): Promise<Answer> {
  const { call, body, authorizer } = one
  for (let round = 1; ; round += 1) {
    const sent = await authorizer.authorization(call.scopes)
    const answer = await redirected(one, sent)
    const goesOn = await learned(answer, { call, authorizer, sent })
    if (!goesOn || body !== undefined || round >= ROUNDS) return answer
    drain(answer)
  }
}

/** Whether a refusal has taught how to ask in another way. */
async function learned(
  answer: Answer,
  { call, authorizer, sent }: Pick<Challenged, 'call' | 'authorizer'> & { readonly sent: string | undefined },
): Promise<boolean> {
  if (answer.status === 403) return authorizer.narrow(call.scopes, sent)
  const challenge = header(answer, 'www-authenticate')
  if (answer.status !== 401 || challenge === undefined) return false
  return authorizer.learn(challenge, call.scopes, sent)
}

async function redirected({ call, body, url, send }: Challenged, authorization: string | undefined) {
  const sent = body ?? call.body
  let target = new URL(call.target, url)
  for (let hop = 0; ; hop += 1) {
    const answer = await send({
      method: call.method,
      url: target,
      headers: { ...call.headers, ...authorizationFor(target, url, authorization) },
      ...(sent === undefined ? {} : { body: sent }),
      ...(call.finishes === undefined ? {} : { finishes: call.finishes }),
    })
    const next = hop < MAX_REDIRECTS ? onward(answer, call, target) : undefined
    if (next === undefined) return answer
    drain(answer)
    target = next
  }
}

/** Where an answer sends a request that only reads. */
function onward(answer: Answer, { method, stays }: Call, from: URL): URL | undefined {
  const location = header(answer, 'location')
  if (!REDIRECTS.has(answer.status) || location === undefined) return undefined
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const target = safeLocation(location, from)
  return stays === true && target.origin !== from.origin ? undefined : target
}

/** Credentials belong to the registry's own host and port, and to nobody that it redirects to. */
function authorizationFor(target: URL, url: URL, authorization: string | undefined): Record<string, string> {
  return authorization === undefined || target.origin !== url.origin ? {} : { authorization }
}

/** Resolves a `Location`, which may be relative or on another host, but not less safe than where it came from. */
export function safeLocation(location: string, from: URL): URL {
  const target = URL.canParse(location, from.href) ? new URL(location, from) : undefined
  const safe = target?.protocol === 'https:' || (target?.protocol === 'http:' && from.protocol === 'http:')
  if (target === undefined || !safe) {
    throw new DeliveryError(
      'registry-failed',
      `${from.host} points to an address that is not https: "${location.replaceAll(/\?.*$/g, '').slice(0, 200)}"`,
    )
  }
  return target
}
