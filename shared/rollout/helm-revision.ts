/** The labels that Trunkline puts on a helm revision; Helm keeps them on the release's Secret. */
export const LABELS = {
  run: 'trunkline.dev/run',
  attempt: 'trunkline.dev/attempt',
  repository: 'trunkline.dev/repository',
  revision: 'trunkline.dev/revision',
  application: 'trunkline.dev/application',
  verified: 'trunkline.dev/verified',
  failed: 'trunkline.dev/failed',
} as const

/** One helm revision of a helm release, as Helm's own record has it. */
export interface HelmRevision {
  readonly number: number
  /** Helm's status: `deployed`, `superseded`, `failed`, `pending-upgrade` … */
  readonly status: string
  readonly labels: Readonly<Record<string, string>>
}

/** Who asks: what is pending under another owner's name is another's to end. */
export interface Owner {
  /** `owner/name` on GitHub. */
  readonly repository?: string
  readonly run: string
  readonly attempt: number
  /** The job and its runner: the steps of one job never overlap. */
  readonly job?: string
}

export type RollbackGoal = 'verified' | 'previous' | number

export function currentRevision(history: readonly HelmRevision[]): HelmRevision | undefined {
  return history.reduce<HelmRevision | undefined>(
    (newest, revision) => (newest === undefined || revision.number > newest.number ? revision : newest),
    undefined,
  )
}

export function isPending({ status }: HelmRevision): boolean {
  return status.startsWith('pending-') || status === 'uninstalling'
}

export function isVerified({ labels }: HelmRevision): boolean {
  return labels[LABELS.verified] === 'true'
}

/**
 * Whether it was once live. The status alone does not tell: where nothing is deployed, Helm's next upgrade
 * starts from the failed helm revision and then calls that one superseded. The label stays.
 */
export function wasDeployed({ status, labels }: HelmRevision): boolean {
  return (status === 'deployed' || status === 'superseded') && labels[LABELS.failed] !== 'true'
}

/**
 * Whether an earlier attempt of the same run left it pending. A run is attempted again only after the
 * attempt before it has ended; the labels of a pending rollback are its target's and prove nothing.
 */
export function isAbandoned({ status, labels }: HelmRevision, owner: Owner): boolean {
  if (status === 'pending-rollback' || labels[LABELS.run] !== owner.run) return false
  return Number(labels[LABELS.attempt] ?? Number.NaN) < owner.attempt
}

/** The run that its labels name; undefined where it is not one of ours. */
export function ownerOf({ labels }: HelmRevision): Owner | undefined {
  const [run, attempt] = [labels[LABELS.run], Number(labels[LABELS.attempt] ?? 1)]
  if (run === undefined || !Number.isSafeInteger(attempt)) return undefined
  const repository = labels[LABELS.repository]?.replace('--', '/')
  return { run, attempt, ...(repository === undefined ? {} : { repository }) }
}

/** The labels that name a helm revision's owner; a repository too long for a label is left out. */
export function ownerLabels({ run, attempt, repository = '' }: Owner): Readonly<Record<string, string>> {
  // No account on GitHub has two hyphens in a row in its name.
  const name = repository.replace('/', '--')
  const fits = /^[A-Za-z0-9][\w.-]{0,61}[A-Za-z0-9]$/.test(name)
  return {
    [LABELS.run]: run,
    [LABELS.attempt]: String(attempt),
    ...(fits ? { [LABELS.repository]: name } : {}),
  }
}

/** Where a failed upgrade goes back to: the newest verified revision before it, else the newest that was deployed. */
export function undoTarget(history: readonly HelmRevision[], failed: number): HelmRevision | undefined {
  const earlier = newestFirst(history).filter((revision) => revision.number < failed && wasDeployed(revision))
  // Ours was watched until it was ready; of what others deployed, Helm knows only that it was applied.
  return earlier.find(isVerified) ?? earlier.find((revision) => ownerOf(revision) !== undefined) ?? earlier[0]
}

/**
 * How many helm revisions Helm has to keep, so that however many have failed since, the newest verified one is
 * not among those that it prunes; at least `least`.
 */
export function historyLimit(history: readonly HelmRevision[], least: number): number {
  const kept = newestFirst(history)
  const at = kept.findIndex((revision) => isVerified(revision) && wasDeployed(revision))
  // Itself, what is newer, and the one that is about to be made.
  return Math.max(least, at + 2)
}

/** Where an asked-for rollback goes; undefined where nothing fits. */
export function rollbackTarget(
  history: readonly HelmRevision[],
  goal: RollbackGoal,
): HelmRevision | undefined {
  const current = currentRevision(history)
  if (typeof goal === 'number') return history.find(({ number }) => number === goal)
  const earlier = newestFirst(history).filter(
    (revision) => revision.number !== current?.number && wasDeployed(revision),
  )
  return goal === 'verified' ? earlier.find(isVerified) : earlier[0]
}

function newestFirst(history: readonly HelmRevision[]): readonly HelmRevision[] {
  return history.toSorted((a, b) => b.number - a.number)
}
