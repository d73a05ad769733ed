import { type Document, isMap, isScalar, parseAllDocuments, visit, type YAMLMap } from 'yaml'
import type { Finding } from '../workflows/finding.ts'

/** What a `uses:` may be given. */
export interface Callee {
  readonly inputs: ReadonlySet<string>
  readonly required: readonly string[]
  readonly secrets: ReadonlySet<string>
  readonly outputs: ReadonlySet<string>
}

/** Finds what `acme/trunkline/<path>` is; undefined where there is no such thing. */
export type Lookup = (path: string) => Callee | undefined

/** A fenced block of a document, with the line that its first line has in it. */
export interface Block {
  readonly language: string
  readonly line: number
  readonly text: string
}

export function blocksOf(text: string): readonly Block[] {
  const found: Block[] = []
  const fence = /^([ >]*)```([\w-]*)[^\n]*\n([\s\S]*?)\n?\1```/gm
  for (const match of text.matchAll(fence)) {
    const [, indent = '', language = '', body = ''] = match
    const line = text.slice(0, match.index).split('\n').length + 1
    const lines = body.split('\n').map((one) => (one.startsWith(indent) ? one.slice(indent.length) : one))
    found.push({ language, line, text: lines.join('\n') })
  }
  return found
}

/** What is wrong with the `uses:` of a block of YAML, be it a workflow, some jobs or a few steps. */
export function wrongUses(file: string, block: Block, lookup: Lookup): readonly Finding[] {
  const findings: Finding[] = []
  const tell = (offset: number, message: string) => {
    const line = block.line + block.text.slice(0, offset).split('\n').length - 1
    findings.push({ tool: 'examples', file, line, column: 1, message })
  }
  for (const document of parseAllDocuments(block.text)) {
    const [error] = document.errors
    if (error) tell(error.pos[0], `this is not YAML: ${error.message.split('\n')[0]}`)
    const uses = usesOf(document, lookup)
    for (const { offset, problems } of uses) for (const message of problems) tell(offset, message)
    const ids = uses.flatMap(({ id, callee }) =>
      id === undefined || callee === undefined ? [] : [[id, callee] as const],
    )
    for (const { offset, message } of unknownOutputs(block.text, new Map(ids))) tell(offset, message)
  }
  return findings
}

function usesOf(document: Document, lookup: Lookup) {
  const found: {
    offset: number
    problems: readonly string[]
    id: string | undefined
    callee: Callee | undefined
  }[] = []
  visit(document, {
    Map(_, map) {
      const uses = map.get('uses', true)
      if (!isScalar(uses)) return
      const callee = lookupOf(String(uses.value), lookup)
      const problems = problemsOf(map, String(uses.value), String(uses.comment ?? ''), callee)
      const id = map.get('id')
      found.push({
        offset: uses.range?.[0] ?? 0,
        problems,
        id: typeof id === 'string' ? id : undefined,
        callee,
      })
    },
  })
  return found
}

const SUITE = /^([\w-]+)\/trunkline\/([^@]+)@(.+)$/

function lookupOf(uses: string, lookup: Lookup): Callee | undefined {
  const path = SUITE.exec(uses)?.[2]
  return path === undefined ? undefined : lookup(path)
}

function problemsOf(
  map: YAMLMap,
  uses: string,
  comment: string,
  callee: Callee | undefined,
): readonly string[] {
  if (uses.startsWith('./') || uses.startsWith('$/')) return []
  const own = SUITE.exec(uses)
  if (own === null) return pinProblems(uses, comment)
  const [, owner, path, ref] = own
  if (owner !== 'acme') return [`${uses}: documents call the suite acme/trunkline`]
  if (callee === undefined) return [`there is no ${path}`]
  const form = /^(v\d+(\.\d+\.\d+)?(-pinned|-server)?|[0-9a-f]{40}|<[a-z -]+>)$/.test(ref ?? '')
  return [...(form ? [] : [`@${ref} is no release`]), ...inputProblems(map, path ?? '', callee)]
}

function pinProblems(uses: string, comment: string): readonly string[] {
  const isPinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses) && /^ ?v\d/.test(comment)
  return isPinned ? [] : [`${uses} must be pinned to a commit, with its version as a comment`]
}

function inputProblems(map: YAMLMap, path: string, { inputs, required, secrets }: Callee): readonly string[] {
  const given = keysOf(map.get('with', true))
  const handed = keysOf(map.get('secrets', true))
  return [
    ...given.filter((name) => !inputs.has(name)).map((name) => `${path} has no input ${name}`),
    ...required.filter((name) => !given.includes(name)).map((name) => `${path} needs the input ${name}`),
    ...handed.filter((name) => !secrets.has(name)).map((name) => `${path} has no secret ${name}`),
  ]
}

function keysOf(node: unknown): readonly string[] {
  return isMap(node) ? node.items.map(({ key }) => String(isScalar(key) ? key.value : key)) : []
}

function unknownOutputs(text: string, ids: ReadonlyMap<string, Callee>) {
  return [...text.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(
    ({ 1: id = '', 2: output = '', index }) => {
      const callee = ids.get(id)
      const isKnown = callee === undefined || callee.outputs.has(output)
      return isKnown ? [] : [{ offset: index, message: `the step ${id} has no output ${output}` }]
    },
  )
}
