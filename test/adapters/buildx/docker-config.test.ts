import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { mergeLogins, openDockerConfig } from '../../../shared/tools/docker-config.ts'

const LOGINS = [{ registry: 'ghcr.io', username: 'octocat', password: 't0ken:with colon' }]
const AUTH = Buffer.from('octocat:t0ken:with colon').toString('base64')

let temp: string
beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'trunkline-config-'))
})
afterEach(() => rm(temp, { recursive: true }))

test('a login comes before the one of the user, and leaves the others', () => {
  const users = {
    auths: { 'ghcr.io': { auth: 'old' }, 'other.example': { auth: 'kept' } },
    currentContext: 'mine',
  }
  expect(mergeLogins(users, LOGINS)).toEqual({
    auths: { 'ghcr.io': { auth: AUTH }, 'other.example': { auth: 'kept' } },
    currentContext: 'mine',
  })
})

test('a login comes before a credential helper, for its own registry only', () => {
  const users = { credsStore: 'desktop', credHelpers: { 'other.example': 'ecr-login' } }
  expect(mergeLogins(users, LOGINS)).toMatchObject({
    credsStore: 'desktop',
    credHelpers: { 'other.example': 'ecr-login', 'ghcr.io': '' },
  })
})

test("Docker Hub's login stands under the name that docker looks for", () => {
  const merged = mergeLogins({}, [{ registry: 'docker.io', username: 'a', password: 'b' }])
  expect(merged).toEqual({ auths: { 'https://index.docker.io/v1/': { auth: 'YTpi' } } })
})

test('the folder is readable for nobody else, reaches what the user has, and goes', async () => {
  const users = join(temp, 'users')
  await mkdir(join(users, 'cli-plugins'), { recursive: true })
  await writeFile(join(users, 'cli-plugins', 'docker-buildx'), 'plugin')
  await writeFile(join(users, 'config.json'), '{"proxies":{}}')
  const { folder, remove } = await openDockerConfig({ env: { DOCKER_CONFIG: users }, temp, logins: LOGINS })
  const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)
  expect(await mode(folder)).toBe('700')
  expect(await mode(join(folder, 'config.json'))).toBe('600')
  expect(JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'))).toEqual({
    proxies: {},
    auths: { 'ghcr.io': { auth: AUTH } },
  })
  expect(await readFile(join(folder, 'cli-plugins', 'docker-buildx'), 'utf8')).toBe('plugin')
  await remove()
  await expect(stat(folder)).rejects.toThrow('ENOENT')
  expect(await readFile(join(users, 'cli-plugins', 'docker-buildx'), 'utf8')).toBe('plugin')
})

test('a user without configuration has one nevertheless', async () => {
  const { folder, remove } = await openDockerConfig({
    env: { HOME: join(temp, 'nobody') },
    temp,
    logins: LOGINS,
  })
  expect(JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'))).toHaveProperty(['auths', 'ghcr.io'])
  await remove()
})

test('a broken configuration is named and leaves no folder', async () => {
  await writeFile(join(temp, 'config.json'), '{')
  const opened = openDockerConfig({
    env: { DOCKER_CONFIG: temp },
    temp: await mkdtemp(join(temp, 't-')),
    logins: LOGINS,
  })
  await expect(opened).rejects.toThrow(/config\.json is not JSON/)
})
