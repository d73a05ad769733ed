import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { onStop } from './stop.js'

const stopping = new AbortController()
// The cluster asks here whether it works: without an answer a rollout could only wait and see whether it stays up.
const health = createServer((_, response) => response.end('packing orders\n'))
onStop(() => {
  stopping.abort()
  health.close()
  health.closeAllConnections()
})
await once(health.listen(Number(process.env.PORT || 8080)), 'listening')

console.log('waiting for orders')
for (let order = 1; !stopping.signal.aborted; order += 1) {
  await sleep(5000, undefined, { signal: stopping.signal }).catch(() => {})
  if (!stopping.signal.aborted) {
    console.log(`packed order ${order}`)
  }
}
console.log('stopped between two orders')
