import { type Challenge, parseChallenge } from './challenge.ts'
import type { Credential } from './credentials.ts'
import { shortfall } from './granted.ts'
import { openScopes, type Scope } from './scopes.ts'
import { type Asker, fetchToken, type Token } from './token-service.ts'

/** Turns challenges into `Authorization` headers for one registry; tokens are kept per set of scopes. */
export interface Authorizer {
  /** Scopes that this run is going to need: one token for all of them is asked for. */
  expect(scopes: readonly Scope[]): void
  /** The header to send, as far as the registry's wish is known; undefined for an anonymous request. */
  authorization(scopes: readonly Scope[]): Promise<string | undefined>
  /** Learns from a 401; false where no other answer than the one sent can be given. */
  learn(challenge: string, scopes: readonly Scope[], sent: string | undefined): Promise<boolean>
  /** Learns from a 403; true where a token for exactly these scopes has not been tried yet. */
  narrow(scopes: readonly Scope[], sent: string | undefined): boolean
  /** How the token service calls the registry; undefined before it has said so. */
  service(): string | undefined
  /** What was asked for and what was granted, where the token in use is good for less than these scopes. */
  shortfall(scopes: readonly Scope[]): Promise<string | undefined>
}

// A token refused so soon after it was given was never good for this; later it may have run out.
const FRESH = 5_000

export function openAuthorizer(options: Asker): Authorizer {
  const tokens = openTokens(options)
  const wanted = openScopes()
  let known: Challenge | undefined

  const authorization = async (scopes: readonly Scope[]) => {
    if (known === undefined) return undefined
    if (known.scheme === 'basic') return options.credential && basic(options.credential)
    const all = wanted.widened(scopes)
    try {
      return await tokens.header(known, all)
    } catch (error) {
      // A service that gives no token for all of it may still give one for the part.
      if (all === scopes) throw error
      wanted.refuse(scopes)
      return tokens.header(known, scopes)
    }
  }

  return {
    expect: wanted.expect,
    authorization,
    async learn(text, scopes, sent) {
      known = parseChallenge(text) ?? known
      const used = wanted.widened(scopes)
      const was = await tokens.forget(used, sent)
      // A fresh token for more than this was refused: some services read only the first scope.
      if (was === 'fresh' && used !== scopes) wanted.refuse(scopes)
      const next = await authorization(scopes)
      return next !== undefined && next !== sent
    },
    narrow(scopes, sent) {
      if (sent === undefined || known?.scheme !== 'bearer' || wanted.widened(scopes) === scopes) return false
      wanted.refuse(scopes)
      return true
    },
    service: () => (known?.scheme === 'bearer' ? known.service : undefined),
    async shortfall(scopes) {
      const token = await tokens.kept(wanted.widened(scopes))
      return token && shortfall(scopes, token.granted)
    },
  }
}

function basic({ username, password }: Credential): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

/** Tokens by the scopes that they were asked for. */
function openTokens(options: Asker) {
  const tokens = new Map<string, Promise<Token>>()
  const kept = async (scopes: readonly Scope[]): Promise<Token | undefined> =>
    tokens.get(scopes.join(' '))?.catch(() => undefined)
  return {
    kept,
    async header(challenge: Challenge & { scheme: 'bearer' }, scopes: readonly Scope[]): Promise<string> {
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
    },
    /** Drops the token that was refused; says whether it had been used before, so that it may have run out. */
    async forget(scopes: readonly Scope[], sent: string | undefined): Promise<'fresh' | 'old' | 'another'> {
      const key = scopes.join(' ')
      const kept = await tokens.get(key)?.catch(() => undefined)
      if (kept === undefined || kept.header !== sent) return 'another'
      tokens.delete(key)
      return options.now() - kept.askedAt < FRESH ? 'fresh' : 'old'
    },
  }
}
