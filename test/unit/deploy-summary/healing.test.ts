import { describe, expect, test } from 'vitest'

import { DeliveryError } from '../../../shared/action/errors.ts'
import { failed, note, revision, step, World } from './made.ts'

const upgraded = note(1, 'helm-upgrade', { outputs: { 'helm-revision': '57' } })
const smoked = note(2, 'smoke', { verdict: 'passed', reasonCode: 'healthy' })
const newest = (world: World, id: number) => world.records.kept.find((one) => one.id === id)?.statuses[0]

describe('records that dead runs left open', () => {
  async function withDangling() {
    const world = new World()
    await world.live(revision(1))
    const { id: dangling } = await world.opened(revision(2), revision(1), { run: '800' })
    const { id, note: promoted } = await world.opened(revision(3), revision(1))
    return { world, dangling, id, notes: [promoted, upgraded, smoked] }
  }

  test.each([
    ['is over', { attempt: 1, isOver: true }],
    ['is at a later attempt', { attempt: 2, isOver: false }],
    ['is gone', undefined],
  ])('are closed where the run %s, and named', async (_how, state) => {
    const { world, dangling, id, notes } = await withDangling()
    world.runs.states.set('800', state)
    const { report, summary } = await step(world, {}, notes)
    expect(newest(world, dangling)).toMatchObject({
      state: 'error',
      description: 'v1 failed=job code=run-ended',
      logUrl: 'https://github.example/acme/shop/actions/runs/800/attempts/1',
    })
    expect(newest(world, id)?.state).toBe('success')
    expect(summary.reaped.map((record) => record.id)).toEqual([dangling])
    expect(report.summary).toContain(`deployment ${dangling} of 2222222 to staging, run 800`)
    expect(report.result).toMatchObject({ reaped: [dangling] })
    expect(report.reasonCode).toBe('recorded')
  })

  test('are left alone while the run goes on', async () => {
    const { world, dangling, notes } = await withDangling()
    const { summary } = await step(world, {}, notes)
    expect(newest(world, dangling)?.state).toBe('in_progress')
    expect(summary.reaped).toEqual([])
  })

  test('of another environment are closed too', async () => {
    const world = new World()
    const { id: dangling } = await world.opened(revision(2), null, { run: '800', environment: 'production' })
    world.runs.states.set('800', { attempt: 1, isOver: true })
    const { note: promoted } = await world.opened(revision(3), revision(1))
    await step(world, {}, [promoted, upgraded, smoked])
    expect(newest(world, dangling)?.state).toBe('error')
  })

  test('that may not be asked for are one warning, and are closed when no run can be so old', async () => {
    const { world, dangling, notes } = await withDangling()
    await world.opened(revision(2), revision(1), { run: '801', environment: 'production' })
    world.runs.state = async () => {
      throw new DeliveryError(
        'permission-missing',
        'the token may not GET /repos/acme/shop/actions/runs/800',
        {
          cure: "Add to the job's `permissions:` the line `actions: read`",
        },
      )
    }
    world.runs.jobs = async () => world.runs.state('').then(() => [])
    const { report } = await step(world, {}, notes)
    expect(report.reasonCode).toBe('partial')
    expect(report.warnings).toEqual([
      "the times of the jobs, records that other runs have left open: the token may not GET /repos/acme/shop/actions/runs/800. Add to the job's `permissions:` the line `actions: read`",
    ])
    expect(newest(world, dangling)?.state).toBe('in_progress')

    const kept = world.records.kept.find((one) => one.id === dangling)
    Object.assign(kept ?? {}, { createdAt: '2026-10-01T00:00:00Z' })
    const again = await step(world, {}, notes)
    expect(again.summary.reaped.map((record) => record.id)).toEqual([dangling])
  })
})

describe('the second attempt of a run', () => {
  test('closes the record that the first has left open', async () => {
    const world = new World()
    await world.live(revision(1))
    const { id } = await world.opened(revision(3), revision(1))
    const { report } = await step(world, { revision: revision(3) }, [], { attempt: 2 })
    expect(report.outputs).toMatchObject({ 'deployment-id': String(id), direction: 'forward', commits: '2' })
    expect(newest(world, id)?.state).toBe('success')
    expect(world.records.kept).toHaveLength(2)
  })

  test('makes its own where the first was closed', async () => {
    const world = new World()
    const { id: first } = await world.opened(revision(3), revision(1))
    await world.records.status(first, { state: 'failure', description: 'v1 failed=smoke' })
    const { report } = await step(world, { revision: revision(3) }, [], { attempt: 2 })
    expect(report.outputs['deployment-id']).not.toBe(String(first))
    expect(newest(world, first)?.state).toBe('failure')
    expect(world.records.kept.at(-1)?.payload).toMatchObject({ run: '900', attempt: 2 })
  })

  test('finds its own before one of the first, and closes that as what it is', async () => {
    const world = new World()
    const { id: first } = await world.opened(revision(3), revision(1))
    const { id: second } = await world.opened(revision(3), revision(1))
    Object.assign(world.records.kept.at(-1)?.payload ?? {}, { attempt: 2 })
    world.runs.states.set('900', { attempt: 2, isOver: false })
    await step(world, { revision: revision(3) }, [], { attempt: 2 })
    expect([newest(world, first)?.state, newest(world, second)?.state]).toEqual(['error', 'success'])
  })
})

