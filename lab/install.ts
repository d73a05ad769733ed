import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isThere, readIfThere, removeUnfinished, replaceFolder, unfinished, writeWhole } from './file.ts'
import type { Environment, Home } from './home.ts'
import { formatElapsed, type Progress } from './progress.ts'

export interface InstallContext {
  readonly home: Home
  readonly env: Environment
  readonly note: (detail: string) => void
}

/** One thing that the lab needs on disk, and how it comes there. */
export interface InstallStep {
  readonly name: string
  /** How long it takes with nothing cached, on two cores. */
  readonly seconds: number
  /** Steps of one lane follow each other: compiling fills both cores, fetching neither. */
  readonly lane: 'compile' | 'fetch'
  present(home: Home): Promise<boolean>
  install(context: InstallContext): Promise<void>
}

export interface FolderStep {
  readonly name: string
  readonly seconds: number
  readonly lane: 'compile' | 'fetch'
  /** All that decides what is in the folder: another stamp means that it is made anew. */
  readonly stamp: () => Promise<string> | string
  readonly folder: (home: Home) => string
  fill(folder: string, context: InstallContext): Promise<void>
}

/** A step whose result is one folder: made beside its place, stamped, and moved there once whole. */
export function folderStep(step: FolderStep): InstallStep {
  return {
    name: step.name,
    seconds: step.seconds,
    lane: step.lane,
    present: async (home) => (await readStamp(step.folder(home))) === (await step.stamp()),
    async install(context) {
      const place = step.folder(context.home)
      await mkdir(dirname(place), { recursive: true })
      await removeUnfinished(place)
      const folder = unfinished(place)
      await mkdir(folder)
      try {
        await step.fill(folder, context)
        await writeWhole(join(folder, '.stamp'), await step.stamp())
        await replaceFolder(folder, place)
      } finally {
        if (await isThere(folder)) await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

/** What an installed folder was made from. */
export async function readStamp(folder: string): Promise<string | undefined> {
  return readIfThere(join(folder, '.stamp'))
}

/** The steps that are not done yet, each once, in their order. */
export async function missingSteps(
  home: Home,
  steps: readonly InstallStep[],
): Promise<readonly InstallStep[]> {
  const once = [...new Map(steps.map((step) => [step.name, step])).values()]
  const present = await Promise.all(once.map((step) => step.present(home)))
  return once.filter((_, index) => !present[index])
}

/** Seconds until all steps are done, the lanes running beside each other. */
export function estimateSeconds(steps: readonly Pick<InstallStep, 'lane' | 'seconds'>[]): number {
  const lane = (name: string) =>
    steps.filter((step) => step.lane === name).reduce((sum, step) => sum + step.seconds, 0)
  return Math.max(lane('compile'), lane('fetch'))
}

/** What a person reads before a long wait. */
export function describePlan(steps: readonly InstallStep[]): string {
  const each = steps.map((step) => `${step.name} ${formatElapsed(step.seconds * 1000)}`).join(', ')
  const total = Math.max(1, Math.ceil(estimateSeconds(steps) / 60))
  return `to install once: about ${total} min on two cores, less where Go's cache is warm; steps: ${each}`
}

/** Does what is missing: both lanes at once, each one step after the other. */
export async function installSteps(
  steps: readonly InstallStep[],
  context: { readonly home: Home; readonly env: Environment; readonly progress: Progress },
): Promise<void> {
  const { progress, ...rest } = context
  const lane = async (name: InstallStep['lane']) => {
    for (const step of steps.filter((candidate) => candidate.lane === name)) {
      await progress.during(step, (note) => step.install({ ...rest, note }))
    }
  }
  const ended = await Promise.allSettled([lane('fetch'), lane('compile')])
  const failed = ended.filter((lane) => lane.status === 'rejected')
  if (failed[0]) throw failed[0].reason
}
