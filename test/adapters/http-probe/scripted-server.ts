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
export function serve(onRequest: http.RequestListener, certificate?: Certificate): Promise<Served> {
  return certificate === undefined
    ? listen(http.createServer(onRequest), 'http:')
    : listen(https.createServer({ ...certificate }, onRequest), 'https:')
}

/** A port on which nothing listens: it was free a moment ago. */
export async function unusedUrl(): Promise<URL> {
  const { url, close } = await serveSocket(() => undefined)
  await close()
  return url
}

function listen(server: net.Server, protocol: string): Promise<Served> {
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
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      resolve({
        url: new URL(`${protocol}//127.0.0.1:${port}/`),
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
