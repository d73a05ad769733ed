import fc from 'fast-check'
import { Marked } from 'marked'
import { describe, expect, test } from 'vitest'

import { isMarked, readRows, renderComment } from '../../../actions/deploy-summary/comment.ts'
import { encodeRows, mergeRows, type Row, type RowDetails } from '../../../actions/deploy-summary/row.ts'
import { revision, row } from './made.ts'

const production = (more: Partial<Row>) =>
  row({ environment: 'production', at: '2026-11-22T12:20:00Z', ...more })

const details: RowDetails = {
  images: { '': 'sha256:ab12ab12ab12' },
  chart: '1.4.2',
  helm: '57',
  smoke: '6 answers of 3333333 | at once, <b>@everyone</b>',
  together: [120, 121],
  previous: revision(1),
  leadTime: null,
}

/** What people read: without the line for the next run, which has its own test. */
function visible(rows: readonly Row[]): string {
  const state = /^<!-- trunkline:state .* -->$/
  const lines = renderComment('shop', rows).split('\n')
  return `${lines.filter((line) => !state.test(line)).join('\n')}\n`
}

describe('the comment, as people read it', () => {
  const states: Record<string, readonly Row[]> = {
    live: [row(), production({ timeToDeploy: 843_000, url: 'https://shop.example/' })],
    'failed-rolled-back': [
      row(),
      production({ state: 'failed', failedAt: 'smoke', undo: 'rolled-back', other: revision(1) }),
    ],
    'failed-untouched': [row({ state: 'failed', failedAt: 'promote', other: revision(1), took: 2_000 })],
    'failed-first': [row({ state: 'failed', failedAt: 'helm-upgrade', undo: 'none' })],
    'failed-undo-failed': [row({ state: 'failed', failedAt: 'smoke', undo: 'failed', other: revision(1) })],
    'failed-unhealthy': [row({ state: 'failed', failedAt: 'smoke', undo: 'unhealthy', other: revision(1) })],
    'failed-elsewhere': [row({ state: 'failed', failedAt: 'job', undo: 'unknown', other: revision(1) })],
    cancelled: [
      row({ state: 'cancelled', failedAt: 'helm-upgrade', undo: 'unknown', other: revision(1), attempt: 2 }),
    ],
    'rolled-back': [
      row(),
      production({
        state: 'rolled-back',
        other: revision(1),
        reason: 'checkout | fails for @everyone, Fixes #7',
      }),
    ],
    superseded: [row({ state: 'superseded', other: revision(4), took: null })],
    waiting: [row(), production({ state: 'waiting', took: null })],
    queued: [row(), production({ state: 'queued', took: null })],
    deploying: [row(), production({ state: 'deploying', took: null })],
    skipped: [
      row({ state: 'failed', failedAt: 'smoke', undo: 'rolled-back', other: revision(1) }),
      production({ state: 'skipped', took: null }),
    ],
    details: [
      row({ details }),
      production({ timeToDeploy: 843_000, details: { ...details, leadTime: 18_720_000 } }),
    ],
    refused: [row(), production({ state: 'refused', reason: 'held', took: null })],
  }

  test.each(Object.entries(states))('%s', async (name, rows) => {
    await expect(visible(rows)).toMatchFileSnapshot(`../../fixtures/deploy-summary/comment-${name}.md`)
  })

  test.each(Object.entries(states))(
    '%s is one sentence and one whole table, and all else is folded',
    (_name, rows) => {
      const html = new Marked({ gfm: true }).parse(renderComment('shop', rows)) as string
      expect(html.match(/<table>/g)).toHaveLength(1)
      expect(html.match(/<tr>/g)).toHaveLength(rows.length + 1)
      expect(html.match(/<td>/g)).toHaveLength(rows.length * 6)
      expect(html.split('<details>')[0]?.match(/<p>/g)).toHaveLength(1)
      expect(html).not.toMatch(/<b>|@everyone|<script/)
    },
  )
})

