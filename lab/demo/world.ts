import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { command } from '../command.ts'
import { type GithubClient, type GithubControl, githubClient, githubControl } from '../github/client.ts'
import { type Lab, labUp } from '../lab.ts'
import { stageSuite } from '../rehearsal/stage.ts'
import type { Narrator } from './narrator.ts'

const root = join(import.meta.dirname, '../..')

export const APPLICATION = 'green-widgets'

/** What the workflows of the demo may do: the union of the `permissions:` of the example callers. */
const WORKFLOW_SCOPES = [
  'actions: read',
  'contents: read',
  'deployments: write',
  'packages: write',
  'pull-requests: write',
]

export interface EnvironmentOfDemo {
  readonly name: 'staging' | 'production'
  readonly namespace: string
  /** The port of the node that the values file gives it. */
  readonly nodePort: number
}

/** Who delivers what to where; two worlds whose places differ do not meet. */
export interface Place {
  readonly owner: string
  readonly application: string
  readonly staging: EnvironmentOfDemo
  readonly production: EnvironmentOfDemo
}

export const STAGING: EnvironmentOfDemo = environment('staging', 30_081)
export const PRODUCTION: EnvironmentOfDemo = environment('production', 30_082)
export const DEMO: Place = {
  owner: 'acme',
  application: APPLICATION,
  staging: STAGING,
  production: PRODUCTION,
}

/** The name of a place's repository, as GitHub has it. */
export function repositoryOf({ owner, application }: Place): string {
  return `${owner}/${application}`
}

function suiteFolder(folder: string): string {
  return join(folder, 'suite')
}

function suiteFolders(place: Place, folder: string): Readonly<Record<string, string>> {
  const { repository, ref } = suiteOf(place)
  return { [`${repository}@${ref}`]: suiteFolder(folder) }
}

function suiteOf({ owner }: Place): { readonly repository: string; readonly ref: string } {
  return { repository: `${owner}/trunkline`, ref: 'v1' }
}

export interface World {
  readonly place: Place
  readonly lab: Lab
  /** Whether this demo started the lab, and so stops it. */
  readonly startedHere: boolean
  readonly github: GithubClient
  readonly control: GithubControl
  /** The token of people, and the one that workflows get. */
  readonly tokens: { readonly person: string; readonly workflow: string }
  /** Working clone of the application's repository. */
  readonly clone: string
  /** Folder for this run's checkouts. */
  readonly folder: string
  /** Repository of the application's image: a new one in each demo, so that nothing is left from the last. */
  readonly image: string
  /** Variables of the repository, beside those of the demo. */
  readonly vars?: Readonly<Record<string, string>>
  /** Where the suite lies on the runner, by `owner/name@ref`; the runner fetches it where that is undefined. */
  readonly localRepositories?: Readonly<Record<string, string>>
}

export interface WorldWanted {
  /** Default the demo's. */
  readonly place?: Place
  /** Folder of the application. Default green-widgets. */
  readonly source?: string
  /** Workflows of its repository by path, beside the callers; they win over them. */
  readonly workflows?: Readonly<Record<string, string>>
  /** Changes of the lab as workflows see it, for example another way to the registry. */
  readonly through?: (lab: Lab) => Promise<Lab>
  readonly vars?: Readonly<Record<string, string>>
  /** Whether the suite lies on the runner before a run begins. */
  readonly suiteIsThere?: boolean
  /** A stand-in for GitHub of its own, by its address. Default the lab's. */
  readonly github?: string
}

// All but the stand-in, which is started anew for a checkout whose stand-in differs.
const OTHERS = ['registry', 'docker', 'buildkit', 'kubernetes', 'helm', 'act', 'images'] as const

/** Starts what the demo needs and makes the application's repository, as a team would have it. */
export async function openWorld(
  narrator: Narrator,
  folder: string,
  now: Date,
  wanted: WorldWanted = {},
): Promise<World> {
  const place = wanted.place ?? DEMO
  const { lab: own, startedHere } = await labUp({
    progress: narrator.say,
    ...(wanted.github && { only: OTHERS }),
  })
  const direct = { ...own, github: wanted.github ?? own.github }
  const lab = (await wanted.through?.(direct)) ?? direct
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(2, 14)
  const tokens = { person: `person-${stamp}`, workflow: `workflow-${stamp}` }
  const control = githubControl(direct.github)
  const github = githubClient({
    url: direct.github,
    owner: place.owner,
    repo: place.application,
    token: tokens.person,
  })
  const world: World = {
    place,
    lab,
    startedHere,
    github,
    control,
    tokens,
    clone: join(folder, 'clone'),
    folder,
    image: `${lab.registry}/demo-${stamp}/${place.application}`,
    ...(wanted.vars && { vars: wanted.vars }),
    ...(wanted.suiteIsThere && { localRepositories: suiteFolders(place, folder) }),
  }
  await control.addToken({ token: tokens.person, login: 'octocat' })
  await control.addToken({ token: tokens.workflow, login: 'github-actions[bot]', scopes: WORKFLOW_SCOPES })
  await Promise.all([publishSuite(world), foundApplication(world, wanted), emptyCluster(world)])
  return world
}

/**
 * Removes what the demo put into the cluster, without waiting for the end of it: the next demo does, and a lab
 * that goes down now finishes it when it comes up. The stand-in keeps its pages until the next demo.
 */
