/** `npm run actions-lock`: writes GitHub's lockfile of the workflows, .github/workflows/actions.lock. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lockfile } from './workflows/lock.ts'

const root = join(import.meta.dirname, '..')
const folder = '.github/workflows'
const names = (await readdir(join(root, folder))).filter((name) => /\.ya?ml$/.test(name))
const texts = await Promise.all(names.map((name) => readFile(join(root, folder, name), 'utf8')))
await writeFile(
  join(root, folder, 'actions.lock'),
  lockfile(new Map(names.map((name, at) => [`${folder}/${name}`, texts[at] ?? '']))),
)
