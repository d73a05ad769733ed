import { DeliveryError, messageOf } from '../action/errors.ts'
import type { Cluster } from './kubernetes.ts'
import { ApiRefusal } from './kubernetes-errors.ts'

/** Longer than clocks of a runner and of others differ, shorter than anyone likes to wait for a dead one. */
const DURATION = 60_000
const RENEWAL = 10_000

interface LeaseObject {
  readonly metadata: { readonly resourceVersion: string }
  readonly spec?: {
    readonly holderIdentity?: string
    readonly leaseDurationSeconds?: number
    readonly renewTime?: string
    readonly leaseTransitions?: number
  }
}

interface LeaseState {
  readonly holder: string
  readonly isLive: boolean
}

/** A Lease of the cluster (coordination.k8s.io/v1) that one step holds from `take` to `release`. */
export interface HeldLease {
  peek(): Promise<LeaseState | undefined>
  take(): Promise<boolean>
  /** Gives it up where it was taken and is still this holder's; never fails. */
  release(): Promise<void>
  /** The same for a lease that an earlier process of this holder took. */
  giveUp(): Promise<void>
}

interface LeaseOptions {
  readonly namespace: string
  readonly release: string
  readonly holder: string
  readonly log: { info(line: string): void }
  readonly now: () => Date
}

/**
 * The lease of one helm release. Where the user may not have leases, or the namespace does not exist yet, it is
 * as if nobody ever held one: it guards more than Helm's own record does, and is no condition for working.
 */
export function releaseLease(cluster: Cluster, options: LeaseOptions): HeldLease {
  return new Lease(cluster, options)
}

class Lease implements HeldLease {
  readonly #cluster: Cluster
  readonly #options: LeaseOptions
  readonly #collection: string
  readonly #name: string
  #seen: LeaseObject | undefined
  #isAllowed = true
  #isTaken = false
  #timer: NodeJS.Timeout | undefined

  constructor(cluster: Cluster, options: LeaseOptions) {
    const { namespace, release } = options
    this.#cluster = cluster
    this.#options = options
    this.#collection = `/apis/coordination.k8s.io/v1/namespaces/${encodeURIComponent(namespace)}/leases`
    this.#name = `trunkline-${release}`
  }

  async peek(): Promise<LeaseState | undefined> {
    const { now, log } = this.#options
    try {
      this.#seen = await this.#cluster.find<LeaseObject>(this.#path)
      return this.#seen === undefined ? undefined : stateOf(this.#seen, now())
    } catch (error) {
      if (!isRefusal(error, 403)) throw error
      this.#isAllowed = false
      log.info(`no lease is held, only Helm's own record guards the release: ${messageOf(error)}`)
      return undefined
    }
  }

  async take(): Promise<boolean> {
    if (!this.#isAllowed) return true
    try {
      await this.#write()
    } catch (error) {
      if (isRefusal(error, 409)) return false
      if (!isRefusal(error, 403, 404)) throw error
      this.#isAllowed = false
      return true
    }
    this.#isTaken = true
    this.#timer = setInterval(() => void this.#renew(), RENEWAL).unref()
    return true
  }

  async release(): Promise<void> {
    clearInterval(this.#timer)
    if (this.#isTaken) await this.giveUp()
  }

  async giveUp(): Promise<void> {
    const { holder, log } = this.#options
    try {
      const current = await this.#cluster.find<LeaseObject>(this.#path)
      if (current?.spec?.holderIdentity !== holder) return
      const metadata = { resourceVersion: current.metadata.resourceVersion }
      await this.#cluster.mergePatch(this.#path, { metadata, spec: { holderIdentity: null } })
    } catch (error) {
      log.info(`the lease could not be given up, and ends by itself: ${messageOf(error)}`)
    }
  }

  get #path(): string {
    return `${this.#collection}/${encodeURIComponent(this.#name)}`
  }

  async #write(): Promise<void> {
    const { holder, now } = this.#options
    const seen = this.#seen
    if (seen === undefined) {
      const object = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { name: this.#name } }
      return this.#cluster.create(this.#collection, { ...object, spec: leaseSpec(holder, now(), 0) })
    }
    // The version makes the cluster refuse where somebody else was quicker.
    const metadata = { resourceVersion: seen.metadata.resourceVersion }
    const spec = leaseSpec(holder, now(), (seen.spec?.leaseTransitions ?? 0) + 1)
    return this.#cluster.mergePatch(this.#path, { metadata, spec })
  }

  async #renew(): Promise<void> {
    const { now, log } = this.#options
    await this.#cluster
      .mergePatch(this.#path, { spec: { renewTime: micro(now()) } })
      .catch((error: unknown) => {
        log.info(`the lease could not be renewed: ${messageOf(error)}`)
      })
  }
}

function leaseSpec(holder: string, now: Date, transitions: number): Readonly<Record<string, unknown>> {
  return {
    holderIdentity: holder,
    leaseDurationSeconds: DURATION / 1_000,
    acquireTime: micro(now),
    renewTime: micro(now),
    leaseTransitions: transitions,
  }
}

function stateOf({ spec = {} }: LeaseObject, now: Date): LeaseState {
  const { holderIdentity: holder = '', leaseDurationSeconds = 0, renewTime = '' } = spec
  const until = Date.parse(renewTime) + leaseDurationSeconds * 1_000
  return { holder, isLive: holder !== '' && until > now.getTime() }
}

/** MicroTime of the API: six digits behind the second. */
function micro(time: Date): string {
  return time.toISOString().replace('Z', '000Z')
}

function isRefusal(error: unknown, ...statuses: readonly number[]): boolean {
  const cause = error instanceof DeliveryError ? error.cause : undefined
  return cause instanceof ApiRefusal && statuses.includes(cause.status)
}
