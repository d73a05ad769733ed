import { isRevision, type Revision } from '../../shared/domain/revision.ts'
import type { Seen } from './ports.ts'

/** The OCI annotation, and label, that names the commit whose build made the bytes. */
export const REVISION_LABEL = 'org.opencontainers.image.revision'

/** The revision that a root names in its annotations; no configuration is read for it. */
export function revisionOf(seen: Seen | undefined): Revision | undefined {
  const named = seen?.annotations[REVISION_LABEL]
  return named !== undefined && isRevision(named) ? named : undefined
}
