import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeAddress } from './cluster.ts'
import {
  type Component,
  type ComponentName,
  type ComponentStatus,
  type LabContext,
  stepsOf,
} from './component.ts'
import { readIfThere, writeWhole } from './file.ts'
import { type Environment, type Home, labHome } from './home.ts'
import { describePlan, installSteps, missingSteps } from './install.ts'
import { takeLock } from './lock.ts'
import { type Found, findParts, labComponents, withNeeds } from './parts.ts'
import { anyRuns } from './process.ts'
import { lineProgress, type Progress } from './progress.ts'
import { startComponents } from './start.ts'
import { type Lab, ownLab } from './state.ts'
import { sweep, takeMachine } from './sweep.ts'

export type { ComponentName } from './component.ts'
export type { Lab } from './state.ts'

export interface LabOptions {
  readonly progress?: (line: string) => void
  readonly env?: Environment
}

export interface PartStatus extends ComponentStatus {
  readonly name: ComponentName
  /** What `up` would install for it. */
  readonly missing: readonly string[]
}

/**
 * Has the lab, or the parts named, installed and answering; what runs already is left as it is. It was
 * started here if nothing of it ran before: then it is the caller's to stop.
 */
export async function labUp(
  options: LabOptions & { readonly only?: readonly ComponentName[] } = {},
): Promise<{ lab: Lab; startedHere: boolean }> {
  return withLab(options, async (context, progress) => {
    const { home, env } = context
    const runs = await anyRuns(home)
    const found = (runs && (await foundBefore(home, env))) || (await findParts(home, env))
    const all = labComponents(found)
    const wanted = withNeeds(all, options.only ?? all.map((component) => component.name))
    if (!runs) await sweep(home)
    if (wanted.some((component) => component.takesMachine)) await takeMachine(home)
    for (const component of wanted) await component.refuse?.(context)
    await install(wanted, context, progress)
    await mkdir(home.run, { recursive: true })
    await writeWhole(foundPath(home), JSON.stringify(found))
    const started = await startComponents(wanted, context)
    const lab = await describeLab(home, found, wanted)
    await writeWhole(join(home.run, 'lab.json'), JSON.stringify(lab, undefined, 2))
    // Whoever starts a part anew in a lab that runs is not the one to stop it.
    return { lab, startedHere: started && !runs }
  })
}

/** Stops all that the lab started, and leaves no process, mount or network of it. */
export async function labDown(options: LabOptions = {}): Promise<void> {
  await withLab(options, stopAll)
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
export async function labStatus(options: LabOptions = {}): Promise<readonly PartStatus[]> {
  const env = options.env ?? process.env
  const home = labHome(env)
  const context = { home, env, say: () => undefined }
  const found = (await foundBefore(home, env)) ?? (await findParts(home, env))
  return Promise.all(
    labComponents(found).map(async (component) => {
      const [status, missing] = await Promise.all([
        component.status(context),
        missingSteps(home, stepsOf([component])),
      ])
      return { name: component.name, ...status, missing: missing.map((step) => step.name) }
    }),
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

async function install(
  wanted: readonly Component[],
  { home, env }: LabContext,
  progress: Progress,
): Promise<void> {
  const steps = await missingSteps(home, stepsOf(wanted))
  if (steps.length === 0) return
  progress.say(describePlan(steps))
  await installSteps(steps, { home, env, progress })
}

const foundPath = (home: Home) => join(home.run, 'found.json')

/** What the lab that runs uses, so that another shell's variables do not split it; a name given now counts more. */
async function foundBefore(home: Home, env: Environment): Promise<Found | undefined> {
  if (env['TRUNKLINE_LAB_DOCKER_HOST'] || env['TRUNKLINE_LAB_KUBECONFIG']) return undefined
  const text = await readIfThere(foundPath(home))
  return text === undefined ? undefined : (JSON.parse(text) as Found)
}

async function describeLab(
  home: Home,
  { engine, cluster }: Found,
  started: readonly Component[],
): Promise<Lab> {
  const asksCluster = cluster !== undefined && started.some((component) => component.name === 'kubernetes')
  return {
    ...ownLab(home),
    ...(engine && { dockerHost: engine.host }),
    ...(cluster && { kubeconfig: cluster.kubeconfig }),
    ...(asksCluster && { nodeIp: await nodeAddress(home, cluster) }),
  }
}

async function stopAll(context: LabContext, progress: Progress): Promise<void> {
  const { home, env } = context
  const found = (await foundBefore(home, env)) ?? (await findParts(home, env).catch(() => ({})))
  for (const component of [...labComponents(found)].reverse()) await component.stop(context)
  await sweep(home)
  progress.say('nothing of the lab runs')
}
