import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Octokit } from '@octokit/core'
import type { Git } from '../../../lab/github/git.ts'
import { runGit } from '../../../lab/github/git-command.ts'
import { type GithubStandIn, startGithub } from '../../../lab/github/server.ts'
import type { Repository } from '../../../lab/github/state.ts'

export const person = 'person-token'
export const workflow = 'workflow-token'

/** A started stand-in with one repository, a person who may do all, and a workflow with its usual scopes. */
export type Bench = {
  readonly github: GithubStandIn
  readonly repository: Repository
  readonly git: Git
  readonly clock: { now: number }
  /** Commits on a branch, which it creates from the parent; answers the hash. */
  commit(branch: string, files: Record<string, string>, options?: CommitOptions): Promise<string>
  /** Adds as many commits to a branch, quickly; answers their hashes, oldest first. */
  grow(branch: string, count: number): Promise<string[]>
  octokit(token?: string): Octokit
  close(): Promise<void>
}

export type CommitOptions = { readonly message?: string; readonly from?: string; readonly parents?: string[] }

const usualScopes = [
  'contents: write',
  'pull-requests: write',
  'deployments: write',
  'actions: write',
  'statuses: write',
]

export async function startBench(options: { readonly private?: boolean } = {}): Promise<Bench> {
  const dataDir = await mkdtemp(join(tmpdir(), 'trunkline-github-'))
  const clock = { now: Date.parse('2026-11-22T12:00:00Z') }
  const github = await startGithub({ dataDir, clock: () => new Date(clock.now) })
  const repository = await github.createRepository({ owner: 'acme', name: 'shop', ...options })
  github.addToken({ token: person, login: 'octocat' })
  github.addToken({ token: workflow, login: 'github-actions[bot]', scopes: usualScopes })
  const git = github.store.git(repository)
  return {
    github,
    repository,
    git,
    clock,
    commit: (branch, files, given) => commit(git, clock, { branch, files, ...given }),
    grow: (branch, count) => grow(git, clock, branch, count),
    octokit: (token) =>
      new Octokit({ baseUrl: github.apiUrl, ...(token === undefined ? {} : { auth: token }) }),
    async close() {
      await github.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

type Commit = CommitOptions & { readonly branch: string; readonly files: Record<string, string> }

async function commit(git: Git, clock: { now: number }, wanted: Commit): Promise<string> {
  const { branch, files, message = 'a change', from = 'main' } = wanted
  const [tip, source] = await git.branches([branch, from])
  const parents = wanted.parents ?? [tip ?? source].filter((sha) => sha !== undefined)
  await fastImport(git, [entry(clock, { branch, files, message, parents })])
  const made = await git.branch(branch)
  if (made === undefined) throw new Error(`nothing came to be on ${branch}`)
  return made
}

async function grow(git: Git, clock: { now: number }, branch: string, count: number): Promise<string[]> {
  const tip = await git.branch(branch)
  const entries = Array.from({ length: count }, (_, at) => {
    const parents = at === 0 && tip !== undefined ? [tip] : []
    return entry(clock, { branch, files: { n: `${at}` }, message: `change ${at}`, parents })
  })
  await fastImport(git, entries)
  return (await git.list([`refs/heads/${branch}`, ...(tip === undefined ? [] : [`^${tip}`])])).reverse()
}

type Entry = {
  readonly branch: string
  readonly files: Record<string, string>
  readonly message: string
  readonly parents: readonly string[]
}

function entry(clock: { now: number }, { branch, files, message, parents }: Entry): string {
  clock.now += 1000
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`
  return [
    `commit refs/heads/${branch}\n`,
    `committer Ada <1+ada@users.noreply.github.com> ${clock.now / 1000} +0000\n`,
    data(message),
    ...parents.map((parent, at) => `${at === 0 ? 'from' : 'merge'} ${parent}\n`),
    ...Object.entries(files).map(([path, content]) => `M 100644 inline ${path}\n${data(content)}`),
  ].join('')
}

async function fastImport(git: Git, entries: readonly string[]): Promise<void> {
  await runGit(git.directory, ['fast-import', '--quiet', '--force'], { input: entries.join('') })
}

export type Answered = { readonly status: number; readonly body: unknown; readonly headers: Headers }

/** Asks the stand-in's REST API below the repository, as plainly as it gets. */
export async function ask(
  bench: Bench,
  method: string,
  path: string,
  options: {
    readonly token?: string | null
    readonly body?: unknown
    readonly headers?: Record<string, string>
  } = {},
): Promise<Answered> {
  const { token = person, body, headers } = options
  const root = path.startsWith('~') ? '' : '/repos/acme/shop'
  const response = await fetch(`${bench.github.apiUrl}${root}${path.replace(/^~/, '')}`, {
    method,
    headers: {
      'user-agent': 'test',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    headers: response.headers,
  }
}

export async function openPull(
  bench: Bench,
  branch: string,
  title = 'A change',
  base = 'main',
): Promise<number> {
  const { status, body } = await ask(bench, 'POST', '/pulls', { body: { title, head: branch, base } })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return (body as { number: number }).number
}

export async function merge(
  bench: Bench,
  pull: number,
  method: 'merge' | 'squash' | 'rebase',
): Promise<string> {
  const { status, body } = await ask(bench, 'PUT', `/pulls/${pull}/merge`, { body: { merge_method: method } })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return (body as { sha: string }).sha
}

export type Deployed = {
  readonly id: number
  readonly payload: unknown
  readonly production_environment: boolean
}

export async function deploy(bench: Bench, environment: string, more: object = {}): Promise<Deployed> {
  const body = { ref: 'main', environment, required_contexts: [], auto_merge: false, ...more }
  const answered = await ask(bench, 'POST', '/deployments', { body })
  if (answered.status !== 201) throw new Error(JSON.stringify(answered.body))
  return answered.body as Deployed
}

export async function say(bench: Bench, id: number, state: string, more: object = {}): Promise<Answered> {
  return ask(bench, 'POST', `/deployments/${id}/statuses`, { body: { state, ...more } })
}

export async function lastWord(bench: Bench, id: number): Promise<string | undefined> {
  const { body } = await ask(bench, 'GET', `/deployments/${id}/statuses`)
  return (body as { state: string }[])[0]?.state
}
