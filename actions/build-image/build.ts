import { DeliveryError } from '../../shared/action/errors.ts'
import type { Digest } from '../../shared/domain/digest.ts'
import { formatReference, type Reference, type Repository } from '../../shared/domain/reference.ts'
import { isRevision, type Revision } from '../../shared/domain/revision.ts'
import type { BuildInputs } from './inputs.ts'

/** What a build asks of the registry. */
export interface ImageRegistry {
  resolve(reference: Reference): Promise<{ readonly digest: Digest } | undefined>
  imageLabels(image: { repository: Repository; digest: Digest }): Promise<Readonly<Record<string, string>>>
}

/** Builds and pushes, and gives the digest that the builder says it pushed. */
export interface Builder {
  build(): Promise<Digest>
}

export interface BuildPorts {
  readonly registry: ImageRegistry
  /** Asked for only where something has to be built: no builder starts for what is there. */
  readonly openBuilder: () => Promise<Builder>
  readonly clock: { monotonic(): number }
  readonly log: { info(line: string): void }
}

export interface Built {
  readonly digest: Digest
  readonly reused: 'none' | 'revision'
  readonly builtRevision: Revision
  /** Whether the reused image says itself whose build it is. */
  readonly isLabelled: boolean
  readonly milliseconds: number
}

/** Has the revision's image in the registry: finds it there, or builds and pushes it and looks again. */
export async function buildImage(inputs: BuildInputs, ports: BuildPorts): Promise<Built> {
  const began = ports.clock.monotonic()
  const found = inputs.reuse === 'revision' ? await findBuilt(inputs, ports) : undefined
  const built = found ?? (await buildNew(inputs, ports))
  return { ...built, milliseconds: ports.clock.monotonic() - began }
}

type Found = Omit<Built, 'milliseconds'>

async function findBuilt(
  { image, revision }: BuildInputs,
  { registry, log }: BuildPorts,
): Promise<Found | undefined> {
  const reference = { repository: image, tag: revision }
  const there = await registry.resolve(reference)
  if (there === undefined) {
    log.info(`${formatReference(reference)} is not there: building it`)
    return undefined
  }
  const labels = await registry.imageLabels({ repository: image, digest: there.digest })
  const label = labels['org.opencontainers.image.revision'] ?? ''
  const isLabelled = isRevision(label)
  return {
    digest: there.digest,
    reused: 'revision',
    builtRevision: isLabelled ? label : revision,
    isLabelled,
  }
}

async function buildNew(
  { image, revision }: BuildInputs,
  { registry, openBuilder }: BuildPorts,
): Promise<Found> {
  const builder = await openBuilder()
  const digest = await builder.build()
  const reference = { repository: image, tag: revision }
  const pushed = await registry.resolve(reference)
  if (pushed?.digest !== digest) {
    const instead = pushed === undefined ? 'nothing is there' : `${pushed.digest} is there`
    throw new DeliveryError(
      'image-missing',
      `the builder says that it pushed ${digest} as ${formatReference(reference)}, but ${instead}`,
      {
        cure: 'Check that the builder pushes to the registry that `image` names; if another run pushed at the same time, run again',
      },
    )
  }
  return { digest, reused: 'none', builtRevision: revision, isLabelled: true }
}
