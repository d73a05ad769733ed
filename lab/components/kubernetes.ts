import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { apiServerUrl } from '../addresses.ts'
import { type Component, daemonStatus, type LabContext } from '../component.ts'
import { folderStep, type InstallStep } from '../install.ts'
import { processesNamed, runningDaemon, stopDaemon } from '../process.ts'
import { buildGo, goProgram, goStamp } from '../recipes.ts'
import { versions } from '../versions.ts'
import { startControlPlane } from './control-plane.ts'
import { adminKubeconfig, prepareCredentials } from './credentials.ts'
import { kubectlStep } from './helm.ts'
import { startNode } from './node.ts'

// In the order in which they are stopped.
const programs = [
  'cluster-dns',
  'kube-proxy',
  'kubelet',
  'kube-scheduler',
  'kube-controller-manager',
  'kube-apiserver',
]

/** A single-node cluster of etcd and the five Kubernetes components, as their own processes. */
export const kubernetes: Component = {
  name: 'kubernetes',
  needs: ['containerd'],
  packages: ['iptables', 'conntrack', 'iproute2'],
  steps: [etcdStep(), kubernetesStep(), kubectlStep],
  refuse: refuseOtherKubelet,
  async start(context) {
    const credentials = await prepareCredentials(context.home)
    const controlPlane = await startControlPlane(context, credentials)
    const node = await startNode(context, credentials)
    return controlPlane || node
  },
  async stop({ home }) {
    for (const daemon of programs) await stopDaemon(home, daemon)
    await stopDaemon(home, 'etcd')
  },
  status: (context) =>
    daemonStatus(context, 'kubelet', {
      version: `${versions.kubernetes}, etcd ${versions.etcd}`,
      where: `${apiServerUrl}, KUBECONFIG=${adminKubeconfig(context.home)}`,
    }),
}

/** One program for all components, which dispatches on the name that it is called by. */
function kubernetesStep(): InstallStep {
  const [major, minor] = versions.kubernetes.split('.')
  const version = 'k8s.io/component-base/version'
  const program = {
    name: 'kubernetes',
    version: versions.kubernetes,
    seconds: 540,
    package: '.',
    // Charts with a `kubeVersion` refuse a cluster that does not say its version.
    variables: {
      [`${version}.gitVersion`]: `v${versions.kubernetes}`,
      [`${version}.gitMajor`]: major ?? '',
      [`${version}.gitMinor`]: minor ?? '',
    },
  }
  return folderStep({
    name: 'kubernetes',
    seconds: program.seconds,
    lane: 'compile',
    stamp: () => goStamp(program),
    folder: (home) => join(home.bin, 'kubernetes'),
    async fill(folder, context) {
      await buildGo(program, join(folder, 'kubernetes'), context)
      for (const name of programs) await symlink('kubernetes', join(folder, name))
    },
  })
}

function etcdStep(): InstallStep {
  return goProgram({
    name: 'etcd',
    version: versions.etcd,
    seconds: 80,
    package: 'go.etcd.io/etcd/server/v3',
  })
}

async function refuseOtherKubelet({ home }: LabContext): Promise<void> {
  const ours = await runningDaemon(home, 'kubelet')
  const other = (await processesNamed('kubelet')).find((pid) => pid !== ours?.pid)
  if (other !== undefined) {
    throw new Error(
      `a kubelet runs here already (process ${other}), and two on one machine remove each other's pods: name its cluster with TRUNKLINE_LAB_KUBECONFIG, or stop it`,
    )
  }
}
