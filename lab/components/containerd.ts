import { join } from 'node:path'
import { addresses, registryAddress } from '../addresses.ts'
import { type Component, daemonStatus, ensureDaemon } from '../component.ts'
import { containerdSocket, endContainers } from '../containers.ts'
import { writeWhole } from '../file.ts'
import type { Home } from '../home.ts'
import { runningDaemon, stopDaemon } from '../process.ts'
import { versions } from '../versions.ts'
import { listens } from '../wait.ts'

export const pauseImage = `${registryAddress}/lab/pause:${versions.pauseImage}`

/**
 * Runs the containers of the engine and of the cluster. It has a mount namespace of its own, which the
 * engine and the kubelet join: whatever way they end, their mounts end with them.
 */
export const containerd: Component = {
  name: 'containerd',
  needs: [],
  takesMachine: true,
  packages: ['containerd', 'runc', 'containernetworking-plugins', 'iptables'],
  steps: [],
  async start({ home }) {
    // Containers of a containerd that is gone live in its mount namespace, out of reach of the next.
    if (!(await runningDaemon(home, 'containerd'))) await endContainers(home)
    const config = join(home.run, 'containerd.toml')
    const text = containerdConfig(home)
    await writeWhole(config, text)
    await writeWhole(join(hostsFolder(home), registryAddress, 'hosts.toml'), mirror)
    await writeWhole(join(networkFolder(home), '10-lab.conflist'), networkConfig(home))
    return ensureDaemon(
      home,
      {
        name: 'containerd',
        file: '/usr/bin/unshare',
        args: ['--mount', '--propagation', 'slave', '/usr/bin/containerd', '--config', config],
        fingerprint: text,
      },
      () => listens(containerdSocket(home)),
    )
  },
  async stop({ home }) {
    await stopDaemon(home, 'containerd')
  },
  status: (context) =>
    daemonStatus(context, 'containerd', {
      version: '1.6 (Debian containerd)',
      where: `unix://${containerdSocket(context.home)}`,
    }),
}

const hostsFolder = (home: Home) => join(home.run, 'registries')
const networkFolder = (home: Home) => join(home.run, 'cni')

const mirror = `server = "http://${registryAddress}"\n[host."http://${registryAddress}"]\n  capabilities = ["pull", "resolve"]\n`

function containerdConfig(home: Home): string {
  const quote = (text: string) => JSON.stringify(text)
  const cri = 'plugins."io.containerd.grpc.v1.cri"'
  return `version = 2
root = ${quote(join(home.data, 'containerd'))}
state = ${quote(join(home.run, 'containerd'))}
disabled_plugins = ["io.containerd.snapshotter.v1.aufs", "io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.zfs", "io.containerd.snapshotter.v1.devmapper"]
[grpc]
  address = ${quote(containerdSocket(home))}
[plugins."io.containerd.internal.v1.opt"]
  path = ${quote(join(home.data, 'containerd-opt'))}
[${cri}]
  sandbox_image = ${quote(pauseImage)}
  # Without CAP_SYS_RESOURCE no sandbox could start otherwise.
  restrict_oom_score_adj = true
[${cri}.cni]
  bin_dir = "/usr/lib/cni"
  conf_dir = ${quote(networkFolder(home))}
[${cri}.registry]
  config_path = ${quote(hostsFolder(home))}
[${cri}.containerd.runtimes.runc]
  runtime_type = "io.containerd.runc.v2"
[${cri}.containerd.runtimes.runc.options]
  Root = ${quote(join(home.run, 'runc'))}
`
}

function networkConfig(home: Home): string {
  return JSON.stringify({
    cniVersion: '0.4.0',
    name: addresses.network,
    plugins: [
      {
        type: 'bridge',
        bridge: addresses.podBridge,
        isGateway: true,
        ipMasq: true,
        hairpinMode: true,
        ipam: {
          type: 'host-local',
          dataDir: join(home.run, 'cni-addresses'),
          ranges: [[{ subnet: addresses.podRange }]],
          routes: [{ dst: '0.0.0.0/0' }],
        },
      },
      {
        type: 'portmap',
        capabilities: { portMappings: true },
        snat: true,
        // A hostPort answers on loopback only: the machine's own addresses stay closed.
        conditionsV4: ['-d', '127.0.0.0/8'],
      },
    ],
  })
}
