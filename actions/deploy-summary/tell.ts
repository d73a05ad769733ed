import { DeliveryError } from '../../shared/action/errors.ts'
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
  create(pullRequest: number, body: string): Promise<Comment>
  /** Undefined where the comment is gone. */
  update(id: number, body: string): Promise<Comment | undefined>
  delete(id: number): Promise<void>
}

export interface Told {
  readonly url: string
  readonly wrote: boolean
}

export interface Telling {
  readonly application: string
  /** Only comments of this author are ours: anyone can write the marker. */
  readonly author: string
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
  let forgiven = false
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = await ownComments(comments, pullRequest, telling)
    const [oldest, ...duplicates] = own
    const rows = mergeRows([...own.flatMap(({ body }) => readRows(body)), telling.row])
    const body = renderComment(telling.application, rows)
    if (oldest === undefined) {
      forgiven = await createOrLook(comments, pullRequest, body, forgiven)
      wrote = true
      continue
    }
    const kept = isSame(oldest.body, body) ? oldest : await comments.update(oldest.id, body)
    if (kept === undefined) continue
    for (const { id } of duplicates) await comments.delete(id)
    return { url: kept.url, wrote: wrote || kept !== oldest || duplicates.length > 0 }
  }
  throw new DeliveryError('github-failed', `the comment on #${pullRequest} does not stay where it is written`)
}

/** One failure is forgiven: the comment may be there although the answer was lost, so it is looked for. */
async function createOrLook(
  comments: Comments,
  pullRequest: number,
  body: string,
  forgiven: boolean,
): Promise<boolean> {
  try {
    await comments.create(pullRequest, body)
    return forgiven
  } catch (error) {
    if (forgiven || !(error instanceof DeliveryError) || error.code !== 'github-failed') throw error
    return true
  }
}

async function ownComments(comments: Comments, pullRequest: number, { application, author }: Telling) {
  const all = await comments.list(pullRequest)
  return all.filter((comment) => comment.author === author && isMarked(comment.body, application))
}

function isSame(before: string, after: string): boolean {
  return before.replaceAll('\r\n', '\n').trim() === after.trim()
}