describe('a comment of ours', () => {
  test('is known by its first line and its application', () => {
    const body = renderComment('shop', [row()])
    expect(isMarked(body, 'shop')).toBe(true)
    expect(isMarked(body.replaceAll('\n', '\r\n'), 'shop')).toBe(true)
    expect(isMarked(body, 'shop-admin')).toBe(false)
    expect(isMarked(`look at this:\n${body}`, 'shop')).toBe(false)
    expect(isMarked('', 'shop')).toBe(false)
  })

  test('holds its rows for the next run', () => {
    const rows = [row(), production({ reason: 'ends --> here | <!-- and é' })]
    expect(readRows(renderComment('shop', rows))).toEqual(rows)
    expect(readRows(renderComment('shop', rows).replaceAll('\n', '\r\n'))).toEqual(rows)
  })

  test('that somebody edited loses what is no row, and nothing breaks', () => {
    const body = (text: string) => `<!-- trunkline:v1 app=shop -->\n<!-- trunkline:state ${text} -->\n`
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')
    expect(readRows('<!-- trunkline:v1 app=shop -->')).toEqual([])
    expect(readRows(body('AAAA'))).toEqual([])
    expect(readRows(body(encoded({ rows: 1 })))).toEqual([])
    expect(readRows(body(encoded([null, 7, { ...row(), state: 'hacked' }, row()])))).toEqual([row()])
    expect(readRows(body(encoded([{ ...row(), revision: '</td>' }])))).toEqual([])
    expect(readRows(body(encoded([{ ...row(), took: '<b>' }])))).toEqual([])
  })

  test('ends its hidden lines nowhere but at their end', () => {
    fc.assert(
      fc.property(fc.string(), (reason) => {
        const lines = renderComment('shop', [row({ reason })]).split('\n')
        expect(lines[1]).toMatch(/^<!-- trunkline:state [A-Za-z0-9+/=]+ -->$/)
      }),
    )
  })
})

describe('merging rows', () => {
  const old = row({ run: '900', at: '2026-11-22T12:00:00Z', revision: revision(2) })
  const recent = row({ run: '901', at: '2026-11-22T12:30:00Z', revision: revision(3) })

  test.each<[string, Row, Row, Row]>([
    ['the later deployment', old, recent, recent],
    ['the later run where both ended at once', { ...old, at: recent.at }, recent, recent],
    [
      'the later attempt of one run',
      { ...recent, attempt: 1 },
      { ...recent, attempt: 2 },
      { ...recent, attempt: 2 },
    ],
    [
      'a later failure',
      recent,
      { ...recent, state: 'failed', at: '2026-11-22T12:31:00Z' },
      { ...recent, state: 'failed', at: '2026-11-22T12:31:00Z' },
    ],
    [
      'what went live, not a refusal after it',
      recent,
      { ...recent, state: 'superseded', at: '2026-11-22T12:40:00Z' },
      recent,
    ],
    [
      'the run with the higher number, not the longer text',
      { ...recent, run: '99' },
      { ...recent, run: '100' },
      { ...recent, run: '100' },
    ],
  ])('keeps %s, whoever writes first', (_what, a, b, kept) => {
    const [one] = mergeRows([a, b])
    const [other] = mergeRows([b, a])
    expect(one).toEqual({ ...kept, firstAt: one?.firstAt })
    expect(other).toEqual(one)
  })

  test('keeps environments apart, in the order in which they were first told of', () => {
    const staging = row({ at: '2026-11-22T12:00:00Z' })
    const later = production({ at: '2026-11-22T12:20:00Z' })
    const again = row({ at: '2026-11-22T13:00:00Z', run: '950' })
    expect(mergeRows([later, again, staging]).map(({ environment }) => environment)).toEqual([
      'staging',
      'production',
    ])
  })

  test('comes to the same in every order, and again', () => {
    const time = fc.integer({ min: 0, max: 3 }).map((minute) => `2026-11-22T12:0${minute}:00Z`)
    const some = fc.record({
      environment: fc.constantFrom('staging', 'production'),
      state: fc.constantFrom<Row['state']>('live', 'failed', 'superseded', 'rolled-back'),
      at: time,
      run: fc.constantFrom('99', '100'),
      attempt: fc.integer({ min: 1, max: 2 }),
      revision: fc.constantFrom(revision(1), revision(2)),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), fc.integer({ min: 0, max: 5 }), (parts, cut) => {
        const rows = parts.map((part) => row(part))
        const merged = mergeRows(rows)
        expect(mergeRows(rows.toReversed())).toEqual(merged)
        expect(mergeRows([...mergeRows(rows.slice(0, cut)), ...mergeRows(rows.slice(cut))])).toEqual(merged)
        expect(mergeRows([...merged, ...merged])).toEqual(merged)
      }),
    )
  })
})

test('the same rows make the same bytes', () => {
  expect(encodeRows(mergeRows([row()]))).toBe(encodeRows(mergeRows([row(), row()])))
})
