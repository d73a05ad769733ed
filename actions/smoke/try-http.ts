import type { ProbeAnswer, ProbeOutcome, ProbeRequest } from '../../shared/domain/probe.ts'
import { answerHead } from './answer-head.ts'
import type { Check } from './check.ts'
import type { Trial } from './course.ts'
import { expectsRedirect, judge } from './expectation.ts'
import { retryAfter } from './pace.ts'
import type { Match } from './pattern.ts'

/** Sends one request on a connection of its own; rejects only when aborted. */
export interface Prober {
  probe(request: ProbeRequest, signal: AbortSignal): Promise<ProbeOutcome>
  /** Every address of a URL's host; none where the name does not resolve. */
  addresses(url: URL): Promise<readonly string[]>
}

/** What trying a URL needs. */
export interface HttpPorts {
  readonly prober: Prober
  readonly match: Match
  readonly now: () => Date
}

/** The request that a check makes of a URL. */
export function requestOf({ asking, expectation }: Check, url: URL, timeout: number): ProbeRequest {
  const { method, headers, body, maxRedirects, allowMetadata } = asking
  const follow = !expectsRedirect(expectation)
  const request = { url, timeout, follow, method, headers, maxRedirects, allowMetadata }
  return body === undefined ? request : { ...request, body }
}

/** What an outcome means for a check. */
export function trialOf(check: Check, outcome: ProbeOutcome, { match, now }: HttpPorts): Trial {
  const judgement = judge(outcome, check.expectation, { match, now: now().getTime() })
  const { milliseconds } = outcome
  if (outcome.kind === 'failure') return { milliseconds, judgement }
  const { status, headers, certificate } = outcome
  const instance = headers[check.instanceHeader]
  const wait = retryAfter(status, headers['retry-after'], now().getTime())
  return {
    milliseconds,
    judgement,
    ...(judgement.kind === 'as-expected' ? {} : { head: answerHead(outcome) }),
    ...(instance === undefined ? {} : { instance }),
    ...(wait === undefined ? {} : { retryAfter: wait }),
    ...(certificate === undefined ? {} : { certificate }),
  }
}

/** Tries a URL once. */
export async function tryUrl(
  check: Check,
  url: URL,
  ports: HttpPorts,
  limits: { readonly timeout: number; readonly signal: AbortSignal; readonly address?: string },
): Promise<{ readonly trial: Trial; readonly answer: ProbeAnswer | undefined }> {
  const request = requestOf(check, url, limits.timeout)
  const { address } = limits
  const outcome = await ports.prober.probe(
    address === undefined ? request : { ...request, address },
    limits.signal,
  )
  return { trial: trialOf(check, outcome, ports), answer: outcome.kind === 'answer' ? outcome : undefined }
}
