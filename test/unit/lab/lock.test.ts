import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../../../lab/lock.ts'

const module = join(import.meta.dirname, '../../../lab/lock.ts')

function holder(name: string) {
  const code = `
    const { takeLock } = await import(${JSON.stringify(module)})
    await takeLock(${JSON.stringify(name)}, () => {})
    console.log('held')
    setInterval(() => {}, 1000)`
  return spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

test('a lock is for one at a time, in the order of its release', async () => {
  const name = randomUUID()
  const order: string[] = []
  const first = await takeLock(name, () => undefined)
  const second = takeLock(name, () => undefined).then(async (lock) => {
    order.push('second')
    await lock.release()
  })
  await new Promise((resolve) => setTimeout(resolve, 250))
  order.push('first')
  await first.release()
  await second
  expect(order).toEqual(['first', 'second'])
})

test('who waits for a lock is told once which process holds it', async () => {
  const name = randomUUID()
  const child = holder(name)
  await once(child.stdout, 'data')
  const told: string[] = []
  const waiting = takeLock(name, (owner) => told.push(owner))
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(told).toEqual([`process ${child.pid}`])
  child.kill('SIGTERM')
  await (await waiting).release()
})

test('the lock of a process that was killed is free', async () => {
  const name = randomUUID()
  const child = holder(name)
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  const lock = await takeLock(name, () => undefined)
  await lock.release()
})

test('locks of different names do not hold each other up', async () => {
  const locks = await Promise.all([
    takeLock(randomUUID(), () => undefined),
    takeLock(randomUUID(), () => undefined),
  ])
  await Promise.all(locks.map((lock) => lock.release()))
})
