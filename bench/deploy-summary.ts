import { deliveryFigures } from '../actions/deploy-summary/delivery.ts'
import { table } from '../shared/action/markdown.ts'
import { parseRevision } from '../shared/domain/revision.ts'
import { githubCommits } from '../shared/tools/github-commits.ts'
import { githubHistory } from '../shared/tools/github-history.ts'
import { githubRecords } from '../shared/tools/github-records.ts'
import type { Bench } from '../test/adapters/github/stand-in.ts'
import { benchDistance } from './deploy-summary/distance.ts'
import { connect, mergePulls, openBench, tell } from './deploy-summary/told.ts'
import { median } from './median.ts'

const PULLS = 20
const RECORDS = 1_000
const RUNS = 6

/**
 * What telling costs in round trips and in requests, beside the same requests in turn; and what computing the
 * figures of a thousand records costs in requests and time, beside reading the same records one by one over REST,
 * as clients without GraphQL do; runs interleaved.
 */
export async function benchDeploySummary(): Promise<string> {
  return [await benchDistance(), await telling(), await lookups(), await figures()].join('\n\n')
}

async function counted<Value>(bench: Bench, act: () => Promise<Value>) {
  const from = bench.github.journal().length
  const started = performance.now()
  const value = await act()
  const milliseconds = performance.now() - started
  return { value, milliseconds, calls: bench.github.journal().slice(from) }
}

async function telling(): Promise<string> {
  const bench = await openBench()
  const github = connect(bench)
  const { base, head } = await mergePulls(bench, PULLS)
  const rows: string[][] = []
  for (const [what, environment] of [
    ['first told', 'staging'],
    ['told of the next environment', 'production'],
    ['told again, nothing new', 'production'],
  ] as const) {
    const inputs = { environment, revision: parseRevision(head), previousRevision: parseRevision(base) }
    const { calls } = await counted(bench, () => tell(bench, github, inputs))
    const comments = calls.filter(({ path }) => path.includes('/comments'))
    const writes = comments.filter(({ method }) => method !== 'GET').length
    const others = calls.length - comments.length
    rows.push([what, (comments.length / PULLS).toFixed(1), String(writes), String(others)])
  }
  await bench.close()
  const header = [`${PULLS} pull requests`, 'requests for each', 'writes in all', 'requests for all else']
  return table(header, rows)
}

async function lookups(): Promise<string> {
  const bench = await openBench()
  const github = connect(bench)
  const [base = ''] = await bench.grow('main', 1)
  await bench.grow('main', 100)
  const head = (await bench.git.branch('main')) ?? ''
  const commits = githubCommits(github)
  const { commits: found } = await commits.compare(base, head)
  const { calls } = await counted(bench, () => commits.pullRequestsOf(found))
  await bench.close()
  return `The pull requests of ${found.length} commits are looked up in ${calls.length} request.`
}

async function figures(): Promise<string> {
  const bench = await openBench()
  const github = connect(bench)
  const shas = await bench.grow('main', RECORDS + 1)
  keepRecords(bench, shas)
  const wanted = { application: 'shop', environment: 'production', since: '2026-01-01T00:00:00Z' }
  const now = new Date(bench.clock.now + 86_400_000)
  const times = { read: [] as number[], compute: [] as number[], rest: [] as number[] }
  const requests = { read: 0, rest: 0 }
  let changes = 0
  for (let run = 0; run < RUNS; run += 1) {
    const read = await counted(bench, () => githubHistory(github).read(wanted))
    times.read.push(read.milliseconds)
    requests.read = read.calls.length
    const started = performance.now()
    const { timeToDeploy } = deliveryFigures(read.value.history, {
      environment: 'production',
      now,
      days: 365,
    })
    times.compute.push(performance.now() - started)
    changes = timeToDeploy.n
    // Every other run: each takes a thousand requests.
    if (run % 2 !== 0) continue
    const walk = await counted(bench, async () => {
      let seen = 0
      for await (const _ of githubRecords(github).walk('shop', 'production')) seen += 1
      return seen
    })
    times.rest.push(walk.milliseconds)
    requests.rest = walk.calls.length
  }
  await bench.close()
  const row = (what: string, count: string, values: readonly number[]) => [
    what,
    count,
    `${median(values).toFixed(0)} ms`,
    `${(values.toSorted((a, b) => a - b).at(Math.ceil(0.95 * values.length) - 1) ?? 0).toFixed(0)} ms`,
    String(values.length),
  ]
  return table(
    [`${RECORDS} records, ${changes} changes`, 'requests', 'median', 'p95', 'runs'],
    [
      row('records and trunk read together', String(requests.read), times.read),
      row('all figures computed from them', '0', times.compute),
      row('the records alone, one by one over REST', String(requests.rest), times.rest),
    ],
  )
}

/** Opening a thousand records one by one would take minutes. */
function keepRecords(bench: Bench, shas: readonly string[]): void {
  for (const [at, sha] of shas.entries()) {
    if (at === 0) continue
    const createdAt = new Date(bench.clock.now + at * 60_000).toISOString().replace(/\.\d+Z$/, 'Z')
    const common = {
      environment: 'production',
      environmentUrl: '',
      logUrl: '',
      creator: 'github-actions[bot]',
      createdAt,
    }
    bench.repository.deployments.push({
      id: 100_000 + at,
      ref: sha,
      sha,
      task: 'deploy:shop',
      payload: {
        schema: 1,
        application: 'shop',
        direction: 'forward',
        reason: null,
        revision: sha,
        builtRevision: sha,
        previousRevision: shas[at - 1] ?? null,
        images: {},
        run: String(at),
        attempt: 1,
      },
      originalEnvironment: 'production',
      environment: 'production',
      description: null,
      transient: false,
      production: true,
      creator: 'github-actions[bot]',
      createdAt,
      updatedAt: createdAt,
      statuses: [
        { ...common, id: 200_000 + at, state: 'in_progress', description: 'v1' },
        { ...common, id: 300_000 + at, state: 'success', description: 'v1 n=1 queue=5 smoke=3' },
      ],
    })
  }
}
