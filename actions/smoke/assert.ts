import type { ProbeAnswer } from '../../shared/domain/probe.ts'
import type { HeaderTest, JsonTest, JsonType, TextTest } from './assertion.ts'
import type { Match } from './pattern.ts'
import { atPointer } from './pointer.ts'

/** Characters of a foreign value that a sentence repeats. */
const SHOWN = 80

/** What an answer has to be beside its status and its revision. */
export interface Assertions {
  readonly body: readonly TextTest[]
  readonly json: readonly JsonTest[]
  readonly headers: readonly HeaderTest[]
}

/** The first assertion that an answer does not hold, as a sentence about the answer; undefined where it holds all. */
export function firstBroken(
  answer: ProbeAnswer,
  { body, json, headers }: Assertions,
  match: Match,
): string | undefined {
  const broken = [
    ...headers.map((test) => () => brokenHeader(answer, test, match)),
    ...json.map((test) => () => brokenJson(answer, test, match)),
    ...body.map((test) => () => brokenText(answer, test, match)),
  ]
  for (const look of broken) {
    const problem = look()
    if (problem !== undefined)
      return answer.truncated && problem !== '' ? `${problem} (of its first MiB)` : problem
  }
  return undefined
}

function brokenHeader(
  { headers }: ProbeAnswer,
  { name, test }: HeaderTest,
  match: Match,
): string | undefined {
  const value = headers[name]
  if (test.kind === 'absent')
    return value === undefined ? undefined : `has the header ${name}: ${show(value)}`
  if (value === undefined) return `lacks the header ${name}`
  if (test.kind === 'matches') return brokenPattern(`the header ${name}`, value, test.pattern, match)
  return value === test.value
    ? undefined
    : `has the header ${name}: ${show(value)}, expected ${show(test.value)}`
}

function brokenText({ body }: ProbeAnswer, test: TextTest, match: Match): string | undefined {
  if (test.kind === 'matches') return brokenPattern('the body', body, test.pattern, match)
  return body.includes(test.text) ? undefined : `has a body without "${show(test.text)}"`
}

function brokenJson({ body }: ProbeAnswer, { pointer, test }: JsonTest, match: Match): string | undefined {
  const at = pointer === '' ? 'the body' : pointer
  const pointed = atPointer(body, pointer)
  if (!pointed.found) return pointed.isJson ? `has nothing at ${at}` : 'has a body that is not JSON'
  return brokenValue(pointed.value, at, test, match)
}

function brokenValue(value: unknown, at: string, test: JsonTest['test'], match: Match): string | undefined {
  if (test.kind === 'matches') {
    return brokenPattern(at, typeof value === 'string' ? value : JSON.stringify(value), test.pattern, match)
  }
  if (test.kind === 'type') {
    return isOfType(value, test.type) ? undefined : wrongValue(value, at, article(test.type))
  }
  // A text that is no JSON string in the test is still one in the answer: 1.10 is a version for people.
  const fits = value === test.text || isEqual(value, test.value)
  return fits ? undefined : wrongValue(value, at, show(test.text))
}

function wrongValue(value: unknown, at: string, expected: string): string {
  return `has ${show(JSON.stringify(value))} at ${at}, expected ${expected}`
}

function brokenPattern(what: string, text: string, pattern: RegExp, match: Match): string | undefined {
  const found = match(pattern, text)
  if (found === 'too-slow') return `has a text for which the regular expression ${pattern} takes too long`
  return found === undefined ? `does not match ${pattern} in ${what}: ${show(text)}` : undefined
}

function isOfType(value: unknown, type: JsonType): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'null') return value === null
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return typeof value === type
}

/** Equal as JSON: the order of an object's members does not matter, that of an array's does. */
function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return one === other
  const [ones, others] = [Object.entries(one), new Map(Object.entries(other))]
  if (Array.isArray(one) !== Array.isArray(other) || ones.length !== others.size) return false
  return ones.every(([key, value]) => others.has(key) && isEqual(value, others.get(key)))
}

function article(type: JsonType): string {
  if (type === 'null') return 'null'
  return `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`
}

function show(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line
}
