import { reads, writes } from '../access.ts'
import { type Answer, created, noContent, notFound, numbered, ok, type RepositoryCall } from '../call.ts'
import { paged } from '../paging.ts'
import { type Route, route } from '../router.ts'
import { breaking } from '../rules.ts'
import type { Comment } from '../state.ts'
import { showComment } from '../views/pulls.ts'
import { pullOf } from './pulls.ts'

const reading = reads('pull-requests', 'issues')
const writing = writes('pull-requests', 'issues')

export const commentRoutes: readonly Route[] = [
  route('GET', '/issues/{issue_number}/comments', reading, listComments),
  route('POST', '/issues/{issue_number}/comments', writing, createComment),
  route('GET', '/issues/comments/{comment_id}', reading, getComment),
  route('PATCH', '/issues/comments/{comment_id}', writing, updateComment),
  route('DELETE', '/issues/comments/{comment_id}', writing, deleteComment),
  route('PUT', '/issues/{issue_number}/lock', writing, (call) => lock(call, true)),
  route('DELETE', '/issues/{issue_number}/lock', writing, (call) => lock(call, false)),
]

const longestBody = 65_536

async function listComments(call: RepositoryCall): Promise<Answer> {
  const { site, repository } = call
  const { number } = await pullOf(call, 'issue_number')
  const { since } = call.query as { since?: string }
  const found = repository.comments.filter(
    (comment) => comment.number === number && (since === undefined || comment.updatedAt >= since),
  )
  return paged(call, found, (shown) => shown.map((comment) => showComment(site, repository, comment)))
}

async function createComment(call: RepositoryCall): Promise<Answer> {
  const { site, store, repository, actor } = call
  const pull = await pullOf(call, 'issue_number')
  if (pull.locked && !actor.token?.scopes.includes('*')) throw breaking('locked-conversation')
  const body = acceptable((call.body as { body: string }).body)
  const at = store.now()
  const comment: Comment = {
    id: store.nextId(),
    number: pull.number,
    user: actor.login,
    createdAt: at,
    updatedAt: at,
    body,
  }
  repository.comments.push(comment)
  return created(showComment(site, repository, comment))
}

function getComment(call: RepositoryCall): Answer {
  return ok(showComment(call.site, call.repository, commentOf(call)))
}

function updateComment(call: RepositoryCall): Answer {
  const { site, store, repository } = call
  const comment = commentOf(call)
  comment.body = acceptable((call.body as { body: string }).body)
  comment.updatedAt = store.now()
  store.touch()
  return ok(showComment(site, repository, comment))
}

function deleteComment(call: RepositoryCall): Answer {
  const { store, repository } = call
  const gone = commentOf(call)
  repository.comments = repository.comments.filter((comment) => comment !== gone)
  store.touch()
  return noContent
}

async function lock(call: RepositoryCall, locked: boolean): Promise<Answer> {
  const pull = await pullOf(call, 'issue_number')
  pull.locked = locked
  call.store.touch()
  return noContent
}

function commentOf(call: RepositoryCall): Comment {
  const id = numbered(call, 'comment_id')
  const found = call.repository.comments.find((comment) => comment.id === id)
  if (found === undefined) throw notFound()
  return found
}

function acceptable(body: string): string {
  if (body.trim() === '') throw breaking('comment-not-blank')
  if ([...body].length > longestBody) throw breaking('comment-too-long')
  return body
}
