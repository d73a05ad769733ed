import { mergeChange } from '../../lab/demo/team.ts'
import type { ActRun } from '../../lab/rehearsal/act.ts'
import type { ActStep } from '../../lab/rehearsal/act-log.ts'
import { openSite, type Setting, type Site } from './site.ts'

export const PIPELINES = ['glued', 'deliver'] as const
export type Name = (typeof PIPELINES)[number]

export interface Timed {
  readonly run: ActRun
  readonly seconds: number
}

/** Delivers `rounds` commits through both pipelines in turn; the first round of each, which installs, is not counted. */
export async function race(
  setting: Setting,
  rounds: number,
): Promise<Readonly<Record<Name, readonly Timed[]>>> {
  const site = await openSite(setting)
  const times: Record<Name, Timed[]> = { glued: [], deliver: [] }
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const name of round % 2 === 0 ? PIPELINES : PIPELINES.toReversed()) {
        const timed = await deliverOnce(site, setting, name, round)
        if (round > 0) times[name].push(timed)
      }
    }
  } finally {
    await site.close()
  }
  return times
}

/** Delivers a commit of its own: neither pipeline finds the other's layers in registry or builder. */
async function deliverOnce(site: Site, setting: Setting, name: Name, round: number): Promise<Timed> {
  const title = `Change ${round} for ${name}`
  const merged = await mergeChange(site.world, { title, files: changeOf(setting, `${round}-${name}`) })
  const run = await site.pipeline.push(name, merged.revision)
  if (!run.success) throw new Error(`${name} failed in round ${round}:\n${run.log.slice(-4_000)}`)
  return { run, seconds: run.durationMs / 1_000 }
}

function changeOf({ application }: Setting, mark: string): Readonly<Record<string, string>> {
  if (application === 'tiny') return { mark: `${mark}\n` }
  return { 'app/behaviour.json': `${JSON.stringify({ ready: true, delaySeconds: 0, mark })}\n` }
}

/** Seconds until production runs the commit: without the steps after its upgrade, and what is between those. */
export function untilUpgraded({ durationMs, steps }: ActRun): number {
  const last = steps.findLastIndex((step) => step.stage === 'Main' && labelOf(step).endsWith('upgrade'))
  const after = steps.slice(last + 1).reduce((sum, step) => sum + step.durationMs, 0)
  return (durationMs - after) / 1_000
}

/** Where the time of a run went: seconds by step, all jobs together. */
export function spent(run: ActRun): ReadonlyMap<string, number> {
  const seconds = new Map<string, number>()
  for (const step of run.steps) {
    const name = labelOf(step)
    seconds.set(name, (seconds.get(name) ?? 0) + step.durationMs / 1_000)
  }
  const inSteps = [...seconds.values()].reduce((sum, one) => sum + one, 0)
  seconds.set('runner, between steps', Math.max(0, run.durationMs / 1_000 - inSteps))
  return seconds
}

function labelOf({ id, name, stage }: ActStep): string {
  const known = /^\d+$/.test(id) ? name : id
  return stage === 'Main' ? known : `${known} (${stage.toLowerCase()})`
}
