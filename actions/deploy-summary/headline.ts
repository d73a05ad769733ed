import { formatDuration } from '../../shared/domain/duration.ts'
import { shortRevision } from '../../shared/domain/revision.ts'
import type { Changes, Figures } from './changes.ts'
import type { Deployment } from './deployment.ts'
import type { SummaryInputs } from './inputs.ts'
import { noted, type Story } from './story.ts'
import { undoText } from './wording.ts'

interface Facts {
  readonly story: Story
  readonly deployment: Deployment | undefined
  readonly changes: Changes | undefined
  readonly figures: Figures
}

/** One sentence of plain text: what happened to which revision, where. */
export function headlineOf({ environment }: SummaryInputs, summary: Facts): string {
  const { deployment, story } = summary
  if (deployment === undefined) return `the job ended before a deployment to ${environment} began`
  const revision = shortRevision(deployment.revision)
  const other = otherOf(deployment, story)
  switch (story.ending) {
    case 'live':
      return liveSentence(environment, revision, other, summary)
    case 'failed':
    case 'cancelled':
      return `${revision} did not go live in ${environment}: ${endingText(story, other)}`
    case 'superseded':
      return `${revision} was not deployed to ${environment}: ${other ?? 'a newer revision'} is live there`
    case 'refused':
      return `${revision} was not deployed to ${environment}: ${story.why ?? 'refused'}`
    case 'skipped':
      return `${revision} was not deployed to ${environment}: ${story.why ?? 'the jobs that deploy were skipped'}`
    case 'waiting':
      return `${revision} waits for approval to go to ${environment}`
    case 'queued':
      return `${revision} is queued for ${environment}`
    case 'deploying':
      return `${revision} is being deployed to ${environment}`
  }
}

/** `failed at smoke, rolled back; still live: abc1234` */
export function endingText({ ending, failedAt, undo }: Story, other: string | undefined): string {
  const where = failedAt === undefined || failedAt === 'job' ? '' : ` at ${failedAt}`
  return `${ending}${where}${undoText(undo, other)}`
}

function liveSentence(
  environment: string,
  revision: string,
  other: string | undefined,
  { deployment, changes, figures }: Facts,
): string {
  switch (deployment?.direction ?? changes?.direction) {
    case 'rollback': {
      const reason = deployment?.record?.payload.reason ?? ''
      return `${environment} is rolled back to ${revision}${other === undefined ? '' : ` from ${other}`}${reason === '' ? '' : `: ${reason}`}`
    }
    case 'redeploy':
      return `${revision} is live in ${environment} again`
    default: {
      const { timeToDeploy } = figures
      const after =
        timeToDeploy === undefined ? '' : `, ${formatDuration(timeToDeploy)} after its commit on the trunk`
      return `${revision} is live in ${environment}${after}`
    }
  }
}

function otherOf({ previous }: Deployment, { steps }: Story): string | undefined {
  const other = previous ?? noted(steps, 'promote', 'previous-revision')
  return other === undefined ? undefined : shortRevision(other)
}
