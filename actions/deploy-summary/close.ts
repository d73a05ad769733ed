import type { RecordState } from '../../shared/domain/record.ts'
import type { Range } from './changes.ts'
import type { Deployment } from './deployment.ts'
import type { Run, SummaryInputs } from './inputs.ts'
import { payloadOf, type Records, saidAt } from './record.ts'
import {
  closingOf,
  hasBegun,
  isProgress,
  leftATrace,
  type Measured,
  recordState,
  type Story,
} from './story.ts'

/** A record whose last word is how the deployment ended, or that was opened for it. */
export interface Closed {
  readonly id: number
  /** When the record said so. */
  readonly at: string
  readonly wrote: boolean
  /** Undefined where it was only opened. */
  readonly said: { readonly state: RecordState; readonly description: string } | undefined
}

export interface Closing {
  readonly inputs: SummaryInputs
  readonly run: Run
  readonly runUrl: string
  readonly story: Story
  readonly deployment: Deployment
  /** Undefined where the changes could not be read: the record does not wait for them. */
  readonly range: Range | undefined
  readonly queue: Measured['queue']
  readonly now: () => Date
  readonly records: Records
}

/**
 * Writes the closing status, on a record of its own where nobody opened one; undefined where there is none
 * to close. A deployment that goes on is only opened.
 */
export async function closeDeployment(closing: Closing): Promise<Closed | undefined> {
  const { inputs, story, deployment, range, records, runUrl: logUrl } = closing
  if (isProgress(story)) return story.ending === 'deploying' ? keepOpen(closing) : undefined
  const isToOpen = hasBegun(story) && leftATrace(story)
  const id = deployment.id ?? (isToOpen ? await open(closing) : undefined)
  if (id === undefined) return undefined
  const state = recordState(story.ending)
  const measured = { commits: range?.count, queue: closing.queue }
  const said = { state, description: closingOf(story, measured) }
  const status = { ...said, logUrl }
  const before = saidAt(deployment.record, status)
  if (before !== undefined) return { id, at: before, wrote: false, said }
  const isLive = state === 'success' && inputs.url !== undefined
  const written = await records.status(id, isLive ? { ...status, environmentUrl: inputs.url } : status)
  return { id, at: written.createdAt, wrote: true, said }
}

/** The time is the record's own: the end will be told by GitHub's clock too, and the runner's may be ahead of it. */
async function keepOpen(closing: Closing): Promise<Closed> {
  const { deployment, records } = closing
  const isToOpen = deployment.id === undefined
  const id = deployment.id ?? (await open(closing))
  const record = isToOpen ? await records.find(id).catch(() => undefined) : deployment.record
  return { id, at: record?.createdAt ?? closing.now().toISOString(), wrote: isToOpen, said: undefined }
}

async function open({ inputs, run, deployment, range, records }: Closing): Promise<number> {
  const { revision, previous, images } = deployment
  const direction = deployment.direction ?? range?.direction ?? (previous === undefined ? 'first' : 'forward')
  const opening = { application: inputs.application, revision, previous, direction, images, run }
  const { environment, production } = inputs
  return records.open({ environment, payload: payloadOf(opening), production })
}
