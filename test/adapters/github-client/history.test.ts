import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import type { History } from '../../../actions/deploy-summary/looking-back.ts'
import type { Records } from '../../../actions/deploy-summary/record.ts'
import { githubHistory } from '../../../shared/tools/github-history.ts'
import { githubRecords } from '../../../shared/tools/github-records.ts'
import { githubRuns } from '../../../shared/tools/github-runs.ts'
import { FakeChanges } from '../../fakes/changes.ts'
import { FakeHistory, FakeRuns } from '../../fakes/history.ts'
import { FakeRecords } from '../../fakes/records.ts'
import { type Bench, merge, openPull, startBench } from '../github/stand-in.ts'
import { callsSince, connect } from './connect.ts'
import { payload } from './records-spec.ts'

let bench: Bench
let shas: string[]

beforeAll(async () => {
  bench = await startBench()
  shas = await bench.grow('main', 3)
})
afterAll(async () => bench.close())
afterEach(() => {
  bench.repository.deployments.length = 0
  expect(bench.github.violations()).toEqual([])
})

const wanted = { application: 'shop', environment: 'production', since: '2026-11-01T00:00:00Z' }

interface Subject {
  readonly history: History
  readonly records: Records
  /** Commits of the trunk, oldest first. */
  readonly revisions: readonly string[]
}

/** What everyone who remembers deliveries promises. */
function historySpec(name: string, subject: () => Promise<Subject>): void {
  describe(name, () => {
    test('has the records of one application in all environments, newest first, with all they said', async () => {
      const { history, records, revisions } = await subject()
      const open = (environment: string, application = 'shop') =>
        records.open({
          environment,
          payload: payload(revisions[0] ?? '', { application }),
          production: environment === 'production',
        })
      const staging = await open('staging')
      await open('staging', 'other')
      const production = await open('production')
      await records.status(staging, { state: 'success', description: 'v1 n=1' })
      await records.deactivate([staging])
      const read = (await history.read(wanted)).history
      expect(read.records.map(({ id, environment }) => [id, environment])).toEqual([
        [production, 'production'],
        [staging, 'staging'],
      ])
      expect(read.records[0]?.payload).toEqual(payload(revisions[0] ?? ''))
      expect(read.records[1]?.statuses.map(({ state, description }) => [state, description])).toEqual([
        ['inactive', 'v1'],
        ['success', 'v1 n=1'],
        ['in_progress', 'v1'],
      ])
    })

    test('has the trunk, newest first, each commit with the one before it', async () => {
      const { history, revisions } = await subject()
      const { commits } = (await history.read(wanted)).history
      expect(commits.map(({ sha }) => sha)).toEqual(revisions.toReversed())
      expect(commits.map(({ parent }) => parent)).toEqual([...revisions.slice(0, -1).reverse(), undefined])
    })
  })
}

historySpec('a history in memory', async () => {
  const changes = new FakeChanges()
  for (const sha of shas) {
    const at = '2026-11-22T11:00:00Z'
    changes.trunk.push({ sha, subject: 'x', author: 'ada', authoredAt: at, committedAt: at })
  }
  let now = 0
  const records = new FakeRecords(() => {
    now += 1_000
    return new Date(now)
  })
  return { history: new FakeHistory(records, changes), records, revisions: shas }
})
historySpec('a history on GitHub', async () => {
  const github = connect(bench)
  return { history: githubHistory(github), records: githubRecords(github), revisions: shas }
})

/** Puts records into the stand-in's memory: opening a thousand one by one would take minutes. */
function keep(count: number, more: { application?: string; run?: string } = {}): void {
  for (let at = 0; at < count; at += 1) {
    const sha = shas[at % shas.length] ?? ''
    const createdAt = new Date(bench.clock.now + at * 60_000).toISOString().replace('.000', '')
    const status = (state: 'success' | 'in_progress', id: number) => ({
      id,
      state,
      description: 'v1 n=1',
      environment: 'production',
      environmentUrl: '',
      logUrl: '',
      creator: 'github-actions[bot]',
      createdAt,
    })
    bench.repository.deployments.push({
      id: 10_000 + at,
      ref: sha,
      sha,
      task: 'deploy:shop',
      payload: { ...payload(sha, { run: String(at), ...more }) },
      originalEnvironment: 'production',
      environment: 'production',
      description: null,
      transient: false,
      production: true,
      creator: 'github-actions[bot]',
      createdAt,
      updatedAt: createdAt,
      // of one second, in which only one order is possible
      statuses: [status('in_progress', 20_000 + at), status('success', 30_000 + at)],
    })
  }
}

test('a thousand records are read in ten requests, and more are said to be left out', async () => {
  keep(1_001)
  const from = bench.github.journal().length
  const { history } = await githubHistory(connect(bench)).read(wanted)
  expect(callsSince(bench, from)).toEqual(Array.from({ length: 10 }, () => 'POST /graphql'))
  expect(history.records).toHaveLength(1_000)
  expect(history.records[0]?.statuses.map(({ state }) => state)).toEqual(['success', 'in_progress'])
  expect(history).toMatchObject({ isComplete: false, requests: 10 })
})

