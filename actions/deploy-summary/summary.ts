import type { DeliveryError } from '../../shared/action/errors.ts'
import type { Note } from '../../shared/domain/note.ts'
import type { DeploymentRecord } from '../../shared/domain/record.ts'
import { type Announced, announce } from './announce.ts'
import {
  type Changes,
  type ChangesSource,
  type Figures,
  figuresOf,
  findChanges,
  findRange,
  type Range,
  rangeOfOne,
  withoutPullRequests,
} from './changes.ts'
import { type Closed, closeDeployment, deactivateReplaced } from './close.ts'
import { type Deployment, observeDeployment } from './deployment.ts'
import { type BestEffort, outcomeOf, warnInto } from './effort.ts'
import type { Run, SummaryInputs } from './inputs.ts'
import { rowOf } from './news.ts'
import type { Records } from './record.ts'
import type { Row } from './row.ts'
import { hasBegun, type Story, tellStory } from './story.ts'
import type { Comments } from './tell.ts'

/** What the step was started with, beside its inputs. */
export interface Surroundings {
  readonly notes: readonly Note[]
  readonly run: Run
  /** The run's page. */
  readonly runUrl: string
  /** The repository's page. */
  readonly repositoryUrl: string
}

export interface SummaryPorts {
  readonly records: Records
  readonly changes: ChangesSource
  readonly comments: Comments
  readonly clock: { now(): Date }
}

/** All that was found and done: what the report is made of. */
export interface Summary extends Announced {
  readonly story: Story
  /** Undefined where the job ended before it was known what to deploy. */
  readonly deployment: Deployment | undefined
  readonly closed: Closed | undefined
  readonly notClosed: DeliveryError | undefined
  readonly changes: Changes | undefined
  readonly figures: Figures
  readonly row: Row | undefined
  /** What is live in each environment, as far as records say. */
  readonly ladder: readonly DeploymentRecord[]
  readonly warnings: readonly string[]
}

const NO_FIGURES: Figures = { timeToDeploy: undefined, leadTime: undefined }

/** Closes the record, which must succeed, and tells of it, as far as possible. */
export async function summarize(
  inputs: SummaryInputs,
  around: Surroundings,
  ports: SummaryPorts,
): Promise<Summary> {
  const warnings: string[] = []
  const story = tellStory(inputs.status, around.notes)
  const step = { inputs, around, ports, story, warnings, bestEffort: warnInto(warnings) }
  const observed = await outcomeOf(() =>
    observeDeployment(inputs, story, around.run, ports.records, step.bestEffort),
  )
  const told =
    'value' in observed && observed.value !== undefined
      ? await closeAndTell({ ...step, deployment: observed.value })
      : { ...NOTHING, notClosed: 'error' in observed ? observed.error : undefined }
  const live = await step.bestEffort('what is live', () => ports.records.liveEverywhere(inputs.application))
  return { story, ...told, ladder: live ?? [], warnings }
}

const NOTHING = {
  deployment: undefined,
  closed: undefined,
  changes: undefined,
  figures: NO_FIGURES,
  row: undefined,
  told: [],
  untold: [],
} as const

interface Known {
  readonly inputs: SummaryInputs
  readonly around: Surroundings
  readonly ports: SummaryPorts
  readonly story: Story
  readonly deployment: Deployment
  readonly warnings: string[]
  readonly bestEffort: BestEffort
}

async function closeAndTell(known: Known): Promise<Omit<Summary, 'story' | 'ladder' | 'warnings'>> {
  const { inputs, around, ports, story, deployment } = known
  const range = await rangeOf(known)
  const closing = await outcomeOf(async () =>
    hasBegun(story)
      ? closeDeployment({ inputs, ...around, story, deployment, range, records: ports.records })
      : undefined,
  )
  const closed = 'value' in closing ? closing.value : undefined
  const notClosed = 'error' in closing ? closing.error : undefined
  if (story.ending === 'live' && closed !== undefined) await deactivate(known, closed)
  const at = closed?.at ?? story.steps.at(-1)?.endedAt ?? ports.clock.now().toISOString()
  const told =
    range === undefined
      ? { changes: undefined, figures: NO_FIGURES, row: undefined, told: [], untold: [] }
      : await tellOf(known, range, at)
  return { deployment, closed, notClosed, ...told }
}

async function tellOf(known: Known, range: Range, at: string) {
  const { inputs, around, ports, story, deployment, warnings } = known
  const changes = await changesIn(known, range)
  const figures = figuresOf(changes, story.ending === 'live' ? at : undefined)
  const { environment, url } = inputs
  const row = rowOf({ environment, url, ...around, story, deployment, changes, figures, at })
  const announced =
    row === undefined
      ? { told: [], untold: [] }
      : await announce(ports.comments, inputs, changes, row, warnings)
  return { changes, figures, row, ...announced }
}

/** What never began is told only on the pull requests of its own commit. */
async function rangeOf({ ports, story, deployment, bestEffort }: Known): Promise<Range | undefined> {
  const { revision, previous, direction } = deployment
  return bestEffort('the changes', () =>
    hasBegun(story)
      ? findRange(ports.changes, revision, previous, direction)
      : rangeOfOne(ports.changes, revision),
  )
}

async function changesIn({ ports, bestEffort }: Known, range: Range): Promise<Changes> {
  const found = await bestEffort('the pull requests', () => findChanges(ports.changes, range))
  return found ?? withoutPullRequests(range)
}

async function deactivate({ inputs, ports, bestEffort }: Known, { id }: Closed): Promise<void> {
  await bestEffort('older records', () => deactivateReplaced(ports.records, inputs, id))
}
