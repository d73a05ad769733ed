import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { openNotes } from '../../shared/action/notes.ts'
import type { Note } from '../../shared/domain/note.ts'
import type { ReasonCode } from '../../shared/domain/reason-code.ts'
import { type Bench, merge, openPull, startBench, workflow } from '../adapters/github/stand-in.ts'
import { failed, note } from '../unit/deploy-summary/made.ts'
import { cancel, type Job, notesOf, openJob, runMain, startMain } from './bundle.ts'

let bench: Bench
let previous: string
let revision: string
let pull: number

beforeAll(async () => {
  bench = await startBench({ private: true })
  previous = await bench.commit('main', { a: '1' })
  await bench.commit('feature', { b: '1' })
  pull = await openPull(bench, 'feature', 'Add | a thing')
  revision = await merge(bench, pull, 'squash')
  bench.github.addToken({ token: 'reader', login: 'github-actions[bot]', scopes: ['contents: read'] })
})
afterAll(async () => bench.close())

const job = (more: Record<string, string> = {}) =>
  openJob({
    ...more,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_API_URL: bench.github.apiUrl,
    GITHUB_GRAPHQL_URL: bench.github.graphqlUrl,
    GITHUB_SERVER_URL: bench.github.url,
  })

const expressions = { 'job.status': 'success', 'github.token': workflow }

async function promoted({ temp }: Job, outputs: Record<string, string>): Promise<void> {
  await openNotes(temp).write(note(0, 'promote', { reasonCode: 'promoted', outputs }))
}

test('tells a deployment that another tool made, and told again in the same attempt writes nothing', async () => {
  const here = await job()
  const inputs = {
    environment: 'staging',
    revision,
    'previous-revision': previous,
    url: 'https://shop.example',
  }
  const ended = await runMain(here, 'deploy-summary', { inputs, expressions })
  expect(ended.status, ended.log).toBe(0)
  expect(ended.outputs).toMatchObject({
    verdict: 'changed',
    'reason-code': 'recorded',
    direction: 'forward',
    'previous-revision': previous,
    commits: '1',
    'pull-requests': String(pull),
  })
  const deployment = bench.repository.deployments.find(
    ({ id }) => String(id) === ended.outputs['deployment-id'],
  )
  expect(deployment).toMatchObject({ sha: revision, task: 'deploy:shop', environment: 'staging' })
  expect(deployment?.statuses.at(-1)).toMatchObject({
    state: 'success',
    environmentUrl: 'https://shop.example',
  })
  expect(bench.repository.comments.map(({ number, user }) => [number, user])).toEqual([
    [pull, 'github-actions[bot]'],
  ])
  expect(ended.summary).toContain(`is live in staging`)
  expect(await notesOf(here)).toMatchObject([{ action: 'deploy-summary', verdict: 'changed' }])

  const again = await runMain(here, 'deploy-summary', { inputs, expressions })
  expect(again.outputs).toMatchObject({ verdict: 'unchanged', 'reason-code': 'already-recorded' })
  expect(bench.repository.comments).toHaveLength(1)
})

test('every state is written by a run, into the one comment, as the deployment goes on', async () => {
  await bench.commit('states', { states: '1' })
  const number = await openPull(bench, 'states', 'Every state')
  const before = revision
  const deployed = await merge(bench, number, 'squash')
  const told: string[] = []
  let run = 5000
  const step = async (inputs: Record<string, string>, notes: readonly Note[] = []) => {
    run += 1
    const here = await job({ GITHUB_RUN_ID: String(run) })
    for (const one of notes) await openNotes(here.temp).write(one)
    const ended = await runMain(here, 'deploy-summary', {
      inputs: { environment: 'qa', revision: deployed, 'previous-revision': before, ...inputs },
      expressions,
    })
    expect(ended.status, ended.log).toBe(0)
    const ours = bench.repository.comments.filter((comment) => comment.number === number)
    expect(ours).toHaveLength(1)
    const line = ours[0]?.body
      .split('\n')
      .find((text) => text.startsWith(`| ${inputs['environment'] ?? 'qa'} |`))
    told.push(line?.split(' | ')[1] ?? '')
    bench.clock.now += 60_000
  }
  const refused = (reasonCode: ReasonCode) =>
    failed(0, 'promote', { verdict: 'refused', reasonCode, outputs: { revision: deployed } })
  await step({ status: 'failure' }, [refused('held')])
  await step({ status: 'success' }, [refused('superseded')])
  await step({ status: 'skipped' })
  await step({ status: 'waiting' })
  await step({ status: 'queued' })
  await step({ status: 'in_progress' })
  await step({ status: 'cancelled' })
  await step({ status: 'failure' }, [failed(1, 'smoke')])
  await step({ status: 'success' })
  await step({ status: 'success', revision: before, 'previous-revision': deployed })
  expect(told).toEqual([
    'refused: held',
    expect.stringMatching(/^superseded by `[0-9a-f]{7}`$/),
    'skipped',
    'waiting for approval',
    'queued',
    'deploying',
    expect.stringMatching(/^cancelled/),
    expect.stringMatching(/^failed at smoke/),
    'live',
    expect.stringMatching(/^rolled back to `[0-9a-f]{7}`/),
  ])
})