describe('records of other tools', () => {
  test('say what was live before, where none of ours does', async () => {
    const world = new World()
    world.records.adopted.set('staging', revision(1))
    const { report } = await step(world, { revision: revision(3) }, [])
    expect(report.outputs).toMatchObject({
      direction: 'forward',
      'previous-revision': revision(1),
      'pull-requests': '3\n2',
    })
    expect(world.records.kept.at(-1)?.payload).toMatchObject({ previousRevision: revision(1) })
  })

  test('do so too where promote took it for the first, and are not asked for where ours do', async () => {
    const world = new World()
    world.records.adopted.set('staging', revision(1))
    const first = await world.opened(revision(2), null)
    const told = await step(world, {}, [first.note, upgraded, smoked])
    expect(told.report.outputs).toMatchObject({ direction: 'forward', 'pull-requests': '2' })
    const second = await world.opened(revision(4), revision(2), { run: '901' })
    const { report } = await step(world, {}, [second.note, upgraded, smoked], { id: '901' })
    expect(report.outputs['previous-revision']).toBe(revision(2))
  })

  test('that still say success are made inactive by ours, but not that of this run, nor elsewhere', async () => {
    const world = new World()
    await world.live(revision(1))
    const foreign = { environment: 'staging', revision: revision(1), createdAt: '2026-11-22T10:00:00Z' }
    const { note: promoted } = await world.opened(revision(3), revision(1))
    world.history.foreign.push(
      { ...foreign, id: 0.25, state: 'success', run: '899' },
      { ...foreign, id: 0.5, state: 'success', run: '900' },
      { ...foreign, id: 0.75, state: 'success', run: '899', environment: 'production' },
      { ...foreign, id: 0.8, state: 'inactive', run: '898' },
    )
    const deactivated: number[] = []
    world.records.deactivate = async (ids) => void deactivated.push(...ids)
    await step(world, {}, [promoted, upgraded, smoked])
    expect(deactivated).toEqual([1, 0.25])
  })
})

describe('older records of ours', () => {
  test('stay as they are until a success, in production too', async () => {
    const world = new World()
    const older = await world.live(revision(1), 'production')
    const { note: promoted } = await world.opened(revision(3), revision(1), { environment: 'production' })
    const inputs = { environment: 'production', production: true }
    const smokeFailed = failed(2, 'smoke', { reasonCode: 'wrong-version' })
    await step(world, { ...inputs, status: 'failure' }, [promoted, upgraded, smokeFailed])
    expect(newest(world, older)?.state).toBe('success')
    const next = await world.opened(revision(4), revision(1), { environment: 'production', run: '901' })
    await step(world, inputs, [next.note, upgraded, smoked], { id: '901' })
    expect(newest(world, older)?.state).toBe('inactive')
  })

  test('of another application are not ours', async () => {
    const world = new World()
    const { id: other } = await world.opened(revision(1), null, { run: '1' })
    Object.assign(world.records.kept[0]?.payload ?? {}, { application: 'admin' })
    await world.records.status(other, { state: 'success', description: 'v1' })
    const { note: promoted } = await world.opened(revision(3), null)
    const { report, summary } = await step(world, {}, [promoted, upgraded, smoked])
    expect(newest(world, other)?.state).toBe('success')
    expect(report.outputs.direction).toBe('first')
    expect(summary.ladder).toHaveLength(1)
  })

  test('are said not to be read where they cannot be, and the record is closed all the same', async () => {
    const world = new World()
    const { id, note: promoted } = await world.opened(revision(3), revision(1))
    world.history.read = async () => {
      throw new DeliveryError('github-failed', 'GitHub answered 502')
    }
    const { report } = await step(world, {}, [promoted, upgraded, smoked])
    expect(report.warnings).toEqual(['older records and delivery figures: GitHub answered 502'])
    expect(newest(world, id)?.state).toBe('success')
    expect(world.comments.of(3)).toHaveLength(1)
  })
})
