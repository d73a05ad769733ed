import type { components } from '@octokit/openapi-types'
import type { Site } from '../call.ts'
import type { GitCommit, GitPerson } from '../git.ts'
import type { FileChange } from '../git-changes.ts'
import type { CommitStatus, Repository } from '../state.ts'
import { repositoryApi, repositoryPage } from './repositories.ts'
import { loginOf, nodeId, type SimpleUser, showUser } from './users.ts'

type Commit = components['schemas']['commit']

export function showCommit(site: Site, repository: Repository, commit: GitCommit): Commit {
  const api = repositoryApi(site, repository)
  const page = repositoryPage(site, repository)
  const linked = (sha: string) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${page}/commit/${sha}` })
  return {
    ...linked(commit.sha),
    node_id: nodeId('Commit', commit.sha),
    comments_url: `${api}/commits/${commit.sha}/comments`,
    commit: {
      url: `${api}/git/commits/${commit.sha}`,
      author: { ...commit.author },
      committer: { ...commit.committer },
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      verification: {
        verified: false,
        reason: 'unsigned',
        signature: null,
        payload: null,
        verified_at: null,
      },
    },
    author: account(site, commit.author),
    committer: account(site, commit.committer),
    parents: commit.parents.map(linked),
  }
}

function account(site: Site, person: GitPerson): SimpleUser | null {
  const login = loginOf(person.email)
  return login === undefined ? null : showUser(site, login)
}

export function showChange(
  site: Site,
  repository: Repository,
  at: string,
  change: FileChange,
): components['schemas']['diff-entry'] {
  const path = change.path.split('/').map(encodeURIComponent).join('/')
  const page = repositoryPage(site, repository)
  return {
    sha: change.blob,
    filename: change.path,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${page}/blob/${at}/${path}`,
    raw_url: `${page}/raw/${at}/${path}`,
    contents_url: `${repositoryApi(site, repository)}/contents/${path}?ref=${at}`,
    ...(change.previousPath === undefined ? {} : { previous_filename: change.previousPath }),
  }
}

export function showCommitStatus(
  site: Site,
  repository: Repository,
  status: CommitStatus,
): components['schemas']['status'] {
  return {
    url: `${repositoryApi(site, repository)}/statuses/${status.sha}`,
    avatar_url: showUser(site, status.creator).avatar_url,
    id: status.id,
    node_id: nodeId('Status', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    creator: showUser(site, status.creator),
  }
}
