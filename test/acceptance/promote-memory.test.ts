import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { pushImage } from '../adapters/registry/push.ts'
import { type RealRegistry, startRegistry } from '../adapters/registry/real-registry.ts'
import { openJob, runMain } from './bundle.ts'

const PRELOADED = `--import ${new URL('./young-space.ts', import.meta.url)}`

let registry: RealRegistry
beforeAll(async () => {
  registry = await startRegistry()
})
afterAll(() => registry.stop())

/** Runs a process with what it must have in its environment to be measured; gives the bytes of its young space. */
async function youngSpaceOf(run: (env: Readonly<Record<string, string>>) => Promise<unknown>) {
  const { folder } = await openJob()
  const file = join(folder, 'young-space.json')
  await run({ NODE_OPTIONS: PRELOADED, YOUNG_SPACE: file })
  return JSON.parse(await readFile(file, 'utf8')) as { readonly before: number; readonly after: number }
}

test("promote's young space does not grow, as that of a plain node does (ADR 0026)", async () => {
  const plain = await youngSpaceOf((env) => promisify(execFile)(process.execPath, ['--eval', ''], { env }))
  expect(plain.after).toBeGreaterThan(plain.before)

  const image = await pushImage({ host: registry.host, name: 'shop' }, { layers: 1 }, 'v1')
  const inputs = {
    image: `${registry.host}/shop:v1`,
    to: `${registry.host}/prod:v1`,
    'github-token': '',
  }
  const ours = await youngSpaceOf(async (env) => {
    const ended = await runMain(await openJob(), 'promote', { inputs, env })
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed', digest: image.digest })
  })
  expect(ours.after).toBe(ours.before)
  expect(ours.after).toBeLessThan(plain.after / 2)
})
