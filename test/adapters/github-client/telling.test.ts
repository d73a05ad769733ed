import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { isMarked, readRows } from '../../../actions/deploy-summary/comment.ts'
import type { SummaryInputs } from '../../../actions/deploy-summary/inputs.ts'
import { tell } from '../../../actions/deploy-summary/tell.ts'
import type { Github } from '../../../shared/tools/github.ts'
import { githubComments } from '../../../shared/tools/github-comments.ts'
import { made, row } from '../../unit/deploy-summary/made.ts'
import { ask, type Bench, merge, openPull, startBench, workflow } from '../github/stand-in.ts'
import { connect } from './connect.ts'
import { summarized } from './summarized.ts'

const PULLS = 20

let bench: Bench
let base: string
let head: string
const pulls: number[] = []

beforeAll(async () => {
  bench = await startBench({ private: true })
  bench.github.addToken({ token: workflow, login: 'github-actions[bot]', rateLimit: 1_000_000 })
  base = await bench.commit('main', { a: '1' })
  for (let at = 0; at < PULLS; at += 1) {
    await bench.commit(`branch-${at}`, { [`file-${at}`]: '1' })
    pulls.push(await openPull(bench, `branch-${at}`, `Change ${at}`))
  }
  for (const [at, number] of pulls.entries()) {
    head = await merge(bench, number, (['squash', 'merge', 'rebase'] as const)[at % 3] ?? 'squash')
  }
  bench.github.putRun(bench.repository, { id: 900, headSha: head })
})
afterAll(async () => bench.close())
beforeEach(() => {
  bench.repository.deployments.length = 0
  bench.repository.comments.length = 0
})
afterEach(() => {
  expect(bench.github.violations()).toEqual([])
})

function step(more: Partial<SummaryInputs> = {}, github: Github = connect(bench), run = '900') {
  const inputs = made({
    environment: 'staging',
    revision: head as SummaryInputs['revision'],
    previousRevision: base as SummaryInputs['previousRevision'],
    ...more,
  })
  return summarized(bench, { github, inputs, run })
}

const ours = (pull: number) =>
  bench.repository.comments.filter(({ number, body }) => number === pull && isMarked(body, 'shop'))
const commentCalls = (from: number) =>
  bench.github
    .journal()
    .slice(from)
    .filter(({ path }) => path.includes('/comments'))

test('twenty pull requests, merged in each way, cost three requests each, an update three, and nothing new one', async () => {
  const first = bench.github.journal().length
  expect(await step()).toMatchObject({ verdict: 'changed', reasonCode: 'recorded', warnings: [] })
  expect(pulls.map((pull) => ours(pull).length)).toEqual(pulls.map(() => 1))
  expect(commentCalls(first)).toHaveLength(3 * PULLS)

  const second = bench.github.journal().length
  await step({ environment: 'production' })
  expect(commentCalls(second)).toHaveLength(3 * PULLS)
  const environments = pulls.map((pull) => readRows(ours(pull)[0]?.body ?? '').length)
  expect(environments).toEqual(pulls.map(() => 2))

  const third = bench.github.journal().length
  expect(await step()).toMatchObject({ verdict: 'unchanged', reasonCode: 'already-recorded' })
  expect(commentCalls(third).map(({ method }) => method)).toEqual(pulls.map(() => 'GET'))
})

test('two runs at once leave one comment each, with the lines of both', async () => {
  const reports = await Promise.all([
    step({ environment: 'staging' }),
    step({ environment: 'production' }, connect(bench), '901'),
  ])
  expect(reports.map(({ reasonCode }) => reasonCode)).toEqual(['recorded', 'recorded'])
  for (const pull of pulls) {
    expect(ours(pull)).toHaveLength(1)
    const told = readRows(ours(pull)[0]?.body ?? '').map(({ environment }) => environment)
    expect(told.toSorted()).toEqual(['production', 'staging'])
  }
})

const telling = { application: 'shop', author: Promise.resolve('github-actions[bot]'), row: row() }

test('a comment is found among four hundred, on the last page', async () => {
  const [pull = 0] = pulls
  const comments = githubComments(connect(bench))
  const created = await ask(bench, 'POST', `/issues/${pull}/comments`, { body: { body: 'x' } })
  const like = bench.repository.comments[0]
  expect(created.status).toBe(201)
  if (like === undefined) return
  for (let id = 1; id < 400; id += 1) bench.repository.comments.push({ ...like, id: like.id - id })
  const { id } = await tell(comments, pull, telling)
  const from = bench.github.journal().length
  expect(
    await tell(comments, pull, { ...telling, row: row({ state: 'failed', at: '2026-11-22T13:00:00Z' }) }),
  ).toMatchObject({
    id,
    wrote: true,
  })
  expect(
    bench.github
      .journal()
      .slice(from)
      .map(({ method }) => method),
  ).toEqual([...Array.from({ length: 5 }, () => 'GET'), 'PATCH'])
  expect(ours(pull)).toHaveLength(1)
})

