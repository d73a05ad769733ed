import { readFileSync } from 'node:fs'

export type Schema = { readonly [keyword: string]: unknown }
export type Content = { readonly [mediaType: string]: { readonly schema?: Schema } }

export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}

export type Operation = {
  readonly parameters?: readonly (Parameter | Reference)[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Content }
  readonly responses: { readonly [status: string]: { readonly content?: Content } | Reference }
}

type Reference = { readonly $ref: string }

/** The vendored part of GitHub's OpenAPI description. */
export type Description = {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly components: { readonly [kind: string]: { readonly [name: string]: unknown } }
}

export function readDescription(): Description {
  const file = new URL('api.github.com.subset.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Description
}

/** What stands there, or what the reference that stands there points to. */
export function resolved<T extends object>(description: Description, given: T | Reference): T {
  if (!('$ref' in given)) return given
  const [, , kind = '', name = ''] = given.$ref.split('/')
  return description.components[kind]?.[name] as T
}
