import { isSuccess, type Note } from '../domain/note.ts'
import type { HelmEnding } from './converge.ts'
import { currentRevision, isVerified, LABELS } from './helm-revision.ts'
import { awaitHooks } from './hook-jobs.ts'
import { type RollbackHelm, recordFailure } from './undo.ts'
import type { RolloutClock, RolloutCluster } from './watch-ports.ts'

/** What a step leaves for its own `post:`, written down before it changes anything. */
export interface Traces {
  readonly release: string
  readonly namespace: string
  /** The current helm revision before the step; 0 for none. */
  readonly base: number
  /** ISO 8601, UTC: when the step began. */
  readonly startedAt: string
  /** `settled` once the step has brought Helm's record to its end itself. */
  readonly phase: 'applying' | 'undoing' | 'settled'
  /** The helm revision that it goes back to; 0 where it does not. */
  readonly target: number
  /** The helm revision that the step left live and healthy; 0 where there is none. */
  readonly live: number
}

/** Begins a step's traces; each change is kept as one text. */
export function openTraces(
  { release, namespace }: Pick<Traces, 'release' | 'namespace'>,
  startedAt: Date,
  keep: (traces: string) => void,
): (change: Partial<Traces>) => void {
  let traces: Traces = {
    release,
    namespace,
    base: 0,
    startedAt: startedAt.toISOString(),
    phase: 'settled',
    target: 0,
    live: 0,
  }
  return (change) => {
    traces = { ...traces, ...change }
    keep(JSON.stringify(traces))
  }
}

interface Surroundings {
  readonly log: { info(line: string): void }
  readonly signal: AbortSignal
}

interface Settling extends Surroundings {
  readonly cluster: Pick<RolloutCluster, 'list'>
  readonly clock: RolloutClock
}

/** How long a hook of a rollback that was cut off is waited for, in milliseconds: a cancelled job has minutes left. */
const HOOK_PATIENCE = 60_000

type Told = Pick<Note, 'action' | 'startedAt' | 'verdict' | 'result'>

/**
 * Whether a smoke of this job passed for what the step left live: every smoke after the step's own note,
 * with no other change of the same helm release before it.
 */
export function isSmoked(notes: readonly Told[], traces: Traces): boolean {
  const last = notes.findLastIndex((note) => isAbout(note, traces))
  if (traces.live === 0 || last < 0 || notes[last]?.result['live'] !== traces.live) return false
  const smokes = notes.slice(last + 1).filter(({ action }) => action === 'smoke')
  return smokes.length > 0 && smokes.every(isSuccess)
}

/** What a `post:` step is given. */
interface PostStep extends Surroundings {
  readonly state: (name: string) => string
  readonly notes: { read(): Promise<readonly Told[]> }
}

/** The way back to what the main step had opened. */
interface Reopening {
  reopen(release: Pick<Traces, 'release' | 'namespace'>): Promise<ReopenedRelease | undefined>
  /** Removes what the step left on the runner. */
  sweep(): Promise<void>
  readonly clock: RolloutClock
}

interface ReopenedRelease extends Pick<RollbackHelm, 'rollback'> {
  readonly storage: Omit<RollbackHelm, 'rollback'>
  readonly cluster: Pick<RolloutCluster, 'list'>
  readonly lease: { giveUp(): Promise<void> }
  close(): Promise<void>
}

/** All of a `post:` step: settles what the traces tell of, and sweeps whatever comes of that. */
export async function settleStep(step: PostStep, { reopen, sweep, clock }: Reopening): Promise<void> {
  try {
    const saved = step.state('traces')
    if (saved === '') return
    const traces = JSON.parse(saved) as Traces
    const opened = await reopen(traces)
    if (opened === undefined) return
    try {
      const helm = { ...opened.storage, rollback: opened.rollback }
      await settleAftermath(traces, await step.notes.read(), helm, {
        log: step.log,
        signal: step.signal,
        cluster: opened.cluster,
        clock,
      })
    } finally {
      if (traces.phase !== 'settled') await opened.lease.giveUp()
      await opened.close()
    }
  } finally {
    await sweep()
  }
}

/** Brings to its end what a killed step began, and labels what a smoke has verified. */
export async function settleAftermath(
  traces: Traces,
  notes: readonly Told[],
  helm: RollbackHelm,
  settling: Settling,
): Promise<void> {
  const { log } = settling
  if (traces.phase !== 'settled') return finish(traces, notes, helm, settling)
  if (!isSmoked(notes, traces)) return
  const current = currentRevision(await helm.history())
  if (current?.number !== traces.live || isVerified(current)) return
  await helm.label(traces.live, { [LABELS.verified]: 'true' })
  log.info(`helm revision ${traces.live} of ${traces.release} is verified: smoke passed on it`)
}

async function finish(
  traces: Traces,
  notes: readonly Told[],
  helm: RollbackHelm,
  settling: Settling,
): Promise<void> {
  const { log, signal } = settling
  // A later step of the job left something live: what is newest now is not this step's.
  const isLater = (note: Told) => isAbout(note, traces) && note.startedAt > traces.startedAt
  if (notes.some((note) => isLater(note) && Number(note.result['live'] ?? 0) > 0)) return
  const made = await recordFailure(helm, traces.base, 'the step was ended before the rollout was')
  if (made !== undefined && made.status !== 'failed') {
    log.info(`helm revision ${made.number} of ${traces.release} was left ${made.status}: marked failed`)
  }
  if (traces.phase !== 'undoing') return
  const objects = traces.base === 0 ? [] : (await helm.content(traces.base)).objects
  const wait = { objects, namespace: traces.namespace, timeout: HOOK_PATIENCE }
  const busy = await awaitHooks(wait, settling)
  if (busy !== undefined) {
    log.info(`the hook's Job ${busy} still runs: the rollback that was cut off is left to a person`)
    return
  }
  log.info(`the rollback to helm revision ${traces.target} was cut off: doing it again`)
  const { isSuccess: isBack, message }: HelmEnding = await helm.rollback(traces.target, signal)
  log.info(isBack ? `rolled back to helm revision ${traces.target}` : `it failed: ${message}`)
}

function isAbout({ action, result }: Told, { release, namespace }: Traces): boolean {
  return action.startsWith('helm-') && result['release'] === release && result['namespace'] === namespace
}
