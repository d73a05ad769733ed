import { readdir, stat, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const dayAgo = Date.now() - 24 * 60 * 60 * 1000
let removed = 0
for (const name of await readdir(tmpdir())) {
  const file = join(tmpdir(), name)
  const { mtimeMs } = await stat(file)
  if (name.startsWith('basket-') && mtimeMs < dayAgo) {
    await unlink(file)
    removed += 1
  }
}
console.log(`removed ${removed} abandoned baskets`)
