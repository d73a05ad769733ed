import type { DeliveryError } from '../../shared/action/errors.ts'
import { together } from '../../shared/domain/together.ts'
import { type Announced, announce } from './announce.ts'
import {
  type Changes,
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
import { type Deployment, hasChanges, observeDeployment } from './deployment.ts'
import { apart, collectWarnings, outcomeOf, warnInto } from './effort.ts'
import { headlineOf } from './headline.ts'
import type { SummaryInputs } from './inputs.ts'
import { type LookedBack, lookBack, NOTHING_SEEN } from './looking-back.ts'
import { rowOf } from './news.ts'
import { messageOf, newsOf } from './notify.ts'
import type { Row } from './row.ts'
import { type Course, queueSeconds, type RunJob, type StageTime, stageTimes } from './stage-times.ts'
import type { Known, Step, SummaryPorts, Surroundings } from './step.ts'
import { isProgress, type Story, tellStory } from './story.ts'

interface Facts {
  readonly story: Story
  /** Undefined where the job ended before it was known what to deploy. */
  readonly deployment: Deployment | undefined
  readonly closed: Closed | undefined
  readonly notClosed: DeliveryError | undefined
  readonly changes: Changes | undefined
  readonly figures: Figures
  readonly times: readonly StageTime[]
}

/** All that was found and done: what the report is made of. */
export interface Summary extends Facts, Announced, LookedBack {
  readonly row: Row | undefined
  readonly warnings: readonly string[]
}

const NOBODY = { row: undefined, told: [], untold: [] } as const

const UNKNOWN = {
  deployment: undefined,
  closed: undefined,
  changes: undefined,
  figures: NO_FIGURES,
  times: [],
  ...NOBODY,
} as const

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

/**
 * The record first: nothing else is written before. Then the records of others, the message, and the comments,
 * which take their time; none waits for what it does not need.
 */
async function closeAndTell(known: Known): Promise<Omit<Summary, 'warnings'>> {
  // Their warnings stand in this order, whatever ends first.
  const about = {
    range: apart(known),
    jobs: apart(known),
    records: apart(known),
    pullRequests: apart(known),
    message: apart(known),
    comments: apart(known),
  }
  const [range, jobs] = await together([rangeOf(about.range), jobsOf(about.jobs)])
  const now = known.ports.clock.now()
  const closing = close(known, range, jobs)
  const finding = changesIn(about.pullRequests, range)
  const knowing = together([closing, finding]).then(([ended, changes]) =>
    factsOf(known, ended, changes, { jobs, now }),
  )
  const looking = closing.then(({ closed }) => lookBackFrom(about.records, closed))
  const sending = together([knowing, looking]).then(([facts, looked]) =>
    notify(about.message, { ...facts, ...looked }),
  )
  const announcing = knowing.then((facts) => announceTo(about.comments, facts))
  const [facts, looked, announced] = await together([knowing, looking, announcing, sending])
  return { ...facts, ...looked, ...announced }
}

type Ended = Pick<Facts, 'closed' | 'notClosed'>

async function close(known: Known, range: Range | undefined, jobs: readonly RunJob[]): Promise<Ended> {
  const { inputs, around, ports, story, deployment } = known
  const queue = queueSeconds(committedAt(known, range), jobs)
  const now = () => ports.clock.now()
  const closing = await outcomeOf(() =>
    closeDeployment({ inputs, ...around, story, deployment, range, queue, now, records: ports.records }),
  )
  return {
    closed: 'value' in closing ? closing.value : undefined,
    notClosed: 'error' in closing ? closing.error : undefined,
  }
}

/** When the commit came to the trunk, where that is what started the run. */
function committedAt({ around, deployment }: Known, range: Range | undefined): string | undefined {
  return around.run.pushed === deployment.revision ? range?.head?.committedAt : undefined
}

function factsOf(
  known: Known,
  ended: Ended,
  changes: Changes | undefined,
  { jobs, now }: Pick<Course, 'jobs' | 'now'>,
) {
  const { story, deployment } = known
  const course = { committedAt: committedAt(known, changes), jobs, steps: story.steps, now }
  const times = isProgress(story) ? [] : stageTimes(course)
  const at = ended.closed?.at ?? story.steps.at(-1)?.endedAt ?? now.toISOString()
  const liveAt = story.ending === 'live' ? at : undefined
  const figures = changes === undefined ? NO_FIGURES : figuresOf(changes, liveAt)
  return { story, deployment, ...ended, changes, figures, times, at }
}

async function announceTo(known: Known, { changes, figures, at }: ReturnType<typeof factsOf>) {
  const { inputs, around, ports, story, deployment, warnings } = known
  if (changes === undefined) return NOBODY
  const { environment, url } = inputs
  const row = rowOf({ environment, url, ...around, story, deployment, changes, figures, at })
  if (row === undefined) return NOBODY
  const announcing = { inputs, changes, row, warnings, clock: ports.clock }
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

async function changesIn({ ports, bestEffort }: Known, range: Range | undefined) {
  if (range === undefined) return undefined
  const found = await bestEffort('the pull requests', () => findChanges(ports.changes, range))
  return found ?? withoutPullRequests(range)
}

async function jobsOf({ around, ports, story, bestEffort }: Step): Promise<readonly RunJob[]> {
  if (isProgress(story)) return []
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
async function notify(
  { inputs, around, ports, story, bestEffort }: Step,
  facts: Facts & LookedBack,
): Promise<void> {
  const { webhook } = ports
  const { closed } = facts
  if (webhook === undefined || closed === undefined || !closed.wrote) return
  const news = newsOf(story, facts.records, inputs.environment, closed.id)
  if (news === undefined) return
  const message = messageOf(news, inputs, headlineOf(inputs, facts), around.runUrl)
  await bestEffort('the message to the webhook', () => webhook.send(message))
}
