import { get as getPlain } from 'node:http'
import { get as getTls } from 'node:https'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Home } from './home.ts'
import { type DaemonRecord, isAlive, logPath, logTail } from './process.ts'

/** Waits until a daemon of ours answers; one that ends first is told with its last words. */
export async function untilReady(
  home: Home,
  record: DaemonRecord,
  ready: () => Promise<boolean>,
  timeoutMs = 60_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (!(await ready())) {
    const alive = await isAlive(record)
    if (!alive || Date.now() > deadline) {
      const what = alive ? `did not answer within ${timeoutMs / 1000} s` : 'ended while starting'
      throw new Error(
        `${record.name} ${what} (log: ${logPath(home, record.name)}):\n${await logTail(home, record.name)}`,
      )
    }
    await sleep(50)
  }
}

/** Whether a server answers 2xx there; who it is does not matter, so any certificate will do. */
export function answers(url: string): Promise<boolean> {
  const get = url.startsWith('https:') ? getTls : getPlain
  return new Promise((resolve) => {
    const request = get(url, { timeout: 2_000, rejectUnauthorized: false, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode !== undefined && response.statusCode >= 200 && response.statusCode < 300)
    })
    request.on('timeout', () => request.destroy()).on('error', () => resolve(false))
  })
}

/** Whether somebody listens on a unix socket. */
export function listens(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    const end = (listening: boolean) => {
      socket.destroy()
      resolve(listening)
    }
    socket.once('connect', () => end(true)).once('error', () => end(false))
  })
}
