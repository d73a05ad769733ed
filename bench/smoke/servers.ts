import type { RequestListener } from 'node:http'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Authority } from '../../test/adapters/http-probe/certificates.ts'
import { type Served, serve, unusedUrl } from '../../test/adapters/http-probe/scripted-server.ts'
import { NEW } from './tools.ts'

const OLD = 'a'.repeat(40)

/** A server that must not pass. */
export interface Trap {
  readonly name: string
  open(): Promise<Served>
}

const answers =
  (revision: string): RequestListener =>
  (_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ revision }))
  }

/** By turns one and the other, so that every second request meets what must not pass. */
function alternating(one: RequestListener, other: RequestListener): RequestListener {
  let requests = 0
  return (request, response) => (requests++ % 2 === 0 ? other : one)(request, response)
}

/** What looks well to somebody who asks once, or does not look at the certificate. */
export function traps(authority: Authority): readonly Trap[] {
  const broken: RequestListener = (_, response) => response.writeHead(500).end('no')
  const login: RequestListener = (request, response) => {
    if (request.url === '/login') response.end('<form>Please sign in</form>')
    else response.writeHead(302, { location: '/login' }).end()
  }
  const secure = (name: string, options = {}) => serve(answers(NEW), authority.issue(name, options))
  return [
    { name: 'old version', open: () => serve(answers(OLD)) },
    { name: 'old and new by turns', open: () => serve(alternating(answers(NEW), answers(OLD))) },
    { name: 'well and 500 by turns', open: () => serve(alternating(answers(NEW), broken)) },
    { name: 'redirect to a login page', open: () => serve(login) },
    { name: 'certificate expired', open: () => secure('IP:127.0.0.1', { expired: true }) },
    { name: 'certificate of another name', open: () => secure('DNS:other.example') },
  ]
}

/** A server of the new version that listens from a moment on; the moment is when it answers for the first time. */
export async function healthyAfter(
  milliseconds: number,
): Promise<{ readonly url: URL; readonly healthy: Promise<number>; close(): Promise<void> }> {
  const url = await unusedUrl()
  const server = http.createServer(answers(NEW))
  const healthy = sleep(milliseconds).then(() => listening(server, Number(url.port)))
  return {
    url,
    healthy,
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

function listening(server: http.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(port, '127.0.0.1', () => {
      if ((server.address() as AddressInfo).port === port) resolve(performance.now())
    })
  })
}
