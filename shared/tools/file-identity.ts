import { createHash } from 'node:crypto'
import { lstat, readFile, readlink } from 'node:fs/promises'

import { byteName, type FolderEntry } from './folder-walk.ts'

/** A file as git would keep it. */
export interface GitEntry {
  /** As git writes it; `040000` for an empty folder. */
  readonly mode: string
  readonly oid: string
  /** Relative to the folder, in bytes (latin1). */
  readonly path: string
}

/** Why the content of a folder cannot be told; not a failure of the step. */
export class ContentUnknown extends Error {
  override readonly name = 'ContentUnknown'
}

interface Naming {
  readonly algorithm: 'sha1' | 'sha256'
  /** Files that git converts on checkout; a pointer of git LFS among them is refused. */
  readonly converted: ReadonlySet<string>
}

/** A path of bytes as text, for messages and patterns. */
export function decodePath(path: string): string {
  return Buffer.from(path, 'latin1').toString('utf8')
}

const READ_AT_ONCE = 64

/** Names each file by what is in the working tree now; what is gone is left out. */
export async function readEntries(
  folder: string,
  files: readonly FolderEntry[],
  naming: Naming,
): Promise<readonly GitEntry[]> {
  const entries: GitEntry[] = []
  const waiting = [...files]
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const entry = file.isEmptyFolder
        ? { mode: '040000', oid: '', path: file.path }
        : await readEntry(folder, file.path, naming)
      if (entry !== undefined) entries.push(entry)
    }
  }
  await Promise.all(Array.from({ length: READ_AT_ONCE }, work))
  return entries
}

/** The file as git would name its bytes as they are, so that committing it changes nothing. */
async function readEntry(
  folder: string,
  path: string,
  { algorithm, converted }: Naming,
): Promise<GitEntry | undefined> {
  const place = byteName(folder, path)
  const status = await lstat(place).catch(() => undefined)
  // Left out of a sparse checkout, or gone since git looked.
  if (status === undefined) return undefined
  if (status.isSymbolicLink()) {
    const target = await readlink(place, { encoding: 'buffer' })
    return { mode: '120000', oid: blobName(target, algorithm), path }
  }
  if (!status.isFile()) throw new ContentUnknown(`${decodePath(path)} is neither file, folder nor link`)
  const bytes = await readFile(place)
  if (converted.has(path) && bytes.subarray(0, LFS_POINTER.length).toString('latin1') === LFS_POINTER) {
    throw new ContentUnknown(
      `${decodePath(path)} is a pointer of git LFS, not the file: check out with \`lfs: true\``,
    )
  }
  return { mode: modeOf(status.mode & 0o777), oid: blobName(bytes, algorithm), path }
}

// git-lfs, docs/spec.md: a pointer file begins with its version.
const LFS_POINTER = 'version https://git-lfs.github.com/spec/'

/** git keeps one bit of a file's mode; a builder keeps all, so an unusual mode is told apart. */
function modeOf(mode: number): string {
  if (mode === 0o644 || mode === 0o664) return '100644'
  return mode === 0o755 || mode === 0o775 ? '100755' : `100${mode.toString(8).padStart(3, '0')}`
}

function blobName(bytes: Buffer, algorithm: 'sha1' | 'sha256'): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
