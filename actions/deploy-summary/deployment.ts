import { DeliveryError } from '../../shared/action/errors.ts'
import type { Digest } from '../../shared/domain/digest.ts'
import { parseImages } from '../../shared/domain/images.ts'
import { type DeploymentRecord, type Direction, isDirection } from '../../shared/domain/record.ts'
import { isRevision, type Revision } from '../../shared/domain/revision.ts'
import type { BestEffort } from './effort.ts'
import type { Run, SummaryInputs } from './inputs.ts'
import { findRecent, type Recent, type Records } from './record.ts'
import { hasBegun, isProgress, noted, type Story } from './story.ts'

/** What is known of the deployment before anything is written: inputs first, then record, then notes. */
export interface Deployment {
  readonly revision: Revision
  readonly images: Readonly<Record<string, Digest>>
  /** The record to close; undefined where none was opened yet. */
  readonly id: number | undefined
  readonly record: DeploymentRecord | undefined
  readonly previous: Revision | undefined
  /** Undefined where it has to be found by comparing. */
  readonly direction: Direction | undefined
}

/** Undefined where the job ended before it was known what to deploy. */
export async function observeDeployment(
  inputs: SummaryInputs,
  story: Story,
  run: Run,
  records: Records,
  bestEffort: BestEffort,
): Promise<Deployment | undefined> {
  const { steps } = story
  const given = inputs.deploymentId ?? numberIn(noted(steps, 'promote', 'deployment-id'))
  const said = inputs.revision ?? revisionIn(noted(steps, 'promote', 'revision'))
  const look = () => recentOf(inputs, story, run, records, said)
  const { record, recent } =
    given === undefined ? ofRecent(await look()) : await lookUp(given, records, look, bestEffort)
  const revision = said ?? record?.payload.revision
  if (revision === undefined) return nothingDeployed(story)
  return {
    revision,
    images: inputs.images ?? record?.payload.images ?? imagesIn(noted(steps, 'promote', 'image')),
    id: given ?? record?.id,
    record,
    ...(await movementOf(inputs, story, record, recent, () =>
      bestEffort('records of other tools', () => records.adoptable(inputs.environment)),
    )),
  }
}

interface Found {
  readonly record: DeploymentRecord | undefined
  readonly recent: Recent | undefined
}

function ofRecent(recent: Recent | undefined): Found {
  return { record: recent?.own, recent }
}

/** A record that is named is closed by its id, whether or not it can be read. */
async function lookUp(
  id: number,
  records: Records,
  look: () => Promise<Recent | undefined>,
  bestEffort: BestEffort,
): Promise<Found> {
  const record = await bestEffort('the record', async () => {
    const found = await records.find(id)
    if (found !== undefined) return found
    throw new DeliveryError('github-failed', `deployment ${id} is not there, or is no record of this suite`)
  })
  if (record !== undefined) return { record, recent: undefined }
  const recent = await bestEffort('the records', look)
  return { record: recent?.own?.id === id ? recent.own : undefined, recent }
}

/** From what to what: said by an input or a record of ours, else by a record that is adopted. */
async function movementOf(
  { previousRevision }: SummaryInputs,
  story: Story,
  record: DeploymentRecord | undefined,
  recent: Recent | undefined,
  adopt: () => Promise<Revision | undefined>,
): Promise<Pick<Deployment, 'previous' | 'direction'>> {
  if (previousRevision !== undefined) return { previous: previousRevision, direction: undefined }
  const recorded = previousOf(record, recent, story)
  const direction = directionOf(record, story)
  if (recorded !== undefined || !hasChanges(story)) return { previous: recorded, direction }
  const adopted = await adopt()
  return { previous: adopted, direction: adopted === undefined ? direction : undefined }
}

/** Whether the changes since what was live before matter: what never began is told of its own commit alone. */
export function hasChanges(story: Story): boolean {
  return hasBegun(story) || isProgress(story)
}

/** What never began has no record; asking for one would only cost requests. */
async function recentOf(
  { application, environment }: SummaryInputs,
  story: Story,
  run: Run,
  records: Records,
  revision: Revision | undefined,
): Promise<Recent | undefined> {
  if (!hasChanges(story)) return undefined
  return findRecent(records.walk(application, environment), run, revision)
}

function previousOf(
  record: DeploymentRecord | undefined,
  recent: Recent | undefined,
  { steps }: Story,
): Revision | undefined {
  if (record !== undefined) return record.payload.previousRevision ?? undefined
  return revisionIn(noted(steps, 'promote', 'previous-revision')) ?? recent?.live?.payload.revision
}

function directionOf(record: DeploymentRecord | undefined, { steps }: Story): Direction | undefined {
  const said = record?.payload.direction ?? noted(steps, 'promote', 'direction')
  return isDirection(said) ? said : undefined
}

function nothingDeployed({ ending }: Story): undefined {
  if (ending !== 'live' && !isProgress({ ending })) return undefined
  throw new DeliveryError(
    'input-invalid',
    'input "revision" is required: no `promote` of this job has said what was deployed',
  )
}

function revisionIn(text: string | undefined): Revision | undefined {
  return text !== undefined && isRevision(text) ? text : undefined
}

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : undefined
}

function imagesIn(text: string | undefined): Readonly<Record<string, Digest>> {
  if (text === undefined) return {}
  return Object.fromEntries([...parseImages(text)].map(([name, { digest }]) => [name, digest]))
}
