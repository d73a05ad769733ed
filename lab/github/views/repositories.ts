import type { components } from '@octokit/openapi-types'
import type { Site } from '../call.ts'
import type { Repository } from '../state.ts'
import { nodeId, showUser } from './users.ts'

export type MinimalRepository = components['schemas']['minimal-repository']
export type FullRepository = components['schemas']['full-repository'] & components['schemas']['repository']

const templates = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
}

export function repositoryApi({ apiUrl }: Site, { owner, name }: Repository): string {
  return `${apiUrl}/repos/${owner}/${name}`
}

export function repositoryPage({ url }: Site, { owner, name }: Repository): string {
  return `${url}/${owner}/${name}`
}

export function showMinimalRepository(site: Site, repository: Repository): MinimalRepository {
  const api = repositoryApi(site, repository)
  const urls = Object.entries(templates).map(([name, below]) => [name, `${api}${below}`])
  return {
    ...(Object.fromEntries(urls) as Record<keyof typeof templates, string>),
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: `${repository.owner}/${repository.name}`,
    private: repository.private,
    owner: showUser(site, repository.owner),
    html_url: repositoryPage(site, repository),
    description: repository.description,
    fork: false,
    url: api,
  }
}

export function showRepository(site: Site, repository: Repository): FullRepository {
  const page = repositoryPage(site, repository)
  return {
    ...(showMinimalRepository(site, repository) as FullRepository),
    clone_url: `${page}.git`,
    git_url: `${page}.git`,
    ssh_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: repository.defaultBranch,
    visibility: repository.private ? 'private' : 'public',
    archived: false,
    disabled: false,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: false,
    has_discussions: false,
    forks: 0,
    forks_count: 0,
    network_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    size: 0,
    stargazers_count: 0,
    subscribers_count: 0,
    watchers: 0,
    watchers_count: 0,
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    pushed_at: repository.createdAt,
  }
}
