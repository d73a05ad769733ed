import { setTimeout as sleep } from 'node:timers/promises'
import { onStop } from './stop.js'

const stopping = new AbortController()
onStop(() => stopping.abort())

console.log('waiting for orders')
for (let order = 1; !stopping.signal.aborted; order += 1) {
  await sleep(5000, undefined, { signal: stopping.signal }).catch(() => {})
  if (!stopping.signal.aborted) {
    console.log(`packed order ${order}`)
  }
}
console.log('stopped between two orders')
