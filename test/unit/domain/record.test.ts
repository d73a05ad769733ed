import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { formatClosing, parseClosing } from '../../../shared/domain/closing.ts'
import { parseDigest } from '../../../shared/domain/digest.ts'
import {
  type DeploymentRecord,
  isOpen,
  isRecordOf,
  lastWord,
  parseRecordPayload,
  type RecordState,
} from '../../../shared/domain/record.ts'
import { parseRevision } from '../../../shared/domain/revision.ts'

const REVISION = parseRevision('a'.repeat(40))
const DIGEST = parseDigest(`sha256:${'b'.repeat(64)}`)
const PAYLOAD = {
  schema: 1,
  application: 'shop',
  direction: 'forward',
  reason: null,
  revision: REVISION,
  builtRevision: null,
  previousRevision: null,
  images: { '': DIGEST },
  run: '77',
  attempt: 1,
} as const

/** A record whose statuses are these, newest first. */
function record(id: number, ...states: RecordState[]): DeploymentRecord {
  const statuses = states.map((state) => ({ state, description: 'v1', createdAt: '2026-11-22T12:00:00Z' }))
  return { id, environment: 'staging', createdAt: '2026-11-22T12:00:00Z', payload: PAYLOAD, statuses }
}

describe('a record', () => {
  test.each<[RecordState[], RecordState | undefined]>([
    [[], undefined],
    [['in_progress'], 'in_progress'],
    [['success', 'in_progress'], 'success'],
    [['inactive', 'success', 'in_progress'], 'success'],
    [['inactive', 'inactive', 'failure'], 'failure'],
    [['failure', 'success'], 'failure'],
    [['inactive'], undefined],
  ])('with %j has the last word %s', (states, word) => {
    expect(lastWord(record(1, ...states))?.state).toBe(word)
  })

  test.each<[RecordState[], boolean]>([
    [[], true],
    [['queued'], true],
    [['pending'], true],
    [['in_progress', 'queued'], true],
    [['success', 'in_progress'], false],
    [['error'], false],
    [['inactive', 'in_progress'], false],
  ])('with %j is open: %s', (states, open) => expect(isOpen(record(1, ...states))).toBe(open))

  test('is of a revision only with exactly these digests', () => {
    const other = parseDigest(`sha256:${'c'.repeat(64)}`)
    expect(isRecordOf(record(1), REVISION, { '': DIGEST })).toBe(true)
    expect(isRecordOf(record(1), parseRevision('d'.repeat(40)), { '': DIGEST })).toBe(false)
    expect(isRecordOf(record(1), REVISION, { '': other })).toBe(false)
    expect(isRecordOf(record(1), REVISION, { '': DIGEST, worker: other })).toBe(false)
    expect(isRecordOf(record(1), REVISION, {})).toBe(false)
  })
})

describe('a payload', () => {
  test('is read from an object and from a string that holds it', () => {
    expect(parseRecordPayload(PAYLOAD)).toEqual(PAYLOAD)
    expect(parseRecordPayload(JSON.stringify(PAYLOAD))).toEqual(PAYLOAD)
  })

  test.each([
    ['nothing', undefined],
    ['an empty object, as other tools leave it', {}],
    ['text that is not JSON', 'deploy!'],
    ['an array', [PAYLOAD]],
    ['another schema', { ...PAYLOAD, schema: 2 }],
    ['a short revision', { ...PAYLOAD, revision: 'abc1234' }],
    ['no application', { ...PAYLOAD, application: undefined }],
    ['a direction of its own', { ...PAYLOAD, direction: 'sideways' }],
    ['images that are none', { ...PAYLOAD, images: ['x'] }],
  ])('of %s is not ours', (_what, value) => expect(parseRecordPayload(value)).toBeUndefined())

  test('loses what is no digest and no revision, and is ours still', () => {
    const odd = { ...PAYLOAD, images: { '': DIGEST, x: 'y' }, previousRevision: 'main', reason: 7 }
    expect(parseRecordPayload(odd)).toEqual(PAYLOAD)
  })
})

describe('a closing', () => {
  test('is v1 and its pairs in order', () => {
    const closing = { helm: '57', chart: '1.4.2', n: '3', failed: 'smoke', undo: 'rolled-back' }
    expect(formatClosing(closing)).toBe('v1 helm=57 chart=1.4.2 n=3 failed=smoke undo=rolled-back')
    expect(parseClosing(formatClosing(closing))).toEqual(closing)
  })

  test('of nothing is v1 alone', () => {
    expect(formatClosing({})).toBe('v1')
    expect(parseClosing('v1')).toEqual({})
  })

  test.each(['', 'Deployed by hand', 'v2 n=3', 'v1 n', 'v1  n=3'])("%j is somebody else's", (description) => {
    expect(parseClosing(description)).toBeUndefined()
  })

  test('never exceeds what GitHub takes, and what is left of it can be read', () => {
    const key = fc.stringMatching(/^[a-z][a-z-]{0,12}$/)
    fc.assert(
      fc.property(fc.dictionary(key, fc.string({ maxLength: 80 })), (closing) => {
        const text = formatClosing(closing)
        expect(text.length).toBeLessThanOrEqual(140)
        const read = parseClosing(text)
        expect(Object.keys(closing)).toEqual(expect.arrayContaining(Object.keys(read ?? { unreadable: '' })))
      }),
    )
  })
})
