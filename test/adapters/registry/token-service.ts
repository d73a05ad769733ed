import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'

import { type Fault, listen, type RegistryProxy, type Seen, startProxy, stop } from './proxy.ts'

/** A registry that takes tokens only, and the service that gives them, as distribution's token specification says. */
export interface TokenRegistry {
  readonly host: string
  readonly proxy: RegistryProxy
  /** The scopes of each token that was asked for. */
  readonly asked: (readonly string[])[]
  /** Makes every token given so far worthless. */
  expire(): void
  close(): Promise<void>
}

interface Login {
  readonly username: string
  readonly password: string
  readonly identityToken?: string
  /** How a request for another scope than the first one asked for is answered; by default all scopes count. */
  readonly onlyFirst?: 401 | 403
  /** Every token is good for pulling only, and its service says so: in its answer, or in the token's claims. */
  readonly pullOnly?: 'scope' | 'access'
  /** The service gives no token for more than one scope. */
  readonly oneAtATime?: boolean
}

export async function startTokenRegistry(
  upstream: string,
  login: Login,
  before: (number: number, seen: Seen) => void = () => undefined,
): Promise<TokenRegistry> {
  const tokens = new Map<string, readonly string[]>()
  const asked: (readonly string[])[] = []
  const basic = `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`
  const scopesOf = async (incoming: IncomingMessage): Promise<readonly string[] | undefined> => {
    if (incoming.method === 'GET') {
      const url = new URL(incoming.url ?? '/', 'http://service')
      return incoming.headers.authorization === basic ? url.searchParams.getAll('scope') : undefined
    }
    const form = new URLSearchParams(await text(incoming))
    const isKnown = login.identityToken !== undefined && form.get('refresh_token') === login.identityToken
    return isKnown ? (form.get('scope') ?? '').split(' ') : undefined
  }
  const give = (scopes: readonly string[]) => {
    const given = login.pullOnly === undefined ? scopes : scopes.map(pullOf)
    const token = login.pullOnly === 'access' ? tokenOf(given) : randomUUID()
    tokens.set(token, login.onlyFirst === undefined ? given : given.slice(0, 1))
    const said = login.pullOnly === 'scope' ? { scope: given.join(' ') } : {}
    return { token, expires_in: 300, ...said }
  }
  const service = createServer(async (incoming, answer) => {
    const scopes = await scopesOf(incoming)
    answer.setHeader('content-type', 'application/json')
    if (scopes === undefined) {
      answer.writeHead(401).end('{"details":"incorrect username or password"}')
      return
    }
    asked.push(scopes)
    if (login.oneAtATime === true && scopes.length > 1) {
      answer.writeHead(403).end('{"details":"one scope at a time"}')
      return
    }
    answer.end(JSON.stringify(give(scopes)))
  })
  const realm = `http://${await listen(service)}/token`
  const proxy = await startProxy(upstream, (number, seen): Fault | undefined => {
    before(number, seen)
    const granted = tokens.get(seen.authorization?.replace(/^Bearer /, '') ?? '')
    const reads = seen.method === 'GET' || seen.method === 'HEAD'
    const allowed = granted?.some(
      (scope) =>
        seen.path.startsWith(`/v2/${scope.split(':')[1]}/`) &&
        (reads || login.pullOnly === undefined || scope.includes('push')),
    )
    if (allowed === true) return undefined
    if (granted !== undefined && login.onlyFirst === 403) {
      return { status: 403, body: '{"errors":[{"code":"DENIED","message":"requested access is denied"}]}' }
    }
    return {
      status: 401,
      headers: {
        'www-authenticate': `Bearer realm="${realm}",service="test"`,
        'content-type': 'application/json',
      },
      body: '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}',
    }
  })
  return {
    host: proxy.host,
    proxy,
    asked,
    expire: () => tokens.clear(),
    async close() {
      await proxy.close()
      await stop(service)
    },
  }
}

/** A token as distribution's JWT specification has it, signed by nobody. */
function tokenOf(scopes: readonly string[]): string {
  const access = scopes.map((scope) => {
    const [type, name, actions] = scope.split(':')
    return { type, name, actions: actions?.split(',') }
  })
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part({ jti: randomUUID(), access })}.none`
}

function pullOf(scope: string): string {
  return scope.replace(/:[^:]*$/, ':pull')
}
