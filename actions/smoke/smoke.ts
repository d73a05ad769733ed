import type { ProbeOutcome, ProbeRequest } from '../../shared/domain/probe.ts'
import { answerHead } from './answer-head.ts'
import {
  type Attempt,
  closingStreak,
  concludeCourse,
  describeJudgement,
  type TargetReason,
} from './course.ts'
import { expectsRedirect, judge } from './expectation.ts'
import { type SmokeInputs, showUrl } from './inputs.ts'
import { pauseAt } from './pace.ts'

/** Sends one request on a connection of its own; rejects only when aborted. */
export interface Prober {
  probe(request: ProbeRequest, signal: AbortSignal): Promise<ProbeOutcome>
}

/** What a smoke asks of time. */
export interface SmokeClock {
  monotonic(): number
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export interface SmokePorts {
  readonly prober: Prober
  readonly clock: SmokeClock
  /** In [0, 1). */
  readonly random: () => number
  readonly log: { info(line: string): void }
}

export interface TargetResult {
  readonly url: URL
  readonly reason: TargetReason
  readonly attempts: readonly Attempt[]
}

/** Asks every target at the same time, each until it passed or the deadline came. */
export async function smoke(
  inputs: SmokeInputs,
  ports: SmokePorts,
  signal: AbortSignal,
): Promise<readonly TargetResult[]> {
  const began = ports.clock.monotonic()
  const results = inputs.urls.map(async (url) => {
    const attempts = await watchTarget({ url, inputs, ports, signal, began })
    return { url, attempts, reason: concludeCourse(attempts, inputs.successes) }
  })
  return Promise.all(results).catch((error: unknown) => {
    // Why the run was cancelled says more than that a wait was aborted.
    signal.throwIfAborted()
    throw error
  })
}

interface Watch {
  readonly url: URL
  readonly inputs: SmokeInputs
  readonly ports: SmokePorts
  readonly signal: AbortSignal
  /** Monotonic milliseconds. */
  readonly began: number
}

async function watchTarget(watch: Watch): Promise<readonly Attempt[]> {
  const { inputs, ports, signal, began } = watch
  const { clock, random } = ports
  const deadline = began + inputs.timeout
  const attempts: Attempt[] = []
  for (;;) {
    const start = clock.monotonic()
    const { attempt, isCutShort } = await tryOnce(watch, start, deadline - start)
    if (isCutShort && attempts.length > 0) return attempts
    attempts.push(attempt)
    tellChange(watch, attempts)
    if (closingStreak(attempts).length >= inputs.successes) return attempts
    const now = clock.monotonic()
    const next = Math.max(now, start + pauseAt(start - began, inputs.interval, random()))
    if (next >= deadline) return attempts
    await clock.wait(next - now, signal)
  }
}

interface Tried {
  readonly attempt: Attempt
  /** The deadline left it less time than an attempt may take: it says nothing that earlier ones do not. */
  readonly isCutShort: boolean
}

async function tryOnce(
  { url, inputs, ports, signal, began }: Watch,
  start: number,
  left: number,
): Promise<Tried> {
  const { attemptTimeout, expectation } = inputs
  const timeout = Math.ceil(Math.min(attemptTimeout, left))
  const request = { url, timeout, follow: !expectsRedirect(expectation) }
  const outcome = await ports.prober.probe(request, signal)
  const judgement = judge(outcome, expectation)
  const isOdd = outcome.kind === 'answer' && judgement.kind !== 'as-expected'
  return {
    attempt: {
      at: start - began,
      milliseconds: outcome.milliseconds,
      judgement,
      ...(isOdd ? { head: answerHead(outcome) } : {}),
    },
    isCutShort: outcome.kind === 'failure' && outcome.class === 'timeout' && left < attemptTimeout,
  }
}

function tellChange({ url, ports }: Watch, attempts: readonly Attempt[]): void {
  const [previous, last] = [attempts.at(-2), attempts.at(-1)]
  if (last === undefined) return
  const text = describeJudgement(last.judgement)
  if (previous !== undefined && describeJudgement(previous.judgement) === text) return
  ports.log.info(`${((last.at + last.milliseconds) / 1_000).toFixed(1)} s  ${showUrl(url)}  ${text}`)
}
