import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import https from 'node:https'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'

import { openConnections } from './connections.ts'

/** One HTTP request as it goes out. */
export interface Exchange {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** A stream is sent as it comes, once; bytes can be sent again. */
  readonly body?: Uint8Array | Readable
  /** Goes on though the run is cancelled: the few writes that would otherwise stop half-way. */
  readonly finishes?: boolean
}

/** The head of an answer and its body, which must be read or drained to free the connection. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: IncomingMessage
  readonly url: URL
  /** The body, where it was wanted whole. */
  readonly bytes?: Buffer
}

export interface Transport {
  exchange(exchange: Exchange): Promise<Answer>
  /** Opens connections ahead of the requests that will need them, so that those do not wait for a handshake. */
  warm(url: URL, connections: number): void
  /** How many requests went out. */
  readonly requests: () => number
  close(): void
}

interface TransportOptions {
  readonly signal?: AbortSignal
  /** Milliseconds without a byte in either direction after which a request is given up. */
  readonly idleTimeout: number
}

// GitHub's attestations and some token services send more than node's default of 16 KiB of headers.
const MAX_HEADER_SIZE = 32 * 1024

/** Plain requests over connections that are kept open: no redirect, no retry, no credentials. */
export function openTransport({ signal, idleTimeout }: TransportOptions): Transport {
  const connections = openConnections()
  let requests = 0
  return {
    exchange(exchange) {
      const stop = exchange.finishes === true ? undefined : signal
      stop?.throwIfAborted()
      requests += 1
      const send = exchange.url.protocol === 'https:' ? https.request : http.request
      const request = send(exchange.url, {
        method: exchange.method,
        headers: { ...exchange.headers },
        agent: connections.agent(exchange.url),
        maxHeaderSize: MAX_HEADER_SIZE,
        timeout: idleTimeout,
        ...(stop === undefined ? {} : { signal: stop }),
      })
      return answerOf(request, exchange, stop)
    },
    warm: connections.warm,
    requests: () => requests,
    close: connections.close,
  }
}

function answerOf(
  request: http.ClientRequest,
  { url, body }: Exchange,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let refused = false
    request.on('timeout', () => request.destroy(timedOut()))
    request.on('error', (error) => reject(signal?.aborted === true ? signal.reason : error))
    request.on('response', (answer) => {
      const status = answer.statusCode ?? 0
      if (body instanceof Readable && status >= 400) {
        // A refused upload is not worth the rest of its bytes, but what the registry says about it is.
        refused = true
        body.destroy()
        answer.once('close', () => request.destroy())
      }
      resolve({ status, headers: answer.headers, body: answer, url })
    })
    if (body instanceof Readable) {
      pump(body, request).catch((error: Error) => {
        if (refused) return
        request.destroy(error)
        reject(signal?.aborted === true ? signal.reason : error)
      })
    } else {
      request.end(body)
    }
  })
}

/**
 * Sends a stream as it comes, as `pipeline` would. Each piece's memory is given back as soon as it is sent: left
 * to the collector, the pieces of a large layer pile up faster than it looks at them.
 */
async function pump(body: Readable, request: http.ClientRequest): Promise<void> {
  body.on('data', (piece: Buffer) => {
    const goesOn = request.write(piece, (error) => {
      if (error === null || error === undefined) release(piece)
    })
    if (!goesOn) {
      body.pause()
      request.once('drain', () => body.resume())
    }
  })
  const broken = new Promise<never>((_, reject) => {
    request.once('error', reject)
    request.once('close', () => reject(closedEarly()))
  })
  broken.catch(() => body.destroy())
  await Promise.race([finished(body, { writable: false }), broken])
  request.end()
}

/** A piece that fills most of its memory shares it with nobody. */
function release(piece: Buffer): void {
  const memory = piece.buffer
  if (memory instanceof ArrayBuffer && piece.byteLength * 2 > memory.byteLength && !memory.detached)
    memory.transfer(0)
}

function closedEarly(): NodeJS.ErrnoException {
  return Object.assign(new Error('the connection was closed'), { code: 'ECONNRESET' })
}

function timedOut(): NodeJS.ErrnoException {
  return Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })
}

/** Reads an answer's whole body; throws where it is longer than `limit` bytes. */
export async function readBytes({ body, bytes }: Answer, limit: number): Promise<Buffer> {
  if (bytes !== undefined) return bytes
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) throw new Error(`an answer of more than ${limit} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Reads an answer's body away, so that its connection can serve the next request. */
export function drain({ body }: Answer): void {
  body.on('error', () => undefined)
  body.resume()
}

export function header({ headers }: Answer, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

/** Where a registry answers: plain http for loopback, and for the hosts that the user named. */
export function registryUrl(registry: string, allowHttp: readonly string[] = []): URL {
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry
  const plain = isLoopback(new URL(`http://${host}`)) || allowHttp.includes(registry)
  return new URL(`${plain ? 'http' : 'https'}://${host}`)
}

export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
}
