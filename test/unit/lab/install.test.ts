import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Home, homeAt } from '../../../lab/home.ts'
import {
  describePlan,
  estimateSeconds,
  folderStep,
  type InstallContext,
  type InstallStep,
  installSteps,
  missingSteps,
} from '../../../lab/install.ts'
import { lineProgress } from '../../../lab/progress.ts'

let home: Home
let context: InstallContext

beforeEach(async () => {
  home = homeAt(await mkdtemp(join(tmpdir(), 'lab-install-')))
  context = { home, env: {}, note: () => undefined }
})

afterEach(() => rm(home.root, { recursive: true, force: true }))

const tool = (stamp: string, fill = (folder: string) => writeFile(join(folder, 'tool'), stamp)) =>
  folderStep({
    name: 'tool',
    seconds: 1,
    lane: 'fetch',
    stamp: () => stamp,
    folder: ({ bin }) => join(bin, 'tool'),
    fill,
  })

describe('an installed folder', () => {
  test('is present under its own stamp only', async () => {
    await tool('v1').install(context)
    expect(await tool('v1').present(home)).toBe(true)
    expect(await tool('v2').present(home)).toBe(false)
  })

  test('is replaced whole by another version', async () => {
    await tool('v1', (folder) => writeFile(join(folder, 'old'), '')).install(context)
    await tool('v2').install(context)
    expect((await readdir(join(home.bin, 'tool'))).sort()).toEqual(['.stamp', 'tool'])
  })

  test('stays as it was when the next version cannot be made', async () => {
    await tool('v1').install(context)
    const failing = tool('v2', () => Promise.reject(new Error('no network')))
    await expect(failing.install(context)).rejects.toThrow('no network')
    expect(await readFile(join(home.bin, 'tool', 'tool'), 'utf8')).toBe('v1')
    expect(await tool('v1').present(home)).toBe(true)
    expect(await readdir(home.bin)).toEqual(['tool'])
  })

  test('is made over what a cancelled run left half made', async () => {
    await mkdir(join(home.bin, '.tool.1a2b3c4d.unfinished'), { recursive: true })
    expect(await tool('v1').present(home)).toBe(false)
    await tool('v1').install(context)
    expect(await readdir(home.bin)).toEqual(['tool'])
  })
})

const step = (
  name: string,
  lane: InstallStep['lane'],
  seconds: number,
  run = async () => undefined,
): InstallStep => ({
  name,
  lane,
  seconds,
  present: async () => false,
  install: run,
})

describe('the plan', () => {
  test('counts the lanes beside each other and the steps of a lane one after the other', () => {
    const steps = [step('a', 'compile', 300), step('b', 'compile', 100), step('c', 'fetch', 60)]
    expect(estimateSeconds(steps)).toBe(400)
  })

  test('tells minutes, rounded up, and each step', () => {
    expect(describePlan([step('kubernetes', 'compile', 540), step('act', 'fetch', 8)])).toBe(
      "to install once: about 9 min on two cores, less where Go's cache is warm; steps: kubernetes 9:00, act 0:08",
    )
  })

  test('names a step that two components need once', async () => {
    const missing = await missingSteps(home, [step('kubectl', 'fetch', 8), step('kubectl', 'fetch', 8)])
    expect(missing.map(({ name }) => name)).toEqual(['kubectl'])
  })

  test('leaves out what is there', async () => {
    await tool('v1').install(context)
    expect(await missingSteps(home, [tool('v1')])).toEqual([])
  })
})

describe('installing', () => {
  const trace = (order: string[], name: string) => async () => {
    order.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 20))
    order.push(`${name} ends`)
    return undefined
  }

  test('compiles one thing at a time and fetches beside it', async () => {
    const order: string[] = []
    const steps = [
      step('a', 'compile', 1, trace(order, 'a')),
      step('b', 'compile', 1, trace(order, 'b')),
      step('c', 'fetch', 1, trace(order, 'c')),
    ]
    await installSteps(steps, { home, env: {}, progress: lineProgress(() => undefined) })
    expect(order.indexOf('a ends')).toBeLessThan(order.indexOf('b begins'))
    expect(order.indexOf('c begins')).toBeLessThan(order.indexOf('a ends'))
  })

  test('finishes the other lane before it tells what failed', async () => {
    const order: string[] = []
    const steps = [
      step('a', 'compile', 1, trace(order, 'a')),
      step('c', 'fetch', 1, () => Promise.reject(new Error('c is not to be had'))),
    ]
    const installing = installSteps(steps, { home, env: {}, progress: lineProgress(() => undefined) })
    await expect(installing).rejects.toThrow('c is not to be had')
    expect(order).toEqual(['a begins', 'a ends'])
  })
})
