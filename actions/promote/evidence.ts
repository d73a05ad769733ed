import type { Digest } from '../../shared/domain/digest.ts'
import { type DeploymentRecord, isRecordOf, lastWord } from '../../shared/domain/record.ts'
import type { Revision } from '../../shared/domain/revision.ts'
import type { PromotionRecords, RunEvidence } from './ports.ts'

/** A success of one release in one environment, or what was found instead. */
export type Evidence =
  | { readonly kind: 'success'; readonly record: number; readonly since: Date; readonly run: string }
  /** Records fit, but their runs do not count. */
  | { readonly kind: 'untrusted'; readonly record: number; readonly why: string }
  | { readonly kind: 'failed'; readonly record: number; readonly state: string }
  | { readonly kind: 'none' }

/** What is looked for. */
export interface Wanted {
  readonly application: string
  readonly environment: string
  readonly revision: Revision
  readonly images: Readonly<Record<string, Digest>>
  readonly trunk: string
  /** A success must be at least as old; where none is, the oldest is given. */
  readonly notAfter: Date
}

/** Events whose runs only say that somebody proposed something. */
const PROPOSALS: ReadonlySet<string> = new Set(['pull_request', 'pull_request_target', 'merge_group'])
const DISPATCHES: ReadonlySet<string> = new Set(['workflow_dispatch', 'repository_dispatch'])
// As many records as a busy environment makes in weeks; older successes prove little.
const LOOKED_AT = 300

/**
 * Whether a run's record counts: it ran on the trunk or was dispatched. A pull request's branch may
 * have the trunk's name, so its runs never do.
 */
export function isTrusted({ event, headBranch }: RunEvidence, trunk: string): boolean {
  if (PROPOSALS.has(event)) return false
  return DISPATCHES.has(event) || headBranch === trunk
}

/** Looks for a success of the release in the environment's records; the best evidence where none is old enough. */
export async function findSuccess(wanted: Wanted, records: PromotionRecords): Promise<Evidence> {
  let best: Evidence = { kind: 'none' }
  for await (const record of fitting(wanted, records)) {
    const evidence = await judge(record, wanted, records)
    if (evidence.kind === 'success' && evidence.since <= wanted.notAfter) return evidence
    if (evidence.kind === 'success' || best.kind === 'none') best = evidence
  }
  return best
}

async function* fitting({ application, environment, revision, images }: Wanted, records: PromotionRecords) {
  let looked = 0
  for await (const record of records.walk(application, environment)) {
    if (isRecordOf(record, revision, images)) yield record
    looked += 1
    if (looked >= LOOKED_AT) return
  }
}

async function judge(
  record: DeploymentRecord,
  { trunk }: Wanted,
  records: PromotionRecords,
): Promise<Evidence> {
  const word = lastWord(record)
  const { id } = record
  if (word?.state !== 'success') return { kind: 'failed', record: id, state: word?.state ?? 'open' }
  const { run } = record.payload
  const evidence = await records.runEvidence(run)
  if (evidence === undefined) return { kind: 'untrusted', record: id, why: `run ${run} does not exist` }
  if (isTrusted(evidence, trunk)) return { kind: 'success', record: id, since: new Date(word.createdAt), run }
  const branch = evidence.headBranch ?? 'no branch'
  return { kind: 'untrusted', record: id, why: `run ${run} was a ${evidence.event} on ${branch}` }
}
