import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'

import { endChild } from '../../../shared/tools/end-child.ts'

describe('a child is ended', () => {
  const started = async (program: string) => {
    const child = spawn(process.execPath, ['-e', `${program}; console.log('ready')`])
    await new Promise((ready) => child.stdout.once('data', ready))
    return child
  }
  const IDLE = 'setInterval(() => undefined, 1000)'

  test('by SIGTERM', async () => {
    const child = await started(IDLE)
    await endChild(child)
    expect(child.signalCode).toBe('SIGTERM')
  })

  test('by SIGKILL where it takes no notice of SIGTERM', async () => {
    const child = await started(`process.on('SIGTERM', () => undefined); ${IDLE}`)
    await endChild(child)
    expect(child.signalCode).toBe('SIGKILL')
  })

  test('once, also where two ask for it, or where it never was', async () => {
    const child = await started(IDLE)
    await Promise.all([endChild(child), endChild(child)])
    await endChild(child)
    expect(child.signalCode).toBe('SIGTERM')
    const never = spawn('/no/such/program')
    never.on('error', () => undefined)
    await expect(endChild(never)).resolves.toBeUndefined()
  })
})
