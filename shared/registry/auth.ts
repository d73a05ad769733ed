import { DeliveryError } from '../action/errors.ts'
import { type Challenge, parseChallenge } from './challenge.ts'
import type { Credential } from './credentials.ts'
import { type Attempted, brokenExchange, refusedAnswer } from './failure.ts'
import { type Answer, type Exchange, isLoopback, readBytes } from './transport.ts'

/** What a request may do, in the token specification's words: `repository:acme/shop:pull,push`. */
export type Scope = `repository:${string}:${'pull' | 'pull,push'}`

/** Turns challenges into `Authorization` headers for one registry; tokens are kept per set of scopes. */
export interface Authorizer {
  /** The header to send, as far as the registry's wish is known; undefined for an anonymous request. */
  authorization(scopes: readonly Scope[]): Promise<string | undefined>
  /** Learns from a 401; false where no other answer than the one sent can be given. */
  learn(challenge: string, scopes: readonly Scope[], sent: string | undefined): Promise<boolean>
}

interface AuthorizerOptions {
  readonly registry: string
  readonly url: URL
  readonly credential: Credential | undefined
  /** Sends one request, repeated where that helps. */
  readonly send: (exchange: Exchange) => Promise<Answer>
  readonly now: () => number
}

interface Token {
  readonly header: string
  readonly expiresAt: number
}

// distribution, spec/auth/token.md: a token without expires_in lasts 60 seconds.
const DEFAULT_LIFETIME = 60
const MARGIN = 10_000
const ANSWER_LIMIT = 1024 * 1024

export function openAuthorizer(options: AuthorizerOptions): Authorizer {
  const tokens = new Map<string, Promise<Token>>()
  let known: Challenge | undefined

  const basic = ({ username, password }: Credential) =>
    `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`

  const token = async (challenge: Challenge & { scheme: 'bearer' }, scopes: readonly Scope[]) => {
    const key = scopes.join(' ')
    const current = tokens.get(key)
    const kept = await current?.catch(() => undefined)
    if (kept !== undefined && kept.expiresAt > options.now()) return kept.header
    // Many requests may find the token stale at once: the first to come here renews it for all.
    let next = tokens.get(key)
    if (next === undefined || next === current) {
      next = fetchToken(challenge, scopes, options)
      tokens.set(key, next)
    }
    return (await next).header
  }

  const authorization = async (scopes: readonly Scope[]) => {
    if (known === undefined) return undefined
    if (known.scheme === 'bearer') return token(known, scopes)
    return options.credential === undefined ? undefined : basic(options.credential)
  }

  return {
    authorization,
    async learn(text, scopes, sent) {
      known = parseChallenge(text) ?? known
      const key = scopes.join(' ')
      const kept = await tokens.get(key)?.catch(() => undefined)
      if (kept !== undefined && kept.header === sent) tokens.delete(key)
      const next = await authorization(scopes)
      return next !== undefined && next !== sent
    },
  }
}

async function fetchToken(
  challenge: Challenge & { scheme: 'bearer' },
  scopes: readonly Scope[],
  options: AuthorizerOptions,
): Promise<Token> {
  const realm = trustedRealm(challenge.realm, options)
  const attempted = { registry: options.registry, repository: '', doing: `get a token from ${realm.host}` }
  const asked = options.now()
  try {
    const answer = await askToken(realm, challenge.service, scopes, options)
    if (answer.status !== 200) {
      throw await refusedAnswer(answer, attempted, options.credential?.source ?? 'no credentials found')
    }
    return parseToken((await readBytes(answer, ANSWER_LIMIT)).toString('utf8'), asked, attempted)
  } catch (error) {
    throw brokenExchange(error, attempted)
  }
}

/** Credentials go to the realm that the registry names, so it must be at least as safe as the registry. */
function trustedRealm(realm: string, { registry, url }: AuthorizerOptions): URL {
  const parsed = URL.canParse(realm) ? new URL(realm) : undefined
  const safe =
    parsed?.protocol === 'https:' ||
    (parsed?.protocol === 'http:' && url.protocol === 'http:' && isLoopback(parsed))
  if (parsed === undefined || !safe) {
    throw new DeliveryError(
      'registry-failed',
      `registry ${registry} asks to send credentials to "${realm.slice(0, 200)}", which is not https`,
    )
  }
  return parsed
}

async function askToken(
  realm: URL,
  service: string | undefined,
  scopes: readonly Scope[],
  { credential, send }: AuthorizerOptions,
): Promise<Answer> {
  if (credential?.identityToken !== undefined) {
    const answer = await send(refreshRequest(realm, service, scopes, credential.identityToken))
    // Services that only know the older GET form say so with 404 or 405 (distribution, spec/auth/oauth.md).
    if (answer.status !== 404 && answer.status !== 405) return answer
    answer.body.resume()
  }
  const url = new URL(realm)
  if (service !== undefined) url.searchParams.set('service', service)
  for (const scope of scopes) url.searchParams.append('scope', scope)
  const anonymous = credential === undefined || credential.username === ''
  const login = anonymous ? '' : `${credential.username}:${credential.password}`
  const headers = anonymous ? {} : { authorization: `Basic ${Buffer.from(login).toString('base64')}` }
  return send({ method: 'GET', url, headers })
}

function refreshRequest(
  realm: URL,
  service: string | undefined,
  scopes: readonly Scope[],
  refreshToken: string,
): Exchange {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    service: service ?? '',
    scope: scopes.join(' '),
    client_id: 'trunkline',
    refresh_token: refreshToken,
  })
  const body = Buffer.from(form.toString())
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
  }
  return { method: 'POST', url: realm, headers, body }
}

function parseToken(text: string, asked: number, attempted: Attempted): Token {
  const answer = parseObject(text)
  const token = answer['token'] ?? answer['access_token']
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
    throw new DeliveryError(
      'registry-failed',
      `registry ${attempted.registry}: cannot ${attempted.doing}: the answer holds no token`,
    )
  }
  const seconds = typeof answer['expires_in'] === 'number' ? answer['expires_in'] : DEFAULT_LIFETIME
  const lifetime = Math.max(seconds * 1_000 - MARGIN, 1_000)
  return { header: `Bearer ${token}`, expiresAt: asked + lifetime }
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
