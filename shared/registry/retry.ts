import { type Answer, drain, header } from './transport.ts'

/** What a failed attempt leaves to decide on. */
export interface Failure {
  readonly status?: number
  /** The `Retry-After` header as it came. */
  readonly retryAfter?: string | undefined
  /** Node's code of a network error. */
  readonly code?: string | undefined
}

/** How often, how long and out of which purse attempts are repeated. */
export interface RetryPolicy {
  /** Repetitions left for the whole run, so that a broken registry does not hold a job for minutes. */
  budget: number
  readonly attempts: number
  readonly wait: (milliseconds: number) => Promise<void>
  readonly random: () => number
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
const LONGEST = 60_000

/** Milliseconds until the next attempt, or undefined where another one would not help. */
export function retryDelay(attempt: number, failure: Failure, random: number): number | undefined {
  const { status, code, retryAfter } = failure
  const worthIt = status === undefined ? CODES.has(code ?? '') : STATUSES.has(status)
  if (!worthIt) return undefined
  if (retryAfter !== undefined && /^\d+$/.test(retryAfter)) {
    return Math.min(Number(retryAfter) * 1_000, LONGEST)
  }
  return Math.min(250 * 2 ** (attempt - 1) * (1 + random / 2), LONGEST)
}

/** Repeats `attempt` as the policy allows; the last answer or error is given whatever it is. */
export async function retrying(policy: RetryPolicy, attempt: () => Promise<Answer>): Promise<Answer> {
  for (let number = 1; ; number += 1) {
    const outcome = await attempt().then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    )
    const delay = retryDelay(number, failureOf(outcome), policy.random())
    if (delay === undefined || number >= policy.attempts || policy.budget <= 0) {
      if ('error' in outcome) throw outcome.error
      return outcome.answer
    }
    policy.budget -= 1
    if ('answer' in outcome) drain(outcome.answer)
    await policy.wait(delay)
  }
}

function failureOf(outcome: { answer: Answer } | { error: unknown }): Failure {
  if ('answer' in outcome) {
    return { status: outcome.answer.status, retryAfter: header(outcome.answer, 'retry-after') }
  }
  return { code: networkCode(outcome.error) }
}

/** Node's code of a network error, also where it is the cause of another. */
export function networkCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code } = error as NodeJS.ErrnoException
  if (code !== undefined && CODES.has(code)) return code
  return error.cause === undefined ? undefined : networkCode(error.cause)
}
