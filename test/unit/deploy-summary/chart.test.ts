import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { timesSection } from '../../../actions/deploy-summary/page-steps.ts'
import type { StageTime } from '../../../actions/deploy-summary/stage-times.ts'

/**
 * What Mermaid's lexer for gantt charts sees at the begin of a line, where the first rule that fits wins and
 * case does not count: words that make a statement of their own, and signs that begin a comment.
 * Source: packages/mermaid/src/diagrams/gantt/parser/gantt.jison of mermaid-js/mermaid.
 */
const STATEMENTS: readonly (readonly [kind: string, begin: RegExp])[] = [
  ['comment', /^(?:%%|.?%|#)/],
  ['accessible', /^acc(?:Title|Descr)\s*[:{]/i],
  ['link', /^href\s+"/i],
  ['callback', /^call\s/i],
  ['click', /^click\s/i],
  ['gantt', /^gantt\b/i],
  ['format', /^(?:dateFormat|axisFormat|tickInterval|accDescription)\s[^#\n;]/i],
  ['switch', /^(?:inclusiveEndDates|topAxis)\b/i],
  ['calendar', /^(?:includes|excludes|todayMarker|weekday|weekend)\s[^#\n;]/i],
  ['date', /^\d{4}-\d\d-\d\d/],
  ['title', /^title\s[^#\n;]/i],
  ['section', /^section\s[^#:\n;]/i],
]

const kindOf = (line: string) => STATEMENTS.find(([, begin]) => begin.test(line.trimStart()))?.[0] ?? 'task'

const TASK = /^ {2}[^#:;%\n]+ :(?:crit, )?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d, [1-9]\d*s$/

function chartOf(times: readonly StageTime[]): readonly string[] {
  const [, ...blocks] = timesSection(times).split('```mermaid\n')
  expect(blocks).toHaveLength(1)
  const [chart = '', ...rest] = (blocks[0] ?? '').split('\n```\n')
  expect(rest).toHaveLength(1)
  return chart.split('\n')
}

function expectWhole(times: readonly StageTime[]): void {
  const [gantt, title, dateFormat, axisFormat, tickInterval, ...lines] = chartOf(times)
  expect([gantt, title, dateFormat, axisFormat]).toEqual([
    'gantt',
    '  title Time in UTC',
    '  dateFormat YYYY-MM-DD HH:mm:ss',
    '  axisFormat %H:%M:%S',
  ])
  expect(tickInterval).toMatch(/^ {2}tickInterval [1-9]\d*(?:second|minute|hour|day)$/)
  const kinds = lines.map(kindOf)
  expect(kinds[0]).toBe('section')
  expect(kinds.filter((kind) => kind === 'section')).toHaveLength(new Set(times.map((one) => one.group)).size)
  const tasks = lines.filter((_, at) => kinds[at] === 'task')
  expect(tasks).toHaveLength(times.length)
  for (const task of tasks) expect(task).toMatch(TASK)
}

const stage = (name: string): StageTime => {
  const from = Date.parse('2026-11-22T12:00:00Z')
  return { name, group: 'jobs', from, to: from + 30_000, isBad: false }
}

/** What a chart of Mermaid's could take for a word of its own. */
const WORDS: readonly string[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/deploy-summary/mermaid-words.json'), 'utf8'),
)
const SIGNS = [
  '%%{init: {}}%%',
  '%',
  ':',
  ';',
  '#',
  '\n',
  '```',
  '---',
  '"',
  '}',
  ' ',
  '\u2028',
  '😀',
  '<b>',
  ',',
]

const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS, ...SIGNS), fc.string({ maxLength: 5 })), { maxLength: 40 })
    .map((parts) => parts.join('')),
)
const time = fc.integer({ min: 0, max: Date.parse('2100-01-01') })
const anyStage: fc.Arbitrary<StageTime> = fc
  .record({
    name,
    group: fc.constantFrom('commit', 'jobs', 'steps'),
    from: time,
    took: fc.integer({ min: 0, max: 10_000_000_000 }),
    isBad: fc.boolean(),
  })
  .map(({ took, ...rest }) => ({ ...rest, to: rest.from + took }))

describe('the chart of where the time went', () => {
  test.each(WORDS.flatMap((word) => [word, `${word} the rest`, `${word.toUpperCase()} "x"`]))(
    'draws a bar for a job named %j',
    (word) => expectWhole([stage(word)]),
  )

  test('is well formed whatever jobs and steps are named', () => {
    fc.assert(
      fc.property(fc.array(anyStage, { minLength: 1, maxLength: 12 }), (times) => expectWhole(times)),
      { numRuns: 500 },
    )
  })

  test('cuts long names between signs, never inside one', () => {
    const [, , , , , , task = ''] = chartOf([stage('𝒙'.repeat(100))])
    expect(task.isWellFormed()).toBe(true)
  })

  test.each(['', '%%', ':;#', '\n'])('has a name for a job that is named %j', (empty) => {
    expect(chartOf([stage(empty)]).at(-1)).toMatch(/^ {2}job :/)
  })

  test('counts what was over at once as a second, for a bar that can be seen', () => {
    const one = stage('quick')
    expect(chartOf([{ ...one, to: one.from }]).at(-1)).toBe('  quick :2026-11-22 12:00:00, 1s')
  })

  test.each([
    [0, '1second'],
    [60, '10second'],
    [241, '1minute'],
    [3_600, '10minute'],
    [4_000, '10minute'],
    [50_000, '2hour'],
    [3_000_000, '5day'],
    [50_000_000, '73day'],
  ])('marks an axis of %i s every %s', (seconds, interval) => {
    const one = stage('long')
    expect(chartOf([{ ...one, to: one.from + seconds * 1_000 }])).toContain(`  tickInterval ${interval}`)
  })

  test('marks what failed', () => {
    expect(chartOf([{ ...stage('test'), isBad: true }]).at(-1)).toBe('  test :crit, 2026-11-22 12:00:00, 30s')
  })
})
