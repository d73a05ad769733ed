/** Builds the bundles afresh and compares them, byte for byte and file for file, with the committed dist/. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'

import { build } from './build.ts'

const root = join(import.meta.dirname, '..')

/** What differs between two folders, as sentences; none where they are equal. */
export async function differences(fresh: string, committed: string): Promise<readonly string[]> {
  const [wanted, there] = await Promise.all([filesBelow(fresh), filesBelow(committed)])
  const missing = wanted.filter((file) => !there.includes(file)).map((file) => `${file} is missing`)
  const extra = there.filter((file) => !wanted.includes(file)).map((file) => `${file} is left over`)
  const changed: string[] = []
  for (const file of wanted.filter((name) => there.includes(name))) {
    const [one, other] = await Promise.all([readFile(join(fresh, file)), readFile(join(committed, file))])
    if (!one.equals(other)) changed.push(`${file} differs from its source`)
  }
  return [...missing, ...extra, ...changed]
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

async function untracked(): Promise<readonly string[]> {
  const args = ['ls-files', '--others', '--', 'dist']
  const { stdout } = await promisify(execFile)('git', args, { cwd: root })
  return stdout.split('\n').filter((line) => line !== '')
}

if (import.meta.main) {
  const fresh = await mkdtemp(join(tmpdir(), 'trunkline-dist-'))
  try {
    await build(fresh, () => undefined)
    const found = await differences(fresh, join(root, 'dist'))
    const loose = (await untracked()).map((file) => `${file} is not committed`)
    for (const line of [...found, ...loose])
      console.error(`dist: ${line}; run npm run build and commit dist/`)
    process.exitCode = found.length + loose.length === 0 ? 0 : 1
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}
