import { messageOf } from '../action/errors.ts'
import { type EvidenceCluster, type Exhibit, formatEvidence, gatherEvidence } from './evidence.ts'
import type { Cause, WorkloadState } from './judgement.ts'
import { knownComplaint, oneLine } from './plain-words.ts'
import { watchRollout } from './watch.ts'
import type {
  RolloutClock,
  RolloutCluster,
  RolloutEnding,
  RolloutLog,
  RolloutPlan,
  RolloutWatch,
} from './watch-ports.ts'

/** How a command of Helm's ended. */
export interface HelmEnding {
  readonly isSuccess: boolean
  /** Helm's own last words. */
  readonly message: string
}

export interface ConvergePorts {
  readonly cluster: RolloutCluster & EvidenceCluster
  readonly clock: RolloutClock
  readonly log: RolloutLog
  readonly signal: AbortSignal
  /** Keeps all that was found, beside what the log shows of it; called before anything is undone. */
  readonly keepEvidence?: (text: string) => Promise<void>
}

export type Converged =
  | { readonly kind: 'ready'; readonly states: readonly WorkloadState[]; readonly milliseconds: number }
  | FailedRollout

/** A rollout that was given up, with what was seen before anything is undone. */
export interface FailedRollout {
  readonly kind: 'failed'
  readonly states: readonly WorkloadState[]
  readonly milliseconds: number
  readonly headline: string
  readonly cause: Cause | undefined
  readonly evidence: readonly Exhibit[]
}

/**
 * Runs a command of Helm's beside a watch, and ends when every workload is ready, or when one is doomed, or
 * at the deadline. Helm is interrupted as soon as the rollout is lost. Throws where the run is cancelled,
 * after Helm has ended.
 */
export async function converge(
  plan: RolloutPlan,
  applyWithHelm: (signal: AbortSignal) => Promise<HelmEnding>,
  ports: ConvergePorts,
): Promise<Converged> {
  const watch = await watchRollout(plan, ports, ports.signal)
  const began = ports.clock.monotonic()
  const interrupt = new AbortController()
  const helm = applyWithHelm(AbortSignal.any([interrupt.signal, ports.signal]))
  try {
    const ending = await outcome(helm, watch)
    return await conclude(ending, watch, ports, began)
  } finally {
    interrupt.abort()
    watch.stop()
    await helm.catch(() => undefined)
  }
}

type Outcome = RolloutEnding | { readonly kind: 'helm-failed'; readonly message: string }

async function outcome(helm: Promise<HelmEnding>, watch: RolloutWatch): Promise<Outcome> {
  const applied = async (): Promise<Outcome> => {
    const { isSuccess, message } = await helm
    if (!isSuccess) return { kind: 'helm-failed', message }
    await watch.applied()
    return watch.ending
  }
  return Promise.race([applied(), watch.ending])
}

async function conclude(
  ending: Outcome,
  watch: RolloutWatch,
  { clock, cluster, log, signal, keepEvidence }: ConvergePorts,
  began: number,
): Promise<Converged> {
  // Helm that a cancel ended reports a failure of its own; the cancel is what happened.
  signal.throwIfAborted()
  const milliseconds = clock.monotonic() - began
  if (ending.kind === 'ready') return { kind: 'ready', states: ending.states, milliseconds }
  const leading = watch.leading()
  const plain =
    ending.kind === 'helm-failed' ? (leading?.headline ?? oneLine(ending.message, 400)) : ending.headline
  const cause = ending.kind === 'helm-failed' ? leading?.cause : ending.cause
  const complaint = await complaintOf(cause, watch.states(), { cluster, clock })
  const headline = complaint === undefined ? plain : withComplaint(plain, complaint)
  log.info(`giving up: ${headline}`)
  const said = ending.kind === 'helm-failed' ? [{ title: 'what Helm said', text: ending.message }] : []
  for (const { title, text } of said) log.quote(title, text)
  const states = watch.states()
  const { shown, all } = await gatherEvidence(states, cluster, clock)
  for (const { title, text } of shown) log.quote(title, text)
  await keepEvidence?.(formatEvidence(headline, [...said, ...all])).catch((error: unknown) => {
    log.warning(`the evidence could not be kept in a file: ${messageOf(error)}`)
  })
  return { kind: 'failed', states, milliseconds, headline, cause, evidence: shown }
}

const LOG_PATIENCE = 2_000

/** What the log of a program that crashed is known to mean; a log that does not come is not waited for. */
async function complaintOf(
  cause: Cause | undefined,
  states: readonly WorkloadState[],
  { cluster, clock }: Pick<ConvergePorts, 'cluster' | 'clock'>,
): Promise<string | undefined> {
  const { pod, container } = cause ?? {}
  const workload = states.find(({ causes }) => causes.some((one) => one.pod === pod))?.workload
  if (cause?.kind !== 'crash' || pod === undefined || container === undefined || workload === undefined) {
    return undefined
  }
  const { namespace } = workload
  const request = { namespace, pod, container, previous: false, lines: 20, bytes: 8_192 }
  const done = new AbortController()
  const late = clock.wait(LOG_PATIENCE, done.signal).then(
    () => '',
    () => '',
  )
  const log = await Promise.race([cluster.log(request).catch(() => ''), late])
  done.abort()
  return knownComplaint(log)
}

/** Before the numbers in brackets, which come last. */
function withComplaint(headline: string, complaint: string): string {
  const at = headline.lastIndexOf(' (pod ')
  return at < 0 ? `${headline}: ${complaint}` : `${headline.slice(0, at)}: ${complaint}${headline.slice(at)}`
}
