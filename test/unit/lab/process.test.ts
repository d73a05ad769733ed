import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Home, homeAt } from '../../../lab/home.ts'
import {
  anyRuns,
  endProcess,
  identify,
  isAlive,
  parseStartTime,
  runningDaemon,
  startDaemon,
  stopDaemon,
} from '../../../lab/process.ts'

let home: Home

beforeEach(async () => {
  home = homeAt(await mkdtemp(join(tmpdir(), 'lab-process-')))
})

afterEach(async () => {
  await stopDaemon(home, 'sleeper')
  await rm(home.root, { recursive: true, force: true })
})

const sleeper = { name: 'sleeper', file: '/bin/sleep', args: ['60'] }

describe('a line of /proc/<pid>/stat', () => {
  const fields = (name: string) =>
    `4711 (${name}) S 1 4711 4711 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 98765 111 22`

  test.each(['sleep', 'a b', 'evil) R 1 2 3', '((('])(
    'yields the start time of a process called %j',
    (name) => {
      expect(parseStartTime(fields(name))).toEqual({ state: 'S', ticks: '98765' })
    },
  )

  test('that is cut short yields nothing', () => {
    expect(parseStartTime('4711 (sleep) S 1')).toBeUndefined()
  })
})

describe('the identity of a process', () => {
  test('fits the process itself', async () => {
    const identity = await identify(process.pid)
    expect(identity && (await isAlive(identity))).toBe(true)
  })

  test('fits no other process that bears its id later', async () => {
    expect(await isAlive({ pid: process.pid, startedAt: '1@another-boot' })).toBe(false)
  })

  test('is not found for a process that has ended and waits to be collected', async () => {
    const child = spawn('/bin/sleep', ['60'])
    const identity = await identify(child.pid ?? 0)
    expect(identity).toBeDefined()
    if (identity) await endProcess(identity, 0)
    expect(await identify(child.pid ?? 0)).toBeUndefined()
  })

  test('keeps a stranger alive that was handed the id of a daemon of ours', async () => {
    const stranger = spawn('/bin/sleep', ['60'])
    const record = { pid: stranger.pid, startedAt: '1@before', name: 'sleeper', fingerprint: '', since: 0 }
    await startDaemon(home, sleeper)
    await stopDaemon(home, 'sleeper')
    await writeFile(join(home.run, 'sleeper.pid'), JSON.stringify(record))
    expect(await stopDaemon(home, 'sleeper')).toBe(false)
    expect(await identify(stranger.pid ?? 0)).toBeDefined()
    stranger.kill('SIGKILL')
  })
})

describe('a daemon', () => {
  test('is found by its record while it lives, and not after', async () => {
    const record = await startDaemon(home, sleeper)
    expect((await runningDaemon(home, 'sleeper'))?.pid).toBe(record.pid)
    expect(await stopDaemon(home, 'sleeper')).toBe(true)
    expect(await runningDaemon(home, 'sleeper')).toBeUndefined()
    expect(await anyRuns(home)).toBe(false)
  })

  test('that does not heed the request to end is made to', async () => {
    const stubborn = {
      ...sleeper,
      file: process.execPath,
      args: ['-e', 'process.on("SIGTERM",()=>{});setInterval(()=>{},1e3);console.log("up")'],
    }
    const record = await startDaemon(home, stubborn)
    await new Promise((resolve) => setTimeout(resolve, 500))
    await stopDaemon(home, 'sleeper', 200)
    expect(await isAlive(record)).toBe(false)
  })

  test('whose program is not there is told with the log to read', async () => {
    const missing = { ...sleeper, file: '/no/such/program' }
    await expect(startDaemon(home, missing)).rejects.toThrow(
      /\/no\/such\/program did not start: see .*sleeper\.log/,
    )
  })

  test('with a damaged record counts as not running', async () => {
    await startDaemon(home, sleeper)
    await stopDaemon(home, 'sleeper')
    await writeFile(join(home.run, 'sleeper.pid'), '{')
    expect(await runningDaemon(home, 'sleeper')).toBeUndefined()
  })
})
