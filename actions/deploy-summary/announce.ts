import type { Changes } from './changes.ts'
import { type BestEffort, outcomeOf, type Warnings } from './effort.ts'
import type { SummaryInputs } from './inputs.ts'
import { type Clock, paced } from './pace.ts'
import type { Row } from './row.ts'
import { type Comments, confirm, type Telling, type Told, tell } from './tell.ts'

export interface ToldPullRequest {
  readonly number: number
  readonly url: string
  readonly wrote: boolean
}

export interface Announced {
  readonly told: readonly ToldPullRequest[]
  /** Pull requests beyond the most that are commented on, or for which too few requests are left. */
  readonly untold: readonly number[]
}

interface Announcing {
  readonly inputs: SummaryInputs
  readonly changes: Changes
  readonly row: Row
  readonly warnings: Warnings
  readonly bestEffort: BestEffort
  readonly clock: Clock
}

// The login of a workflow's own token, where the token cannot say it itself.
const WORKFLOW = 'github-actions[bot]'
// Records and the deployments of others matter more than comments.
const SPARED = 200

/**
 * Tells the pull requests of the changes, the newest first; each stands alone, but a permission that is
 * missing is missing for all, and with few requests left in the hour nobody is told.
 */
export async function announce(unpaced: Comments, announcing: Announcing): Promise<Announced> {
  const { inputs, changes, warnings, clock } = announcing
  if (inputs.comment === 'none') return { told: [], untold: [] }
  const numbers = changes.pullRequests.map(({ number }) => number)
  const wanted = numbers.slice(0, inputs.maxPullRequests)
  const comments = paced(unpaced, clock)
  const author = wanted.length === 0 ? WORKFLOW : await comments.whoAmI().catch(() => WORKFLOW)
  const told: (Told & { readonly number: number })[] = []
  let reached = 0
  for (const number of wanted) {
    if (isShort(comments, warnings)) break
    reached += 1
    const telling = { application: inputs.application, author, row: rowFor(announcing.row, number) }
    const outcome = await outcomeOf(() => tell(comments, number, telling))
    if ('value' in outcome) told.push({ number, ...outcome.value })
    else warnings.add(`the comment on #${number}`, outcome.error)
    if ('error' in outcome && outcome.error.code === 'permission-missing') {
      reached = wanted.length
      break
    }
  }
  await confirmAll(
    comments,
    told,
    { application: inputs.application, author, row: announcing.row },
    announcing,
  )
  return { told, untold: numbers.slice(reached) }
}

function isShort(comments: Comments, warnings: Warnings): boolean {
  const left = comments.left()
  if (left === undefined || left >= SPARED) return false
  warnings.say(`comments were left out: the token has ${left} requests left in this hour`)
  return true
}

/** Once all are told, since whoever read a comment before it was written has by then written too. */
async function confirmAll(
  comments: Comments,
  told: readonly (Told & { readonly number: number })[],
  telling: Telling,
  { row, bestEffort }: Announcing,
): Promise<void> {
  for (const one of told.filter(({ isContested }) => isContested)) {
    const { number } = one
    await bestEffort(`the comment on #${number}`, () =>
      confirm(comments, number, one, { ...telling, row: rowFor(row, number) }),
    )
  }
}

/** What came together with a pull request is the others. */
function rowFor(row: Row, number: number): Row {
  if (row.details === null) return row
  return {
    ...row,
    details: { ...row.details, together: row.details.together.filter((one) => one !== number) },
  }
}
