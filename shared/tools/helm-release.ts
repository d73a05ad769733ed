import { join } from 'node:path'

import { childEnvironment } from './child-environment.ts'
import { type Helm, openHelm } from './helm.ts'
import { type HelmStorage, helmStorage } from './helm-storage.ts'
import { type ClusterInputs, openKubeconfig, removeKubeconfig } from './kubeconfig.ts'
import { type ClusterAccess, endStaleProxy } from './kubectl-proxy.ts'
import { type Cluster, collectionPath, openCluster } from './kubernetes.ts'

/** What one step knows of its surroundings; structurally the context that the shell gives it. */
interface StepContext {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly mask: (secret: string) => void
  readonly saveState: (name: string, value: string) => void
  readonly state: (name: string) => string
  readonly signal: AbortSignal
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
  readonly context: string | undefined
  /** A folder that only this user can read, gone at the end of the job. */
  readonly folder: string
  /** Helm as a program; it is looked for when first asked for. */
  helm(): Promise<Helm>
  /** Goes back to a helm revision, with the timeout that the release was opened with. */
  rollback(to: number, signal: AbortSignal): Promise<Awaited<ReturnType<Helm['rollback']>>>
  close(): Promise<void>
}

interface ReleaseName {
  readonly release: string
  readonly namespace: string
  /** Milliseconds for each of Helm's own waits. */
  readonly timeout?: number
}

const TIMEOUT = 60_000

const STATE = 'cluster'
const PROXY = 'proxy'

/** Opens the release that the inputs name, and leaves in the state what a `post:` step needs to open it again. */
export async function openRelease(
  name: ReleaseName,
  inputs: ClusterInputs,
  context: StepContext,
): Promise<OpenedRelease> {
  const access = await openKubeconfig(inputs, context)
  context.saveState(
    STATE,
    JSON.stringify({ folder: access.folder, kubeconfig: access.env['KUBECONFIG'], context: access.context }),
  )
  return opened(name, access, access.folder, context)
}

/** Opens again, in a `post:` step, what its main step had opened; undefined where it had not come so far. */
export async function reopenRelease(
  name: ReleaseName,
  context: StepContext,
): Promise<OpenedRelease | undefined> {
  const saved = context.state(STATE)
  if (saved === '') return undefined
  const {
    folder,
    kubeconfig,
    context: kubeContext,
  } = JSON.parse(saved) as {
    readonly folder: string
    readonly kubeconfig?: string
    readonly context?: string
  }
  const env = {
    ...childEnvironment(context.env),
    ...(kubeconfig === undefined ? {} : { KUBECONFIG: kubeconfig }),
  }
  return opened(name, { env, context: kubeContext, folder }, folder, context)
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
  access: ClusterAccess,
  folder: string,
  { saveState, signal }: StepContext,
): OpenedRelease {
  const cluster = openCluster(access, {
    signal,
    onProxy: ({ pid, socket }) => saveState(PROXY, JSON.stringify({ pid, socket })),
  })
  let found: Promise<Helm> | undefined
  const helm = () => {
    found ??= openHelm({ env: access.env, signal })
    return found
  }
  return {
    cluster: { ...cluster, log: (request) => cluster.text(logPath(request)) },
    storage: helmStorage(cluster, namespace, release),
    context: access.context,
    folder,
    helm,
    async rollback(to, until) {
      const name = { release, namespace, context: access.context, timeout: helmSeconds(timeout) }
      return (await helm()).rollback({ ...name, to }, until)
    },
    close: () => cluster.close(),
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
