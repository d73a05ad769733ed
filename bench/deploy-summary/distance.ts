import { table } from '../../shared/action/markdown.ts'
import type { Note } from '../../shared/domain/note.ts'
import { parseRevision } from '../../shared/domain/revision.ts'
import type { Github } from '../../shared/tools/github.ts'
import { githubRecords } from '../../shared/tools/github-records.ts'
import type { Bench } from '../../test/adapters/github/stand-in.ts'
import { inRounds } from '../../test/adapters/github-client/connect.ts'
import { payload } from '../../test/adapters/github-client/records-spec.ts'
import { Rounds } from '../../test/rounds.ts'
import { note } from '../../test/unit/deploy-summary/made.ts'
import { median, percentile } from '../median.ts'
import { span, startRttProxy } from '../rtt-proxy.ts'
import { connect, mergePulls, openBench, tell } from './told.ts'

const RUNS = 10
const DISTANCES = [20, 80] as const
const PULLS = 2

const MEANING =
  'Milliseconds from the first request to the last answer, as a proxy saw them that delays each request by the round trip time and each new connection by one more; round trips are milliseconds divided by it, so that opening connections and the time of the stand-in itself are in them.'

interface Way {
  readonly name: string
  readonly through: (github: Github) => Github
}

const OURS: Way = { name: 'trunkline deploy-summary', through: (github) => github }
// Rounds answer their requests in turn: nothing is asked before the answer to what was asked before it.
const IN_TURN: Way = {
  name: 'the same requests, one after the other',
  through: (github) => inRounds(github, new Rounds()),
}
const WAYS = [OURS, IN_TURN]

interface Run {
  readonly way: Way
  readonly rtt: number
  readonly milliseconds: number
  readonly requests: number
}

/**
 * How long telling one live deployment takes where GitHub is some way off: from the first request to the last
 * answer, over new connections, as a step has them. Beside it the same requests in turn, as a script sends them.
 */
export async function benchDistance(): Promise<string> {
  const bench = await openBench()
  const commits = await mergePulls(bench, PULLS)
  const runs: Run[] = []
  for (const way of WAYS) await toldFrom(bench, 0, way, commits)
  for (let run = 0; run < RUNS; run += 1) {
    for (const rtt of DISTANCES) {
      for (const way of WAYS) runs.push(await toldFrom(bench, rtt, way, commits))
    }
  }
  await bench.close()
  const header = [
    `one deployment, ${PULLS} pull requests`,
    'away',
    'requests',
    'median (p95)',
    'round trips deep',
    'ours / its',
  ]
  const rows = DISTANCES.flatMap((rtt) => WAYS.map((way) => rowOf(runs, way, rtt)))
  return `${table(header, rows)}\n\n${MEANING} ${slopes(runs)}`
}

const timesOf = (runs: readonly Run[], way: Way, rtt: number) =>
  runs.filter((run) => run.way === way && run.rtt === rtt).map(({ milliseconds }) => milliseconds)

function rowOf(runs: readonly Run[], way: Way, rtt: number): string[] {
  const times = timesOf(runs, way, rtt)
  const requests = runs.filter((run) => run.way === way).map((run) => run.requests)
  return [
    way.name,
    `${rtt} ms`,
    [...new Set(requests)].join(', '),
    `${median(times).toFixed(0)} ms (${percentile(times, 95).toFixed(0)})`,
    (median(times) / rtt).toFixed(1),
    (median(timesOf(runs, OURS, rtt)) / median(times)).toFixed(2),
  ]
}

/** What each millisecond of distance costs: free of the time that the stand-in takes at any distance. */
function slopes(runs: readonly Run[]): string {
  const [near, far] = DISTANCES
  const slope = (way: Way) =>
    ((median(timesOf(runs, way, far)) - median(timesOf(runs, way, near))) / (far - near)).toFixed(1)
  return `Each millisecond further away costs ${slope(OURS)} ms, in turn ${slope(IN_TURN)} ms.`
}

async function toldFrom(
  bench: Bench,
  rtt: number,
  way: Way,
  commits: { readonly base: string; readonly head: string },
): Promise<Run> {
  const notes = await promoted(bench, commits)
  const proxy = await startRttProxy(new URL(bench.github.apiUrl).host, rtt)
  await tell(bench, way.through(connect(bench, proxy.host)), {}, notes)
  const passed = proxy.take()
  await proxy.close()
  return { way, rtt, milliseconds: span(passed), requests: passed.length }
}

/** An older success and the record that `promote` has just opened; gives its note. */
async function promoted(
  bench: Bench,
  { base, head }: { readonly base: string; readonly head: string },
): Promise<readonly Note[]> {
  bench.repository.deployments.length = 0
  bench.repository.comments.length = 0
  const records = githubRecords(connect(bench))
  const open = async (revision: string, previous: string | null, run: string) => {
    const previousRevision = previous === null ? null : parseRevision(previous)
    const opened = payload(revision, { run, previousRevision })
    return records.open({ environment: 'staging', payload: opened, production: false })
  }
  const older = await open(base, null, '1')
  await records.status(older, { state: 'success', description: 'v1' })
  const outputs = { 'deployment-id': String(await open(head, base, '900')), revision: head }
  return [note(0, 'promote', { reasonCode: 'promoted', outputs })]
}
