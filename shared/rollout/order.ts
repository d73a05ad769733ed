import { currentRevision, type HelmRevision, LABELS } from './helm-revision.ts'

/** Where one commit is, seen from another; `unknown` where GitHub does not know one of the two. */
export type Comparison = 'ahead' | 'behind' | 'identical' | 'diverged' | 'unknown'

/** A refusal to put a commit over the one that is live. */
export interface OutOfOrder {
  readonly code: 'superseded' | 'diverged'
  readonly live: string
}

/** The commit that is live, by the label of the helm revision that Helm calls deployed. */
export function liveCommit(history: readonly HelmRevision[]): string | undefined {
  return currentRevision(history.filter(({ status }) => status === 'deployed'))?.labels[LABELS.revision]
}

/** What the order of two commits means for an upgrade; undefined where it may go on. */
export function decideOrder(live: string, comparison: Comparison): OutOfOrder | undefined {
  if (comparison === 'ahead' || comparison === 'identical') return undefined
  return { code: comparison === 'behind' ? 'superseded' : 'diverged', live }
}
