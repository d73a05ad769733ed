import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** One request as the proxy saw it; times in milliseconds of `performance.now()`. */
export interface Passed {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly startedAt: number
  readonly endedAt: number
}

/** A distance between a client and a server on the same machine. */
export interface RttProxy {
  readonly host: string
  /** The time that a packet takes there and back, in milliseconds; may be changed between runs. */
  rtt: number
  /** What passed since the last call, in the order of completion. */
  take(): readonly Passed[]
  close(): Promise<void>
}

/**
 * Stands before an HTTP server and makes it seem as far away as `rtt` says: half of it on the way there, half
 * on the way back, and one whole for each new connection before its first request. Counts what passes.
 */
export async function startRttProxy(upstream: string, rtt = 0): Promise<RttProxy> {
  const distance = { rtt }
  const born = new WeakMap<Socket, number>()
  const agent = new Agent({ keepAlive: true })
  let passed: Passed[] = []
  const server = createServer(async (incoming, answer) => {
    const startedAt = performance.now()
    const opened = (born.get(incoming.socket) ?? startedAt) + distance.rtt
    await sleep(Math.max(0, opened - startedAt) + distance.rtt / 2)
    answer.on('close', () => {
      const { method = '', url: path = '' } = incoming
      passed.push({ method, path, status: answer.statusCode, startedAt, endedAt: performance.now() })
    })
    pass(incoming, answer, { upstream, agent, back: distance.rtt / 2 })
  })
  server.on('connection', (socket) => {
    socket.setNoDelay(true)
    born.set(socket, performance.now())
  })
  server.keepAliveTimeout = 60_000
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    host: `127.0.0.1:${address.port}`,
    get rtt() {
      return distance.rtt
    },
    set rtt(milliseconds: number) {
      distance.rtt = milliseconds
    },
    take() {
      const taken = passed
      passed = []
      return taken
    },
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      agent.destroy()
      await closed
    },
  }
}

interface Onward {
  readonly upstream: string
  readonly agent: Agent
  readonly back: number
}

function pass(incoming: IncomingMessage, answer: ServerResponse, { upstream, agent, back }: Onward): void {
  // The Host header stays, so that the server's own addresses lead back here.
  const { method, headers, url } = incoming
  const onward = request(`http://${upstream}${url}`, { method, headers, agent })
  onward.on('response', async (reply) => {
    await sleep(back)
    answer.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.pipe(answer)
  })
  onward.on('error', () => incoming.socket.destroy())
  incoming.on('error', () => onward.destroy())
  incoming.pipe(onward)
}

/** How much of a run lay between its first request and its last answer, in milliseconds. */
export function span(passed: readonly Passed[]): number {
  if (passed.length === 0) return 0
  const first = Math.min(...passed.map(({ startedAt }) => startedAt))
  const last = Math.max(...passed.map(({ endedAt }) => endedAt))
  return last - first
}
