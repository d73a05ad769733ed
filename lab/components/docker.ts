import { mkdir, readlink, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { addresses } from '../addresses.ts'
import { type Component, daemonStatus, ensureDaemon } from '../component.ts'
import { containerdSocket } from '../containers.ts'
import { writeWhole } from '../file.ts'
import type { Home } from '../home.ts'
import { runningDaemon, stopDaemon } from '../process.ts'
import { goProgram } from '../recipes.ts'
import { versions } from '../versions.ts'
import { listens } from '../wait.ts'
import { makeBridge } from './network.ts'

export const buildx = goProgram({
  name: 'buildx',
  version: versions.buildx,
  seconds: 160,
  package: 'github.com/docker/buildx/cmd/buildx',
  variables: { 'github.com/docker/buildx/version.Version': `v${versions.buildx}` },
  program: 'docker-buildx',
})

const dockerSocket = (home: Home) => join(home.run, 'docker.sock')
// The engine refuses to start while the process that this file names is alive, whatever that is by now.
const ownRecord = (home: Home) => join(home.run, 'docker', 'dockerd')
export const ownDockerHost = (home: Home) => `unix://${dockerSocket(home)}`
/** The client's configuration: no credentials of the user's, and buildx as a plugin. */
export const dockerConfigFolder = (home: Home) => join(home.data, 'docker-config')

/** The engine, on a socket of its own, for builds and containers. */
export const docker: Component = {
  name: 'docker',
  needs: ['containerd'],
  packages: ['docker.io', 'iproute2'],
  steps: [buildx],
  async start({ home }) {
    const containerd = await runningDaemon(home, 'containerd')
    if (!containerd) throw new Error('the engine needs containerd, which does not run')
    await linkBuildx(home)
    await makeBridge(addresses.engine.bridge, addresses.engine.address)
    if (!(await runningDaemon(home, 'docker'))) await rm(ownRecord(home), { force: true })
    const config = join(home.run, 'docker.json')
    await writeWhole(config, '{}')
    const inMounts = ['--target', String(containerd.pid), '--mount', '--']
    return ensureDaemon(
      home,
      {
        name: 'docker',
        file: '/usr/bin/nsenter',
        args: [...inMounts, '/usr/sbin/dockerd', ...dockerArguments(home, config)],
        fingerprint: containerd.startedAt,
      },
      () => listens(dockerSocket(home)),
    )
  },
  async stop({ home }) {
    await stopDaemon(home, 'docker')
  },
  status: (context) =>
    daemonStatus(context, 'docker', {
      version: `20.10 (Debian docker.io), buildx ${versions.buildx}`,
      where: ownDockerHost(context.home),
    }),
}

function dockerArguments(home: Home, config: string): readonly string[] {
  return [
    `--config-file=${config}`,
    `--data-root=${join(home.data, 'docker')}`,
    `--exec-root=${join(home.run, 'docker')}`,
    `--pidfile=${ownRecord(home)}`,
    `--host=unix://${dockerSocket(home)}`,
    `--containerd=${containerdSocket(home)}`,
    `--cgroup-parent=${addresses.controlGroup}/docker`,
    '--exec-opt=native.cgroupdriver=cgroupfs',
    `--bridge=${addresses.engine.bridge}`,
    // A published port answers on loopback unless the container asks for more.
    '--ip=127.0.0.1',
    '--iptables=false',
    '--ip6tables=false',
    '--ip-forward=false',
    '--ip-masq=false',
  ]
}

/** Puts buildx into the client's configuration; without a path, the lab's own. */
export async function linkBuildx(home: Home, path?: string): Promise<void> {
  const target = path ?? join(home.bin, 'buildx', 'docker-buildx')
  const link = join(dockerConfigFolder(home), 'cli-plugins', 'docker-buildx')
  if ((await readlink(link).catch(() => '')) === target) return
  await mkdir(dirname(link), { recursive: true })
  await rm(link, { force: true })
  await symlink(target, link)
}
