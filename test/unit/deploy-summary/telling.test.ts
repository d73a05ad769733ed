import { describe, expect, test } from 'vitest'

import { readRows, renderComment } from '../../../actions/deploy-summary/comment.ts'
import { paced } from '../../../actions/deploy-summary/pace.ts'
import { encodeRows, type Row } from '../../../actions/deploy-summary/row.ts'
import { tell } from '../../../actions/deploy-summary/tell.ts'
import { DeliveryError } from '../../../shared/action/errors.ts'
import { FakeComments } from '../../fakes/comments.ts'
import { note, revision, row, rowsOn, step, World } from './made.ts'

const upgraded = note(1, 'helm-upgrade')
const smoked = note(2, 'smoke', { verdict: 'passed', reasonCode: 'healthy' })
const telling = (more: Partial<Row> = {}) => ({
  application: 'shop',
  author: Promise.resolve('github-actions[bot]'),
  row: row(more),
})

describe('one comment', () => {
  test('written over by another run that had read it before is written again, with both rows', async () => {
    const world = new World()
    await tell(world.comments, 2, telling({ environment: 'qa' }))
    const { note: promoted } = await world.opened(revision(2), revision(1))
    const other = renderComment('shop', [row({ environment: 'qa' }), row({ environment: 'production' })])
    const { update } = world.comments
    world.comments.update = async (id, body) => {
      world.comments.update = update
      await update(id, body)
      return update(id, other)
    }
    await step(world, {}, [promoted, upgraded, smoked])
    const told = rowsOn(world, 2).map(({ environment }) => environment)
    expect(told.toSorted()).toEqual(['production', 'qa', 'staging'])
  })

  test('that somebody deletes meanwhile is made anew', async () => {
    const comments = new FakeComments()
    await tell(comments, 2, telling())
    const { update } = comments
    comments.update = async (id, body) => {
      comments.update = update
      comments.kept.length = 0
      return update(id, body)
    }
    await tell(comments, 2, telling({ at: '2026-11-22T13:00:00Z' }))
    expect(comments.of(2)).toHaveLength(1)
    expect(readRows(comments.of(2)[0]?.body ?? '')).toMatchObject([{ at: '2026-11-22T13:00:00Z' }])
  })

  test('whose answer is lost is looked for, not written twice; lost twice it is given up', async () => {
    const comments = new FakeComments()
    const { create } = comments
    comments.create = async (pullRequest, body) => {
      await create(pullRequest, body)
      return undefined
    }
    await tell(comments, 2, telling())
    expect(comments.of(2)).toHaveLength(1)
    comments.create = async () => undefined
    await expect(tell(comments, 3, telling())).rejects.toThrow('got no answer, twice')
  })

  test('in a locked conversation is one refusal, and one request', async () => {
    const comments = new FakeComments()
    let asked = 0
    comments.create = async () => {
      asked += 1
      throw new DeliveryError('github-failed', 'Unable to create comment because issue is locked.')
    }
    await expect(tell(comments, 2, telling())).rejects.toThrow('locked')
    expect(asked).toBe(1)
  })

  test('of two runs at once holds what both said', async () => {
    const comments = new FakeComments()
    await Promise.all([
      tell(comments, 2, telling({ environment: 'staging' })),
      tell(comments, 2, telling({ environment: 'production' })),
    ])
    expect(comments.of(2)).toHaveLength(1)
    const told = readRows(comments.of(2)[0]?.body ?? '').map(({ environment }) => environment)
    expect(told.toSorted()).toEqual(['production', 'staging'])
  })

  test('names in its details those that came with it, and not itself', async () => {
    const world = new World()
    const { note: promoted } = await world.opened(revision(4), revision(1))
    await step(world, {}, [promoted, upgraded, smoked])
    expect(rowsOn(world, 3)[0]?.details?.together).toEqual([4, 2])
    expect(world.comments.of(3)[0]?.body).toContain('together with `#4`, `#2`')
  })
})

describe('a comment that would be too long', () => {
  const many = (count: number, more: Partial<Row>) =>
    Array.from({ length: count }, (_, at) =>
      row({
        environment: `region-${at}`,
        at: `2026-11-22T12:${String(at % 60).padStart(2, '0')}:00Z`,
        ...more,
      }),
    )
  const details = {
    images: {},
    chart: null,
    helm: null,
    smoke: 'x'.repeat(500),
    together: [],
    previous: null,
    leadTime: null,
  }

  test('gives up its details first', () => {
    const body = renderComment('shop', many(60, { details }))
    expect([...body].length).toBeLessThanOrEqual(60_000)
    expect(body).not.toContain('<details>')
    expect(readRows(body)).toHaveLength(60)
  })

  test('then the ends of reasons', () => {
    const reason = 'because '.repeat(150)
    const body = renderComment('shop', many(40, { state: 'rolled-back', reason, details }))
    expect([...body].length).toBeLessThanOrEqual(60_000)
    expect(readRows(body)).toHaveLength(40)
    expect(readRows(body)[0]?.reason).toHaveLength(60)
  })

  test('then the oldest environments, and says how many', () => {
    const body = renderComment('shop', many(2_000, { details }))
    expect([...body].length).toBeLessThanOrEqual(60_000)
    const kept = readRows(body).length
    expect(kept).toBeGreaterThan(50)
    expect(body).toContain(`Left out, since the comment would be too long: ${2_000 - kept} environments.`)
    expect(body.split('\n').filter((line) => line.startsWith('| region-'))).toHaveLength(kept)
  })

  test('keeps its marker and its hidden line whole, whatever it gives up', () => {
    const body = renderComment('shop', many(1_000, { reason: '-->'.repeat(500), state: 'rolled-back' }))
    const [first, second] = body.split('\n')
    expect(first).toBe('<!-- trunkline:v1 app=shop -->')
    expect(second).toBe(`<!-- trunkline:state ${encodeRows(readRows(body))} -->`)
  })
})

