import type { Digest } from '../../shared/domain/digest.ts'

/** One entry of a layer's archive. */
export interface LayerEntry {
  /** Without a leading `/` or `./`, and without a trailing `/`. */
  readonly path: string
  readonly kind: 'file' | 'folder' | 'link'
  /** Unpacked bytes; a hard link has none of its own. */
  readonly bytes: number
}

export interface LayerTally {
  readonly digest: Digest
  readonly files: number
  readonly folders: number
  readonly bytes: number
  /** Bytes of it that a later layer deletes or replaces: downloaded, and never seen. */
  readonly wasted: number
}

/** What the layers of an image hold together. */
export interface LayerFiles {
  readonly layers: readonly LayerTally[]
  /** Files, links and folders that can be seen in the end. */
  readonly inodes: number
  readonly bytes: number
  readonly wasted: number
  /** How many files were added and then deleted or replaced. */
  readonly gone: number
  readonly largestFiles: readonly (readonly [string, number])[]
  readonly largestFolders: readonly (readonly [string, number])[]
  readonly goneAgain: readonly (readonly [string, number])[]
}

interface Seen {
  readonly layer: number
  readonly kind: LayerEntry['kind']
  readonly bytes: number
}

const LISTED = 20
// OCI image-spec, layer.md, "Whiteouts".
const WHITEOUT = '.wh.'
const OPAQUE = '.wh..wh..opq'

type Counted = { -readonly [Key in keyof LayerTally]: LayerTally[Key] }

/** Lays layers over each other as a node does, and counts; entries are added layer by layer, in order. */
export class Tally {
  readonly #layers: Counted[] = []
  readonly #seen = new Map<string, Seen>()
  readonly #gone = new Map<string, number>()
  #lost = 0

  add(digest: Digest, entry: LayerEntry): void {
    const layer = this.#layerOf(digest)
    const slash = entry.path.lastIndexOf('/') + 1
    const name = entry.path.slice(slash)
    if (name === OPAQUE) this.#removeBelow(entry.path.slice(0, Math.max(0, slash - 1)))
    else if (name.startsWith(WHITEOUT)) {
      this.#whiteOut(entry.path.slice(0, slash) + name.slice(WHITEOUT.length))
    } else if (entry.path !== '') this.#place(layer, entry)
  }

  result(): LayerFiles {
    return conclude(this.#layers, this.#seen, this.#gone, this.#lost)
  }

  #layerOf(digest: Digest): Counted {
    const last = this.#layers.at(-1)
    if (last?.digest === digest) return last
    const next = { digest, files: 0, folders: 0, bytes: 0, wasted: 0 }
    this.#layers.push(next)
    return next
  }

  #place(layer: Counted, { path, kind, bytes }: LayerEntry): void {
    if (kind === 'folder') layer.folders += 1
    else layer.files += 1
    layer.bytes += bytes
    if (kind !== 'folder' || this.#seen.get(path)?.kind !== 'folder') this.#remove(path)
    this.#seen.set(path, { layer: this.#layers.length - 1, kind, bytes })
  }

  #whiteOut(path: string): void {
    if (this.#seen.get(path)?.kind !== 'file') this.#removeBelow(path)
    this.#remove(path)
  }

  /** What earlier layers have below a folder; what its own layer has there comes beside the whiteout. */
  #removeBelow(folder: string): void {
    const below = folder === '' ? '' : `${folder}/`
    for (const [path, { layer }] of this.#seen) {
      if (layer < this.#layers.length - 1 && path.startsWith(below)) this.#remove(path)
    }
  }

  #remove(path: string): void {
    const entry = this.#seen.get(path)
    if (entry === undefined) return
    this.#seen.delete(path)
    if (entry.kind === 'folder') return
    this.#lost += 1
    const layer = this.#layers[entry.layer]
    if (layer !== undefined) layer.wasted += entry.bytes
    const folder = path.split('/').slice(0, -1).join('/')
    this.#gone.set(folder, (this.#gone.get(folder) ?? 0) + entry.bytes)
  }
}

function conclude(
  layers: readonly LayerTally[],
  seen: ReadonlyMap<string, Seen>,
  gone: ReadonlyMap<string, number>,
  lost: number,
): LayerFiles {
  const folders = new Map<string, number>()
  for (const [path, { bytes }] of seen) {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      const folder = path.slice(0, at)
      folders.set(folder, (folders.get(folder) ?? 0) + bytes)
    }
  }
  return {
    layers,
    inodes: seen.size,
    bytes: [...seen.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    wasted: layers.reduce((sum, { wasted }) => sum + wasted, 0),
    gone: lost,
    largestFiles: largest([...seen].map(([path, { bytes }]) => [path, bytes])),
    largestFolders: largest([...folders]),
    goneAgain: largest([...gone]),
  }
}

function largest(entries: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] {
  return entries
    .filter(([, bytes]) => bytes > 0)
    .sort(([one, bytes], [other, more]) => more - bytes || (one < other ? -1 : 1))
    .slice(0, LISTED)
}
