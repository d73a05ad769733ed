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
}

export async function startTokenRegistry(
  upstream: string,
  login: Login,
  before: (number: number, seen: Seen) => void = () => undefined,
): Promise<TokenRegistry> {
  const tokens = new Set<string>()
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
  const service = createServer(async (incoming, answer) => {
    const scopes = await scopesOf(incoming)
    answer.setHeader('content-type', 'application/json')
    if (scopes === undefined) {
      answer.writeHead(401).end('{"details":"incorrect username or password"}')
      return
    }
    asked.push(scopes)
    const token = randomUUID()
    tokens.add(token)
    answer.end(JSON.stringify({ token, expires_in: 300 }))
  })
  const realm = `http://${await listen(service)}/token`
  const proxy = await startProxy(upstream, (number, seen): Fault | undefined => {
    before(number, seen)
    if (tokens.has(seen.authorization?.replace(/^Bearer /, '') ?? '')) return undefined
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
