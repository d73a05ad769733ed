import type { components } from '@octokit/openapi-types'
import type { Site } from '../call.ts'
import type { GitCommit } from '../git.ts'
import type { Job, Repository, Run } from '../state.ts'
import { repositoryApi, repositoryPage, showMinimalRepository } from './repositories.ts'
import { nodeId, showUser } from './users.ts'

type WorkflowRun = components['schemas']['workflow-run']

export function showRun(
  site: Site,
  repository: Repository,
  run: Run,
  head: GitCommit | undefined,
): WorkflowRun {
  const api = repositoryApi(site, repository)
  const url = `${api}/actions/runs/${run.id}`
  const previous = run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null
  return {
    id: run.id,
    node_id: nodeId('WorkflowRun', run.id),
    name: run.name,
    path: run.path,
    display_title: run.displayTitle,
    run_number: run.number,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    head_commit: head === undefined ? null : headCommit(head),
    workflow_id: workflowId(run.path),
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CheckSuite', run.id),
    pull_requests: [],
    actor: showUser(site, run.actor),
    triggering_actor: showUser(site, run.actor),
    created_at: run.createdAt,
    run_started_at: run.startedAt,
    updated_at: run.updatedAt,
    url,
    html_url: `${repositoryPage(site, repository)}/actions/runs/${run.id}`,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: previous,
    workflow_url: `${api}/actions/workflows/${workflowId(run.path)}`,
    repository: showMinimalRepository(site, repository),
    head_repository: showMinimalRepository(site, repository),
  }
}

function headCommit(commit: GitCommit): NonNullable<WorkflowRun['head_commit']> {
  const { name, email } = commit.author
  return {
    id: commit.sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: commit.committer.date,
    author: { name, email },
    committer: { name: commit.committer.name, email: commit.committer.email },
  }
}

/** A workflow is known by its file; the number only has to stay the same. */
export function workflowId(path: string): number {
  return [...path].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007, 7)
}

export function showJob(
  site: Site,
  repository: Repository,
  run: Run,
  job: Job,
): components['schemas']['job'] {
  const api = repositoryApi(site, repository)
  const steps = job.steps.map((step) => ({
    name: step.name,
    number: step.number,
    status: step.status,
    conclusion: step.conclusion,
    started_at: step.startedAt ?? null,
    completed_at: step.completedAt ?? null,
  }))
  return {
    id: job.id,
    node_id: nodeId('CheckRun', job.id),
    run_id: run.id,
    run_attempt: run.attempt,
    run_url: `${api}/actions/runs/${run.id}`,
    url: `${api}/actions/jobs/${job.id}`,
    html_url: `${repositoryPage(site, repository)}/actions/runs/${run.id}/job/${job.id}`,
    check_run_url: `${api}/check-runs/${job.id}`,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    workflow_name: run.name,
    name: job.name,
    status: job.status,
    conclusion: job.conclusion,
    created_at: job.startedAt,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    steps,
    labels: ['ubuntu-latest'],
    runner_id: 1,
    runner_name: 'stand-in',
    runner_group_id: 1,
    runner_group_name: 'Default',
  }
}
