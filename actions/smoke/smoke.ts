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
  const attempts: Attempt[] = []
  for (;;) {
    const attempt = await tryOnce(watch, tries, attempts.length === 0)
    if (attempt === undefined) return attempts
    attempts.push(attempt)
    tellChange(watch, attempts)
    if (lacking(attempts, check.pass).length === 0 || isHopeless(attempts)) return attempts
    const pause = pauseAfter(watch, attempt)
    if (ports.clock.monotonic() + pause >= began + check.timeout) return attempts
    await ports.clock.wait(pause, signal)
  }
}

/** Milliseconds until the next attempt: never before this one is over, nor before the target wants to be asked again. */
function pauseAfter({ check, ports, began }: Watch, { at, retryAfter = 0 }: Attempt): number {
  const over = ports.clock.monotonic() - began - at
  return Math.max(0, retryAfter, pauseAt(at, check.interval, ports.random()) - over)
}

/**
 * An attempt in what is left until the deadline; none where that has passed, as on a machine that wakes late, or where
 * the deadline cut it short: it says nothing that earlier ones do not. The first one counts whatever it is.
 */
async function tryOnce(
  { check, ports, signal, began }: Watch,
  tries: Tries,
  isFirst: boolean,
): Promise<Attempt | undefined> {
  const at = ports.clock.monotonic() - began
  const left = check.timeout - at
  if (left <= 0 && !isFirst) return undefined
  const trial = await tries.once(Math.max(1, Math.ceil(Math.min(check.attemptTimeout, left))), signal)
  const { judgement } = trial
  const isLate = judgement.kind === 'no-answer' && judgement.class === 'timeout'
  return isLate && left < check.attemptTimeout && !isFirst ? undefined : { at, ...trial }
}

function tellChange({ check, ports }: Watch, attempts: readonly Attempt[]): void {
  const [previous, last] = [attempts.at(-2), attempts.at(-1)]
  if (last === undefined) return
  const text = describeJudgement(last.judgement)
  if (previous !== undefined && describeJudgement(previous.judgement) === text) return
  ports.log.info(`${((last.at + last.milliseconds) / 1_000).toFixed(1)} s  ${check.name}  ${text}`)
}
