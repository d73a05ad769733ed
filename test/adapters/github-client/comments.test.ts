import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Comments } from '../../../actions/deploy-summary/tell.ts'
import { githubComments } from '../../../shared/tools/github-comments.ts'
import { FakeComments } from '../../fakes/comments.ts'
import { ask, type Bench, openPull, startBench } from '../github/stand-in.ts'
import { connect } from './connect.ts'

let bench: Bench

beforeAll(async () => {
  bench = await startBench()
  await bench.commit('main', { a: '1' })
})
afterAll(async () => {
  const violations = bench.github.violations()
  await bench.close()
  expect(violations).toEqual([])
})

async function pullRequest(): Promise<number> {
  const branch = `branch-${bench.clock.now}`
  await bench.commit(branch, { [branch]: '1' })
  return openPull(bench, branch)
}

/** What everyone who keeps comments promises. */
function commentsSpec(name: string, subject: () => Promise<Comments>, pull: () => Promise<number>): void {
  describe(name, () => {
    test('writes under the name it says, and changes and removes what it wrote', async () => {
      const comments = await subject()
      const number = await pull()
      const made = await comments.create(number, 'first')
      if (made === undefined) throw new Error('no comment was made')
      expect(made).toMatchObject({ author: await comments.whoAmI(), body: 'first' })
      expect(await comments.update(made.id, 'second')).toMatchObject({
        id: made.id,
        body: 'second',
        url: made.url,
      })
      expect((await comments.list(number)).map(({ body }) => body)).toEqual(['second'])
      expect(await comments.read(made.id)).toMatchObject({ id: made.id, body: 'second' })
      await comments.delete(made.id)
      expect(await comments.list(number)).toEqual([])
    })

    test('takes a comment that is gone for what it is', async () => {
      const comments = await subject()
      expect(await comments.update(999_999, 'body')).toBeUndefined()
      expect(await comments.read(999_999)).toBeUndefined()
      await comments.delete(999_999)
    })
  })
}

commentsSpec(
  'comments in memory',
  async () => new FakeComments(),
  async () => 1,
)
commentsSpec('comments on GitHub', async () => githubComments(connect(bench)), pullRequest)

test('the list has every page, oldest first', async () => {
  const number = await pullRequest()
  for (let at = 0; at < 105; at += 1) {
    await ask(bench, 'POST', `/issues/${number}/comments`, { body: { body: `note ${at}` } })
  }
  const found = await githubComments(connect(bench)).list(number)
  expect(found.map(({ body }) => body)).toEqual(Array.from({ length: 105 }, (_, at) => `note ${at}`))
})

test('a workflow writes as github-actions[bot]', async () => {
  expect(await githubComments(connect(bench)).whoAmI()).toBe('github-actions[bot]')
})

test('creating is not repeated by itself when the answer is lost', async () => {
  const comments = githubComments(connect(bench))
  const number = await pullRequest()
  bench.github.inject({ method: 'POST', path: `/issues/${number}/comments`, status: 502, applied: true })
  expect(await comments.create(number, 'once')).toBeUndefined()
  expect(await comments.list(number)).toHaveLength(1)
})
