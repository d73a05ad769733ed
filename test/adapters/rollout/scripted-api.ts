import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { request } from 'node:https'
import type { TestContext } from 'vitest'
import { parse } from 'yaml'

import { listen, stop } from '../registry/proxy.ts'
import type { Stage } from './stage.ts'

/** What is done instead of passing a request on as it is. */
export type Fault = { readonly status: number } | { readonly cutAfter: number } | 'hang'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly isWatch: boolean
  /** The how-many-eth request of its kind, from 1: watches and the others are counted apart. */
  readonly number: number
}

/**
 * Stands before the cluster's API as a server without credentials of its own, and plays the faults that a real
 * cluster does not show on demand. Gives the inputs that lead a step, and the real Helm in it, through here.
 */
export async function scriptedApi(
  { onTestFinished }: TestContext,
  { lab }: Stage,
  fault: (asked: Asked) => Fault | undefined,
) {
  const { users } = parse(await readFile(lab.kubeconfig, 'utf8')) as {
    readonly users: readonly [{ readonly user: { readonly token: string } }]
  }
  const played: Asked[] = []
  const counts = { watch: 0, other: 0 }
  const server = createServer((incoming, answer) => {
    const { method = '', url: path = '' } = incoming
    const isWatch = path.includes('watch=')
    const number = isWatch ? ++counts.watch : ++counts.other
    const asked = { method, path, isWatch, number }
    const wanted = fault(asked)
    if (wanted !== undefined) played.push(asked)
    if (wanted === 'hang') return
    if (wanted !== undefined && 'status' in wanted) return refuse(answer, wanted.status)
    pass(incoming, answer, { host: lab.nodeIp, token: users[0].user.token, cutAfter: wanted?.cutAfter })
  })
  const host = await listen(server)
  onTestFinished(() => stop(server))
  const kubeconfig = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'a',
    contexts: [{ name: 'a', context: { cluster: 'a', user: 'a' } }],
    clusters: [{ name: 'a', cluster: { server: `http://${host}` } }],
    users: [{ name: 'a', user: {} }],
  }
  return {
    inputs: { 'kubeconfig-content': JSON.stringify(kubeconfig) },
    played,
    /** Breaks off every connection, as a server does that ends. */
    cut: () => server.closeAllConnections(),
  }
}

/** As the API server words it. */
function refuse(answer: ServerResponse, code: number): void {
  answer.writeHead(code, { 'content-type': 'application/json', 'retry-after': '1' })
  const status = { kind: 'Status', apiVersion: 'v1', status: 'Failure', code }
  const reason = { 401: 'Unauthorized', 410: 'Expired', 429: 'TooManyRequests' }[code] ?? 'InternalError'
  answer.end(JSON.stringify({ ...status, reason, message: `scripted ${reason}` }))
}

interface Passing {
  readonly host: string
  readonly token: string
  readonly cutAfter: number | undefined
}

function pass(incoming: IncomingMessage, answer: ServerResponse, { host, token, cutAfter }: Passing): void {
  const { method, url: path } = incoming
  const headers = { ...incoming.headers, authorization: `Bearer ${token}` }
  const onward = request({ host, port: 6443, method, path, headers, rejectUnauthorized: false })
  onward.on('response', (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers)
    answer.flushHeaders()
    let left = cutAfter ?? Number.POSITIVE_INFINITY
    reply.on('data', (chunk: Buffer) => {
      const part = chunk.subarray(0, Math.max(0, left))
      left -= chunk.length
      answer.write(part, () => {
        if (left <= 0) answer.destroy()
      })
    })
    reply.on('end', () => answer.end())
    reply.on('error', () => answer.destroy())
  })
  onward.on('error', () => answer.destroy())
  answer.on('close', () => onward.destroy())
  incoming.pipe(onward)
}
