import { join } from 'node:path'
import { addresses, registryAddress } from '../addresses.ts'
import { type Component, daemonStatus, ensureDaemon, refuseTakenPort } from '../component.ts'
import { writeWhole } from '../file.ts'
import type { Home } from '../home.ts'
import { type Daemon, stopDaemon } from '../process.ts'
import { answers } from '../wait.ts'

/** The registry that all images go through; its log has a line for each request. */
export const registry: Component = {
  name: 'registry',
  needs: [],
  packages: ['docker-registry'],
  steps: [],
  refuse: ({ home }) => refuseTakenPort(home, 'registry', addresses.registry.host, addresses.registry.port),
  async start({ home }) {
    const daemon = await registryDaemon(home, 'registry', registryAddress)
    return ensureDaemon(home, daemon, () => answers(`http://${registryAddress}/v2/`))
  },
  async stop({ home }) {
    await stopDaemon(home, 'registry')
  },
  status: (context) =>
    daemonStatus(context, 'registry', {
      version: '2.8 (Debian docker-registry)',
      where: `http://${registryAddress}`,
    }),
}

/** A registry process over the lab's store, answering at this address. */
export async function registryDaemon(home: Home, name: string, address: string): Promise<Daemon> {
  const config = join(home.run, `${name}.json`)
  // The registry reads YAML, of which JSON is a part.
  const text = JSON.stringify({
    version: 0.1,
    log: { level: 'info', accesslog: { disabled: false } },
    storage: { filesystem: { rootdirectory: join(home.data, 'registry') }, delete: { enabled: true } },
    http: { addr: address },
  })
  await writeWhole(config, text)
  return { name, file: '/usr/bin/docker-registry', args: ['serve', config], fingerprint: text }
}