test('reading ends where the window does, once there is a success before it', async () => {
  keep(250)
  const since = new Date(bench.clock.now + 200 * 60_000).toISOString()
  const { history } = await githubHistory(connect(bench)).read({ ...wanted, since })
  expect(history).toMatchObject({ isComplete: true, requests: 1 })
  expect(history.records).toHaveLength(100)
})

test("a record of GitHub's own is told from ours, with the run behind it", async () => {
  const run = bench.github.putRun(bench.repository, { id: 55, headSha: shas[2] ?? '' })
  const { id } = bench.github.recordAutomatically(bench.repository, {
    environment: 'staging',
    run,
    state: 'success',
  })
  const { history } = await githubHistory(connect(bench)).read(wanted)
  expect(history.records).toEqual([])
  expect(history.foreign).toMatchObject([
    { id, environment: 'staging', revision: shas[2], state: 'success', run: '55' },
  ])
  expect(await githubRecords(connect(bench)).adoptable('staging')).toBe(shas[2])
  expect(await githubRecords(connect(bench)).adoptable('production')).toBeUndefined()
})

describe('with pull requests', () => {
  let merging: Bench
  beforeAll(async () => {
    merging = await startBench({ private: true })
    await merging.commit('main', { start: '1' })
    for (const how of ['merge', 'squash', 'rebase'] as const) {
      await merging.commit(how, { [how]: '1' })
      await merge(merging, await openPull(merging, how), how)
    }
    await merging.commit('main', { direct: '1' })
  })
  afterAll(async () => merging.close())

  test('each commit of the trunk leads to the one that brought it, however it was merged', async () => {
    const { history } = await githubHistory(connect(merging)).read(wanted)
    const known = new Map(history.commits.map((commit) => [commit.sha, commit]))
    const line: (number | undefined)[] = []
    for (let at = history.commits[0]; at !== undefined; at = known.get(at.parent ?? '')) {
      line.push(at.pullRequest?.number)
    }
    expect(line).toEqual([undefined, 3, 2, 1, undefined])
    expect(history.commits.find(({ pullRequest }) => pullRequest?.number === 2)?.pullRequest).toMatchObject({
      branch: 'squash',
      firstCommitAt: expect.stringMatching(/^2026-/),
    })
  })

  test('a token that may not read them is told so, and what it may read is read', async () => {
    const scopes = ['contents: read', 'deployments: read']
    merging.github.addToken({ token: 'records-only', login: 'github-actions[bot]', scopes })
    const { history, denied } = await githubHistory(connect(merging, { token: 'records-only' })).read(wanted)
    expect(denied).toMatchObject({
      code: 'permission-missing',
      cure: "Add to the job's `permissions:` the line `pull-requests: read`",
    })
    expect(history.commits.length).toBeGreaterThan(4)
  })

  test('a token that may not read records is told the line to add', async () => {
    merging.github.addToken({ token: 'no-records', login: 'github-actions[bot]', scopes: ['contents: read'] })
    await expect(githubHistory(connect(merging, { token: 'no-records' })).read(wanted)).rejects.toMatchObject(
      {
        code: 'permission-missing',
        cure: expect.stringContaining('`deployments: read`'),
      },
    )
  })
})

/** What everyone who knows runs promises. */
function runsSpec(name: string, subject: () => Promise<FakeRuns | ReturnType<typeof githubRuns>>): void {
  test(`${name}: a run is gone, or over, or goes on at an attempt`, async () => {
    const runs = await subject()
    expect(await runs.state('404')).toBeUndefined()
    expect(await runs.state('41')).toEqual({ attempt: 2, isOver: true })
    expect(await runs.state('42')).toEqual({ attempt: 1, isOver: false })
  })
}

runsSpec('runs in memory', async () => {
  const runs = new FakeRuns()
  runs.states.set('404', undefined).set('41', { attempt: 2, isOver: true })
  return runs
})
runsSpec('runs on GitHub', async () => {
  const headSha = shas[0] ?? ''
  bench.github.putRun(bench.repository, { id: 41, headSha, status: 'completed' })
  bench.github.putRun(bench.repository, { id: 41, attempt: 2, headSha, status: 'completed' })
  bench.github.putRun(bench.repository, { id: 42, headSha })
  return githubRuns(connect(bench))
})

test('jobs are those that have started, in their order; a run that is gone has none', async () => {
  const jobs = [
    { name: 'deploy', startedAt: '2026-11-22T12:05:00Z' },
    {
      name: 'build',
      status: 'completed',
      conclusion: 'success',
      startedAt: '2026-11-22T12:01:00Z',
      completedAt: '2026-11-22T12:04:00Z',
    },
    { name: 'later', status: 'queued', startedAt: '2026-11-22T12:00:00Z' },
    { name: 'approve', status: 'completed', conclusion: 'skipped', startedAt: '2026-11-22T12:00:30Z' },
  ] as const
  bench.github.putRun(bench.repository, { id: 43, headSha: shas[0] ?? '', jobs })
  const runs = githubRuns(connect(bench))
  expect(await runs.jobs('43')).toEqual([
    {
      name: 'build',
      startedAt: '2026-11-22T12:01:00Z',
      endedAt: '2026-11-22T12:04:00Z',
      conclusion: 'success',
    },
    { name: 'deploy', startedAt: '2026-11-22T12:05:00Z', endedAt: undefined, conclusion: undefined },
  ])
  expect(await runs.jobs('404')).toEqual([])
})