describe('many comments', () => {
  async function manyPulls(count: number, more: Partial<FakeComments> = {}, world = new World()) {
    for (let at = 0; at < count; at += 1) {
      const sha = (at + 16).toString(16).padStart(40, 'a')
      const time = `2026-11-22T11:05:${String(at % 60).padStart(2, '0')}Z`
      world.changes.trunk.push({ sha, subject: `x`, author: 'ada', authoredAt: time, committedAt: time })
      const title = `Change ${at}`
      world.changes.pullRequests.push({
        number: 100 + at,
        title,
        author: 'ada',
        mergedAt: time,
        commits: [sha],
      })
    }
    Object.assign(world.comments, more)
    const head = world.changes.trunk.at(-1)?.sha as ReturnType<typeof revision>
    const { note: promoted } = await world.opened(head, revision(4))
    return { world, ...(await step(world, {}, [promoted, upgraded, smoked])) }
  }

  test('have a second between them, from the sixth on', async () => {
    const { world } = await manyPulls(9)
    expect(world.comments.writes).toBe(9)
    // The clock of this world goes on by a second whenever it is looked at, so that nobody waits for long.
    expect(world.waited.every((wait) => wait <= 1_000)).toBe(true)
    const slow = new FakeComments()
    const waited: number[] = []
    const clock = { now: () => new Date(0), wait: async (time: number) => void waited.push(time) }
    const comments = paced(slow, clock)
    for (let at = 0; at < 9; at += 1) await comments.create(at, 'x')
    await comments.update(1, 'y')
    await comments.delete(2)
    expect(waited).toEqual([1_000, 1_000, 1_000, 1_000, 1_000, 1_000])
  })

  test('have that second between them also where they are asked for at once', async () => {
    let now = 0
    const clock = {
      now: () => new Date(now),
      wait: async (time: number) => {
        const until = now + time
        await new Promise((done) => setImmediate(done))
        now = Math.max(now, until)
      },
    }
    const inner = new FakeComments()
    const begun: number[] = []
    const { create } = inner
    inner.create = async (pullRequest, body) => {
      begun.push(now)
      return create(pullRequest, body)
    }
    const comments = paced(inner, clock)
    await Promise.all(Array.from({ length: 8 }, (_, at) => comments.create(at, 'x')))
    expect(begun).toEqual([0, 0, 0, 0, 0, 1_000, 2_000, 3_000])
    expect(inner.kept.map(({ pullRequest }) => pullRequest)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  test('a turn whose wait ends badly leaves the next its own', async () => {
    const waits = [Promise.reject(new Error('cancelled')), Promise.resolve()]
    const comments = paced(new FakeComments(), {
      now: () => new Date(0),
      wait: async () => waits.shift(),
    })
    const writes = Array.from({ length: 7 }, (_, at) => comments.create(at, 'x'))
    const ended = await Promise.allSettled(writes)
    expect(ended.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 5 }, () => 'fulfilled'),
      'rejected',
      'fulfilled',
    ])
  })

  test('are begun for the first four at once, then for one after the other', async () => {
    const world = new World()
    const written: number[] = []
    const left = () => {
      written.push(world.comments.writes)
      return undefined
    }
    await manyPulls(7, { left }, world)
    expect(written).toEqual([0, 4, 5, 6])
  })

  test('are given up at the first that may not be written, which is said once', async () => {
    const asked: number[] = []
    const { report } = await manyPulls(7, {
      create: async (pullRequest: number) => {
        asked.push(pullRequest)
        const cure = 'Add the line `pull-requests: write`'
        throw new DeliveryError('permission-missing', `the token may not comment on ${pullRequest}`, { cure })
      },
    })
    expect(asked).toEqual([106, 105, 104, 103])
    expect(report.warnings).toEqual([
      'the comment on #106: the token may not comment on 106. Add the line `pull-requests: write`',
    ])
  })

  test('are left out where fewer than 200 requests are left in the hour, and that is said', async () => {
    let left = 203
    const { report, world } = await manyPulls(9, {
      left: () => {
        left -= 1
        return left
      },
    })
    expect(world.comments.writes).toBe(3)
    expect(report).toMatchObject({ verdict: 'changed', reasonCode: 'partial' })
    expect(report.warnings).toEqual(['comments were left out: the token has 199 requests left in this hour'])
    expect(report.summary).toMatch(/not told on (\[#\d+\]\(\S+\)(, )?){6}\./)
    expect(report.result).toMatchObject({ 'commented-on': [108, 107, 106] })
  })

  test('are written where nobody counts requests', async () => {
    const { report } = await manyPulls(3, { left: () => undefined })
    expect(report.reasonCode).toBe('recorded')
  })
})
