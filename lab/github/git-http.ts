import { spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gitEnvironment } from './git-command.ts'

export type GitRequest = {
  readonly root: string
  /** `owner/name.git` below the root. */
  readonly repository: string
  readonly service: string
  readonly query: string
  readonly login: string | undefined
}

/** Serves one clone, fetch or push through `git http-backend`; resolves with the status that was sent. */
export function serveGit(
  asked: GitRequest,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn('git', ['http-backend'], { env: cgiEnvironment(asked, request) })
    request.pipe(child.stdin)
    child.stdin.on('error', () => {})
    // a client that goes away must not leave a backend behind
    response.on('close', () => child.kill())
    let head: Buffer | undefined = Buffer.alloc(0)
    child.stdout.on('data', (chunk: Buffer) => {
      if (head === undefined) {
        response.write(chunk)
        return
      }
      head = Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      sendHead(head.subarray(0, end).toString('latin1'), response)
      response.write(head.subarray(end + 4))
      head = undefined
    })
    child.on('error', () => response.writeHead(500))
    child.on('close', () => {
      if (!response.headersSent) response.writeHead(500)
      response.end(() => resolve(response.statusCode))
      if (response.destroyed) resolve(response.statusCode)
    })
  })
}

function cgiEnvironment(asked: GitRequest, request: IncomingMessage): NodeJS.ProcessEnv {
  const { headers } = request
  return {
    ...gitEnvironment,
    GIT_PROJECT_ROOT: asked.root,
    GIT_HTTP_EXPORT_ALL: '1',
    PATH_INFO: `/${asked.repository}/${asked.service}`,
    QUERY_STRING: asked.query,
    REQUEST_METHOD: request.method ?? 'GET',
    REMOTE_ADDR: '127.0.0.1',
    REMOTE_USER: asked.login ?? '',
    CONTENT_TYPE: headers['content-type'] ?? '',
    CONTENT_LENGTH: headers['content-length'],
    HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
    GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
  }
}

function sendHead(text: string, response: ServerResponse): void {
  let status = 200
  for (const line of text.split('\r\n')) {
    const at = line.indexOf(':')
    const name = line.slice(0, at)
    const value = line.slice(at + 1).trim()
    if (name.toLowerCase() === 'status') {
      status = Number.parseInt(value, 10)
    } else {
      response.setHeader(name, value)
    }
  }
  response.writeHead(status)
}
