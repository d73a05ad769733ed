import { createServer } from 'node:net'
import type { Environment, Home } from './home.ts'
import type { InstallStep } from './install.ts'
import { type Daemon, daemonFingerprint, runningDaemon, startDaemon, stopDaemon } from './process.ts'
import { untilReady } from './wait.ts'

export type ComponentName =
  | 'registry'
  | 'containerd'
  | 'docker'
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
  readonly state: 'running' | 'stopped' | 'installed' | 'missing'
  readonly version: string
  /** Address, socket or path: where to find it. */
  readonly where: string
  readonly log?: string
}

/** One real part of the lab: what it needs on disk, and how it starts, is checked and stops. */
export interface Component {
  readonly name: ComponentName
  readonly needs: readonly ComponentName[]
  readonly steps: readonly InstallStep[]
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

/** Whether a daemon runs, for the components that are one daemon. */
export async function daemonState(
  context: LabContext,
  name: string,
  steps: readonly InstallStep[],
): Promise<ComponentStatus['state']> {
  if (await runningDaemon(context.home, name)) return 'running'
  const present = await Promise.all(steps.map((step) => step.present(context.home)))
  return present.every(Boolean) ? 'stopped' : 'missing'
}
