import { parse } from 'yaml'

interface Clause {
  readonly required: boolean
  /** Its default. */
  readonly value: string | undefined
}

/** What a caller relies on, each thing under a name for people. */
type Contract = ReadonlyMap<string, Clause>

export interface ContractChange {
  readonly breaks: boolean
  /** A sentence for the changelog. */
  readonly text: string
}

interface Declared {
  readonly required?: boolean
  readonly default?: unknown
}
type Section = Readonly<Record<string, Declared | null>>
interface Job {
  readonly permissions?: Readonly<Record<string, string>>
}
interface File {
  readonly jobs?: Readonly<Record<string, Job>>
  readonly inputs?: Section
  readonly outputs?: Section
  readonly on?: {
    readonly workflow_call?: {
      readonly inputs?: Section
      readonly secrets?: Section
      readonly outputs?: Section
    }
  }
}

/** The contract of all published actions and callable workflows, given as path and text. */
export function contractOf(files: ReadonlyMap<string, string>): Contract {
  const clauses = [...files].flatMap(([path, text]) => {
    const called = calledPart(path, parse(text) as File)
    if (called === undefined) return []
    const own = [`\`${path}\``, { required: false, value: undefined }] as const
    return [own, ...Object.entries(called.sections).flatMap((section) => clausesOf(called.name, ...section))]
  })
  return new Map(clauses)
}

function clausesOf(owner: string, kind: string, section: Section | undefined) {
  return Object.entries(section ?? {}).map(([name, declared]): [string, Clause] => {
    const value = declared?.default === undefined ? undefined : String(declared.default)
    return [`${kind} \`${name}\` of \`${owner}\``, { required: declared?.required === true, value }]
  })
}

function calledPart(path: string, file: File) {
  const action = /^actions\/([^/]+)\/action\.yml$/.exec(path)?.[1]
  if (action !== undefined) {
    return { name: action, sections: { input: file.inputs, output: file.outputs } }
  }
  const call = path.startsWith('.github/workflows/') ? file.on?.workflow_call : undefined
  if (call === undefined) return undefined
  const sections = { input: call.inputs, secret: call.secrets, output: call.outputs, permission: asked(file) }
  return { name: path.split('/').at(-1) ?? path, sections }
}

/** What the jobs of a workflow ask for: GitHub refuses the whole run of a caller that grants less. */
function asked({ jobs = {} }: File): Section {
  const scopes = Object.values(jobs).flatMap(({ permissions = {} }) => Object.entries(permissions))
  return Object.fromEntries(scopes.map(([scope, level]) => [`${scope}: ${level}`, { required: true }]))
}

/** What changed for callers; breaking changes first. */
export function contractChanges(before: Contract, after: Contract): readonly ContractChange[] {
  const gone = [...before.keys()].filter((name) => !after.has(name)).map(removed)
  const others = [...after].flatMap(([name, now]) => changed(name, before.get(name), now) ?? [])
  return [...gone, ...others].sort((one, other) => Number(other.breaks) - Number(one.breaks))
}

function removed(name: string): ContractChange {
  if (name.startsWith('permission ')) return { breaks: false, text: `no longer asked for: ${name}` }
  return { breaks: true, text: `removed: ${name}` }
}

function changed(name: string, before: Clause | undefined, now: Clause): ContractChange | undefined {
  const required = now.required ? ', required' : ''
  if (before === undefined) return { breaks: now.required, text: `added${required}: ${name}` }
  if (now.required && !before.required) return { breaks: true, text: `now required: ${name}` }
  if (before.value !== now.value) return { breaks: true, text: `another default: ${name}` }
  return undefined
}
