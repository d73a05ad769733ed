import { isScalar, parseDocument, stringify, visit } from 'yaml'

/**
 * GitHub's numbers of owner and repository of each action of others that is used here. A name can change hands, a number
 * cannot. Read in public lockfiles of other repositories, the first in github/gh-actions-lock's own.
 */
const NUMBERS: Readonly<Record<string, { readonly owner_id: number; readonly repo_id: number }>> = {
  'actions/attest': { owner_id: 44036562, repo_id: 760701061 },
  'actions/checkout': { owner_id: 44036562, repo_id: 197814629 },
}

interface Pin {
  readonly name: string
  readonly commit: string
  readonly version: string
}

/**
 * GitHub's lockfile for these workflows, given as path and text, after the published schema v0.0.2 (github/actions-lockfile).
 * A workflow with an action of a local path is left out, as GitHub's tool does. Throws for an action that is not pinned, or
 * whose numbers are not known here.
 */
export function lockfile(workflows: ReadonlyMap<string, string>): string {
  const pins = [...workflows].sort().flatMap(([path, text]) => {
    const found = pinsOf(path, text)
    return found.length === 0 ? [] : [{ path, found }]
  })
  const all = new Map(pins.flatMap(({ found }) => found.map((pin) => [keyOf(pin), pin])))
  const lock = {
    version: 'v0.0.2',
    workflows: Object.fromEntries(
      pins.map(({ path, found }) => [path, [...new Set(found.map(keyOf))].sort()]),
    ),
    dependencies: Object.fromEntries([...all].sort().map(([key, pin]) => [key, entryOf(pin)])),
  }
  const head =
    '# Written by `npm run actions-lock` from the pins of the workflows; see docs/supply-chain.md.\n'
  return head + stringify(lock, { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN', lineWidth: 0 })
}

function pinsOf(path: string, text: string): readonly Pin[] {
  const uses: { value: string; comment: string }[] = []
  visit(parseDocument(text), {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'uses' || !isScalar(value)) return
      uses.push({ value: String(value.value), comment: value.comment ?? '' })
    },
  })
  if (uses.some(({ value }) => value.startsWith('./'))) return []
  return uses
    .filter(({ value }) => !value.startsWith('$/'))
    .map(({ value, comment }) => pinOf(path, value, comment))
}

function pinOf(path: string, uses: string, comment: string): Pin {
  const found = /^([\w.-]+\/[\w.-]+)(?:\/[^@]*)?@([0-9a-f]{40})$/.exec(uses)
  const version = /^ ?(v[\w.]+)/.exec(comment)?.[1]
  if (found === null || version === undefined)
    throw new Error(`${path}: ${uses} is not pinned to a commit with its version`)
  return { name: found[1] ?? '', commit: found[2] ?? '', version }
}

function keyOf({ name, commit }: Pin): string {
  return `${name}@${commit}`
}

function entryOf({ name, commit, version }: Pin) {
  const numbers = NUMBERS[name]
  if (numbers === undefined)
    throw new Error(`the numbers of ${name} are not known: add them to scripts/workflows/lock.ts`)
  return { ref: version, commit: `sha1-${commit}`, ...numbers }
}
