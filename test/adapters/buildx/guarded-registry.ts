import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../../lab/free-port.ts'

/** What the registry below lets in. */
export const LOGIN = { username: 'pusher', password: 's3cr3t-of-the-registry' } as const
const HTPASSWD = `${LOGIN.username}:$2b$05$AFBqmHrUvwR0oAr48EgKTuk2OuSOHy8w5L6wzso2C7CmSF2NkeGrC\n`

export interface GuardedRegistry {
  /** Host and port, as references begin. */
  readonly address: string
  stop(): Promise<void>
}

/** Starts Debian's registry on loopback, which wants the login for everything. */
export async function startGuardedRegistry(): Promise<GuardedRegistry> {
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-registry-'))
  const address = `127.0.0.1:${await freePort()}`
  await writeFile(join(folder, 'htpasswd'), HTPASSWD)
  await writeFile(join(folder, 'config.yml'), configuration(folder, address))
  const child = spawn('docker-registry', ['serve', join(folder, 'config.yml')], { stdio: 'ignore' })
  const stop = async () => {
    await ended(child)
    await rm(folder, { recursive: true })
  }
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://${address}/v2/`).catch(() => undefined)
    if (answer?.status === 401) return { address, stop }
    await sleep(100)
  }
  await stop()
  throw new Error(`docker-registry did not answer on ${address}`)
}

function configuration(folder: string, address: string): string {
  return JSON.stringify({
    version: '0.1',
    log: { level: 'error' },
    storage: { filesystem: { rootdirectory: join(folder, 'data') } },
    http: { addr: address },
    auth: { htpasswd: { realm: 'test', path: join(folder, 'htpasswd') } },
  })
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const over = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await over
}
