import { createHash } from 'node:crypto'
import { connect, createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export interface Lock {
  release(): Promise<void>
}

/**
 * Takes the one lock of this name on the machine, waiting for the process that holds it. The kernel
 * gives an abstract socket's name free with the end of its owner, so there is no stale lock to judge.
 */
export async function takeLock(name: string, waiting: (owner: string) => void): Promise<Lock> {
  const address = `\0trunkline-lab-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`
  let told = ''
  for (;;) {
    const server = await listen(address)
    if (server) return { release: () => new Promise((resolve) => server.close(() => resolve())) }
    const owner = await askOwner(address)
    if (owner && owner !== told) {
      told = owner
      waiting(owner)
    }
    await sleep(100)
  }
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.end(`process ${process.pid}`)
    })
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(address, () => {
      server.unref()
      resolve(server)
    })
  })
}

function askOwner(address: string): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect(address)
    socket.setTimeout(1_000, () => socket.destroy())
    socket.on('data', (chunk) => {
      said += chunk.toString()
    })
    socket.on('error', () => undefined).on('close', () => resolve(said))
  })
}