export async function closeWorld(world: World): Promise<void> {
  await deleteNamespaces(world, '--wait=false')
  await rm(world.folder, { recursive: true, force: true })
}

/** The address of a repository for git, with the credentials of a person. */
export function gitAddress({ lab, tokens }: World, repository: string): string {
  const url = new URL(`${lab.github}/${repository}`)
  url.username = 'x-access-token'
  url.password = tokens.person
  return url.href
}

export function git(folder: string, ...args: readonly string[]): Promise<string> {
  return command('git', ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.com', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' },
  })
}

async function publishSuite(world: World): Promise<void> {
  const suite = suiteOf(world.place)
  await world.control.deleteRepository(suite.repository)
  await world.control.createRepository({ owner: world.place.owner, name: 'trunkline' })
  await stageSuite({
    root,
    source: 'working-tree',
    only: ['.github', 'actions/*/action.yml', 'dist', 'lab/rehearsal/checkout'],
    directory: suiteFolder(world.folder),
    suite,
    pushTo: gitAddress(world, suite.repository),
  })
}

async function foundApplication(world: World, { source, workflows = {} }: WorldWanted): Promise<void> {
  const { control, clone, place } = world
  const repository = repositoryOf(place)
  await control.deleteRepository(repository)
  await control.createRepository({ owner: place.owner, name: place.application })
  for (const { name } of [place.staging, place.production]) await control.protect(repository, name)
  await cp(source ?? join(root, 'examples', APPLICATION), clone, { recursive: true })
  for (const caller of ['deliver', 'promote'] as const)
    await writeInto(clone, callerPath(caller), inPlace(await callerWith(caller, {}), place))
  await writeInto(clone, '.github/workflows/careless.yml', inPlace(CARELESS, place))
  for (const [path, text] of Object.entries(workflows)) await writeInto(clone, path, text)
  await git(clone, 'init', '--quiet', '--initial-branch=main')
  await git(clone, 'remote', 'add', 'origin', gitAddress(world, repository))
  await git(clone, 'add', '--all')
  await git(clone, 'commit', '--quiet', '--message', 'Found green widgets')
  await git(clone, 'push', '--quiet', 'origin', 'main')
}

/** A workflow of the demo's place as another one has it. */
function inPlace(text: string, { owner, application }: Place): string {
  return text
    .replaceAll(`${DEMO.owner}/trunkline`, `${owner}/trunkline`)
    .replaceAll(DEMO.application, application)
}

export function callerPath(caller: 'deliver' | 'promote'): string {
  return `.github/workflows/${caller}.yml`
}

/** The example caller as it is, with the patience of a demo: enough for a busy machine, or what a scene needs. */
export async function callerWith(
  caller: 'deliver' | 'promote',
  { helm = '90s', smoke = '60s' }: { readonly helm?: string; readonly smoke?: string },
): Promise<string> {
  const text = await readFile(join(root, 'workflows-examples', `${caller}.yml`), 'utf8')
  const patience = `      helm-timeout: ${helm}\n      smoke-timeout: ${smoke}\n`
  return text.replace(/^ {4}with:\n/m, (line) => line + patience)
}

async function writeInto(folder: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), text)
}

function emptyCluster(world: World): Promise<void> {
  return deleteNamespaces(world, '--wait')
}

async function deleteNamespaces({ lab, place }: World, wait: string): Promise<void> {
  const { kubectl, kubeconfig } = lab
  const own = [place.staging.namespace, place.production.namespace]
  const names = place === DEMO ? [...own, 'careless'] : own
  await command(kubectl, ['delete', 'namespace', '--ignore-not-found', wait, ...names], {
    env: { ...process.env, KUBECONFIG: kubeconfig },
  })
}

function environment(name: EnvironmentOfDemo['name'], nodePort: number): EnvironmentOfDemo {
  return { name, namespace: `${APPLICATION}-${name}`, nodePort }
}

/** Where an environment's application answers. */
export function urlOf({ lab }: Pick<World, 'lab'>, { nodePort }: EnvironmentOfDemo): string {
  return `http://${lab.nodeIp}:${nodePort}`
}

/** How people get it wrong: no `if:`, outputs used whatever `promote` said. */
const CARELESS = `name: Careless
on: { workflow_dispatch: { inputs: { version: { type: string, required: true } } } }
jobs:
  deploy:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: { actions: read, contents: read, deployments: write }
    steps:
      - uses: ${suiteOf(DEMO).repository}/lab/rehearsal/checkout@${suiteOf(DEMO).ref}
      - id: promote
        continue-on-error: true
        uses: ${suiteOf(DEMO).repository}/actions/promote@${suiteOf(DEMO).ref}
        with:
          image: \${{ vars.REGISTRY }}/${APPLICATION}
          version: \${{ inputs.version }}
          application: ${APPLICATION}
          environment: staging
          requires: none
      - id: helm-upgrade
        uses: ${suiteOf(DEMO).repository}/actions/helm-upgrade@${suiteOf(DEMO).ref}
        with:
          release: ${APPLICATION}
          chart: chart
          namespace: careless
          create-namespace: true
          image: \${{ steps.promote.outputs.image }}
          revision: \${{ steps.promote.outputs.revision }}
`
