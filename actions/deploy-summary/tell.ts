import { DeliveryError } from '../../shared/action/errors.ts'
import { together } from '../../shared/domain/together.ts'
import { isMarked, readRows, renderComment } from './comment.ts'
import { mergeRows, type Row } from './row.ts'

interface Comment {
  readonly id: number
  readonly author: string
  readonly body: string
  readonly url: string
}

/** What telling people on a pull request asks of GitHub. */
export interface Comments {
  whoAmI(): Promise<string>
  /** All of them, oldest first. */
  list(pullRequest: number): Promise<readonly Comment[]>
  /** Undefined where the answer was lost: the comment may be there all the same. */
  create(pullRequest: number, body: string): Promise<Comment | undefined>
  /** Undefined where the comment is gone. */
  read(id: number): Promise<Comment | undefined>
  /** Undefined where the comment is gone. */
  update(id: number, body: string): Promise<Comment | undefined>
  delete(id: number): Promise<void>
  /** Requests that the token has left in this hour; undefined where nobody counts. */
  left(): number | undefined
}

export interface Told {
  readonly id: number
  readonly url: string
  readonly wrote: boolean
  /** Whether another run that read the comment before may still write over it. */
  readonly isContested: boolean
}

export interface Telling {
  readonly application: string
  /** Only comments of this author are ours: anyone can write the marker. May be asked for while the first are read. */
  readonly author: Promise<string>
  readonly row: Row
}

// List, create, list again; more only where somebody else writes or deletes at the same time.
const ROUNDS = 5

/**
 * Brings one pull request's comment to hold the row. Looks again after creating: of two comments made
 * at once the oldest stays, with the rows of both.
 */
export async function tell(comments: Comments, pullRequest: number, telling: Telling): Promise<Told> {
  let wrote = false
  let isLost = false
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = await ownComments(comments, pullRequest, telling)
    const rows = mergeRows([...own.flatMap(({ body }) => readRows(body)), telling.row])
    const body = renderComment(telling.application, rows)
    const [oldest, ...duplicates] = own
    if (oldest === undefined) {
      isLost = await createOrLook(comments, pullRequest, body, isLost)
      wrote = true
      continue
    }
    const kept = await bringUpToDate(comments, oldest, duplicates, body)
    if (kept !== undefined) return { ...kept, wrote: wrote || kept.wrote }
  }
  throw new DeliveryError('github-failed', `the comment on #${pullRequest} does not stay where it is written`)
}

/** One answer may be lost: the comment may be there all the same, so it is looked for. Gives whether it was. */
async function createOrLook(
  comments: Comments,
  pullRequest: number,
  body: string,
  wasLost: boolean,
): Promise<boolean> {
  const created = await comments.create(pullRequest, body)
  if (created !== undefined) return wasLost
  if (!wasLost) return true
  throw new DeliveryError('github-failed', `writing a comment on #${pullRequest} got no answer, twice`)
}

/** Undefined where the comment was taken away meanwhile. */
async function bringUpToDate(
  comments: Comments,
  oldest: Comment,
  duplicates: readonly Comment[],
  body: string,
): Promise<Told | undefined> {
  const isUpdate = !isSame(oldest.body, body)
  const kept = isUpdate ? await comments.update(oldest.id, body) : oldest
  if (kept === undefined) return undefined
  for (const { id } of duplicates) await comments.delete(id)
  const { id, url } = kept
  return { id, url, wrote: isUpdate || duplicates.length > 0, isContested: isUpdate }
}

/** Looks whether the row is still there, and tells it again where another run has written over it. */
export async function confirm(
  comments: Comments,
  pullRequest: number,
  { id }: Told,
  telling: Telling,
): Promise<void> {
  const found = await comments.read(id)
  const rows = found === undefined ? [] : readRows(found.body)
  const isThere = mergeRows([...rows, telling.row]).every((row) =>
    rows.some((other) => JSON.stringify(other) === JSON.stringify(row)),
  )
  if (!isThere) await tell(comments, pullRequest, telling)
}

async function ownComments(comments: Comments, pullRequest: number, { application, author }: Telling) {
  const [all, me] = await together([comments.list(pullRequest), author])
  return all.filter((comment) => comment.author === me && isMarked(comment.body, application))
}

function isSame(before: string, after: string): boolean {
  return before.replaceAll('\r\n', '\n').trim() === after.trim()
}
