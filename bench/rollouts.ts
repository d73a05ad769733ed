import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

import type { Lab } from '../lab/lab.ts'
import { messageOf } from '../shared/action/errors.ts'
import { type Controller, conditionOf, isReadyPod, type Pod } from '../shared/rollout/objects.ts'
import { type Cluster, openCluster } from '../shared/tools/kubernetes.ts'
import { type Job, startMain } from '../test/acceptance/bundle.ts'
import { openStage, REVISION, type Stage } from '../test/adapters/rollout/stage.ts'

const run = promisify(execFile)
const CHART = join(import.meta.dirname, '../test/fixtures/charts/scenario')

export type Way = 'ours-3' | 'ours-4' | 'plain-3' | 'plain-4'

export interface Rollout {
  readonly way: Way
  readonly deployments: number
  /** Whether a post-upgrade hook runs, whose own time is not counted. */
  readonly hook: boolean
  /** Whether it is what is live already. */
  readonly isSame: boolean
}

/** A namespace with a watch of the bench's own on it. */
export interface Ground {
  readonly lab: Lab
  readonly stage: Stage
  readonly cluster: Cluster
  /** When each pod of a mark was first seen ready, by the pod's name. */
  readonly readyAt: Map<string, Map<string, number>>
  readonly reasonAt: Map<string, number>
  /** When a hook's Job was first seen, and when it had ended. */
  readonly hooks: Map<string, { readonly began: number; ended?: number }>
  count: number
  close(): Promise<void>
}

export async function openGround(name: string): Promise<Ground> {
  const stage = await openStage(3)
  const { lab, namespace } = stage
  const cluster = openCluster({
    env: { ...process.env, ...stage.job.env },
    context: undefined,
    folder: stage.job.temp,
  })
  const over = new AbortController()
  const ground: Ground = {
    lab,
    stage,
    cluster,
    readyAt: new Map(),
    reasonAt: new Map(),
    hooks: new Map(),
    count: Number.parseInt(randomBytes(2).toString('hex'), 16),
    async close() {
      over.abort()
      await cluster.close()
      await stage.close()
    },
  }
  const followed = [
    cluster.follow<Pod>('pods', namespace, (pods) => notePods(ground, [...pods.values()]), over.signal),
    cluster.follow<Controller & { metadata: { name: string } }>(
      'jobs',
      namespace,
      (jobs) => noteJobs(ground, [...jobs.values()]),
      over.signal,
    ),
  ]
  for (const one of followed) one.catch((error: unknown) => console.error(`ground ${name}:`, error))
  return ground
}

function notePods({ readyAt, reasonAt }: Ground, pods: readonly Pod[]): void {
  const now = performance.now()
  for (const pod of pods) {
    const mark = pod.metadata.labels?.['mark'] ?? ''
    const known = readyAt.get(mark) ?? new Map<string, number>()
    readyAt.set(mark, known)
    if (isReadyPod(pod) && !known.has(pod.metadata.name)) known.set(pod.metadata.name, now)
    const waiting = pod.status?.containerStatuses?.[0]?.state?.waiting?.reason ?? ''
    if (/Err|BackOff/.test(waiting) && !reasonAt.has(mark)) reasonAt.set(mark, now)
  }
}

function noteJobs({ hooks }: Ground, jobs: readonly Controller[]): void {
  for (const job of jobs) {
    const isDone = conditionOf(job.status?.conditions, 'Complete', 'True') !== undefined
    const hook = hooks.get(job.metadata.name) ?? { began: performance.now() }
    if (isDone) hook.ended ??= performance.now()
    hooks.set(job.metadata.name, hook)
  }
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

function stepOf({ stage, lab }: Ground, program: string, release: string, objects: readonly object[]) {
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

/** An image that does not exist: milliseconds from the cluster's reason to its name in the log, and to the end. */
export async function doomed(
  ground: Ground,
  grace: number,
): Promise<{ readonly named: number; readonly ended: number }> {
  ground.count += 1
  const mark = `m${ground.count}`
  const release = `doomed-${mark}`
  const { job, inputs } = stepOf(ground, ground.lab.helm4, release, [deployment(release, mark)])
  const image = `${ground.stage.image.split('@')[0]}@sha256:${'b'.repeat(64)}`
  const given = { ...inputs, image, grace: `image-missing=${grace / 1_000}s`, 'on-failure': 'keep' }
  const { child, ended } = await startMain(job, 'helm-upgrade', { inputs: given })
  let namedAt = Number.NaN
  let log = ''
  child.stdout?.on('data', (text: string) => {
    log += text
    if (Number.isNaN(namedAt) && log.includes('manifest unknown')) namedAt = performance.now()
  })
  await ended
  const endedAt = performance.now()
  const reasonAt = ground.reasonAt.get(mark) ?? Number.NaN
  await ground.stage.kubectl('delete', 'deployment', release, '--wait=false')
  return { named: Math.max(0, namedAt - reasonAt), ended: endedAt - reasonAt }
}

/** An image that does not exist, as plain Helm takes it with its own default timeout. */
export async function plainDoomed(
  ground: Ground,
  way: 'plain-3' | 'plain-4',
): Promise<{ readonly milliseconds: number; readonly said: string }> {
  const { lab, stage } = ground
  ground.count += 1
  const release = `doomed-m${ground.count}`
  const values = join(stage.job.folder, `${release}.json`)
  const image = `${stage.image.split('@')[0]}@sha256:${'b'.repeat(64)}`
  await writeFile(values, JSON.stringify({ image, objects: [deployment(release, `m${ground.count}`)] }))
  const args = ['upgrade', '--install', release, CHART, '-n', stage.namespace, '-f', values, '--wait']
  const began = performance.now()
  const said = await run(way === 'plain-3' ? lab.helm3 : lab.helm4, args, {
    env: { ...process.env, KUBECONFIG: lab.kubeconfig },
  }).then(
    ({ stdout }) => /^STATUS: .*$/m.exec(stdout)?.[0] ?? stdout,
    (error: { readonly stderr?: string }) => error.stderr ?? String(error),
  )
  const milliseconds = performance.now() - began
  await stage.kubectl('delete', 'deployment', release, '--wait=false')
  return { milliseconds, said: said.trim().split('\n').at(-1) ?? '' }
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

function deployment(name: string, mark: string, more: object = {}): object {
  const container = {
    ...more,
    command: ['node', '-e', "require('node:http').createServer((_, out) => out.end()).listen(8080)"],
    readinessProbe: { httpGet: { path: '/', port: 8080 }, periodSeconds: 1, initialDelaySeconds: 1 },
  }
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name, mark } },
        spec: {
          terminationGracePeriodSeconds: 0,
          containers: [{ name: 'web', image: '{{ .Values.image }}', ...container }],
        },
      },
    },
  }
}

function hookJob(name: string): object {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name, annotations: { 'helm.sh/hook': 'post-install,post-upgrade' } },
    spec: {
      backoffLimit: 0,
      template: {
        spec: {
          restartPolicy: 'Never',
          containers: [{ name: 'hook', image: '{{ .Values.image }}', command: ['true'] }],
        },
      },
    },
  }
}
