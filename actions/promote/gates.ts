import { shortDigest } from '../../shared/domain/digest.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import type { Direction } from '../../shared/domain/record.ts'
import { type Revision, shortRevision } from '../../shared/domain/revision.ts'
import type { Release } from './binding.ts'
import type { Evidence } from './evidence.ts'
import type { Gate } from './gate.ts'
import type { Lane } from './inputs.ts'
import { isForward, type Observed } from './observe.ts'
import type { Comparison } from './ports.ts'
import { isRefusal, type Refusal, refusal } from './refusal.ts'

/** Events that may change an environment: pull requests and merge groups only propose. */
const DEPLOYING: ReadonlySet<string> = new Set([
  'push',
  'workflow_dispatch',
  'repository_dispatch',
  'schedule',
  'workflow_run',
  'release',
])

export function eventGate(event: string): Gate {
  return DEPLOYING.has(event)
    ? { name: 'event', evidence: `the run was started by ${event}` }
    : { name: 'event', evidence: `a run started by ${event} may not deploy`, closed: 'event-not-allowed' }
}

/** Whether the images belong to the revision, as `bindRevision` found it. */
export function revisionGate(bound: Release | Refusal): Gate {
  if (isRefusal(bound)) return { name: 'revision', evidence: bound.message, closed: bound.reasonCode }
  const images = [...bound.images.values()].map(
    ({ repository, digest }) =>
      `${repository.name}:${shortRevision(bound.revision)} is ${shortDigest(digest)}`,
  )
  return { name: 'revision', evidence: images.join(', ') }
}

export interface Decided {
  readonly gates: readonly Gate[]
  readonly direction: Direction
  /** The first closed gate; undefined where all are open. */
  readonly refusal: Refusal | undefined
}

/** Decides every gate, so that the reader sees all of them, and refuses with the first that is closed. */
export function decideGates(lane: Lane, revision: Revision, observed: Observed): Decided {
  const direction = directionOf(lane, observed)
  const asked = [
    holdGate(lane, observed),
    orderGate(lane, revision, observed),
    trunkGate(lane, revision, observed),
    ...(direction === 'rollback' ? [rollbackGate(lane, observed)] : requiredGates(lane, observed)),
  ]
  const gates = asked.map((gate) => unaskedGate(gate.name, observed) ?? gate)
  return { gates, direction, refusal: firstClosed(gates) }
}

/** A gate that GitHub did not answer is closed, and says what would open it. */
function unaskedGate(name: Gate['name'], { unasked }: Observed): Gate | undefined {
  const error = unasked.get(name)
  if (error === undefined) return undefined
  const cure = error.cure === undefined ? '' : `. ${error.cure}`
  return { name, evidence: `cannot be asked: ${error.message}${cure}`, closed: error.code }
}

/** A rollback may go to what is no longer on the trunk, since it was well here; nothing else may. */
function trunkGate(lane: Lane, revision: Revision, { trunk, earlier }: Observed): Gate {
  const ours = shortRevision(revision)
  if (trunk?.status === 'behind' || trunk?.status === 'identical') {
    return { name: 'trunk', evidence: `${ours} is on ${lane.trunk}` }
  }
  const evidence =
    trunk?.status === 'unknown' || trunk === undefined
      ? `GitHub does not know whether ${ours} is on ${lane.trunk}: is \`trunk\` the branch's name?`
      : `${ours} is not on ${lane.trunk}`
  if (lane.allowRollback && earlier?.kind === 'success') {
    return { name: 'trunk', evidence: `${evidence}; allowed, since it was live here before` }
  }
  return { name: 'trunk', evidence, closed: 'not-on-trunk' }
}

export function firstClosed(gates: readonly Gate[]): Refusal | undefined {
  const gate = gates.find(({ closed }) => closed !== undefined)
  return gate?.closed === undefined ? undefined : refusal(gate.closed, gate.evidence)
}

/**
 * A release that has no order with the live one is a rollback only where it was live before:
 * otherwise, after a rewritten trunk, nothing new could ever be promoted again.
 */
