import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'

import { githubCommits } from '../../../shared/tools/github-commits.ts'
import { pullRequestNamedIn } from '../../../shared/tools/github-pull-requests.ts'
import { type Bench, merge, openPull, startBench } from '../github/stand-in.ts'
import { callsSince, connect } from './connect.ts'

let bench: Bench
const benches: Bench[] = []

beforeEach(async () => {
  bench = await startBench()
  benches.push(bench)
})
afterEach(() => {
  expect(bench.github.violations()).toEqual([])
})
afterAll(async () => {
  for (const one of benches) await one.close()
})

/** The stand-in's clock, ten minutes on: nothing was merged a moment ago. */
const later = () => ({
  now: () => new Date(bench.clock.now + 600_000),
  wait: async (_milliseconds: number) => undefined,
})
const commits = (clock = later()) => githubCommits(connect(bench), clock)

async function merged(branch: string, how: 'merge' | 'squash' | 'rebase', title = `Change ${branch}`) {
  await bench.commit(branch, { [branch]: '1' }, { message: `first of ${branch}` })
  await bench.commit(branch, { [branch]: '2' }, { message: `second of ${branch}` })
  const number = await openPull(bench, branch, title)
  return { number, sha: await merge(bench, number, how) }
}

describe('comparing', () => {
  test('tells ahead, behind, identical and diverged', async () => {
    const [one = '', two = ''] = await bench.grow('main', 2)
    const side = await bench.commit('side', { side: '1' }, { parents: [one] })
    const { compare } = commits()
    expect(await compare(one, two)).toMatchObject({ status: 'ahead', aheadBy: 1, behindBy: 0 })
    expect(await compare(two, one)).toMatchObject({ status: 'behind', aheadBy: 0, behindBy: 1, commits: [] })
    expect(await compare(one, one)).toMatchObject({ status: 'identical' })
    expect(await compare(two, side)).toMatchObject({ status: 'diverged', aheadBy: 1, behindBy: 1 })
  })

  test('knows nothing of a revision that is not in the repository', async () => {
    const [one = ''] = await bench.grow('main', 1)
    expect(await commits().compare('f'.repeat(40), one)).toMatchObject({ status: 'unknown', commits: [] })
  })

  test('reads every page, oldest first', async () => {
    const made = await bench.grow('main', 255)
    const { commits: found, aheadBy } = await commits().compare(made[0] ?? '', made[254] ?? '')
    expect(found.map(({ sha }) => sha)).toEqual(made.slice(1))
    expect(aheadBy).toBe(254)
  })

  test('reads of three thousand only the newest thousand, and says how many there are', async () => {
    const made = await bench.grow('main', 3_001)
    const from = bench.github.journal().length
    const { commits: found, aheadBy } = await commits().compare(made[0] ?? '', made[3_000] ?? '')
    expect(aheadBy).toBe(3_000)
    expect(found.map(({ sha }) => sha)).toEqual(made.slice(-1_000))
    expect(callsSince(bench, from)).toHaveLength(11)
  })

  test('gives subject, author and both times of a commit', async () => {
    const base = await bench.commit('main', { a: '1' })
    const head = await bench.commit('main', { a: '2' }, { message: 'the subject\n\nthe body' })
    const at = new Date(bench.clock.now).toISOString().replace('.000', '')
    const expected = { sha: head, subject: 'the subject', author: 'ada', authoredAt: at, committedAt: at }
    expect((await commits().compare(base, head)).commits).toEqual([expected])
    expect(await commits().commit(head)).toEqual(expected)
    expect(await commits().commit('f'.repeat(40))).toBeUndefined()
  })
})

