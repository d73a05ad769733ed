import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { narrator } from '../../lab/demo/narrator.ts'
import { openPipeline, type Pipeline } from '../../lab/demo/pipeline.ts'
import { type Merged, mergeChange } from '../../lab/demo/team.ts'
import { tinyApplication } from '../../lab/demo/tiny.ts'
import { closeWorld, openWorld, type Place, type World } from '../../lab/demo/world.ts'
import { noteRehearsed } from '../rehearsed.ts'

const root = join(import.meta.dirname, '../..')

/** A team that delivers its tiny application in a place of its own, while the demo runs beside it. */
export interface Neighbour {
  readonly world: World
  readonly pipeline: Pipeline
  /** Merges a change that leaves this mark in the application. */
  commit(title: string, mark: string): Promise<Merged>
  /** The last lines that its runs have told, for when an expectation fails. */
  lately(): string
  close(): Promise<void>
}

/** Opens the place; `workflows` are the files of its repository, workflows or not. */
export async function openNeighbour(
  place: Place,
  workflows: Readonly<Record<string, string>>,
): Promise<Neighbour> {
  const folder = await mkdtemp(join(tmpdir(), `trunkline-${place.owner}-`))
  const told: string[] = []
  const quiet = narrator(
    (line) => told.push(line),
    () => performance.now(),
  )
  const world = await openWorld(quiet, folder, new Date(), {
    place,
    source: await tinyApplication(folder, place),
    workflows,
  })
  return {
    world,
    pipeline: noted(openPipeline(world, quiet), world),
    commit: (title, mark) => mergeChange(world, { title, files: { mark: `${mark}\n` } }),
    lately: () => told.slice(-40).join('\n'),
    async close() {
      await closeWorld(world)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The same pipeline; each run is noted on the test that began it. */
function noted(pipeline: Pipeline, { clone }: World): Pipeline {
  const note = async (workflow: string) => {
    const text = await readFile(join(clone, '.github/workflows', `${workflow}.yml`), 'utf8')
    noteRehearsed(text, 'real')
  }
  return {
    async deliver(revision) {
      await note('deliver')
      return pipeline.deliver(revision)
    },
    async push(workflow, ...more) {
      await note(workflow)
      return pipeline.push(workflow, ...more)
    },
    async dispatch(workflow, ...more) {
      await note(workflow)
      return pipeline.dispatch(workflow, ...more)
    },
  }
}

/** An example caller as it stands, in this place, for an application without a test stage. */
export async function exampleIn(place: Place, name: string): Promise<string> {
  const text = await readFile(join(root, 'workflows-examples', `${name}.yml`), 'utf8')
  return text
    .replace(/^ +(target|build-args): .*\n/gm, '')
    .replaceAll('acme/', `${place.owner}/`)
    .replaceAll('green-widgets', place.application)
}
