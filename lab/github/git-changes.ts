/** One file of a comparison, as GitHub names its states. */
export type FileChange = {
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed'
  readonly path: string
  readonly previousPath?: string
  readonly blob: string
  readonly additions: number
  readonly deletions: number
}

const states: Record<string, FileChange['status']> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
}

/** Reads the output of `git diff-tree --raw --numstat -z`. */
export function parseChanges(output: string): FileChange[] {
  const tokens = output.split('\0')
  const changes: FileChange[] = []
  const counts = new Map<string, { additions: number; deletions: number }>()
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at] ?? ''
    if (token.startsWith(':')) {
      at += readRaw(tokens, at, changes)
    } else if (token.includes('\t')) {
      at += readCount(tokens, at, counts)
    } else {
      at += 1
    }
  }
  return changes.map((change) => ({ ...change, ...counts.get(change.path) }))
}

function readRaw(tokens: readonly string[], at: number, into: FileChange[]): number {
  const [, , before = '', after = '', letter = 'M'] = (tokens[at] ?? '').split(' ')
  const status = states[letter.charAt(0)] ?? 'changed'
  const blob = status === 'removed' ? before : after
  const count = { additions: 0, deletions: 0 }
  if (status === 'renamed' || status === 'copied') {
    into.push({ status, path: tokens[at + 2] ?? '', previousPath: tokens[at + 1] ?? '', blob, ...count })
    return 3
  }
  into.push({ status, path: tokens[at + 1] ?? '', blob, ...count })
  return 2
}

function readCount(
  tokens: readonly string[],
  at: number,
  into: Map<string, { additions: number; deletions: number }>,
): number {
  const [added = '', deleted = '', path = ''] = (tokens[at] ?? '').split('\t')
  // binary files count as «-»
  const count = { additions: Number(added) || 0, deletions: Number(deleted) || 0 }
  into.set(path === '' ? (tokens[at + 2] ?? '') : path, count)
  return path === '' ? 3 : 1
}
