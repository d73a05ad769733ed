import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { identify } from './access.ts'
import { type Answer, Refusal, refuse } from './call.ts'
import { control } from './control.ts'
import { type Fault, faultyAnswer, replaces } from './faults.ts'
import { GitService } from './git-service.ts'
import type { Graphql } from './graphql.ts'
import type { JournalEntry } from './journal.ts'
import type { Parts } from './parts.ts'
import { Rest } from './rest.ts'
import type { Store } from './store.ts'

type Exchange = {
  readonly kind: JournalEntry['kind']
  readonly method: string
  readonly path: string
  readonly login: string
  readonly body: unknown
  readonly answer: () => Promise<Answer>
}

/** Tells each request to the part that answers it, and keeps the journal. */
export class Reception {
  readonly #parts: Parts
  readonly #rest: Rest
  readonly #git: GitService
  #graphql: Graphql | undefined

  constructor(parts: Parts) {
    this.#parts = parts
    this.#rest = new Rest(parts.site, parts.store, parts.journal)
    this.#git = new GitService(parts.store)
  }

  async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = new URL(request.url ?? '/', this.#parts.site.url)
    try {
      if (this.#git.serves(asked)) {
        await this.#serveGit(asked, request, response)
      } else {
        await this.#serve(asked, request, response)
      }
    } catch (error) {
      send(response, error instanceof Refusal ? error.answer : failure(error))
    }
  }

  async #serve(asked: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = asked
    const method = request.method ?? 'GET'
    const api = below(asked, this.#parts.site.apiUrl)
    if (api !== undefined) {
      const body = await readJson(request)
      const { headers } = request
      const answer = () => this.#rest.answer({ method, pathname: api, asked, headers, body })
      const login = this.#login(headers.authorization)
      await this.#exchange(response, {
        kind: 'rest',
        method,
        path: `${api}${asked.search}`,
        login,
        body,
        answer,
      })
    } else if (`${asked.origin}${pathname}` === this.#parts.site.graphqlUrl) {
      const body = await readJson(request)
      const login = this.#login(request.headers.authorization)
      const { authorization } = request.headers
      const answer = async () => (await this.#graphqlPart()).answer(authorization, body)
      await this.#exchange(response, { kind: 'graphql', method, path: '/graphql', login, body, answer })
    } else if (pathname.startsWith('/_/')) {
      send(
        response,
        await control(this.#parts, method, pathname.slice('/_/'.length), await readJson(request)),
      )
    } else if (pathname === '/healthz') {
      send(response, { status: 200, raw: { type: 'text/plain; charset=utf-8', content: 'ok\n' } })
    } else {
      const { answerPage } = await import('./page/pages.ts')
      send(response, await answerPage(this.#parts.store, pathname))
    }
  }

  /** Answers one call of an API as the faults allow, and writes it down. */
  async #exchange(response: ServerResponse, exchange: Exchange): Promise<void> {
    const { kind, method, path, login, body } = exchange
    const started = performance.now()
    const at = this.#parts.store.now()
    const fault = this.#parts.faults.take(method, path)
    if (fault?.delayMs !== undefined) await sleep(fault.delayMs)
    const answer = await answered(exchange, fault)
    const status = fault?.reset === true ? 0 : answer.status
    const ms = Math.round((performance.now() - started) * 10) / 10
    const entry: JournalEntry = { at, kind, method, path, status, login, ms }
    const written = method === 'GET' ? {} : { body }
    this.#parts.journal.add({ ...entry, ...written, ...(fault === undefined ? {} : { fault: true }) })
    if (fault?.reset === true) {
      response.socket?.destroy()
    } else {
      send(response, answer)
    }
  }

  async #serveGit(asked: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const started = performance.now()
    const at = this.#parts.store.now()
    const method = request.method ?? 'GET'
    const path = `${asked.pathname}${asked.search}`
    const login = this.#login(request.headers.authorization)
    const status = await this.#git.serve(asked, request, response)
    const ms = Math.round((performance.now() - started) * 10) / 10
    this.#parts.journal.add({ at, kind: 'git', method, path, status, login, ms })
  }

  /** Loaded when first asked: most who start a stand-in never ask. */
  async #graphqlPart(): Promise<Graphql> {
    const { Graphql } = await import('./graphql.ts')
    this.#graphql ??= new Graphql(this.#parts, this.#rest.limits)
    return this.#graphql
  }

  #login(authorization: string | undefined): string {
    return loginBehind(this.#parts.store, authorization)
  }
}

function loginBehind(store: Store, authorization: string | undefined): string {
  try {
    return identify(store, authorization).login
  } catch {
    return ''
  }
}

async function answered(exchange: Exchange, fault: Fault | undefined): Promise<Answer> {
  if (fault?.twice === true) await exchange.answer()
  if (fault === undefined || !replaces(fault)) return exchange.answer()
  if (fault.applied === true) await exchange.answer()
  return faultyAnswer(fault)
}

/** The part of an address below a base, or nothing. */
function below(asked: URL, base: string): string | undefined {
  const root = new URL(base).pathname
  return asked.pathname.startsWith(`${root}/`) ? asked.pathname.slice(root.length) : undefined
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    throw refuse(400, 'Problems parsing JSON')
  }
}

function failure(error: unknown): Answer {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { status: 500, body: { message, status: '500' } }
}

function send(response: ServerResponse, { status, headers, body, raw }: Answer): void {
  if (response.headersSent) {
    response.end()
    return
  }
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
  response.setHeader('content-type', raw?.type ?? 'application/json; charset=utf-8')
  response.writeHead(status)
  response.end(raw?.content ?? (body === undefined ? undefined : JSON.stringify(body)))
}
