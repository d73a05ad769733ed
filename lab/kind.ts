import { join } from 'node:path'
import { registryAddress } from './addresses.ts'
import { command, runCommand } from './command.ts'
import { ensureDaemon, type LabContext } from './component.ts'
import { registryDaemon } from './components/registry.ts'
import { writeWhole } from './file.ts'
import { stopDaemon } from './process.ts'
import { answers } from './wait.ts'

const name = 'trunkline-lab'
const node = `${name}-control-plane`
const hosts = `/etc/containerd/certs.d/${registryAddress}`

/**
 * A cluster that kind makes, or that it made before. Not verified: no machine with kind was at hand.
 * Its node is a container, to which loopback is its own: a second registry process over the same store
 * answers on the gateway of kind's network, and the node is told to pull from there.
 */
export function kindCluster(kubeconfig: string) {
  return {
    async start(context: LabContext): Promise<boolean> {
      const started = await startNode(context, kubeconfig)
      const gateway = await networkGateway()
      const daemon = await registryDaemon(context.home, 'registry-kind', `${gateway}:5000`)
      await ensureDaemon(context.home, daemon, () => answers(`http://${gateway}:5000/v2/`))
      await command('docker', ['exec', node, 'mkdir', '-p', hosts])
      const mirror = `[host."http://${gateway}:5000"]\n  capabilities = ["pull", "resolve"]\n`
      await command('docker', ['exec', '-i', node, 'cp', '/dev/stdin', `${hosts}/hosts.toml`], {
        input: mirror,
      })
      return started
    },
    async stop({ home }: LabContext): Promise<void> {
      await stopDaemon(home, 'registry-kind')
      await runCommand('docker', ['stop', node])
    },
  }
}

async function startNode({ home }: LabContext, kubeconfig: string): Promise<boolean> {
  const running = await runCommand('docker', ['inspect', '--format', '{{.State.Running}}', node])
  if (running.stdout.trim() === 'true') return false
  if (running.code === 0) {
    await command('docker', ['start', node])
    return true
  }
  const config = join(home.data, 'kind.json')
  const patch = '[plugins."io.containerd.grpc.v1.cri".registry]\n  config_path = "/etc/containerd/certs.d"\n'
  const cluster = { kind: 'Cluster', apiVersion: 'kind.x-k8s.io/v1alpha4', containerdConfigPatches: [patch] }
  await writeWhole(config, JSON.stringify(cluster))
  const target = ['--name', name, '--config', config, '--kubeconfig', kubeconfig]
  await command('kind', ['create', 'cluster', ...target, '--wait', '3m'])
  return true
}

async function networkGateway(): Promise<string> {
  const gateways = '{{range .IPAM.Config}}{{.Gateway}} {{end}}'
  const found = await command('docker', ['network', 'inspect', 'kind', '--format', gateways])
  const gateway = found.split(/\s+/).find((address) => /^\d+(\.\d+){3}$/.test(address))
  if (!gateway) throw new Error(`the engine's network \`kind\` has no IPv4 gateway: ${found}`)
  return gateway
}
