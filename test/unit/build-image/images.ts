import type { BuildInputs } from '../../../actions/build-image/inputs.ts'
import { type Digest, parseDigest } from '../../../shared/domain/digest.ts'
import { parseRevision } from '../../../shared/domain/revision.ts'

export const REVISION = parseRevision('c'.repeat(40))
export const OTHER_REVISION = parseRevision('e'.repeat(40))
export const DIGEST: Digest = parseDigest(`sha256:${'1'.repeat(64)}`)
export const OTHER_DIGEST: Digest = parseDigest(`sha256:${'2'.repeat(64)}`)

/** Inputs as action.yml's defaults make them. */
export function buildInputs(more: Partial<BuildInputs> = {}): BuildInputs {
  return {
    image: { registry: 'ghcr.io', name: 'acme/shop' },
    context: '.',
    file: './Dockerfile',
    target: undefined,
    buildArgs: new Map(),
    secretEnvs: new Map(),
    revision: REVISION,
    reuse: 'revision',
    ...more,
  }
}
