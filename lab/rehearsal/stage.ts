import { cp, lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { command } from '../command.ts'
import { rewriteForAct, type Suite } from './rewrite.ts'

export interface StageOptions {
  /** The suite's own repository. */
  readonly root: string
  /** A commit to export, or `working-tree` for the tracked files as they are now. */
  readonly source: string
  /** Paths to take along, as git matches them; all where none are given. act copies the copy once for each step. */
  readonly only?: readonly string[]
  /** Folder that the staged copy becomes; what was there before is removed. */
  readonly directory: string
  readonly suite: Suite
  /** Repository to push the copy to, as git takes it: a path or an address, credentials included. */
  readonly pushTo: string
}

export interface Staged {
  readonly directory: string
  readonly commit: string
  /** Files that differ from the source. */
  readonly rewritten: readonly string[]
}

/** Stages a copy of the suite that act accepts, commits it and pushes it as `main` and under the suite's ref. */
export async function stageSuite(options: StageOptions): Promise<Staged> {
  const { root, source, directory, suite } = options
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory, { recursive: true })
  const only = options.only ?? []
  await (source === 'working-tree'
    ? exportTracked(root, directory, only)
    : exportCommit(root, source, directory, only))
  const rewritten = await rewriteFiles(directory, suite)
  const commit = await commitAll(directory, source)
  const git = gitIn(directory)
  await git('tag', '--force', suite.ref)
  await git('push', '--quiet', '--force', options.pushTo, 'HEAD:refs/heads/main', `refs/tags/${suite.ref}`)
  return { directory, commit, rewritten }
}

async function exportCommit(
  root: string,
  commit: string,
  directory: string,
  only: readonly string[],
): Promise<void> {
  const archive = `${directory}.tar`
  await command('git', ['archive', '--format=tar', `--output=${archive}`, commit, ...only], { cwd: root })
  await command('tar', ['-x', '-f', archive, '-C', directory])
  await rm(archive)
}

async function exportTracked(root: string, directory: string, only: readonly string[]): Promise<void> {
  const list = await command('git', ['ls-files', '-z', '--', ...only], { cwd: root })
  for (const file of list.split('\0').filter((name) => name !== '')) {
    const from = join(root, file)
    // Tracked, but deleted in the working tree.
    if (!(await lstat(from).catch(() => undefined))) continue
    await mkdir(dirname(join(directory, file)), { recursive: true })
    await cp(from, join(directory, file), { verbatimSymlinks: true })
  }
}

async function rewriteFiles(directory: string, suite: Suite): Promise<readonly string[]> {
  const rewritten: string[] = []
  for (const file of await yamlFiles(directory)) {
    const text = await readFile(join(directory, file), 'utf8')
    const changed = rewriteForAct(text, suite)
    if (changed === text) continue
    await writeFile(join(directory, file), changed)
    rewritten.push(file)
  }
  return rewritten
}

async function yamlFiles(directory: string): Promise<readonly string[]> {
  const folders = ['.github', 'actions']
  const names = await Promise.all(
    folders.map(async (folder) => {
      const found = await readdir(join(directory, folder), { recursive: true }).catch(() => [])
      return found.map((name) => join(folder, name))
    }),
  )
  return names
    .flat()
    .filter((name) => /(^\.github\/workflows\/[^/]+|\/action)\.ya?ml$/.test(name))
    .sort()
}

async function commitAll(directory: string, source: string): Promise<string> {
  const git = gitIn(directory)
  await git('init', '--quiet', '--initial-branch=main')
  // By force: what the suite commits in spite of its ignore file has to be there too.
  await git('add', '--all', '--force')
  await git('commit', '--quiet', '--message', `Staged for act from ${source}`)
  return (await git('rev-parse', 'HEAD')).trim()
}

function gitIn(directory: string) {
  return (...argv: readonly string[]) =>
    command('git', ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@localhost', ...argv], {
      cwd: directory,
      env: {
        PATH: process.env['PATH'],
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        HOME: directory,
      },
    })
}
