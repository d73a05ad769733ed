import type { DeliveryError } from '../../shared/action/errors.ts'
import { together } from '../../shared/domain/together.ts'
import type { Changes } from './changes.ts'
import { outcomeOf, type Warnings } from './effort.ts'
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
  readonly clock: Clock
}

// The login of a workflow's own token, where the token cannot say it itself.
const WORKFLOW = 'github-actions[bot]'
// Records and the deployments of others matter more than comments.
const SPARED = 200

// Beyond the first few a second between writes is what takes the time, and what was read should be fresh.
const AT_ONCE = 4
// Of the requests of one pull request: read, write, look again.
const EACH = 3

interface Numbered {
  readonly number: number
}

type TellingOf = (pullRequest: Numbered) => Telling

/**
 * Tells the pull requests of the changes, the newest first; each stands alone, but a permission that is
 * missing is missing for all, and with few requests left in the hour nobody is told.
 */
export async function announce(unpaced: Comments, announcing: Announcing): Promise<Announced> {
  const { inputs, changes, warnings, clock } = announcing
  const { pullRequests } = changes
  if (inputs.comment === 'none' || pullRequests.length === 0) return { told: [], untold: [] }
  const comments = paced(unpaced, clock)
  const author = comments.whoAmI().catch(() => WORKFLOW)
  const tellingOf: TellingOf = ({ number }) => ({
    application: inputs.application,
    author,
    row: rowFor(announcing.row, number),
  })
  const wanted = pullRequests.slice(0, inputs.maxPullRequests)
  const [{ told, reached }] = await together([tellAll(comments, wanted, tellingOf, warnings), author])
  await confirmAll(comments, told, tellingOf, warnings)
  return { told, untold: pullRequests.slice(reached).map(({ number }) => number) }
}

async function tellAll(
  comments: Comments,
  wanted: readonly Numbered[],
  tellingOf: TellingOf,
  warnings: Warnings,
) {
  const told: (Told & Numbered)[] = []
  let reached = 0
  while (reached < wanted.length) {
    const { left, room } = roomFor(comments, reached)
    if (room === 0) {
      warnings.say(`comments were left out: the token has ${left} requests left in this hour`)
      break
    }
    const batch = wanted.slice(reached, reached + room)
    const { done, failed } = await atOnce(batch, (one) => tell(comments, one.number, tellingOf(one)))
    reached += batch.length
    told.push(...done.map(({ number, value }) => ({ number, ...value })))
    const denied = failed.find(isDenied)
    // What is missing for all is said of the first.
    const said = failed.filter((one) => one === denied || !isDenied(one))
    warnOf(said, warnings)
    if (denied !== undefined) return { told, reached: wanted.length }
  }
  return { told, reached }
}

/** How many may be told next; near the end of the hour's requests each is seen to leave enough. */
function roomFor(comments: Comments, reached: number) {
  const left = comments.left()
  if (left !== undefined && left < SPARED) return { left, room: 0 }
  const isAmple = left === undefined || left >= SPARED + AT_ONCE * EACH
  return { left, room: reached === 0 && isAmple ? AT_ONCE : 1 }
}

/** Once all are told, since whoever read a comment before it was written has by then written too. */
async function confirmAll(
  comments: Comments,
  told: readonly (Told & Numbered)[],
  tellingOf: TellingOf,
  warnings: Warnings,
): Promise<void> {
  const contested = told.filter(({ isContested }) => isContested)
  for (let from = 0; from < contested.length; from += AT_ONCE) {
    const batch = contested.slice(from, from + AT_ONCE)
    const { failed } = await atOnce(batch, (one) => confirm(comments, one.number, one, tellingOf(one)))
    warnOf(failed, warnings)
  }
}

/** What became of each, in their order. */
async function atOnce<One extends Numbered, Value>(batch: readonly One[], act: (one: One) => Promise<Value>) {
  const ended = await together(
    batch.map(async (one) => ({ number: one.number, ...(await outcomeOf(() => act(one))) })),
  )
  return { done: ended.filter((one) => 'value' in one), failed: ended.filter((one) => 'error' in one) }
}

interface Failed extends Numbered {
  readonly error: DeliveryError
}

function isDenied({ error }: Failed): boolean {
  return error.code === 'permission-missing'
}

function warnOf(failed: readonly Failed[], warnings: Warnings): void {
  for (const { number, error } of failed) warnings.add(`the comment on #${number}`, error)
}

/** What came together with a pull request is the others. */
function rowFor(row: Row, number: number): Row {
  if (row.details === null) return row
  return {
    ...row,
    details: { ...row.details, together: row.details.together.filter((one) => one !== number) },
  }
}
