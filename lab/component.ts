import { createServer } from 'node:net'
import { debianStep } from './debian.ts'
import type { Environment, Home } from './home.ts'
import type { InstallStep } from './install.ts'
import { type Daemon, daemonFingerprint, logPath, runningDaemon, startDaemon, stopDaemon } from './process.ts'
import type { DebianPackage } from './versions.ts'
import { untilReady } from './wait.ts'

export type ComponentName =
  | 'registry'
  | 'containerd'
  | 'docker'
  | 'buildkit'
  | 'kubernetes'
  | 'helm'
  | 'act'
  | 'images'
  | 'github'

export interface LabContext {
  readonly home: Home
  readonly env: Environment
  readonly say: (line: string) => void
}

export interface ComponentStatus {
  /** Programs that do not stay are never running, only there. */
  readonly state: 'running' | 'stopped' | 'there'
  readonly version: string
  /** Address, socket or path: where to find it. */
  readonly where: string
  readonly log?: string
}

/** One real part of the lab: what it needs on disk, and how it starts, is checked and stops. */
export interface Component {
  readonly name: ComponentName
  readonly needs: readonly ComponentName[]
  readonly packages: readonly DebianPackage[]
  /** Whether it makes bridges, firewall rules and control groups, which are the machine's. */
  readonly takesMachine?: boolean
  readonly steps: readonly InstallStep[]
  /** Throws the sentence that says why it cannot run here, before anything is installed. */
  refuse?(context: LabContext): Promise<void>
  /** Resolves once it answers; true if this call started any of it. */
  start(context: LabContext): Promise<boolean>
  stop(context: LabContext): Promise<void>
  status(context: LabContext): Promise<ComponentStatus>
}

/** Leaves a daemon of this very fingerprint alone, starts it otherwise; true if it was started. */
export async function ensureDaemon(
  home: Home,
  daemon: Daemon,
  ready: () => Promise<boolean>,
): Promise<boolean> {
  const running = await runningDaemon(home, daemon.name)
  if (running?.fingerprint === daemonFingerprint(daemon)) {
    const answered = await untilReady(home, running, ready, 10_000).catch(() => 'no')
    if (answered !== 'no') return false
  }
  await stopDaemon(home, daemon.name)
  await untilReady(home, await startDaemon(home, daemon), ready)
  return true
}

/** Refuses with a sentence when somebody else listens where a daemon of ours is about to. */
export async function refuseTakenPort(home: Home, daemon: string, host: string, port: number): Promise<void> {
  if (await runningDaemon(home, daemon)) return
  const free = await new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
  if (!free) {
    throw new Error(
      `${host}:${port} is taken, and the lab's ${daemon} listens there: stop what holds it (\`ss -ltnp 'sport = :${port}'\` names it), for example a lab with another home`,
    )
  }
}

/** What a component needs on disk, its packages as one step. */
export function stepsOf(components: readonly Component[]): readonly InstallStep[] {
  const packages = [...new Set(components.flatMap((component) => component.packages))]
  const first = packages.length > 0 ? [debianStep(packages)] : []
  return [...first, ...components.flatMap((component) => component.steps)]
}

/** The status of a component that one daemon stands for. */
export async function daemonStatus(
  { home }: LabContext,
  daemon: string,
  described: { readonly version: string; readonly where: string },
): Promise<ComponentStatus> {
  const running = await runningDaemon(home, daemon)
  return { state: running ? 'running' : 'stopped', ...described, log: logPath(home, daemon) }
}
