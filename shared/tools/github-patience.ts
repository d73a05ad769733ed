import type { Octokit } from '@octokit/core'

import { DeliveryError } from '../action/errors.ts'
import { githubError, isRateLimit, isSecondaryLimit, retryAfter } from './github-error.ts'

/** For a write that must not happen twice: its caller looks before it tries again. */
export const ONCE = { retries: 0 } as const

/** For a write that matters most and may happen twice: an outage of half a minute is sat out. */
export const PATIENTLY = { retries: 4 } as const

const LONGEST_WAIT = 60_000

/** Statuses that asking again at once would not change; of them, a rate limit is waited for. */
export const REFUSALS: readonly number[] = [400, 401, 403, 404, 410, 422, 429, 451]

/**
 * Ends a call that was refused. The retry plugin leaves refusals alone, but not where the call itself says how
 * often it may be repeated: it repeats those at once (its wrapRequest reads `retries` from the failed request).
 */
export function refusalsAreFinal({ hook }: Octokit): void {
  hook.error('request', (error) => {
    if ('status' in error && REFUSALS.includes(error.status)) {
      error.request.request = { ...error.request.request, retries: 0 }
    }
    throw error
  })
}

interface Patience {
  readonly call: string
  readonly log: { readonly info: (line: string) => void }
  readonly signal: AbortSignal | undefined
  readonly wait: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>
  /** How often it may still wait. */
  readonly patience: number
}

/** Waits where GitHub names a time, and turns what is left into an error for the reader. */
export async function patiently<Answer>(attempt: () => Promise<Answer>, how: Patience): Promise<Answer> {
  const { call, log, signal, wait, patience } = how
  try {
    return await attempt()
  } catch (error) {
    if (signal?.aborted === true) throw cancelled(signal)
    const asked = patience > 0 ? askedWait(error) : undefined
    if (asked === undefined) throw githubError(error, call)
    log.info(`GitHub asks to slow down: ${call} is tried again in ${Math.ceil(asked / 1_000)} s`)
    await wait(asked, signal)
  }
  return patiently(attempt, { ...how, patience: patience - 1 })
}

/** A refusal for the rate limit did nothing, so that even a write that must not happen twice may be repeated. */
function askedWait(error: unknown): number | undefined {
  if (!isRateLimit(error)) return undefined
  // "Rate limits for the REST API": a secondary limit that names no time asks for a minute.
  const wait = retryAfter(error) ?? (isSecondaryLimit(error) ? LONGEST_WAIT : undefined)
  return wait !== undefined && wait <= LONGEST_WAIT ? wait : undefined
}

function cancelled(signal: AbortSignal): unknown {
  return signal.reason instanceof DeliveryError
    ? signal.reason
    : new DeliveryError('cancelled', 'cancelled while talking to GitHub', { cause: signal.reason })
}
