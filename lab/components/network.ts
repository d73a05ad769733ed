import { join } from 'node:path'
import { addresses } from '../addresses.ts'
import { command, runCommand } from '../command.ts'
import { readIfThere, writeWhole } from '../file.ts'
import type { Home } from '../home.ts'

const settings = {
  '/proc/sys/net/ipv4/ip_forward': '1',
  // A hostPort on 127.0.0.1 leads to a pod's address.
  '/proc/sys/net/ipv4/conf/all/route_localnet': '1',
} as const

const formerSettings = (home: Home) => join(home.run, 'network-settings.json')

/** Gives the node an address on a bridge of its own, and has the kernel forward to pods. */
export async function makeNodeAddress(home: Home): Promise<void> {
  await makeBridge(addresses.nodeBridge, `${addresses.nodeIp}/32`)
  await forward(home)
}

/** Makes a bridge with this address; one that is there already is left alone. */
export async function makeBridge(bridge: string, address: string): Promise<void> {
  const there = await runCommand('ip', ['-o', 'address', 'show', 'dev', bridge])
  if (there.code !== 0) await command('ip', ['link', 'add', bridge, 'type', 'bridge'])
  if (!there.stdout.includes(` ${address} `)) {
    await command('ip', ['address', 'add', address, 'dev', bridge])
  }
  await command('ip', ['link', 'set', bridge, 'up'])
}

async function forward(home: Home): Promise<void> {
  const former: Record<string, string> = {}
  for (const [path, wanted] of Object.entries(settings)) {
    const present = ((await readIfThere(path)) ?? '').trim()
    if (present === wanted) continue
    former[path] = present
    await writeSetting(path, wanted)
  }
  if (Object.keys(former).length > 0) await writeWhole(formerSettings(home), JSON.stringify(former))
}

async function writeSetting(path: string, value: string): Promise<void> {
  await command('tee', [path], { input: value })
}

/** Takes the bridges, the firewall rules and the kernel's settings back to what they were. */
export async function removeNetwork(home: Home): Promise<void> {
  for (const bridge of [addresses.podBridge, addresses.nodeBridge, addresses.engine.bridge]) {
    await runCommand('ip', ['link', 'delete', bridge])
  }
  for (const table of ['nat', 'filter', 'mangle']) {
    const rules = await runCommand('iptables-save', ['-t', table])
    const removal = rulesToRemove(rules.stdout)
    if (removal.length === 0) continue
    const input = [`*${table}`, ...removal, 'COMMIT', ''].join('\n')
    await runCommand('iptables-restore', ['--noflush'], { input })
  }
  for (const [path, value] of Object.entries(JSON.parse((await readIfThere(formerSettings(home))) ?? '{}'))) {
    if (path in settings) await writeSetting(path, String(value))
  }
}

/**
 * The commands that remove what the cluster left in a table that `iptables-save` printed: the pod
 * network's rules, known by the network's name in their comment, and all chains of kube-proxy and the
 * kubelet. Chains of another network stay.
 */
export function rulesToRemove(saved: string): readonly string[] {
  const rules = saved.split('\n').filter((line) => line.startsWith('-A '))
  const isOurs = (rule: string) => rule.includes(`name: \\"${addresses.network}\\"`)
  const target = (rule: string) => / (?:-j|-g) (\S+)/.exec(rule)?.[1] ?? ''
  const chainOf = (rule: string) => rule.split(' ')[1] ?? ''
  const hostPorts = rules.filter((rule) => chainOf(rule) === 'CNI-HOSTPORT-DNAT')
  const isPodChain = (chain: string) => /^CNI-(?:DN-)?[0-9a-f]{16,}$/.test(chain)
  const chainsCalled = (name: RegExp) => (saved.match(name) ?? []).map((line) => line.slice(1))
  const chains = new Set([
    ...rules.filter(isOurs).map(target).filter(isPodChain),
    ...chainsCalled(/^:KUBE-\S+/gm),
    // Shared by all pod networks of a machine, which make them again for their next pod.
    ...(hostPorts.every(isOurs) ? chainsCalled(/^:CNI-HOSTPORT-\S+/gm) : []),
  ])
  const foreign = rules.filter((rule) => !chains.has(chainOf(rule)))
  const removed = foreign.filter((rule) => isOurs(rule) || chains.has(target(rule)))
  return [
    ...removed.map((rule) => `-D ${rule.slice(3)}`),
    ...[...chains].map((chain) => `-F ${chain}`),
    ...[...chains].map((chain) => `-X ${chain}`),
  ]
}
