import { readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { addresses } from './addresses.ts'
import { runCommand } from './command.ts'
import { containerdSocket } from './components/containerd.ts'
import { removeNetwork } from './components/network.ts'
import { controlGroupRoots } from './components/node.ts'
import { readIfThere } from './file.ts'
import type { Home } from './home.ts'
import { endProcess, identify, recordedDaemons, stopDaemon } from './process.ts'

/**
 * Removes all that a lab which no longer runs left on the machine, however it ended: daemons, shims and
 * containers, pod network, firewall rules, sockets. Data and programs stay.
 */
export async function sweep(home: Home): Promise<void> {
  for (const name of await recordedDaemons(home)) await stopDaemon(home, name)
  await endAll(await shims(home))
  await endAll(await containerProcesses())
  await removeControlGroups()
  await removePodNamespaces()
  await removeNetwork(home)
  await removeStaleShimSockets()
  await rm(home.run, { recursive: true, force: true })
}

async function endAll(pids: readonly number[]): Promise<void> {
  for (const pid of pids) {
    const identity = await identify(pid)
    if (identity) await endProcess(identity, 0)
  }
}

/** Shims outlive containerd by design; ours carry the address of our containerd. */
async function shims(home: Home): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))
  const found = await Promise.all(
    pids.map(async (pid) => {
      const args = ((await readIfThere(`/proc/${pid}/cmdline`)) ?? '').split('\0')
      const isOurs = args[0]?.includes('containerd-shim') && args.includes(containerdSocket(home))
      return isOurs ? [Number(pid)] : []
    }),
  )
  return found.flat()
}

async function groupFolders(): Promise<readonly string[]> {
  const roots = (await controlGroupRoots()).map((root) => join(root, addresses.controlGroup))
  const below = await Promise.all(
    roots.map(async (root) => {
      const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
      return entries
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name))
    }),
  )
  return [...roots, ...below.flat()]
}

/** What runs in a container of ours, and lives on where its shim was killed. */
async function containerProcesses(): Promise<readonly number[]> {
  const lists = await Promise.all(
    (await groupFolders()).map((folder) => readIfThere(join(folder, 'cgroup.procs'))),
  )
  return [...new Set(lists.flatMap((list) => (list ?? '').split('\n').filter(Boolean).map(Number)))]
}

async function removeControlGroups(): Promise<void> {
  const deepestFirst = [...(await groupFolders())].sort((a, b) => b.length - a.length)
  for (const folder of deepestFirst) await rmdir(folder).catch(() => undefined)
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
  }
}

const shimSockets = '/run/containerd/s'

async function removeStaleShimSockets(): Promise<void> {
  const inUse = (await readIfThere('/proc/net/unix')) ?? ''
  for (const name of await readdir(shimSockets).catch(() => [])) {
    if (!inUse.includes(name)) await rm(join(shimSockets, name), { force: true })
  }
}
