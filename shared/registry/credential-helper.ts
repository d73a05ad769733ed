import { spawn } from 'node:child_process'

/** What a `docker-credential-*` program answers; undefined where it knows nothing of the host. */
export interface HelperAnswer {
  readonly username: string
  readonly secret: string
}

export type AskHelper = (helper: string, server: string) => Promise<HelperAnswer | undefined>

const HELPER = /^[A-Za-z0-9][A-Za-z0-9._-]*$/
const TIMEOUT = 30_000

/** Asks `docker-credential-<helper> get` with the server on standard input, as Docker does. */
export function helperAsker(env: Readonly<Record<string, string | undefined>>): AskHelper {
  return (helper, server) => {
    if (!HELPER.test(helper)) return Promise.resolve(undefined)
    return new Promise((resolve) => {
      const child = spawn(`docker-credential-${helper}`, ['get'], {
        env: { ...env },
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: TIMEOUT,
      })
      let answer = ''
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        answer += chunk
      })
      child.on('error', () => resolve(undefined))
      child.on('close', (status) => resolve(status === 0 ? parseHelperAnswer(answer) : undefined))
      child.stdin.on('error', () => undefined)
      child.stdin.end(server)
    })
  }
}

/** Reads the helper protocol's JSON; undefined where it is anything else. */
export function parseHelperAnswer(text: string): HelperAnswer | undefined {
  try {
    const { Username: username, Secret: secret } = JSON.parse(text) as Record<string, unknown>
    if (typeof username !== 'string' || typeof secret !== 'string' || secret === '') return undefined
    return { username, secret }
  } catch {
    return undefined
  }
}
