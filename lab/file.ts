import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** The file's text, or undefined where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}

export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** A name beside the path, for something that becomes the path by a rename once it is whole. */
export function unfinished(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.unfinished`)
}

/** Removes what a cancelled run left half made in place of the path. */
export async function removeUnfinished(path: string): Promise<void> {
  const folder = dirname(path)
  for (const name of await readdir(folder)) {
    const isLeftover = name.startsWith(`.${basename(path)}.`) && name.endsWith('.unfinished')
    if (isLeftover) await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** Writes a file so that a reader sees all of it or the one before. */
export async function writeWhole(path: string, text: string, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = unfinished(path)
  await writeFile(temporary, text, { mode })
  await rename(temporary, path)
}

/** Puts a finished folder in the place of the one before. */
export async function replaceFolder(finished: string, path: string): Promise<void> {
  const former = unfinished(path)
  await rename(path, former).catch(() => undefined)
  await rename(finished, path)
  await rm(former, { recursive: true, force: true })
}
