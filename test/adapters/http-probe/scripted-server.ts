import http from 'node:http'
import https from 'node:https'
import net, { type AddressInfo } from 'node:net'

import type { Certificate } from './certificates.ts'

export interface Served {
  readonly url: URL
  /** Connections that were accepted. */
  readonly connections: () => number
  close(): Promise<void>
}

/** A server on loopback that does with each bare connection what it is told. */
export function serveSocket(onConnection: (socket: net.Socket) => void): Promise<Served> {
  return listen(net.createServer(onConnection), 'http:')
}

/** An HTTP server on loopback; with a certificate it speaks TLS. */
export function serve(
  onRequest: http.RequestListener,
  certificate?: Certificate,
  at: Where = {},
): Promise<Served> {
  return certificate === undefined
    ? listen(http.createServer(onRequest), 'http:', at)
    : listen(https.createServer({ ...certificate }, onRequest), 'https:', at)
}

/** Another address of loopback, or a port of one's own choice. */
interface Where {
  readonly host?: string
  readonly port?: number
}

/** A port on which nothing listens: it was free a moment ago. */
export async function unusedUrl(): Promise<URL> {
  const { url, close } = await serveSocket(() => undefined)
  await close()
  return url
}

function listen(
  server: net.Server,
  protocol: string,
  { host = '127.0.0.1', port: wanted = 0 }: Where = {},
): Promise<Served> {
  const open = new Set<net.Socket>()
  let connections = 0
  server.on('connection', (socket) => {
    connections += 1
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
  })
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(wanted, host, () => {
      const { port } = server.address() as AddressInfo
      resolve({
        url: new URL(`${protocol}//${host.includes(':') ? `[${host}]` : host}:${port}/`),
        connections: () => connections,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            for (const socket of open) socket.destroy()
          }),
      })
    })
  })
}
