import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Component, ComponentName, ComponentStatus, LabContext } from './component.ts'
import { act } from './components/act.ts'
import { containerd } from './components/containerd.ts'
import { docker } from './components/docker.ts'
import { github } from './components/github.ts'
import { helm } from './components/helm.ts'
import { images } from './components/images.ts'
import { kubernetes } from './components/kubernetes.ts'
import { registry } from './components/registry.ts'
import { writeWhole } from './file.ts'
import { type Environment, type Home, labHome } from './home.ts'
import { describePlan, installSteps, missingSteps } from './install.ts'
import { takeLock } from './lock.ts'
import { recordedDaemons, runningDaemon } from './process.ts'
import { lineProgress, type Progress } from './progress.ts'
import { type Lab, ownLab, statePath } from './state.ts'
import { sweep } from './sweep.ts'

export type { ComponentName } from './component.ts'
export type { Lab } from './state.ts'

const components: readonly Component[] = [registry, containerd, docker, kubernetes, helm, act, images, github]

export interface LabOptions {
  readonly progress?: (line: string) => void
  readonly env?: Environment
}

/** Has the lab, or the parts named, installed and answering; what runs already is left as it is. */
export async function labUp(
  options: LabOptions & { readonly only?: readonly ComponentName[] } = {},
): Promise<{ lab: Lab; startedHere: boolean }> {
  return withLab(options, async (context, progress) => {
    const wanted = withNeeds(options.only ?? components.map((component) => component.name))
    await install(wanted, context, progress)
    if (!(await anyRuns(context.home))) await sweep(context.home)
    await mkdir(context.home.run, { recursive: true })
    const startedHere = await startAll(wanted, context, progress)
    const lab = ownLab(context.home)
    await writeWhole(statePath(context.home), JSON.stringify(lab, undefined, 2))
    return { lab, startedHere }
  })
}

/** Stops all that the lab started, and leaves no process, mount or network of it. */
export async function labDown(options: LabOptions = {}): Promise<void> {
  await withLab(options, async (context, progress) => {
    await stopAll(context, progress)
  })
}

/** Stops the lab and forgets its state; with `all` also what was installed. */
export async function labReset(options: LabOptions & { readonly all?: boolean } = {}): Promise<void> {
  await withLab(options, async (context, progress) => {
    const { home } = context
    await stopAll(context, progress)
    const gone = options.all ? [home.data, home.logs, home.bin, home.build] : [home.data, home.logs]
    for (const folder of gone) await rm(folder, { recursive: true, force: true })
    progress.say(`removed ${gone.join(', ')}`)
  })
}

/** What runs, which version, where, and what is missing; changes nothing. */
export async function labStatus(
  options: LabOptions = {},
): Promise<readonly (ComponentStatus & { readonly name: ComponentName })[]> {
  const env = options.env ?? process.env
  const context = { home: labHome(env), env, say: () => undefined }
  return Promise.all(
    components.map(async (component) => ({ name: component.name, ...(await component.status(context)) })),
  )
}

async function withLab<T>(
  options: LabOptions,
  run: (context: LabContext, progress: Progress) => Promise<T>,
): Promise<T> {
  const env = options.env ?? process.env
  const home = labHome(env)
  const progress = lineProgress(options.progress ?? (() => undefined))
  const lock = await takeLock(home.root, (owner) =>
    progress.say(`waiting for ${owner}, which is starting or stopping this lab`),
  )
  try {
    return await run({ home, env, say: progress.say }, progress)
  } finally {
    await lock.release()
  }
}

/** The components named and all that they need. */
export function withNeeds(names: readonly ComponentName[]): readonly Component[] {
  const wanted = new Set<ComponentName>()
  const add = (name: ComponentName) => {
    wanted.add(name)
    for (const need of components.find((component) => component.name === name)?.needs ?? []) add(need)
  }
  for (const name of names) add(name)
  return components.filter((component) => wanted.has(component.name))
}

async function install(wanted: readonly Component[], context: LabContext, progress: Progress): Promise<void> {
  const { home, env } = context
  await removeUnfinished(home)
  const steps = await missingSteps(
    home,
    wanted.flatMap((component) => component.steps),
  )
  if (steps.length === 0) return
  progress.say(describePlan(steps))
  await installSteps(steps, { home, env, progress })
}

/** What a cancelled installation left half made. */
async function removeUnfinished(home: Home): Promise<void> {
  for (const folder of [home.bin, home.build]) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (name.endsWith('.unfinished')) await rm(join(folder, name), { recursive: true, force: true })
    }
  }
}

async function anyRuns(home: Home): Promise<boolean> {
  const names = await recordedDaemons(home)
  const running = await Promise.all(names.map((name) => runningDaemon(home, name)))
  return running.some(Boolean)
}

/** Starts each component as soon as those that it needs answer. */
async function startAll(
  wanted: readonly Component[],
  context: LabContext,
  progress: Progress,
): Promise<boolean> {
  const starting = new Map<ComponentName, Promise<boolean>>()
  const start = (component: Component): Promise<boolean> => {
    const known = starting.get(component.name)
    if (known) return known
    const needs = wanted.filter((other) => component.needs.includes(other.name)).map(start)
    const started = Promise.all(needs).then(async () => {
      const startedHere = await component.start(context)
      if (startedHere) progress.say(`${component.name}: running`)
      return startedHere
    })
    starting.set(component.name, started)
    return started
  }
  const ended = await Promise.allSettled(wanted.map(start))
  const failed = ended.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
  return ended.some((result) => result.status === 'fulfilled' && result.value)
}

async function stopAll(context: LabContext, progress: Progress): Promise<void> {
  for (const component of [...components].reverse()) await component.stop(context)
  await sweep(context.home)
  progress.say('nothing of the lab runs')
}
