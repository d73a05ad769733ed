import { isRevision, type Revision } from '../../shared/domain/revision.ts'
import { findUnbound } from './binding.ts'
import type { Decision, Stopped } from './decision.ts'
import type { PromoteInputs } from './inputs.ts'
import { promoteInLane } from './lane.ts'
import type { PromotionPorts } from './ports.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { observeDestinations, planTransfer, previousDigests, promotedImages, transfer } from './transfer.ts'
import { type Found, referencesOf, resolveRecorded, resolveReferences } from './version.ts'

/** Promotes images: an exact copy with tags, and with an environment also its gates and its record. */
export async function promote(inputs: PromoteInputs, ports: PromotionPorts): Promise<Decision> {
  const { lane } = inputs
  if (lane !== undefined) return promoteInLane({ ...inputs, lane }, ports, () => findSource(inputs, ports))
  const found = await findSource(inputs, ports)
  return isRefusal(found) ? stopped(found) : promotePlainly(found, inputs, ports)
}

async function promotePlainly(found: Found, inputs: PromoteInputs, ports: PromotionPorts): Promise<Decision> {
  const { registry } = ports
  const { images } = found
  const unbound =
    inputs.revision === undefined ? undefined : await findUnbound(images, inputs.revision, registry)
  if (unbound !== undefined) return stopped(unbound)
  const destinations = await observeDestinations(images, inputs.destinations, registry)
  const steps = planTransfer(images, destinations)
  await transfer(steps, registry)
  return {
    images: promotedImages(images, inputs.destinations),
    steps,
    gates: [],
    revision: inputs.revision ?? found.revision ?? taggedRevision(found),
    builtRevisions: new Map(),
    previousDigests: previousDigests(steps),
    previousRevision: undefined,
    direction: undefined,
    deployment: undefined,
  }
}

/** What the input names, pinned: a tag is resolved once. */
async function findSource(
  { source, application }: PromoteInputs,
  { registry, github }: PromotionPorts,
): Promise<Found | Refusal> {
  if (source.kind === 'references') return resolveReferences(source.references, registry)
  const { version, repositories } = source
  if (version.kind !== 'live' && version.kind !== 'previous') {
    return resolveReferences(referencesOf(version, repositories), registry)
  }
  if (github === undefined) throw new TypeError(`version ${version.kind} needs the records`)
  return resolveRecorded({ version, application, repositories }, { records: github.records, registry })
}

function taggedRevision({ images }: Found): Revision | undefined {
  const tags = new Set([...images.values()].map(({ tag }) => tag))
  const [tag] = tags
  return tags.size === 1 && tag !== undefined && isRevision(tag) ? tag : undefined
}

function stopped(refusal: Refusal): Stopped {
  return { refusal, gates: [], previousRevision: undefined }
}
