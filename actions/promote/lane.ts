import type { Digest } from '../../shared/domain/digest.ts'
import type { Images } from '../../shared/domain/images.ts'
import type { DeploymentRecord, Direction, RecordPayload } from '../../shared/domain/record.ts'
import { bindRevision, type Release } from './binding.ts'
import type { Decision, Stopped } from './decision.ts'
import type { Gate } from './gate.ts'
import { decideGates, eventGate, firstClosed, revisionGate } from './gates.ts'
import type { Lane, PromoteInputs } from './inputs.ts'
import { type Claim, digestsOf, observe } from './observe.ts'
import {
  observeDestinations,
  planLines,
  planTransfer,
  previousDigests,
  promotedImages,
  readTags,
  type Step,
} from './plan.ts'
import type { PromotionPorts, RunContext } from './ports.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import type { Stopwatch } from './stopwatch.ts'
import { findRefused } from './tag-policy.ts'
import { transfer } from './transfer.ts'
import type { Found } from './version.ts'

type LaneInputs = PromoteInputs & { readonly lane: Lane }

/** Promotes into an environment: gates, then the record, then the copy, then tags if any are named. */
export async function promoteInLane(
  inputs: LaneInputs,
  ports: PromotionPorts,
  { find, stopwatch }: { readonly find: () => Promise<Found | Refusal>; readonly stopwatch: Stopwatch },
): Promise<Decision> {
  const { lane, application, writing } = inputs
  const { registry, run } = ports
  const github = ports.github
  if (github === undefined) throw new TypeError('an environment needs the records')
  const event = eventGate(run.event)
  const notAllowed = firstClosed([event])
  if (notAllowed !== undefined) return stopped(notAllowed, [event])
  const found = await find()
  if (isRefusal(found)) return stopped(found, [event])
  const ask = (release: Claim) =>
    stopwatch.time('gates', observe({ lane, application, release, now: run.now }, github))
  // GitHub is asked while the registry shows whether the images are the revision's: no gate opens without that.
  const revision = inputs.revision ?? found.revision
  const asked = revision === undefined ? undefined : ask({ images: found.images, revision })
  asked?.catch(() => undefined)
  const release = await bindRevision(found, inputs.revision, registry)
  if (isRefusal(release)) return stopped(release, [event, revisionGate(release)])
  const before = [event, revisionGate(release)]

  const observed = await (asked ?? ask(release))
  const { gates, direction, refusal } = decideGates(lane, release.revision, observed)
  if (refusal !== undefined) return stopped(refusal, [...before, ...gates], observed.live)

  const tagged = await readTags(inputs.destinations, registry)
  const destinations = await observeDestinations(release.images, tagged, registry)
  const steps = planTransfer(release.images, destinations, writing.attachments)
  const refused = findRefused(steps, writing.expected)
  if (refused !== undefined) return stopped(refused, [...before, ...gates], observed.live)
  ports.opening()
  const deployment = await github.records.open({
    environment: lane.environment,
    payload: payloadOf({ application, lane, release, direction, live: observed.live, run }),
    production: lane.environment === 'production',
  })
  if (deployment !== undefined) ports.opening(deployment)
  ports.announce(planLines(steps))
  await transfer(steps, registry, { writing, stopwatch })
  return {
    images: promotedImages(release.images, inputs.destinations),
    steps,
    gates: [...before, ...gates],
    revision: release.revision,
    builtRevisions: release.builtRevisions,
    previousDigests: liveDigests(observed.live, steps),
    previousRevision: observed.live?.payload.revision,
    direction,
    deployment,
    phases: stopwatch.phases(),
  }
}

interface Opened {
  readonly application: string
  readonly lane: Lane
  readonly release: Release
  readonly direction: Direction
  readonly live: DeploymentRecord | undefined
  readonly run: RunContext
}

/** What is known when a record is opened; it cannot be changed afterwards. */
function payloadOf({ application, lane, release, direction, live, run }: Opened): RecordPayload {
  const built = new Set(release.builtRevisions.values())
  const [builtRevision = null] = built
  return {
    schema: 1,
    application,
    direction,
    reason: lane.reason ?? null,
    revision: release.revision,
    builtRevision: built.size === 1 ? builtRevision : null,
    previousRevision: live?.payload.revision ?? null,
    images: digestsOf(release),
    run: run.run,
    attempt: run.attempt,
  }
}

/** What was live before: by the record, or where there is none by the tags. */
function liveDigests(live: DeploymentRecord | undefined, steps: readonly Step[]): Images<Digest> {
  return live === undefined ? previousDigests(steps) : new Map(Object.entries(live.payload.images))
}

function stopped(refusal: Refusal, gates: readonly Gate[], live?: DeploymentRecord): Stopped {
  return { refusal, gates, previousRevision: live?.payload.revision }
}
