import { code, table } from '../../shared/action/markdown.ts'
import type { Report } from '../../shared/action/report.ts'
import { shortDigest } from '../../shared/domain/digest.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import { formatPinned, formatRepository } from '../../shared/domain/reference.ts'
import { type Revision, shortRevision } from '../../shared/domain/revision.ts'
import type { Built } from './build.ts'
import type { BuildInputs } from './inputs.ts'

/** The outputs beside the common three. */
export const OUTPUTS = ['image', 'digest', 'tag', 'revision', 'built-revision', 'reused'] as const

type BuildOutput = (typeof OUTPUTS)[number]

/** Tells what is in the registry now; `head` is the commit that was checked out, where it is known. */
export function reportBuild(
  inputs: BuildInputs,
  built: Built,
  head: Revision | undefined,
): Report<BuildOutput> {
  const { digest, reused, builtRevision, milliseconds } = built
  const image = formatPinned({ repository: inputs.image, digest })
  const took = formatDuration(milliseconds)
  const headline =
    reused === 'none'
      ? `built ${shortRevision(inputs.revision)} as ${shortDigest(digest)} in ${took}`
      : `${shortRevision(inputs.revision)} was already built as ${shortDigest(digest)}: nothing to do (${took})`
  return {
    verdict: reused === 'none' ? 'changed' : 'unchanged',
    reasonCode: reused === 'none' ? 'built' : 'reused-revision',
    headline,
    outputs: {
      image,
      digest,
      tag: inputs.revision,
      revision: inputs.revision,
      'built-revision': builtRevision,
      reused,
    },
    result: {
      repository: inputs.image.name,
      digest,
      revision: inputs.revision,
      'built-revision': builtRevision,
      reused,
      seconds: Number((milliseconds / 1_000).toFixed(1)),
    },
    summary: [
      `### Image: ${headline}`,
      table(
        ['Repository', 'Revision', 'Digest', 'Built from'],
        [[code(formatRepository(inputs.image)), code(inputs.revision), code(digest), code(builtRevision)]],
      ),
    ].join('\n\n'),
    warnings: warningsOf(inputs, built, head),
  }
}

function warningsOf({ revision }: BuildInputs, built: Built, head: Revision | undefined): readonly string[] {
  const warnings: string[] = []
  if (!built.isLabelled) {
    warnings.push(
      `the image ${shortDigest(built.digest)} under the tag ${revision} has no label org.opencontainers.image.revision: it is taken for a build of that revision`,
    )
  }
  if (built.reused === 'none' && head !== undefined && head !== revision) {
    warnings.push(
      `commit ${shortRevision(head)} is checked out, but the image is tagged for ${shortRevision(revision)}: the bytes are those of the checkout. For a pull request, check out its head`,
    )
  }
  return warnings
}
