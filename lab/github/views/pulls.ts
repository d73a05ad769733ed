import type { components } from '@octokit/openapi-types'
import type { Site } from '../call.ts'
import type { Comment, Pull, Repository } from '../state.ts'
import { repositoryApi, repositoryPage, showRepository } from './repositories.ts'
import { nodeId, showUser } from './users.ts'

type SimplePull = components['schemas']['pull-request-simple']

export function showPull(site: Site, repository: Repository, pull: Pull): SimplePull {
  const api = repositoryApi(site, repository)
  const page = `${repositoryPage(site, repository)}/pull/${pull.number}`
  const urls = {
    url: `${api}/pulls/${pull.number}`,
    issue_url: `${api}/issues/${pull.number}`,
    comments_url: `${api}/issues/${pull.number}/comments`,
    commits_url: `${api}/pulls/${pull.number}/commits`,
    review_comments_url: `${api}/pulls/${pull.number}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    statuses_url: `${api}/statuses/${pull.headSha}`,
    html_url: page,
  }
  const link = (name: keyof typeof urls) => ({ href: urls[name] })
  return {
    ...urls,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    number: pull.number,
    state: pull.state,
    locked: pull.locked,
    active_lock_reason: null,
    title: pull.title,
    user: showUser(site, pull.user),
    body: pull.body,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommitSha,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    labels: [],
    milestone: null,
    draft: pull.draft,
    author_association: 'MEMBER',
    auto_merge: null,
    head: side(site, repository, pull.headRef, pull.headSha),
    base: side(site, repository, pull.baseRef, pull.baseSha),
    _links: {
      self: link('url'),
      html: link('html_url'),
      issue: link('issue_url'),
      comments: link('comments_url'),
      commits: link('commits_url'),
      review_comments: link('review_comments_url'),
      review_comment: link('review_comment_url'),
      statuses: link('statuses_url'),
    },
  }
}

function side(site: Site, repository: Repository, ref: string, sha: string) {
  const owner = showUser(site, repository.owner)
  return {
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: owner,
    repo: showRepository(site, repository),
  }
}

export function showComment(
  site: Site,
  repository: Repository,
  comment: Comment,
): components['schemas']['issue-comment'] {
  const api = repositoryApi(site, repository)
  const page = `${repositoryPage(site, repository)}/pull/${comment.number}`
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${page}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.number}`,
    body: comment.body,
    user: showUser(site, comment.user),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: comment.user.endsWith('[bot]') ? 'NONE' : 'MEMBER',
    performed_via_github_app: null,
    reactions: {
      url: `${api}/issues/comments/${comment.id}/reactions`,
      total_count: 0,
      '+1': 0,
      '-1': 0,
      laugh: 0,
      confused: 0,
      heart: 0,
      hooray: 0,
      eyes: 0,
      rocket: 0,
    },
  }
}
