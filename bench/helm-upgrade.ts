import { messageOf } from '../shared/action/errors.ts'
import { table } from '../shared/action/markdown.ts'
import { doomed, plainDoomed } from './doomed.ts'
import { type Ground, openGround } from './ground.ts'
import { measureParts, type Part } from './kept-parts.ts'
import { median } from './median.ts'
import { type Rollout, recovers, rollOut, type Way } from './rollouts.ts'

// Fewer than the default are for trying the bench, not for its figures.
const RUNS = Number(process.env['BENCH_RUNS'] ?? '20')
const LARGE = Math.ceil(RUNS / 7)
const GRACE = 2_000
const LATE = 20_000
const WAYS: readonly Way[] = ['ours-3', 'plain-3', 'ours-4', 'plain-4']
const NAMES: Readonly<Record<Way, string>> = {
  'ours-3': 'helm-upgrade, Helm 3',
  'plain-3': 'helm 3 upgrade --install --wait',
  'ours-4': 'helm-upgrade, Helm 4',
  'plain-4': 'helm 4 upgrade --install --wait',
}

type Samples = Readonly<Record<Way, number[]>>
const samples = (): Samples => ({ 'ours-3': [], 'plain-3': [], 'ours-4': [], 'plain-4': [] })

/**
 * What a rollout costs beyond the cluster's own time, on the lab's cluster, beside plain Helm, interleaved:
 * from the last pod's Ready to the end, from a reason in the cluster to its name in the log, and what is unchanged.
 */
export async function benchHelmUpgrade(): Promise<string> {
  const grounds = await Promise.all(['a', 'b', 'c'].map(openGround))
  try {
    return await measureParts('helm-upgrade', partsOf(grounds))
  } finally {
    await Promise.all(grounds.map((ground) => ground.close()))
  }
}

function partsOf(grounds: readonly Ground[]): readonly Part[] {
  const waiting = async (runs: number, of: Omit<Rollout, 'way' | 'isSame'>, on = grounds) =>
    summary(await measure(on, runs, of), WAYS)
  return [
    {
      title: `From the last pod's Ready to the end of the command, ${RUNS} runs each, three namespaces side by side.`,
      measure: () => waiting(RUNS, { deployments: 1, hook: false }),
    },
    {
      title: `Nothing to do: the whole step, ${RUNS} runs each, one after the other; plain Helm makes a new helm revision each time.`,
      measure: async () => summary(await measureUnchanged(grounds.slice(0, 1)), WAYS),
    },
    {
      title: `As the first, with a post-upgrade hook, less the hook's own time, ${RUNS} runs each: Helm itself has to wait there, and polls every 2 s.`,
      measure: () => waiting(RUNS, { deployments: 1, hook: true }),
    },
    {
      title: `An image that does not exist, ${RUNS} runs, a grace of ${GRACE / 1_000} s.`,
      measure: async () => figures(await measureDoomed(grounds)),
    },
    {
      title: `As the first, for a chart of 20 Deployments, one namespace alone, ${LARGE} runs each only, since each takes a minute.`,
      measure: () => waiting(LARGE, { deployments: 20, hook: false }, grounds.slice(0, 1)),
    },
    {
      title: `A Secret that comes only after ${LATE / 1_000} s, ${grounds.length} runs each only: how many were given up, which none should be.`,
      measure: () => measureRecovering(grounds),
    },
    {
      title:
        'An image that does not exist, plain `helm upgrade --install --wait` with its default timeout of 5 min, once each only: how long, and what it says.',
      measure: () => measurePlainDoomed(grounds),
    },
  ]
}

/** Each way once a round, so that whatever else the machine does falls on all of them. */
async function measure(
  grounds: readonly Ground[],
  runs: number,
  rollout: Omit<Rollout, 'way' | 'isSame'>,
  ways: readonly Way[] = WAYS,
): Promise<Samples> {
  const taken = samples()
  await inRounds(grounds, runs, async (ground) => {
    for (const way of ways)
      taken[way].push(...(await counted(() => rollOut(ground, { ...rollout, way, isSame: false }))))
  })
  return taken
}

async function measureUnchanged(grounds: readonly Ground[]): Promise<Samples> {
  const taken = samples()
  for (const ground of grounds) {
    for (const way of WAYS) await rollOut(ground, { deployments: 1, hook: false, way, isSame: true })
  }
  await inRounds(grounds, RUNS, async (ground) => {
    for (const way of WAYS) {
      taken[way].push(
        ...(await counted(() => rollOut(ground, { deployments: 1, hook: false, way, isSame: true }))),
      )
    }
  })
  return taken
}

interface Named {
  readonly named: number[]
  readonly ended: number[]
}

async function measureDoomed(grounds: readonly Ground[]): Promise<Named> {
  const named: number[] = []
  const ended: number[] = []
  await inRounds(grounds, RUNS, async (ground) => {
    const found = await doomed(ground, GRACE)
    named.push(found.named)
    ended.push(found.ended - GRACE)
  })
  return { named, ended }
}

async function measureRecovering(grounds: readonly Ground[]): Promise<string> {
  const rows = await Promise.all(
    (['ours-3', 'ours-4'] as const).map(async (way) => {
      const went = await Promise.all(grounds.map((ground) => recovers(ground, way, LATE)))
      return [NAMES[way], String(went.length), String(went.filter((isWell) => !isWell).length)]
    }),
  )
  return table(['', 'runs', 'given up'], rows)
}

async function measurePlainDoomed(grounds: readonly Ground[]): Promise<string> {
  const [first, second] = grounds
  if (first === undefined || second === undefined) throw new Error('it takes two namespaces')
  const [three, four] = await Promise.all([plainDoomed(first, 'plain-3'), plainDoomed(second, 'plain-4')])
  const row = (way: Way, { milliseconds, said }: Awaited<ReturnType<typeof plainDoomed>>) => [
    NAMES[way],
    seconds(milliseconds),
    said.replaceAll('|', '/'),
  ]
  return table(['', 'took', 'said'], [row('plain-3', three), row('plain-4', four)])
}

async function inRounds(grounds: readonly Ground[], runs: number, round: (ground: Ground) => Promise<void>) {
  let left = runs
  await Promise.all(
    grounds.map(async (ground) => {
      while (left > 0) {
        left -= 1
        await round(ground)
      }
    }),
  )
}

/** A run that failed is no sample; it is told, since none should. */
async function counted(run: () => Promise<number>): Promise<readonly number[]> {
  try {
    return [await run()]
  } catch (error) {
    console.error(`a run failed and is not counted: ${messageOf(error)}`)
    return []
  }
}

function summary(taken: Samples, ways: readonly Way[]): string {
  const rows = ways.map((way) => {
    const peer = way.replace('ours', 'plain') as Way
    const ratio = way === peer ? '' : `${(median(taken[way]) / median(taken[peer])).toFixed(2)}`
    return [
      NAMES[way],
      String(taken[way].length),
      seconds(median(taken[way])),
      seconds(p95(taken[way])),
      ratio,
    ]
  })
  return table(['', 'runs', 'median', 'p95', 'of plain Helm'], rows)
}

function figures({ named, ended }: Named): string {
  const row = (title: string, taken: readonly number[]) => [
    title,
    seconds(median(taken)),
    seconds(p95(taken)),
  ]
  return table(
    ['', 'median', 'p95'],
    [
      row('from the reason in the cluster to its name in the log', named),
      row('from the reason in the cluster to the failed step, less the grace', ended),
    ],
  )
}

function p95(taken: readonly number[]): number {
  const sorted = taken.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`
}
