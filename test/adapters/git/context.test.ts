import { execFileSync } from 'node:child_process'
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { readIgnoreFile } from '../../../actions/build-image/ignore-file.ts'
import { folderContent } from '../../../shared/tools/git-context.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'trunkline-context-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const env = { PATH: process.env['PATH'], HOME: tmpdir() }
const IDENTITY = [
  '-c',
  'user.name=Octo',
  '-c',
  'user.email=octo@example.com',
  '-c',
  'protocol.file.allow=always',
]

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', [...IDENTITY, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim()
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

/** A repository with these files committed. */
async function repository(
  files: Readonly<Record<string, string>> = { 'app/one.js': '1\n', 'app/two.js': '2\n', 'README.md': 'x\n' },
  name = 'repository',
): Promise<string> {
  const folder = join(root, name)
  await mkdir(folder)
  git(folder, 'init', '--quiet', '--initial-branch=main')
  await write(folder, files)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message=first')
  return folder
}

async function contentOf(folder: string, ignore = '') {
  const content = await folderContent(folder, readIgnoreFile(ignore), { env })
  if ('unknown' in content) throw new Error(content.unknown)
  return content
}

async function unknownOf(folder: string, ignore = ''): Promise<string> {
  const content = await folderContent(folder, readIgnoreFile(ignore), { env })
  return 'unknown' in content ? content.unknown : ''
}

describe('what is committed', () => {
  test('is told from the index, without reading a file', async () => {
    const folder = await repository()
    expect(await contentOf(folder)).toMatchObject({ files: 3, read: 0 })
  })

  test('is the same in every clone, whatever the times of its files', async () => {
    const folder = await repository()
    const clone = join(root, 'clone')
    git(root, 'clone', '--quiet', folder, clone)
    await utimes(join(clone, 'app/one.js'), new Date(0), new Date(0))
    expect((await contentOf(clone)).digest).toBe((await contentOf(folder)).digest)
  })

  test('is the same in a shallow and in a partial clone', async () => {
    const folder = await repository()
    await write(folder, { 'README.md': 'y\n' })
    git(folder, 'commit', '--quiet', '--all', '--message=second')
    git(folder, 'config', 'uploadpack.allowFilter', 'true')
    const { digest } = await contentOf(folder)
    for (const option of ['--depth=1', '--filter=blob:none']) {
      const clone = join(root, option)
      git(root, 'clone', '--quiet', option, `file://${folder}`, clone)
      expect((await contentOf(clone)).digest, option).toBe(digest)
    }
  })

  test('and is ignored does not count', async () => {
    const folder = await repository()
    const before = await contentOf(folder, '*\n!app')
    await write(folder, { 'README.md': 'other\n', 'docs/new.md': 'x' })
    expect(await contentOf(folder, '*\n!app')).toEqual(before)
    expect(before.files).toBe(2)
  })

  test.each([
    ['a byte', (folder: string) => write(folder, { 'app/one.js': '3\n' })],
    ['a mode', (folder: string) => chmod(join(folder, 'app/one.js'), 0o755)],
    ['a name', (folder: string) => rename(join(folder, 'app/one.js'), join(folder, 'app/three.js'))],
    ['a removal', (folder: string) => rm(join(folder, 'app/one.js'))],
    [
      'a file that became a link',
      async (folder: string) => {
        await rm(join(folder, 'app/one.js'))
        await symlink('two.js', join(folder, 'app/one.js'))
      },
    ],
  ])('differs by %s', async (_, change) => {
    const folder = await repository()
    const before = await contentOf(folder)
    await change(folder)
    const after = await contentOf(folder)
    expect(after.digest).not.toBe(before.digest)
    // The same once git knows it: what is dirty is named as git would name it.
    git(folder, 'add', '--all')
    expect(await contentOf(folder)).toMatchObject({ digest: after.digest, read: 0 })
  })

  test('is told in a repository whose names are SHA-256 as well', async () => {
    const folder = join(root, 'sha256')
    await mkdir(folder)
    git(folder, 'init', '--quiet', '--object-format=sha256')
    await write(folder, { 'one.js': '1\n' })
    git(folder, 'add', '--all')
    const known = await contentOf(folder)
    await write(folder, { 'two.js': '2\n' })
    const dirty = await contentOf(folder)
    git(folder, 'add', '--all')
    expect(await contentOf(folder)).toMatchObject({ digest: dirty.digest, read: 0 })
    expect(dirty.digest).not.toBe(known.digest)
  })

  test('is told for a folder of the repository alone', async () => {
    const folder = await repository()
    const before = await contentOf(join(folder, 'app'))
    await write(folder, { 'README.md': 'other\n' })
    expect(await contentOf(join(folder, 'app'))).toEqual(before)
    expect(before.files).toBe(2)
  })

  test('has whatever name a file can have', async () => {
    const odd = ['a b', 'new\nline', 'tab\t', 'ü', '"q"', '-dash', '*', '\\']
    const folder = await repository(Object.fromEntries(odd.map((name) => [`odd/${name}`, name])))
    const bytes = Buffer.concat([Buffer.from(`${folder}/odd/`), Buffer.from([0xff, 0xfe])])
    await writeFile(bytes, 'no text')
    const untracked = await contentOf(folder)
    expect(untracked).toMatchObject({ files: odd.length + 1, read: 1 })
    git(folder, 'add', '--all')
    expect(await contentOf(folder)).toMatchObject({ digest: untracked.digest, read: 0 })
  })

  test('may be links, also to nowhere and out of the folder', async () => {
    const folder = await repository()
    await symlink('/nowhere', join(folder, 'app/nowhere'))
    await symlink('../README.md', join(folder, 'app/readme'))
    const untracked = await contentOf(folder)
    git(folder, 'add', '--all')
    expect(await contentOf(folder)).toMatchObject({ digest: untracked.digest, read: 0 })
    await write(folder, { 'README.md': 'other\n' })
    expect((await contentOf(join(folder, 'app'))).digest).not.toBe('')
  })
})

