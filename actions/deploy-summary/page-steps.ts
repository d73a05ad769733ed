import { code, codeBlock, details, escapeText, shorten, table } from '../../shared/action/markdown.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import type { Note } from '../../shared/domain/note.ts'
import type { StageTime } from './stage-times.ts'

// A note is what the step's own summary tells in full; here a glance is enough.
const LISTED = 50

/** How each step ended, with what smoke and rollout saw to unfold. */
export function stepsSection(steps: readonly Note[]): string {
  const rows = steps
    .slice(0, LISTED)
    .map(({ action, verdict, reasonCode, headline, startedAt, endedAt }) => [
      code(action),
      `${verdict} (${reasonCode})`,
      escapeText(shorten(headline, 200)),
      formatDuration(Math.max(0, Date.parse(endedAt) - Date.parse(startedAt))),
    ])
  const unfolded = steps.slice(0, LISTED).map(detailsOf)
  return [table(['Step', 'Verdict', 'What', 'Took'], rows), ...unfolded.filter((part) => part !== '')].join(
    '\n\n',
  )
}

function detailsOf({ action, result }: Note): string {
  if (action === 'smoke') return facts('Smoke', 'Target', result['targets'])
  if (action === 'helm-upgrade' || action === 'helm-rollback') {
    const title = action === 'helm-upgrade' ? 'Rollout' : 'Rollback'
    return facts(title, 'Workload', result['workloads'])
  }
  return ''
}

/** A table of whatever a step noted of each of its targets; notes of other versions may lack any of it. */
function facts(title: string, first: string, noted: unknown): string {
  const items = Array.isArray(noted) ? noted.filter(isObject).slice(0, LISTED) : []
  if (items.length === 0) return ''
  const keys = [...new Set(items.flatMap((item) => Object.keys(item).filter((key) => isPlain(item[key]))))]
  const [name = '', ...rest] = keys.slice(0, 8)
  const rows = items.map((item) => [name, ...rest].map((key) => escapeText(shorten(textOf(item[key]), 120))))
  return details(title, table([first, ...rest.map(headed)], rows))
}

function headed(key: string): string {
  const words = key.replaceAll('-', ' ')
  return escapeText(`${words.slice(0, 1).toUpperCase()}${words.slice(1)}`)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? value.every((one) => typeof one === 'string') : typeof value !== 'object'
}

function textOf(value: unknown): string {
  return value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value)
}

/** Where the time went, as a chart, and as a table for those who see none. */
export function timesSection(times: readonly StageTime[]): string {
  const shown = times.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to)).slice(0, LISTED)
  if (shown.length === 0) return ''
  const rows = shown.map(({ name, from, to, isBad }) => [
    escapeText(shorten(name, 80)),
    clock(from).slice(0, 19),
    `${formatDuration(to - from)}${isBad ? ', failed' : ''}`,
  ])
  return details(
    'Where the time went',
    [codeBlock(gantt(shown), 'mermaid'), table(['Stage', 'Began (UTC)', 'Took'], rows)].join('\n\n'),
  )
}

const SECTIONS = { commit: 'Waiting', jobs: 'Jobs', steps: 'Steps of this job' } as const

function gantt(times: readonly StageTime[]): string {
  const grouped = Map.groupBy(times, ({ group }) => group)
  const sections = [...grouped].flatMap(([group, bars]) => [`  section ${SECTIONS[group]}`, ...bars.map(bar)])
  const format = [
    '  dateFormat YYYY-MM-DD HH:mm:ss',
    '  axisFormat %H:%M:%S',
    `  tickInterval ${tickInterval(times)}`,
  ]
  return ['gantt', '  title Time in UTC', ...format, ...sections].join('\n')
}

const TICKS = [
  ['second', 1],
  ['minute', 60],
  ['hour', 3_600],
  ['day', 86_400],
] as const
const STEPS = [1, 2, 5, 10, 15, 30]
// More of them would stand in one another's way.
const TICKS_AT_MOST = 8

/** The smallest round interval of which few enough fit on the axis. */
function tickInterval(times: readonly StageTime[]): string {
  const span = Math.max(...times.map(({ to }) => to)) - Math.min(...times.map(({ from }) => from))
  const wanted = span / 1_000 / TICKS_AT_MOST
  for (const [unit, seconds] of TICKS) {
    const count = STEPS.find((step) => step * seconds >= wanted)
    if (count !== undefined) return `${count}${unit}`
  }
  return `${Math.ceil(wanted / 86_400)}day`
}

// What Mermaid would take for a statement of its own at the begin of a line; U+2060 before it makes it text.
const STATEMENT =
  /^(?:\d{4}-|(?:gantt|title|section|dateFormat|axisFormat|tickInterval|inclusiveEndDates|topAxis|includes|excludes|todayMarker|weekday|weekend|acc\w+|click|call|href)\b)/i

function bar({ name, from, to, isBad }: StageTime): string {
  // Signs that the chart's own grammar, or Mermaid's directives, would read.
  const safe = name.replaceAll(/[^\p{L}\p{N}._/()-]+/gu, ' ').trim()
  const cut = [...safe].slice(0, 60).join('')
  const seconds = Math.max(1, Math.round((to - from) / 1_000))
  return `  ${safe === '' ? 'job' : cut.replace(STATEMENT, '\u2060$&')} :${isBad ? 'crit, ' : ''}${clock(from)}, ${seconds}s`
}

function clock(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}
