import { expect } from 'vitest'
import type { Proof } from './proof.ts'
import { ask, type Bench, merge, openPull, workflow } from './stand-in.ts'

async function numbersOf(bench: Bench, sha: string): Promise<number[]> {
  const { body } = await ask(bench, 'GET', `/commits/${sha}/pulls`)
  return (body as { number: number }[]).map(({ number }) => number)
}

/** The proofs of the rules about commits, pull requests and comments. */
export const pullProofs = {
  async 'compare-last-250'(bench) {
    const first = await bench.git.branch('main')
    const made = await bench.grow('main', 260)
    type Compared = { commits: { sha: string }[]; files?: unknown[]; total_commits: number }
    const compare = async (query: string) =>
      (await ask(bench, 'GET', `/compare/${first}...main${query}`)).body as Compared
    const whole = await compare('')
    expect(whole.total_commits).toBe(260)
    expect(whole.commits.map(({ sha }) => sha)).toEqual(made.slice(-250))
    const [one, three] = [await compare('?per_page=100'), await compare('?per_page=100&page=3')]
    expect([one.commits[0]?.sha, one.files?.length]).toEqual([made[0], 1])
    expect([three.commits.at(-1)?.sha, three.commits.length, three.files]).toEqual([made[259], 60, undefined])
  },
  async 'index-lags'(bench) {
    await bench.commit('feature', { a: 'a' })
    const sha = await merge(bench, await openPull(bench, 'feature'), 'squash')
    bench.github.store.state.indexLagMs = 5000
    expect(await numbersOf(bench, sha)).toEqual([])
    bench.clock.now += 5000
    expect(await numbersOf(bench, sha)).toEqual([1])
  },
  async 'merged-pull-of-commit'(bench) {
    const own = await bench.commit('feature', { a: 'a' })
    const number = await openPull(bench, 'feature')
    expect(await numbersOf(bench, own)).toEqual([number])
    const direct = await bench.commit('main', { b: 'b' })
    const sha = await merge(bench, number, 'merge')
    expect(await numbersOf(bench, own)).toEqual([number])
    expect(await numbersOf(bench, sha)).toEqual([number])
    expect(await numbersOf(bench, direct)).toEqual([])
    // outside the trunk the open ones count too
    const hotfix = await bench.commit('hotfix', { c: 'c' })
    const [fix, other] = [
      await openPull(bench, 'hotfix'),
      await openPull(bench, 'hotfix', 'Again', 'feature'),
    ]
    expect(await numbersOf(bench, hotfix)).toEqual([fix, other])
    expect((await ask(bench, 'GET', '/commits/0123456789/pulls')).status).toBe(422)
  },
  async 'merge-commit-sha'(bench) {
    for (const method of ['merge', 'squash', 'rebase'] as const) {
      const start = (await bench.git.branch('main')) ?? ''
      await bench.commit(method, { [method]: '1' }, { message: `${method} one` })
      await bench.commit(method, { [method]: '2' }, { message: `${method} two` })
      const number = await openPull(bench, method, `By ${method}`)
      await bench.commit('main', { [`beside-${method}`]: '1' })
      const sha = await merge(bench, number, method)
      expect(await bench.git.branch('main')).toBe(sha)
      const { body } = await ask(bench, 'GET', `/pulls/${number}`)
      expect(body).toMatchObject({ state: 'closed', merged: true, merge_commit_sha: sha })
      const subjects = (
        await bench.git.commits(await bench.git.list([`${start}..main`, '--first-parent']))
      ).map(({ message }) => message.split('\n')[0])
      const expected = {
        merge: [`Merge pull request #${number} from acme/merge`, 'a change'],
        squash: [`By squash (#${number})`, 'a change'],
        rebase: ['rebase two', 'rebase one', 'a change'],
      }
      expect(subjects).toEqual(expected[method])
      expect((await bench.git.changes(start, sha)).map(({ path }) => path).sort()).toEqual(
        [method, `beside-${method}`].sort(),
      )
      expect(await numbersOf(bench, sha)).toEqual([number])
    }
  },
  async 'pull-without-commits'(bench) {
    await bench.git.moveRef('refs/heads/same', (await bench.git.branch('main')) ?? '')
    const { status, body } = await ask(bench, 'POST', '/pulls', {
      body: { title: 'x', head: 'same', base: 'main' },
    })
    expect([status, body]).toMatchObject([422, { errors: [{ message: 'No commits between main and same' }] }])
  },
  async 'one-open-pull-per-head'(bench) {
    await bench.commit('feature', { a: 'a' })
    const number = await openPull(bench, 'feature')
    await expect(openPull(bench, 'feature')).rejects.toThrow(
      'A pull request already exists for acme:feature.',
    )
    await ask(bench, 'PATCH', `/pulls/${number}`, { body: { state: 'closed' } })
    expect(await openPull(bench, 'feature')).toBe(number + 1)
  },
  async 'merge-needs-mergeable'(bench) {
    await bench.commit('feature', { 'README.md': 'theirs' })
    const number = await openPull(bench, 'feature')
    await bench.commit('main', { 'README.md': 'ours' })
    expect((await ask(bench, 'GET', `/pulls/${number}`)).body).toMatchObject({
      mergeable: false,
      mergeable_state: 'dirty',
    })
    expect((await ask(bench, 'PUT', `/pulls/${number}/merge`, { body: {} })).status).toBe(405)
    await ask(bench, 'PATCH', `/pulls/${number}`, { body: { state: 'closed' } })
    expect((await ask(bench, 'PUT', `/pulls/${number}/merge`, { body: {} })).status).toBe(405)
  },
  async 'merge-sha-must-match'(bench) {
    const seen = await bench.commit('feature', { a: 'a' })
    const number = await openPull(bench, 'feature')
    await bench.commit('feature', { a: 'b' })
    expect((await ask(bench, 'PUT', `/pulls/${number}/merge`, { body: { sha: seen } })).status).toBe(409)
  },
  async 'comment-too-long'(bench) {
    await bench.commit('feature', { a: 'a' })
    const path = `/issues/${await openPull(bench, 'feature')}/comments`
    const refused = await ask(bench, 'POST', path, { body: { body: 'x'.repeat(65_537) } })
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ message: 'Body is too long (maximum is 65536 characters)' }] },
    })
    // characters, not UTF-16 units
    expect((await ask(bench, 'POST', path, { body: { body: '🚀'.repeat(65_536) } })).status).toBe(201)
  },
  async 'comments-oldest-first'(bench) {
    await bench.commit('feature', { a: 'a' })
    const path = `/issues/${await openPull(bench, 'feature')}/comments`
    for (const body of ['one', 'two', 'three']) await ask(bench, 'POST', path, { body: { body } })
    const found = (await ask(bench, 'GET', path)).body as { id: number; body: string }[]
    expect(found.map(({ body }) => body)).toEqual(['one', 'two', 'three'])
    expect(found.map(({ id }) => id)).toEqual(found.map(({ id }) => id).toSorted((a, b) => a - b))
  },
  async 'comments-not-unique'(bench) {
    await bench.commit('feature', { a: 'a' })
    const path = `/issues/${await openPull(bench, 'feature')}/comments`
    bench.github.inject({ method: 'POST', path: 'comments$', twice: true })
    expect((await ask(bench, 'POST', path, { body: { body: 'once' } })).status).toBe(201)
    expect((await ask(bench, 'GET', path)).body).toMatchObject([{ body: 'once' }, { body: 'once' }])
  },
  async 'comment-not-blank'(bench) {
    await bench.commit('feature', { a: 'a' })
    const path = `/issues/${await openPull(bench, 'feature')}/comments`
    expect((await ask(bench, 'POST', path, { body: { body: ' \n' } })).status).toBe(422)
  },
  async 'locked-conversation'(bench) {
    await bench.commit('feature', { a: 'a' })
    const number = await openPull(bench, 'feature')
    expect((await ask(bench, 'PUT', `/issues/${number}/lock`, { body: {} })).status).toBe(204)
    const comment = (token: string) =>
      ask(bench, 'POST', `/issues/${number}/comments`, { token, body: { body: 'hello' } })
    expect(await comment(workflow)).toMatchObject({
      status: 403,
      body: { message: 'Unable to create comment because issue is locked.' },
    })
    expect((await comment('person-token')).status).toBe(201)
    await ask(bench, 'DELETE', `/issues/${number}/lock`)
    expect((await comment(workflow)).status).toBe(201)
  },
} satisfies Record<string, Proof>
