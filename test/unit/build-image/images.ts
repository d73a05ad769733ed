import type { ImageDefinition } from '../../../actions/build-image/definition.ts'
import type { BuildInputs } from '../../../actions/build-image/inputs.ts'
import type { Inspected, PlatformImage } from '../../../actions/build-image/ports.ts'
import { type Digest, parseDigest } from '../../../shared/domain/digest.ts'
import { parseRevision } from '../../../shared/domain/revision.ts'

export const REVISION = parseRevision('c'.repeat(40))
export const OTHER_REVISION = parseRevision('e'.repeat(40))
export const DIGEST: Digest = parseDigest(`sha256:${'1'.repeat(64)}`)
export const OTHER_DIGEST: Digest = parseDigest(`sha256:${'2'.repeat(64)}`)
export const REPOSITORY = { registry: 'ghcr.io', name: 'acme/shop' } as const
export const REVISION_LABEL = 'org.opencontainers.image.revision'

/** An image as action.yml's defaults define it. */
export function imageDefinition(more: Partial<ImageDefinition> = {}): ImageDefinition {
  return {
    name: '',
    repository: REPOSITORY,
    context: '.',
    file: './Dockerfile',
    target: undefined,
    buildArgs: new Map(),
    buildContexts: new Map(),
    labels: new Map(),
    secrets: [],
    ssh: [],
    platforms: [],
    cacheFrom: [],
    cacheTo: [],
    ...more,
  }
}

/** Inputs as action.yml's defaults make them. */
export function buildInputs(more: Partial<BuildInputs> = {}): BuildInputs {
  return {
    images: new Map([['', imageDefinition()]]),
    revision: REVISION,
    reuse: 'revision',
    reuseMaxAge: 168 * 3_600_000,
    push: true,
    builder: undefined,
    provenance: 'none',
    sbom: 'false',
    tags: [],
    maxSize: undefined,
    compareTo: 'trunk',
    sizeReport: 'layers',
    ...more,
  }
}

/** A platform's image of layers with these sizes, the digest made from the size. */
export function platformImage(sizes: readonly number[], platform = 'linux/amd64'): PlatformImage {
  const layers = sizes.map((size) => ({
    digest: parseDigest(`sha256:${size.toString(16).padStart(64, '0')}`),
    size,
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    instruction: `COPY ${size} /`,
  }))
  return { platform, digest: DIGEST, size: sizes.reduce((sum, size) => sum + size, 100), layers }
}

export function inspected(more: Partial<Inspected> = {}): Inspected {
  return { digest: DIGEST, labels: {}, platforms: [platformImage([1_000, 20])], ...more }
}
