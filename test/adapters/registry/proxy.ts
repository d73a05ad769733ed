import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'

/** What the proxy answers itself, without asking the registry. */
type OwnAnswer =
  | 'reset'
  | 'hang'
  /** The head of an answer and half of its body. */
  | 'truncate'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }

/** How the registry's answer is passed on. */
type Passed =
  /** The answer to the same request without its `Range`. */
  | 'whole'
  /** The answer as it is, up to so many bytes of its body. */
  | { readonly cutAfter: number }
  /** The answer as it is, as soon as this is settled. */
  | { readonly heldUntil: Promise<void> }

/** What the proxy does instead of passing a request on. */
export type Fault = OwnAnswer | Passed

export interface Seen {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly range: string | undefined
}

export interface RegistryProxy {
  readonly host: string
  /** Every request so far, in the order of arrival. */
  readonly seen: Seen[]
  close(): Promise<void>
}

/** Stands before a registry: counts, remembers, and answers itself where `fault` says so. */
export async function startProxy(
  upstream: string,
  fault: (number: number, seen: Seen) => Fault | undefined = () => undefined,
): Promise<RegistryProxy> {
  const seen: Seen[] = []
  const server = createServer((incoming, answer) => {
    const one = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      authorization: incoming.headers.authorization,
      range: incoming.headers.range,
    }
    seen.push(one)
    const wanted = fault(seen.length, one)
    if (wanted === undefined) pass(incoming, answer, { upstream })
    else if (isPassed(wanted)) passOtherwise(wanted, incoming, answer, upstream)
    else misbehave(wanted, incoming, answer)
  })
  const host = await listen(server)
  return { host, seen, close: () => stop(server) }
}

export async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `127.0.0.1:${address.port}`
}

export async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}

interface Passing {
  readonly upstream: string
  readonly cutAfter?: number
  readonly heldUntil?: Promise<void>
}

function isPassed(fault: Fault): fault is Passed {
  return typeof fault === 'object' ? 'cutAfter' in fault || 'heldUntil' in fault : fault === 'whole'
}

function passOtherwise(
  how: Passed,
  incoming: IncomingMessage,
  answer: ServerResponse,
  upstream: string,
): void {
  if (how === 'whole') delete incoming.headers.range
  pass(incoming, answer, { upstream, ...(how === 'whole' ? {} : how) })
}

function pass(incoming: IncomingMessage, answer: ServerResponse, passing: Passing): void {
  const { upstream, cutAfter, heldUntil } = passing
  // The Host header stays, so that the registry's Location leads back here.
  const { method, headers, url } = incoming
  const onward = request(`http://${upstream}${url}`, { method, headers })
  onward.on('response', async (reply) => {
    await heldUntil
    answer.writeHead(reply.statusCode ?? 502, reply.headers)
    if (cutAfter === undefined) reply.pipe(answer)
    else cut(reply, answer, cutAfter)
  })
  onward.on('error', () => incoming.socket.destroy())
  incoming.on('error', () => onward.destroy())
  incoming.pipe(onward)
}

function cut(reply: IncomingMessage, answer: ServerResponse, after: number): void {
  let left = after
  reply.on('data', (chunk: Buffer) => {
    if (left <= 0) return
    const part = chunk.subarray(0, left)
    left -= part.length
    answer.write(part, () => {
      if (left <= 0) answer.destroy()
    })
  })
}

function misbehave(fault: OwnAnswer, incoming: IncomingMessage, answer: ServerResponse): void {
  if (fault === 'hang') return
  if (fault === 'reset') incoming.socket.destroy()
  else if (fault === 'truncate') {
    answer.writeHead(200, { 'content-length': '1000' }).write('{', () => incoming.socket.destroy())
  } else answer.writeHead(fault.status, { ...fault.headers }).end(fault.body ?? '')
}
