import type { Git } from './git.ts'
import type { Repository, Token } from './state.ts'
import type { Store } from './store.ts'

/** Who asks. */
export type Actor = { readonly login: string; readonly token?: Token }

export type RateState = {
  readonly limit: number
  readonly used: number
  readonly remaining: number
  /** Seconds since the epoch. */
  readonly reset: number
}

/** Where the stand-in is reached, for the links in its answers. */
export type Site = { readonly url: string; readonly apiUrl: string; readonly graphqlUrl: string }

/** One request, after it was found valid. */
export type Call = {
  readonly site: Site
  readonly store: Store
  readonly actor: Actor
  /** The address asked, for the links to further pages. */
  readonly asked: URL
  readonly accept: string
  readonly rate: RateState
  readonly path: { readonly [name: string]: string }
  /** Validated against the operation, with its defaults. */
  readonly query: unknown
  readonly body: unknown
}

export type RepositoryCall = Call & { readonly repository: Repository; readonly git: Git }

export type Answer = {
  readonly status: number
  readonly body?: unknown
  readonly headers?: { readonly [name: string]: string }
  /** Sent as it is, where GitHub answers no JSON. */
  readonly raw?: { readonly type: string; readonly content: string | Buffer }
}

/** An answer that ends the request early. */
export class Refusal extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super(`refused with ${answer.status}`)
    this.name = 'Refusal'
    this.answer = answer
  }
}

export const ok = (body: unknown): Answer => ({ status: 200, body })
export const created = (body: unknown): Answer => ({ status: 201, body })
export const noContent: Answer = { status: 204 }

const docs = 'https://docs.github.com/rest'

export function refuse(
  status: number,
  message: string,
  more: { readonly [key: string]: unknown } = {},
): Refusal {
  return new Refusal({ status, body: { message, ...more, documentation_url: docs, status: String(status) } })
}

export const notFound = (): Refusal => refuse(404, 'Not Found')

export type FieldError = {
  readonly resource: string
  readonly code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'unprocessable' | 'custom'
  readonly field?: string
  readonly message?: string
}

export function invalid(error: FieldError): Refusal {
  return refuse(422, 'Validation Failed', { errors: [error] })
}

/** A path parameter that the route's template promises. */
export function named(call: Call, name: string): string {
  const value = call.path[name]
  if (value === undefined) throw new Error(`the route has no {${name}}`)
  return value
}

export function numbered(call: Call, name: string): number {
  return Number(named(call, name))
}
