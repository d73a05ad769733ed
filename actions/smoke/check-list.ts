import { messageOf } from '../../shared/action/errors.ts'

/** Keys that name a target: an item with one of them does not ask the flat inputs' targets. */
export const SUBJECTS = ['url', 'kubernetes', 'container', 'command', 'command-in'] as const

/** What an item of `checks` may say. */
const KEYS = [
  ...SUBJECTS,
  'method',
  'headers',
  'body',
  'expect-status',
  'expect-body',
  'expect-json',
  'expect-header',
  'expect-revision',
  'previous-revision',
  'revision-at',
  'max-redirects',
  'max-latency',
  'min-cert-days',
  'cert-names',
  'addresses',
  'instances',
  'instance-header',
  'edge',
  'allow-metadata',
  'timeout',
  'interval',
  'attempt-timeout',
  'successes',
  'stable-for',
  'namespace',
] as const

/** One item of `checks`: the texts that it puts in the place of the flat inputs'. */
export interface CheckItem {
  readonly overrides: Readonly<Record<string, string>>
}

/** Reads a YAML list of maps; throws a TypeError that says what was expected, and at which item. */
export function readCheckItems(text: string, parseYaml: (text: string) => unknown): readonly CheckItem[] {
  const list = parsed(text, parseYaml)
  if (!Array.isArray(list))
    throw new TypeError(`a YAML list, each item a map of input names, got ${kindOf(list)}`)
  return list.map((item: unknown, index) => readItem(item, index + 1))
}

function parsed(text: string, parseYaml: (text: string) => unknown): unknown {
  try {
    return parseYaml(text)
  } catch (cause) {
    throw new TypeError(`YAML: ${messageOf(cause).split('\n')[0]}`, { cause })
  }
}

function readItem(item: unknown, position: number): CheckItem {
  if (!isMap(item)) throw new TypeError(`a YAML list of maps, but item ${position} is ${kindOf(item)}`)
  const entries = Object.entries(item).map(([key, value]) => {
    if (!KEYS.some((known) => known === key)) {
      throw new TypeError(
        `a YAML list of maps, but item ${position} has the unknown key "${key}"; known are ${KEYS.join(', ')}`,
      )
    }
    return [key, textOf(key, value, position)] as const
  })
  return { overrides: Object.fromEntries(entries) }
}

/** A scalar as it is, a list one item a line, a map one `key: value` a line; but a command's list stays a list. */
function textOf(key: string, value: unknown, position: number): string {
  if (typeof value === 'string') return value
  if (key === 'command' && Array.isArray(value)) return JSON.stringify(value)
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('\n')
  const isLines = isMap(value) && Object.values(value).every((item) => typeof item === 'string')
  if (isLines)
    return Object.entries(value)
      .map(([name, text]) => `${name}: ${text}`)
      .join('\n')
  throw new TypeError(
    `a YAML list of maps with text or lists of text in them, but item ${position} has ${kindOf(value)} at "${key}"`,
  )
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a map' : 'a text'
}
