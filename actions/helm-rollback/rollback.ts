import type { Traces } from '../../shared/rollout/aftermath.ts'
import type { ConvergePorts, FailedRollout } from '../../shared/rollout/converge.ts'
import {
  currentRevision,
  type HelmRevision,
  isVerified,
  type Owner,
  type RollbackGoal,
  rollbackTarget,
} from '../../shared/rollout/helm-revision.ts'
import type { WorkloadState } from '../../shared/rollout/judgement.ts'
import { holdRelease, type LockPorts } from '../../shared/rollout/lock.ts'
import type { KubernetesObject } from '../../shared/rollout/objects.ts'
import { oneLine } from '../../shared/rollout/plain-words.ts'
import { type RollbackHelm, rollBack } from '../../shared/rollout/undo.ts'
import { watchRollout } from '../../shared/rollout/watch.ts'
import { workloadsOf } from '../../shared/rollout/workloads.ts'
import type { RollbackInputs } from './inputs.ts'

const GLANCE = 2_000

/** What a helm revision deployed, and how Helm describes it: `Rollback to 4`. */
interface Content {
  readonly description: string
  readonly objects: readonly KubernetesObject[]
}

interface DescribedHelm extends RollbackHelm {
  content(number: number): Promise<Content>
  describe(number: number, description: string): Promise<void>
}

export interface RollbackPorts extends ConvergePorts, Pick<LockPorts, 'lease' | 'stateOf'> {
  readonly helm: DescribedHelm
  /** Kept for the `post:` step from the moment of the call. */
  trace(traces: Partial<Traces>): void
}

export type RollbackDecision =
  | { readonly kind: 'go'; readonly target: HelmRevision; readonly current: HelmRevision }
  | { readonly kind: 'stay'; readonly current: HelmRevision }
  | { readonly kind: 'nothing'; readonly why: string }

export type RollbackResult =
  | Extract<RollbackDecision, { readonly kind: 'nothing' }>
  | { readonly kind: 'locked'; readonly why: string }
  | { readonly kind: 'unchanged'; readonly live: number; readonly states: readonly WorkloadState[] }
  | {
      readonly kind: 'rolled-back'
      readonly from: number
      readonly to: number
      readonly live: number
      readonly states: readonly WorkloadState[]
      readonly milliseconds: number
    }
  | { readonly kind: 'failed'; readonly to: number; readonly made: number; readonly rollout: FailedRollout }

/** Decides from Helm's history; `description` is that of the current helm revision. */
export function decideRollback(
  history: readonly HelmRevision[],
  goal: RollbackGoal,
  { description }: { readonly description: string },
): RollbackDecision {
  const current = currentRevision(history)
  if (current === undefined) return { kind: 'nothing', why: 'the helm release does not exist' }
  if (current.status === 'deployed' && isThere(current, goal, description)) return { kind: 'stay', current }
  const target = rollbackTarget(history, goal)
  if (target === undefined) return { kind: 'nothing', why: missing(goal) }
  return { kind: 'go', target, current }
}

/** Takes the release back, and says how it went. */
export async function rollback(
  inputs: RollbackInputs,
  owner: Owner,
  ports: RollbackPorts,
): Promise<RollbackResult> {
  const lock = await holdRelease(owner, ports)
  if (lock.kind === 'locked') return lock
  const { history } = lock
  const current = currentRevision(history)
  const content = current === undefined ? undefined : await ports.helm.content(current.number)
  const description = content?.description ?? ''
  const decision = decideRollback(history, inputs.to, { description })
  if (decision.kind === 'nothing') return decision
  if (decision.kind === 'go') return goBack(inputs, decision, owner, ports)
  const states = await glance(inputs, content?.objects ?? [], ports)
  const live = decision.current.number
  if (states !== undefined) {
    ports.trace({ phase: 'settled', live })
    return { kind: 'unchanged', live, states }
  }
  // It is what was asked for, but it does not run: applying it once more is what a person would try.
  return goBack(inputs, { target: decision.current, current: decision.current }, owner, ports)
}

async function goBack(
  { namespace, timeout, reason, graces }: RollbackInputs,
  { target, current }: { readonly target: HelmRevision; readonly current: HelmRevision },
  owner: Owner,
  ports: RollbackPorts,
): Promise<RollbackResult> {
  const { helm, log } = ports
  const to = target.number
  log.info(
    `rolling back from helm revision ${current.number} to ${to}${reason === undefined ? '' : `: ${reason}`}`,
  )
  ports.trace({ base: current.number, phase: 'undoing', target: to })
  const { converged, made } = await rollBack({ target, namespace, timeout, owner, graces }, helm, ports)
  const live = made?.number ?? 0
  ports.trace({ phase: 'settled', live: converged.kind === 'ready' ? live : 0 })
  if (converged.kind === 'failed') return { kind: 'failed', to, made: live, rollout: converged }
  if (reason !== undefined && live > 0)
    await helm.describe(live, oneLine(`Rollback to ${to}: ${reason}`, 300))
  const { states, milliseconds } = converged
  return { kind: 'rolled-back', from: current.number, to, live, states, milliseconds }
}

/** The workloads, where all of them are ready at once. */
async function glance(
  { namespace }: RollbackInputs,
  objects: readonly KubernetesObject[],
  ports: RollbackPorts,
): Promise<readonly WorkloadState[] | undefined> {
  const workloads = workloadsOf(objects, namespace)
  const watch = await watchRollout({ workloads, hooks: [], images: [], timeout: GLANCE }, ports, ports.signal)
  await watch.applied()
  const ending = await watch.ending
  return ending.kind === 'ready' ? ending.states : undefined
}

/**
 * A helm revision that a rollback made is where it went back to. A verified one that an upgrade made is not:
 * who asks to leave it has found something that smoke did not.
 */
function isThere(current: HelmRevision, goal: RollbackGoal, description: string): boolean {
  const [, went] = /^Rollback to (\d+)/.exec(description) ?? []
  if (typeof goal === 'number') return current.number === goal || went === String(goal)
  return goal === 'verified' && went !== undefined && isVerified(current)
}

function missing(goal: RollbackGoal): string {
  if (goal === 'verified') return 'no earlier helm revision was verified by a smoke'
  if (goal === 'previous') return 'no earlier helm revision was deployed'
  return `helm revision ${goal} is not in the history`
}
