import type { Range } from './changes.ts'
import type { Deployment } from './deployment.ts'
import type { Run, SummaryInputs } from './inputs.ts'
import { findReplaced, payloadOf, type Records, saidAt } from './record.ts'
import { closingOf, leftATrace, recordState, type Story } from './story.ts'

/** A record whose last word is how the deployment ended. */
export interface Closed {
  readonly id: number
  /** When the record said so. */
  readonly at: string
  readonly wrote: boolean
}

interface Closing {
  readonly inputs: SummaryInputs
  readonly run: Run
  readonly runUrl: string
  readonly story: Story
  readonly deployment: Deployment
  /** Undefined where the changes could not be read: the record does not wait for them. */
  readonly range: Range | undefined
  readonly records: Records
}

/** Writes the closing status, on a record of its own where nobody opened one; undefined where there is none to close. */
export async function closeDeployment(closing: Closing): Promise<Closed | undefined> {
  const { inputs, story, deployment, range, records, runUrl: logUrl } = closing
  const id = deployment.id ?? (leftATrace(story) ? await open(closing) : undefined)
  if (id === undefined) return undefined
  const state = recordState(story.ending)
  const status = { state, description: closingOf(story, range?.count), logUrl }
  const before = saidAt(deployment.record, status)
  if (before !== undefined) return { id, at: before, wrote: false }
  const isLive = state === 'success' && inputs.url !== undefined
  const written = await records.status(id, isLive ? { ...status, environmentUrl: inputs.url } : status)
  return { id, at: written.createdAt, wrote: true }
}

async function open({ inputs, run, deployment, range, records }: Closing): Promise<number> {
  const { revision, previous, images } = deployment
  const direction = deployment.direction ?? range?.direction ?? (previous === undefined ? 'first' : 'forward')
  const opening = { application: inputs.application, revision, previous, direction, images, run }
  const { environment, production } = inputs
  return records.open({ environment, payload: payloadOf(opening), production })
}

/** Makes the older records inactive that still say success. */
export async function deactivateReplaced(
  records: Records,
  { application, environment }: SummaryInputs,
  current: number,
): Promise<void> {
  await records.deactivate(await findReplaced(records.walk(application, environment), current))
}