describe('what git does not know', () => {
  test('counts where the builder gets it, also if git ignores it', async () => {
    const folder = await repository({ '.gitignore': 'dist\n', 'app.js': '1\n' })
    const before = await contentOf(folder)
    await write(folder, { 'dist/bundle.js': 'built' })
    const built = await contentOf(folder)
    expect(built.digest).not.toBe(before.digest)
    expect(built).toMatchObject({ files: 3, read: 1 })
    await write(folder, { 'dist/bundle.js': 'built anew' })
    expect((await contentOf(folder)).digest).not.toBe(built.digest)
    expect(await contentOf(folder, 'dist')).toEqual(before)
  })

  test('is not even looked at below a folder that is ignored', async () => {
    const folder = await repository()
    const before = await contentOf(folder, 'node_modules')
    await write(folder, { 'node_modules/a/index.js': 'x', 'node_modules/b/index.js': 'y' })
    expect(await contentOf(folder, 'node_modules')).toEqual(before)
    const kept = await contentOf(folder, 'node_modules\n!node_modules/a')
    expect(kept).toMatchObject({ files: before.files + 1, read: 1 })
  })

  test('may be an empty folder, which a builder copies too', async () => {
    const folder = await repository()
    const before = await contentOf(folder)
    await mkdir(join(folder, 'app/empty'))
    expect((await contentOf(folder)).digest).not.toBe(before.digest)
  })

  test('may be the whole folder', async () => {
    const folder = await repository({ '.gitignore': 'out\n' })
    await write(folder, { 'out/a.txt': 'a', 'out/deep/b.txt': 'b' })
    expect(await contentOf(join(folder, 'out'))).toMatchObject({ files: 2, read: 2 })
  })

  test('is told apart by an unusual mode, which a builder keeps', async () => {
    const folder = await repository()
    await write(folder, { key: 'x' })
    const before = await contentOf(folder)
    await chmod(join(folder, 'key'), 0o600)
    expect((await contentOf(folder)).digest).not.toBe(before.digest)
  })
})

describe('a submodule', () => {
  async function withSubmodule() {
    const inner = await repository({ 'inner.js': '1\n' }, 'inner')
    const folder = await repository()
    git(folder, 'submodule', '--quiet', 'add', inner, 'vendor/inner')
    git(folder, 'commit', '--quiet', '--message=vendored')
    return folder
  }

  test('counts by its files as they are there', async () => {
    const folder = await withSubmodule()
    const before = await contentOf(folder)
    expect(before).toMatchObject({ files: 5, read: 0 })
    await write(folder, { 'vendor/inner/inner.js': '2\n' })
    expect((await contentOf(folder)).digest).not.toBe(before.digest)
    expect((await contentOf(folder, 'vendor')).files).toBe(4)
  })

  test('that is not checked out is an empty folder, as for the builder', async () => {
    const folder = await withSubmodule()
    const clone = join(root, 'clone')
    git(root, 'clone', '--quiet', folder, clone)
    const empty = await contentOf(clone)
    expect(empty.files).toBe(4)
    expect(empty.digest).not.toBe((await contentOf(folder)).digest)
  })
})

