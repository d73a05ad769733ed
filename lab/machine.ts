import { rm } from 'node:fs/promises'
import { readIfThere, writeWhole } from './file.ts'
import type { Home } from './home.ts'

// Bridges, firewall rules and control groups belong to the machine: one lab at a time has them.
const marker = '/run/trunkline-lab'

/** The home of the lab that has this machine's bridges and control groups, or had them when it was killed. */
export async function machineOwner(): Promise<string | undefined> {
  return (await readIfThere(marker)) || undefined
}

export async function claimMachine(home: Home): Promise<void> {
  if ((await machineOwner()) !== home.root) await writeWhole(marker, home.root)
}

export async function releaseMachine(): Promise<void> {
  await rm(marker, { force: true })
}
