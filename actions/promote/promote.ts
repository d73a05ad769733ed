import { isRevision, type Revision } from '../../shared/domain/revision.ts'
import { findUnbound } from './binding.ts'
import type { Decision, Stopped } from './decision.ts'
import type { PromoteInputs } from './inputs.ts'
import { promoteInLane } from './lane.ts'
import {
  observeDestinations,
  planLines,
  planTransfer,
  previousDigests,
  previousRevision,
  promotedImages,
  readTags,
} from './plan.ts'
import type { PromotionPorts } from './ports.ts'
import { resolveRecorded } from './recorded-version.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { openStopwatch, type Stopwatch } from './stopwatch.ts'
import { findRefused } from './tag-policy.ts'
import { transfer } from './transfer.ts'
import { type Found, referencesOf, resolveReferences, resolveShort } from './version.ts'

/** Promotes images: an exact copy with tags, and with an environment also its gates and its record. */
export async function promote(inputs: PromoteInputs, ports: PromotionPorts): Promise<Decision> {
  const { lane } = inputs
  const stopwatch = openStopwatch(ports.elapsed)
  const find = () => stopwatch.time('find', findSource(inputs, ports))
  if (lane !== undefined) return promoteInLane({ ...inputs, lane }, ports, { find, stopwatch })
  return promotePlainly(inputs, ports, { find, stopwatch })
}

async function promotePlainly(
  { revision, destinations, writing }: PromoteInputs,
  ports: PromotionPorts,
  { find, stopwatch }: { readonly find: () => Promise<Found | Refusal>; readonly stopwatch: Stopwatch },
): Promise<Decision> {
  const { registry } = ports
  // Neither needs the other's answer; where both fail, the source is what is told.
  const reading = readTags(destinations, registry)
  reading.catch(() => undefined)
  const found = await find()
  if (isRefusal(found)) {
    await reading
    return stopped(found)
  }
  const { images } = found
  const binding = revision === undefined ? undefined : findUnbound(images, revision, registry)
  const [tagged, unbound] = await Promise.all([reading, binding])
  if (unbound !== undefined) return stopped(unbound)
  const observed = await observeDestinations(images, tagged, registry)
  const steps = planTransfer(images, observed, writing.attachments)
  const refused = findRefused(steps, writing.expected)
  if (refused !== undefined) return stopped(refused)
  ports.announce(planLines(steps))
  await transfer(steps, registry, { writing, stopwatch })
  return {
    images: promotedImages(images, destinations),
    steps,
    gates: [],
    revision: revision ?? found.revision ?? ownRevision(found),
    builtRevisions: new Map(),
    previousDigests: previousDigests(steps),
    previousRevision: previousRevision(steps),
    direction: undefined,
    deployment: undefined,
    phases: stopwatch.phases(),
  }
}

/** What the input names, pinned: a tag is resolved once. */
async function findSource(
  { source, application, lane }: PromoteInputs,
  { registry, github, run }: PromotionPorts,
): Promise<Found | Refusal> {
  if (source.kind === 'references') return resolveReferences(source.references, registry)
  const { version, repositories } = source
  if (version.kind === 'short') {
    return resolveShort({ text: version.text, repositories }, { commits: github?.commits, registry })
  }
  if (version.kind !== 'live' && version.kind !== 'previous' && version.kind !== 'soaked') {
    return resolveReferences(referencesOf(version, repositories), registry)
  }
  if (github === undefined) throw new TypeError(`version ${version.kind} needs the records`)
  const notAfter = new Date(run.now.getTime() - (lane?.soak ?? 0))
  return resolveRecorded(
    { version, application, repositories, notAfter },
    { records: github.records, registry },
  )
}

/** By the source's tag if that is a full revision, else by the root's annotations; none where images differ. */
function ownRevision({ images }: Found): Revision | undefined {
  const named = new Set(
    [...images.values()].map(({ tag, annotated }) =>
      tag !== undefined && isRevision(tag) ? tag : annotated,
    ),
  )
  return named.size === 1 ? [...named][0] : undefined
}

function stopped(refusal: Refusal): Stopped {
  return { refusal, gates: [], previousRevision: undefined }
}
