import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askGraphql, ofShop } from './rules-graphql.ts'
import { type Bench, merge, openPull, startBench } from './stand-in.ts'

let bench: Bench
const merged: { number: number; sha: string }[] = []

beforeAll(async () => {
  bench = await startBench()
  await bench.commit('main', { start: 'x' })
  for (const method of ['merge', 'squash', 'rebase'] as const) {
    await bench.commit(method, { [method]: 'x' })
    const number = await openPull(bench, method, `By ${method}`)
    merged.push({ number, sha: await merge(bench, number, method) })
  }
})
afterAll(() => bench.close())

test('one query finds the pull requests of a batch of commits', async () => {
  const shas = merged.map(({ sha }, at) => `c${at}: object(oid: "${sha}") { ...pulls }`)
  const query = `${ofShop(`defaultBranchRef { name } ${shas.join(' ')} none: object(oid: "${'0'.repeat(40)}") { ...pulls }`)}
    fragment pulls on Commit { associatedPullRequests(first: 5) { totalCount pageInfo { hasNextPage }
      nodes { number title merged baseRefName author { login } mergeCommit { oid }
        commits(first: 1) { nodes { commit { authoredDate } } } } } }`
  const { data, errors } = await askGraphql(bench, query)
  expect(errors).toBeUndefined()
  const expected = Object.fromEntries(
    merged.map(({ number, sha }, at) => [
      `c${at}`,
      {
        associatedPullRequests: {
          totalCount: 1,
          nodes: [{ number, merged: true, mergeCommit: { oid: sha } }],
        },
      },
    ]),
  )
  expect(data?.repository).toMatchObject({ defaultBranchRef: { name: 'main' }, none: null, ...expected })
})

test('a page ends where it says, and its cursor leads on', async () => {
  const page = (after: string) =>
    ofShop(`pullRequests(first: 2${after}) { nodes { number } pageInfo { hasNextPage endCursor } }`)
  type Page = {
    pullRequests: { nodes: { number: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
  }
  const first = (await askGraphql(bench, page(''))).data?.repository as Page
  expect(first.pullRequests).toMatchObject({
    nodes: [{ number: 1 }, { number: 2 }],
    pageInfo: { hasNextPage: true },
  })
  const second = await askGraphql(bench, page(`, after: "${first.pullRequests.pageInfo.endCursor}"`))
  expect(second.data?.repository).toMatchObject({
    pullRequests: { nodes: [{ number: 3 }], pageInfo: { hasNextPage: false } },
  })
})

test('a token without the scope is told so beside what it may read', async () => {
  await bench.github.createRepository({ owner: 'acme', name: 'secret', private: true })
  bench.github.addToken({ token: 'reader', login: 'github-actions[bot]', scopes: ['contents: read'] })
  const secret = (fields: string) => ofShop(fields).replace('shop', 'secret')
  const { data, errors } = await askGraphql(
    bench,
    secret('name pullRequests(first: 1) { totalCount }'),
    'reader',
  )
  expect(errors).toMatchObject([{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }])
  expect(data).toEqual({ repository: null })
  bench.github.addToken({ token: 'nothing', login: 'github-actions[bot]', scopes: [] })
  expect((await askGraphql(bench, secret('name'), 'nothing')).errors).toMatchObject([{ type: 'NOT_FOUND' }])
})

test('a hundred commits cost git as many questions as one', async () => {
  const shas = await bench.grow('main', 100)
  const pulls = '{ ...on Commit { associatedPullRequests(first: 1) { totalCount } } }'
  const questions = async (of: readonly string[]) => {
    const aliases = of.map((sha, at) => `c${at}: object(oid: "${sha}") ${pulls}`)
    let children = 0
    const count = () => {
      children += 1
    }
    subscribe('child_process', count)
    const { data, errors } = await askGraphql(bench, ofShop(aliases.join(' ')))
    unsubscribe('child_process', count)
    expect(errors).toBeUndefined()
    expect(Object.keys(data?.repository ?? {})).toHaveLength(of.length)
    return children
  }
  const one = await questions(shas.slice(0, 1))
  expect(one).toBeGreaterThan(0)
  expect(await questions(shas)).toBe(one)
})

test('a field that GitHub does not have is an error and a violation', async () => {
  expect((await askGraphql(bench, ofShop('colour'))).errors?.[0]?.message).toMatch(
    /Cannot query field "colour"/,
  )
  expect(bench.github.violations()).toMatchObject([{ kind: 'unhandled', path: '/graphql' }])
})
