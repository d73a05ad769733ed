import type { Changes } from './changes.ts'
import { outcomeOf, sentence } from './effort.ts'
import type { SummaryInputs } from './inputs.ts'
import type { Row } from './row.ts'
import { type Comments, tell } from './tell.ts'

export interface ToldPullRequest {
  readonly number: number
  readonly url: string
  readonly wrote: boolean
}

export interface Announced {
  readonly told: readonly ToldPullRequest[]
  /** Pull requests beyond the most that are commented on. */
  readonly untold: readonly number[]
}

// The login of a workflow's own token, where the token cannot say it itself.
const WORKFLOW = 'github-actions[bot]'

/** Tells the pull requests of the changes, the newest first; each stands alone, but a permission that is missing is missing for all. */
export async function announce(
  comments: Comments,
  { application, comment, maxPullRequests }: SummaryInputs,
  changes: Changes,
  row: Row,
  warnings: string[],
): Promise<Announced> {
  if (comment === 'none') return { told: [], untold: [] }
  const numbers = changes.pullRequests.map(({ number }) => number)
  const wanted = numbers.slice(0, maxPullRequests)
  const author = wanted.length === 0 ? WORKFLOW : await comments.whoAmI().catch(() => WORKFLOW)
  const told: ToldPullRequest[] = []
  for (const number of wanted) {
    const outcome = await outcomeOf(() => tell(comments, number, { application, author, row }))
    if ('value' in outcome) told.push({ number, ...outcome.value })
    else warnings.push(`the comment on #${number}: ${sentence(outcome.error)}`)
    if ('error' in outcome && outcome.error.code === 'permission-missing') break
  }
  return { told, untold: numbers.slice(maxPullRequests) }
}
