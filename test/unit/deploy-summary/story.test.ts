import { describe, expect, test } from 'vitest'

import { closingOf, recordState, tellStory } from '../../../actions/deploy-summary/story.ts'
import type { Note } from '../../../shared/domain/note.ts'
import { failed, note } from './made.ts'

const promoted = note(0, 'promote', { reasonCode: 'promoted', outputs: { 'deployment-id': '7' } })
const upgraded = note(1, 'helm-upgrade', { outputs: { 'helm-revision': '57', 'chart-version': '1.4.2' } })
const smoked = note(2, 'smoke', { verdict: 'passed', reasonCode: 'healthy' })
const smokeFailed = failed(2, 'smoke', { reasonCode: 'wrong-version' })
const rolledBack = note(3, 'helm-rollback', { reasonCode: 'rolled-back' })

const refused = (reasonCode: Note['reasonCode']) =>
  failed(0, 'promote', { verdict: 'refused', reasonCode, outputs: { 'previous-revision': '9'.repeat(40) } })
const upgradeFailed = (reasonCode: Note['reasonCode']) => failed(1, 'helm-upgrade', { reasonCode })

test.each([
  ['all went well', 'success', [promoted, upgraded, smoked], 'live'],
  ['no step left a note', 'success', [], 'live'],
  ['a later job went wrong', 'failure', [promoted, upgraded, smoked], 'failed'],
  ['a step failed though the job says success', 'success', [promoted, upgraded, smokeFailed], 'failed'],
  ['a step failed, and was undone', 'failure', [promoted, upgraded, smokeFailed, rolledBack], 'failed'],
  ['the job was cancelled between steps', 'cancelled', [promoted], 'cancelled'],
  ['the job was cancelled in a step', 'failure', [promoted, upgradeFailed('cancelled')], 'cancelled'],
  ['a step failed and then the job was cancelled', 'cancelled', [promoted, smokeFailed], 'failed'],
  ['a newer revision went first', 'success', [refused('superseded')], 'superseded'],
  ['a newer revision went first, on a dispatch', 'failure', [refused('superseded')], 'superseded'],
  ['the environment is held', 'failure', [refused('held')], 'refused'],
  [
    'a tag may not move after the upgrade',
    'failure',
    [promoted, upgraded, refused('tag-immutable')],
    'failed',
  ],
] as const)('when %s, the job that is a %s ends %4$s', (_when, status, notes, ending) => {
  expect(tellStory(status, notes).ending).toBe(ending)
})

test.each([
  ['nothing was touched', [failed(0, 'promote', { reasonCode: 'registry-failed' })], 'not-needed'],
  ['helm refused before it changed anything', [promoted, upgradeFailed('chart-invalid')], 'not-needed'],
  ['the upgrade undid itself', [promoted, upgradeFailed('rolled-back')], 'rolled-back'],
  ['the upgrade could not undo itself', [promoted, upgradeFailed('rollback-failed')], 'failed'],
  ['the upgrade was to keep what failed', [promoted, upgradeFailed('rollout-failed')], 'none'],
  ['the upgrade was killed', [promoted, upgradeFailed('cancelled')], 'unknown'],
  ['smoke failed and nobody rolled back', [promoted, upgraded, smokeFailed], 'none'],
  ['smoke failed and was rolled back', [promoted, upgraded, smokeFailed, rolledBack], 'rolled-back'],
  [
    'smoke failed, was rolled back, and answers again',
    [promoted, upgraded, smokeFailed, rolledBack, note(4, 'smoke', { verdict: 'passed' })],
    'rolled-back',
  ],
  [
    'smoke failed, was rolled back, and does not answer',
    [promoted, upgraded, smokeFailed, rolledBack, failed(4, 'smoke')],
    'unhealthy',
  ],
  [
    'smoke failed, and rolling back did too',
    [promoted, upgraded, smokeFailed, failed(3, 'helm-rollback', { reasonCode: 'rollback-failed' })],
    'failed',
  ],
  [
    'smoke failed on the first deployment',
    [promoted, upgraded, smokeFailed, failed(3, 'helm-rollback', { reasonCode: 'nothing-to-roll-back-to' })],
    'none',
  ],
  ['another tool deployed', [], 'unknown'],
] as const)('when %s, the undo is %3$s', (_when, notes, undo) => {
  expect(tellStory('failure', notes).undo).toBe(undo)
})

test('a step that failed first is the one that failed, whatever failed after it', () => {
  const story = tellStory('failure', [promoted, upgraded, smokeFailed, failed(3, 'helm-rollback')])
  expect(story.failedAt).toBe('smoke')
  expect(story.why).toBe('smoke failed')
})

test('an earlier deploy-summary of the job is no part of the story', () => {
  const told = failed(3, 'deploy-summary', { reasonCode: 'record-not-closed' })
  expect(tellStory('success', [promoted, upgraded, smoked, told]).ending).toBe('live')
})

describe('the closing status', () => {
  test.each([
    ['success', [promoted, upgraded, smoked], 3, 'success', 'v1 helm=57 chart=1.4.2 n=3 smoke=30'],
    [
      'failure',
      [promoted, upgraded, smokeFailed, rolledBack],
      3,
      'failure',
      'v1 helm=57 chart=1.4.2 n=3 failed=smoke undo=rolled-back smoke=30',
    ],
    [
      'failure',
      [promoted, upgraded, smokeFailed],
      1,
      'failure',
      'v1 helm=57 chart=1.4.2 n=1 failed=smoke undo=none smoke=30',
    ],
    [
      'failure',
      [promoted, upgradeFailed('rolled-back')],
      undefined,
      'failure',
      'v1 failed=helm-upgrade undo=rolled-back',
    ],
    ['cancelled', [promoted], 0, 'error', 'v1 n=0 failed=job'],
    ['success', [], undefined, 'success', 'v1'],
  ] as const)('of a %s', (status, notes, commits, state, description) => {
    const story = tellStory(status, notes)
    expect(recordState(story.ending)).toBe(state)
    expect(closingOf(story, { commits, queue: undefined })).toBe(description)
  })
})
