import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { addresses } from './addresses.ts'
import { runCommand } from './command.ts'
import { removeNetwork } from './components/network.ts'
import { endContainers } from './containers.ts'
import { readIfThere } from './file.ts'
import { type Home, homeAt } from './home.ts'
import { claimMachine, machineOwner, releaseMachine } from './machine.ts'
import { anyRuns, recordedDaemons, stopDaemon } from './process.ts'

/**
 * Removes all that a lab which no longer runs left on the machine, however it ended: daemons, shims and
 * containers, pod network, firewall rules, sockets. Data and programs stay, and so does another home's lab.
 */
export async function sweep(home: Home): Promise<void> {
  for (const name of await recordedDaemons(home)) await stopDaemon(home, name)
  if ((await machineOwner()) === home.root) {
    await endContainers(home)
    await removePodNamespaces()
    await removeNetwork(home)
    await removeStaleShimSockets()
    await removeLogLinks(home)
    await releaseMachine()
  }
  await rm(home.run, { recursive: true, force: true })
}

/** Makes this home the one whose lab has the machine; refuses while another's lab runs. */
export async function takeMachine(home: Home): Promise<void> {
  const owner = await machineOwner()
  if (owner !== undefined && owner !== home.root) {
    const other = homeAt(owner)
    if (await anyRuns(other)) {
      throw new Error(
        `a lab with its home in ${owner} runs, and a machine has room for one: use it, or stop it with \`TRUNKLINE_LAB_HOME=${owner} npm run lab down\``,
      )
    }
    await sweep(other)
  }
  if (process.getuid?.() !== 0) {
    throw new Error(
      "the lab's own engine and cluster need root: run this as root, or name yours with TRUNKLINE_LAB_DOCKER_HOST and TRUNKLINE_LAB_KUBECONFIG",
    )
  }
  await claimMachine(home)
}

const cniResults = '/var/lib/cni/results'

/** Pods' network namespaces are named in what CNI noted of the pods of our network. */
async function removePodNamespaces(): Promise<void> {
  const files = await readdir(cniResults).catch(() => [])
  for (const file of files.filter((name) => name.startsWith(`${addresses.network}-`))) {
    const noted = await readFile(join(cniResults, file), 'utf8')
    const namespace = /\/netns\/(cni-[0-9a-f-]+)/.exec(noted)?.[1]
    if (namespace) {
      await runCommand('umount', ['--lazy', join('/run/netns', namespace)])
      await rm(join('/run/netns', namespace), { force: true })
    }
    await rm(join(cniResults, file), { force: true })
    const pod = file.slice(addresses.network.length + 1, -'-eth0'.length)
    await rm(join(cniResults, `cni-loopback-${pod}-lo`), { force: true })
  }
}

const shimSockets = '/run/containerd/s'

async function removeStaleShimSockets(): Promise<void> {
  const inUse = (await readIfThere('/proc/net/unix')) ?? ''
  for (const name of await readdir(shimSockets).catch(() => [])) {
    if (!inUse.includes(name)) await rm(join(shimSockets, name), { force: true })
  }
}

const logLinks = '/var/log/containers'

/** The kubelet links each container's log there, wherever the log itself lies. */
async function removeLogLinks(home: Home): Promise<void> {
  for (const name of await readdir(logLinks).catch(() => [])) {
    const target = await readlink(join(logLinks, name)).catch(() => '')
    if (target.startsWith(join(home.data, 'pod-logs'))) await rm(join(logLinks, name), { force: true })
  }
}
