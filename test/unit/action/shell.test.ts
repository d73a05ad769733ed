import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { neutralise, quoteLines } from '../../../shared/action/log.ts'
import { openNotes } from '../../../shared/action/notes.ts'
import { redactDeep, redactor } from '../../../shared/action/redact.ts'
import { emptyOutputs, formatResult, type Report } from '../../../shared/action/report.ts'
import type { Note } from '../../../shared/domain/note.ts'

const report: Report = {
  verdict: 'changed',
  reasonCode: 'promoted',
  headline: 'moved',
  outputs: {},
  summary: '',
}

describe('foreign text in the log', () => {
  test.each([
    ['::error::x', ': :error::x'],
    ['  ::set-output name=a::b', '  : :set-output name=a::b'],
    ['x ##[add-mask]y', 'x ## [add-mask]y'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['a\u202eb', 'a b'],
  ])('%j becomes %j', (text, clean) => expect(neutralise(text)).toBe(clean))

  test('a quoted line never begins with a command, whatever ends the lines', () => {
    for (const line of quoteLines('a\r\n::error::b\r::c\n##[d]')) {
      expect(line).toMatch(/^ {2}│ /)
      expect(line).not.toContain('##[')
    }
  })
})

test('every remembered secret is replaced everywhere', () => {
  const { redact, remember } = redactor()
  remember('hunter2')
  remember('s.e(c')
  expect(redact('a hunter2 b s.e(c hunter2')).toBe('a *** b *** ***')
})

test('a secret is replaced however deep it stands, and what is no text is left alone', () => {
  const { redact, remember } = redactor()
  remember('hunter2')
  const value = { a: ['x hunter2', 3, null], b: { c: 'hunter2', d: true } }
  expect(redactDeep(value, redact)).toEqual({ a: ['x ***', 3, null], b: { c: '***', d: true } })
})

describe('the result', () => {
  test('is JSON of version 1 with verdict, reason code and details', () => {
    expect(JSON.parse(formatResult({ ...report, result: { digest: 'd' } }))).toEqual({
      version: 1,
      verdict: 'changed',
      'reason-code': 'promoted',
      headline: 'moved',
      digest: 'd',
    })
  })

  test('stays within 16 KiB and says when it left details out', () => {
    const text = formatResult({
      ...report,
      headline: 'ü'.repeat(20_000),
      result: { log: 'x'.repeat(17_000) },
    })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(16 * 1024)
    expect(JSON.parse(text)).toMatchObject({ verdict: 'changed', truncated: true })
  })
})

test('empty outputs name every output', () => {
  expect(emptyOutputs(['a', 'b'])).toEqual({ a: '', b: '' })
})

describe('notes', () => {
  const note = (action: string, startedAt: string): Note => ({
    version: 1,
    action,
    step: 'one',
    startedAt,
    endedAt: startedAt,
    verdict: 'passed',
    reasonCode: 'healthy',
    headline: '',
    outputs: {},
    result: {},
  })

  test('are read in the order in which the steps began, and only their owner may read the files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'notes-'))
    const notes = openNotes(folder)
    expect(await notes.read()).toEqual([])
    await notes.write(note('smoke', '2026-01-01T00:00:02.000Z'))
    await notes.write(note('promote', '2026-01-01T00:00:01.000Z'))
    expect((await notes.read()).map(({ action }) => action)).toEqual(['promote', 'smoke'])
    for (const name of await readdir(join(folder, 'trunkline'))) {
      expect((await stat(join(folder, 'trunkline', name))).mode & 0o077).toBe(0)
    }
    await rm(folder, { recursive: true })
  })

  test('of a job without RUNNER_TEMP are none', async () => {
    const notes = openNotes(undefined)
    await notes.write(note('smoke', '2026-01-01T00:00:02.000Z'))
    expect(await notes.read()).toEqual([])
  })
})
