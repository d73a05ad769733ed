import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { command, runCommand } from './command.ts'
import type { Component, LabContext } from './component.ts'
import { pauseImage } from './components/containerd.ts'
import { helmPrograms, kubectlStep } from './components/helm.ts'
import { readIfThere, writeWhole } from './file.ts'
import type { Environment, Home } from './home.ts'
import { kindCluster } from './kind.ts'

/** A cluster that is not the lab's own building: the user named it, or has kind to make one. */
export interface Cluster {
  readonly kubeconfig: string
  readonly madeBy: 'user' | 'kind'
}

/** The cluster that the environment names, else one of kind's where kind and its engine are there. */
export async function findCluster(
  home: Home,
  env: Environment,
  hasEngine: boolean,
): Promise<Cluster | undefined> {
  const named = env['TRUNKLINE_LAB_KUBECONFIG']
  if (named) {
    if ((await readIfThere(named)) !== undefined) return { kubeconfig: named, madeBy: 'user' }
    throw new Error(`TRUNKLINE_LAB_KUBECONFIG names ${named}, which is not there`)
  }
  // kind runs its nodes in an engine with networks and firewall rules, which the lab's own is not.
  if (!hasEngine || !(await isOnPath('kind', env))) return undefined
  return { kubeconfig: join(home.data, 'kind.kubeconfig'), madeBy: 'kind' }
}

async function isOnPath(program: string, env: Environment): Promise<boolean> {
  for (const folder of (env['PATH'] ?? '').split(':').filter(Boolean)) {
    const there = await access(join(folder, program), constants.X_OK).then(
      () => true,
      () => false,
    )
    if (there) return true
  }
  return false
}

/** The cluster that was found, as a component: asked whether it runs what the registry holds. */
export function foundCluster(cluster: Cluster): Component {
  const kind = cluster.madeBy === 'kind' ? kindCluster(cluster.kubeconfig) : undefined
  return {
    name: 'kubernetes',
    needs: kind ? ['images', 'docker'] : ['images'],
    packages: [],
    steps: [kubectlStep],
    async start(context) {
      const started = (await kind?.start(context)) ?? false
      await refuseUnfitCluster(cluster, context)
      return started
    },
    stop: async (context) => kind?.stop(context),
    async status({ home }) {
      const version = await runCommand(helmPrograms(home).kubectl, [
        ...flags(cluster),
        'get',
        '--raw=/version',
      ])
      const parsed = version.code === 0 ? (JSON.parse(version.stdout) as { gitVersion: string }) : undefined
      return {
        state: parsed ? 'running' : 'stopped',
        version: `${parsed?.gitVersion ?? 'unknown'}, ${kind ? 'made by kind' : "not the lab's"}`,
        where: `KUBECONFIG=${cluster.kubeconfig}`,
      }
    },
  }
}

/** The first node's address, where NodePorts answer. */
export async function nodeAddress(home: Home, cluster: Cluster): Promise<string> {
  const path = 'jsonpath={.items[0].status.addresses[?(@.type=="InternalIP")].address}'
  const args = [...flags(cluster), 'get', 'nodes', '-o', path]
  const found = await command(helmPrograms(home).kubectl, args)
  return found.trim().split(' ')[0] ?? ''
}

const flags = (cluster: Cluster) => [`--kubeconfig=${cluster.kubeconfig}`, '--request-timeout=10s']

/** Runs one pod from the lab's registry, once for each cluster: nothing else shows that it can. */
async function refuseUnfitCluster(cluster: Cluster, { home }: LabContext): Promise<void> {
  const passed = join(home.run, 'cluster-checked')
  const identity = `${cluster.kubeconfig}\n${await readIfThere(cluster.kubeconfig)}`
  if ((await readIfThere(passed)) === identity) return
  const kubectl = (...args: string[]) => runCommand(helmPrograms(home).kubectl, [...flags(cluster), ...args])
  const pod = `trunkline-lab-check-${process.pid}`
  const run = await kubectl('run', pod, '--restart=Never', `--image=${pauseImage}`, '--namespace=default')
  if (run.code !== 0) throw new Error(`the cluster of ${cluster.kubeconfig} refused: ${run.stderr.trim()}`)
  const ready = await kubectl(
    'wait',
    '--for=condition=Ready',
    `pod/${pod}`,
    '--namespace=default',
    '--timeout=60s',
  )
  const events = await kubectl(
    'get',
    'events',
    '--namespace=default',
    `--field-selector=involvedObject.name=${pod}`,
  )
  await kubectl('delete', 'pod', pod, '--namespace=default', '--wait=false', '--grace-period=0')
  if (ready.code !== 0) {
    throw new Error(
      `the cluster of ${cluster.kubeconfig} cannot run an image of the lab's registry (it has to pull ${pauseImage} from this machine's loopback, or through a mirror of it):\n${events.stdout.trim()}`,
    )
  }
  await writeWhole(passed, identity)
}
