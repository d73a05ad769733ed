import type { InputReader } from '../../shared/action/inputs.ts'
import { parseDuration } from '../../shared/domain/duration.ts'
import { parseApplication, parseEnvironment } from '../../shared/domain/environment.ts'
import { type Images, parseNamedLines } from '../../shared/domain/images.ts'
import {
  formatReference,
  parseReference,
  parseRepository,
  type Reference,
  type Repository,
} from '../../shared/domain/reference.ts'
import { parseRevision, type Revision } from '../../shared/domain/revision.ts'
import { parseDestinations, type Target } from './destinations.ts'
import { type Expected, parseExpected } from './tag-policy.ts'
import type { Writing } from './transfer.ts'
import { parseVersion, type Version } from './version.ts'

/** What is promoted: references that stand for themselves, or a version of repositories. */
export type Source =
  | { readonly kind: 'references'; readonly references: Images<Reference> }
  | { readonly kind: 'version'; readonly version: Version; readonly repositories: Images<Repository> }

/** What switches the gates and the record on. */
export interface Lane {
  readonly environment: string
  readonly requires: string | undefined
  /** Milliseconds since the success that `requires` asks for. */
  readonly soak: number
  readonly trunk: string
  readonly allowRollback: boolean
  readonly reason: string | undefined
}

export interface PromoteInputs {
  readonly source: Source
  /** By the image's name; none where the environment pulls from the source. */
  readonly destinations: Images<readonly Target[]>
  readonly revision: Revision | undefined
  readonly application: string
  readonly lane: Lane | undefined
  readonly writing: Writing
  readonly record: 'job' | 'handover'
  readonly registryAuth: string | undefined
  readonly dryRun: boolean
  /** Undefined where GitHub is not asked. */
  readonly githubToken: string | undefined
}

/** Reads the inputs; `repository` is GitHub's `owner/name`, whose name is the default application. */
export function readPromoteInputs(input: InputReader, repository: string): PromoteInputs {
  const lane = readLane(input)
  const source = readSource(input, lane?.environment)
  const destinations = readDestinations(input, source, lane)
  const kind = source.kind === 'version' ? source.version.kind : undefined
  const needsGithub = lane !== undefined || kind === 'live' || kind === 'previous' || kind === 'soaked'
  const githubToken = input.optionalSecret('github-token')
  if (needsGithub && githubToken === undefined)
    input.refuse('github-token', 'is required: records are kept on GitHub')
  return {
    source,
    destinations,
    revision: input.optionalParsed('revision', parseRevision),
    application: readApplication(input, repository, needsGithub),
    lane,
    writing: readWriting(input, destinations),
    record: input.choice('record', ['job', 'handover']),
    registryAuth: input.optionalSecret('registry-auth'),
    dryRun: input.boolean('dry-run'),
    // A few digits of a revision are looked up where that can be done, and are a tag where it cannot.
    githubToken: needsGithub || kind === 'short' ? githubToken : undefined,
  }
}

function readLane(input: InputReader): Lane | undefined {
  const environment = input.optionalParsed('environment', parseEnvironment)
  const soak = input.parsedOrNone('soak', parseDuration) ?? 0
  const trunk = input.required('trunk')
  const allowRollback = input.boolean('allow-rollback')
  const reason = input.optional('reason')
  if (environment === undefined) {
    refuseWithoutEnvironment(input, {
      soak: soak > 0,
      'allow-rollback': allowRollback,
      reason: reason !== undefined,
    })
    return undefined
  }
  const requires = input.parsedOrNone('requires', parseEnvironment)
  if (requires === environment)
    input.refuse('requires', 'must be another environment than the one promoted to')
  if (soak > 0 && requires === undefined) {
    input.refuse('soak', 'has nothing to count from without `requires`')
  }
  return { environment, requires, soak, trunk, allowRollback, reason }
}

/** A gate without an environment would be silently open: most likely the environment came empty. */
function refuseWithoutEnvironment(input: InputReader, given: Readonly<Record<string, boolean>>): void {
  const requires = input.optional('requires')
  const all = { requires: requires !== undefined && requires !== 'none', ...given }
  for (const [name, isGiven] of Object.entries(all)) {
    if (isGiven) input.refuse('environment', `is required: "${name}" is a gate of an environment`)
  }
}

function readSource(input: InputReader, environment: string | undefined): Source {
  const version = input.optionalParsed('version', (text) => parseVersion(text, environment))
  if (version === undefined) {
    const references = input.parsed('image', (text) => parseNamedLines(text, parseSourceReference))
    return { kind: 'references', references }
  }
  const repositories = input.parsed('image', (text) => parseNamedLines(text, parseRepository))
  if (version.kind === 'digest' && repositories.size > 1) {
    input.refuse('version', 'must not be a digest where several images move as one')
  }
  return { kind: 'version', version, repositories }
}

function parseSourceReference(text: string): Reference {
  const reference = parseReference(text)
  if (reference.tag === undefined && reference.digest === undefined) {
    throw new TypeError(`a reference with tag or digest, or else the input version beside it, got "${text}"`)
  }
  return reference
}

function readDestinations(
  input: InputReader,
  source: Source,
  lane: Lane | undefined,
): Images<readonly Target[]> {
  const policy = input.choice('tag-policy', ['move', 'immutable'])
  const destinations = input.optionalParsed('to', (text) => parseDestinations(text, policy))
  if (destinations === undefined) {
    return lane === undefined ? input.refuse('to', 'is required without `environment`') : new Map()
  }
  const images = source.kind === 'references' ? source.references : source.repositories
  const unpaired = [...images.keys()].find((name) => !destinations.has(name))
  const unknown = [...destinations.keys()].find((name) => !images.has(name))
  if (unpaired !== undefined || unknown !== undefined) {
    input.refuse('to', `must name the images of "image": ${namesOf(images)}, got ${namesOf(destinations)}`)
  }
  const bare = [...destinations.values()].flat().find(({ tag }) => tag === undefined)
  if (lane === undefined && bare !== undefined) {
    input.refuse('to', `must have tags without \`environment\`, got "${formatReference(bare)}"`)
  }
  return destinations
}

function readWriting(input: InputReader, destinations: Images<readonly Target[]>): Writing {
  const verify = input.choice('verify', ['root', 'deep', 'none'])
  return {
    attachments: input.boolean('referrers'),
    // A dry run leaves nothing that could be read back.
    verify: input.boolean('dry-run') ? 'none' : verify,
    expected: readExpected(input, destinations),
  }
}

function readExpected(input: InputReader, destinations: Images<readonly Target[]>): Expected | undefined {
  const expected = input.parsedOrNone('if-digest', parseExpected)
  if (expected === undefined) return undefined
  const tagged = [...destinations].filter(([, targets]) => targets.some(({ tag }) => tag !== undefined))
  const names = new Set(tagged.map(([name]) => name))
  const isPaired = names.size === expected.size && [...expected.keys()].every((name) => names.has(name))
  if (!isPaired) input.refuse('if-digest', 'must have one digest for each image whose tags move')
  return expected
}

function namesOf(images: Images<unknown>): string {
  return [...images.keys()].map((name) => (name === '' ? 'one without a name' : name)).join(', ')
}

function readApplication(input: InputReader, repository: string, isNeeded: boolean): string {
  const given = input.optionalParsed('application', parseApplication)
  if (given !== undefined) return given
  const name = (repository.split('/')[1] ?? '').toLowerCase()
  try {
    return parseApplication(name)
  } catch {
    return isNeeded
      ? input.refuse('application', `is required: the repository's name "${name}" is not one`)
      : ''
  }
}
