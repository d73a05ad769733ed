import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { command } from '../../lab/command.ts'
import { githubClient } from '../../lab/github/client.ts'
import { type GithubStandIn, startGithub } from '../../lab/github/server.ts'
import type { Repository } from '../../lab/github/state.ts'
import { labUp } from '../../lab/lab.ts'
import { type ActOptions, type ActRun, runAct } from '../../lab/rehearsal/act.ts'
import { rewriteForAct } from '../../lab/rehearsal/rewrite.ts'
import { stageSuite } from '../../lab/rehearsal/stage.ts'
import { noteRehearsed } from '../rehearsed.ts'

const root = join(import.meta.dirname, '../..')
const token = 'workflow-token'
const SUITE = { repository: 'acme/trunkline', ref: 'v1' }

/** The outputs of one call of a stubbed action; `exit` where its status is not what the verdict implies. */
export type Ending = Readonly<Record<string, string>>

export interface Call {
  readonly action: string
  readonly inputs: Readonly<Record<string, string>>
}

export interface RehearsedRun extends ActRun {
  readonly calls: readonly Call[]
}

export interface Rehearsal {
  readonly github: GithubStandIn
  readonly repository: Repository
  readonly revision: string
  run(wanted: RunWanted): Promise<RehearsedRun>
  close(): Promise<void>
}

type RunWanted = Pick<ActOptions, 'runId' | 'event' | 'inputs' | 'vars' | 'secrets' | 'path'> & {
  /** The token of the workflow. Default one that may do everything. */
  readonly token?: string
  /** A workflow of the consumer's repository. */
  readonly workflow: string
  readonly script?: Readonly<Record<string, readonly Ending[]>>
  /** Cancels the run once so many calls have begun. */
  readonly cancelAfter?: number
}

interface RehearsalOptions {
  /** Actions that are run as they are. */
  readonly real?: readonly string[]
  /** Brings the newest commit of the repository by a pull request. */
  readonly byPull?: boolean
}

/** The suite's real workflows with stubbed actions, served by a stand-in, and a repository that calls them. */
export async function startRehearsal(
  files: Readonly<Record<string, string>> = {},
  { real = [], byPull = false }: RehearsalOptions = {},
): Promise<Rehearsal> {
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-rehearsal-'))
  const { lab } = await labUp({ only: ['act'] })
  const github = await startGithub({ dataDir: join(folder, 'github') })
  github.addToken({ token, login: 'octocat' })
  const suite = await github.createRepository({ owner: 'acme', name: 'trunkline' })
  const repository = await github.createRepository({ owner: 'acme', name: 'green-widgets' })
  for (const environment of ['test', 'staging', 'production']) github.protect(repository, environment, {})
  github.protect(repository, 'production-approval', { reviewers: ['octocat'] })
  await stageStubbedSuite(folder, github.store.git(suite).directory, real)
  const shop = join(folder, 'green-widgets')
  const pushTo = github.store.git(repository).directory
  const founded = await pushConsumer(shop, files, pushTo)
  const revision = byPull ? await mergePull(shop, github, pushTo) : founded
  let runs = 0

  async function run({ workflow, script = {}, cancelAfter, ...wanted }: RunWanted): Promise<RehearsedRun> {
    const record = join(folder, `record-${++runs}`)
    noteRehearsed(await readFile(join(shop, '.github/workflows', workflow), 'utf8'), 'stubbed')
    const cancel = new AbortController()
    const ending = runAct({
      act: lab.act,
      nodeFolder: join(root, 'node_modules/.bin'),
      repositoryDir: shop,
      workflow: `.github/workflows/${workflow}`,
      eventPayload: payload(revision),
      github,
      token,
      env: { RECORD: record, SCRIPT: JSON.stringify(script) },
      ...wanted,
      vars: { REGISTRY: 'registry.example', STAGING_URL: 'http://staging.example', ...wanted.vars },
      signal: cancel.signal,
    })
    if (cancelAfter !== undefined) {
      while ((await readCalls(record)).length < cancelAfter) await sleep(50)
      cancel.abort()
    }
    const ran = await ending
    return { ...ran, calls: await readCalls(record) }
  }

  return {
    github,
    repository,
    revision,
    run,
    async close() {
      await github.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What ran, in order, each with what tells one call from another. */
export function course(calls: readonly Call[]): readonly string[] {
  return calls.map(({ action, inputs }) => {
    const planned = inputs['dry-run'] === 'true' ? 'plan' : undefined
    return [action, planned ?? inputs['environment'] ?? inputs['to'] ?? inputs['url']]
      .filter(Boolean)
      .join(' ')
  })
}

/** Gives the commit on main that the pull request became. */
async function mergePull(folder: string, { url }: GithubStandIn, pushTo: string): Promise<string> {
  const title = 'Sell more of them'
  const git = (...argv: readonly string[]) => command('git', [...SIGNED, ...argv], { cwd: folder })
  await git('commit', '--quiet', '--allow-empty', '--message', title)
  await git('push', '--quiet', pushTo, 'HEAD:refs/heads/more')
  const people = githubClient({ url, owner: 'acme', repo: 'green-widgets', token })
  const { number } = await people.createPull({ title, head: 'more' })
  await people.merge(number)
  await git('fetch', '--quiet', pushTo, 'main')
  await git('reset', '--quiet', '--hard', 'FETCH_HEAD')
  return (await git('rev-parse', 'HEAD')).trim()
}

const SIGNED = ['-c', 'user.name=test', '-c', 'user.email=test@localhost']

async function stageStubbedSuite(folder: string, pushTo: string, real: readonly string[]): Promise<void> {
  const source = join(folder, 'suite')
  await cp(join(root, '.github'), join(source, '.github'), { recursive: true })
  await cp(join(root, 'lab/rehearsal/checkout'), join(source, 'lab/rehearsal/checkout'), { recursive: true })
  for (const action of real) {
    for (const part of [`actions/${action}/action.yml`, `dist/${action}`]) {
      await cp(join(root, part), join(source, part), { recursive: true })
    }
  }
  const stubbed = [...(await usedActions(source))].filter((action) => !real.includes(action))
  for (const action of stubbed) {
    const runs = `runs: {using: node24, main: ../../dist/${action}/index.js}`
    await writeInto(source, `actions/${action}/action.yml`, `name: ${action}\ndescription: Stub\n${runs}\n`)
    await writeInto(source, `dist/${action}/package.json`, '{"type": "module"}')
    await cp(join(root, 'test/fixtures/rehearsal/stub-action.js'), join(source, 'dist', action, 'index.js'))
  }
  const nothing = 'runs: {using: composite, steps: [{run: "true", shell: bash}]}'
  await writeInto(source, 'stub/action.yml', `name: stub\ndescription: Does nothing\n${nothing}\n`)
  await commitAll(source)
  await stageSuite({
    root: source,
    source: 'HEAD',
    directory: join(folder, 'staged'),
    suite: SUITE,
    pushTo,
  })
}

async function usedActions(source: string): Promise<ReadonlySet<string>> {
  const workflows = join(source, '.github/workflows')
  const texts = await Promise.all(
    (await readdir(workflows)).map((name) => readFile(join(workflows, name), 'utf8')),
  )
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/uses: \$\/actions\/([\w-]+)/g)].map(([, name]) => name ?? '')),
  )
}

