/** `npm run variants`: writes the workflows that are generated from others; `--check` only says which are stale. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { oidcVariant, oidcVariants } from './workflows/oidc.ts'

const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')

for (const [source, variant] of oidcVariants) {
  const wanted = oidcVariant(source, await readFile(join(root, source), 'utf8'))
  const present = await readFile(join(root, variant), 'utf8').catch(() => '')
  if (present === wanted) continue
  if (check) {
    console.error(`${variant} is not what ${source} makes: run \`npm run variants\``)
    process.exitCode = 1
  } else {
    await writeFile(join(root, variant), wanted)
    console.log(`wrote ${variant}`)
  }
}
