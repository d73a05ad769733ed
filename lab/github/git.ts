import { existsSync } from 'node:fs'
import { appendFile, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileChange, parseChanges } from './git-changes.ts'
import { runGit, tryGit } from './git-command.ts'

export type GitPerson = { readonly name: string; readonly email: string; readonly date: string }

export type GitCommit = {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: GitPerson
  readonly committer: GitPerson
  readonly message: string
}

export type GitEntry = {
  readonly type: string
  readonly sha: string
  readonly size: number
  readonly path: string
}

export type GitRef = { readonly name: string; readonly sha: string; readonly type: string }

const zero = '0'.repeat(40)
const fields = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x1f')

// `uses: owner/repo@<sha>` and actions/checkout ask for commits that no ref points to
const settings = '[http]\n\treceivepack = true\n[uploadpack]\n\tallowAnySHA1InWant = true\n'

/** Makes an empty bare repository that accepts pushes; one that is there stays as it is. */
export async function createBare(directory: string, defaultBranch: string): Promise<void> {
  if (existsSync(directory)) return
  const staging = `${directory}.new`
  await rm(staging, { recursive: true, force: true })
  await mkdir(dirname(directory), { recursive: true })
  await runGit(staging, ['init', '--quiet', '--bare', '--initial-branch', defaultBranch, staging])
  await appendFile(join(staging, 'config'), settings)
  await rename(staging, directory)
}

/** What a bare repository on disk says, and the few things the stand-in changes in it. */
export class Git {
  readonly directory: string

  constructor(directory: string) {
    this.directory = directory
  }

  /** The commit behind a branch, tag, full ref name or (short) hash. */
  async resolve(ref: string): Promise<string | undefined> {
    const names = [`refs/heads/${ref}`, `refs/tags/${ref}`, `refs/${ref}`]
    if (/^[0-9a-f]{4,40}$/i.test(ref) || ref === 'HEAD' || ref.startsWith('refs/')) names.push(ref)
    return (await this.#commitsBehind(names)).find((sha) => sha !== undefined)
  }

  async branch(name: string): Promise<string | undefined> {
    return (await this.branches([name]))[0]
  }

  /** Where each of these branches points, asked of git at once. */
  branches(names: readonly string[]): Promise<(string | undefined)[]> {
    return this.#commitsBehind(names.map((name) => `refs/heads/${name}`))
  }

  /** Each of these commits that is there, and nothing in the place of the others. */
  existing(shas: readonly string[]): Promise<(string | undefined)[]> {
    return this.#commitsBehind(shas)
  }

  async #commitsBehind(names: readonly string[]): Promise<(string | undefined)[]> {
    if (names.length === 0) return []
    // one line each way: a name over several lines is none
    const input = names.map((name) => `${/[\r\n]/.test(name) ? 'none' : name}^{commit}\n`).join('')
    const out = await runGit(this.directory, ['cat-file', '--batch-check'], { input })
    return out.split('\n').map((line) => /^([0-9a-f]{40}) commit \d+$/.exec(line)?.[1])
  }

  /** The commits of a range, newest first; children always before their parents. */
  async list(range: readonly string[], paths: readonly string[] = []): Promise<string[]> {
    const out = await runGit(this.directory, ['rev-list', '--date-order', ...range, '--', ...paths])
    return out === '' ? [] : out.split('\n')
  }

  /** These commits, in the order asked; what is no commit is left out. */
  async commits(shas: readonly string[]): Promise<GitCommit[]> {
    if (shas.length === 0) return []
    const argv = ['log', '-z', '--no-walk=unsorted', '--stdin', `--format=${fields}`]
    const out = await runGit(this.directory, argv, { input: `${shas.join('\n')}\n` })
    // git shows a commit once, however often it is asked for
    const found = new Map(
      out
        .split('\0')
        .filter(Boolean)
        .map((record) => [record.slice(0, 40), parseCommit(record)]),
    )
    return shas.map((sha) => found.get(sha)).filter((commit) => commit !== undefined)
  }

  /** A commit that is known to be there. */
  async commit(sha: string): Promise<GitCommit> {
    const [found] = await this.commits([sha])
    if (found === undefined) throw new Error(`${sha} is no commit`)
    return found
  }

  async mergeBase(left: string, right: string): Promise<string | undefined> {
    const { code, stdout } = await tryGit(this.directory, ['merge-base', left, right])
    return code === 0 ? stdout.toString().trim() : undefined
  }

  async contains(ancestor: string, descendant: string): Promise<boolean> {
    return (await tryGit(this.directory, ['merge-base', '--is-ancestor', ancestor, descendant])).code === 0
  }

  /** What differs between two commits, or what a first commit brought. */
  async changes(from: string | undefined, to: string): Promise<FileChange[]> {
    const base = from ?? (await runGit(this.directory, ['hash-object', '-t', 'tree', '-w', '--stdin']))
    const argv = ['diff-tree', '-r', '--raw', '--numstat', '--no-abbrev', '-M', '-z', base, to]
    return parseChanges(await runGit(this.directory, argv))
  }

  async refs(prefix: string): Promise<GitRef[]> {
    const format = '--format=%(refname)%09%(objectname)%09%(objecttype)'
    const lines = (await runGit(this.directory, ['for-each-ref', format])).split('\n')
    return lines
      .filter((line) => line.startsWith(prefix))
      .map((line) => line.split('\t'))
      .map(([name = '', sha = '', type = '']) => ({ name, sha, type }))
  }

  /** Moves a ref only if it still points where the caller saw it; answers whether it did. */
  async moveRef(name: string, to: string, from: string = zero): Promise<boolean> {
    return (await tryGit(this.directory, ['update-ref', name, to, from])).code === 0
  }

  async deleteRef(name: string): Promise<boolean> {
    return (await tryGit(this.directory, ['update-ref', '-d', name])).code === 0
  }

  async validRef(name: string): Promise<boolean> {
    return (await tryGit(this.directory, ['check-ref-format', name])).code === 0
  }

  /** The entries of a folder, or the one entry of a file. */
  async entries(commit: string, path: string): Promise<GitEntry[]> {
    const out = await runGit(this.directory, ['ls-tree', '-l', '-z', '--full-tree', commit, '--', path])
    return out.split('\0').filter(Boolean).map(parseEntry)
  }

  async blob(sha: string): Promise<Buffer> {
    return (await tryGit(this.directory, ['cat-file', 'blob', sha])).stdout
  }
}

function parseEntry(line: string): GitEntry {
  const tab = line.indexOf('\t')
  const [, type = '', sha = '', size = ''] = line.slice(0, tab).split(/\s+/)
  return { type, sha, size: Number(size) || 0, path: line.slice(tab + 1) }
}

function parseCommit(record: string): GitCommit {
  const [sha = '', tree = '', parents = '', ...rest] = record.split('\x1f')
  const [an = '', ae = '', ad = '', cn = '', ce = '', cd = '', ...message] = rest
  return {
    sha,
    tree,
    parents: parents.split(' ').filter(Boolean),
    author: { name: an, email: ae, date: inUtc(ad) },
    committer: { name: cn, email: ce, date: inUtc(cd) },
    message: message.join('\x1f').replace(/\n+$/, ''),
  }
}

function inUtc(date: string): string {
  return new Date(date).toISOString().replace(/\.\d{3}Z$/, 'Z')
}
