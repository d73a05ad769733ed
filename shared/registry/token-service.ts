import { DeliveryError } from '../action/errors.ts'
import type { Challenge } from './challenge.ts'
import type { Credential } from './credentials.ts'
import { type Attempted, brokenExchange, refusedAnswer } from './failure.ts'
import { grantedBy } from './granted.ts'
import type { Scope } from './scopes.ts'
import { type Answer, type Exchange, isLoopback, readBytes } from './transport.ts'

/** Who asks for tokens, and how. */
export interface Asker {
  readonly registry: string
  readonly url: URL
  readonly credential: Credential | undefined
  /** Sends one request, repeated where that helps. */
  readonly send: (exchange: Exchange) => Promise<Answer>
  readonly now: () => number
}

export interface Token {
  readonly header: string
  readonly askedAt: number
  readonly expiresAt: number
  /** What it is good for, where the service said so. */
  readonly granted: readonly string[] | undefined
}

// distribution, spec/auth/token.md: a token without expires_in lasts 60 seconds.
const DEFAULT_LIFETIME = 60
const MARGIN = 10_000
const ANSWER_LIMIT = 1024 * 1024

/** Gets a token for scopes from the service that the registry names. */
export async function fetchToken(
  challenge: Challenge & { scheme: 'bearer' },
  scopes: readonly Scope[],
  options: Asker,
): Promise<Token> {
  const realm = trustedRealm(challenge.realm, options)
  const attempted = { registry: options.registry, repository: '', doing: `get a token from ${realm.host}` }
  const asked = options.now()
  try {
    const answer = await askToken(realm, challenge.service, scopes, options)
    if (answer.status !== 200) {
      throw await refusedAnswer(
        answer,
        { ...attempted, service: challenge.service },
        options.credential?.source ?? 'no credentials found',
      )
    }
    return parseToken((await readBytes(answer, ANSWER_LIMIT)).toString('utf8'), asked, attempted)
  } catch (error) {
    throw brokenExchange(error, attempted)
  }
}

/** Credentials go to the realm that the registry names, so it must be at least as safe as the registry. */
function trustedRealm(realm: string, { registry, url }: Asker): URL {
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
  { credential, send }: Asker,
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
  return {
    header: `Bearer ${token}`,
    askedAt: asked,
    expiresAt: asked + lifetime,
    granted: grantedBy(answer, token),
  }
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
