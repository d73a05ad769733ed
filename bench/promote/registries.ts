import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../lab/free-port.ts'

/** A registry of the bench's own on a free port, empty at first. */
export interface BenchRegistry {
  readonly host: string
  readonly description: string
  stop(): Promise<void>
}

/** Debian's docker-registry: no referrers API. Its data lie in memory where the machine has such a folder. */
export async function startDistribution(folder: string): Promise<BenchRegistry> {
  const data = await mkdtemp(join(folder, 'registry-'))
  const host = `127.0.0.1:${await freePort()}`
  const config = join(data, 'config.json')
  await writeFile(
    config,
    JSON.stringify({
      version: '0.1',
      log: { level: 'error', accesslog: { disabled: true } },
      storage: { filesystem: { rootdirectory: join(data, 'store') } },
      http: { addr: host },
    }),
  )
  const child = spawn('docker-registry', ['serve', config], { stdio: 'ignore' })
  return started(child, { host, data, description: 'docker-registry 2.8.2 (Debian)' })
}

/** olareg, which has the referrers API and keeps everything in memory. */
export async function startOlareg(program: string, version: string): Promise<BenchRegistry> {
  const data = await mkdtemp(join(tmpdir(), 'olareg-'))
  const port = await freePort()
  const where = ['--addr', '127.0.0.1', '--port', String(port), '--store-type', 'mem']
  const child = spawn(program, ['serve', ...where, '--gc-frequency', '-1s'], { stdio: 'ignore', cwd: data })
  return started(child, { host: `127.0.0.1:${port}`, data, description: `olareg ${version}` })
}

async function started(
  child: ChildProcess,
  { host, data, description }: { host: string; data: string; description: string },
): Promise<BenchRegistry> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await fetch(`http://${host}/v2/`).catch(() => undefined)
    if (answer !== undefined) break
    if (child.exitCode !== null || attempt > 200) throw new Error(`${description} did not start`)
    await sleep(50)
  }
  return {
    host,
    description,
    async stop() {
      const ended = once(child, 'close')
      child.kill('SIGTERM')
      await ended
      await rm(data, { recursive: true, force: true })
    },
  }
}