test('a token that may not close the record fails the step, with the line to add', async () => {
  const here = await job()
  await promoted(here, { 'deployment-id': '1', revision, 'previous-revision': previous })
  const ended = await runMain(here, 'deploy-summary', {
    inputs: { environment: 'staging', 'github-token': 'reader' },
    expressions,
  })
  expect(ended.status).toBe(1)
  expect(ended.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'record-not-closed' })
  expect(ended.log).toContain('`deployments: write`')
})

test('a failure is told to the webhook once, and its address stands in no log and no output', async () => {
  const taken: string[] = []
  const server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => taken.push(chunk.toString())).on('end', () => response.end('ok'))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const webhook = `http://127.0.0.1:${port}/services/secret-path`
  const here = await job({ GITHUB_RUN_ID: '6001' })
  await openNotes(here.temp).write(failed(1, 'smoke'))
  const inputs = {
    environment: 'hooked',
    status: 'failure',
    revision,
    'previous-revision': previous,
    webhook,
  }
  const first = await runMain(here, 'deploy-summary', { inputs, expressions })
  const again = await runMain(here, 'deploy-summary', { inputs, expressions })
  server.close()
  expect(first.status, first.log).toBe(0)
  expect(again.outputs['verdict']).toBe('unchanged')
  expect(taken).toHaveLength(1)
  expect(JSON.parse(taken[0] ?? '')).toEqual({
    text: expect.stringMatching(
      /^Deployment failed: shop: [0-9a-f]{7} did not go live in hooked: failed at smoke/,
    ),
  })
  const shown = [first.log, first.summary, JSON.stringify(first.outputs)].join('\n')
  expect(shown.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('secret-path')
})

test('a cancel while the record is being closed ends the step, and nobody is told', async () => {
  const here = await job({ GITHUB_RUN_ID: '6002' })
  const comments = structuredClone(bench.repository.comments)
  const records = bench.repository.deployments.length
  bench.github.inject({ method: 'POST', path: '/statuses$', skip: 1, reset: true, delayMs: 20_000 })
  const from = bench.github.journal().length
  const inputs = { environment: 'cancelled', revision, 'previous-revision': previous }
  const { child, ended } = await startMain(here, 'deploy-summary', { inputs, expressions })
  // The pull requests are asked for beside the closing: the one answer says that the other is waited for.
  const asked = () => bench.github.journal().slice(from)
  while (!asked().some(({ path }) => path.endsWith('/graphql'))) await sleep(20)
  await cancel(child)
  const { status, outputs, log } = await ended
  expect([status, outputs['verdict'], outputs['reason-code']], log).toEqual([1, 'failed', 'cancelled'])
  expect(bench.repository.comments).toEqual(comments)
  expect(bench.repository.deployments).toHaveLength(records + 1)
  expect(bench.repository.deployments.at(-1)?.statuses.map(({ state }) => state)).toEqual(['in_progress'])
})

test('a cancel while it waits for GitHub’s index of pull requests ends the step at its first wait', async ({
  onTestFinished,
}) => {
  const [before, lag] = [bench.clock.now, bench.github.store.state.indexLagMs]
  onTestFinished(() => {
    bench.clock.now = before
    bench.github.store.state.indexLagMs = lag
  })
  // The runner's clock tells what is young.
  bench.clock.now = Math.floor(Date.now() / 1_000) * 1_000
  bench.github.store.state.indexLagMs = 3_600_000
  await bench.commit('young', { young: '1' })
  const young = await merge(bench, await openPull(bench, 'young', 'Young'), 'rebase')
  const here = await job({ GITHUB_RUN_ID: '6003' })
  const inputs = { environment: 'young', revision: young, 'previous-revision': revision }
  const { child, ended, logged } = await startMain(here, 'deploy-summary', { inputs, expressions })
  while (!logged().includes('knows no pull request yet')) await sleep(20)
  expect(await cancel(child)).toBe('SIGINT')
  const { status, outputs, log } = await ended
  expect([status, outputs['reason-code']], log).toEqual([1, 'cancelled'])
  expect(log.match(/asked again in \d+ s/g)).toEqual(['asked again in 2 s'])
})

test('a dry run writes nothing and says what it would', async () => {
  const here = await job()
  const from = bench.github.journal().length
  const ended = await runMain(here, 'deploy-summary', {
    inputs: { environment: 'production', revision, 'previous-revision': previous, 'dry-run': 'true' },
    expressions,
  })
  expect(ended.status, ended.log).toBe(0)
  expect(ended.outputs).toMatchObject({
    verdict: 'unchanged',
    'reason-code': 'dry-run',
    'deployment-id': '',
    state: '',
  })
  expect(ended.log).toContain(`would open a record of ${revision} in production`)
  expect(ended.log).toMatch(/dry run: would bring comment \d+ up to date/)
  const writes = bench.github
    .journal()
    .slice(from)
    .filter(({ kind, method }) => kind === 'rest' && method !== 'GET')
  expect(writes).toEqual([])
})
