import { describe, expect, test } from 'vitest'

import type { SummaryInputs } from '../../../actions/deploy-summary/inputs.ts'
import { DeliveryError } from '../../../shared/action/errors.ts'
import type { Note } from '../../../shared/domain/note.ts'
import { DIGEST, failed, note, revision, rowsOn, step, World } from './made.ts'

const upgraded = note(1, 'helm-upgrade', { outputs: { 'helm-revision': '57' } })
const smoked = note(2, 'smoke', { verdict: 'passed', reasonCode: 'healthy' })
const smokeFailed = failed(2, 'smoke', { reasonCode: 'wrong-version' })
const rolledBack = note(3, 'helm-rollback', { reasonCode: 'rolled-back' })

const run = (world: World, inputs: Partial<SummaryInputs>, notes: readonly Note[], id = '900') =>
  step(world, inputs, notes, { id })

describe('after a deployment that went well', () => {
  test('the record says success, the older one is inactive, and each pull request between is told', async () => {
    const world = new World()
    const before = await world.live(revision(1))
    const { id, note: promoted } = await world.opened(revision(3), revision(1))
    const { report } = await run(world, { url: 'https://shop.example' }, [promoted, upgraded, smoked])

    expect(report).toMatchObject({ verdict: 'changed', reasonCode: 'recorded', warnings: [] })
    expect(report.headline).toMatch(/^3333333 is live in staging, 1h 7m after its commit on the trunk$/)
    const record = world.records.kept.find((one) => one.id === id)
    expect(record?.statuses[0]).toMatchObject({
      state: 'success',
      description: 'v1 helm=57 n=2 smoke=30',
      environmentUrl: 'https://shop.example',
      logUrl: 'https://github.example/acme/shop/actions/runs/900/attempts/1',
    })
    expect((await world.records.find(before))?.statuses[0]?.state).toBe('inactive')
    expect(rowsOn(world, 2)).toMatchObject([{ environment: 'staging', state: 'live', revision: revision(3) }])
    expect(rowsOn(world, 3)).toMatchObject([{ environment: 'staging', state: 'live', revision: revision(3) }])
    expect(world.comments.of(4)).toEqual([])
    expect(report.outputs).toMatchObject({
      'deployment-id': String(id),
      state: 'success',
      'previous-revision': revision(1),
      direction: 'forward',
      commits: '2',
      'pull-requests': '3\n2',
    })
    expect(Number(report.outputs['lead-time'])).toBeGreaterThan(Number(report.outputs['time-to-deploy']))
    expect(report.outputs['comment-urls'].split('\n')).toHaveLength(2)
  })

  test('a second run of the step writes nothing', async () => {
    const world = new World()
    await world.live(revision(1))
    const { note: promoted } = await world.opened(revision(3), revision(1))
    await run(world, {}, [promoted, upgraded, smoked])
    const statuses = structuredClone(world.records.kept.map((one) => one.statuses))
    const { writes } = world.comments
    const { report } = await run(world, {}, [promoted, upgraded, smoked])
    expect(report).toMatchObject({ verdict: 'unchanged', reasonCode: 'already-recorded' })
    expect(world.records.kept.map((one) => one.statuses)).toEqual(statuses)
    expect(world.comments.writes).toBe(writes)
  })

  test('staging and production share one comment', async () => {
    const world = new World()
    const staging = await world.opened(revision(2), revision(1))
    await run(world, {}, [staging.note, upgraded, smoked])
    const production = await world.opened(revision(2), revision(1), { environment: 'production' })
    await run(world, { environment: 'production' }, [production.note, upgraded, smoked])
    expect(world.comments.of(2)).toHaveLength(1)
    expect(rowsOn(world, 2).map(({ environment }) => environment)).toEqual(['staging', 'production'])
  })

  test('the first on record tells the pull request of its own commit', async () => {
    const world = new World()
    const { note: promoted } = await world.opened(revision(2), null)
    const { report } = await run(world, {}, [promoted, upgraded, smoked])
    expect(report.outputs).toMatchObject({ direction: 'first', commits: '1', 'pull-requests': '2' })
    expect(report.summary).toContain('first deployment on record')
  })

  test('a redeployment is no news for pull requests', async () => {
    const world = new World()
    await world.live(revision(3))
    const { note: promoted } = await world.opened(revision(3), revision(3), { direction: 'redeploy' })
    const { report } = await run(world, {}, [promoted, upgraded, smoked])
    expect(report.headline).toBe('3333333 is live in staging again')
    expect(report.outputs).toMatchObject({
      direction: 'redeploy',
      commits: '0',
      'time-to-deploy': '',
      'lead-time': '',
    })
    expect(world.comments.kept).toEqual([])
  })

  test('a rollback tells those that it takes back, by what and why', async () => {
    const world = new World()
    const { note: promoted } = await world.opened(revision(1), revision(3), {
      direction: 'rollback',
      reason: 'checkout fails',
    })
    const { report } = await run(world, {}, [promoted, upgraded, smoked])
    expect(report.headline).toBe('staging is rolled back to 1111111 from 3333333: checkout fails')
    expect(report.outputs).toMatchObject({ direction: 'rollback', commits: '2', 'time-to-deploy': '' })
    for (const pullRequest of [2, 3]) {
      expect(rowsOn(world, pullRequest)).toMatchObject([
        { state: 'rolled-back', revision: revision(3), other: revision(1), reason: 'checkout fails' },
      ])
    }
  })

  test('no more pull requests are told than asked for, the newest first, and the page lists the rest', async () => {
    const world = new World()
    const { note: promoted } = await world.opened(revision(4), revision(1))
    const { report } = await run(world, { maxPullRequests: 2 }, [promoted, upgraded, smoked])
    expect(world.comments.kept.map(({ pullRequest }) => pullRequest)).toEqual([4, 3])
    expect(report.summary).toMatch(/not told on \[#2\]/)
  })

  test('with `comment: none` nobody is told, and the pull requests are known all the same', async () => {
    const world = new World()
    const { note: promoted } = await world.opened(revision(3), revision(1))
    const { report } = await run(world, { comment: 'none' }, [promoted, upgraded, smoked])
    expect(world.comments.kept).toEqual([])
    expect(report.outputs['pull-requests']).toBe('3\n2')
  })
})

describe('after a deployment that did not go well', () => {
  test('the record says at which step and what was undone, and those who waited are told what is live', async () => {
    const world = new World()
    await world.live(revision(1))
    const { id, note: promoted } = await world.opened(revision(3), revision(1))
    const notes = [promoted, upgraded, smokeFailed, rolledBack]
    const { report, summary } = await run(world, { status: 'failure' }, notes)
    expect(report).toMatchObject({ verdict: 'changed', reasonCode: 'recorded' })
    expect(report.headline).toBe(
      '3333333 did not go live in staging: failed at smoke, rolled back; still live: 1111111',
    )
    expect((await world.records.find(id))?.statuses[0]).toMatchObject({
      state: 'failure',
      description: 'v1 helm=57 n=2 failed=smoke undo=rolled-back smoke=30',
    })
    expect(summary.ladder.map((record) => record.payload.revision)).toEqual([revision(1)])
    expect(rowsOn(world, 3)).toMatchObject([
      { state: 'failed', failedAt: 'smoke', undo: 'rolled-back', other: revision(1) },
    ])
    expect(report.outputs['time-to-deploy']).toBe('')
  })

  test('a status that says success does not make it one', async () => {
    const world = new World()
    const { id, note: promoted } = await world.opened(revision(3), revision(1))
    await run(world, { status: 'success' }, [promoted, upgraded, smokeFailed])
    expect((await world.records.find(id))?.statuses[0]?.state).toBe('failure')
  })

  test('a cancel is an error on the record', async () => {
    const world = new World()
    const { id, note: promoted } = await world.opened(revision(3), revision(1))
    const { report } = await run(world, { status: 'cancelled' }, [promoted])
    expect((await world.records.find(id))?.statuses[0]).toMatchObject({
      state: 'error',
      description: 'v1 n=2 failed=job',
    })
    expect(report.headline).toContain('cancelled')
  })

  test('what goes live next tells those of the failed attempt too', async () => {
    const world = new World()
    await world.live(revision(1))
    const first = await world.opened(revision(2), revision(1))
    await run(world, { status: 'failure' }, [first.note, upgraded, smokeFailed, rolledBack])
    const second = await world.opened(revision(3), revision(1), { run: '901' })
    await run(world, {}, [second.note, upgraded, smoked], '901')
    expect(rowsOn(world, 2)).toMatchObject([{ state: 'live', revision: revision(3), run: '901' }])
  })
})

describe('where nothing was opened', () => {
  const superseded = failed(0, 'promote', {
    verdict: 'refused',
    reasonCode: 'superseded',
    outputs: { revision: revision(2), 'previous-revision': revision(4) },
  })

  test('a superseded revision leaves no record, and its pull request is told by what', async () => {
    const world = new World()
    await world.live(revision(4))
    const { report } = await run(world, { status: 'success', revision: revision(2) }, [superseded])
    expect(world.records.kept).toHaveLength(1)
    expect(report.headline).toBe('2222222 was not deployed to staging: 4444444 is live there')
    expect(world.comments.kept.map(({ pullRequest }) => pullRequest)).toEqual([2])
    expect(rowsOn(world, 2)).toMatchObject([{ state: 'superseded', other: revision(4) }])
  })

  test('what is live already stays so in the comment', async () => {
    const world = new World()
    const { note: promoted } = await world.opened(revision(4), revision(1))
    await run(world, {}, [promoted, upgraded, smoked])
    await run(
      world,
      { revision: revision(2) },
      [{ ...superseded, endedAt: '2026-11-23T00:00:00.000Z' }],
      '899',
    )
    expect(rowsOn(world, 2)).toMatchObject([{ state: 'live', revision: revision(4) }])
  })

  test('a refusal says why in the words of the step that refused', async () => {
    const world = new World()
    const held = failed(0, 'promote', {
      verdict: 'refused',
      reasonCode: 'held',
      headline: 'production is held by octocat: incident 7',
    })
    const { report } = await run(world, { status: 'failure', revision: revision(2) }, [held])
    expect(world.records.kept).toEqual([])
    expect(report.headline).toBe(
      '2222222 was not deployed to staging: production is held by octocat: incident 7',
    )
    expect(rowsOn(world, 2)).toMatchObject([{ state: 'refused', reason: 'held' }])
  })

  test('a promote that broke before it opened one leaves none, and the page says what is still live', async () => {
    const world = new World()
    await world.live(revision(1))
    const broken = failed(0, 'promote', { reasonCode: 'registry-failed', outputs: {} })
    const { report } = await run(world, { status: 'failure', revision: revision(2) }, [broken])
    expect(world.records.kept).toHaveLength(1)
    expect(report.headline).toBe('2222222 did not go live in staging: failed at promote; still live: 1111111')
  })

  test('a promote that broke after it opened one has it closed', async () => {
    const world = new World()
    const { id } = await world.opened(revision(2), revision(1))
    const broken = failed(0, 'promote', { reasonCode: 'registry-failed', outputs: {} })
    await run(world, { status: 'failure', revision: revision(2) }, [broken])
    expect((await world.records.find(id))?.statuses[0]).toMatchObject({
      state: 'failure',
      description: 'v1 n=1 failed=promote',
    })
  })

  test('a job that ended before anything was known says so, and only so', async () => {
    const world = new World()
    const { report } = await run(world, { status: 'failure' }, [])
    expect(report).toMatchObject({ verdict: 'unchanged', reasonCode: 'already-recorded' })
    expect(report.headline).toBe('the job ended before a deployment to staging began')
    expect(world.records.kept).toEqual([])
  })

  test('a job that went well must say what it deployed', async () => {
    await expect(run(new World(), {}, [])).rejects.toThrow(/input "revision" is required/)
  })
})

describe('without promote', () => {
  test('the step opens the record itself, by what was live before', async () => {
    const world = new World()
    await world.live(revision(1))
    const { report } = await run(
      world,
      { revision: revision(3), images: { '': DIGEST }, production: true },
      [],
    )
    expect(world.records.kept.at(-1)).toMatchObject({
      production: true,
      payload: {
        direction: 'forward',
        revision: revision(3),
        previousRevision: revision(1),
        images: { '': DIGEST },
        run: '900',
      },
    })
    expect(world.records.kept.at(-1)?.statuses[0]?.state).toBe('success')
    expect(report.outputs).toMatchObject({ direction: 'forward', commits: '2' })
  })

  test('run again, the step finds its own', async () => {
    const world = new World()
    await world.live(revision(1))
    await run(world, { revision: revision(3) }, [])
    const { report } = await run(world, { revision: revision(3) }, [])
    expect(world.records.kept).toHaveLength(2)
    expect(report.reasonCode).toBe('already-recorded')
  })

  test('an older revision is recorded as the rollback it is', async () => {
    const world = new World()
    await world.live(revision(3))
    const { report } = await run(world, { revision: revision(1) }, [])
    expect(report.outputs).toMatchObject({ direction: 'rollback', commits: '2' })
    expect(world.records.kept.at(-1)?.payload.direction).toBe('rollback')
  })

  test('a previous revision that is gone is said, and the commit itself is told', async () => {
    const world = new World()
    const { report } = await run(world, { revision: revision(3), previousRevision: revision(9) }, [])
    expect(report.outputs).toMatchObject({
      commits: '1',
      'pull-requests': '3',
      'previous-revision': revision(9),
    })
    expect(report.summary).toContain('no longer in the repository')
  })

  test('a previous revision that is given is believed before the records', async () => {
    const world = new World()
    await world.live(revision(1))
    const { report } = await run(world, { revision: revision(4), previousRevision: revision(3) }, [])
    expect(report.outputs).toMatchObject({ commits: '1', 'pull-requests': '4' })
  })
})

describe('comments', () => {
  test('of somebody else with our marker are left alone', async () => {
    const world = new World()
    world.comments.add(2, 'mallory', '<!-- trunkline:v1 app=shop -->\nhello')
    const { note: promoted } = await world.opened(revision(2), revision(1))
    await run(world, {}, [promoted, upgraded, smoked])
    expect(world.comments.of(2).map(({ author }) => author)).toEqual(['mallory', 'github-actions[bot]'])
    expect(world.comments.of(2)[0]?.body).toBe('<!-- trunkline:v1 app=shop -->\nhello')
  })

  test('of another application are left alone', async () => {
    const world = new World()
    const other = world.comments.add(2, 'github-actions[bot]', '<!-- trunkline:v1 app=admin -->\nhello')
    const { note: promoted } = await world.opened(revision(2), revision(1))
    await run(world, {}, [promoted, upgraded, smoked])
    expect(other.body).toBe('<!-- trunkline:v1 app=admin -->\nhello')
    expect(world.comments.of(2)).toHaveLength(2)
  })

  test('made twice by a race become one, the oldest, with the rows of both', async () => {
    const world = new World()
    const staging = await world.opened(revision(2), revision(1))
    await run(world, {}, [staging.note, upgraded, smoked])
    const first = world.comments.of(2)[0]
    const production = await world.opened(revision(2), revision(1), { environment: 'production' })
    const alone = new World()
    await alone.opened(revision(2), revision(1), { environment: 'production' })
    await run(alone, { environment: 'production', deploymentId: 1 }, [production.note, upgraded, smoked])
    world.comments.add(2, 'github-actions[bot]', alone.comments.of(2)[0]?.body ?? '')
    await run(world, { environment: 'production' }, [production.note, upgraded, smoked])
    expect(world.comments.of(2).map(({ id }) => id)).toEqual([first?.id])
    const told = rowsOn(world, 2).map(({ environment }) => environment)
    expect(told.toSorted()).toEqual(['production', 'staging'])
  })
})

describe('what fails', () => {
  const denied = new DeliveryError(
    'permission-missing',
    'the token may not POST /repos/acme/shop/issues/3/comments',
    {
      cure: "Add to the job's `permissions:` the line `pull-requests: write`",
    },
  )
  const broken = new DeliveryError('github-failed', 'GitHub answered 500')

  test('a comment that may not be written is one warning with the line to add, and the record stands', async () => {
    const world = new World()
    const { id, note: promoted } = await world.opened(revision(3), revision(1))
    world.comments.create = async () => Promise.reject(denied)
    const { report } = await run(world, {}, [promoted, upgraded, smoked])
    expect(report).toMatchObject({ verdict: 'changed', reasonCode: 'partial' })
    expect(report.warnings).toEqual([
      "the comment on #3: the token may not POST /repos/acme/shop/issues/3/comments. Add to the job's `permissions:` the line `pull-requests: write`",
    ])
    expect((await world.records.find(id))?.statuses[0]?.state).toBe('success')
  })

  test('one comment that fails does not keep the others from being written', async () => {
    const world = new World()
    const { note: promoted } = await world.opened(revision(3), revision(1))
    const { list } = world.comments
    world.comments.list = async (number) => (number === 3 ? Promise.reject(broken) : list(number))
    const { report } = await run(world, {}, [promoted, upgraded, smoked])
    expect(report.reasonCode).toBe('partial')
    expect(report.warnings).toEqual(['the comment on #3: GitHub answered 500'])
    expect(world.comments.of(2)).toHaveLength(1)
  })

  test('a record that cannot be closed fails the step, and people are told all the same', async () => {
    const world = new World()
    const { note: promoted } = await world.opened(revision(3), revision(1))
    world.records.status = async () => Promise.reject(broken)
    const { report } = await run(world, {}, [promoted, upgraded, smoked])
    expect(report).toMatchObject({ verdict: 'failed', reasonCode: 'record-not-closed' })
    expect(report.headline).toBe('the record is not closed: GitHub answered 500')
    expect(world.comments.of(3)).toHaveLength(1)
  })

  test.each(['compare', 'pullRequestsOf'] as const)(
    'a %s that fails is a warning, and the record is closed',
    async (call) => {
      const world = new World()
      const { id, note: promoted } = await world.opened(revision(3), revision(1))
      world.changes[call] = async () => Promise.reject(broken)
      const { report } = await run(world, {}, [promoted, upgraded, smoked])
      expect(report).toMatchObject({ verdict: 'changed', reasonCode: 'partial' })
      expect((await world.records.find(id))?.statuses[0]?.state).toBe('success')
    },
  )

  test('a record that cannot be read is closed by its id', async () => {
    const world = new World()
    const { id, note: promoted } = await world.opened(revision(3), revision(1))
    const { find } = world.records
    world.records.find = async () => Promise.reject(broken)
    const { report } = await run(world, {}, [promoted, upgraded, smoked])
    expect(report.reasonCode).toBe('partial')
    expect((await find(id))?.statuses[0]?.state).toBe('success')
  })

  test("a name that the token cannot say is the workflow's", async () => {
    const world = new World()
    const { note: promoted } = await world.opened(revision(2), revision(1))
    world.comments.whoAmI = async () => Promise.reject(broken)
    const { report } = await run(world, {}, [promoted, upgraded, smoked])
    expect(report.reasonCode).toBe('recorded')
    expect(world.comments.of(2)).toHaveLength(1)
  })

  test('a cancel is not mistaken for a failure to comment', async () => {
    const world = new World()
    const { note: promoted } = await world.opened(revision(2), revision(1))
    world.comments.list = async () => Promise.reject(new DeliveryError('cancelled', 'cancelled by SIGTERM'))
    await expect(run(world, {}, [promoted, upgraded, smoked])).rejects.toMatchObject({ code: 'cancelled' })
  })
})
