import { type Digest, parseDigest } from './digest.ts'

/** Where images of one name live: `ghcr.io` and `acme/shop`. */
export interface Repository {
  readonly registry: string
  readonly name: string
}

/** A repository with a tag, a digest, or both; identity is the digest. */
export interface Reference {
  readonly repository: Repository
  readonly tag?: string
  readonly digest?: Digest
}

/** A reference that can no longer move. */
export interface PinnedReference extends Reference {
  readonly digest: Digest
}

// distribution-spec v1.1.1, "Pulling manifests": the grammar of <name> and of a tag.
const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/
const REGISTRY = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::[0-9]{1,5})?$/

/** Parses `host/name`, with Docker Hub's short forms; throws where a tag or digest is given. */
export function parseRepository(text: string): Repository {
  const { repository, tag, digest } = parseReference(text)
  if (tag !== undefined || digest !== undefined) {
    throw new TypeError(`a repository without tag or digest, like ghcr.io/acme/shop, got "${text}"`)
  }
  return repository
}

/** Parses `repository`, `repository:tag`, `repository@digest` or `repository:tag@digest`. */
export function parseReference(text: string): Reference {
  const at = text.indexOf('@')
  const digest = at < 0 ? undefined : parseDigest(text.slice(at + 1))
  const named = at < 0 ? text : text.slice(0, at)
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1)
  const tag = colon < 0 ? undefined : parseTag(named.slice(colon + 1))
  const repository = splitRegistry(colon < 0 ? named : named.slice(0, colon), text)
  return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) }
}

export function parseTag(text: string): string {
  if (!TAG.test(text)) {
    throw new TypeError(`a tag of letters, digits, ".", "_" and "-", at most 128 characters, got "${text}"`)
  }
  return text
}

/** Parses a reference that must carry a digest. */
export function parsePinnedReference(text: string): PinnedReference {
  const { digest, ...rest } = parseReference(text)
  if (digest === undefined) throw new TypeError(`an image by digest, repository@sha256:…, got "${text}"`)
  return { ...rest, digest }
}

export function formatRepository({ registry, name }: Repository): string {
  return `${registry}/${name}`
}

export function formatReference({ repository, tag, digest }: Reference): string {
  const named = formatRepository(repository) + (tag === undefined ? '' : `:${tag}`)
  return digest === undefined ? named : `${named}@${digest}`
}

/** `repository@digest`, the form in which images are handed from step to step. */
export function formatPinned(reference: { repository: Repository; digest: Digest }): string {
  return `${formatRepository(reference.repository)}@${reference.digest}`
}

function splitRegistry(text: string, whole: string): Repository {
  const slash = text.indexOf('/')
  const first = slash < 0 ? '' : text.slice(0, slash)
  const hasRegistry = first.includes('.') || first.includes(':') || first === 'localhost'
  const registry = hasRegistry ? first : 'docker.io'
  const path = hasRegistry ? text.slice(slash + 1) : text
  const name = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path
  if (!REGISTRY.test(registry) || !NAME.test(name)) {
    throw new TypeError(
      `an image reference like ghcr.io/acme/shop:tag or ghcr.io/acme/shop@sha256:…, all lower case, got "${whole}"`,
    )
  }
  return { registry, name }
}
