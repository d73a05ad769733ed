import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { table } from '../../shared/action/markdown.ts'
import { Authority } from '../../test/adapters/http-probe/certificates.ts'
import { unusedUrl } from '../../test/adapters/http-probe/scripted-server.ts'
import { median } from '../median.ts'
import { healthyAfter, traps } from './servers.ts'
import { smokeTools, type Tool } from './tools.ts'

const ROUNDS = 30
const AT_ONCE = 2
const HEALTH = { from: 500, to: 7_000 }
const TRAP_RUNS = 3
const DOWN_RUNS = 5
const DOWN_SECONDS = 5
const TRAP_SECONDS = 6

/** How late each tool passes, what each lets pass that must not, and how soon each says that nothing is there. */
export async function benchSmoke(): Promise<string> {
  const tools = await smokeTools()
  return [
    `From healthy to passed: a server that nobody can connect to until a random moment between ${HEALTH.from / 1_000} and ${HEALTH.to / 1_000} s, ${ROUNDS} rounds, in each of which every tool waits at the same time for a server of its own. Ours asks for three successes in a row, 250 ms apart, which cost 500 ms; the others for one.`,
    await lags(tools),
    `False passes: runs that passed, of ${TRAP_RUNS} each, with ${TRAP_SECONDS} s to find out. Nothing here may pass.`,
    await falsePasses(tools),
    `To say that nothing listens, with a deadline of ${DOWN_SECONDS} s, ${DOWN_RUNS} runs each.`,
    await saysDown(tools),
  ].join('\n\n')
}

async function lags(tools: readonly Tool[]): Promise<string> {
  const late = new Map<Tool, number[]>(tools.map((tool) => [tool, []]))
  for (let round = 0; round < ROUNDS; round += AT_ONCE) {
    const moments = Array.from(
      { length: AT_ONCE },
      () => HEALTH.from + Math.random() * (HEALTH.to - HEALTH.from),
    )
    await Promise.all(
      moments.flatMap((moment) => tools.map(async (tool) => late.get(tool)?.push(await lagOf(tool, moment)))),
    )
  }
  const rows = tools.map((tool) => {
    const raw = late.get(tool) ?? []
    const beyond = raw.map((lag) => lag - tool.successesCost)
    return [
      tool.name,
      seconds(median(raw)),
      seconds(median(beyond)),
      seconds(p95(beyond)),
      seconds(Math.max(...beyond)),
    ]
  })
  return table(['tool', 'median', 'median beyond the successes', 'p95 beyond', 'worst beyond'], rows)
}

async function lagOf(tool: Tool, moment: number): Promise<number> {
  const server = await healthyAfter(moment)
  try {
    const passed = await tool.run(server.url, { seconds: 30 })
    const ended = performance.now()
    if (!passed) throw new Error(`${tool.name} did not pass a healthy server`)
    return ended - (await server.healthy)
  } finally {
    await server.healthy
    await server.close()
  }
}

async function falsePasses(tools: readonly Tool[]): Promise<string> {
  const authority = new Authority()
  const folder = mkdtempSync(join(tmpdir(), 'bench-smoke-ca-'))
  const ca = join(folder, 'ca.pem')
  writeFileSync(ca, authority.cert)
  try {
    const rows = await Promise.all(
      traps(authority).map(async ({ name, open }) => {
        const counts = await Promise.all(
          tools.map(async (tool) => {
            let passed = 0
            for (let run = 0; run < TRAP_RUNS; run += 1) {
              const server = await open()
              if (await tool.run(server.url, { seconds: TRAP_SECONDS, ca })) passed += 1
              await server.close()
            }
            return passed
          }),
        )
        return { name, counts }
      }),
    )
    const total = tools.map((_, index) => rows.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0))
    return table(
      ['server', ...tools.map(({ name }) => name)],
      [...rows, { name: '**all**', counts: total }].map(({ name, counts }) => [name, ...counts.map(String)]),
    )
  } finally {
    rmSync(folder, { recursive: true })
    authority.remove()
  }
}

async function saysDown(tools: readonly Tool[]): Promise<string> {
  const taken = new Map<Tool, number[]>(tools.map((tool) => [tool, []]))
  for (let run = 0; run < DOWN_RUNS; run += 1) {
    await Promise.all(
      tools.map(async (tool) => {
        const url = await unusedUrl()
        const began = performance.now()
        if (await tool.run(url, { seconds: DOWN_SECONDS }))
          throw new Error(`${tool.name} passed nothing at all`)
        taken.get(tool)?.push(performance.now() - began)
      }),
    )
  }
  const medians = tools.map((tool) => median(taken.get(tool) ?? []))
  const bestPeer = Math.min(...medians.slice(1))
  const rows = tools.map(({ name }, index) => {
    const time = medians[index] ?? Number.NaN
    return [name, seconds(time), `${(time / bestPeer).toFixed(2)} ×`]
  })
  return table(['tool', 'median', 'beside the best peer'], rows)
}

function p95(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? Number.NaN
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`
}
