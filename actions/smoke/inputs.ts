import type { InputReader } from '../../shared/action/inputs.ts'
import { type Expectation, parseExpectedRevision, parseStatusRanges } from './expectation.ts'
import { parseRevisionAt } from './revision-at.ts'

export interface SmokeInputs {
  readonly urls: readonly URL[]
  readonly expectation: Expectation
  /** Whether the caller wrote `none` where a revision could be expected. */
  readonly withoutIdentity: boolean
  readonly previousRevision: string | undefined
  /** Milliseconds, as the durations below. */
  readonly timeout: number
  readonly interval: number | undefined
  readonly attemptTimeout: number
  readonly successes: number
}

/** Reads the step's inputs; `mask` is told every form in which a URL's credentials could show up. */
export function readSmokeInputs(input: InputReader, mask: (secret: string) => void): SmokeInputs {
  input.required('url')
  const withoutIdentity = input.optional('expect-revision') === 'none'
  return {
    urls: input.parsedLines('url', (line) => parseTarget(line, mask)),
    expectation: {
      status: input.parsed('expect-status', parseStatusRanges),
      revisions: withoutIdentity ? [] : input.parsedLines('expect-revision', parseExpectedRevision),
      revisionAt: input.parsed('revision-at', parseRevisionAt),
    },
    withoutIdentity,
    previousRevision: input.optionalParsed('previous-revision', parseExpectedRevision),
    timeout: positive(input, 'timeout', input.duration('timeout')),
    interval: readInterval(input),
    attemptTimeout: positive(input, 'attempt-timeout', input.duration('attempt-timeout')),
    successes: input.integer('successes', 1),
  }
}

/** The address as it may be printed: without user and password. */
export function showUrl(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}${url.search}`
}

function readInterval(input: InputReader): number | undefined {
  return input.optional('interval') === undefined
    ? undefined
    : positive(input, 'interval', input.duration('interval'))
}

function positive(input: InputReader, name: string, milliseconds: number): number {
  return milliseconds > 0 ? milliseconds : input.refuse(name, 'must be at least 1s, got "0s"')
}

function parseTarget(text: string, mask: (secret: string) => void): URL {
  // What stands before an "@" may be a password: it must not come back in a message.
  const shown = text.replace(/\/\/.*@/, '//***@')
  if (!URL.canParse(text)) throw new TypeError(`an address like https://shop.example/version, got "${shown}"`)
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new TypeError(`an http or https address, got "${shown}"`)
  }
  maskCredentials(url, shown, mask)
  url.hash = ''
  return url
}

function maskCredentials({ username, password }: URL, shown: string, mask: (secret: string) => void): void {
  if (username === '' && password === '') return
  const [user, secret] = [decode(username, shown), decode(password, shown)]
  const basic = Buffer.from(`${user}:${secret}`).toString('base64')
  const alone = password === '' ? [username, user] : [password, secret]
  for (const form of new Set([...alone, basic])) mask(form)
}

function decode(text: string, shown: string): string {
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    throw new TypeError(`an address with percent-encoded user and password, got "${shown}"`, { cause })
  }
}
