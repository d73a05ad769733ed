import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { freePort } from '../../lab/free-port.ts'
import { type RealRegistry, served } from '../../test/adapters/registry/real-registry.ts'

/** A registry of the bench's own on a free port, empty at first. */
export interface BenchRegistry extends RealRegistry {
  readonly description: string
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
  return { ...(await served(child, { host, folder: data })), description: 'docker-registry 2.8.2 (Debian)' }
}

/** olareg, which has the referrers API and keeps everything in memory. */
export async function startOlareg(program: string, version: string): Promise<BenchRegistry> {
  const data = await mkdtemp(join(tmpdir(), 'olareg-'))
  const port = await freePort()
  const where = ['--addr', '127.0.0.1', '--port', String(port), '--store-type', 'mem']
  const child = spawn(program, ['serve', ...where, '--gc-frequency', '-1s'], { stdio: 'ignore', cwd: data })
  const host = `127.0.0.1:${port}`
  return { ...(await served(child, { host, folder: data })), description: `olareg ${version}` }
}
