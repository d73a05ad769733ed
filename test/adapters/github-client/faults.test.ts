import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { isMarked } from '../../../actions/deploy-summary/comment.ts'
import type { Fault } from '../../../lab/github/faults.ts'
import type { Note } from '../../../shared/domain/note.ts'
import { parseRevision } from '../../../shared/domain/revision.ts'
import { githubRecords } from '../../../shared/tools/github-records.ts'
import { Rounds } from '../../rounds.ts'
import { made, note } from '../../unit/deploy-summary/made.ts'
import { type Bench, merge, openPull, startBench, workflow } from '../github/stand-in.ts'
import { connect, inRounds } from './connect.ts'
import { payload } from './records-spec.ts'
import { summarized } from './summarized.ts'

let bench: Bench
let before: string
let revision: string
const pulls: number[] = []

beforeAll(async () => {
  bench = await startBench({ private: true })
  // the clock stands still, so that all of this happens within the hour that is counted
  bench.github.addToken({ token: workflow, login: 'github-actions[bot]', rateLimit: 1_000_000 })
  before = await bench.commit('main', { a: '1' })
  for (const branch of ['one', 'two']) {
    await bench.commit(branch, { [branch]: '1' })
    const number = await openPull(bench, branch)
    revision = await merge(bench, number, 'squash')
    pulls.push(number)
  }
  bench.github.putRun(bench.repository, { id: 800, headSha: revision, status: 'completed' })
  bench.github.putRun(bench.repository, { id: 900, headSha: revision })
})
afterAll(async () => bench.close())
beforeEach(() => {
  bench.repository.deployments.length = 0
  bench.repository.comments.length = 0
})
afterEach(() => {
  expect(bench.github.violations()).toEqual([])
})

const client = () => connect(bench, { retryBase: 0 })

/** An older success, a record that a dead run has left open, and the one that `promote` opened; gives its note. */
async function promoted(): Promise<{ id: number; older: number; dangling: number; notes: readonly Note[] }> {
  const records = githubRecords(client())
  const open = async (current: string, previous: string | null, run: string) =>
    records.open({
      environment: 'staging',
      payload: {
        ...payload(current, { run }),
        previousRevision: previous === null ? null : parseRevision(previous),
      },
      production: false,
    })
  const older = await open(before, null, '1')
  await records.status(older, { state: 'success', description: 'v1' })
  const dangling = await open(revision, before, '800')
  const id = await open(revision, before, '900')
  const outputs = { 'deployment-id': String(id), revision }
  return { id, older, dangling, notes: [note(0, 'promote', { reasonCode: 'promoted', outputs })] }
}

/** In rounds, so that the n-th request is the same in each run. */
const tell = (notes: readonly Note[], rounds = new Rounds()) =>
  summarized(bench, {
    github: inRounds(client(), rounds),
    inputs: made({ environment: 'staging' }),
    notes,
  })

const newest = (id: number) =>
  bench.repository.deployments.find((deployment) => deployment.id === id)?.statuses.at(-1)?.state
const ours = (pull: number) =>
  bench.repository.comments.filter(({ number, body }) => number === pull && isMarked(body, 'shop'))

test('without a fault all is told in seventeen requests, six round trips deep, and told again in no writes', async () => {
  const { id, older, dangling, notes } = await promoted()
  const [one, two] = pulls
  const from = bench.github.journal().length
  const rounds = new Rounds()
  expect(await tell(notes, rounds)).toMatchObject({
    verdict: 'changed',
    reasonCode: 'recorded',
    warnings: [],
  })
  expect(bench.github.journal().length - from).toBe(17)
  expect(rounds.seen).toEqual([
    [`GET /deployments/${id}`, `GET /deployments/${id}/statuses`],
    [`GET /compare/${before}...${revision}`, 'GET /actions/runs/900/jobs'],
    [`POST /deployments/${id}/statuses`, 'graphql associatedPullRequests'],
    ['graphql deployments', 'graphql viewer', `GET /issues/${two}/comments`, `GET /issues/${one}/comments`],
    [
      `POST /deployments/${older}/statuses`,
      'GET /actions/runs/800',
      `POST /issues/${two}/comments`,
      `POST /issues/${one}/comments`,
    ],
    [
      `POST /deployments/${dangling}/statuses`,
      `GET /issues/${two}/comments again`,
      `GET /issues/${one}/comments again`,
    ],
  ])
  expect([newest(id), newest(older), newest(dangling)]).toEqual(['success', 'inactive', 'error'])
  expect(pulls.map((pull) => ours(pull).length)).toEqual([1, 1])

  const again = bench.github.journal().length
  expect(await tell(notes)).toMatchObject({ verdict: 'unchanged', reasonCode: 'already-recorded' })
  const writes = bench.github
    .journal()
    .slice(again)
    .filter(({ method, kind }) => kind === 'rest' && method !== 'GET')
  expect(writes).toEqual([])
})

