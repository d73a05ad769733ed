import { type Dockerfile, type Instruction, splitFlags } from '../../shared/domain/dockerfile.ts'
import { substitute } from './variables.ts'

/** What a build reads beside the files of its context. */
export interface Reads {
  /** References of images, as they stand after substitution, each once. */
  readonly images: readonly string[]
  /** The image that the target stands on, through all its stages; undefined for `scratch` and named contexts. */
  readonly base: string | undefined
  /** Paths of the context that are copied or mounted, as written. */
  readonly sources: readonly string[]
  /** Why the bytes cannot be known beforehand, a sentence each. */
  readonly obstacles: readonly string[]
}

export interface ReadsOptions {
  /** Name or number of the stage; undefined means the last. */
  readonly target: string | undefined
  readonly buildArgs: ReadonlyMap<string, string>
  /** Names of the build's named contexts: they stand before stages and images of the same name. */
  readonly contexts: ReadonlySet<string>
  /** Each `os/architecture[/variant]` that is built. */
  readonly platforms: readonly string[]
  /** The one that builds. */
  readonly native: string
}

interface Stage {
  readonly name: string | undefined
  readonly from: string
  readonly instructions: readonly Instruction[]
}

/** Follows a target through its stages: what stages that it does not need read does not count. */
export function readsOf(file: Dockerfile, options: ReadsOptions): Reads {
  const found = { images: new Set<string>(), sources: new Set<string>(), obstacles: new Set<string>() }
  let base: string | undefined
  for (const platform of options.platforms) {
    const stages = stagesOf(file, options, platform)
    const at = targetIndex(stages, options.target)
    if (at === undefined) found.obstacles.add(`the Dockerfile has no stage "${options.target ?? ''}"`)
    const below = at === undefined ? undefined : walk(stages, at, { ...options, found })
    base ??= below
  }
  return {
    images: [...found.images].sort(),
    base,
    sources: [...found.sources].sort(),
    obstacles: [...found.obstacles],
  }
}

interface Found {
  readonly images: Set<string>
  readonly sources: Set<string>
  readonly obstacles: Set<string>
}

interface Walk extends ReadsOptions {
  readonly found: Found
}

/** Collects what the stage and those below it read; gives the image at the bottom. */
function walk(stages: readonly Stage[], target: number, options: Walk): string | undefined {
  const seen = new Set<number>()
  const visit = (at: number): string | undefined => {
    const stage = stages[at]
    if (stage === undefined) return undefined
    const base = readFrom(stages.slice(0, at), stage.from, options, visit)
    if (seen.has(at)) return base
    seen.add(at)
    for (const instruction of stage.instructions) {
      for (const from of readInstruction(instruction, options)) {
        readFrom(stages.slice(0, at), from, options, visit)
      }
    }
    return base
  }
  return visit(target)
}

/** Goes where a `FROM` or a `from=` leads: a named context, an earlier stage, nothing, or an image. */
function readFrom(
  earlier: readonly Stage[],
  from: string,
  { contexts, found }: Walk,
  visit: (at: number) => string | undefined,
): string | undefined {
  if (contexts.has(from) || from === 'scratch') return undefined
  const named = earlier.findLastIndex(({ name }) => name === from.toLowerCase())
  const at = named >= 0 ? named : /^\d+$/.test(from) && Number(from) < earlier.length ? Number(from) : -1
  if (at >= 0) return visit(at)
  if (from === '' || from.includes('$')) {
    found.obstacles.add(`"${from}" cannot be followed to an image`)
    return undefined
  }
  found.images.add(from)
  return from
}

/** Notes what an instruction reads of the context; gives the stages and images that it reads from. */
function readInstruction(instruction: Instruction, { found }: Walk): readonly string[] {
  const { keyword } = instruction
  if (keyword === 'COPY' || keyword === 'ADD') return readCopy(instruction, found)
  return keyword === 'RUN' ? readMounts(instruction, found.sources) : []
}

function readCopy(instruction: Instruction, { sources, obstacles }: Found): readonly string[] {
  const { flags, words } = splitFlags(instruction)
  const from = flags.get('from')?.at(-1)
  if (from !== undefined) return [from]
  for (const source of words.slice(0, -1)) {
    const problem = instruction.keyword === 'ADD' ? remoteProblem(source, flags) : undefined
    if (problem === undefined) sources.add(source)
    else if (problem !== '') obstacles.add(`line ${instruction.line}: ADD ${problem}`)
  }
  return []
}

