import { type Digest, isDigest } from '../../shared/domain/digest.ts'
import { parseEnvironment } from '../../shared/domain/environment.ts'
import type { Images } from '../../shared/domain/images.ts'
import { type DeploymentRecord, isSuccessful, lastWord } from '../../shared/domain/record.ts'
import { parseTag, type Reference, type Repository } from '../../shared/domain/reference.ts'
import { isRevision, type Revision, shortRevision } from '../../shared/domain/revision.ts'
import type { Image, PromotionCommits, PromotionRecords, PromotionRegistry } from './ports.ts'
import { isRefusal, type Refusal, refusal } from './refusal.ts'
import { revisionOf } from './revision-label.ts'

/** What the input `version` can say. */
export type Version =
  | { readonly kind: 'revision'; readonly revision: Revision }
  | { readonly kind: 'tag'; readonly tag: string }
  /** A tag, or the beginning of a revision. */
  | { readonly kind: 'short'; readonly text: string }
  | { readonly kind: 'digest'; readonly digest: Digest }
  | { readonly kind: 'previous'; readonly environment: string }
  | { readonly kind: 'live'; readonly environment: string }
  /** The newest release that has been well there for the soak, and was not rolled back from. */
  | { readonly kind: 'soaked'; readonly environment: string }

/** An image at its source, with the tag by which it was asked for. */
export interface SourceImage extends Image {
  readonly tag?: string
  /** By the root's annotations, where they were read anyway. */
  readonly annotated?: Revision
}

/** What is promoted, with the revision where a record says it. */
export interface Found {
  readonly images: Images<SourceImage>
  readonly revision?: Revision
}

/** Parses `version`; `environment` is where `previous` looks. */
export function parseVersion(text: string, environment: string | undefined): Version {
  if (isRevision(text)) return { kind: 'revision', revision: text }
  if (/^[0-9a-f]{7,39}$/.test(text)) return { kind: 'short', text }
  if (isDigest(text)) return { kind: 'digest', digest: text }
  if (text === 'previous') {
    if (environment !== undefined) return { kind: 'previous', environment }
    throw new TypeError('something else than previous without the input environment')
  }
  if (text.startsWith('soaked:')) return { kind: 'soaked', environment: parseEnvironment(text.slice(7)) }
  if (text.startsWith('live:')) return { kind: 'live', environment: parseEnvironment(text.slice(5)) }
  try {
    return { kind: 'tag', tag: parseTag(text) }
  } catch {
    throw new TypeError(
      `a full revision, at least 7 digits of one, a tag, a digest, previous, live:<environment> or soaked:<environment>, got "${text}"`,
    )
  }
}

/** The references that a version means in its repositories, where that needs no record. */
export function referencesOf(
  version: Extract<Version, { kind: 'revision' | 'tag' | 'digest' }>,
  repositories: Images<Repository>,
): Images<Reference> {
  const part =
    version.kind === 'digest'
      ? { digest: version.digest }
      : { tag: version.kind === 'tag' ? version.tag : version.revision }
  return new Map([...repositories].map(([name, repository]) => [name, { repository, ...part }]))
}

/** Resolves each reference once; from here on nothing of it can move. */
export async function resolveReferences(
  references: Images<Reference>,
  registry: PromotionRegistry,
): Promise<Found | Refusal> {
  const resolved = await Promise.all(
    [...references].map(async ([name, reference]) => {
      const { repository, tag } = reference
      // What is asked for by tag will be read to be copied, so it is read at once.
      const seen = reference.digest === undefined ? await registry.inspect(reference) : undefined
      return { name, repository, digest: reference.digest ?? seen?.digest, tag, annotated: revisionOf(seen) }
    }),
  )
  const images = new Map<string, SourceImage>()
  for (const { name, repository, digest, tag, annotated } of resolved) {
    if (digest === undefined) {
      return refusal('version-not-found', `${repository.name} has no tag ${tag ?? ''}`)
    }
    images.set(name, {
      repository,
      digest,
      ...(tag === undefined ? {} : { tag }),
      ...(annotated === undefined ? {} : { annotated }),
    })
  }
  return { images }
}

/**
 * Resolves what may be a tag or the beginning of a revision. What is both, and not the same image, is refused
 * with the candidates.
 */
