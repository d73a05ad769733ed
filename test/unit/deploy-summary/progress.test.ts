import { describe, expect, test } from 'vitest'

import { failed, note, revision, rowsOn, step, World } from './made.ts'

const upgraded = note(1, 'helm-upgrade')
const smoked = note(2, 'smoke', { verdict: 'passed', reasonCode: 'healthy' })

describe('before the end', () => {
  test.each([
    ['waiting', 'waiting', '3333333 waits for approval to go to staging'],
    ['queued', 'queued', '3333333 is queued for staging'],
  ] as const)('%s is told to all that wait, and recorded nowhere', async (status, state, headline) => {
    const world = new World()
    await world.live(revision(1))
    const { report } = await step(world, { status, revision: revision(3) }, [])
    expect(report).toMatchObject({ verdict: 'changed', reasonCode: 'recorded', headline })
    expect(world.records.kept).toHaveLength(1)
    for (const pullRequest of [2, 3])
      expect(rowsOn(world, pullRequest)).toMatchObject([{ state, took: null }])
    expect(report.summary).not.toContain('Delivery')
  })

  test('deploying opens the record where nobody did, and the end closes it', async () => {
    const world = new World()
    await world.live(revision(1))
    const begun = await step(world, { status: 'in_progress', revision: revision(3) }, [])
    const id = Number(begun.report.outputs['deployment-id'])
    expect(begun.report.outputs.state).toBe('in_progress')
    expect(world.records.kept.find((one) => one.id === id)?.statuses[0]?.state).toBe('in_progress')
    expect(rowsOn(world, 3)).toMatchObject([{ state: 'deploying' }])
    const { report } = await step(world, { revision: revision(3) }, [])
    expect(report.outputs).toMatchObject({ 'deployment-id': String(id), state: 'success' })
    expect(world.records.kept).toHaveLength(2)
    expect(rowsOn(world, 3)).toMatchObject([{ state: 'live' }])
  })

  test('deploying writes nothing to a record that promote opened', async () => {
    const world = new World()
    const { id, note: promoted } = await world.opened(revision(3), revision(1))
    const { report } = await step(world, { status: 'in_progress' }, [promoted])
    expect(report.headline).toBe('3333333 is being deployed to staging')
    expect(world.records.kept.find((one) => one.id === id)?.statuses).toHaveLength(1)
    expect(rowsOn(world, 2)).toMatchObject([{ state: 'deploying', at: '2026-11-22T12:10:01Z' }])
  })

  test('each state replaces the one before it in the one comment, whoever writes late', async () => {
    const world = new World()
    await world.live(revision(1))
    await step(world, { status: 'waiting', revision: revision(3) }, [])
    await step(world, { status: 'queued', revision: revision(3) }, [])
    expect(rowsOn(world, 3)).toMatchObject([{ state: 'queued' }])
    const { note: promoted } = await world.opened(revision(3), revision(1))
    await step(world, { status: 'in_progress' }, [promoted])
    await step(world, { status: 'queued', revision: revision(3) }, [])
    expect(rowsOn(world, 3)).toMatchObject([{ state: 'deploying' }])
    await step(world, {}, [promoted, upgraded, smoked])
    await step(world, { status: 'waiting', revision: revision(3) }, [])
    expect(rowsOn(world, 3)).toMatchObject([{ state: 'live' }])
    expect(world.comments.of(3)).toHaveLength(1)
  })

  test('a refusal in the notes is told instead of a progress that was none', async () => {
    const world = new World()
    const held = failed(0, 'promote', { verdict: 'refused', reasonCode: 'held', headline: 'held by ada' })
    const { report } = await step(world, { status: 'in_progress', revision: revision(3) }, [held])
    expect(report.headline).toBe('3333333 was not deployed to staging: held by ada')
    expect(rowsOn(world, 3)).toMatchObject([{ state: 'refused' }])
  })

  test('what is said must be of something', async () => {
    await expect(step(new World(), { status: 'queued' }, [])).rejects.toThrow(/input "revision" is required/)
  })

  test('a rollback that goes on is no news for those that may be taken back', async () => {
    const world = new World()
    const { note: promoted } = await world.opened(revision(1), revision(3), { direction: 'rollback' })
    await step(world, { status: 'in_progress' }, [promoted])
    expect(world.comments.kept).toEqual([])
  })
})

describe('a deployment that was skipped', () => {
  test('is never told as live, and leaves no record', async () => {
    const world = new World()
    const jobs = [
      { job: 'staging', result: 'success' },
      { job: 'production', result: 'skipped' },
    ] as const
    const { report } = await step(world, { status: 'skipped', revision: revision(3), jobs }, [])
    expect(report.headline).toBe('3333333 was not deployed to staging: the jobs that deploy were skipped')
    expect(world.records.kept).toEqual([])
    expect(rowsOn(world, 3)).toMatchObject([{ state: 'skipped' }])
    expect(rowsOn(world, 2)).toEqual([])
  })

  test('has the record that was handed over to it closed', async () => {
    const world = new World()
    const { id } = await world.opened(revision(3), revision(1))
    await step(world, { status: 'skipped', revision: revision(3), deploymentId: id }, [])
    expect(world.records.kept.find((one) => one.id === id)?.statuses[0]).toMatchObject({
      state: 'error',
      description: 'v1 n=1 failed=job',
    })
  })
})
