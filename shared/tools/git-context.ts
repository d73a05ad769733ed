import { createHash } from 'node:crypto'
import { lstat, realpath } from 'node:fs/promises'
import { join } from 'node:path'

import { messageOf } from '../action/errors.ts'
import { ContentUnknown, decodePath, type GitEntry, readEntries } from './file-identity.ts'
import { type FolderEntry, walkFolder } from './folder-walk.ts'
import { type AskGit, convertedFiles } from './git-attributes.ts'
import { type RunOptions, run } from './process.ts'

/** What a builder would be given of a folder, as one hash. */
export interface FolderContent {
  /** SHA-256 over mode, git's hash and path of every file, and the path of every empty folder. */
  readonly digest: string
  readonly files: number
  /** How many of them git's index did not know, so that they were read. */
  readonly read: number
}

/** Which paths a builder does not get; by name relative to the folder. */
export interface Exclusions {
  readonly isIgnored: (path: string) => boolean
  readonly closes: (folder: string) => boolean
}

interface ContextOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal
}

/**
 * Tells what is in a folder of a checkout from git's index, whose hashes are those of the files' bytes: only
 * what is changed, untracked or converted on checkout is read. `unknown` says why, where git cannot vouch for it.
 */
export async function folderContent(
  folder: string,
  exclusions: Exclusions,
  { env, signal }: ContextOptions,
): Promise<FolderContent | { readonly unknown: string }> {
  const options: RunOptions = {
    // The job's own variables could send git to another repository, or make it wait for a password.
    env: {
      PATH: env['PATH'],
      HOME: env['HOME'],
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
    },
    encoding: 'latin1',
    ...(signal === undefined ? {} : { signal }),
  }
  try {
    const real = await realpath(folder)
    return summarise(await collect(real, '', { exclusions, options }))
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof ContentUnknown) return { unknown: error.message }
    return { unknown: `the folder ${folder} cannot be read: ${messageOf(error)}` }
  }
}

function summarise({ entries, read }: Collected): FolderContent {
  const lines = entries.map(({ mode, oid, path }) => `${mode} ${oid} ${path}\0`).sort()
  const digest = createHash('sha256')
  for (const line of lines) digest.update(line, 'latin1')
  const files = entries.filter(({ mode }) => mode !== '040000').length
  return { digest: digest.digest('hex'), files, read }
}

interface Collecting {
  readonly exclusions: Exclusions
  readonly options: RunOptions
}

interface Collected {
  readonly entries: readonly GitEntry[]
  readonly read: number
}

/** The entries of one repository's part of the folder; its submodules are collected the same way. */
async function collect(folder: string, prefix: string, collecting: Collecting): Promise<Collected> {
  const { exclusions, options } = collecting
  const git = gitIn(folder, options)
  const [index, others, converted] = await Promise.all([
    git(['ls-files', '-s', '-v', '-z']),
    git(['ls-files', '-o', '-m', '-d', '-t', '-z', '--directory']),
    convertedFiles(git),
  ])
  const isIgnored = (path: string) => exclusions.isIgnored(decodePath(prefix + path))
  const staged = parseIndex(index)
  // A repository has one kind of name, and they differ in length.
  const algorithm = staged[0]?.oid.length === 64 ? 'sha256' : 'sha1'
  const stages = staged.filter(({ path }) => !isIgnored(path))
  const changes = parseOthers(others)
  const problem = stages.find(({ stage }) => stage !== '0')
  if (problem !== undefined) throw new ContentUnknown(`${decodePath(prefix + problem.path)} is not merged`)
  const { known, doubtful, modules } = sift(stages, changes, converted)
  const inner = await Promise.all(
    modules.map((path) => submodule(join(folder, decodePath(path)), `${prefix}${path}`, collecting)),
  )
  const untracked = await walkAll(changes.untracked, folder, { ...collecting, prefix })
  const reading = [...doubtful.map((path) => ({ path, isEmptyFolder: false })), ...untracked]
  const read = await readEntries(folder, reading, { algorithm, converted })
  const own = [...known, ...read].map((entry) => ({ ...entry, path: prefix + entry.path }))
  return {
    entries: [...own, ...inner.flatMap(({ entries }) => entries)],
    read: reading.length + inner.reduce((sum, one) => sum + one.read, 0),
  }
}