export async function resolveShort(
  { text, repositories }: { readonly text: string; readonly repositories: Images<Repository> },
  {
    commits,
    registry,
  }: { readonly commits: PromotionCommits | undefined; readonly registry: PromotionRegistry },
): Promise<Found | Refusal> {
  const [tagged, commit] = await Promise.all([
    resolveReferences(referencesOf({ kind: 'tag', tag: text }, repositories), registry),
    commits?.commit(text),
  ])
  const sha = commit?.sha.startsWith(text) === true ? commit.sha : undefined
  if (sha === undefined || !isRevision(sha)) {
    if (!isRefusal(tagged)) return tagged
    return refusal(
      'version-not-found',
      `${tagged.message}, and "${text}" begins no revision that GitHub knows alone`,
    )
  }
  const built = await resolveReferences(
    referencesOf({ kind: 'revision', revision: sha }, repositories),
    registry,
  )
  if (isRefusal(tagged)) return built
  if (!isRefusal(built) && sameDigests(tagged, built)) return built
  const candidates = `the tag ${text} (${digestsIn(tagged)}) and the revision ${sha} (${isRefusal(built) ? 'no image' : digestsIn(built)})`
  return refusal('version-ambiguous', `"${text}" is ${candidates}: write the one that is meant in full`)
}

function sameDigests(one: Found, other: Found): boolean {
  return [...one.images].every(([name, { digest }]) => other.images.get(name)?.digest === digest)
}

function digestsIn({ images }: Found): string {
  return [...images.values()].map(({ digest }) => digest).join(', ')
}

interface RecordedVersion {
  readonly version: Extract<Version, { kind: 'previous' | 'live' | 'soaked' }>
  readonly application: string
  readonly repositories: Images<Repository>
  /** A soaked release succeeded no later than this. */
  readonly notAfter: Date
}

/** Looks a version up in the records: what is live in an environment, what was live there before, or has soaked. */
export async function resolveRecorded(
  { version, application, repositories, notAfter }: RecordedVersion,
  { records, registry }: { readonly records: PromotionRecords; readonly registry: PromotionRegistry },
): Promise<Found | Refusal> {
  const { kind, environment } = version
  const walked = records.walk(application, environment)
  const record = await (kind === 'soaked' ? findSoaked(walked, notAfter) : findRelease(walked, kind))
  if (record === 'soaking') {
    return refusal(
      'soaking',
      `no release of ${application} has been well in ${environment} for long enough yet`,
    )
  }
  if (record === undefined) {
    const what =
      kind === 'previous' ? 'had no other release before the live one' : 'has no successful deployment'
    return refusal('version-not-found', `${environment} ${what} of ${application}`)
  }
  const clash = kind === 'previous' ? await tagCalled('previous', repositories, registry) : undefined
  if (clash !== undefined) {
    return refusal(
      'version-ambiguous',
      `"previous" is a tag of ${clash.name} and means ${shortRevision(record.payload.revision)} of the records`,
    )
  }
  return recordedImages(record, repositories)
}

async function findRelease(
  records: AsyncIterable<DeploymentRecord>,
  kind: 'previous' | 'live',
): Promise<DeploymentRecord | undefined> {
  let live: DeploymentRecord | undefined
  for await (const record of records) {
    if (lastWord(record)?.state !== 'success') continue
    if (kind === 'live') return record
    if (live !== undefined && record.payload.revision !== live.payload.revision) return record
    live ??= record
  }
  return undefined
}

/**
 * The newest release whose success is old enough. What was rolled back from is passed over, down to the release that
 * the rollback went to: somebody had a reason.
 */
async function findSoaked(
  records: AsyncIterable<DeploymentRecord>,
  notAfter: Date,
): Promise<DeploymentRecord | 'soaking' | undefined> {
  let isAny = false
  for await (const record of stillWanted(records)) {
    isAny = true
    const succeeded = lastWord(record)?.createdAt ?? record.createdAt
    if (new Date(succeeded) <= notAfter) return record
  }
  return isAny ? 'soaking' : undefined
}

/** Successes, newest first, without what a rollback left behind. */
async function* stillWanted(records: AsyncIterable<DeploymentRecord>): AsyncIterable<DeploymentRecord> {
  let backTo: Revision | undefined
  for await (const record of records) {
    const { revision, direction } = record.payload
    if (!isSuccessful(record) || (backTo ?? revision) !== revision) continue
    backTo = direction === 'rollback' ? revision : undefined
    yield record
  }
}

async function tagCalled(
  tag: string,
  repositories: Images<Repository>,
  registry: PromotionRegistry,
): Promise<Repository | undefined> {
  for (const repository of repositories.values()) {
    if ((await registry.resolve({ repository, tag })) !== undefined) return repository
  }
  return undefined
}

function recordedImages({ payload }: DeploymentRecord, repositories: Images<Repository>): Found | Refusal {
  const images = new Map<string, SourceImage>()
  for (const [name, repository] of repositories) {
    const digest = payload.images[name]
    if (digest === undefined) {
      const what = name === '' ? repository.name : `the image "${name}"`
      return refusal(
        'version-not-found',
        `the record of ${shortRevision(payload.revision)} does not name ${what}`,
      )
    }
    images.set(name, { repository, digest })
  }
  return { images, revision: payload.revision }
}
