import { createServer } from 'node:http'
import { page } from './page.js'

/**
 * The web service: `/ping` answers 200 once it may take traffic, `/version` says which revision answers,
 * `/` shows the widgets. It does not listen yet.
 */
export function createApplication({ behaviour, revision, instance, secondsUp }) {
  const identity = { revision: behaviour.answerRevision ?? revision, instance }
  const isReady = () => behaviour.ready && secondsUp() >= behaviour.delaySeconds
  const routes = {
    '/': () => ({ status: 200, type: 'text/html; charset=utf-8', body: page(identity) }),
    '/ping': () =>
      isReady()
        ? { status: 200, type: 'text/plain', body: 'pong\n' }
        : { status: 503, type: 'text/plain', body: 'not ready\n' },
    '/version': () => ({ status: 200, type: 'application/json', body: `${JSON.stringify(identity)}\n` }),
  }

  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const { status, type, body } = answer(request.method, routes[pathname])
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
}

function answer(method, route) {
  if (!route) {
    return { status: 404, type: 'text/plain', body: 'not found\n' }
  }
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, type: 'text/plain', body: 'only GET and HEAD\n' }
  }
  return route()
}
