import { expect } from 'vitest'
import type { Proof } from './proof.ts'
import { ask, type Bench, deploy, openPull, person, say, workflow } from './stand-in.ts'

type Answer = {
  data?: { repository: unknown; viewer?: unknown }
  errors?: { type?: string; message: string }[]
}

/** Asks the repository by GraphQL; `fields` may use `$n`, a number. */
export async function askGraphql(
  bench: Bench,
  query: string,
  token: string | null = person,
): Promise<Answer> {
  const response = await fetch(bench.github.graphqlUrl, {
    method: 'POST',
    headers: token === null ? {} : { authorization: `bearer ${token}` },
    body: JSON.stringify({ query }),
  })
  return {
    ...((await response.json()) as Answer),
    ...(response.ok ? {} : { errors: [{ message: `${response.status}` }] }),
  }
}

export function ofShop(fields: string): string {
  return `{ repository(owner: "acme", name: "shop") { ${fields} } }`
}

/** The proofs of the rules of GraphQL. */
export const graphqlProofs = {
  async 'graphql-needs-token'(bench) {
    expect((await askGraphql(bench, ofShop('name'), null)).errors).toEqual([{ message: '401' }])
    expect((await askGraphql(bench, ofShop('name'))).data).toEqual({ repository: { name: 'shop' } })
  },
  async 'graphql-bounded-connections'(bench) {
    const asked = async (bounds: string) => {
      const { errors } = await askGraphql(bench, ofShop(`pullRequests${bounds} { totalCount }`))
      return errors?.[0]?.type
    }
    expect(await asked('')).toBe('MISSING_PAGINATION_BOUNDARIES')
    expect(await asked('(first: 101)')).toBe('EXCESSIVE_PAGINATION')
    expect(await asked('(first: 100)')).toBeUndefined()
    expect(bench.github.violations()).toHaveLength(2)
    await fetch(`${bench.github.url}/_/journal`, { method: 'DELETE' })
  },
  async 'graphql-node-limit'(bench) {
    const asked = async (inner: number) => {
      const fields = `pullRequests(first: 100) { nodes { comments(first: ${inner}) { nodes { id } } ...own } }`
      const fragment =
        'fragment own on PullRequest { commits(first: 100) { nodes { commit { history(first: 49) { totalCount } } } } }'
      const { errors } = await askGraphql(bench, `${ofShop(fields)} ${fragment}`)
      return errors?.map(({ type, message }) => [type, message])
    }
    // 100 + 100 × inner + 100 × 100 × (1 + 49)
    expect(await asked(1)).toEqual([
      [
        'MAX_NODE_LIMIT_EXCEEDED',
        'This query requests up to 500,200 possible nodes which exceeds the maximum limit of 500,000.',
      ],
    ])
    const fewer = 'pullRequests(first: 99) { nodes { comments(first: 100) { nodes { id } } } }'
    expect((await askGraphql(bench, ofShop(fewer))).errors).toBeUndefined()
    expect(bench.github.violations()).toHaveLength(1)
    await fetch(`${bench.github.url}/_/journal`, { method: 'DELETE' })
  },
  async 'graphql-partly-found'(bench) {
    const { data, errors } = await askGraphql(bench, ofShop('name pullRequest(number: 99) { title }'))
    expect(data?.repository).toEqual({ name: 'shop', pullRequest: null })
    expect(errors).toMatchObject([{ type: 'NOT_FOUND' }])
  },
  async 'graphql-history-newest-first'(bench) {
    const made = await bench.grow('main', 3)
    const page = (after: string) =>
      ofShop(
        `object(oid: "${made[2]}") { ... on Commit { history(first: 2${after}) { totalCount nodes { oid } pageInfo { endCursor } } } }`,
      )
    type Commits = { totalCount: number; nodes: { oid: string }[]; pageInfo: { endCursor: string } }
    const historyFrom = async (after: string): Promise<Commits | undefined> => {
      const { data } = await askGraphql(bench, page(after))
      return (data as { repository: { object: { history: Commits } } } | undefined)?.repository.object.history
    }
    const first = await historyFrom('')
    expect(first).toMatchObject({ totalCount: 4, nodes: [{ oid: made[2] }, { oid: made[1] }] })
    const next = await historyFrom(`, after: "${first?.pageInfo.endCursor}"`)
    expect(next?.nodes[0]?.oid).toBe(made[0])
  },
  async 'graphql-login-without-bot'(bench) {
    await bench.commit('feature', { a: 'a' })
    const number = await openPull(bench, 'feature')
    await ask(bench, 'POST', `/issues/${number}/comments`, { token: workflow, body: { body: 'live' } })
    const fields = `pullRequest(number: ${number}) { comments(last: 1) { nodes { author { __typename login } } } }`
    const author = { __typename: 'Bot', login: 'github-actions' }
    const { data } = await askGraphql(bench, ofShop(fields))
    expect(data?.repository).toEqual({ pullRequest: { comments: { nodes: [{ author }] } } })
    const viewer = await askGraphql(bench, '{ viewer { login } }', workflow)
    expect(viewer.data?.viewer).toEqual({ login: 'github-actions[bot]' })
  },
  async 'graphql-payload-is-text'(bench) {
    await deploy(bench, 'staging', { payload: { schema: 1 } })
    const { data } = await askGraphql(bench, ofShop('deployments(first: 1) { nodes { payload } }'))
    expect(data?.repository).toEqual({ deployments: { nodes: [{ payload: '{"schema":1}' }] } })
  },
  async 'graphql-deployment-state'(bench) {
    const told = async (state: string, more: object = {}) => {
      const { id } = await deploy(bench, 'staging', more)
      await say(bench, id, state, { auto_inactive: false })
    }
    await told('success')
    await told('in_progress')
    await told('inactive')
    await told('inactive', { transient_environment: true })
    const { data } = await askGraphql(
      bench,
      ofShop('deployments(first: 9) { nodes { state latestStatus { state } } }'),
    )
    const { deployments } = (data?.repository ?? {}) as { deployments?: { nodes: { state: string }[] } }
    expect(deployments?.nodes.map(({ state }) => state)).toEqual([
      'ACTIVE',
      'IN_PROGRESS',
      'INACTIVE',
      'DESTROYED',
    ])
  },
} satisfies Record<string, Proof>
