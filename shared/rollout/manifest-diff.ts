/** One object that an upgrade adds, removes or changes. */
export interface ObjectChange {
  readonly change: 'added' | 'removed' | 'changed'
  /** `Deployment web`, with the namespace where the manifest names one. */
  readonly object: string
  /** What differs, as paths with values where they are safe to show; empty for Secrets. */
  readonly fields: readonly string[]
}

type Parse = (document: string) => unknown

interface Part {
  readonly text: string
  readonly key: string
  readonly kind: string
}

const MOST_FIELDS = 20
/** Fields whose values tell a reader what he looks for and hold no secret. */
const SHOWN =
  /(?:^|\.)(?:image|replicas|schedule|type|port|targetPort|containerPort|cpu|memory|minReplicas|maxReplicas|helm\.sh\/chart|app\.kubernetes\.io\/version)$/

/**
 * Compares what two manifests consist of, object by object. Only documents that differ are parsed: a chart may
 * render megabytes. No value of a Secret or of an environment variable is shown, and no other one that could hold a secret.
 */
export function diffManifests(
  before: readonly string[],
  after: readonly string[],
  parse: Parse,
): readonly ObjectChange[] {
  const [old, now] = [partsOf(before), partsOf(after)]
  const same = new Set(
    [...old.values()].filter((part) => now.get(part.key)?.text === part.text).map(({ key }) => key),
  )
  const changed = [...now.values()]
    .filter(({ key }) => !same.has(key))
    .map((part) => changeOf(old.get(part.key), part, parse))
  const removed = [...old.values()]
    .filter(({ key }) => !now.has(key))
    .map(({ key }): ObjectChange => ({ change: 'removed', object: key, fields: [] }))
  return [...changed.filter((change) => change !== undefined), ...removed]
}

function changeOf(old: Part | undefined, part: Part, parse: Parse): ObjectChange | undefined {
  if (old === undefined) return { change: 'added', object: part.key, fields: [] }
  if (part.kind === 'Secret') return { change: 'changed', object: part.key, fields: [] }
  const fields = differences(parse(old.text), parse(part.text), '')
  if (fields.length === 0) return undefined
  const more = fields.length > MOST_FIELDS ? [`and ${fields.length - MOST_FIELDS} more`] : []
  return { change: 'changed', object: part.key, fields: [...fields.slice(0, MOST_FIELDS), ...more] }
}

/** Helm puts `---` between documents and a comment on their source in front. */
export function splitDocuments(manifest: string): readonly string[] {
  return `\n${manifest}`.split(/\n---(?:[ \t].*)?(?=\n|$)/).filter((text) => /^\s*[^#\s]/m.test(text))
}

function partsOf(manifests: readonly string[]): ReadonlyMap<string, Part> {
  const parts = manifests.flatMap(splitDocuments).map((text): Part => {
    const kind = /^kind:\s*["']?([\w.-]+)/m.exec(text)?.[1] ?? 'Object'
    const metadata = /^metadata:\s*\n((?:[ \t].*(?:\n|$)|\s*\n)*)/m.exec(text)?.[1] ?? ''
    const indent = /^ +/.exec(metadata)?.[0].length ?? 2
    const own = (name: string) =>
      new RegExp(`^ {${indent}}${name}:\\s*["']?([^"'\\s#]+)`, 'm').exec(metadata)?.[1]
    const namespace = own('namespace')
    const key = `${kind} ${own('name') ?? '?'}${namespace === undefined ? '' : ` in ${namespace}`}`
    return { text: text.replace(/^(?:\s*#.*\n)+/, '').trim(), key, kind }
  })
  return new Map(parts.map((part) => [part.key, part]))
}

function differences(old: unknown, now: unknown, path: string): readonly string[] {
  if (JSON.stringify(old) === JSON.stringify(now)) return []
  if (Array.isArray(old) && Array.isArray(now)) return listDifferences(old, now, path)
  if (isRecord(old) && isRecord(now)) {
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])]
    return keys.flatMap((key) => differences(old[key], now[key], path === '' ? key : `${path}.${key}`))
  }
  return [describe(path, old, now)]
}

/** Lists of named things, like containers, are compared by name: one that was put in front changes no other. */
function listDifferences(old: readonly unknown[], now: readonly unknown[], path: string): readonly string[] {
  const names = [...old, ...now].map((item) => (isRecord(item) ? item['name'] : undefined))
  if (!names.every((name) => typeof name === 'string')) {
    const longest = Math.max(old.length, now.length)
    return Array.from({ length: longest }, (_, at) => differences(old[at], now[at], `${path}[${at}]`)).flat()
  }
  const find = (list: readonly unknown[], name: string) =>
    list.find((item) => isRecord(item) && item['name'] === name)
  return [...new Set(names)].flatMap((name) =>
    differences(find(old, name), find(now, name), `${path}[${name}]`),
  )
}

function describe(path: string, old: unknown, now: unknown): string {
  if (old === undefined) return `${path}: added${shown(path, now)}`
  if (now === undefined) return `${path}: removed`
  const isShown = SHOWN.test(path) && !isRecord(old) && !isRecord(now)
  return isShown ? `${path}: ${String(old)} → ${String(now)}` : `${path}: changed`
}

function shown(path: string, value: unknown): string {
  return SHOWN.test(path) && !isRecord(value) && !Array.isArray(value) ? ` ${String(value)}` : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
