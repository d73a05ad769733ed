import http from 'node:http'
import https from 'node:https'
import type { Readable } from 'node:stream'
import { TLSSocket } from 'node:tls'
import zlib from 'node:zlib'

import type { Environment } from '../action/inputs.ts'
import type { ProbeAnswer, ProbeCertificate, ProbeRequest } from '../domain/probe.ts'
import { bareHost, guardedLookup, refuseMetadata } from './address-guard.ts'
import { proxyAuthorization, proxyFor, tunnel } from './http-proxy.ts'

/** Bytes of a body that are read, unpacked; what comes after them is not waited for. */
const BODY_LIMIT = 1024 * 1024
const HEADER_LIMIT = 32 * 1024

/** How far an exchange came, for the sentence about the deadline. */
export type Phase = 'connect' | 'answer' | 'body'

export type Response = Omit<ProbeAnswer, 'kind' | 'milliseconds'>

/** What one request of an exchange is made of. */
export interface Hop extends Omit<ProbeRequest, 'timeout' | 'follow' | 'maxRedirects'> {
  readonly env: Environment
}

/** One request and its answer on a connection that nobody else uses; rejects with what node's client reports. */
export async function exchange(hop: Hop, progress: { phase: Phase }, signal: AbortSignal): Promise<Response> {
  refuseMetadata(hop.url, hop.allowMetadata === true)
  const options = await connection(hop, signal)
  return new Promise((resolve, reject) => {
    const { url, body } = hop
    const secure = url.protocol === 'https:'
    const request = (secure ? https : http).request(options)
    request.on('error', reject)
    request.on('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        progress.phase = 'answer'
      })
    })
    request.on('response', (message) => {
      progress.phase = 'body'
      const head = headOf(message)
      // Read or not, the connection has served its purpose: one that stays open would keep an instance busy.
      readBody(message)
        .finally(() => request.destroy())
        .then((read) => resolve({ ...head, ...read }), reject)
    })
    request.end(body)
  })
}

type Options = https.RequestOptions & { readonly autoSelectFamilyAttemptTimeout?: number }

/** Straight to the host, or by the proxy that the environment names; an address of the caller's choice is never proxied. */
async function connection(hop: Hop, signal: AbortSignal): Promise<Options> {
  const { url, env, address, allowMetadata = false } = hop
  const proxy = address === undefined ? proxyFor(url, env) : undefined
  const options: Options = {
    ...target(url),
    method: hop.method ?? 'GET',
    signal,
    maxHeaderSize: HEADER_LIMIT,
    // NODE_TLS_REJECT_UNAUTHORIZED must not make a smoke blind.
    rejectUnauthorized: true,
    headers: headersOf(hop),
  }
  if (proxy === undefined) {
    // Node gives an address 250 ms before it tries the next one: too short for another continent.
    const lookup = guardedLookup({ allowMetadata, ...(address === undefined ? {} : { address }) })
    return { ...options, agent: false, lookup, autoSelectFamilyAttemptTimeout: 1_000 }
  }
  if (url.protocol === 'https:') {
    const socket = await tunnel(proxy, url, signal)
    return { ...options, createConnection: () => socket }
  }
  const headers = { ...headersOf(hop), host: url.host, ...proxyAuthorization(proxy) }
  const { hostname, port, protocol } = proxy
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return {
    ...options,
    hostname,
    port: port || (protocol === 'https:' ? 443 : 80),
    path: bare.href,
    headers,
    agent: false,
  }
}

function target(url: URL): https.RequestOptions {
  const { port, pathname, search, username, password } = url
  const auth = username === '' && password === '' ? {} : { auth: credentialsOf(url) }
  return { hostname: bareHost(url), port, path: `${pathname}${search}`, ...auth }
}

function credentialsOf({ username, password }: URL): string {
  return `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
}

function headersOf({ headers = {}, body }: Hop): Record<string, string> {
  return {
    accept: '*/*',
    'accept-encoding': 'identity',
    'user-agent': 'trunkline-smoke',
    ...headers,
    ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
  }
}

function headOf(message: http.IncomingMessage): Pick<Response, 'status' | 'headers' | 'certificate'> {
  const flat = Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(', ')])
  const certificate = certificateOf(message.socket)
  return {
    status: message.statusCode ?? 0,
    headers: Object.fromEntries(flat),
    ...(certificate === undefined ? {} : { certificate }),
  }
}

function certificateOf(socket: unknown): ProbeCertificate | undefined {
  if (!(socket instanceof TLSSocket)) return undefined
  const { subjectaltname = '', valid_to: validTo, issuer } = socket.getPeerCertificate()
  if (validTo === undefined) return undefined
  const names = subjectaltname.split(', ').map((name) => name.replace(/^(?:DNS|IP Address):/, ''))
  return { names, validTo: Date.parse(validTo), issuer: [issuer?.O ?? issuer?.CN ?? ''].flat().join(', ') }
}

function readBody(message: http.IncomingMessage): Promise<Pick<Response, 'body' | 'truncated'>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const body = unpacked(message, reject)
    const finish = (truncated: boolean) => {
      resolve({ body: Buffer.concat(chunks).subarray(0, BODY_LIMIT).toString('utf8'), truncated })
    }
    body.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      length += chunk.length
      if (length <= BODY_LIMIT) return
      finish(true)
      body.destroy()
      message.destroy()
    })
    body.on('end', () => finish(false))
    body.on('error', reject)
    message.on('error', reject)
  })
}

/** The body as it was before packing: nobody asked for packing, but some servers do it all the same. */
function unpacked(message: http.IncomingMessage, failed: (error: Error) => void): Readable {
  const unpackers: Readonly<Record<string, () => zlib.Gunzip | zlib.BrotliDecompress | zlib.Inflate>> = {
    gzip: zlib.createGunzip,
    'x-gzip': zlib.createGunzip,
    deflate: zlib.createInflate,
    br: zlib.createBrotliDecompress,
  }
  const unpack = unpackers[message.headers['content-encoding']?.trim().toLowerCase() ?? '']
  if (unpack === undefined) return message
  message.on('aborted', () => failed(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })))
  return message.pipe(unpack())
}
