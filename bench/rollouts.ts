import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

import { messageOf } from '../shared/action/errors.ts'
import { type Job, startMain } from '../test/acceptance/bundle.ts'
import { REVISION } from '../test/adapters/rollout/stage.ts'
import type { Ground } from './ground.ts'
import { deployment, hookJob } from './released-objects.ts'

const run = promisify(execFile)
/** The chart whose objects are given as values. */
export const CHART = join(import.meta.dirname, '../test/fixtures/charts/scenario')

export type Way = 'ours-3' | 'ours-4' | 'plain-3' | 'plain-4'

export interface Rollout {
  readonly way: Way
  readonly deployments: number
  /** Whether a post-upgrade hook runs, whose own time is not counted. */
  readonly hook: boolean
  /** Whether it is what is live already. */
  readonly isSame: boolean
}

/** Rolls out once; gives the milliseconds from the last pod's Ready, or of the whole where nothing changes. */
export async function rollOut(ground: Ground, rollout: Rollout): Promise<number> {
  const { way, deployments, hook, isSame } = rollout
  if (!isSame) ground.count += 1
  const mark = `m${ground.count}`
  const release = `${way}-${deployments}`
  const hookName = `after-${mark}`
  const objects = Array.from({ length: deployments }, (_, at) =>
    deployment(`${release}-${at}`, isSame ? release : mark),
  )
  if (hook) objects.push(hookJob(hookName))
  const began = performance.now()
  await deploy(ground, way, release, objects)
  const ended = performance.now()
  if (isSame) return ended - began
  // Twenty programs at rest are not quite at rest: they would slow down what is measured next.
  if (deployments > 1) await ground.stage.helm('uninstall', release, '--wait')
  const ready = lastReady(ground, mark, deployments)
  if (ready === undefined) throw new Error(`${release} ended before it was ready`)
  return Math.max(0, ended - ready - (hook ? hookTime(ground, hookName) : 0))
}

function deploy(ground: Ground, way: Way, release: string, objects: readonly object[]): Promise<void> {
  const program = way.endsWith('3') ? ground.lab.helm3 : ground.lab.helm4
  const how = way.startsWith('plain') ? plain : ours
  return how(ground, program, release, objects)
}

function hookTime({ hooks }: Ground, name: string): number {
  const { began, ended } = hooks.get(name) ?? { began: Number.NaN }
  return (ended ?? Number.NaN) - began
}

function lastReady({ readyAt }: Ground, mark: string, wanted: number): number | undefined {
  const times = [...(readyAt.get(mark)?.values() ?? [])]
  return times.length < wanted ? undefined : Math.max(...times)
}

async function plain(
  { stage, lab }: Ground,
  program: string,
  release: string,
  objects: readonly object[],
): Promise<void> {
  const values = join(stage.job.folder, `${release}.json`)
  await writeFile(values, JSON.stringify({ image: stage.image, objects }))
  const args = [
    'upgrade',
    '--install',
    release,
    CHART,
    '-n',
    stage.namespace,
    '-f',
    values,
    '--wait',
    '--timeout',
    '90s',
  ]
  await run(program, args, { env: { ...process.env, KUBECONFIG: lab.kubeconfig } })
}

/** The step `helm-upgrade` that rolls these objects out with a `helm` program. */
export function stepOf({ stage, lab }: Ground, program: string, release: string, objects: readonly object[]) {
  const job: Job = {
    ...stage.job,
    env: { ...stage.job.env, PATH: `${dirname(program)}:${dirname(lab.kubectl)}:${process.env['PATH']}` },
  }
  const inputs = {
    release,
    namespace: stage.namespace,
    chart: CHART,
    image: stage.image,
    revision: REVISION,
    timeout: '90s',
    'image-values': 'image={repository}@{digest}',
    values: JSON.stringify({ objects }),
  }
  return { job, inputs }
}

async function ours(
  ground: Ground,
  program: string,
  release: string,
  objects: readonly object[],
): Promise<void> {
  const { job, inputs } = stepOf(ground, program, release, objects)
  const { ended } = await startMain(job, 'helm-upgrade', { inputs })
  const { status, log } = await ended
  if (status !== 0) throw new Error(`helm-upgrade of ${release} failed:\n${log}`)
}

/** Whether a rollout is carried through whose Secret comes only after so many milliseconds. */
export async function recovers(ground: Ground, way: 'ours-3' | 'ours-4', late: number): Promise<boolean> {
  ground.count += 1
  const release = `late-m${ground.count}`
  const program = way === 'ours-3' ? ground.lab.helm3 : ground.lab.helm4
  const objects = [deployment(release, `m${ground.count}`, { envFrom: [{ secretRef: { name: release } }] })]
  const [isWell] = await Promise.all([
    ours(ground, program, release, objects).then(
      () => true,
      (error: unknown) => {
        console.error(messageOf(error))
        return false
      },
    ),
    sleep(late).then(() =>
      ground.stage.kubectl('create', 'secret', 'generic', release, '--from-literal=a=b'),
    ),
  ])
  await ground.stage.kubectl('delete', 'deployment', release, '--wait=false')
  return isWell
}
