/** Whether a path, relative to the context and with `/` between its parts, is kept from the builder. */
export type IsIgnored = (path: string) => boolean

interface Pattern {
  readonly text: string
  readonly isException: boolean
  readonly matches: (path: string) => boolean
}

export interface IgnoreRules {
  readonly isIgnored: IsIgnored
  /** Whether nothing below an ignored folder can be let through again. */
  readonly closes: (folder: string) => boolean
}

/**
 * Reads a `.dockerignore` as BuildKit does (moby/patternmatcher, MatchesUsingParentResults): patterns in order,
 * the last that fits wins, a pattern that fits a folder fits all below it. Throws a TypeError where a pattern is
 * malformed.
 */
export function readIgnoreFile(text: string): IgnoreRules {
  const patterns = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(parsePattern)
  const exceptions = patterns.filter(({ isException }) => isException)
  const folders = new Map<string, Fit>()
  const fitOfFolder = (folder: string): Fit => {
    const known = folders.get(folder) ?? fitOf(patterns, folder, parentFit(folder))
    folders.set(folder, known)
    return known
  }
  const parentFit = (path: string): Fit | undefined => {
    const slash = path.lastIndexOf('/')
    return slash < 0 ? undefined : fitOfFolder(path.slice(0, slash))
  }
  return {
    isIgnored: (path) => fitOf(patterns, path, parentFit(path)).ignored,
    closes: (folder) =>
      fitOfFolder(folder).ignored && !exceptions.some((pattern) => mayFitBelow(pattern.text, folder)),
  }
}

interface Fit {
  readonly ignored: boolean
  /** Which patterns fit it, or a folder above it. */
  readonly fitting: readonly boolean[]
}

function fitOf(patterns: readonly Pattern[], path: string, above: Fit | undefined): Fit {
  let ignored = false
  const fitting = patterns.map(({ isException, matches }, at) => {
    // An exception is looked at only where something is to be excepted, also for what lies below.
    const fits = above?.fitting[at] === true || (isException === ignored && matches(path))
    if (fits) ignored = !isException
    return fits
  })
  return { ignored, fitting }
}

function parsePattern(line: string): Pattern {
  const isException = line.startsWith('!')
  const written = isException ? line.slice(1).trim() : line
  if (written === '') throw new TypeError(`"${line}" excepts nothing`)
  const text = cleanPath(written).replace(/^\/(?=.)/, '')
  return { text, isException, matches: compile(text) }
}

/** As Go's filepath.Clean: no empty part, no `.`, and `..` takes its parent away. */
export function cleanPath(path: string): string {
  const isRooted = path.startsWith('/')
  const parts: string[] = []
  for (const part of path.split('/').filter((one) => one !== '' && one !== '.')) {
    const isUp = part === '..'
    if (isUp && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (!isUp || !isRooted) parts.push(part)
  }
  const joined = parts.join('/')
  if (isRooted) return `/${joined}`
  return joined === '' ? '.' : joined
}

/** Whether a pattern could fit a path below the folder: its plain beginning decides. */
function mayFitBelow(pattern: string, folder: string): boolean {
  const plain = /^[^*?[\\]*/.exec(pattern)?.[0] ?? ''
  return plain.length === pattern.length
    ? pattern.startsWith(`${folder}/`)
    : `${folder}/`.startsWith(plain) || plain.startsWith(`${folder}/`)
}

function compile(pattern: string): (path: string) => boolean {
  const rest = pattern.slice(2)
  if (pattern.startsWith('**') && rest !== '' && !/[*?[\]\\]/.test(rest)) {
    return (path) => path.endsWith(rest) || (rest.startsWith('/') && path === rest.slice(1))
  }
  if (!/[*?[\]\\]/.test(pattern)) return (path) => path === pattern
  const expression = new RegExp(`^${translate(pattern)}$`)
  return (path) => expression.test(path)
}

const TOKEN = /\*\*\/?|\*|\?|\\[\s\S]|\\$|[.+()|{}$]|[\s\S]/g
const MEANING: Readonly<Record<string, string>> = {
  '**': '(.*/)?',
  '**/': '(.*/)?',
  '*': '[^/]*',
  '?': '[^/]',
  '\\': '\\\\',
}

function translate(pattern: string): string {
  const tokens = pattern.match(TOKEN) ?? []
  const translated = tokens.map(
    (token) => MEANING[token] ?? (/^[.+()|{}$]$/.test(token) ? `\\${token}` : token),
  )
  return tokens.at(-1)?.startsWith('**') === true
    ? [...translated.slice(0, -1), '.*'].join('')
    : translated.join('')
}
