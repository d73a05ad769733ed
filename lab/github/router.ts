import type { Needs } from './access.ts'
import type { Answer, Call, RepositoryCall } from './call.ts'

type Handled = Answer | Promise<Answer>

/** An operation of GitHub's description that the stand-in answers. */
export type Route =
  | { readonly method: string; readonly path: string; readonly site: (call: Call) => Handled }
  | {
      readonly method: string
      readonly path: string
      readonly needs: Needs
      readonly answer: (call: RepositoryCall) => Handled
    }

export const repositoryPath = '/repos/{owner}/{repo}'

/** A route below one repository. */
export function route(
  method: string,
  below: string,
  needs: Needs,
  answer: (call: RepositoryCall) => Handled,
): Route {
  return { method, path: `${repositoryPath}${below}`, needs, answer }
}

export type Match = { readonly route: Route; readonly path: { readonly [name: string]: string } }
export type Router = (method: string, pathname: string) => Match | undefined

// Branch names and paths have slashes in them
const overSlashes = new Set(['path', 'ref', 'basehead', 'branch', 'environment_name'])

/** Finds the route of a request; of two that fit, the one with more literal segments. */
export function createRouter(routes: readonly Route[]): Router {
  const literal = (route: Route) => route.path.split('/').filter((part) => !part.startsWith('{')).length
  const patterns = [...routes]
    .sort((a, b) => literal(b) - literal(a))
    .map((route) => ({ route, pattern: patternOf(route.path) }))
  return (method, pathname) => {
    for (const { route, pattern } of patterns) {
      const found = route.method === method ? pattern.exec(pathname) : null
      if (found !== null) return { route, path: decoded(found.groups ?? {}) }
    }
    return undefined
  }
}

function patternOf(path: string): RegExp {
  const source = path
    .split('/')
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1]
      if (name === undefined) return part
      if (/_(id|number)$/.test(name) && name !== 'workflow_id') return `(?<${name}>\\d+)`
      return overSlashes.has(name) ? `(?<${name}>.+?)` : `(?<${name}>[^/]+)`
    })
    .join('/')
  return new RegExp(`^${source}/?$`)
}

function decoded(groups: { [name: string]: string }): { readonly [name: string]: string } {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decode(value)]))
}

/** Decodes what is in an address; what is no encoding stands for itself, and will not be found. */
export function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
