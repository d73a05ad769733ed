import { type Actor, notFound, Refusal } from './call.ts'
import { breaking } from './rules.ts'
import type { Repository, Token } from './state.ts'
import type { Store } from './store.ts'

export const anonymous: Actor = { login: '' }

/** What a route asks of the token; any one of the scopes is enough. */
export type Needs = { readonly anyOf: readonly string[]; readonly level: 'read' | 'write' }

export const reads = (...anyOf: string[]): Needs => ({ anyOf, level: 'read' })
export const writes = (...anyOf: string[]): Needs => ({ anyOf, level: 'write' })

/** The token in an `authorization` header: `token x`, `Bearer x`, or the password of `Basic`, as git sends it. */
export function readToken(authorization: string | undefined): string | undefined {
  const [scheme = '', value = ''] = (authorization ?? '').trim().split(/\s+/, 2)
  if (/^(token|bearer)$/i.test(scheme)) return value
  if (!/^basic$/i.test(scheme)) return undefined
  const [user = '', password = ''] = Buffer.from(value, 'base64').toString().split(':')
  return password === '' || password === 'x-oauth-basic' ? user : password
}

export function identify(store: Store, authorization: string | undefined): Actor {
  const given = readToken(authorization)
  if (given === undefined) return anonymous
  const token = Object.hasOwn(store.state.tokens, given) ? store.state.tokens[given] : undefined
  if (token === undefined) throw breaking('unknown-token')
  return { login: token.login, token }
}

/** Throws GitHub's refusal where this actor may not do this to this repository. */
export function allow(actor: Actor, repository: Repository, needs: Needs): void {
  const { token } = actor
  if (token === undefined) {
    if (repository.private) throw notFound()
    if (needs.level === 'write') throw breaking('no-token-no-write')
    return
  }
  if (needs.level === 'read' && !repository.private) return
  if (!needs.anyOf.some((scope) => holds(token, scope, needs.level))) throw missingScope(needs)
}

export function holds(token: Token, scope: string, level: 'read' | 'write'): boolean {
  const grants = level === 'read' ? ['*', `${scope}: read`, `${scope}: write`] : ['*', `${scope}: write`]
  return token.scopes.some((scope) => grants.includes(scope))
}

function missingScope(needs: Needs): Refusal {
  const accepted = needs.anyOf.map((scope) => `${scope.replaceAll('-', '_')}=${needs.level}`).join('; ')
  const { answer } = breaking('missing-scope')
  return new Refusal({ ...answer, headers: { 'x-accepted-github-permissions': accepted } })
}
