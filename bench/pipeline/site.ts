import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { command } from '../../lab/command.ts'
import { type Narrator, narrator } from '../../lab/demo/narrator.ts'
import { openPipeline, type Pipeline } from '../../lab/demo/pipeline.ts'
import { tinyApplication } from '../../lab/demo/tiny.ts'
import { callerWith, DEMO, openWorld, type World } from '../../lab/demo/world.ts'
import type { Lab } from '../../lab/lab.ts'
import { type Link, openLink } from '../link.ts'

const here = import.meta.dirname
const root = join(here, '../..')

/** Where both pipelines deliver the same commits: a world of the demo, as far away as the setting says. */
export interface Site {
  readonly world: World
  readonly pipeline: Pipeline
  readonly narrator: Narrator
  close(): Promise<void>
}

export interface Setting {
  readonly title: string
  readonly application: 'tiny' | 'green-widgets'
  /** How far registry and GitHub are; undefined for this machine's loopback. */
  readonly link?: { readonly roundTripMs: number; readonly bytesPerSecond: number }
  /** Whether each job starts on a runner that has no image. */
  readonly fresh: boolean
}

/** Opens a setting; what it tells goes to standard error, since standard output is the table. */
export async function openSite(setting: Setting): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-bench-'))
  const said = narrator(
    (line) => process.stderr.write(`${line}\n`),
    () => performance.now(),
  )
  const links: Link[] = []
  const through = async (lab: Lab): Promise<Lab> => {
    if (setting.link === undefined) return lab
    const registry = await openLink({ ...setting.link, to: lab.registry })
    const github = await openLink({ ...setting.link, to: new URL(lab.github).host })
    links.push(registry, github)
    const nodeImage = lab.nodeImage.replace(lab.registry, registry.host)
    return { ...lab, registry: registry.host, github: `http://${github.host}`, nodeImage }
  }
  const world = await openWorld(said, folder, new Date(), {
    source: await applicationFolder(setting.application, folder),
    workflows: await workflowsOf(setting),
    through,
    vars: { FRESH: String(setting.fresh) },
    // GitHub's runner fetches what an action needs once a job, act once a step: left out, for both pipelines.
    suiteIsThere: true,
  })
  const vars = { ...world.vars, NODE: world.lab.nodeIp }
  const site = { ...world, vars }
  // An earlier bench that was killed leaves the glued pipeline locked out.
  await dropNamespaces(site)
  return {
    world: site,
    pipeline: openPipeline(site, said),
    narrator: said,
    async close() {
      await dropNamespaces(site)
      for (const link of links) await link.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function applicationFolder(application: Setting['application'], folder: string): Promise<string> {
  return application === 'green-widgets'
    ? join(root, 'examples/green-widgets')
    : tinyApplication(folder, DEMO)
}

/** What a job does before it begins, for ours; the glued pipeline has the same step of its own. */
const FRESH_RUNNER = `name: Fresh runner
description: Forgets what a hosted runner would not have
inputs:
  application: { description: Application }
  environment: { description: Environment }
runs:
  using: composite
  steps:
    - shell: bash
      run: docker system prune --all --force > /dev/null; docker buildx prune --all --force > /dev/null
`

async function workflowsOf({ application, fresh }: Setting): Promise<Readonly<Record<string, string>>> {
  // As patient as the glued one: its `--timeout`, and its thirty attempts.
  const deliver = await callerWith('deliver', { helm: '60s', smoke: '60s' })
  const glued = await readFile(join(here, 'glued.yml'), 'utf8')
  // The tiny application has one stage.
  const isWhole = application === 'green-widgets'
  return {
    '.github/workflows/glued.yml': isWhole ? glued : glued.replace(' --target production', ''),
    '.github/workflows/deliver.yml': isWhole
      ? deliver
      : deliver.replace(/^ +(target|build-args): .*\n/gm, ''),
    ...(fresh ? { '.github/trunkline/setup/action.yml': FRESH_RUNNER } : {}),
  }
}

async function dropNamespaces({ lab }: World): Promise<void> {
  const names = ['green-widgets-staging', 'green-widgets-production', 'glued-staging', 'glued-production']
  await command(lab.kubectl, ['delete', 'namespace', '--ignore-not-found', '--wait', ...names], {
    env: { ...process.env, KUBECONFIG: lab.kubeconfig },
  })
}
