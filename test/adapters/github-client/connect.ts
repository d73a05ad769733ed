import { connectGithub, type Github, type GithubConnection } from '../../../shared/tools/github.ts'
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

/** The calls since `from`, as `METHOD /path` without the query. */
export function callsSince(bench: Bench, from: number): string[] {
  return bench.github
    .journal()
    .slice(from)
    .map(({ method, path }) => `${method} ${path.split('?', 1)[0]}`)
}
