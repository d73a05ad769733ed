import type { Digest } from '../../shared/domain/digest.ts'
import type { Images } from '../../shared/domain/images.ts'
import type { DeploymentRecord, Direction, RecordPayload } from '../../shared/domain/record.ts'
import { bindRevision, type Release } from './binding.ts'
import type { Decision, Stopped } from './decision.ts'
import { decideGates, eventGate, firstClosed, type Gate } from './gates.ts'
import type { Lane, PromoteInputs } from './inputs.ts'
import { digestsOf, observe } from './observe.ts'
import type { PromotionPorts, RunContext } from './ports.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import {
  observeDestinations,
  planTransfer,
  previousDigests,
  promotedImages,
  type Step,
  transfer,
} from './transfer.ts'
import type { Found } from './version.ts'

type LaneInputs = PromoteInputs & { readonly lane: Lane }

/** Promotes into an environment: gates, then the record, then the copy, then tags if any are named. */
export async function promoteInLane(
  inputs: LaneInputs,
  ports: PromotionPorts,
  findSource: () => Promise<Found | Refusal>,
): Promise<Decision> {
  const { lane, application } = inputs
  const { registry, run } = ports
  const github = ports.github
  if (github === undefined) throw new TypeError('an environment needs the records')
  const event = eventGate(run.event)
  const notAllowed = firstClosed([event])
  if (notAllowed !== undefined) return stopped(notAllowed, [event])
  const found = await findSource()
  if (isRefusal(found)) return stopped(found, [event])
  const release = await bindRevision(found, inputs.revision, registry)
  if (isRefusal(release)) return stopped(release, [event])

  const observed = await observe({ lane, application, release, now: run.now }, github)
  const { gates, direction, refusal } = decideGates(lane, release.revision, observed)
  if (refusal !== undefined) return stopped(refusal, [event, ...gates], observed.live)

  const destinations = await observeDestinations(release.images, inputs.destinations, registry)
  const steps = planTransfer(release.images, destinations)
  ports.opening()
  const deployment = await github.records.open({
    environment: lane.environment,
    payload: payloadOf({ application, lane, release, direction, live: observed.live, run }),
    production: lane.environment === 'production',
  })
  if (deployment !== undefined) ports.opening(deployment)
  await transfer(steps, registry)
  return {
    images: promotedImages(release.images, inputs.destinations),
    steps,
    gates: [event, ...gates],
    revision: release.revision,
    builtRevisions: release.builtRevisions,
    previousDigests: liveDigests(observed.live, steps),
    previousRevision: observed.live?.payload.revision,
    direction,
    deployment,
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
