import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { debianStep } from './debian.ts'
import { freePort } from './free-port.ts'
import { type Environment, labHome } from './home.ts'
import { installSteps, missingSteps } from './install.ts'
import { takeLock } from './lock.ts'
import { lineProgress } from './progress.ts'
import { answers } from './wait.ts'

/** An nginx that stands before an origin. */
export interface Edge {
  readonly url: URL
  close(): Promise<void>
}

interface EdgeOptions {
  readonly origin: URL
  /** Seconds for which answers of 200 are kept; none are kept without it. */
  readonly keeps?: number
}

/** Starts nginx on loopback as a reverse proxy, and as a cache that says HIT or MISS in X-Cache. */
export async function startEdge(options: EdgeOptions, env: Environment = process.env): Promise<Edge> {
  await ensureNginx(env)
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-edge-'))
  const port = await freePort()
  await mkdir(join(folder, 'temp'))
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, options))
  const child = spawn(
    '/usr/sbin/nginx',
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    {
      stdio: 'ignore',
    },
  )
  const over = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = new URL(`http://127.0.0.1:${port}/`)
  for (let tries = 0; !(await answers(`${url}nginx-is-up`)); tries += 1) {
    if (tries > 100 || child.exitCode !== null)
      throw new Error(`nginx did not start, see ${folder}/error.log`)
    await sleep(50)
  }
  return {
    url,
    async close() {
      child.kill('SIGTERM')
      await over
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function configuration(folder: string, port: number, { origin, keeps }: EdgeOptions): string {
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path temp/${kind};`,
  )
  const cache =
    keeps === undefined
      ? []
      : [
          'proxy_cache edge;',
          `proxy_cache_valid 200 ${keeps}s;`,
          'add_header X-Cache $upstream_cache_status always;',
          'add_header Via "1.1 edge" always;',
        ]
  return [
    'daemon off; master_process off; pid nginx.pid;',
    'events { worker_connections 64; }',
    'http {',
    'access_log off;',
    ...temp,
    `proxy_cache_path ${join(folder, 'cache')} keys_zone=edge:1m;`,
    `server { listen 127.0.0.1:${port};`,
    'location = /nginx-is-up { return 204; }',
    `location / { proxy_pass ${origin.origin}; proxy_connect_timeout 1s; ${cache.join(' ')} } }`,
    '}',
    '',
  ].join('\n')
}

async function ensureNginx(env: Environment): Promise<void> {
  const home = labHome(env)
  const step = debianStep(['nginx'])
  if ((await missingSteps(home, [step])).length === 0) return
  const progress = lineProgress(() => undefined)
  const lock = await takeLock(`${home.root} tools`, () => undefined)
  try {
    await installSteps(await missingSteps(home, [step]), { home, env, progress })
  } finally {
    await lock.release()
  }
}
