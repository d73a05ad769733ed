import { join } from 'node:path'
import { addresses, registryAddress } from '../addresses.ts'
import { type Component, daemonState, ensureDaemon, refuseTakenPort } from '../component.ts'
import { debianStep } from '../debian.ts'
import { writeWhole } from '../file.ts'
import type { Home } from '../home.ts'
import { logPath, stopDaemon } from '../process.ts'
import { debianPackages } from '../versions.ts'
import { answers } from '../wait.ts'

const steps = [debianStep(debianPackages)]

/** The registry that all images go through; its log has a line for each request. */
export const registry: Component = {
  name: 'registry',
  needs: [],
  steps,
  async start({ home }) {
    await refuseTakenPort(home, 'registry', addresses.registry.host, addresses.registry.port)
    const config = join(home.run, 'registry.json')
    const text = registryConfig(home)
    await writeWhole(config, text)
    return ensureDaemon(
      home,
      {
        name: 'registry',
        file: '/usr/bin/docker-registry',
        args: ['serve', config],
        fingerprint: text,
      },
      () => answers(`http://${registryAddress}/v2/`),
    )
  },
  async stop({ home }) {
    await stopDaemon(home, 'registry')
  },
  status: async (context) => ({
    state: await daemonState(context, 'registry', steps),
    version: '2.8 (Debian docker-registry)',
    where: `http://${registryAddress}`,
    log: logPath(context.home, 'registry'),
  }),
}

// The registry reads YAML, of which JSON is a part.
function registryConfig(home: Home): string {
  return JSON.stringify({
    version: 0.1,
    log: { level: 'info', accesslog: { disabled: false } },
    storage: {
      filesystem: { rootdirectory: join(home.data, 'registry') },
      delete: { enabled: true },
    },
    http: { addr: registryAddress },
  })
}
