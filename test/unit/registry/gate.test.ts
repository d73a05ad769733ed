import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'

import { openGate } from '../../../shared/registry/gate.ts'
import { type RetryPolicy, retrying } from '../../../shared/registry/retry.ts'
import type { Answer } from '../../../shared/registry/transport.ts'

/** Something that ends when it is told to. */
function open() {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { ended, end }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('so many pass at once, and the next when one has', async () => {
  const gate = openGate(2)
  const entered: number[] = []
  const tasks = [open(), open(), open()]
  const passing = tasks.map((task, number) =>
    gate.pass(async () => {
      entered.push(number)
      await task.ended
    }),
  )
  await settle()
  expect(entered).toEqual([0, 1])
  tasks[0]?.end()
  await settle()
  expect(entered).toEqual([0, 1, 2])
  for (const task of tasks) task.end()
  await Promise.all(passing)
})

test('one that fails lets the next pass', async () => {
  const gate = openGate(1)
  await expect(gate.pass(async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await gate.pass(async () => 'yes')).toBe('yes')
})

test('a pause holds everybody back, and half as many pass after it', async () => {
  const gate = openGate(4)
  const pause = open()
  expect(gate.slowDown(() => pause.ended)).toBe(true)
  expect(gate.slowDown(() => pause.ended)).toBe(false)
  const entered: number[] = []
  const tasks = [0, 1, 2, 3].map(() => open())
  const passing = tasks.map((task, number) =>
    gate.pass(async () => {
      entered.push(number)
      await task.ended
    }),
  )
  await settle()
  expect(entered).toEqual([])
  pause.end()
  await settle()
  expect(entered).toEqual([0, 1])
  for (const task of tasks) task.end()
  await Promise.all(passing)
})

test('many that meet one limit cost one repetition, and all go on', async () => {
  const policy: RetryPolicy = { budget: 20, attempts: 4, wait: settleOnce, random: () => 0, now: () => 0 }
  const gate = openGate(8)
  let refused = 0
  const attempt = async (): Promise<Answer> => {
    await settle()
    if (refused < 8) {
      refused += 1
      return answer(429)
    }
    return answer(200)
  }
  const answers = await Promise.all(Array.from({ length: 8 }, () => retrying(policy, gate, attempt)))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
  expect(policy.budget).toBeGreaterThanOrEqual(17)
})

test('the budget is one for all: when it is spent, answers are given as they are', async () => {
  const policy: RetryPolicy = { budget: 2, attempts: 4, wait: settleOnce, random: () => 0, now: () => 0 }
  const gate = openGate(1)
  const statuses: number[] = []
  for (let number = 0; number < 3; number += 1) {
    let asked = 0
    const { status } = await retrying(policy, gate, async () => {
      asked += 1
      return answer(503)
    })
    statuses.push(status, asked)
  }
  expect(statuses).toEqual([503, 3, 503, 1, 503, 1])
})

async function settleOnce(): Promise<void> {
  await settle()
}

function answer(status: number): Answer {
  const body = new IncomingMessage(new Socket())
  return { status, headers: {}, bytes: Buffer.alloc(0), url: new URL('http://r.example/'), body }
}
