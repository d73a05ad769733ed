import { type Document, isMap, isScalar, parseDocument, visit } from 'yaml'

/** How the workflows of a release differ for runners or servers that do not know all of GitHub's syntax. */
export interface Variant {
  readonly name: 'pinned' | 'server'
  /** Keys that the variant goes without, each with the section that holds it. */
  readonly without: readonly (readonly [section: string, key: string])[]
}

export const VARIANTS: readonly Variant[] = [
  // Runners before 2.336.0 do not know `$/`.
  { name: 'pinned', without: [] },
  // GitHub Enterprise Server does not know `queue` either, and not every version knows `deployment`.
  {
    name: 'server',
    without: [
      ['concurrency', 'queue'],
      ['environment', 'deployment'],
    ],
  },
]

/** Files that may refer to their own repository: path and text. */
export type Files = ReadonlyMap<string, string>

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The `$/…` references in a workflow or action. */
export function selfReferences(text: string): readonly string[] {
  return usesIn(read(text)).map(({ value }) => value)
}

/** The file that `$/actions/x` or `$/.github/workflows/x.yml` means. */
export function fileOf(reference: string): string {
  const path = reference.slice(2)
  return /\.ya?ml$/.test(path) ? path : `${path}/action.yml`
}

/** The text with each `$/…` as `referenceTo` says and without the variant's keys; all else stays to the byte. */
export function stamp(
  text: string,
  { without }: Variant,
  referenceTo: (reference: string) => string,
): string {
  const document = read(text)
  const references = usesIn(document).map(({ value, from, to }) => ({ from, to, text: referenceTo(value) }))
  const dropped = without.flatMap(([section, key]) => dropKey(text, document, section, key))
  return [...references, ...dropped]
    .sort((one, other) => other.from - one.from)
    .reduce((stamped, { from, to, text: by }) => stamped.slice(0, from) + by + stamped.slice(to), text)
}

/**
 * Which files are to be stamped in which commit: a reference can only name a commit that is already made, so a file comes
 * after those that it refers to. Throws where files refer to each other, or to one that is not there.
 */
export function stampingOrder(files: Files, variant: Variant): readonly (readonly string[])[] {
  const levels = new Map<string, number>()
  const level = (path: string, asked: readonly string[]): number => {
    const known = levels.get(path)
    if (known !== undefined) return known
    const text = files.get(path)
    if (text === undefined) throw new Error(`${asked.at(-1)} refers to ${path}, which is not there`)
    if (asked.includes(path)) throw new Error(`${[...asked, path].join(' → ')}: no order of commits fits`)
    const below = selfReferences(text).map((reference) => level(fileOf(reference), [...asked, path]))
    const changes = stamp(text, variant, () => '') !== text
    const found = changes ? 1 + Math.max(0, ...below) : 0
    levels.set(path, found)
    return found
  }
  const found: string[][] = []
  for (const path of [...files.keys()].sort()) {
    const at = level(path, [])
    if (at > 0) found[at - 1] = [...(found[at - 1] ?? []), path]
  }
  return found
}

function read(text: string): Document {
  const document = parseDocument(text)
  const [problem] = document.errors
  if (problem) throw new Error(`cannot stamp a file that is not YAML: ${problem.message}`)
  return document
}

function usesIn(document: Document) {
  const found: { readonly value: string; readonly from: number; readonly to: number }[] = []
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'uses' || !isScalar(value) || !value.range) return
      const uses = String(value.value)
      if (uses.startsWith('$/')) found.push({ value: uses, from: value.range[0], to: value.range[1] })
    },
  })
  return found
}

/** The edits that take `key` out of the workflow's `section` and each job's, with the comment above it. */
function dropKey(text: string, document: Document, section: string, key: string): readonly Edit[] {
  const jobs = document.get('jobs')
  const holders: unknown[] = [document.contents, ...(isMap(jobs) ? jobs.items.map(({ value }) => value) : [])]
  return holders.flatMap((holder) => {
    const found = isMap(holder) ? holder.get(section) : undefined
    const pair = isMap(found)
      ? found.items.find((item) => isScalar(item.key) && item.key.value === key)
      : undefined
    if (!isMap(found) || !isScalar(pair?.key) || !pair.key.range) return []
    if (found.flow === true)
      throw new Error(`${section}: { ${key}: … } must be written as a block to be stamped`)
    return [lineOf(text, pair.key.range[0])]
  })
}

function lineOf(text: string, offset: number): Edit {
  let from = text.lastIndexOf('\n', offset) + 1
  const end = text.indexOf('\n', offset)
  for (let above = from; above > 0; ) {
    above = text.lastIndexOf('\n', from - 2) + 1
    if (!text.slice(above, from).trim().startsWith('#')) break
    from = above
  }
  return { from, to: end < 0 ? text.length : end + 1, text: '' }
}
