import { createHash, randomBytes } from 'node:crypto'
import { type AddressInfo, connect, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { openLink } from '../../../bench/link.ts'

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test('a link brings every byte in its order, to the end, from several connections at once', async () => {
  const sent = randomBytes(300_000)
  const server = createServer((socket) => {
    // Many small pieces, the last one just before the end.
    for (let at = 0; at < sent.length; at += 997) socket.write(sent.subarray(at, at + 997))
    socket.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const link = await openLink({ to: `127.0.0.1:${port}`, roundTripMs: 4, bytesPerSecond: 20_000_000 })
  const [host = '', linked = ''] = link.host.split(':')
  const received = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const chunks: Buffer[] = []
      for await (const chunk of connect(Number(linked), host)) chunks.push(chunk as Buffer)
      return digestOf(Buffer.concat(chunks))
    }),
  )
  expect(new Set(received)).toEqual(new Set([digestOf(sent)]))
  await link.close()
  await new Promise((resolve) => server.close(resolve))
})
