/** What the stand-in remembers, beside what git itself knows. */
export type GithubState = {
  nextId: number
  /** How long a merged pull request stays unknown to the index that leads from commits to pull requests. */
  indexLagMs: number
  /** How often a token may create or change content in a minute; undefined where nobody counts. */
  contentPerMinute?: number
  tokens: Record<string, Token>
  repositories: Record<string, Repository>
}

export type Token = {
  readonly token: string
  readonly login: string
  /** `name: read|write` as a workflow's `permissions:` has them, or `*` for a person who may do all. */
  readonly scopes: readonly string[]
  /** Requests allowed in an hour. */
  readonly rateLimit: number
}

export type Repository = {
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly private: boolean
  readonly description: string
  readonly defaultBranch: string
  readonly createdAt: string
  /** Pull requests share one row of numbers. */
  nextNumber: number
  pulls: Pull[]
  comments: Comment[]
  deployments: Deployment[]
  environments: Environment[]
  runs: Run[]
  statuses: CommitStatus[]
  dispatches: Dispatch[]
}

export type Pull = {
  readonly id: number
  readonly number: number
  readonly user: string
  readonly createdAt: string
  readonly headRef: string
  baseRef: string
  title: string
  body: string
  draft: boolean
  state: 'open' | 'closed'
  locked: boolean
  /** Kept up to date while open; frozen by merging. */
  headSha: string
  baseSha: string
  updatedAt: string
  closedAt: string | null
  mergedAt: string | null
  mergedBy: string | null
  mergeCommitSha: string | null
}

export type Comment = {
  readonly id: number
  readonly number: number
  readonly user: string
  readonly createdAt: string
  body: string
  updatedAt: string
}

export type DeploymentState =
  | 'error'
  | 'failure'
  | 'inactive'
  | 'in_progress'
  | 'queued'
  | 'pending'
  | 'success'

export type DeploymentStatus = {
  readonly id: number
  readonly state: DeploymentState
  readonly description: string
  readonly environment: string
  readonly environmentUrl: string
  readonly logUrl: string
  readonly creator: string
  readonly createdAt: string
}

export type Payload = string | { readonly [key: string]: unknown }

export type Deployment = {
  readonly id: number
  readonly ref: string
  readonly sha: string
  readonly task: string
  readonly payload: Payload
  readonly originalEnvironment: string
  readonly description: string | null
  readonly transient: boolean
  readonly production: boolean
  readonly creator: string
  readonly createdAt: string
  environment: string
  updatedAt: string
  /** Oldest first. */
  statuses: DeploymentStatus[]
}

export type Environment = {
  readonly id: number
  readonly name: string
  readonly createdAt: string
  updatedAt: string
  waitTimer: number
  reviewers: string[]
  preventSelfReview: boolean
  branchPolicy: 'none' | 'protected' | 'custom'
}

export type RunStatus = 'queued' | 'in_progress' | 'completed' | 'waiting' | 'requested' | 'pending'
export type Conclusion =
  | 'success'
  | 'failure'
  | 'cancelled'
  | 'skipped'
  | 'neutral'
  | 'timed_out'
  | 'action_required'

export type Step = {
  readonly name: string
  readonly number: number
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly conclusion: Conclusion | null
  readonly startedAt?: string | null
  readonly completedAt?: string | null
}

export type Job = {
  readonly id: number
  readonly name: string
  readonly status: RunStatus
  readonly conclusion: Conclusion | null
  readonly startedAt: string
  readonly completedAt: string | null
  readonly steps: readonly Step[]
}

/** One attempt of a run; a re-run adds another with the same id. */
export type Run = {
  readonly id: number
  readonly attempt: number
  readonly number: number
  readonly name: string
  readonly path: string
  readonly displayTitle: string
  readonly event: string
  readonly actor: string
  readonly headBranch: string | null
  readonly headSha: string
  readonly status: RunStatus
  readonly conclusion: Conclusion | null
  readonly createdAt: string
  readonly startedAt: string
  readonly updatedAt: string
  readonly jobs: readonly Job[]
  readonly summaries: readonly Summary[]
}

export type Summary = { readonly job: string; readonly step: string; readonly markdown: string }

export type CommitStatus = {
  readonly id: number
  readonly sha: string
  readonly state: 'error' | 'failure' | 'pending' | 'success'
  readonly context: string
  readonly description: string | null
  readonly targetUrl: string | null
  readonly creator: string
  readonly createdAt: string
}

export type Dispatch = {
  readonly id: number
  readonly event: 'workflow_dispatch' | 'repository_dispatch'
  readonly sender: string
  readonly at: string
  readonly workflow?: string
  readonly ref?: string
  readonly type?: string
  readonly inputs: { readonly [key: string]: unknown }
}

export const emptyState: () => GithubState = () => ({
  nextId: 1001,
  indexLagMs: 0,
  tokens: {},
  repositories: {},
})