describe('a checkout that is not whole', () => {
  test('counts by what is there, where it is sparse', async () => {
    const folder = await repository({ 'app/a.js': 'a', 'docs/b.md': 'b', 'web/c.js': 'c' })
    git(folder, 'sparse-checkout', 'set', 'app')
    const sparse = await contentOf(folder)
    expect(sparse.files).toBe(1)
    git(folder, 'sparse-checkout', 'disable')
    expect(await contentOf(folder, 'docs\nweb')).toMatchObject({ digest: sparse.digest })
  })

  test('has nothing hidden by what git was told not to look at', async () => {
    const folder = await repository()
    const before = await contentOf(folder)
    git(folder, 'update-index', '--assume-unchanged', 'app/one.js')
    await write(folder, { 'app/one.js': 'changed\n' })
    expect((await contentOf(folder)).digest).not.toBe(before.digest)
  })

  test('with a conflict is not told', async () => {
    const folder = await repository()
    git(folder, 'checkout', '--quiet', '-b', 'other')
    await write(folder, { 'app/one.js': 'theirs\n' })
    git(folder, 'commit', '--quiet', '--all', '--message=theirs')
    git(folder, 'checkout', '--quiet', 'main')
    await write(folder, { 'app/one.js': 'ours\n' })
    git(folder, 'commit', '--quiet', '--all', '--message=ours')
    expect(() => git(folder, 'merge', 'other')).toThrow()
    expect(await unknownOf(folder)).toBe('app/one.js is not merged')
  })
})

describe('files that git converts', () => {
  const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 1234\n`

  test('are not told where they are pointers of git LFS', async () => {
    const folder = await repository({
      '.gitattributes': '*.bin filter=lfs diff=lfs -text\n',
      'a.bin': POINTER,
    })
    expect(await unknownOf(folder)).toBe(
      'a.bin is a pointer of git LFS, not the file: check out with `lfs: true`',
    )
    expect(await unknownOf(folder, '*.bin')).toBe('')
  })

  test('count by the bytes that are there, not by those that git keeps', async () => {
    const folder = await repository({ '.gitattributes': '*.bin filter=lfs\n', 'a.bin': 'the file itself' })
    const content = await contentOf(folder)
    expect(content.read).toBe(1)
    const crlf = await repository({ '.gitattributes': '*.bat eol=crlf\n', 'a.bat': 'x\n' }, 'crlf')
    expect((await contentOf(crlf)).read).toBe(1)
    const text = await repository({ '.gitattributes': '* text=auto\n', 'a.txt': 'x\n' }, 'text')
    expect((await contentOf(text)).read).toBe(0)
  })
})

test('a folder that is in no repository, or not there, is not told', async () => {
  await mkdir(join(root, 'plain'))
  expect(await unknownOf(join(root, 'plain'))).toMatch(/^git says: .*not a git repository/)
  expect(await unknownOf(join(root, 'gone'))).toContain('cannot be read')
})

test('without git nothing is told', async () => {
  const folder = await repository()
  const content = await folderContent(folder, readIgnoreFile(''), { env: { PATH: root } })
  expect(content).toEqual({ unknown: 'git is not on PATH' })
})

test('a pipe in a folder that git does not know is not told', async () => {
  const folder = await repository()
  await mkdir(join(folder, 'new'))
  execFileSync('mkfifo', [join(folder, 'new/pipe')])
  expect(await unknownOf(folder)).toBe('new/pipe is neither file, folder nor link')
})

test('a cancel is not taken for an answer', async () => {
  const folder = await repository()
  const signal = AbortSignal.abort(new Error('cancelled by SIGINT'))
  await expect(folderContent(folder, readIgnoreFile(''), { env, signal })).rejects.toThrow('cancelled')
})

test('nothing in the checkout is changed by looking', async () => {
  const folder = await repository()
  await utimes(join(folder, 'app/one.js'), new Date(0), new Date(0))
  const index = join(folder, '.git/index')
  const [before, time] = [await readFile(index), (await lstat(index)).mtimeMs]
  await contentOf(folder)
  expect(await readFile(index)).toEqual(before)
  expect((await lstat(index)).mtimeMs).toBe(time)
})
