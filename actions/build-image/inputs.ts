import type { Environment, InputReader } from '../../shared/action/inputs.ts'
import { parseDuration } from '../../shared/domain/duration.ts'
import { type Images, parseNamedLines } from '../../shared/domain/images.ts'
import { parseReference, parseRepository, parseTag, type Reference } from '../../shared/domain/reference.ts'
import { isRevision, parseRevision, type Revision } from '../../shared/domain/revision.ts'
import { parseSize } from '../../shared/domain/size.ts'
import type { ImageDefinition, SecretSource } from './definition.ts'
import {
  parseAttestation,
  parseBuildArg,
  parseBuildContext,
  parseCache,
  parseLabel,
  parsePath,
  parsePlatform,
  parseSecretEnv,
  parseSecretFile,
  parseSsh,
  parseStage,
} from './lines.ts'

export interface BuildInputs {
  readonly images: Images<ImageDefinition>
  readonly revision: Revision
  readonly reuse: 'revision' | 'content' | 'never'
  /** Milliseconds; undefined where any age will do. */
  readonly reuseMaxAge: number | undefined
  readonly push: boolean
  readonly builder: string | undefined
  readonly provenance: 'none' | 'min' | 'max'
  /** A generator's image, or `true` for BuildKit's own. */
  readonly sbom: string
  readonly tags: readonly string[]
  /** Bytes; undefined where any size will do. */
  readonly maxSize: number | undefined
  readonly compareTo: 'trunk' | 'none' | Reference
  readonly sizeReport: 'layers' | 'files' | 'none'
}

/** What the run says about itself, for the revision's default. */
export interface Run {
  readonly env: Environment
  /** The event that started it, as the runner's file has it. */
  readonly event: unknown
}

export function readBuildInputs(input: InputReader, run: Run): BuildInputs {
  const revision = readRevision(input, run)
  return {
    images: readImages(input, run, revision),
    revision,
    reuse: input.choice('reuse', ['revision', 'content', 'never']),
    reuseMaxAge: input.parsedOrNone('reuse-max-age', parseDuration),
    push: input.boolean('push'),
    builder: input.optionalParsed('builder', parseStage),
    provenance: input.choice('provenance', ['none', 'min', 'max']),
    sbom: input.parsed('sbom', parseAttestation),
    tags: input.parsedLines('tags', parseTag),
    maxSize: input.parsedOrNone('max-size', parseSize),
    compareTo: input.parsed('compare-to', (text) =>
      text === 'trunk' || text === 'none' ? text : parseReference(text),
    ),
    sizeReport: input.choice('size-report', ['layers', 'files', 'none']),
  }
}

function readImages(input: InputReader, run: Run, revision: Revision): Images<ImageDefinition> {
  const repositories = input.parsed('image', (text) => parseNamedLines(text, parseRepository))
  const named = <Value>(name: string, lines: Images<Value> | undefined) => {
    const unknown = [...(lines ?? new Map()).keys()].find((key) => key !== '' && !repositories.has(key))
    if (unknown !== undefined) input.refuse(name, `names "${unknown}", which is no name of \`image\``)
    return (image: string) => lines?.get(image) ?? lines?.get('')
  }
  const context = named(
    'context',
    input.parsed('context', (text) => parseNamedLines(text, parsePath)),
  )
  const file = named(
    'file',
    input.optionalParsed('file', (text) => parseNamedLines(text, parsePath)),
  )
  const target = named(
    'target',
    input.optionalParsed('target', (text) => parseNamedLines(text, parseStage)),
  )
  const shared = readShared(input, run, revision)
  return new Map(
    [...repositories].map(([name, repository]) => {
      const folder = context(name) ?? input.refuse('context', `has no line for "${name}"`)
      const dockerfile = file(name) ?? `${folder.replace(/\/+$/, '')}/Dockerfile`
      const own = { name, repository, context: folder, file: dockerfile, target: target(name) }
      return [name, { ...shared, ...own }]
    }),
  )
}

/** What all images of the step have in common. */
function readShared(input: InputReader, { env }: Run, revision: Revision) {
  const args = input.parsedLines('build-args', (line) => parseBuildArg(line, revision))
  return {
    buildArgs: unique(input, 'build-args', args),
    buildContexts: unique(input, 'build-contexts', input.parsedLines('build-contexts', parseBuildContext)),
    labels: unique(input, 'labels', input.parsedLines('labels', parseLabel)),
    secrets: readSecrets(input, env),
    ssh: input.parsedLines('ssh', parseSsh),
    platforms: platformsOf(input),
    cacheFrom: input.parsedLines('cache-from', parseCache),
    cacheTo: input.parsedLines('cache-to', parseCache),
  }
}

function platformsOf(input: InputReader): readonly string[] {
  // As people know it from other actions: commas do as well as lines.
  const lines = input.lines('platforms').flatMap((line) => line.split(','))
  const platforms = lines.map((line) => line.trim()).filter((line) => line !== '')
  const wrong = platforms.find((platform) => !parsePlatform(platform))
  if (wrong !== undefined) {
    input.refuse('platforms', `must be platforms like linux/amd64 or linux/arm/v7, got "${wrong}"`)
  }
  return [...new Set(platforms)]
}

/** The commit that people mean: of a pull request its head, not the merge commit that GitHub made for the run. */
function readRevision(input: InputReader, { env, event }: Run): Revision {
  const given = input.optionalParsed('revision', parseRevision)
  if (given !== undefined) return given
  const found = headOfPullRequest(event) ?? env['GITHUB_SHA'] ?? ''
  if (isRevision(found)) return found
  return input.refuse('revision', 'is required: neither the event nor GITHUB_SHA names a commit')
}

function headOfPullRequest(event: unknown): string | undefined {
  const sha = field(field(field(event, 'pull_request'), 'head'), 'sha')
  return typeof sha === 'string' ? sha : undefined
}

/** The commits that the event says the trunk was at before this one. */
export function earlierOfEvent(event: unknown): readonly Revision[] {
  const names = [
    field(event, 'before'),
    field(field(field(event, 'pull_request'), 'base'), 'sha'),
    field(field(event, 'merge_group'), 'base_sha'),
  ]
  return names.flatMap((name) => (typeof name === 'string' && isRevision(name) ? [name] : []))
}

/** A field of foreign JSON; undefined where there is none. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function readSecrets(input: InputReader, env: Environment): readonly SecretSource[] {
  const envs = input.parsedLines('secret-envs', parseSecretEnv)
  for (const [id, name] of envs) {
    if ((env[name] ?? '') !== '') continue
    input.refuse('secret-envs', `names ${name} for "${id}", but the step's environment has no value there`)
  }
  const files = input.parsedLines('secret-files', parseSecretFile)
  const all = [...envs.map(([id, name]) => ({ id, env: name })), ...files.map(([id, file]) => ({ id, file }))]
  const twice = all.find(({ id }, at) => all.findIndex((other) => other.id === id) !== at)
  if (twice !== undefined) input.refuse('secret-envs', `and secret-files must have "${twice.id}" once`)
  return all
}

function unique(
  input: InputReader,
  name: string,
  lines: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> {
  const found = new Map(lines)
  return found.size === lines.length ? found : input.refuse(name, 'must have each name once')
}
