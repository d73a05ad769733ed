import type { Environment, InputReader } from '../../shared/action/inputs.ts'
import { parseRepository, type Repository } from '../../shared/domain/reference.ts'
import { isRevision, parseRevision, type Revision } from '../../shared/domain/revision.ts'

export interface BuildInputs {
  readonly image: Repository
  readonly context: string
  /** Path of the Dockerfile, relative to the workspace as the context is. */
  readonly file: string
  readonly target: string | undefined
  /** By name; REVISION without a value has become the revision. */
  readonly buildArgs: ReadonlyMap<string, string>
  /** Name of the environment variable by the secret's id. */
  readonly secretEnvs: ReadonlyMap<string, string>
  readonly revision: Revision
  readonly reuse: 'revision' | 'never'
}

/** What the run says about itself, for the revision's default. */
export interface Run {
  readonly env: Environment
  /** The event that started it, as the runner's file has it. */
  readonly event: unknown
}

export function readBuildInputs(input: InputReader, run: Run): BuildInputs {
  const revision = readRevision(input, run)
  const context = input.parsed('context', parsePath)
  return {
    image: input.parsed('image', parseRepository),
    context,
    file: input.optionalParsed('file', parsePath) ?? `${context.replace(/\/+$/, '')}/Dockerfile`,
    target: input.optional('target'),
    buildArgs: unique(
      input,
      'build-args',
      input.parsedLines('build-args', (line) => parseBuildArg(line, revision)),
    ),
    secretEnvs: readSecretEnvs(input, run.env),
    revision,
    reuse: input.choice('reuse', ['revision', 'never']),
  }
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

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function parsePath(text: string): string {
  // What begins with a dash would be an option, and a lone dash means standard input to docker.
  if (text.startsWith('-') || text.includes('://') || /[\p{Cc}]/u.test(text)) {
    throw new TypeError(`a path in the workspace, got "${text}"`)
  }
  return text
}

function parseBuildArg(line: string, revision: Revision): readonly [string, string] {
  if (line === 'REVISION') return [line, revision]
  const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? []
  if (name === undefined || value === undefined) {
    throw new TypeError(`lines NAME=value, or the word REVISION for the revision, got "${line}"`)
  }
  return [name, value]
}

function readSecretEnvs(input: InputReader, env: Environment): ReadonlyMap<string, string> {
  const lines = input.parsedLines('secret-envs', parseSecretEnv)
  for (const [id, name] of lines) {
    if ((env[name] ?? '') !== '') continue
    input.refuse('secret-envs', `names ${name} for "${id}", but the step's environment has no value there`)
  }
  return unique(input, 'secret-envs', lines)
}

function parseSecretEnv(line: string): readonly [string, string] {
  const [, id, name] = /^([A-Za-z0-9][\w.-]*)=([A-Za-z_][A-Za-z0-9_]*)$/.exec(line) ?? []
  if (id === undefined || name === undefined) {
    // The line may hold the secret itself, by mistake.
    throw new TypeError('lines ID=ENVIRONMENT_VARIABLE, the name of a variable, not its value')
  }
  return [id, name]
}

function unique(
  input: InputReader,
  name: string,
  lines: readonly (readonly [string, string])[],
): ReadonlyMap<string, string> {
  const found = new Map(lines)
  return found.size === lines.length ? found : input.refuse(name, 'must have each name once')
}
