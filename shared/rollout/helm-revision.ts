/** The labels that Trunkline puts on a helm revision; Helm keeps them on the release's Secret. */
export const LABELS = {
  run: 'trunkline.dev/run',
  attempt: 'trunkline.dev/attempt',
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
  readonly run: string
  readonly attempt: number
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

/** Where a failed upgrade goes back to: the newest verified revision before it, else the newest that was deployed. */
export function undoTarget(history: readonly HelmRevision[], failed: number): HelmRevision | undefined {
  const earlier = newestFirst(history).filter((revision) => revision.number < failed && wasDeployed(revision))
  return earlier.find(isVerified) ?? earlier[0]
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