describe('the pull requests of commits', () => {
  test.each(['merge', 'squash', 'rebase'] as const)(
    'are found after a %s, with all they brought',
    async (how) => {
      const base = await bench.commit('main', { a: '1' })
      const { number, sha } = await merged('feature', how)
      const found = (await commits().compare(base, sha)).commits
      const pulls = await commits().pullRequestsOf(found)
      expect(pulls).toMatchObject([{ number, title: 'Change feature', author: 'octocat', mergeCommit: sha }])
      expect([...(pulls[0]?.commits ?? [])].sort()).toEqual(found.map((commit) => commit.sha).sort())
      expect(Date.parse(pulls[0]?.firstCommitAt ?? '')).toBeLessThan(Date.parse(pulls[0]?.mergedAt ?? ''))
    },
  )

  test('are all found after a merge queue has landed several at once', async () => {
    const base = await bench.commit('main', { a: '1' })
    const queued = []
    for (const branch of ['one', 'two', 'three']) {
      await bench.commit(branch, { [branch]: '1' })
      queued.push(await openPull(bench, branch, `Change ${branch}`))
    }
    // The queue merges each onto the one before it, and moves the trunk once.
    const shas: string[] = []
    for (const number of queued) shas.push(await merge(bench, number, 'squash'))
    const found = (await commits().compare(base, shas[2] ?? '')).commits
    const pulls = await commits().pullRequestsOf(found)
    expect(pulls.map(({ number, mergeCommit }) => [number, mergeCommit])).toEqual(
      queued.map((number, at) => [number, shas[at]]),
    )
  })

  test('are none for a direct push, an open pull request, and one merged elsewhere', async () => {
    const base = await bench.commit('main', { a: '1' })
    const pushed = await bench.commit('main', { a: '2' })
    await bench.commit('open', { b: '1' })
    await openPull(bench, 'open')
    const found = (await commits().compare(base, pushed)).commits
    expect(await commits().pullRequestsOf(found)).toEqual([])
  })

  test('leave out those merged before the range', async () => {
    await bench.commit('main', { a: '1' })
    const first = await merged('first', 'squash')
    const second = await merged('second', 'squash')
    const found = (await commits().compare(first.sha, second.sha)).commits
    expect((await commits().pullRequestsOf(found)).map(({ number }) => number)).toEqual([second.number])
  })

  test.each(['merge', 'squash'] as const)(
    'are found by the subject while the index lags, after a %s',
    async (how) => {
      const base = await bench.commit('main', { a: '1' })
      const { number, sha } = await merged('feature', how)
      bench.github.store.state.indexLagMs = 3_600_000
      const found = (await commits().compare(base, sha)).commits
      const pulls = await commits().pullRequestsOf(found)
      expect(pulls).toMatchObject([{ number, mergeCommit: sha }])
      expect(pulls[0]?.firstCommitAt).toBeDefined()
    },
  )

  test('are looked for once more when what was just merged is not in the index yet', async () => {
    const base = await bench.commit('main', { a: '1' })
    const { number, sha } = await merged('feature', 'rebase')
    bench.github.store.state.indexLagMs = 60_000
    const waited: number[] = []
    const notices: string[] = []
    const soon = {
      notice: (line: string) => void notices.push(line),
      now: () => new Date(bench.clock.now + 5_000),
      async wait(milliseconds: number) {
        waited.push(milliseconds)
        bench.clock.now += 60_000
        return undefined
      },
    }
    const found = (await commits().compare(base, sha)).commits
    expect((await commits(soon).pullRequestsOf(found)).map((pull) => pull.number)).toEqual([number])
    expect(waited).toEqual([2_000])
    expect(notices).toEqual([
      "GitHub's index knows no pull request yet of 2 commits of the last minutes: asked again in 2 s",
    ])
  })

  test('are looked for three times at most, and not at all for what was pushed long ago', async () => {
    const base = await bench.commit('main', { a: '1' })
    const pushed = await bench.commit('main', { a: '2' })
    const waited: number[] = []
    const at = (seconds: number) => ({
      now: () => new Date(bench.clock.now + seconds * 1_000),
      wait: async (milliseconds: number) => void waited.push(milliseconds),
    })
    const found = (await commits().compare(base, pushed)).commits
    expect(await commits(at(5)).pullRequestsOf(found)).toEqual([])
    expect(waited).toEqual([2_000, 4_000, 8_000])
    expect(await commits(at(91)).pullRequestsOf(found)).toEqual([])
    expect(waited).toHaveLength(3)
  })

  test('are not believed from a subject that lies', async () => {
    await bench.commit('main', { a: '1' })
    const other = await merged('other', 'squash')
    const liar = await bench.commit('main', { a: '3' }, { message: `Mine, not theirs (#${other.number})` })
    const ghost = await bench.commit('main', { a: '4' }, { message: 'Nobody knows (#9999)' })
    const found = (await commits().compare(other.sha, ghost)).commits
    expect(found.map(({ sha }) => sha)).toEqual([liar, ghost])
    expect(await commits().pullRequestsOf(found)).toEqual([])
  })

  test('of a hundred commits cost one request', async () => {
    const made = await bench.grow('main', 101)
    const found = (await commits().compare(made[0] ?? '', made[100] ?? '')).commits
    const before = bench.github.journal().length
    await commits().pullRequestsOf(found)
    expect(callsSince(bench, before)).toEqual(['POST /graphql'])
  })

  test('of a hundred commits that only subjects lead to cost two', async () => {
    const base = await bench.commit('main', { a: '1' })
    await merged('feature', 'squash')
    bench.github.store.state.indexLagMs = 3_600_000
    await bench.grow('main', 99)
    const head = (await bench.git.branch('main')) ?? ''
    const found = (await commits().compare(base, head)).commits.map((commit, at) => ({
      ...commit,
      subject: at === 0 ? commit.subject : `A lie (#${at + 1_000})`,
    }))
    const before = bench.github.journal().length
    expect((await commits().pullRequestsOf(found)).map(({ number }) => number)).toEqual([1])
    expect(callsSince(bench, before)).toEqual(['POST /graphql', 'POST /graphql'])
  })
})

test.each([
  ['Add a thing (#12)', 12],
  ['Add a thing (#12) ', 12],
  ['Merge pull request #34 from acme/feature', 34],
  ['Revert "Add a thing (#12)" (#13)', 13],
  ['Fixes #12', undefined],
  ['See (#12) for more', undefined],
  ['merge pull request #34 from x', undefined],
])('%j names %s', (subject, number) => expect(pullRequestNamedIn(subject)).toBe(number))
