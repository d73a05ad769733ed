import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Octokit } from '@octokit/core'
import type { Git } from '../../../lab/github/git.ts'
import { runGit, signedBy } from '../../../lab/github/git-command.ts'
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
  clock.now += 1000
  const tip = await git.branch(branch)
  const parents = wanted.parents ?? [tip ?? (await git.branch(from))].filter((sha) => sha !== undefined)
  const [first] = parents
  const index = { GIT_INDEX_FILE: join(git.directory, `index-${process.hrtime.bigint()}`) }
  await runGit(git.directory, first === undefined ? ['read-tree', '--empty'] : ['read-tree', first], {
    environment: index,
  })
  for (const [path, content] of Object.entries(files)) {
    const blob = await runGit(git.directory, ['hash-object', '-w', '--stdin'], { input: content })
    const argv = ['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`]
    await runGit(git.directory, argv, { environment: index })
  }
  const tree = await runGit(git.directory, ['write-tree'], { environment: index })
  await rm(index.GIT_INDEX_FILE, { force: true })
  const author = { name: 'Ada', email: '1+ada@users.noreply.github.com', at: new Date(clock.now) }
  const argv = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])]
  const made = await runGit(git.directory, argv, { input: message, environment: signedBy(author, author) })
  await runGit(git.directory, ['update-ref', `refs/heads/${branch}`, made])
  return made
}
