import { table } from '../shared/action/markdown.ts'
import { measureParts } from './kept-parts.ts'
import { HOSTED } from './link.ts'
import { median } from './median.ts'
import { meetHazards, type Seen } from './pipeline/hazards.ts'
import { PIPELINES, race, spent, type Timed, untilUpgraded } from './pipeline/race.ts'
import type { Setting } from './pipeline/site.ts'

const ROUNDS = 5

const SETTINGS: readonly Setting[] = [
  {
    title:
      'As hosted runners see it: registry and GitHub behind 20 ms and 100 Mbit/s, green-widgets, no image and no build cache on any runner',
    application: 'green-widgets',
    link: HOSTED,
    fresh: true,
  },
  { title: "This machine's loopback, a tiny image, warm", application: 'tiny', fresh: false },
]

/** Commit to production through the suite, and through the pipeline that people glue together, under the same runner. */
export function benchPipeline(): Promise<string> {
  return measureParts('pipeline', [
    ...SETTINGS.map((setting) => ({
      title: `### ${setting.title}`,
      measure: async () => {
        const times = await race(setting, ROUNDS)
        return `${timesTable(times)}\n\n${itemised(times)}`
      },
    })),
    {
      title: '### What each of them let through',
      measure: async () => hazardsTable(await meetHazards()),
    },
  ])
}

type Times = Readonly<Record<(typeof PIPELINES)[number], readonly Timed[]>>

function timesTable(times: Times): string {
  return table(
    ['pipeline', `median of ${ROUNDS}`, 'least and most', 'to glued, median of pairs'],
    [
      ...timeRows('commit to the end of the run', times, ({ seconds }) => seconds),
      ...timeRows('commit to production upgraded', times, ({ run }) => untilUpgraded(run)),
    ],
  )
}

function timeRows(what: string, times: Times, secondsOf: (one: Timed) => number): readonly string[][] {
  const [glued = [], ours = []] = PIPELINES.map((name) => times[name].map(secondsOf))
  const ratio = median(ours.map((own, round) => own / (glued[round] ?? Number.NaN)))
  const row = (name: string, taken: readonly number[], last: string) => [
    `${name}: ${what}`,
    `${median(taken).toFixed(1)} s`,
    `${Math.min(...taken).toFixed(1)} to ${Math.max(...taken).toFixed(1)} s`,
    last,
  ]
  return [row('glued', glued, ''), row('deliver.yml', ours, ratio.toFixed(2))]
}

/** Where the time went, by step: medians, the longest first. */
function itemised(times: Times): string {
  const rows = PIPELINES.flatMap((name) => {
    const runs = times[name].map(({ run }) => spent(run))
    const labels = new Set(runs.flatMap((one) => [...one.keys()]))
    return [...labels]
      .map((label) => ({ name, label, seconds: median(runs.map((one) => one.get(label) ?? 0)) }))
      .filter(({ seconds }) => seconds >= 0.05)
      .sort((one, other) => other.seconds - one.seconds)
  })
  return table(
    ['pipeline', 'steps, all jobs together', 'median'],
    rows.map(({ name, label, seconds }) => [name, label, `${seconds.toFixed(2)} s`]),
  )
}

function hazardsTable(seen: readonly Seen[]): string {
  return table(
    ['hazard', 'pipeline', 'run', 'answers in staging', 'answers in production'],
    seen.map(({ hazard, pipeline, green, seconds, staging, production }) => [
      hazard,
      pipeline === 'glued' ? 'glued' : 'deliver.yml',
      `${green ? 'green' : 'red'} after ${seconds.toFixed(0)} s`,
      staging,
      production,
    ]),
  )
}
