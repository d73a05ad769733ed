import { join } from 'node:path'

import { childEnvironment } from './child-environment.ts'
import { systemClock } from './clock.ts'
import type { Helm } from './helm.ts'
import { findHelm } from './helm-choice.ts'
import { type HelmStorage, helmStorage } from './helm-storage.ts'
import { type ClusterInputs, openKubeconfig, removeKubeconfig } from './kubeconfig.ts'
import { pinCluster } from './kubectl-config.ts'
import { type ClusterAccess, endStaleProxy } from './kubectl-proxy.ts'
import { type Cluster, collectionPath, openCluster } from './kubernetes.ts'
import { type HeldLease, releaseLease } from './kubernetes-lease.ts'

/** What one step knows of its surroundings; structurally the context that the shell gives it. */
interface StepContext {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly mask: (secret: string) => void
  readonly saveState: (name: string, value: string) => void
  readonly state: (name: string) => string
  readonly signal: AbortSignal
  readonly log: { info(line: string): void }
}

interface LogRequest {
  readonly namespace: string
  readonly pod: string
  readonly container: string
  readonly previous: boolean
  readonly lines: number
  readonly bytes: number
}

/** One helm release in one cluster, with everything that acts on it. */
export interface OpenedRelease {
  readonly cluster: Cluster & { log(request: LogRequest): Promise<string> }
  readonly storage: HelmStorage
  /** Held from its `take` until the release is closed, or until a `post:` step gives it up. */
  readonly lease: HeldLease
  readonly context: string | undefined
  /** A folder that only this user can read, gone at the end of the job. */
  readonly folder: string
  /** Helm as a program; it is looked for when first asked for. */
  helm(): Promise<Helm>
  /** Goes back to a helm revision, with the timeout that the release was opened with. */
  rollback(to: number, signal: AbortSignal): Promise<Awaited<ReturnType<Helm['rollback']>>>
  /** Sets how many helm revisions Helm keeps from here on. */
  keep(revisions: number): void
  close(): Promise<void>
}

interface ReleaseName {
  readonly release: string
  readonly namespace: string
  /** Milliseconds for each of Helm's own waits. */
  readonly timeout?: number
}

interface HelmInputs extends ClusterInputs {
  /** An exact version; whichever is installed where it is undefined. */
  readonly helmVersion: string | undefined
  readonly helmMirror: string
  readonly expectCluster: string | undefined
}

interface Opening {
  readonly access: ClusterAccess
  readonly folder: string
  /** How this step is named in the release's lease. */
  readonly holder: string
  readonly helmVersion: string | undefined
  readonly helmMirror: string
}

const TIMEOUT = 60_000
// Helm's own default.
const HISTORY = 10

const STATE = 'cluster'
const PROXY = 'proxy'

/** Opens the release that the inputs name, and leaves in the state what a `post:` step needs to open it again. */
export async function openRelease(
  name: ReleaseName,
  inputs: HelmInputs,
  holder: string,
  context: StepContext,
): Promise<OpenedRelease> {
  const access = await openKubeconfig(inputs, context)
  const { folder } = access
  const { helmVersion, helmMirror } = inputs
  const saved: SavedOpening = {
    folder,
    kubeconfig: access.env['KUBECONFIG'],
    context: access.context,
    holder,
    helmVersion,
    helmMirror,
  }
  context.saveState(STATE, JSON.stringify(saved))
  const pinning = pinCluster(access, inputs.expectCluster, context.log)
  // Without a cluster that it has to be, its name is only told, and nothing waits for that.
  if (inputs.expectCluster !== undefined) await pinning
  const release = opened(name, { access, folder, holder, helmVersion, helmMirror }, context)
  return {
    ...release,
    async close() {
      await Promise.all([pinning, release.close()])
    },
  }
}

interface SavedOpening extends Omit<Opening, 'access'> {
  readonly kubeconfig: string | undefined
  readonly context: string | undefined
}

/** Opens again, in a `post:` step, what its main step had opened; undefined where it had not come so far. */
export async function reopenRelease(
  name: ReleaseName,
  context: StepContext,
): Promise<OpenedRelease | undefined> {
  const saved = context.state(STATE)
  if (saved === '') return undefined
  const { kubeconfig, context: kubeContext, ...opening } = JSON.parse(saved) as SavedOpening
  const env = {
    ...childEnvironment(context.env),
    ...(kubeconfig === undefined ? {} : { KUBECONFIG: kubeconfig }),
  }
  const access = { env, context: kubeContext, folder: opening.folder }
  const reopened = opened(name, { ...opening, access }, context)
  // What it makes is one more than was counted on, and must prune nothing.
  reopened.keep(1_000)
  return reopened
}

/** Ends and removes what the main step may have left behind: its proxy, its files. */
export async function sweepRelease(context: Pick<StepContext, 'state'>): Promise<void> {
  const proxy = context.state(PROXY)
  if (proxy !== '') {
    const { pid, socket } = JSON.parse(proxy) as { readonly pid: number; readonly socket: string }
    await endStaleProxy(pid, socket)
    await removeKubeconfig(join(socket, '..'))
  }
  const saved = context.state(STATE)
  if (saved !== '') await removeKubeconfig((JSON.parse(saved) as { readonly folder: string }).folder)
}

/** Helm takes whole seconds, and 0 for no limit at all. */
export function helmSeconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1_000))
}

function opened(
  { release, namespace, timeout = TIMEOUT }: ReleaseName,
  { access, folder, holder, helmVersion, helmMirror }: Opening,
  context: StepContext,
): OpenedRelease {
  const { saveState, signal, log } = context
  const cluster = openCluster(access, {
    signal,
    onProxy: ({ pid, socket }) => saveState(PROXY, JSON.stringify({ pid, socket })),
  })
  let found: Promise<Helm> | undefined
  const helm = () => {
    found ??= findHelm(access, { helmVersion, helmMirror }, context)
    return found
  }
  let kept = HISTORY
  const lease = releaseLease(cluster, { namespace, release, holder, log, now: systemClock.now })
  return {
    lease,
    cluster: { ...cluster, log: (request) => cluster.text(logPath(request)) },
    storage: helmStorage(cluster, namespace, release),
    context: access.context,
    folder,
    helm,
    async rollback(to, until) {
      const name = { release, namespace, context: access.context, timeout: helmSeconds(timeout) }
      return (await helm()).rollback({ ...name, to, historyMax: kept }, until)
    },
    keep(revisions) {
      kept = revisions
    },
    async close() {
      // Without a request before it there is no lease to give up, and nothing may be started for that.
      await lease.release()
      await cluster.close()
    },
  }
}

function logPath({ namespace, pod, container, previous, lines, bytes }: LogRequest): string {
  const query = new URLSearchParams({
    container,
    tailLines: String(lines),
    limitBytes: String(bytes),
    previous: String(previous),
  })
  return `${collectionPath('pods', namespace)}/${encodeURIComponent(pod)}/log?${query.toString()}`
}
