import type { GitCommit } from '../git.ts'
import type { Pull } from '../state.ts'
import { nodeId } from '../views/users.ts'
import { type Asked, showActor } from './asked.ts'
import { connection, type PageArguments } from './connections.ts'

/** How a commit is shown; handed in, since commits lead to pull requests and these to commits. */
export type ShowCommit = (asked: Asked, commit: GitCommit) => unknown

export function showPull(asked: Asked, pull: Pull, showCommit: ShowCommit) {
  const { git, repository, actor } = asked
  return {
    id: nodeId('PullRequest', pull.id),
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    number: pull.number,
    title: pull.title,
    body: pull.body,
    state: pull.mergedAt !== null ? 'MERGED' : pull.state.toUpperCase(),
    merged: pull.mergedAt !== null,
    mergedAt: pull.mergedAt,
    mergedBy: pull.mergedBy === null ? null : showActor(pull.mergedBy),
    mergeCommit: async () => {
      const made = pull.mergeCommitSha === null ? undefined : await asked.commits.load(pull.mergeCommitSha)
      return made === undefined ? null : showCommit(asked, made)
    },
    author: showActor(pull.user),
    baseRefName: pull.baseRef,
    baseRefOid: pull.baseSha,
    headRefName: pull.headRef,
    headRefOid: pull.headSha,
    isDraft: pull.draft,
    locked: pull.locked,
    createdAt: pull.createdAt,
    closedAt: pull.closedAt,
    updatedAt: pull.updatedAt,
    commits: async (page: PageArguments) => {
      const shas = (await git.list([`${pull.baseSha}..${pull.headSha}`])).reverse()
      return connection(await git.commits(shas), page, (commit) => ({
        id: nodeId('PullRequestCommit', `${pull.id}:${commit.sha}`),
        commit: () => showCommit(asked, commit),
      }))
    },
    comments: (page: PageArguments) => {
      const comments = repository.comments.filter((comment) => comment.number === pull.number)
      return connection(comments, page, (comment) => ({
        id: nodeId('IssueComment', comment.id),
        databaseId: comment.id,
        fullDatabaseId: String(comment.id),
        author: showActor(comment.user),
        body: comment.body,
        createdAt: comment.createdAt,
        updatedAt: comment.updatedAt,
        viewerDidAuthor: comment.user === actor.login,
      }))
    },
  }
}
