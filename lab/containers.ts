import { mkdir, readdir, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { addresses } from './addresses.ts'
import { isThere, readIfThere } from './file.ts'
import type { Home } from './home.ts'
import { endProcess, identify, processIds } from './process.ts'

export const containerdSocket = (home: Home) => join(home.run, 'containerd.sock')

/** Ends all that runs in a container of ours, with the shims that hold the containers. */
export async function endContainers(home: Home): Promise<void> {
  await endAll(await shims(home))
  await endAll(await containerProcesses())
  await removeControlGroups()
}

async function endAll(pids: readonly number[]): Promise<void> {
  for (const pid of pids) {
    const identity = await identify(pid)
    if (identity) await endProcess(identity, 0)
  }
}

/** Shims outlive containerd by design; ours carry the address of our containerd. */
async function shims(home: Home): Promise<readonly number[]> {
  const pids = await processIds()
  const found = await Promise.all(
    pids.map(async (pid) => {
      const args = ((await readIfThere(`/proc/${pid}/cmdline`)) ?? '').split('\0')
      const isOurs = args[0]?.includes('containerd-shim') && args.includes(containerdSocket(home))
      return isOurs ? [pid] : []
    }),
  )
  return found.flat()
}

async function groupFolders(): Promise<readonly string[]> {
  const roots = (await controlGroupRoots()).map((root) => join(root, addresses.controlGroup))
  const below = await Promise.all(
    roots.map(async (root) => {
      const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
      return entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
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

/** A group that held a process stays busy for a moment after that process was killed. */
async function removeControlGroups(): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const deepestFirst = [...(await groupFolders())].sort((a, b) => b.length - a.length)
    for (const folder of deepestFirst) await rmdir(folder).catch(() => undefined)
    const left = await Promise.all(deepestFirst.map(isThere))
    if (!left.some(Boolean)) return
    await sleep(100)
  }
}

/** The kubelet wants its root group in every hierarchy, and makes only what is below it. */
export async function makeControlGroups(): Promise<void> {
  for (const root of await controlGroupRoots()) {
    await mkdir(join(root, addresses.controlGroup), { recursive: true })
  }
}

/** Where control groups are mounted: one place on version 2, one a controller on version 1. */
async function controlGroupRoots(): Promise<readonly string[]> {
  const mounts = (await readIfThere('/proc/mounts')) ?? ''
  return mounts
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, , type]) => type === 'cgroup' || type === 'cgroup2')
    .map(([, path]) => path ?? '')
}
