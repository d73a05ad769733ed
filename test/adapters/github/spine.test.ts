import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bench, person, startBench, workflow } from './stand-in.ts'

let bench: Bench
const repo = { owner: 'acme', repo: 'shop' }

beforeAll(async () => {
  bench = await startBench()
})
afterAll(async () => {
  expect(bench.github.violations()).toEqual([])
  await bench.close()
})

describe('a change travels from its pull request to a deployment', () => {
  test('every answer on the way is one that GitHub could give', async () => {
    const first = await bench.commit('main', { 'README.md': 'shop\n' }, { message: 'start' })
    const head = await bench.commit('feature', { 'a.txt': 'a\n' }, { message: 'add a' })
    const octokit = bench.octokit(person)
    const actions = bench.octokit(workflow)

    const { data: pull } = await octokit.request('POST /repos/{owner}/{repo}/pulls', {
      ...repo,
      title: 'Add a',
      head: 'feature',
      base: 'main',
    })
    expect(pull).toMatchObject({ number: 1, state: 'open', mergeable: true, commits: 1, additions: 1 })

    const { data: merged } = await octokit.request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', {
      ...repo,
      pull_number: 1,
    })
    const trunk = await bench.git.commit(merged.sha)
    expect(trunk.message).toMatch(/^Merge pull request #1 from acme\/feature\n\nAdd a/)
    expect(trunk.parents).toEqual([first, head])

    const { data: compared } = await actions.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      ...repo,
      basehead: `${first}...main`,
    })
    expect(compared).toMatchObject({ status: 'ahead', ahead_by: 2, behind_by: 0 })
    expect(compared.commits.map(({ sha }) => sha)).toEqual([head, merged.sha])

    const { data: pulls } = await actions.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
      ...repo,
      commit_sha: head,
    })
    expect(pulls.map(({ number, merge_commit_sha }) => [number, merge_commit_sha])).toEqual([[1, merged.sha]])

    const { data: deployment } = await actions.request('POST /repos/{owner}/{repo}/deployments', {
      ...repo,
      ref: merged.sha,
      environment: 'staging',
      task: 'deploy:shop',
      payload: { schema: 1, images: ['x'] },
      required_contexts: [],
      auto_merge: false,
    })
    if (!('id' in deployment)) throw new Error('not deployed')
    expect(deployment).toMatchObject({
      sha: merged.sha,
      task: 'deploy:shop',
      payload: { schema: 1, images: ['x'] },
    })
    const status = {
      ...repo,
      deployment_id: Number(deployment.id),
      state: 'success' as const,
      description: 'v1 helm=2',
    }
    await actions.request('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', status)
    const { data: statuses } = await actions.request(
      'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
      { ...repo, deployment_id: Number(deployment.id) },
    )
    expect(statuses.map(({ state, description }) => [state, description])).toEqual([['success', 'v1 helm=2']])

    const { data: comment } = await actions.request(
      'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      { ...repo, issue_number: 1, body: 'live' },
    )
    expect(comment.user?.login).toBe('github-actions[bot]')

    const { data: environments } = await actions.request('GET /repos/{owner}/{repo}/environments', repo)
    expect(environments.environments?.map(({ name }) => name)).toEqual(['staging'])

    bench.github.putRun(bench.repository, {
      id: 42,
      headSha: merged.sha,
      status: 'completed',
      conclusion: 'success',
      jobs: [{ name: 'build', status: 'completed', conclusion: 'success' }],
    })
    const { data: run } = await actions.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
      ...repo,
      run_id: 42,
    })
    expect(run).toMatchObject({ id: 42, head_sha: merged.sha, head_branch: 'main', event: 'push' })
  })
})
