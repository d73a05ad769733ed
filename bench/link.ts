import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { Transform } from 'node:stream'

/** What lies between a runner and a service: every connection through it shares the bandwidth. */
export interface Link {
  /** Where to connect to instead of the service. */
  readonly host: string
  close(): Promise<void>
}

/** How far a hosted runner is from registry and GitHub in these benches: 20 ms and 100 Mbit/s. */
export const HOSTED = { roundTripMs: 20, bytesPerSecond: 100_000_000 / 8 } as const

export interface LinkOptions {
  /** `host:port` of the service. */
  readonly to: string
  readonly roundTripMs: number
  /** In each direction. */
  readonly bytesPerSecond: number
}

/** Opens a link on loopback: bytes arrive after half the round trip, and no faster than the bandwidth lets them. */
export async function openLink({ to, roundTripMs, bytesPerSecond }: LinkOptions): Promise<Link> {
  const [host = '', port = ''] = to.split(':')
  const sockets = new Set<Socket>()
  const lanes = { up: lane(bytesPerSecond), down: lane(bytesPerSecond) }
  const server = createServer((near) => {
    const far = dial(Number(port), host)
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      // Either end may vanish in the middle of a request: the other one must see it too.
      socket.on('error', () => [near, far].forEach((one) => void one.destroy()))
    }
    // Setting up the connection costs a round trip too.
    near.pipe(travel(lanes.up, roundTripMs / 2, roundTripMs)).pipe(far)
    far.pipe(travel(lanes.down, roundTripMs / 2, 0)).pipe(near)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** When the last byte of so many is through, for those that share a direction. */
function lane(bytesPerSecond: number): (bytes: number) => number {
  let free = 0
  return (bytes) => {
    free = Math.max(free, performance.now()) + (bytes / bytesPerSecond) * 1_000
    return free
  }
}

/** Keeps each chunk until it would be there, in their order; the first one also waits for the connection. */
function travel(through: (bytes: number) => number, delayMs: number, firstMs: number): Transform {
  let earliest = performance.now() + firstMs
  // Timers round: what is on its way leaves by its place in the queue, not by whose timer fires first.
  const travelling: (() => void)[] = []
  const arrive = (at: number, done: () => void) => void setTimeout(done, Math.max(0, at - performance.now()))
  const send = (at: number, land: () => void) => {
    travelling.push(land)
    arrive(at, () => travelling.shift()?.())
  }
  return new Transform({
    highWaterMark: 256 * 1024,
    transform(chunk: Buffer, _encoding, done) {
      const sent = Math.max(through(chunk.length), earliest)
      earliest = sent
      send(sent + delayMs, () => this.push(chunk))
      // What is on its way does not keep the next chunk from being sent.
      arrive(sent, done)
    },
    flush(done) {
      send(earliest + delayMs, done)
    },
  })
}
