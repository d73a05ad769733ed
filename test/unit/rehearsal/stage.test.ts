import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command } from '../../../lab/command.ts'
import { stageSuite } from '../../../lab/rehearsal/stage.ts'

const workflow = (action: string) =>
  `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: $/actions/${action}\n`
const suite = { repository: 'acme/suite', ref: 'v1' }

let folder: string
let root: string
const git = (...argv: readonly string[]) =>
  command('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...argv], { cwd: root })

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

async function stage(source: string) {
  const directory = join(folder, `staged-${source}`)
  const pushTo = join(folder, 'served.git')
  const staged = await stageSuite({ root, source, directory, suite, pushTo })
  const read = (path: string) => readFile(join(directory, path), 'utf8')
  const served = (ref: string) => command('git', ['--git-dir', pushTo, 'rev-parse', ref])
  return { ...staged, read, served }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trunkline-stage-'))
  root = join(folder, 'suite')
  await write('.gitignore', 'dist/\nnotes.txt\n')
  await write('.github/workflows/deploy.yml', workflow('committed'))
  await write(
    'actions/promote/action.yml',
    'name: x\nruns:\n  using: composite\n  steps:\n    - uses: $/actions/y\n',
  )
  await write('docs/example.yml', 'uses: $/actions/x\n')
  await write('dist/promote/index.js', 'built')
  await git('init', '--quiet', '--initial-branch=main')
  await git('add', '.')
  await git('add', '--force', 'dist')
  await git('commit', '--quiet', '--message', 'first')
  await git('init', '--quiet', '--bare', join(folder, 'served.git'))
  await write('.github/workflows/deploy.yml', workflow('changed'))
  await write('notes.txt', 'mine')
  await write('untracked.txt', 'mine')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('staging', () => {
  test('a commit takes what was committed, also where it is ignored, and not what changed since', async () => {
    const staged = await stage('HEAD')
    expect(await staged.read('.github/workflows/deploy.yml')).toContain('acme/suite/actions/committed@v1')
    expect(await staged.read('dist/promote/index.js')).toBe('built')
  })

  test('the working tree takes tracked files as they are, and nothing that is not tracked', async () => {
    const staged = await stage('working-tree')
    expect(await staged.read('.github/workflows/deploy.yml')).toContain('acme/suite/actions/changed@v1')
    expect(await staged.read('dist/promote/index.js')).toBe('built')
    await expect(staged.read('untracked.txt')).rejects.toThrow(/ENOENT/)
    await expect(staged.read('notes.txt')).rejects.toThrow(/ENOENT/)
  })

  test('rewrites workflows and actions, and says which', async () => {
    const staged = await stage('HEAD')
    expect(staged.rewritten).toEqual(['.github/workflows/deploy.yml', 'actions/promote/action.yml'])
    expect(await staged.read('docs/example.yml')).toBe('uses: $/actions/x\n')
  })

  test("serves the copy as the trunk and under the suite's ref, again and again", async () => {
    await stage('HEAD')
    const staged = await stage('working-tree')
    expect((await staged.served('refs/heads/main')).trim()).toBe(staged.commit)
    expect((await staged.served('v1')).trim()).toBe(staged.commit)
  })

  test('a commit that is not there is an error with what git said', async () => {
    await expect(stage('0000000')).rejects.toThrow(/0000000/)
  })
})