function directionOf({ allowRollback }: Lane, { order, live, earlier }: Observed): Direction {
  if (live === undefined || order === undefined) return 'first'
  if (order.status === 'identical') return 'redeploy'
  if (order.status === 'ahead') return 'forward'
  if (order.status === 'behind') return 'rollback'
  return allowRollback && earlier?.kind === 'success' ? 'rollback' : 'forward'
}

function holdGate({ environment }: Lane, { hold }: Observed): Gate {
  if (hold === undefined) return { name: 'hold', evidence: `${environment} is not held` }
  const since = hold.createdAt.slice(0, 16).replace('T', ' ')
  return {
    name: 'hold',
    evidence: `${environment} is held by ${hold.actor} since ${since}: ${hold.reason}`,
    closed: 'held',
  }
}

function orderGate(lane: Lane, revision: Revision, { live, order }: Observed): Gate {
  const { environment } = lane
  if (live === undefined || order === undefined) {
    return { name: 'order', evidence: `nothing is live in ${environment} by the records` }
  }
  const evidence = orderEvidence(environment, { live: live.payload.revision, ours: revision }, order)
  if (isForward(order)) return { name: 'order', evidence }
  if (!lane.allowRollback) {
    return { name: 'order', evidence, closed: order.status === 'behind' ? 'superseded' : 'diverged' }
  }
  if (lane.reason === undefined) {
    return {
      name: 'order',
      evidence: `${evidence}; allow-rollback needs a reason in writing`,
      closed: 'reason-missing',
    }
  }
  return { name: 'order', evidence: `${evidence}; allowed, since: ${lane.reason}` }
}

function orderEvidence(
  environment: string,
  revisions: { readonly live: Revision; readonly ours: Revision },
  { status, aheadBy, behindBy }: Comparison,
): string {
  const [live, ours] = [shortRevision(revisions.live), shortRevision(revisions.ours)]
  switch (status) {
    case 'identical':
      return `${ours} is live in ${environment} already`
    case 'ahead':
      return `${ours} is ${commits(aheadBy)} ahead of ${live}, which is live in ${environment}`
    case 'behind':
      return `${ours} is ${commits(behindBy)} behind ${live}, which is live in ${environment}`
    case 'diverged':
      return `${ours} and ${live}, which is live in ${environment}, have diverged`
    case 'unknown':
      return `GitHub knows no order of ${ours} and ${live}, which is live in ${environment}`
  }
}

function commits(count: number): string {
  return count === 1 ? '1 commit' : `${count} commits`
}

function rollbackGate({ environment }: Lane, { earlier }: Observed): Gate {
  const evidence = earlier ?? { kind: 'none' as const }
  const open = evidence.kind === 'success'
  const said = evidenceText(environment, evidence)
  return { name: 'rollback', evidence: said, ...(open ? {} : { closed: 'not-verified-there' as const }) }
}

function requiredGates({ requires, soak }: Lane, { required, now }: Observed): Gate[] {
  if (requires === undefined || required === undefined) {
    return [{ name: 'requires', evidence: 'none, in writing' }]
  }
  const evidence = evidenceText(requires, required)
  if (required.kind !== 'success') return [{ name: 'requires', evidence, closed: 'not-verified-there' }]
  const gate: Gate = { name: 'requires', evidence }
  if (soak === 0) return [gate]
  const age = now.getTime() - required.since.getTime()
  const lived = `it has been well in ${requires} for ${formatDuration(age)} of ${formatDuration(soak)}`
  return [gate, { name: 'soak', evidence: lived, ...(age >= soak ? {} : { closed: 'soaking' as const }) }]
}

function evidenceText(environment: string, evidence: Evidence): string {
  switch (evidence.kind) {
    case 'success': {
      const when = evidence.since.toISOString().slice(0, 16).replace('T', ' ')
      return `it succeeded in ${environment} at ${when} (deployment ${evidence.record}, run ${evidence.run})`
    }
    case 'untrusted':
      return `deployment ${evidence.record} in ${environment} is no evidence: ${evidence.why}`
    case 'failed':
      return `deployment ${evidence.record} in ${environment} ended as ${evidence.state}`
    case 'none':
      return `no record in ${environment} names this revision with this digest`
  }
}
