/** One instruction of a Dockerfile, its continued lines joined. */
export interface Instruction {
  /** Upper case. */
  readonly keyword: string
  /** What stands after the keyword; the bodies of here-documents are left out. */
  readonly rest: string
  /** First and last line, counted from 1. */
  readonly line: number
  readonly lastLine: number
}

export interface Dockerfile {
  /** The image of another frontend, as `# syntax=` names it. */
  readonly syntax: string | undefined
  /** The sign that joins lines and takes the meaning of the next one away. */
  readonly escapeSign: string
  readonly instructions: readonly Instruction[]
}

const HEREDOC = /(?:^|\s)\d*<<-?(["']?)([A-Za-z_][\w.]*)\1(?=\s|$)/g
const TAKES_HEREDOC: ReadonlySet<string> = new Set(['ADD', 'COPY', 'RUN'])

/** Takes a Dockerfile apart as far as its line structure goes; never throws: what is wrong in it BuildKit says. */
export function parseDockerfile(text: string): Dockerfile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const directives = directivesOf(lines)
  const escapeSign = directives.get('escape') === '`' ? '`' : '\\'
  const instructions: Instruction[] = []
  for (let at = 0; at < lines.length; at += 1) {
    if (isBlank(lines[at])) continue
    const first = at
    const joined = joinLines(lines, at, escapeSign)
    const [, keyword = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(joined.text.trim()) ?? []
    at = afterHeredocs(lines, joined.last, keyword, rest)
    if (keyword === '') continue
    instructions.push({ keyword: keyword.toUpperCase(), rest, line: first + 1, lastLine: joined.last + 1 })
  }
  return { syntax: directives.get('syntax'), escapeSign, instructions }
}

/** Directives stand at the very top, before any other comment, blank line or instruction. */
function directivesOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of lines) {
    const [, name, value] = /^#\s*([A-Za-z][\w-]*)\s*=\s*(.+?)\s*$/.exec(line) ?? []
    if (name === undefined || value === undefined || found.has(name.toLowerCase())) break
    found.set(name.toLowerCase(), value)
  }
  return found
}

function joinLines(lines: readonly string[], from: number, escapeSign: string) {
  let text = ''
  let last = from
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    // Comments and blank lines between continued lines are passed over.
    if (at > from && isBlank(line)) continue
    last = at
    const trimmed = line.trimEnd()
    if (!trimmed.endsWith(escapeSign)) return { text: text + line, last }
    text += trimmed.slice(0, -1)
  }
  return { text, last }
}

function afterHeredocs(lines: readonly string[], last: number, keyword: string, rest: string): number {
  if (!TAKES_HEREDOC.has(keyword.toUpperCase())) return last
  let at = last
  for (const [opening, , name] of rest.matchAll(HEREDOC)) {
    const strip = opening.includes('<<-')
    do at += 1
    while (at < lines.length && (strip ? lines[at]?.replace(/^\t+/, '') : lines[at]) !== name)
  }
  return at
}

function isBlank(line: string | undefined): boolean {
  return /^\s*(#.*)?$/.test(line ?? '')
}

/** The flags and the words of an instruction: `--from=build`, `--chown=…`, then sources and destination. */
export function splitFlags({ rest }: Instruction): {
  readonly flags: ReadonlyMap<string, readonly string[]>
  readonly words: readonly string[]
} {
  const flags = new Map<string, string[]>()
  let remaining = rest.trim()
  for (let match = FLAG.exec(remaining); match !== null; match = FLAG.exec(remaining)) {
    const [whole, name = '', value = ''] = match
    flags.set(name, [...(flags.get(name) ?? []), value.replaceAll(/["']/g, '')])
    remaining = remaining.slice(whole.length)
  }
  return { flags, words: wordsOf(remaining) }
}

const FLAG = /^--([a-z][a-z-]*)(?:=("[^"]*"|'[^']*'|\S*))?(?:\s+|$)/

function wordsOf(text: string): readonly string[] {
  if (text.startsWith('[')) {
    try {
      const parsed: unknown = JSON.parse(text)
      if (Array.isArray(parsed)) return parsed.map(String)
    } catch {
      // Not the JSON form: words like any other.
    }
  }
  return text.split(/\s+/).filter((word) => word !== '')
}
