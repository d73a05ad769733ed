/** Copies one image in a process of its own, `copy-alone.ts <image> <repository>`, and prints what that took. */
import { parsePinnedReference, parseRepository } from '../../../shared/domain/reference.ts'
import { registryClient } from '../../../shared/registry/client.ts'

const [image = '', to = ''] = process.argv.slice(2)
const client = registryClient({ credentials: { find: async () => undefined } })
// Not the kernel's maximum, which a process inherits from the one that started it.
let peak = 0
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 5)
const traffic = await client.copy(parsePinnedReference(image), parseRepository(to))
clearInterval(watch)
process.stdout.write(JSON.stringify({ ...traffic, peak }), () => process.exit(0))
