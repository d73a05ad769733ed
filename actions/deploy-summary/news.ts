import { shortDigest } from '../../shared/domain/digest.ts'
import type { DeploymentRecord } from '../../shared/domain/record.ts'
import type { Revision } from '../../shared/domain/revision.ts'
import type { Changes, Figures } from './changes.ts'
import type { Deployment } from './deployment.ts'
import type { Run } from './inputs.ts'
import type { Row, RowDetails, RowState } from './row.ts'
import { hasBegun, isProgress, noted, type Story } from './story.ts'

interface News {
  readonly environment: string
  readonly url: string | undefined
  readonly run: Run
  readonly runUrl: string
  readonly story: Story
  readonly deployment: Deployment
  readonly changes: Changes
  readonly figures: Figures
  /** When the record was closed, or what never began was refused; ISO 8601, UTC. */
  readonly at: string
}

/** The line to tell on the pull requests of the changes; undefined where nothing is new for them. */
export function rowOf(news: News): Row | undefined {
  const state = stateOf(news)
  if (state === undefined) return undefined
  const { environment, run, story, deployment, figures } = news
  const at = toSeconds(news.at)
  return {
    environment,
    state,
    revision: state === 'rolled-back' ? (deployment.previous ?? deployment.revision) : deployment.revision,
    at,
    firstAt: at,
    took: tookOf(news),
    run: run.id,
    attempt: run.attempt,
    runUrl: news.runUrl,
    url: orNull(news.url),
    failedAt: orNull(story.failedAt),
    undo: story.undo,
    other: orNull(otherOf(state, news)),
    reason: orNull(reasonOf(state, deployment.record, story)),
    timeToDeploy: orNull(state === 'live' ? figures.timeToDeploy : undefined),
    details: hasBegun(story) && !isProgress(story) ? detailsOf(news) : null,
  }
}

function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null
}

function detailsOf({ story, deployment, changes, figures }: News): RowDetails {
  const images = Object.entries(deployment.images).map(([name, digest]) => [name, shortDigest(digest)])
  return {
    images: Object.fromEntries(images),
    chart: orNull(story.chartVersion),
    helm: orNull(story.helmRevision),
    smoke: orNull(story.steps.find(({ action }) => action === 'smoke')?.headline.slice(0, 500)),
    together: changes.pullRequests.map(({ number }) => number),
    previous: orNull(changes.direction === 'rollback' ? deployment.revision : changes.previous),
    leadTime: orNull(figures.leadTime),
  }
}

/** A rollback is news for what it takes back; a rollback that failed, or a redeployment, is none. */
function stateOf({ story, changes }: News): RowState | undefined {
  const { ending } = story
  if (!hasBegun(story) && !isProgress(story)) return ending
  if (changes.direction === 'redeploy') return undefined
  if (changes.direction === 'rollback') return ending === 'live' ? 'rolled-back' : undefined
  return ending
}

function otherOf(state: RowState, { deployment, story }: News): Revision | string | undefined {
  if (state === 'rolled-back') return deployment.revision
  if (state === 'live' || isProgress(story)) return undefined
  return deployment.previous ?? noted(story.steps, 'promote', 'previous-revision')
}

function reasonOf(
  state: RowState,
  record: DeploymentRecord | undefined,
  { steps }: Story,
): string | undefined {
  if (state === 'rolled-back') return record?.payload.reason ?? undefined
  return state === 'refused' ? steps.find(({ verdict }) => verdict === 'refused')?.reasonCode : undefined
}

/** From the record's opening, else the first step's begin, to the end; nothing for what never began. */
function tookOf({ story, deployment, at }: News): number | null {
  if (!hasBegun(story) || isProgress(story)) return null
  const opened = deployment.record?.createdAt ?? story.steps[0]?.startedAt
  return opened === undefined ? null : Math.max(0, Date.parse(at) - Date.parse(opened))
}

// GitHub's times have no fractions; as text they must not be mixed with times that do.
function toSeconds(time: string): string {
  return time.replace(/\.\d+Z$/, 'Z')
}
