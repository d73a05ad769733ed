import type { Scope } from './scopes.ts'

/**
 * What a token is good for as far as its service says so, in the answer's `scope` (distribution, spec/auth/oauth.md)
 * or in the `access` claim of a JWT (spec/auth/jwt.md); undefined where neither says anything. The claim is read
 * without looking at the signature: it may explain a refusal, and decides nothing.
 */
export function grantedBy(
  answer: Readonly<Record<string, unknown>>,
  token: string,
): readonly string[] | undefined {
  const { scope } = answer
  if (typeof scope === 'string') return scope.split(' ').filter(isScope)
  const access = claimsOf(token)?.['access']
  return Array.isArray(access) ? access.map(scopeOf).filter(isScope) : undefined
}

/** "asked for …, granted …" where something that was asked for is missing. */
export function shortfall(
  asked: readonly Scope[],
  granted: readonly string[] | undefined,
): string | undefined {
  if (granted === undefined || asked.every((scope) => isCovered(scope, granted))) return undefined
  const given = granted.length === 0 ? 'nothing' : granted.slice(0, MAX_SHOWN).join(' ')
  return `asked for ${asked.slice(0, MAX_SHOWN).join(' ')}, granted ${given}`
}

const MAX_SHOWN = 4

function isCovered(scope: string, granted: readonly string[]): boolean {
  const { resource, actions } = partsOf(scope)
  const held = granted.map(partsOf).filter((one) => one.resource === resource)
  const all = new Set(held.flatMap((one) => one.actions))
  return all.has('*') || actions.every((action) => all.has(action))
}

/** A name may hold a colon, as that of a host with a port does: the actions come after the last one. */
function partsOf(scope: string): { readonly resource: string; readonly actions: readonly string[] } {
  const end = scope.lastIndexOf(':')
  const actions = scope.slice(end + 1).split(',')
  return { resource: scope.slice(0, end), actions: actions.filter((action) => action !== '') }
}

function isScope(text: string): boolean {
  return /^[\w.-]+(?:\([\w.-]+\))?:[\w./:-]{1,255}:[\w,*.-]{0,100}$/.test(text)
}

function scopeOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return ''
  const { type, name, actions } = entry as Record<string, unknown>
  return `${type}:${name}:${Array.isArray(actions) ? actions.join(',') : ''}`
}

function claimsOf(token: string): Record<string, unknown> | undefined {
  const payload = token.split('.')[1]
  if (payload === undefined) return undefined
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
