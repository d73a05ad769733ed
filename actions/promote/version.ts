import { type Digest, isDigest } from '../../shared/domain/digest.ts'
import { parseEnvironment } from '../../shared/domain/environment.ts'
import type { Images } from '../../shared/domain/images.ts'
import { parseTag, type Reference, type Repository } from '../../shared/domain/reference.ts'
import { isRevision, type Revision } from '../../shared/domain/revision.ts'
import type { Image, PromotionCommits, PromotionRegistry } from './ports.ts'
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