test('a comment that a race made twice becomes one', async () => {
  const [pull = 0] = pulls
  bench.github.inject({ method: 'POST', path: '/comments$', twice: true })
  await tell(githubComments(connect(bench)), pull, telling)
  expect(ours(pull)).toHaveLength(1)
})

test('in a locked conversation the others are told, and the warning says why', async () => {
  const [locked = 0, ...others] = pulls
  await ask(bench, 'PUT', `/issues/${locked}/lock`, { body: {} })
  bench.github.addToken({
    token: 'usual',
    login: 'github-actions[bot]',
    scopes: ['contents: read', 'pull-requests: write', 'deployments: write', 'actions: read'],
  })
  const report = await step({}, connect(bench, { token: 'usual' }))
  await ask(bench, 'DELETE', `/issues/${locked}/lock`)
  expect(report).toMatchObject({ verdict: 'changed', reasonCode: 'partial' })
  expect(report.warnings).toHaveLength(1)
  expect(report.warnings?.[0]).toContain('Unable to create comment because issue is locked')
  expect(others.map((pull) => ours(pull).length)).toEqual(others.map(() => 1))
})

test('a limit on content that asks for a minute is waited for, and everything is written once', async () => {
  const waits: number[] = []
  bench.github.store.state.contentPerMinute = 8
  const github = connect(bench, {
    wait: async (milliseconds) => {
      waits.push(milliseconds)
      bench.clock.now += milliseconds
    },
  })
  const report = await step({}, github)
  delete bench.github.store.state.contentPerMinute
  expect(report).toMatchObject({ reasonCode: 'recorded', warnings: [] })
  expect(waits).toEqual([60_000, 60_000])
  expect(pulls.map((pull) => ours(pull).length)).toEqual(pulls.map(() => 1))
})

test('fewer than two hundred requests left in the hour leave the comments out, and the record closed', async () => {
  bench.github.addToken({ token: 'poor', login: 'github-actions[bot]', scopes: ['*'], rateLimit: 215 })
  const report = await step({}, connect(bench, { token: 'poor' }))
  expect(report).toMatchObject({ verdict: 'changed', reasonCode: 'partial' })
  expect(report.warnings).toEqual([
    expect.stringMatching(/^comments were left out: the token has 19\d requests left in this hour$/),
  ])
  expect(bench.repository.deployments[0]?.statuses.at(-1)?.state).toBe('success')
  expect(bench.repository.comments.length).toBeLessThan(PULLS)
})

describe('a token without one of the scopes', () => {
  const SCOPES = ['contents: read', 'deployments: write', 'pull-requests: write', 'actions: read']

  test.each([
    ['contents: read', 'changed', 'partial', 'success'],
    ['pull-requests: write', 'changed', 'partial', 'success'],
    ['actions: read', 'changed', 'partial', 'success'],
    ['deployments: write', 'failed', 'record-not-closed', undefined],
  ] as const)(
    '%s ends as %s (%s), with one warning that names the line',
    async (missing, verdict, code, state) => {
      const token = `without-${missing.split(':', 1)[0]}`
      const scopes = SCOPES.filter((scope) => scope !== missing)
      bench.github.addToken({ token, login: 'github-actions[bot]', scopes })
      const report = await step({}, connect(bench, { token }))
      expect(report).toMatchObject({ verdict, reasonCode: code })
      expect(bench.repository.deployments[0]?.statuses.at(-1)?.state).toBe(state)
      const said = [...(report.warnings ?? []), report.headline].join('\n')
      expect(said).toMatch(new RegExp(`\`${missing.split(':', 1)[0]}: (read|write)\``))
      expect(
        report.warnings?.filter((warning) => warning.includes('permissions')).length,
      ).toBeLessThanOrEqual(2)
    },
  )

  test('pull-requests: write, but with read, tells the pull requests apart and comments on none', async () => {
    const scopes = ['contents: read', 'deployments: write', 'pull-requests: read', 'actions: read']
    bench.github.addToken({ token: 'no-writing', login: 'github-actions[bot]', scopes })
    const report = await step({}, connect(bench, { token: 'no-writing' }))
    expect(report.outputs['pull-requests'].split('\n')).toHaveLength(PULLS)
    expect(report.warnings).toEqual([expect.stringContaining('`pull-requests: write`')])
    expect(bench.repository.comments).toEqual([])
  })
})

test('clocks that differ make no time negative, and the page says so', async () => {
  const github = connect(bench)
  await step({}, github)
  const [deployment] = bench.repository.deployments
  // GitHub closed it hours before the commits say that they were made
  const createdAt = '2026-11-22T09:00:00Z'
  const statuses = deployment?.statuses.map((status) => ({ ...status, createdAt })) ?? []
  Object.assign(deployment ?? {}, { statuses, createdAt })
  const report = await step({ comment: 'none' }, github)
  expect(report.outputs['time-to-deploy']).toBe('0')
  expect(report.result?.['figures']).toMatchObject({
    'time-to-deploy': { p50: 0, p90: 0 },
    clamped: expect.any(Number),
  })
  expect(report.summary).toMatch(/Clocks differ: \d+ times? below zero counted as zero/)
})
