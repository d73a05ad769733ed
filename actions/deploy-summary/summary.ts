import type { DeliveryError } from '../../shared/action/errors.ts'
import type { Note } from '../../shared/domain/note.ts'
import { type Announced, announce } from './announce.ts'
import {
  type Changes,
  type ChangesSource,
  type Figures,
  figuresOf,
  findChanges,
  findRange,
  NO_FIGURES,
  type Range,
  rangeOfOne,
  withoutPullRequests,
} from './changes.ts'
import { type Closed, closeDeployment } from './close.ts'
import type { Runs } from './dangling.ts'
import { type Deployment, hasChanges, observeDeployment } from './deployment.ts'
import { type BestEffort, collectWarnings, outcomeOf, type Warnings, warnInto } from './effort.ts'
import { headlineOf } from './headline.ts'
import type { Run, SummaryInputs } from './inputs.ts'
import { type History, type LookedBack, lookBack, NOTHING_SEEN } from './looking-back.ts'
import { rowOf } from './news.ts'
import { messageOf, newsOf, type Webhook } from './notify.ts'
import type { Clock } from './pace.ts'
import type { Records } from './record.ts'
import type { Row } from './row.ts'
import { queueSeconds, type RunJob, type StageTime, stageTimes } from './stage-times.ts'
import { isProgress, type Story, tellStory } from './story.ts'
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
  readonly history: History
  readonly runs: Runs & { jobs(run: string): Promise<readonly RunJob[]> }
  /** Undefined where nobody is told. */
  readonly webhook: Webhook | undefined
  readonly clock: Clock
}

/** All that was found and done: what the report is made of. */
export interface Summary extends Announced, LookedBack {
  readonly story: Story
  /** Undefined where the job ended before it was known what to deploy. */
  readonly deployment: Deployment | undefined
  readonly closed: Closed | undefined
  readonly notClosed: DeliveryError | undefined
  readonly changes: Changes | undefined
  readonly figures: Figures
  readonly row: Row | undefined
  readonly times: readonly StageTime[]
  readonly warnings: readonly string[]
}

interface Step {
  readonly inputs: SummaryInputs
  readonly around: Surroundings
  readonly ports: SummaryPorts
  readonly story: Story
  readonly warnings: Warnings
  readonly bestEffort: BestEffort
}

type Known = Step & { readonly deployment: Deployment }

const UNKNOWN = {
  deployment: undefined,
  closed: undefined,
  notClosed: undefined,
  changes: undefined,
  figures: NO_FIGURES,
  row: undefined,
  told: [],
  untold: [],
  times: [],
} as const

const NOBODY = { row: undefined, told: [], untold: [] } as const

/** Closes the record, which must succeed, and tells of it, as far as possible. */
export async function summarize(
  inputs: SummaryInputs,
  around: Surroundings,
  ports: SummaryPorts,
): Promise<Summary> {
  const warnings = collectWarnings()
  const story = tellStory(inputs.status, around.notes)
  const step: Step = { inputs, around, ports, story, warnings, bestEffort: warnInto(warnings) }
  const observed = await outcomeOf(() =>
    observeDeployment(inputs, story, around.run, ports.records, step.bestEffort),
  )
  if ('value' in observed && observed.value !== undefined) {
    const told = await closeAndTell({ ...step, deployment: observed.value })
    return { ...told, warnings: warnings.all() }
  }
  const notClosed = 'error' in observed ? observed.error : undefined
  const looked = await lookBackFrom(step, undefined)
  return { ...UNKNOWN, ...looked, story, notClosed, warnings: warnings.all() }
}

/** The record first, and those of others; then what is urgent; then the comments, which take their time. */
async function closeAndTell(known: Known): Promise<Summary> {
  const { around, ports, story, deployment } = known
  const range = await rangeOf(known)
  const jobs = isProgress(story) ? [] : await jobsOf(known)
  const committedAt = around.run.pushed === deployment.revision ? range?.head?.committedAt : undefined
  const { closed, notClosed } = await close(known, range, queueSeconds(committedAt, jobs))
  const looked = await lookBackFrom(known, closed)
  const now = ports.clock.now()
  const times = isProgress(story) ? [] : stageTimes({ committedAt, jobs, steps: story.steps, now })
  const at = closed?.at ?? story.steps.at(-1)?.endedAt ?? now.toISOString()
  const changes = range === undefined ? undefined : await changesIn(known, range)
  const figures =
    changes === undefined ? NO_FIGURES : figuresOf(changes, story.ending === 'live' ? at : undefined)
  const sofar = { ...UNKNOWN, ...looked, story, deployment, closed, notClosed, changes, figures, times }
  await notify(known, { ...sofar, warnings: [] })
  const announced = changes === undefined ? NOBODY : await announceTo(known, changes, figures, at)
  return { ...sofar, ...announced, warnings: [] }
}

async function close(known: Known, range: Range | undefined, queue: number | undefined) {
  const { inputs, around, ports, story, deployment } = known
  const now = () => ports.clock.now()
  const closing = await outcomeOf(() =>
    closeDeployment({ inputs, ...around, story, deployment, range, queue, now, records: ports.records }),
  )
  return {
    closed: 'value' in closing ? closing.value : undefined,
    notClosed: 'error' in closing ? closing.error : undefined,
  }
}

async function announceTo(known: Known, changes: Changes, figures: Figures, at: string) {
  const { inputs, around, ports, story, deployment, warnings, bestEffort } = known
  const { environment, url } = inputs
  const row = rowOf({ environment, url, ...around, story, deployment, changes, figures, at })
  if (row === undefined) return NOBODY
  const announcing = { inputs, changes, row, warnings, bestEffort, clock: ports.clock }
  return { row, ...(await announce(ports.comments, announcing)) }
}

/** What never began is told only on the pull requests of its own commit. */
async function rangeOf({ ports, story, deployment, bestEffort }: Known): Promise<Range | undefined> {
  const { revision, previous, direction } = deployment
  return bestEffort('the changes', () =>
    hasChanges(story)
      ? findRange(ports.changes, revision, previous, direction)
      : rangeOfOne(ports.changes, revision),
  )
}

async function changesIn({ ports, bestEffort }: Known, range: Range): Promise<Changes> {
  const found = await bestEffort('the pull requests', () => findChanges(ports.changes, range))
  return found ?? withoutPullRequests(range)
}

async function jobsOf({ around, ports, bestEffort }: Step): Promise<readonly RunJob[]> {
  return (await bestEffort('the times of the jobs', () => ports.runs.jobs(around.run.id))) ?? []
}

async function lookBackFrom(step: Step, closed: Closed | undefined): Promise<LookedBack> {
  const { inputs, around, ports, story, warnings, bestEffort } = step
  if (isProgress(story)) return NOTHING_SEEN
  const { run, repositoryUrl } = around
  const now = ports.clock.now()
  return lookBack({ inputs, story, closed, run, repositoryUrl, ports, now, warnings, bestEffort })
}

/** One message for each deployment: only the step that closed the record sends it. */
async function notify({ inputs, around, ports, story, bestEffort }: Step, summary: Summary): Promise<void> {
  const { webhook } = ports
  const { closed } = summary
  if (webhook === undefined || closed === undefined || !closed.wrote) return
  const news = newsOf(story, summary.records, inputs.environment, closed.id)
  if (news === undefined) return
  const message = messageOf(news, inputs, headlineOf(inputs, summary), around.runUrl)
  await bestEffort('the message to the webhook', () => webhook.send(message))
}
