import { parsePattern } from './pattern.ts'
import { isPointer } from './pointer.ts'
import { isHeaderName } from './revision-at.ts'

const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'] as const
export type JsonType = (typeof TYPES)[number]

export type TextTest =
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'matches'; readonly pattern: RegExp }

export interface JsonTest {
  readonly pointer: string
  readonly test:
    | { readonly kind: 'equals'; readonly text: string; readonly value: unknown }
    | { readonly kind: 'matches'; readonly pattern: RegExp }
    | { readonly kind: 'type'; readonly type: JsonType }
}

export interface HeaderTest {
  /** In lower case. */
  readonly name: string
  readonly test:
    | { readonly kind: 'equals'; readonly value: string }
    | { readonly kind: 'matches'; readonly pattern: RegExp }
    | { readonly kind: 'absent' }
}

/** Parses a line of `expect-body`: a text that the body contains, or `~ regex`. */
export function parseTextTest(line: string): TextTest {
  if (!line.startsWith('~ ')) return { kind: 'contains', text: line }
  return { kind: 'matches', pattern: parsePattern(line.slice(2).trim(), 'after "~"') }
}

/** Parses a line of `expect-json`: `/pointer = value`, `/pointer ~ regex` or `/pointer : type`. */
export function parseJsonTest(line: string): JsonTest {
  const [, pointer = '', operator, operand = ''] = /^(?:(\/.*?)\s+)?([=~:])\s+(.+)$/.exec(line) ?? []
  if (operator === undefined || !isPointer(pointer)) {
    throw new TypeError(`/pointer = value, /pointer ~ regex or /pointer : type, got "${line}"`)
  }
  if (operator === '~')
    return { pointer, test: { kind: 'matches', pattern: parsePattern(operand, 'after "~"') } }
  if (operator === '=')
    return { pointer, test: { kind: 'equals', text: operand, value: jsonOrText(operand) } }
  const type = TYPES.find((one) => one === operand)
  if (type === undefined) throw new TypeError(`one of ${TYPES.join(', ')} after ":", got "${operand}"`)
  return { pointer, test: { kind: 'type', type } }
}

/** Parses a line of `expect-header`: `Name: value`, `Name ~ regex` or `!Name`. */
export function parseHeaderTest(line: string): HeaderTest {
  const [, absent, matched, pattern = '', equal, value = ''] =
    /^(?:!\s*(\S+)|(\S+?)\s+~\s+(.+)|([^\s:]+):\s*(.*))$/.exec(line) ?? []
  const name = (absent ?? matched ?? equal ?? '').toLowerCase()
  if (!isHeaderName(name)) throw new TypeError(`Name: value, Name ~ regex or !Name, got "${line}"`)
  if (absent !== undefined) return { name, test: { kind: 'absent' } }
  if (matched !== undefined)
    return { name, test: { kind: 'matches', pattern: parsePattern(pattern, 'after "~"') } }
  return { name, test: { kind: 'equals', value } }
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
