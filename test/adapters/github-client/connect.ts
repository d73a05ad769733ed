import { connectGithub, type Github, type GithubConnection } from '../../../shared/tools/github.ts'
import type { Rounds } from '../../rounds.ts'
import { type Bench, workflow } from '../github/stand-in.ts'

/** The client as an action connects it, but patient only for milliseconds. */
export function connect(bench: Bench, more: Partial<GithubConnection> = {}): Github {
  return connectGithub({
    token: workflow,
    apiUrl: bench.github.apiUrl,
    graphqlUrl: bench.github.graphqlUrl,
    serverUrl: bench.github.url,
    repository: 'acme/shop',
    log: { info: () => undefined },
    retryBase: 1,
    ...more,
  })
}

/** The same client, whose requests wait for their round. */
export function inRounds(github: Github, { hold }: Rounds): Github {
  const inTurn = <Call extends (...given: never[]) => unknown>(call: Call) =>
    new Proxy(call, {
      apply: (target, self, given) => hold(labelOf(given), async () => Reflect.apply(target, self, given)),
    })
  const pages = new Proxy(github.pages, {
    async *apply(target, self, given) {
      const iterator = Reflect.apply(target, self, given)[Symbol.asyncIterator]()
      // The last page says that it is: asking for one more costs no request.
      for (let isLast = false; !isLast; ) {
        const { value } = await hold(labelOf(given), async () => iterator.next())
        yield value
        isLast = !String(value.headers.link ?? '').includes('rel="next"')
      }
    },
  })
  const { request, graphql, graphqlPartly } = github
  return {
    ...github,
    pages,
    request: inTurn(request),
    graphql: inTurn(graphql),
    graphqlPartly: inTurn(graphqlPartly),
  }
}

function labelOf(given: readonly unknown[]): string {
  const [text, values] = given as [string, Readonly<Record<string, unknown>>]
  const asked = /\b(viewer|associatedPullRequests|deployments)\b/.exec(text)?.[1]
  if (!text.includes('/repos/')) return `graphql ${asked}`
  return text
    .replace('/repos/{owner}/{repo}', '')
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
}

/** The calls since `from`, as `METHOD /path` without the query. */
export function callsSince(bench: Bench, from: number): string[] {
  return bench.github
    .journal()
    .slice(from)
    .map(({ method, path }) => `${method} ${path.split('?', 1)[0]}`)
}
