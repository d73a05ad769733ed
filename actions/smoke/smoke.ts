import type { Check } from './check.ts'
import {
  type Attempt,
  concludeCourse,
  describeJudgement,
  lacking,
  type TargetReason,
  type Trial,
} from './course.ts'
import { isHopeless } from './give-up.ts'
import type { SmokeInputs } from './inputs.ts'
import { pauseAt } from './pace.ts'

/** One target being tried. */
export interface Tries {
  /** Tries once, within as many milliseconds; rejects only with the reason of `signal`, or where trying is pointless. */
  once(timeout: number, signal: AbortSignal): Promise<Trial>
  /** Lets go of what stays open between tries. */
  close(): Promise<void>
}

/** What a smoke asks of time. */
export interface SmokeClock {
  monotonic(): number
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export interface SmokePorts {
  readonly open: (check: Check) => Tries
  readonly clock: SmokeClock
  /** In [0, 1). */
  readonly random: () => number
  readonly log: { info(line: string): void }
}

export interface TargetResult {
  readonly check: Check
  readonly reason: TargetReason
  readonly attempts: readonly Attempt[]
  /** Whether it ended before the deadline, since waiting would not have helped. */
  readonly givenUp: boolean
}

/** Asks every target at the same time, each until it passed, the deadline came or waiting is pointless. */
export async function smoke(
  inputs: SmokeInputs,
  ports: SmokePorts,
  signal: AbortSignal,
): Promise<readonly TargetResult[]> {
  const began = ports.clock.monotonic()
  // A target that cannot be tried at all ends the others' waiting too.
  const broken = new AbortController()
  const either = AbortSignal.any([signal, broken.signal])
  const results = inputs.checks.map(async (check) => {
    const attempts = await watchTarget({ check, ports, signal: either, began })
    const reason = concludeCourse(attempts, check.pass)
    return { check, attempts, reason, givenUp: reason !== 'healthy' && isHopeless(attempts) }
  })
  return Promise.all(results).catch(async (error: unknown) => {
    broken.abort(error)
    await Promise.allSettled(results)
    // Why the run was cancelled says more than that a wait was aborted.
    signal.throwIfAborted()
    throw error
  })
}

interface Watch {
  readonly check: Check
  readonly ports: SmokePorts
  readonly signal: AbortSignal
  /** Monotonic milliseconds. */
  readonly began: number
}

async function watchTarget(watch: Watch): Promise<readonly Attempt[]> {
  const tries = watch.ports.open(watch.check)
  try {
    return await untilDecided(watch, tries)
  } finally {
    await tries.close()
  }
}

async function untilDecided(watch: Watch, tries: Tries): Promise<readonly Attempt[]> {
  const { check, ports, signal, began } = watch
  const { clock, random } = ports
  const deadline = began + check.timeout
  const attempts: Attempt[] = []
  for (;;) {
    const start = clock.monotonic()
    // A busy machine wakes late: the deadline may have passed meanwhile.
    if (start >= deadline && attempts.length > 0) return attempts
    const { attempt, isCutShort } = await tryOnce(watch, tries, start, deadline - start)
    if (isCutShort && attempts.length > 0) return attempts
    attempts.push(attempt)
    tellChange(watch, attempts)
    if (lacking(attempts, check.pass).length === 0 || isHopeless(attempts)) return attempts
    const now = clock.monotonic()
    const pause = Math.max(pauseAt(start - began, check.interval, random()), 0)
    const next = Math.max(now + (attempt.retryAfter ?? 0), start + pause)
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
  { check, signal, began }: Watch,
  tries: Tries,
  start: number,
  left: number,
): Promise<Tried> {
  const trial = await tries.once(Math.ceil(Math.min(check.attemptTimeout, left)), signal)
  const { judgement } = trial
  const isLate = judgement.kind === 'no-answer' && judgement.class === 'timeout'
  return { attempt: { at: start - began, ...trial }, isCutShort: isLate && left < check.attemptTimeout }
}

function tellChange({ check, ports }: Watch, attempts: readonly Attempt[]): void {
  const [previous, last] = [attempts.at(-2), attempts.at(-1)]
  if (last === undefined) return
  const text = describeJudgement(last.judgement)
  if (previous !== undefined && describeJudgement(previous.judgement) === text) return
  ports.log.info(`${((last.at + last.milliseconds) / 1_000).toFixed(1)} s  ${check.name}  ${text}`)
}