async function pushConsumer(
  folder: string,
  files: Readonly<Record<string, string>>,
  pushTo: string,
): Promise<string> {
  for (const example of await exampleNames()) {
    const text = await readFile(join(root, 'workflows-examples', example), 'utf8')
    await writeInto(
      folder,
      `.github/workflows/${example.replaceAll('/', '-')}`,
      rewriteForAct(stubOthers(text), SUITE),
    )
  }
  for (const [path, text] of Object.entries(files)) await writeInto(folder, path, text)
  const revision = await commitAll(folder)
  await command('git', ['push', '--quiet', pushTo, 'HEAD:refs/heads/main'], { cwd: folder })
  return revision
}

/** Every example caller, by its path below workflows-examples. */
export async function exampleNames(): Promise<readonly string[]> {
  const names = await readdir(join(root, 'workflows-examples'), { recursive: true })
  return names.filter((name) => name.endsWith('.yml') && basename(name) !== 'action.yml').sort()
}

/** Text in which the actions of others, which cannot be fetched here, are an action that does nothing. */
export function stubOthers(text: string): string {
  return text.replaceAll(
    /uses: (?!acme\/|actions\/checkout|[.$]\/)[\w./-]+@\w+/g,
    'uses: acme/trunkline/stub@v1',
  )
}

async function writeInto(folder: string, path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), text, { mode: text.startsWith('#!') ? 0o755 : 0o644 })
}

async function commitAll(folder: string): Promise<string> {
  const git = (...argv: readonly string[]) => command('git', [...SIGNED, ...argv], { cwd: folder })
  await git('init', '--quiet', '--initial-branch=main')
  await git('add', '--all', '--force')
  await git('commit', '--quiet', '--message', 'Sell green widgets')
  return (await git('rev-parse', 'HEAD')).trim()
}

function payload(revision: string): ActOptions['eventPayload'] {
  const repository = {
    name: 'green-widgets',
    full_name: 'acme/green-widgets',
    owner: { login: 'acme' },
    default_branch: 'main',
  }
  return { ref: 'refs/heads/main', after: revision, repository }
}

async function readCalls(record: string): Promise<readonly Call[]> {
  const text = await readFile(record, 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
