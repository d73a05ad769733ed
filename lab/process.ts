import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readIfThere, writeWhole } from './file.ts'
import type { Home } from './home.ts'

/** A process as this machine knows it until the next boot: its id alone is handed out again. */
export interface ProcessIdentity {
  readonly pid: number
  /** Clock ticks since boot, and the boot, so that a reused id is another process. */
  readonly startedAt: string
}

export interface Daemon {
  readonly name: string
  readonly file: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** What it was started from beyond its command line; another fingerprint means another daemon. */
  readonly fingerprint?: string
}

export interface DaemonRecord extends ProcessIdentity {
  readonly name: string
  readonly fingerprint: string
  /** Milliseconds since the epoch. */
  readonly since: number
}

/** Start time in ticks from a line of /proc/<pid>/stat; the name in parentheses may hold anything. */
export function parseStartTime(line: string): { state: string; ticks: string } | undefined {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  const [state, ticks] = [fields[0], fields[19]]
  return state && ticks ? { state, ticks } : undefined
}

/** The living process with this id; a zombie is not one. */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  const [line, boot] = await Promise.all([
    readIfThere(`/proc/${pid}/stat`),
    readIfThere('/proc/sys/kernel/random/boot_id'),
  ])
  const start = line === undefined ? undefined : parseStartTime(line)
  if (!start || start.state === 'Z') return undefined
  return { pid, startedAt: `${start.ticks}@${boot?.trim()}` }
}

export async function isAlive(process: ProcessIdentity): Promise<boolean> {
  return (await identify(process.pid))?.startedAt === process.startedAt
}

export function daemonFingerprint(daemon: Daemon): string {
  return JSON.stringify([daemon.file, daemon.args, daemon.env ?? {}, daemon.fingerprint ?? ''])
}

export const logPath = (home: Home, name: string) => join(home.logs, `${name}.log`)
const recordPath = (home: Home, name: string) => join(home.run, `${name}.pid`)

/** The record of a daemon of ours that is alive. */
export async function runningDaemon(home: Home, name: string): Promise<DaemonRecord | undefined> {
  const text = await readIfThere(recordPath(home, name))
  if (text === undefined) return undefined
  try {
    const record = JSON.parse(text) as DaemonRecord
    return (await isAlive(record)) ? record : undefined
  } catch {
    return undefined
  }
}

/** Names of all daemons that have a record here, alive or not. */
export async function recordedDaemons(home: Home): Promise<readonly string[]> {
  const files = await readdir(home.run).catch(() => [])
  return files.filter((file) => file.endsWith('.pid')).map((file) => file.slice(0, -'.pid'.length))
}

/** Whether any daemon of this home is alive. */
export async function anyRuns(home: Home): Promise<boolean> {
  const names = await recordedDaemons(home)
  const running = await Promise.all(names.map((name) => runningDaemon(home, name)))
  return running.some(Boolean)
}

/** Starts a daemon that outlives this process, its output in its log, its identity on record. */
export async function startDaemon(home: Home, daemon: Daemon): Promise<DaemonRecord> {
  await Promise.all([mkdir(home.run, { recursive: true }), mkdir(home.logs, { recursive: true })])
  const since = Date.now()
  const log = logPath(home, daemon.name)
  await keepLogSmall(log)
  const output = openSync(log, 'a')
  const child = spawn(daemon.file, daemon.args, {
    cwd: home.run,
    detached: true,
    stdio: ['ignore', output, output],
    env: daemonEnvironment(home, daemon),
  })
  closeSync(output)
  child.on('error', () => undefined)
  child.unref()
  const identity = child.pid === undefined ? undefined : await identify(child.pid)
  if (!identity) throw new Error(`${daemon.file} did not start: see ${log}`)
  const record = { ...identity, name: daemon.name, fingerprint: daemonFingerprint(daemon), since }
  await writeWhole(recordPath(home, daemon.name), JSON.stringify(record))
  return record
}

/** Ends a daemon of ours: asked first, after the grace made to. True if there was one. */
export async function stopDaemon(home: Home, name: string, graceMs = 10_000): Promise<boolean> {
  const record = await runningDaemon(home, name)
  if (record) await endProcess(record, graceMs)
  await rm(recordPath(home, name), { force: true })
  return record !== undefined
}

/** Ends one process, and nothing that has come to bear its id since. */
export async function endProcess(target: ProcessIdentity, graceMs: number): Promise<void> {
  const deadline = Date.now() + graceMs
  if (graceMs > 0) await signal(target, 'SIGTERM')
  while (await isAlive(target)) {
    if (Date.now() >= deadline) await signal(target, 'SIGKILL')
    if (Date.now() >= deadline + 30_000) {
      throw new Error(`process ${target.pid} does not end, not even when killed: the kernel holds it`)
    }
    await sleep(20)
  }
}

async function signal(target: ProcessIdentity, name: NodeJS.Signals): Promise<void> {
  if (!(await isAlive(target))) return
  try {
    process.kill(target.pid, name)
  } catch {
    // Ended between the look and the signal: what was wanted.
  }
}

function daemonEnvironment(home: Home, daemon: Daemon): Record<string, string> {
  return {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: join(home.data, 'home'),
    LANG: 'C.UTF-8',
    TRUNKLINE_LAB_HOME: home.root,
    ...daemon.env,
  }
}

const largestLog = 20 * 2 ** 20

async function keepLogSmall(path: string): Promise<void> {
  const size = await stat(path).then(
    (log) => log.size,
    () => 0,
  )
  if (size > largestLog) await rename(path, `${path}.1`)
}

/** The last lines of a daemon's log, for a reader who has to know why it did not start. */
export async function logTail(home: Home, name: string, lines = 8): Promise<string> {
  const text = await readFile(logPath(home, name), 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-lines).join('\n')
}

/** Ids of all processes whose program is called this. */
export async function processesNamed(name: string): Promise<readonly number[]> {
  const found = await Promise.all(
    (await processIds()).map(async (pid) => {
      const [program = ''] = ((await readIfThere(`/proc/${pid}/cmdline`)) ?? '').split('\0')
      return program.split('/').at(-1) === name ? [pid] : []
    }),
  )
  return found.flat()
}

export async function processIds(): Promise<readonly number[]> {
  return (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry)).map(Number)
}
