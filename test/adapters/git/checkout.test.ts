import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { readIgnoreFile } from '../../../actions/build-image/ignore-file.ts'
import { parseRevision } from '../../../shared/domain/revision.ts'
import { openCheckout } from '../../../shared/tools/git.ts'
import { folderContent } from '../../../shared/tools/git-context.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trunkline-git-'))
})
afterEach(() => rm(folder, { recursive: true }))

const env = { PATH: process.env['PATH'], HOME: '/nowhere' }

function git(at: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Octo', '-c', 'user.email=octo@example.com']
  const dated = { ...process.env, GIT_COMMITTER_DATE: '2026-11-22T12:00:00Z' }
  return execFileSync('git', [...identity, ...args], {
    cwd: at,
    encoding: 'utf8',
    stdio: 'pipe',
    env: dated,
  }).trim()
}

async function commit(name: string): Promise<string> {
  await writeFile(join(folder, name), name)
  git(folder, 'add', '.')
  git(folder, 'commit', '--quiet', `--message=${name}`)
  return git(folder, 'rev-parse', 'HEAD')
}

test('knows its head, when it was committed, and its remote', async () => {
  git(folder, 'init', '--quiet')
  const head = parseRevision(await commit('one'))
  git(folder, 'remote', 'add', 'origin', 'git@github.com:acme/shop.git')
  const checkout = openCheckout({ folder, env })
  expect(await checkout.head()).toBe(head)
  expect(await checkout.commitTime(head)).toEqual(new Date('2026-11-22T12:00:00Z'))
  expect(await checkout.remoteUrl()).toBe('git@github.com:acme/shop.git')
})

test('knows its first parents, the nearest first, as far as it goes back', async () => {
  git(folder, 'init', '--quiet')
  const [first, second, third] = [await commit('one'), await commit('two'), await commit('three')]
  const checkout = openCheckout({ folder, env })
  expect(await checkout.firstParents(parseRevision(third), 10)).toEqual([second, first])
  expect(await checkout.firstParents(parseRevision(third), 1)).toEqual([second])
  expect(await checkout.firstParents(parseRevision('f'.repeat(40)), 10)).toEqual([])
})

test("answers also where the checkout is another user's, as in the container of a job", async () => {
  git(folder, 'init', '--quiet')
  const head = await commit('one')
  const path = join(folder, '.git/bin')
  await mkdir(path)
  const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim()
  await writeFile(join(path, 'git'), `#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec ${real} "$@"\n`, {
    mode: 0o755,
  })
  const others = { ...env, PATH: `${path}:${env.PATH}` }
  expect(await openCheckout({ folder, env: others }).head()).toBe(head)
  expect(await folderContent(folder, readIgnoreFile(''), { env: others })).toMatchObject({ files: 1 })
})

test('a shallow clone does not know the time of a commit that it has not', async () => {
  git(folder, 'init', '--quiet')
  const first = parseRevision(await commit('one'))
  const second = parseRevision(await commit('two'))
  const shallow = join(folder, 'shallow')
  git(folder, 'clone', '--quiet', '--depth=1', `file://${folder}`, shallow)
  const checkout = openCheckout({ folder: shallow, env })
  expect(await checkout.commitTime(first)).toBeUndefined()
  expect(await checkout.commitTime(second)).toEqual(new Date('2026-11-22T12:00:00Z'))
})

test.each([
  ['a folder that is no repository', env],
  ['a machine without git', { PATH: '/nowhere' }],
])('%s has no answers, and no error', async (_, surroundings) => {
  const checkout = openCheckout({ folder, env: surroundings })
  expect(await checkout.head()).toBeUndefined()
  expect(await checkout.commitTime(parseRevision('c'.repeat(40)))).toBeUndefined()
  expect(await checkout.remoteUrl()).toBeUndefined()
})

test('a variable of the job does not lead it to another repository', async () => {
  git(folder, 'init', '--quiet')
  const head = await commit('one')
  expect(await openCheckout({ folder, env: { ...env, GIT_DIR: '/nowhere' } }).head()).toBe(head)
})

test('a cancel is not taken for an answer', async () => {
  const signal = AbortSignal.abort(new Error('cancelled by SIGINT'))
  await expect(openCheckout({ folder, env, signal }).head()).rejects.toThrow('cancelled by SIGINT')
})
