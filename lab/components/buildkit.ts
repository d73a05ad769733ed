import { join } from 'node:path'
import { addresses, registryAddress } from '../addresses.ts'
import { command, runCommand } from '../command.ts'
import { type Component, daemonStatus, ensureDaemon, type LabContext } from '../component.ts'
import { writeWhole } from '../file.ts'
import type { Home } from '../home.ts'
import { stopDaemon } from '../process.ts'
import { goProgram } from '../recipes.ts'
import { versions } from '../versions.ts'
import { listens } from '../wait.ts'
import { dockerConfigFolder } from './docker.ts'

/** The name under which buildx knows it. */
export const builderName = 'trunkline-lab'

const buildkitd = goProgram({
  name: 'buildkit',
  version: versions.buildkit,
  seconds: 120,
  package: 'github.com/moby/buildkit/cmd/buildkitd',
  variables: { 'github.com/moby/buildkit/version.Version': `v${versions.buildkit}` },
  program: 'buildkitd',
})

const socket = (home: Home) => join(home.run, 'buildkit.sock')

/** A BuildKit beside the engine's own: for several platforms, attestations and pushing by digest. */
export const buildkit: Component = {
  name: 'buildkit',
  needs: ['registry', 'docker'],
  packages: ['runc'],
  steps: [buildkitd],
  async start(context) {
    const { home } = context
    const config = join(home.run, 'buildkit.toml')
    const text = buildkitConfig(home)
    await writeWhole(config, text)
    const program = join(home.bin, 'buildkit', 'buildkitd')
    const started = await ensureDaemon(
      home,
      {
        name: 'buildkit',
        file: '/usr/bin/unshare',
        // Its mounts end with it, whatever way it ends.
        args: ['--mount', '--propagation', 'slave', program, '--config', config],
        fingerprint: text,
      },
      () => listens(socket(home)),
    )
    await knowBuilder(context, ['--driver', 'remote', `unix://${socket(home)}`])
    return started
  },
  async stop({ home }) {
    await stopDaemon(home, 'buildkit')
  },
  status: (context) =>
    daemonStatus(context, 'buildkit', {
      version: versions.buildkit,
      where: `unix://${socket(context.home)}, as buildx's ${builderName}`,
    }),
}

/** A BuildKit in a container of an engine that is not the lab's; started by the first build. */
export const buildkitOfFoundEngine: Component = {
  name: 'buildkit',
  needs: ['docker'],
  packages: [],
  steps: [],
  async start(context) {
    await knowBuilder(context, ['--driver', 'docker-container', '--driver-opt', 'network=host'])
    return false
  },
  async stop({ home, env }) {
    await runCommand('docker', ['buildx', 'rm', '--force', builderName], { env: client(home, env) })
  },
  status: async () => ({ state: 'there', version: "the engine's choice", where: `buildx's ${builderName}` }),
}

function buildkitConfig(home: Home): string {
  const quote = (text: string) => JSON.stringify(text)
  return `root = ${quote(join(home.data, 'buildkit'))}
[grpc]
  address = [${quote(`unix://${socket(home)}`)}]
[worker.containerd]
  enabled = false
[worker.oci]
  enabled = true
  # Build steps reach the machine and nothing beyond it.
  networkMode = "host"
  defaultCgroupParent = ${quote(`${addresses.controlGroup}/buildkit`)}
[registry.${quote(registryAddress)}]
  http = true
`
}

/** Has buildx know the builder under its name, without making it the current one. */
async function knowBuilder({ home, env }: LabContext, driver: readonly string[]): Promise<void> {
  const options = { env: client(home, env) }
  const known = await runCommand('docker', ['buildx', 'inspect', builderName], options)
  if (known.code === 0 && known.stdout.includes(driver.at(-1) ?? '')) return
  await runCommand('docker', ['buildx', 'rm', '--keep-daemon', builderName], options)
  await command('docker', ['buildx', 'create', '--name', builderName, ...driver], options)
}

function client(home: Home, env: LabContext['env']) {
  return { ...env, DOCKER_CONFIG: dockerConfigFolder(home) }
}
