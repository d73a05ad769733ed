import http from 'node:http'
import https from 'node:https'
import { isIP, type Socket } from 'node:net'

/** The connections of a run, kept open between requests. */
export interface Connections {
  agent(url: URL): http.Agent
  /** Opens connections that the next requests to this origin find ready. */
  warm(url: URL, count: number): void
  close(): void
}

const PER_HOST = 16
const KEPT = { keepAlive: true, noDelay: true, maxSockets: PER_HOST }

/** As many connections to a host as requests may be in flight to it. */
export function openConnections(): Connections {
  const ready = new Map<string, Socket[]>()
  const agents = {
    'http:': warmed(new http.Agent(KEPT), ready),
    'https:': warmed(new https.Agent(KEPT), ready),
  }
  const agent = ({ protocol }: URL) => (protocol === 'https:' ? agents['https:'] : agents['http:'])
  return {
    agent: (url) => agent(url).agent,
    warm(url, count) {
      const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
      const place = { host: url.hostname.replace(/^\[|\]$/g, ''), port }
      const waiting = ready.get(keyOf(place)) ?? []
      ready.set(keyOf(place), waiting)
      const open = Object.values(agent(url).agent.sockets).flat().length
      const idle = Object.values(agent(url).agent.freeSockets).flat().length
      const wanted = Math.min(count, PER_HOST - open) - idle - waiting.length
      for (let number = 0; number < wanted; number += 1) waiting.push(agent(url).connect(place))
    },
    close() {
      for (const socket of [...ready.values()].flat()) socket.destroy()
      for (const { agent } of Object.values(agents)) agent.destroy()
    },
  }
}

interface Place {
  readonly host: string
  readonly port: number
}

/** Lets an agent take a connection that was opened ahead instead of opening one. */
function warmed(agent: http.Agent, ready: ReadonlyMap<string, Socket[]>) {
  const open = agent.createConnection.bind(agent)
  agent.createConnection = (options, done) => {
    const { host, port } = options
    const waiting = ready.get(keyOf({ host: host ?? '', port: Number(port) })) ?? []
    for (let socket = waiting.shift(); socket !== undefined; socket = waiting.shift()) {
      if (!socket.destroyed) return socket
    }
    return open(options, done)
  }
  const connect = ({ host, port }: Place): Socket => {
    const servername = isIP(host) === 0 ? { servername: host } : {}
    const socket = open({ ...KEPT, host, port, ...servername }) as Socket
    // A connection that breaks while nobody uses it is nobody's error: the request that needs one opens its own.
    socket.on('error', () => socket.destroy())
    return socket
  }
  return { agent, connect }
}

function keyOf({ host, port }: Place): string {
  return `${host}:${port}`
}
