import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { isMarked } from '../../../actions/deploy-summary/comment.ts'
import { reportSummary } from '../../../actions/deploy-summary/report.ts'
import { summarize } from '../../../actions/deploy-summary/summary.ts'
import type { Fault } from '../../../lab/github/faults.ts'
import type { Note } from '../../../shared/domain/note.ts'
import { parseRevision } from '../../../shared/domain/revision.ts'
import { githubComments } from '../../../shared/tools/github-comments.ts'
import { githubCommits } from '../../../shared/tools/github-commits.ts'
import { githubHistory } from '../../../shared/tools/github-history.ts'
import { githubRecords } from '../../../shared/tools/github-records.ts'
import { githubRuns } from '../../../shared/tools/github-runs.ts'
import { made, note } from '../../unit/deploy-summary/made.ts'
import { type Bench, merge, openPull, startBench } from '../github/stand-in.ts'
import { connect } from './connect.ts'
import { payload } from './records-spec.ts'

let bench: Bench
let before: string
let revision: string
const pulls: number[] = []

beforeAll(async () => {
  bench = await startBench({ private: true })
  before = await bench.commit('main', { a: '1' })
  for (const branch of ['one', 'two']) {
    await bench.commit(branch, { [branch]: '1' })
    const number = await openPull(bench, branch)
    revision = await merge(bench, number, 'squash')
    pulls.push(number)
  }
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
const clock = { now: () => new Date(bench.clock.now + 600_000), wait: async () => undefined }

/** An older success, and the record that `promote` opened; gives its note. */
async function promoted(): Promise<{ id: number; older: number; notes: readonly Note[] }> {
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
  const id = await open(revision, before, '900')
  const outputs = { 'deployment-id': String(id), revision }
  return { id, older, notes: [note(0, 'promote', { reasonCode: 'promoted', outputs })] }
}

async function tell(notes: readonly Note[]) {
  const github = client()
  const ports = {
    records: githubRecords(github),
    changes: githubCommits(github, clock),
    comments: githubComments(github),
    history: githubHistory(github),
    runs: githubRuns(github),
    webhook: undefined,
    clock,
  }
  const around = {
    notes,
    run: { id: '900', attempt: 1, pushed: undefined },
    runUrl: `${github.webUrl}/actions/runs/900`,
    repositoryUrl: github.webUrl,
  }
  const inputs = made({ environment: 'staging' })
  return reportSummary(inputs, around, await summarize(inputs, around, ports))
}

const newest = (id: number) =>
  bench.repository.deployments.find((deployment) => deployment.id === id)?.statuses.at(-1)?.state
const ours = (pull: number) =>
  bench.repository.comments.filter(({ number, body }) => number === pull && isMarked(body, 'shop'))

test('without a fault all is told in twenty-odd requests, and told again in no writes', async () => {
  const { id, older, notes } = await promoted()
  const from = bench.github.journal().length
  expect(await tell(notes)).toMatchObject({ verdict: 'changed', reasonCode: 'recorded', warnings: [] })
  expect(bench.github.journal().length - from).toBeLessThanOrEqual(24)
  expect([newest(id), newest(older)]).toEqual(['success', 'inactive'])
  expect(pulls.map((pull) => ours(pull).length)).toEqual([1, 1])

  const again = bench.github.journal().length
  expect(await tell(notes)).toMatchObject({ verdict: 'unchanged', reasonCode: 'already-recorded' })
  const writes = bench.github
    .journal()
    .slice(again)
    .filter(({ method, kind }) => kind === 'rest' && method !== 'GET')
  expect(writes).toEqual([])
})

const FAULTS: Record<string, Omit<Fault, 'skip'>> = {
  'a lost request': { reset: true },
  'a lost answer': { status: 502, applied: true },
  'an outage': { status: 503, times: 5 },
  'a refusal': {
    status: 403,
    body: { message: 'Resource not accessible by integration' },
    headers: { 'x-accepted-github-permissions': 'deployments=write' },
  },
}

/** One deployment told with a fault at its call number `skip`; whether there was such a call. */
async function sweep(fault: Omit<Fault, 'skip'>, skip: number): Promise<boolean> {
  bench.repository.deployments.length = 0
  bench.repository.comments.length = 0
  const { id, older, notes } = await promoted()
  const from = bench.github.journal().length
  bench.github.inject({ ...fault, skip })
  const report = await tell(notes)
  const calls = bench.github.journal().slice(from)
  await fetch(`${bench.github.url}/_/faults`, { method: 'DELETE' })
  const ended = newest(id) === 'success' ? 'recorded' : report.reasonCode
  expect(['recorded', 'record-not-closed']).toContain(ended)
  expect(report.verdict === 'failed').toBe(ended === 'record-not-closed')
  expect(Math.max(...pulls.map((pull) => ours(pull).length))).toBeLessThanOrEqual(1)

  const told = () => [newest(id), newest(older), ...pulls.map((pull) => ours(pull).length)]
  const all = ['success', 'inactive', 1, 1]
  if (JSON.stringify(told()) !== JSON.stringify(all)) await tell(notes)
  expect(told()).toEqual(all)
  return calls.some((entry) => entry.fault === true)
}

test.each(Object.entries(FAULTS))(
  '%s at any call leaves the record closed or the step failed, no comment twice, and a next run that heals',
  async (_name, fault) => {
    let swept = 0
    while (await sweep(fault, swept)) swept += 1
    expect(swept).toBeGreaterThan(12)
  },
  180_000,
)
