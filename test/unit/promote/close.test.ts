import { describe, expect, test } from 'vitest'

import { closeUnfinished } from '../../../actions/promote/close.ts'
import { decideUnfinished } from '../../../actions/promote/unfinished.ts'
import type { Note } from '../../../shared/domain/note.ts'
import { parseRevision } from '../../../shared/domain/revision.ts'
import { FakeRecords } from '../../fakes/records.ts'

const note = (action: string, more: Partial<Note> = {}): Note => ({
  version: 1,
  action,
  step: action,
  startedAt: '2026-01-01T00:00:00.000Z',
  endedAt: '2026-01-01T00:00:01.000Z',
  verdict: 'changed',
  reasonCode: 'deployed',
  headline: '',
  outputs: {},
  result: {},
  ...more,
})
const promoted = note('promote', { reasonCode: 'promoted', outputs: { 'deployment-id': '1' } })
const upgraded = note('helm-upgrade', { outputs: { 'helm-revision': '57', 'chart-version': '1.4.2' } })
const decide = (notes: readonly Note[], record: 'job' | 'handover' = 'job') =>
  decideUnfinished({ deployment: '1', notes, record })

describe('a record that a step of the job closed', () => {
  const summary = (outputs: Readonly<Record<string, string>>) =>
    note('deploy-summary', { reasonCode: 'recorded', outputs })

  test.each(['success', 'failure', 'error'])('as %s is left as it is, and not asked for', (state) => {
    expect(decide([promoted, upgraded, summary({ 'deployment-id': '1', state })])).toBeUndefined()
  })

  test.each([
    ['another one', { 'deployment-id': '2', state: 'success' }],
    ['one that goes on', { 'deployment-id': '1', state: 'in_progress' }],
    ['one of which nothing was written', { 'deployment-id': '1', state: '' }],
    ['one of an older release of the action', { 'deployment-id': '1' }],
  ])('is not %s', (_, outputs) => {
    expect(decide([promoted, upgraded, summary(outputs)])).toMatchObject({ state: 'error' })
  })
})

describe('a record that nobody closed', () => {
  test('fails as the step that failed, with what was deployed and undone', () => {
    const failed = note('smoke', { verdict: 'failed', reasonCode: 'wrong-version' })
    const undone = note('helm-rollback', { reasonCode: 'rolled-back' })
    expect(decide([promoted, upgraded, failed, undone])).toEqual({
      state: 'failure',
      closing: { helm: '57', chart: '1.4.2', failed: 'smoke', code: 'wrong-version', undo: 'rolled-back' },
    })
  })

  test('knows an upgrade that undid itself', () => {
    const failed = note('helm-upgrade', { verdict: 'failed', reasonCode: 'rolled-back' })
    expect(decide([promoted, failed])).toMatchObject({ closing: { undo: 'rolled-back' } })
  })

  test('says that going back failed too', () => {
    const failed = note('smoke', { verdict: 'failed', reasonCode: 'unhealthy' })
    const undone = note('helm-rollback', { verdict: 'failed', reasonCode: 'rollback-failed' })
    expect(decide([promoted, failed, undone])).toMatchObject({ closing: { undo: 'failed' } })
  })

  test('is an error after a cancel', () => {
    const failed = note('helm-upgrade', { verdict: 'failed', reasonCode: 'cancelled' })
    expect(decide([promoted, failed])).toMatchObject({ state: 'error', closing: { code: 'cancelled' } })
  })

  test('is never a success, however well the notes read', () => {
    expect(decide([promoted, upgraded, note('smoke', { verdict: 'passed' })])).toMatchObject({
      state: 'error',
    })
    expect(decide([])).toMatchObject({ state: 'error', closing: { failed: 'job' } })
  })

  test('is left to the job that it was handed over to', () => {
    expect(decide([promoted], 'handover')).toBeUndefined()
    expect(decide([promoted, note('smoke', { verdict: 'failed' })], 'handover')).toBeUndefined()
  })

  test('is not left where the promotion itself failed or was killed', () => {
    const failed = note('promote', { verdict: 'failed', reasonCode: 'registry-failed' })
    expect(decide([failed], 'handover')).toMatchObject({ state: 'failure', closing: { failed: 'promote' } })
    expect(decide([], 'handover')).toMatchObject({ state: 'error' })
  })
})

describe('closing', () => {
  const open = async (run = '77') => {
    const records = new FakeRecords(() => new Date(0))
    const id = await records.open({
      environment: 'production',
      production: true,
      payload: {
        schema: 1,
        application: 'shop',
        direction: 'first',
        reason: null,
        revision: parseRevision('a'.repeat(40)),
        builtRevision: null,
        previousRevision: null,
        images: {},
        run,
        attempt: 2,
      },
    })
    const opened = {
      deployment: String(id),
      application: 'shop',
      environment: 'production',
      run: '77',
      attempt: 2,
      record: 'job' as const,
      notes: [promoted],
      logUrl: 'https://github.example/run',
    }
    return { records, opened }
  }

  test('writes the state, the grammar and the run’s address', async () => {
    const { records, opened } = await open()
    expect(await closeUnfinished(opened, records)).toContain('closed as error')
    expect(records.kept[0]?.statuses[0]).toMatchObject({
      state: 'error',
      description: 'v1 failed=job code=not-closed',
      logUrl: opened.logUrl,
    })
  })

  test.each(['success', 'failure', 'inactive'] as const)(
    'leaves a record alone that is %s',
    async (state) => {
      const { records, opened } = await open()
      await records.status(1, { state, description: 'v1' })
      expect(await closeUnfinished(opened, records)).toBeUndefined()
      expect(records.kept[0]?.statuses).toHaveLength(2)
    },
  )

  test('finds the record of a step that was killed before it knew the number', async () => {
    const { records, opened } = await open()
    expect(await closeUnfinished({ ...opened, deployment: 'opening' }, records)).toContain('deployment 1')
  })

  test('never takes the record of another run for its own', async () => {
    const { records, opened } = await open('78')
    expect(await closeUnfinished({ ...opened, deployment: 'opening' }, records)).toBeUndefined()
    expect(records.kept[0]?.statuses).toHaveLength(1)
  })

  test('has nothing to do where the record is gone', async () => {
    const { records, opened } = await open()
    expect(await closeUnfinished({ ...opened, deployment: '999' }, records)).toBeUndefined()
  })
})