async function submodule(folder: string, path: string, collecting: Collecting): Promise<Collected> {
  const isThere = await lstat(join(folder, '.git')).catch(() => undefined)
  if (isThere !== undefined) return collect(folder, `${path}/`, collecting)
  return { entries: [{ mode: '040000', oid: '', path }], read: 0 }
}

interface Staged {
  readonly flag: string
  readonly mode: string
  readonly oid: string
  readonly stage: string
  readonly path: string
}

// git-ls-files(1): `<tag> <mode> <object> <stage>\t<file>`; a lower-case tag means "assume unchanged".
function parseIndex(text: string): readonly Staged[] {
  return records(text).map((record) => {
    const tab = record.indexOf('\t')
    const [flag = '', mode = '', oid = '', stage = ''] = record.slice(0, tab).split(' ')
    return { flag, mode, oid, stage, path: record.slice(tab + 1) }
  })
}

interface Changes {
  readonly removed: ReadonlySet<string>
  readonly changed: ReadonlySet<string>
  /** Files, and folders that end in `/`. */
  readonly untracked: readonly string[]
}

function parseOthers(text: string): Changes {
  const of = (tag: string) =>
    records(text).flatMap((record) => (record.startsWith(`${tag} `) ? [record.slice(2)] : []))
  return { removed: new Set(of('R')), changed: new Set(of('C')), untracked: of('?') }
}

/** What the index says and the working tree confirms, and what has to be looked at. */
function sift(stages: readonly Staged[], { removed, changed }: Changes, converted: ReadonlySet<string>) {
  const known: GitEntry[] = []
  const doubtful: string[] = []
  const modules: string[] = []
  for (const { flag, mode, oid, path } of stages) {
    if (mode === '160000') modules.push(path)
    else if (removed.has(path)) continue
    // S: left out of a sparse checkout, and there only by accident; lower case: git was told not to look.
    else if (changed.has(path) || converted.has(path) || flag !== 'H') doubtful.push(path)
    else known.push({ mode, oid, path })
  }
  return { known, doubtful, modules }
}

async function walkAll(
  untracked: readonly string[],
  folder: string,
  { exclusions, prefix }: Collecting & { readonly prefix: string },
): Promise<readonly FolderEntry[]> {
  const isIgnored = (path: string) => exclusions.isIgnored(decodePath(prefix + path))
  const closes = (path: string) => exclusions.closes(decodePath(prefix + path))
  const found = await Promise.all(
    untracked.map((path) =>
      path.endsWith('/')
        ? walkFolder(folder, path === './' ? '' : path.slice(0, -1), { isIgnored, closes })
        : isIgnored(path)
          ? []
          : [{ path, isEmptyFolder: false }],
    ),
  )
  const entries = found.flat()
  if (entries.length > MOST_READ) {
    const first = untracked.map(decodePath).sort()[0]
    throw new ContentUnknown(
      `more than ${MOST_READ} files that git does not know, among them ${first}, are in the context: keep them out with .dockerignore`,
    )
  }
  return entries
}

const MOST_READ = 20_000
function records(text: string): readonly string[] {
  return text.split('\0').filter((record) => record !== '')
}

function gitIn(folder: string, options: RunOptions): AskGit {
  return async (args, { input, mayFail = false } = {}) => {
    // A job's container often runs as another user than the checkout's owner, whom git would not trust.
    const trusted = ['-c', 'safe.directory=*', '-c', 'core.fsmonitor=false']
    const more = { cwd: folder, ...(input === undefined ? {} : { input }) }
    const finished = await run('git', [...trusted, ...args], { ...options, ...more }).catch((error) => {
      throw new ContentUnknown(messageOf(error))
    })
    options.signal?.throwIfAborted()
    if (finished.status === 0) return finished.stdout
    if (mayFail && finished.status === 1) return ''
    const said = finished.stderr.trim().split('\n')[0] ?? ''
    throw new ContentUnknown(`git says: ${said === '' ? `exit ${finished.status}` : said}`)
  }
}