const refusal = (status: number, message: string, headers: Record<string, string> = {}) => ({
  status,
  body: { message },
  headers,
})
const FAULTS: Record<string, Omit<Fault, 'skip'>> = {
  'a lost request': { reset: true },
  'a lost answer': { status: 502, applied: true },
  'a request that took effect twice': { twice: true, status: 502, applied: true },
  'an outage': { status: 503, times: 5 },
  'a page of HTML': { status: 500, body: '<html>Unicorn!</html>', times: 3 },
  'a missing permission': refusal(403, 'Resource not accessible by integration', {
    'x-accepted-github-permissions': 'deployments=write',
  }),
  'something that is not there': refusal(404, 'Not Found'),
  'something that is gone': refusal(410, 'This issue was deleted'),
  'a refusal as invalid': refusal(422, 'Validation Failed'),
  'too many requests': refusal(429, 'Too many requests', { 'retry-after': '0' }),
  'a secondary limit': refusal(403, 'You have exceeded a secondary rate limit.', { 'retry-after': '0' }),
  'an hour that is used up': refusal(403, 'API rate limit exceeded for installation.', {
    'x-ratelimit-remaining': '0',
  }),
}

/** One deployment told with a fault at its call number `skip`; whether there was such a call. */
async function sweep(fault: Omit<Fault, 'skip'>, skip: number): Promise<boolean> {
  bench.repository.deployments.length = 0
  bench.repository.comments.length = 0
  const { id, older, dangling, notes } = await promoted()
  const from = bench.github.journal().length
  bench.github.inject({ ...fault, skip })
  const report = await tell(notes)
  const calls = bench.github.journal().slice(from)
  await fetch(`${bench.github.url}/_/faults`, { method: 'DELETE' })
  expect(report.verdict === 'failed').toBe(report.reasonCode === 'record-not-closed')
  if (report.verdict !== 'failed') expect(newest(id)).toBe('success')
  expect(Math.max(...pulls.map((pull) => ours(pull).length))).toBeLessThanOrEqual(1)

  const told = () => [
    ...[id, older, dangling].map((record) => newest(record)),
    ...pulls.map((pull) => ours(pull).length),
  ]
  const all = ['success', 'inactive', 'error', 1, 1]
  const isDone = JSON.stringify(told()) === JSON.stringify(all)
  // Green, and something is missing: then it says so. A revision that is not found is one that is gone.
  const isSaid = report.reasonCode === 'partial' || report.summary.includes('no longer in the repository')
  if (!isDone && report.verdict !== 'failed') expect(isSaid, report.summary).toBe(true)
  if (!isDone) await tell(notes)
  expect(told()).toEqual(all)
  return calls.some((entry) => entry.fault === true)
}

let sweeps = 0
test.each(Object.entries(FAULTS))(
  '%s at any call leaves the record closed or the step failed, no comment twice, and a next run that heals',
  async (_name, fault) => {
    let swept = 0
    while (await sweep(fault, swept)) swept += 1
    expect(swept).toBeGreaterThan(14)
    sweeps += swept
  },
  180_000,
)
afterAll(() => {
  process.stdout.write(
    `deploy-summary: ${sweeps} faults swept, ${Object.keys(FAULTS).length} kinds at every call\n`,
  )
})
