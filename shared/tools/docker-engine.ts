import { readFile } from 'node:fs/promises'
import http from 'node:http'
import https from 'node:https'
import { join } from 'node:path'

import { DeliveryError } from '../action/errors.ts'
import type { Environment } from '../action/inputs.ts'

const DEFAULT_SOCKET = '/var/run/docker.sock'

/** One question to the engine's API. */
export interface EngineRequest {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
  readonly signal: AbortSignal
}

export interface EngineAnswer {
  readonly status: number
  readonly body: Buffer
  /** The engine's own clock, in milliseconds since 1970. */
  readonly now: number
}

export type AskEngine = (request: EngineRequest) => Promise<EngineAnswer>

/** The engine's API where DOCKER_HOST says, with DOCKER_TLS_VERIFY and DOCKER_CERT_PATH, or at its usual socket. */
export function dockerEngine(env: Environment): AskEngine {
  let reaching: Promise<https.RequestOptions> | undefined
  return async ({ method = 'GET', path, body, signal }) => {
    reaching ??= reach(env)
    const text = body === undefined ? '' : JSON.stringify(body)
    const options = {
      ...(await reaching),
      method,
      // Without a version in the path an engine speaks its newest, which suits old and new ones.
      path,
      agent: false,
      signal,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      },
    }
    return send(options, text)
  }
}

async function reach(env: Environment): Promise<https.RequestOptions> {
  const host = env['DOCKER_HOST'] || `unix://${DEFAULT_SOCKET}`
  const [, scheme, rest = ''] = /^(unix|tcp|http|https):\/\/(.+)$/.exec(host) ?? []
  if (scheme === undefined) {
    throw new DeliveryError(
      'input-invalid',
      `DOCKER_HOST must be unix:// or tcp://, got "${host.split(':')[0]}"`,
    )
  }
  if (scheme === 'unix') return { socketPath: rest, hostname: 'docker' }
  const secure = scheme === 'https' || Boolean(env['DOCKER_TLS_VERIFY'])
  const { hostname, port } = new URL(`http://${rest}`)
  const where = { hostname: hostname.replace(/^\[|\]$/g, ''), port: port || (secure ? 2376 : 2375) }
  return secure ? { ...where, protocol: 'https:', ...(await certificates(env['DOCKER_CERT_PATH'])) } : where
}

async function certificates(folder: string | undefined): Promise<https.RequestOptions> {
  if (folder === undefined) return {}
  const read = (name: string) => readFile(join(folder, name))
  const [ca, cert, key] = await Promise.all([read('ca.pem'), read('cert.pem'), read('key.pem')])
  return { ca, cert, key }
}

function send(options: https.RequestOptions, text: string): Promise<EngineAnswer> {
  return new Promise((resolve, reject) => {
    const asked = (options.protocol === 'https:' ? https : http).request(options, (message) => {
      const chunks: Buffer[] = []
      const now = Date.parse(message.headers.date ?? '') || Date.now()
      message.on('data', (chunk: Buffer) => chunks.push(chunk))
      message.on('end', () => resolve({ status: message.statusCode ?? 0, body: Buffer.concat(chunks), now }))
      message.on('error', (cause) => reject(unreachable(cause, options)))
    })
    asked.on('error', (cause) => reject(unreachable(cause, options)))
    asked.end(text)
  })
}

function unreachable(
  cause: NodeJS.ErrnoException,
  { socketPath, hostname }: https.RequestOptions,
): DeliveryError {
  const where = socketPath ?? hostname ?? 'DOCKER_HOST'
  return new DeliveryError(
    'tool-failed',
    `the Docker engine at ${where} cannot be reached (${cause.code ?? cause.message})`,
    {
      cause,
      cure: 'Start Docker, or name its socket in DOCKER_HOST',
    },
  )
}

/** The engine's own complaint about a request. */
export function engineError(what: string, { status, body }: EngineAnswer): DeliveryError {
  return new DeliveryError('tool-failed', `the Docker engine refuses ${what} (${status}): ${messageIn(body)}`)
}

function messageIn(body: Buffer): string {
  try {
    return String((JSON.parse(body.toString('utf8')) as { message?: unknown }).message ?? '')
  } catch {
    return body.toString('utf8').slice(0, 200)
  }
}
