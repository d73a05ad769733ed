import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { entries } from '../scripts/build.ts'
import { table } from '../shared/action/markdown.ts'
import { median } from './median.ts'

const root = join(import.meta.dirname, '..')
const RUNS = 15

/**
 * Size and start-up of every bundle: from starting the process to its end over a missing input, which
 * is the first input read, beside a node that does nothing; the runs of all bundles are interleaved.
 */
export async function benchBundles(): Promise<string> {
  const bundles = (await entries()).map(({ folder }) => folder)
  const times = new Map<string, number[]>([
    ['node alone', []],
    ...bundles.map((name) => [name, []] as [string, number[]]),
  ])
  for (let run = 0; run < RUNS; run += 1) {
    for (const [name, taken] of times) taken.push(startOnce(name))
  }
  const alone = median(times.get('node alone') ?? [])
  const rows = [...times].map(([name, taken]) => [
    name,
    name === 'node alone' ? '' : `${(size(name) / 1_000_000).toFixed(2)} MB`,
    `${median(taken).toFixed(0)} ms`,
    name === 'node alone' ? '' : `${(median(taken) - alone).toFixed(0)} ms`,
  ])
  return table(['bundle', 'size', `start to exit, median of ${RUNS}`, 'above node alone'], rows)
}

function startOnce(name: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const output = join(folder, 'output')
  writeFileSync(output, '')
  const args = name === 'node alone' ? ['-e', '0'] : [join(root, 'dist', name, 'index.js')]
  const env = { PATH: process.env['PATH'], GITHUB_OUTPUT: output, GITHUB_STATE: output, HOME: folder }
  const started = performance.now()
  const { error } = spawnSync(process.execPath, args, { env, cwd: folder })
  const taken = performance.now() - started
  rmSync(folder, { recursive: true })
  if (error !== undefined) throw error
  return taken
}

function size(name: string): number {
  const folder = join(root, 'dist', name)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
}
