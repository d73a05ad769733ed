import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../../lab/free-port.ts'
import { ensureTools } from '../../../lab/tools.ts'

/** A real registry of Debian's docker-registry, of one's own, empty, on a free port. */
export interface RealRegistry {
  /** `127.0.0.1:port` */
  readonly host: string
  stop(): Promise<void>
}

interface RegistryOptions {
  /** Lines of an htpasswd file; without it anybody may write. */
  readonly htpasswd?: string
}

export async function startRegistry({ htpasswd }: RegistryOptions = {}): Promise<RealRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-registry-'))
  const host = `127.0.0.1:${await freePort()}`
  await writeFile(join(folder, 'htpasswd'), htpasswd ?? '')
  const config = {
    version: '0.1',
    log: { level: 'error', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(folder, 'data') } },
    http: { addr: host },
    validation: { manifests: { urls: { allow: ['^https://layers\\.example/'] } } },
    ...(htpasswd === undefined
      ? {}
      : { auth: { htpasswd: { realm: 'test', path: join(folder, 'htpasswd') } } }),
  }
  await writeFile(join(folder, 'config.json'), JSON.stringify(config))
  const child = spawn('docker-registry', ['serve', join(folder, 'config.json')], { stdio: 'ignore' })
  return served(child, { host, folder })
}

/** olareg: another implementation, in memory, that has the referrers API. */
export async function startListingRegistry(): Promise<RealRegistry> {
  const { olareg } = await ensureTools(['olareg'])
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-olareg-'))
  const port = await freePort()
  const where = ['--addr', '127.0.0.1', '--port', String(port), '--store-type', 'mem']
  const child = spawn(olareg, ['serve', ...where, '--api-delete'], { stdio: 'ignore', cwd: folder })
  const host = `127.0.0.1:${port}`
  return served(child, { host, folder })
}

/** Waits until the program answers as a registry; stopping it removes its folder. */
export async function served(
  child: ChildProcess,
  { host, folder }: { readonly host: string; readonly folder: string },
): Promise<RealRegistry> {
  await answers(host, child)
  return {
    host,
    async stop() {
      const ended = once(child, 'close')
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answers(host: string, child: ChildProcess): Promise<void> {
  let problem: unknown = 'it did not answer within ten seconds'
  child.on('error', (error) => {
    problem = error
  })
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null || problem instanceof Error) break
    const answer = await fetch(`http://${host}/v2/`).catch(() => undefined)
    if (answer !== undefined) return
    await sleep(50)
  }
  throw new Error(`${child.spawnfile} did not start: ${problem}`)
}
