import { registryCodes } from './failure.ts'
import type { Gate } from './gate.ts'
import { type Answer, header, readBytes } from './transport.ts'

/** What a failed attempt leaves to decide on. */
export interface Failure {
  readonly status?: number
  /** The `Retry-After` header as it came. */
  readonly retryAfter?: string | undefined
  /** Node's code of a network error. */
  readonly code?: string | undefined
  /** The body of the answer. */
  readonly said?: string
}

/** How often, how long and out of which purse attempts are repeated. */
export interface RetryPolicy {
  /** Repetitions left for the whole run, so that a broken registry does not hold a job for minutes. */
  budget: number
  readonly attempts: number
  readonly wait: (milliseconds: number) => Promise<void>
  readonly random: () => number
  /** Milliseconds since 1970, for a `Retry-After` that is a date. */
  readonly now: () => number
}

const STATUSES: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504, 522])
const CODES: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ERR_STREAM_PREMATURE_CLOSE',
])
/** Codes of the distribution specification that pass by themselves, whatever the status beside them. */
const PASSING: ReadonlySet<string> = new Set(['TOOMANYREQUESTS', 'UNAVAILABLE'])
const LONGEST = 60_000
const BODY_LIMIT = 64 * 1024

/** Milliseconds until the next attempt, or undefined where another one would not help. */
export function retryDelay(
  attempt: number,
  failure: Failure,
  { random, now }: { readonly random: number; readonly now: number },
): number | undefined {
  const { status, code } = failure
  const worthIt =
    status === undefined
      ? CODES.has(code ?? '')
      : STATUSES.has(status) ||
        isThrottled(failure) ||
        (status >= 400 && registryCodes(failure.said ?? '').some((one) => PASSING.has(one)))
  if (!worthIt) return undefined
  const backoff = 250 * 2 ** (attempt - 1) * (1 + random / 2)
  return Math.min(askedDelay(failure, now) ?? backoff, LONGEST)
}

/** Whether the host asks for fewer requests: GitHub's registry does so with 403 too. */
export function isThrottled({ status, said = '' }: Failure): boolean {
  return status === 429 || (status === 403 && /rate limit|too many requests|abuse detection/i.test(said))
}

/** RFC 9110, "Retry-After": seconds or a date; GitHub's registry writes a duration into the body instead. */
function askedDelay({ retryAfter, said = '' }: Failure, now: number): number | undefined {
  if (retryAfter !== undefined) {
    if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1_000
    const date = Date.parse(retryAfter)
    if (!Number.isNaN(date)) return Math.max(0, date - now)
  }
  const [, amount, unit = ''] = /retry-after:\s*(\d+(?:\.\d+)?)(ns|[µμu]s|ms|s|m)\b/i.exec(said) ?? []
  // A hint of less than a moment says that the next one may come at once; a moment is still polite.
  return amount === undefined ? undefined : Math.max(Number(amount) * (UNITS[unit] ?? 0), 100)
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 }

/** Repeats `attempt` as the policy allows; the last answer or error is given whatever it is. */
export async function retrying(
  policy: RetryPolicy,
  gate: Gate,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  for (let number = 1; ; number += 1) {
    const outcome = await gate.pass(attempt).then(withWords, (error: unknown) => ({ error }))
    const failure = failureOf(outcome)
    const delay = retryDelay(number, failure, { random: policy.random(), now: policy.now() })
    if (delay === undefined || number >= policy.attempts || policy.budget <= 0) return settled(outcome)
    await pause(delay, isThrottled(failure), { policy, gate })
  }
}

type Outcome = { readonly answer: Answer } | { readonly error: unknown }

function settled(outcome: Outcome): Answer {
  if ('error' in outcome) throw outcome.error
  return outcome.answer
}

/** Many requests meet the same limit at once: the first pays for all, and the gate holds all back. */
async function pause(
  delay: number,
  isForAll: boolean,
  { policy, gate }: { readonly policy: RetryPolicy; readonly gate: Gate },
): Promise<void> {
  if (isForAll) {
    if (gate.slowDown(() => policy.wait(delay))) policy.budget -= 1
    return
  }
  policy.budget -= 1
  await policy.wait(delay)
}

/** Reads what an unwanted answer says, since it may decide whether to ask again. */
async function withWords(answer: Answer): Promise<Outcome> {
  if (answer.status < 400 || answer.bytes !== undefined) return { answer }
  const bytes = await readBytes(answer, BODY_LIMIT).catch(() => Buffer.alloc(0))
  return { answer: { ...answer, bytes } }
}

function failureOf(outcome: Outcome): Failure {
  if ('error' in outcome) return { code: networkCode(outcome.error) }
  const { answer } = outcome
  const said = answer.bytes === undefined || answer.status < 400 ? '' : answer.bytes.toString('utf8')
  return { status: answer.status, retryAfter: header(answer, 'retry-after'), said }
}

/** Node's code of a network error, also where it is the cause of another. */
export function networkCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code } = error as NodeJS.ErrnoException
  if (code !== undefined && CODES.has(code)) return code
  return error.cause === undefined ? undefined : networkCode(error.cause)
}
