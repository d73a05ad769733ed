import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { childEnvironment } from '../../../shared/tools/child-environment.ts'
import { decodeKubeconfig, openKubeconfig, secretsOf } from '../../../shared/tools/kubeconfig.ts'

const key = Buffer.from('-----BEGIN KEY-----\nplanted\n-----END KEY-----').toString('base64')
const content = `
clusters: [{name: c, cluster: {server: "https://127.0.0.1:6443"}}]
users: [{name: u, user: {token: planted-token, client-key-data: ${key}}}]
`

let temp: string
beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'kubeconfig-'))
})
afterEach(() => rm(temp, { recursive: true }))

const nothing = { kubeconfigContent: undefined, kubeconfig: undefined, kubeContext: undefined }

describe('content', () => {
  test.each([
    ['plain', content],
    ['in base64', Buffer.from(content).toString('base64')],
    ['in base64 with line breaks', Buffer.from(content).toString('base64').replaceAll(/.{40}/g, '$&\n')],
  ])('%s becomes a file that only this user can read', async (_, text) => {
    const masked: string[] = []
    const access = await openKubeconfig(
      { ...nothing, kubeconfigContent: text },
      { env: { RUNNER_TEMP: temp }, mask: (secret) => masked.push(secret) },
    )
    const file = access.env['KUBECONFIG'] ?? ''
    expect(await readFile(file, 'utf8')).toBe(content)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(access.folder)).mode & 0o777).toBe(0o700)
    expect(masked).toContain('planted-token')
    await access.remove()
    expect(await readdir(temp)).toEqual([])
  })

  test.each(['nonsense', 'a: b', Buffer.from('a: b').toString('base64')])(
    '%s is refused unrepeated',
    (text) => {
      expect(() => decodeKubeconfig(text)).toThrow(
        expect.objectContaining({ code: 'input-invalid', message: expect.not.stringContaining(text) }),
      )
    },
  )

  test.each([
    ['cut off within a token', `${content.slice(0, content.indexOf('-token'))}`],
    ['with a quote that nothing closes', content.replace('planted-token', '"planted-token')],
    ['with its clusters twice', `${content}clusters: []\n`],
    ['with a second document', `${content}---\n${content}`],
  ])('%s is refused unrepeated, plain and in base64', (_, broken) => {
    for (const text of [broken, Buffer.from(broken).toString('base64')]) {
      expect(() => decodeKubeconfig(text)).toThrow(
        expect.objectContaining({ code: 'input-invalid', message: expect.not.stringContaining('planted') }),
      )
    }
  })

  test('has tokens, keys and decoded keys masked', () => {
    expect(secretsOf(content)).toEqual(['planted-token', key, expect.stringContaining('BEGIN KEY')])
  })
})

test('a path that is no file is refused', async () => {
  const surroundings = { env: { RUNNER_TEMP: temp }, mask: () => undefined }
  await expect(
    openKubeconfig({ ...nothing, kubeconfig: join(temp, 'no') }, surroundings),
  ).rejects.toMatchObject({
    code: 'input-invalid',
  })
})

test('a path is handed on as it is, and wins over KUBECONFIG', async () => {
  const file = join(temp, 'config')
  await writeFile(file, content)
  const env = { RUNNER_TEMP: temp, KUBECONFIG: '/elsewhere' }
  const access = await openKubeconfig({ ...nothing, kubeconfig: file }, { env, mask: () => undefined })
  expect(access.env['KUBECONFIG']).toBe(file)
})

test('children get no token, no input, no command file and no way to another cluster', () => {
  const env = {
    PATH: '/bin',
    HOME: '/home/runner',
    AWS_PROFILE: 'x',
    HTTPS_PROXY: 'y',
    KUBECONFIG: 'z',
    HELM_CACHE_HOME: 'c',
    GITHUB_TOKEN: 'secret',
    GH_TOKEN: 'secret',
    GITHUB_OUTPUT: 'file',
    ACTIONS_RUNTIME_TOKEN: 'secret',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
    'INPUT_KUBECONFIG-CONTENT': 'secret',
    STATE_cluster: 'x',
    HELM_KUBECONTEXT: 'other',
    HELM_KUBETOKEN: 'secret',
    HELM_NAMESPACE: 'other',
  }
  expect(Object.keys(childEnvironment(env))).toEqual([
    'PATH',
    'HOME',
    'AWS_PROFILE',
    'HTTPS_PROXY',
    'KUBECONFIG',
    'HELM_CACHE_HOME',
  ])
})
