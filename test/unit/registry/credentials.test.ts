import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { parseHelperAnswer } from '../../../shared/registry/credential-helper.ts'
import {
  canonicalHost,
  credentialFiles,
  openCredentials,
  parseRegistryAuth,
} from '../../../shared/registry/credentials.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('registry-auth', () => {
  test('has one host, user and password a line; the password may hold blanks', () => {
    expect(parseRegistryAuth('\n ghcr.io octocat s3cret \n\nr.example:5000  u  p w\n')).toEqual([
      { registry: 'ghcr.io', username: 'octocat', password: 's3cret' },
      { registry: 'r.example:5000', username: 'u', password: 'p w' },
    ])
  })

  test.each([
    ['hub https://index.docker.io/v1/', 'docker.io'],
    ['url https://r.example/v2/', 'r.example'],
  ])('takes a host written as %s', (text, registry) => {
    const host = text.split(' ')[1]
    expect(parseRegistryAuth(`${host} u p`)[0]?.registry).toBe(registry)
  })

  test('a line that is not one is named by its number, never by its text', () => {
    expect(() => parseRegistryAuth('ghcr.io octocat s3cret\nonly-a-s3cret')).toThrow(/line 2 is not one$/)
    expect(() => parseRegistryAuth('only-a-s3cret')).not.toThrow(/s3cret/)
  })
})

test.each(['docker.io', 'index.docker.io', 'https://index.docker.io/v1/', 'registry-1.docker.io'])(
  '%s is Docker Hub',
  (key) => expect(canonicalHost(key)).toBe('docker.io'),
)

test('files are looked for where Docker and podman keep them', () => {
  expect(credentialFiles({ HOME: '/h', XDG_RUNTIME_DIR: '/run/1' })).toEqual([
    '/h/.docker/config.json',
    '/run/1/containers/auth.json',
  ])
  expect(credentialFiles({ HOME: '/h', DOCKER_CONFIG: '/d', REGISTRY_AUTH_FILE: '/p.json' })).toEqual([
    '/d/config.json',
    '/p.json',
  ])
})

test.each([
  ['{"ServerURL":"x","Username":"u","Secret":"s"}', { username: 'u', secret: 's' }],
  ['{"Username":"u","Secret":""}', undefined],
  ['credentials not found in native keychain', undefined],
])('a helper’s answer %s is read as %o', (text, answer) => {
  expect(parseHelperAnswer(text)).toEqual(answer)
})

describe('credentials are found', () => {
  let home = ''
  const env = () => ({ HOME: home, XDG_RUNTIME_DIR: join(home, 'run') })

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'trunkline-credentials-'))
    await mkdir(join(home, '.docker'))
    await mkdir(join(home, 'run', 'containers'), { recursive: true })
  })

  afterEach(() => rm(home, { recursive: true }))

  const docker = (config: unknown) => writeFile(join(home, '.docker', 'config.json'), JSON.stringify(config))
  const podman = (config: unknown) =>
    writeFile(join(home, 'run', 'containers', 'auth.json'), JSON.stringify(config))

  test('in the input before any file', async () => {
    await docker({ auths: { 'r.example': { auth: base64('file:file') } } })
    const given = [{ registry: 'r.example', username: 'input', password: 'input' }]
    const credential = await openCredentials({ given, env: env() }).find('r.example')
    expect(credential).toMatchObject({
      username: 'input',
      source: 'credentials from the input registry-auth',
    })
  })

  test('in Docker’s auths, also under an old key; the password may hold a colon', async () => {
    await docker({ auths: { 'https://index.docker.io/v1/': { auth: base64('u:p:q') } } })
    const credential = await openCredentials({ env: env() }).find('docker.io')
    expect(credential).toMatchObject({ username: 'u', password: 'p:q' })
    expect(credential?.source).toContain('.docker/config.json')
  })

  test('by the helper of the host before the general store', async () => {
    await docker({ credHelpers: { 'r.example': 'special' }, credsStore: 'general' })
    const asked: string[] = []
    const askHelper = async (helper: string, server: string) => {
      asked.push(`${helper} ${server}`)
      return { username: 'u', secret: 's' }
    }
    const credentials = openCredentials({ env: env(), askHelper })
    expect((await credentials.find('r.example'))?.source).toBe('credentials from docker-credential-special')
    await credentials.find('docker.io')
    expect(asked).toEqual(['special r.example', 'general https://index.docker.io/v1/'])
  })

  test('in auths where the helper knows nothing', async () => {
    await docker({ credsStore: 'general', auths: { 'r.example': { auth: base64('u:p') } } })
    const credential = await openCredentials({ env: env(), askHelper: async () => undefined }).find(
      'r.example',
    )
    expect(credential?.username).toBe('u')
  })

  test('as a token to exchange', async () => {
    await docker({ credsStore: 'general' })
    const askHelper = async () => ({ username: '<token>', secret: 'refresh' })
    const credential = await openCredentials({ env: env(), askHelper }).find('r.example')
    expect(credential).toMatchObject({ identityToken: 'refresh', password: '' })
  })

  test('in podman’s file last', async () => {
    await docker({ auths: {} })
    await podman({ auths: { 'r.example': { auth: base64('pod:man') } } })
    expect((await openCredentials({ env: env() }).find('r.example'))?.username).toBe('pod')
  })

  test('nowhere, and a broken file is none', async () => {
    await writeFile(join(home, '.docker', 'config.json'), '{not json')
    expect(await openCredentials({ env: env() }).find('r.example')).toBeUndefined()
  })

  test('by a real helper program on PATH, with the server on its standard input', async () => {
    await docker({ credsStore: 'test' })
    const program = `#!/bin/sh\n[ "$1" = get ] && server=$(cat) && echo "{\\"Username\\":\\"$server\\",\\"Secret\\":\\"s3cret\\"}"\n`
    await writeFile(join(home, 'docker-credential-test'), program, { mode: 0o755 })
    const masked: string[] = []
    const credentials = openCredentials({
      env: { ...env(), PATH: `${home}:/usr/bin:/bin` },
      mask: (secret) => masked.push(secret),
    })
    expect(await credentials.find('r.example')).toMatchObject({ username: 'r.example', password: 's3cret' })
    expect(masked).toEqual(['s3cret'])
  })

  test('a helper that is not there is none', async () => {
    await docker({ credsStore: 'missing' })
    expect(await openCredentials({ env: { ...env(), PATH: home } }).find('r.example')).toBeUndefined()
  })
})
