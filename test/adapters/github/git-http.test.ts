import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gitEnvironment } from '../../../lab/github/git-command.ts'
import { ask, type Bench, openPull, person, startBench } from './stand-in.ts'

const run = promisify(execFile)
let bench: Bench
let folder: string

async function git(cwd: string, ...argv: string[]): Promise<string> {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com']
  return (await run('git', [...identity, ...argv], { cwd, env: gitEnvironment })).stdout.trim()
}

const address = (token?: string) => {
  const url = new URL('/acme/shop', bench.github.url)
  if (token !== undefined) Object.assign(url, { username: 'x-access-token', password: token })
  return url.href
}

beforeAll(async () => {
  bench = await startBench()
  folder = await mkdtemp(join(tmpdir(), 'trunkline-clone-'))
  await bench.commit('main', { 'README.md': 'shop\n' })
})
afterAll(async () => {
  await bench.close()
  await rm(folder, { recursive: true, force: true })
})

test('a public repository is cloned without a token, with and without .git', async () => {
  await git(folder, 'clone', '--quiet', address(), 'plain')
  expect(await readFile(join(folder, 'plain/README.md'), 'utf8')).toBe('shop\n')
  expect(await git(folder, 'ls-remote', `${address()}.git`, 'refs/heads/main')).toContain(
    (await bench.git.branch('main')) ?? '',
  )
})

test('one commit is fetched by its hash, as actions/checkout does', async () => {
  const sha = (await bench.git.branch('main')) ?? ''
  await bench.commit('main', { b: 'b' })
  await git(folder, 'init', '--quiet', 'single')
  const single = join(folder, 'single')
  const basic = Buffer.from(`x-access-token:${person}`).toString('base64')
  const header = `http.extraheader=AUTHORIZATION: basic ${basic}`
  await git(single, '-c', header, 'fetch', '--quiet', '--depth=1', address(), sha)
  expect(await git(single, 'rev-parse', 'FETCH_HEAD')).toBe(sha)
})

test('a push moves the branch, and the pull request follows', async () => {
  await git(folder, 'clone', '--quiet', address(person), 'writer')
  const writer = join(folder, 'writer')
  const push = async (content: string) => {
    await writeFile(join(writer, 'a.txt'), content)
    await git(writer, 'add', 'a.txt')
    await git(writer, 'commit', '--quiet', '-m', `say ${content}`)
    await git(writer, 'push', '--quiet', 'origin', 'HEAD:refs/heads/topic')
    return git(writer, 'rev-parse', 'HEAD')
  }
  expect(await push('one')).toBe(await bench.git.branch('topic'))
  const number = await openPull(bench, 'topic')
  const second = await push('two')
  expect((await ask(bench, 'GET', `/pulls/${number}`)).body).toMatchObject({
    head: { sha: second },
    commits: 2,
  })
  expect(await git(writer, 'ls-remote', 'origin', `refs/pull/${number}/head`)).toContain(second)
})

test('a push without a token, or with one that may only read, is refused', async () => {
  const writer = join(folder, 'writer')
  bench.github.addToken({ token: 'reader', login: 'reader', scopes: ['contents: read'] })
  for (const remote of [address(), address('reader'), address('unknown')]) {
    await expect(git(writer, 'push', '--quiet', remote, 'HEAD:refs/heads/other')).rejects.toThrow(/fatal/)
  }
  expect(await bench.git.branch('other')).toBeUndefined()
})

test('a private repository is cloned with its token only', async () => {
  await bench.github.createRepository({ owner: 'acme', name: 'secret', private: true })
  const secret = (token?: string) => address(token).replace('shop', 'secret')
  await expect(git(folder, 'ls-remote', secret())).rejects.toThrow(/fatal/)
  await expect(git(folder, 'ls-remote', secret('unknown'))).rejects.toThrow(/fatal/)
  expect(await git(folder, 'ls-remote', secret(person))).toBe('')
})

test('the journal names what git did, and who', () => {
  const pushed = bench.github
    .journal()
    .filter(({ kind, path }) => kind === 'git' && path.endsWith('git-receive-pack'))
  expect(pushed.map(({ login, status }) => [login, status])).toContainEqual(['octocat', 200])
})