/** Why a remote source may change unseen: '' where it may not, undefined where it is none. */
function remoteProblem(source: string, flags: ReadonlyMap<string, readonly string[]>): string | undefined {
  const isGit = /^git@|\.git(#|\?|$)|^git:\/\//.test(source)
  if (!isGit && !/^https?:\/\//.test(source) && !source.startsWith('$')) return undefined
  const isPinned = flags.has('checksum') || /#[0-9a-f]{40}(:|$)|[?&]checksum=/.test(source)
  return isPinned ? '' : `${source.replaceAll(/\/\/[^/@]*@/g, '//')} has no checksum, so it may change unseen`
}

function readMounts(instruction: Instruction, sources: Set<string>): readonly string[] {
  const from: string[] = []
  for (const mount of splitFlags(instruction).flags.get('mount') ?? []) {
    const fields = new Map(mount.split(',').map((field) => pair(field)))
    const kind = fields.get('type') ?? 'bind'
    const source = fields.get('from')
    if (source !== undefined) from.push(source)
    else if (kind === 'bind') sources.add(fields.get('source') ?? fields.get('src') ?? '.')
  }
  return from
}

function pair(field: string): readonly [string, string] {
  const at = field.indexOf('=')
  return at < 0 ? [field.trim(), ''] : [field.slice(0, at).trim(), field.slice(at + 1).trim()]
}

function targetIndex(stages: readonly Stage[], target: string | undefined): number | undefined {
  if (stages.length === 0) return undefined
  if (target === undefined) return stages.length - 1
  const named = stages.findLastIndex(({ name }) => name === target.toLowerCase())
  if (named >= 0) return named
  return /^\d+$/.test(target) && Number(target) < stages.length ? Number(target) : undefined
}

function stagesOf(
  { instructions, escapeSign }: Dockerfile,
  options: ReadsOptions,
  platform: string,
): readonly Stage[] {
  const args = new Map([...platformArgs('TARGET', platform), ...platformArgs('BUILD', options.native)])
  const stages: (Stage & { readonly instructions: Instruction[] })[] = []
  for (const instruction of instructions) {
    const { keyword } = instruction
    if (keyword === 'FROM') stages.push(openStage(instruction, args, escapeSign))
    else if (stages.length > 0) stages.at(-1)?.instructions.push(instruction)
    else if (keyword === 'ARG') declare(instruction.rest, args, options.buildArgs, escapeSign)
  }
  return stages
}

function openStage(instruction: Instruction, args: ReadonlyMap<string, string>, escapeSign: string) {
  const [from = '', as, name] = splitFlags(instruction).words
  return {
    name: as?.toLowerCase() === 'as' ? name?.toLowerCase() : undefined,
    from: substitute(from, (one) => args.get(one), escapeSign) ?? from,
    instructions: [],
  }
}

const DECLARED = /([A-Za-z_]\w*)(?:=("(?:[^"\\]|\\.)*"|'[^']*'|\S*))?/g

function declare(
  rest: string,
  args: Map<string, string>,
  given: ReadonlyMap<string, string>,
  escapeSign: string,
): void {
  for (const [, name = '', written] of rest.matchAll(DECLARED)) {
    const value =
      given.get(name) ??
      (written === undefined ? args.get(name) : substitute(written, (one) => args.get(one), escapeSign))
    if (value !== undefined) args.set(name, value)
  }
}

/** The arguments that BuildKit gives to every Dockerfile. */
function platformArgs(prefix: 'TARGET' | 'BUILD', platform: string): readonly (readonly [string, string])[] {
  const [os = '', architecture = '', variant = ''] = platform.split('/')
  return [
    [`${prefix}PLATFORM`, platform],
    [`${prefix}OS`, os],
    [`${prefix}ARCH`, architecture],
    [`${prefix}VARIANT`, variant],
  ]
}

/** Whether copying or mounting one of these sources may read a folder of that name at the context's root. */
export function mayRead(sources: readonly string[], folder: string): boolean {
  return sources.some((source) => {
    const first = source.replace(/^(?:\.?\/)+/, '').split('/')[0] ?? ''
    return first === '' || first === '.' || first === folder || /[*?[$]|^\.\./.test(first)
  })
}
