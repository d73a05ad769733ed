import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { allow, identify } from './access.ts'
import { type Actor, type Answer, type Call, notFound, Refusal, refuse, type Site } from './call.ts'
import type { Journal } from './journal.ts'
import { ContentLimits, RateLimits } from './rate-limit.ts'
import { createRouter, type Match } from './router.ts'
import { routes } from './routes/table.ts'
import { breaking } from './rules.ts'
import type { Store } from './store.ts'
import type { Contract } from './validate.ts'

export type RestRequest = {
  readonly method: string
  /** Without the API's prefix. */
  readonly pathname: string
  readonly asked: URL
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}

const apiVersion = '2022-11-28'

/** Answers GitHub's REST API from the store, held against GitHub's own description of it. */
export class Rest {
  readonly #site: Site
  readonly #store: Store
  readonly #journal: Journal
  readonly #find = createRouter(routes)
  readonly limits: RateLimits
  readonly #content: ContentLimits
  #contract: Contract | undefined

  constructor(site: Site, store: Store, journal: Journal) {
    this.#site = site
    this.#store = store
    this.#journal = journal
    this.limits = new RateLimits(store.clock)
    this.#content = new ContentLimits(store.clock)
  }

  async answer(request: RestRequest): Promise<Answer> {
    let actor: Actor | undefined
    const { 'user-agent': agent, 'x-github-api-version': version } = request.headers
    const answer = await this.#guarded(request, () => {
      if (agent === undefined || agent === '') throw breaking('user-agent-required')
      actor = identify(this.#store, request.headers.authorization)
      this.limits.demand(actor.token)
      if (isContent(request)) this.#content.demand(actor.token, this.#store.state.contentPerMinute)
      if (version !== undefined && version !== apiVersion)
        throw refuse(400, `"${version}" is not a supported version.`)
      return this.#routed(request, actor)
    })
    const tagged = request.method === 'GET' ? withEtag(answer, request.headers['if-none-match']) : answer
    if (tagged.status !== 304) this.limits.count(actor?.token)
    const common = {
      'x-github-api-version-selected': apiVersion,
      'x-github-media-type': 'github.v3; format=json',
    }
    return { ...tagged, headers: { ...common, ...this.limits.headers(actor?.token), ...tagged.headers } }
  }

  async #routed(request: RestRequest, actor: Actor): Promise<Answer> {
    const match = this.#find(request.method, request.pathname)
    if (match === undefined) return this.#unhandled(request)
    const contract = await this.#loaded()
    const key = `${match.route.method} ${match.route.path}`
    const operation = contract.operation(match.route.method, match.route.path)
    if (operation === undefined)
      return this.#violation(request, 'the subset does not describe this operation')

    const call: Call = {
      site: this.#site,
      store: this.#store,
      actor,
      asked: request.asked,
      accept: String(request.headers.accept ?? ''),
      rate: this.limits.state(actor.token),
      path: match.path,
      query: {},
      body: undefined,
    }
    const answer = await this.#guarded(request, () => {
      const repository = this.#repository(match, actor)
      const query = contract.query(key, operation, request.asked.searchParams)
      const body = contract.body(key, operation, request.body)
      const valid = { ...call, query, body }
      if ('site' in match.route) return match.route.site(valid)
      if (repository === undefined) throw notFound()
      return match.route.answer({ ...valid, repository, git: this.#store.git(repository) })
    })
    const wrong = contract.answer(key, operation, answer)
    return wrong === undefined ? answer : this.#violation(request, wrong)
  }

  /** The validator and its schemas are most of the stand-in's weight, so they wait for the first request. */
  async #loaded(): Promise<Contract> {
    const { Contract } = await import('./validate.ts')
    this.#contract ??= new Contract()
    return this.#contract
  }

  /** The repository that a route is about, once the actor may do there what the route does. */
  #repository({ route, path }: Match, actor: Actor) {
    if ('site' in route) return undefined
    const repository = this.#store.repository(path['owner'] ?? '', path['repo'] ?? '')
    if (repository === undefined) throw notFound()
    allow(actor, repository, route.needs)
    return repository
  }

  async #guarded(request: RestRequest, run: () => Answer | Promise<Answer>): Promise<Answer> {
    try {
      return await run()
    } catch (error) {
      if (error instanceof Refusal) return error.answer
      return this.#violation(request, error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
  }

  #unhandled({ method, pathname }: RestRequest): Answer {
    this.#journal.violate({
      kind: 'unhandled',
      method,
      path: pathname,
      detail: 'no such route in the stand-in',
    })
    return { status: 501, body: { message: `unhandled: ${method} ${pathname}`, status: '501' } }
  }

  #violation({ method, pathname }: RestRequest, detail: string): Answer {
    this.#journal.violate({ kind: 'contract', method, path: pathname, detail })
    return { status: 500, body: { message: `contract: ${method} ${pathname}: ${detail}`, status: '500' } }
  }
}

function isContent({ method, pathname }: RestRequest): boolean {
  return method !== 'GET' && /\/(issues|pulls)\b/.test(pathname)
}

function withEtag(answer: Answer, known: string | undefined): Answer {
  if (answer.status !== 200 || answer.raw !== undefined) return answer
  const etag = `W/"${createHash('sha256').update(JSON.stringify(answer.body)).digest('hex')}"`
  if (known === etag) return { status: 304, headers: { etag } }
  return { ...answer, headers: { ...answer.headers, etag } }
}
