import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addresses, githubUrl } from '../addresses.ts'
import { type Component, daemonStatus, ensureDaemon, refuseTakenPort } from '../component.ts'
import { stopDaemon } from '../process.ts'
import { answers } from '../wait.ts'

const folder = join(import.meta.dirname, '..', 'github')

/** The stand-in for GitHub, run from this checkout: changed code means another process. */
export const github: Component = {
  name: 'github',
  needs: [],
  packages: [],
  steps: [],
  refuse: ({ home }) => refuseTakenPort(home, 'github', addresses.github.host, addresses.github.port),
  async start({ home }) {
    const args = ['--port', String(addresses.github.port), '--data', join(home.data, 'github')]
    return ensureDaemon(
      home,
      {
        name: 'github',
        file: process.execPath,
        args: [join(folder, 'main.ts'), ...args],
        fingerprint: await fingerprintOf(folder),
      },
      () => answers(`${githubUrl}/healthz`),
    )
  },
  async stop({ home }) {
    await stopDaemon(home, 'github')
  },
  status: (context) =>
    daemonStatus(context, 'github', {
      version: 'of this checkout',
      where: githubUrl,
    }),
}

async function fingerprintOf(path: string): Promise<string> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file).update(await readFile(file))
  return hash.digest('hex')
}
