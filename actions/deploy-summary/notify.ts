import { type DeploymentRecord, isOpen, isSuccessful } from '../../shared/domain/record.ts'
import type { SummaryInputs } from './inputs.ts'
import type { Story } from './story.ts'

/** Where failure and recovery are told. */
export interface Webhook {
  /** Sends once; what is lost is not sent again. */
  send(message: Readonly<Record<string, unknown>>): Promise<void>
}

export type News = 'failure' | 'recovery'

/** What is worth a message: a deployment that failed, and the first that goes well after one. */
export function newsOf(
  { ending }: Story,
  records: readonly DeploymentRecord[],
  environment: string,
  own: number,
): News | undefined {
  if (ending === 'failed') return 'failure'
  if (ending !== 'live') return undefined
  const before = records.find(
    (record) => record.environment === environment && record.id < own && !isOpen(record),
  )
  return before !== undefined && !isSuccessful(before) && hasFailed(before) ? 'recovery' : undefined
}

/** A cancelled deployment alarmed nobody. */
function hasFailed({ statuses }: DeploymentRecord): boolean {
  return statuses.some(({ state }) => state === 'failure')
}

/** Plain JSON with the one key that Slack, Mattermost, Rocket.Chat, Google Chat and Discord's `/slack` address take. */
export function messageOf(
  news: News,
  { application }: SummaryInputs,
  headline: string,
  runUrl: string,
): Readonly<Record<string, unknown>> {
  const title = news === 'failure' ? 'Deployment failed' : 'Recovered'
  return { text: `${title}: ${plain(application)}: ${plain(headline)}\n${runUrl}` }
}

// Chat tools find mentions in `<!here>`, `@everyone` and the like, whoever wrote them.
function plain(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u2060')
    .slice(0, 1_000)
}
