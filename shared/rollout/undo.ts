import { type Converged, type ConvergePorts, converge, type HelmEnding } from './converge.ts'
import type { Graces } from './grace.ts'
import { currentRevision, type HelmRevision, LABELS, type Owner, ownerLabels } from './helm-revision.ts'
import { awaitHooks } from './hook-jobs.ts'
import type { KubernetesObject } from './objects.ts'
import { oneLine } from './plain-words.ts'
import { hookJobsOf, workloadsOf } from './workloads.ts'

/** Helm's record, as far as it has to end up true. */
export interface HelmRecord {
  history(): Promise<readonly HelmRevision[]>
  content(number: number): Promise<{ readonly objects: readonly KubernetesObject[] }>
  markFailed(number: number, description: string): Promise<void>
  /** Sets labels; null takes one off. */
  label(number: number, labels: Readonly<Record<string, string | null>>): Promise<void>
}

export interface RollbackHelm extends HelmRecord {
  rollback(to: number, signal: AbortSignal): Promise<HelmEnding>
}

type FailingRecord = Pick<HelmRecord, 'history' | 'markFailed' | 'label'>

export interface RollbackPlan {
  readonly target: HelmRevision
  readonly namespace: string
  /** Milliseconds until it is given up. */
  readonly timeout: number
  readonly owner: Owner
  readonly graces?: Graces | undefined
}

/** How a rollback ended, and the helm revision that it made. */
export interface RolledBack {
  readonly converged: Converged
  readonly made: HelmRevision | undefined
}

/**
 * Goes back to an earlier helm revision and follows that like any rollout. The helm revision that it makes
 * carries its target's labels, as Helm copies them, but names this run as its maker.
 */
export async function rollBack(
  { target, namespace, timeout, owner, graces }: RollbackPlan,
  helm: RollbackHelm,
  ports: ConvergePorts,
): Promise<RolledBack> {
  const [before, { objects }] = await Promise.all([helm.history(), helm.content(target.number)])
  const base = currentRevision(before)?.number ?? 0
  const hooked = base === 0 ? [] : (await helm.content(base)).objects
  const busy = await awaitHooks({ objects: hooked, namespace, timeout }, ports)
  if (busy !== undefined) return { converged: stillBusy(busy), made: undefined }
  const plan = {
    workloads: workloadsOf(objects, namespace),
    hooks: hookJobsOf(objects, namespace, ['pre-rollback', 'post-rollback']),
    images: [],
    timeout,
    graces,
  }
  const converged = await keepRecordTrue(helm, base, () =>
    converge(plan, (signal) => helm.rollback(target.number, signal), ports),
  )
  const made = newerThan(base, await helm.history())
  if (made !== undefined) {
    const isReady = converged.kind === 'ready'
    await helm.label(made.number, {
      ...ownerLabels(owner),
      ...(isReady ? { [LABELS.failed]: null } : { [LABELS.verified]: null }),
    })
  }
  return { converged, made }
}

function stillBusy(hook: string): Converged {
  const headline = `${hook}: the hook's Job still runs, and nothing is rolled back under it`
  return { kind: 'failed', states: [], milliseconds: 0, headline, cause: undefined, evidence: [] }
}

/**
 * Runs a rollout that makes a helm revision, and has Helm's record say `failed` unless it ended ready:
 * without its own wait Helm calls deployed what it has only applied, and a Helm that was killed says pending.
 */
export async function keepRecordTrue(
  helm: FailingRecord,
  base: number,
  rollout: () => Promise<Converged>,
): Promise<Converged> {
  try {
    const converged = await rollout()
    if (converged.kind === 'failed') await recordFailure(helm, base, converged.headline)
    return converged
  } catch (error) {
    await recordFailure(helm, base, error instanceof Error ? error.message : 'given up')
    throw error
  }
}

/** Marks the newest helm revision after `base` as failed, unless Helm has said so itself. */
export async function recordFailure(
  helm: FailingRecord,
  base: number,
  why: string,
): Promise<HelmRevision | undefined> {
  const made = newerThan(base, await helm.history())
  if (made !== undefined) await fail(made, why, helm)
  return made
}

/** Has Helm's record say that a helm revision failed, now and after Helm has gone on from it. */
export async function fail(
  { number, status }: HelmRevision,
  why: string,
  helm: Pick<HelmRecord, 'markFailed' | 'label'>,
): Promise<void> {
  await helm.label(number, { [LABELS.failed]: 'true' })
  if (status !== 'failed') await helm.markFailed(number, oneLine(`Trunkline: ${why}`, 300))
}

function newerThan(base: number, history: readonly HelmRevision[]): HelmRevision | undefined {
  const newest = currentRevision(history)
  return newest !== undefined && newest.number > base ? newest : undefined
}
