import {
  currentRevision,
  type HelmRevision,
  isAbandoned,
  isPending,
  type Owner,
  ownerOf,
} from './helm-revision.ts'
import { fail, type HelmRecord } from './undo.ts'

/** A lease as it stands in the cluster. */
export interface LeaseState {
  /** As `formatHolder` wrote it; '' where nobody holds it. */
  readonly holder: string
  /** Whether it was renewed within its duration. */
  readonly isLive: boolean
}

/** What the API of a cluster holds for one owner at a time. */
export interface ReleaseLease {
  /** Undefined where there is none, or where this user may not have one. */
  peek(): Promise<LeaseState | undefined>
  /** Takes what `peek` saw, and keeps renewing it; false where somebody else was quicker. */
  take(): Promise<boolean>
}

/** Whether the run that holds a release still works on it; `unknown` where nobody answers. */
export type OwnerState = 'ended' | 'active' | 'unknown'

export interface LockPorts {
  readonly helm: Pick<HelmRecord, 'history' | 'markFailed' | 'label'>
  readonly lease: ReleaseLease
  stateOf(owner: Owner): Promise<OwnerState>
  readonly log: { info(line: string): void }
}

export type Lock =
  | { readonly kind: 'held'; readonly history: readonly HelmRevision[] }
  | { readonly kind: 'locked'; readonly why: string }

/**
 * Makes the release this step's own. What another left pending is taken over only when its run has ended, by
 * marking it failed: nothing is uninstalled and no history deleted. No answer about the owner means locked.
 */
export async function holdRelease(me: Owner, ports: LockPorts): Promise<Lock> {
  const { helm, lease, log } = ports
  const [history, held] = await Promise.all([helm.history(), lease.peek()])
  const current = currentRevision(history)
  const pending = current !== undefined && isPending(current) ? current : undefined
  const why = await closedBy(pending, held, me, ports)
  if (why !== undefined) return { kind: 'locked', why }
  if (!(await lease.take())) return { kind: 'locked', why: 'another step took its lease a moment ago' }
  if (pending === undefined) return { kind: 'held', history }
  const whose = describeOwner(pendingOwner(pending, held))
  log.info(
    `helm revision ${pending.number} was left ${pending.status} by ${whose}, which has ended: marked failed`,
  )
  await fail(pending, `left ${pending.status} by ${whose}, which ended before the rollout did`, helm)
  return { kind: 'held', history: await helm.history() }
}

/** Why the release is not free; undefined where it is. */
async function closedBy(
  pending: HelmRevision | undefined,
  lease: LeaseState | undefined,
  me: Owner,
  ports: LockPorts,
): Promise<string | undefined> {
  const holder = lease === undefined ? undefined : parseHolder(lease.holder)
  // A step before this one of the same job has ended, however it did.
  if (holder !== undefined && isSameJob(holder, me)) return undefined
  const busy = lease?.isLive === true ? await closedByLease(lease.holder, holder, me, ports) : undefined
  if (busy !== undefined || pending === undefined) return busy
  return closedByPending(pending, lease, me, ports)
}

async function closedByLease(
  name: string,
  holder: Owner | undefined,
  me: Owner,
  ports: LockPorts,
): Promise<string | undefined> {
  if (holder === undefined) return `held by ${name}`
  const state = await stateOf(holder, me, ports)
  return state === 'ended' ? undefined : `held by ${describe(holder, state)}`
}

async function closedByPending(
  pending: HelmRevision,
  lease: LeaseState | undefined,
  me: Owner,
  ports: LockPorts,
): Promise<string | undefined> {
  const owner = pendingOwner(pending, lease)
  const what = `helm revision ${pending.number} is ${pending.status}`
  if (owner === undefined) return `${what}, and nothing says whose it is`
  const state = isAbandoned(pending, me) ? 'ended' : await stateOf(owner, me, ports)
  return state === 'ended' ? undefined : `${what}, begun by ${describe(owner, state)}`
}

/** A run is attempted again only after the attempt before it has ended. */
async function stateOf(owner: Owner, me: Owner, ports: LockPorts): Promise<OwnerState> {
  const isOurRun = owner.run === me.run && owner.repository === me.repository
  return isOurRun && owner.attempt < me.attempt ? 'ended' : ports.stateOf(owner)
}

/** The labels of a pending rollback are its target's: only the lease tells whose it is. */
function pendingOwner(pending: HelmRevision, lease: LeaseState | undefined): Owner | undefined {
  const holder = lease === undefined ? undefined : parseHolder(lease.holder)
  return pending.status === 'pending-rollback' ? holder : (ownerOf(pending) ?? holder)
}

function isSameJob(one: Owner, other: Owner): boolean {
  return formatHolder(one) === formatHolder(other)
}

/** One owner as a lease names it: `acme/shop 4242 1 deploy@runner-7`. */
export function formatHolder({ repository = '', run, attempt, job = '' }: Owner): string {
  return [repository, run, String(attempt), job].map((part) => part.replaceAll(/\s+/g, '-') || '-').join(' ')
}

export function parseHolder(text: string): Owner | undefined {
  const [repository = '', run = '', attempt = '', job = ''] = text.split(' ')
  if (!/^\d+$/.test(attempt) || run === '-' || run === '') return undefined
  const known = (part: string) => (part === '-' || part === '' ? undefined : part)
  return {
    run,
    attempt: Number(attempt),
    ...(known(repository) === undefined ? {} : { repository }),
    ...(known(job) === undefined ? {} : { job }),
  }
}

function describe(owner: Owner, state: OwnerState): string {
  const told = state === 'active' ? 'which is still at work' : 'and nobody could say whether that has ended'
  return `${describeOwner(owner)}, ${told}`
}

function describeOwner(owner: Owner | undefined): string {
  if (owner === undefined) return 'somebody'
  const where = owner.repository === undefined ? '' : ` of ${owner.repository}`
  return `run ${owner.run}${where}, attempt ${owner.attempt}`
}
