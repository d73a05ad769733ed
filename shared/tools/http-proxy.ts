import http from 'node:http'
import https from 'node:https'
import { isIP, type Socket } from 'node:net'
import tls from 'node:tls'

import type { Environment } from '../action/inputs.ts'
import { bareHost } from './address-guard.ts'

/** A proxy that could not be used; never carries its credentials. */
export class ProxyFailure extends Error {
  readonly code = 'PROXY_FAILURE'
}

/**
 * The proxy that the usual variables name for a URL: HTTPS_PROXY or HTTP_PROXY, else ALL_PROXY, in either
 * case, unless NO_PROXY has the host or that is this machine. As with curl, HTTP_PROXY counts in lower case only
 * where a CGI could have set the other one.
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const named = (name: string) => env[name.toLowerCase()] || env[name] || undefined
  const secure = url.protocol === 'https:'
  const fromCgi = env['REQUEST_METHOD'] !== undefined
  const plain = fromCgi ? env['http_proxy'] || undefined : named('HTTP_PROXY')
  const text = (secure ? named('HTTPS_PROXY') : plain) ?? named('ALL_PROXY')
  if (text === undefined || isLoopback(url) || isExempt(url, named('NO_PROXY') ?? '')) return undefined
  const proxy = URL.parse(text.includes('://') ? text : `http://${text}`)
  if (proxy === null || !/^https?:$/.test(proxy.protocol)) {
    throw new ProxyFailure('the proxy that the environment names is no http or https address')
  }
  return proxy
}

function isLoopback(url: URL): boolean {
  const host = bareHost(url)
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

/** Hosts by comma: a name and all below it, `*`, an address, each with a port if it is for that alone. */
function isExempt(url: URL, list: string): boolean {
  const host = bareHost(url)
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return list
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      const [, name = '', only] =
        /^(\[.*\]|[^:]*|[^[]*:[^[]*:.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? []
      if (only !== undefined && only !== port) return false
      const bare = name.replace(/^\[|\]$/g, '').replace(/^\*?\./, '')
      return bare === '*' || host === bare || (isIP(host) === 0 && host.endsWith(`.${bare}`))
    })
}

/** The header by which a proxy knows us, where its address has credentials. */
export function proxyAuthorization({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {}
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }
}

/** A TLS connection to the URL's host through the proxy; what the proxy refuses is a ProxyFailure. */
export async function tunnel(proxy: URL, url: URL, signal: AbortSignal): Promise<tls.TLSSocket> {
  const host = bareHost(url)
  const socket = await connectThrough(proxy, `${url.hostname}:${url.port || 443}`, signal)
  const servername = isIP(host) === 0 ? host : ''
  return tls.connect({ socket, host, servername, rejectUnauthorized: true, ALPNProtocols: ['http/1.1'] })
}

function connectThrough(proxy: URL, target: string, signal: AbortSignal): Promise<Socket> {
  const { protocol, host } = proxy
  return new Promise((resolve, reject) => {
    const asked = (protocol === 'https:' ? https : http).request({
      host: bareHost(proxy),
      port: proxy.port || (protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: target,
      agent: false,
      signal,
      headers: { host: target, ...proxyAuthorization(proxy) },
    })
    asked.on('connect', ({ statusCode = 0 }, socket: Socket) => {
      if (statusCode >= 200 && statusCode < 300) return resolve(socket)
      socket.destroy()
      reject(new ProxyFailure(`the proxy ${host} refuses a tunnel to ${target} (${statusCode})`))
    })
    asked.on('response', ({ statusCode }) => {
      asked.destroy()
      reject(new ProxyFailure(`the proxy ${host} refuses a tunnel to ${target} (${statusCode})`))
    })
    asked.on('error', (cause: NodeJS.ErrnoException) => {
      if (signal.aborted) return reject(cause)
      reject(new ProxyFailure(`the proxy ${host} cannot be used (${cause.code ?? cause.message})`, { cause }))
    })
    asked.end()
  })
}
