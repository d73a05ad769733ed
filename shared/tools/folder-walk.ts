import { readdir } from 'node:fs/promises'

/** A file, link or empty folder below a folder; its path in bytes (latin1), as no text need be valid. */
export interface FolderEntry {
  readonly path: string
  readonly isEmptyFolder: boolean
}

interface Pruning {
  readonly isIgnored: (path: string) => boolean
  /** Whether nothing below an ignored folder can be let through again. */
  readonly closes: (folder: string) => boolean
}

/** The place of a path of bytes below a folder. */
export function byteName(folder: string, path: string): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(path, 'latin1')])
}

/** All that stands below `path`, '' for all of the folder, and is not ignored; what is closed is not entered. */
export async function walkFolder(
  folder: string,
  path: string,
  pruning: Pruning,
): Promise<readonly FolderEntry[]> {
  const isRoot = path === ''
  if (!isRoot && pruning.closes(path)) return []
  const entries = await readdir(byteName(folder, path), { withFileTypes: true, encoding: 'buffer' })
  if (entries.length === 0) return isRoot ? [] : entryAt(path, true, pruning)
  const found: (readonly FolderEntry[])[] = []
  for (const entry of entries) {
    const name = Buffer.from(entry.name).toString('latin1')
    const below = isRoot ? name : `${path}/${name}`
    found.push(
      entry.isDirectory() ? await walkFolder(folder, below, pruning) : entryAt(below, false, pruning),
    )
  }
  return found.flat()
}

function entryAt(path: string, isEmptyFolder: boolean, { isIgnored }: Pruning): readonly FolderEntry[] {
  return isIgnored(path) ? [] : [{ path, isEmptyFolder }]
}
