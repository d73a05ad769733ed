import { readFileSync } from 'node:fs'
import {
  buildSchema,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { allow, identify, reads } from './access.ts'
import { type Actor, type Answer, ok, Refusal } from './call.ts'
import { ask, showActor } from './graphql/asked.ts'
import { boundedConnections } from './graphql/connections.ts'
import { limitedNodes } from './graphql/node-limit.ts'
import { showRepository } from './graphql/repository.ts'
import type { Parts } from './parts.ts'
import type { RateLimits } from './rate-limit.ts'
import { breaking } from './rules.ts'

type Query = { readonly query?: unknown; readonly variables?: Record<string, unknown> | null }

/** Answers GitHub's GraphQL API from the store; queries are held against the vendored part of its schema. */
export class Graphql {
  readonly #parts: Parts
  readonly #limits: RateLimits
  readonly #schema: GraphQLSchema

  constructor(parts: Parts, limits: RateLimits) {
    this.#parts = parts
    this.#limits = limits
    const source = readFileSync(new URL('graphql/github.subset.graphql', import.meta.url), 'utf8')
    this.#schema = buildSchema(source)
  }

  async answer(authorization: string | undefined, body: unknown): Promise<Answer> {
    try {
      const actor = identify(this.#parts.store, authorization)
      if (actor.token === undefined) throw breaking('no-token-no-write')
      this.#limits.demand(actor.token)
      this.#limits.count(actor.token)
      return { ...ok(await this.#run(actor, body as Query)), headers: this.#limits.headers(actor.token) }
    } catch (error) {
      if (error instanceof Refusal) return error.answer
      throw error
    }
  }

  async #run(actor: Actor, { query, variables }: Query): Promise<unknown> {
    if (typeof query !== 'string')
      return { errors: [{ message: 'A query attribute must be specified and must be a string.' }] }
    const document = this.#readable(query)
    if (document instanceof GraphQLError) return { errors: [worded(document)] }
    const { data, errors } = await execute({
      schema: this.#schema,
      document,
      rootValue: this.#root(actor),
      variableValues: variables ?? {},
    })
    return errors === undefined ? { data } : { data, errors: errors.map(worded) }
  }

  /** The parsed query, or why it is none; that is a violation, since no query of ours may be wrong. */
  #readable(query: string): DocumentNode | GraphQLError {
    try {
      const document = parse(query)
      const [error] = validate(this.#schema, document, [...specifiedRules, boundedConnections, limitedNodes])
      if (error === undefined) return document
      throw error
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      const place = { method: 'POST', path: '/graphql' }
      this.#parts.journal.violate({ kind: 'unhandled', ...place, detail: error.message })
      return error
    }
  }

  #root(actor: Actor) {
    const { site, store } = this.#parts
    return {
      // the viewer keeps the suffix that actors lose
      viewer: () => ({ ...showActor(actor.login), __typename: 'User', login: actor.login }),
      rateLimit: () => {
        const { limit, used, remaining, reset } = this.#limits.state(actor.token)
        return {
          cost: 1,
          nodeCount: 0,
          limit,
          used,
          remaining,
          resetAt: new Date(reset * 1000).toISOString(),
        }
      },
      repository: ({ owner, name }: { owner: string; name: string }) => {
        const repository = store.repository(owner, name)
        if (repository === undefined || !sees(actor, repository)) {
          const message = `Could not resolve to a Repository with the name '${owner}/${name}'.`
          throw new GraphQLError(message, { extensions: { type: 'NOT_FOUND' } })
        }
        return showRepository(ask({ site, store, actor, repository, git: store.git(repository) }))
      },
    }
  }
}

function sees(actor: Actor, repository: Parameters<typeof allow>[1]): boolean {
  try {
    allow(actor, repository, reads('metadata', 'contents', 'pull-requests', 'deployments'))
    return true
  } catch {
    return false
  }
}

/** GitHub puts the type of an error beside its message, not among the extensions. */
function worded({ message, path, locations, extensions: { type, ...extensions } }: GraphQLError) {
  return { ...(type === undefined ? { extensions } : { type }), path, locations, message }
}
