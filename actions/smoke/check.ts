import type { InputReader } from '../../shared/action/inputs.ts'
import { parseDuration } from '../../shared/domain/duration.ts'
import { parseHeaderTest, parseJsonTest, parseTextTest } from './assertion.ts'
import { type Expectation, parseExpectedRevision, parseStatusRanges } from './expectation.ts'
import { isHeaderName, parseRevisionAt } from './revision-at.ts'
import { type Subject, showSubject } from './subject.ts'

/** How a target is asked. */
export interface Asking {
  readonly method: string
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  readonly maxRedirects: number
  readonly allowMetadata: boolean
  /** Whether every address that the name resolves to has to answer. */
  readonly everyAddress: boolean
  /** Whether a cache stands before the origin, and what it has to do. */
  readonly edge: 'none' | 'fresh' | 'hit' | 'miss'
}

/** When a target has passed. */
export interface PassRule {
  readonly successes: number
  /** Milliseconds between the first and the last of the successes at least. */
  readonly stableFor: number
  /** How many different instances have to be among those who answered. */
  readonly instances: number
}

/** Milliseconds. */
export interface Timing {
  readonly timeout: number
  readonly interval: number | undefined
  readonly attemptTimeout: number
}

/** One target and everything that is asked of it. */
export interface Check extends Timing {
  readonly subject: Subject
  /** The target as it may be printed. */
  readonly name: string
  readonly asking: Asking
  readonly expectation: Expectation
  readonly pass: PassRule
  readonly instanceHeader: string
  /** Whether the caller wrote `none` where a revision could be expected. */
  readonly withoutIdentity: boolean
  readonly previousRevision: string | undefined
  readonly namespace: string
}

/** What is asked of a target, from the step's inputs or from an item of `checks` over them. */
export function readCheck(input: InputReader, subject: Subject, mask: (secret: string) => void): Check {
  const withoutIdentity = input.optional('expect-revision') === 'none'
  return {
    subject,
    name: showSubject(subject),
    asking: readAsking(input, mask),
    expectation: readExpectation(input, withoutIdentity || !namesRevision(subject)),
    pass: {
      successes: input.integer('successes', 1),
      stableFor: input.duration('stable-for'),
      instances: input.integer('instances', 1),
    },
    instanceHeader: input.parsed('instance-header', parseHeaderName),
    withoutIdentity,
    previousRevision: input.optionalParsed('previous-revision', parseExpectedRevision),
    namespace: input.parsed('namespace', parseNamespace),
    ...readTiming(input),
  }
}

/** Whether a target can say which revision it is: the state of a container and the output of a command do not. */
export function namesRevision({ kind }: Subject): boolean {
  return kind === 'url' || kind === 'kubernetes'
}

function readAsking(input: InputReader, mask: (secret: string) => void): Asking {
  return {
    method: input.parsed('method', parseMethod),
    headers: readHeaders(input, mask),
    body: input.optional('body'),
    maxRedirects: input.integer('max-redirects'),
    allowMetadata: input.boolean('allow-metadata'),
    everyAddress: input.choice('addresses', ['any', 'every']) === 'every',
    edge: input.choice('edge', ['none', 'fresh', 'hit', 'miss']),
  }
}

function readExpectation(input: InputReader, withoutRevision: boolean): Expectation {
  const revisions = withoutRevision ? [] : input.parsedLines('expect-revision', parseExpectedRevision)
  return {
    status: input.parsed('expect-status', parseStatusRanges),
    revisions,
    revisionAt: input.parsed('revision-at', parseRevisionAt),
    body: input.parsedLines('expect-body', parseTextTest),
    json: input.parsedLines('expect-json', parseJsonTest),
    headers: input.parsedLines('expect-header', parseHeaderTest),
    maxLatency: input.optionalParsed('max-latency', parseLatency),
    certificate: { minDays: input.integer('min-cert-days'), names: input.lines('cert-names') },
  }
}

function readTiming(input: InputReader): Timing {
  return {
    timeout: positive(input, 'timeout', input.duration('timeout')),
    interval:
      input.optional('interval') === undefined
        ? undefined
        : positive(input, 'interval', input.duration('interval')),
    attemptTimeout: positive(input, 'attempt-timeout', input.duration('attempt-timeout')),
  }
}

function positive(input: InputReader, name: string, milliseconds: number): number {
  return milliseconds > 0 ? milliseconds : input.refuse(name, 'must be at least 1s, got "0s"')
}

function readHeaders(input: InputReader, mask: (secret: string) => void): Readonly<Record<string, string>> {
  const pairs = input.parsedLines('headers', (line) => parseHeader(line, mask))
  return Object.fromEntries(pairs)
}

function parseHeader(line: string, mask: (secret: string) => void): readonly [string, string] {
  const [, name = '', value = ''] = /^([^\s:]+):\s*(.*)$/.exec(line) ?? []
  // The value may be a secret: it is never repeated.
  if (!isHeaderName(name)) throw new TypeError('lines `Name: value`, got one without a name and a colon')
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    throw new TypeError(`lines of plain text, got another sign in ${name}`)
  if (/auth|cookie|token|key|secret|password|signature/i.test(name)) maskHeader(value, mask)
  return [name.toLowerCase(), value]
}

function maskHeader(value: string, mask: (secret: string) => void): void {
  const withoutScheme = value.replace(/^(?:Basic|Bearer|Token|Digest)\s+/i, '')
  for (const form of new Set([value, withoutScheme])) if (form.length > 3) mask(form)
}

function parseMethod(text: string): string {
  if (!/^[A-Za-z]+$/.test(text)) throw new TypeError(`a method like GET, HEAD or POST, got "${text}"`)
  const method = text.toUpperCase()
  if (method === 'CONNECT') throw new TypeError('a method like GET, HEAD or POST; CONNECT is for proxies')
  return method
}

function parseHeaderName(text: string): string {
  if (!isHeaderName(text)) throw new TypeError(`the name of a header, got "${text}"`)
  return text.toLowerCase()
}

function parseLatency(text: string): number {
  const [, milliseconds] = /^(\d+)ms$/.exec(text) ?? []
  return milliseconds === undefined ? parseDuration(text) : Number(milliseconds)
}

function parseNamespace(text: string): string {
  if (!/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(text)) throw new TypeError(`a namespace, got "${text}"`)
  return text
}
