import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type Lab, labUp } from '../../../lab/lab.ts'
import { parseReference } from '../../../shared/domain/reference.ts'
import { registryClient } from '../../../shared/registry/client.ts'
import { openCredentials } from '../../../shared/registry/credentials.ts'
import { openBuildx } from '../../../shared/tools/buildx.ts'
import { openDockerConfig } from '../../../shared/tools/docker-config.ts'
import { type GuardedRegistry, LOGIN, startGuardedRegistry } from './guarded-registry.ts'

let lab: Lab
let folder: string
let env: Record<string, string | undefined>
beforeAll(async () => {
  lab = (await labUp()).lab
  folder = await mkdtemp(join(tmpdir(), 'trunkline-buildx-'))
  const { PATH } = process.env
  env = { PATH, HOME: folder, DOCKER_HOST: lab.dockerHost, DOCKER_CONFIG: lab.dockerConfig }
})
afterAll(() => rm(folder, { recursive: true }))

interface Attempt {
  readonly dockerfile: string
  readonly reference: string
  readonly args?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal
  readonly onLine?: (line: string) => void
}

/** Builds a Dockerfile beside one file, as the action would. */
async function build({
  dockerfile,
  reference,
  args = [],
  environment = {},
  signal,
  onLine,
  ...more
}: Attempt) {
  const context = await mkdtemp(join(folder, 'context-'))
  await writeFile(join(context, 'Dockerfile'), dockerfile)
  await writeFile(join(context, 'hello.txt'), 'hello\n')
  const temp = join(context, 'temp')
  await mkdir(temp)
  const lines: string[] = []
  const buildx = openBuildx({
    env: { ...env, ...more.env },
    workspace: context,
    temp,
    onLine: onLine ?? ((line) => lines.push(line)),
    wait: async () => undefined,
    ...(signal === undefined ? {} : { signal }),
  })
  const all = ['--push', '--provenance=false', '--tag', reference, ...args]
  const { digest } = await buildx.build({
    args: all,
    context: '.',
    dockerfile: 'Dockerfile',
    environment,
    pushes: true,
  })
  if (digest === undefined) throw new Error('no digest')
  return { digest, lines, left: await readdir(temp) }
}

const fresh = (name: string) => `${lab.registry}/trunkline-test/${name}:${randomBytes(6).toString('hex')}`

function client() {
  return registryClient({ credentials: openCredentials({ env: {} }) })
}

describe('a build', () => {
  test('gives the digest that the registry then has, and leaves no file behind', async () => {
    const reference = fresh('pushed')
    const { digest, lines, left } = await build({
      dockerfile: 'FROM scratch\nCOPY hello.txt /\n',
      reference,
      args: [
        '--label',
        'org.opencontainers.image.revision=abc',
        '--annotation',
        'org.opencontainers.image.revision=abc',
      ],
      environment: { SOURCE_DATE_EPOCH: '1700000000' },
    })
    const registry = client()
    const parsed = parseReference(reference)
    expect(await registry.resolve(parsed)).toMatchObject({ digest })
    expect(await registry.imageLabels({ ...parsed, digest })).toMatchObject({
      'org.opencontainers.image.revision': 'abc',
    })
    registry.close()
    expect(lines.join('\n')).toContain('COPY hello.txt')
    expect(left).toEqual([])
  })

  test('mounts a secret by reference: the builder reads it, the progress does not show it', async () => {
    const secret = `hunter22-${randomBytes(6).toString('hex')}`
    const expected = createHash('sha256').update(secret).digest('hex')
    const { lines } = await build({
      dockerfile: `FROM ${lab.nodeImage}\nRUN --mount=type=secret,id=token,required sha256sum /run/secrets/token\n`,
      reference: fresh('secret'),
      args: ['--no-cache', '--secret', 'id=token,env=TOKEN'],
      environment: { TOKEN: secret },
    })
    expect(lines.join('\n')).toContain(expected)
    expect(lines.join('\n')).not.toContain(secret)
  })

  test('that is cancelled ends soon, with the reason of the cancel', async () => {
    const cancel = new AbortController()
    const running = build({
      dockerfile: `FROM ${lab.nodeImage}\nRUN echo ${randomBytes(6).toString('hex')} begun && sleep 600\n`,
      reference: fresh('cancelled'),
      signal: cancel.signal,
      onLine: (line) => line.endsWith('begun') && cancel.abort(new Error('cancelled by SIGINT')),
    })
    await expect(running).rejects.toThrow('cancelled by SIGINT')
  })
})

describe('a failed build', () => {
  const failing = (dockerfile: string, more: Partial<Attempt> = {}) =>
    build({ dockerfile, reference: fresh('failed'), ...more })

  test('names the failing instruction, its exit and what it said last', async () => {
    const dockerfile = `FROM ${lab.nodeImage}\nRUN (echo one; echo the last words) >&2; exit 3\n`
    await expect(failing(dockerfile)).rejects.toMatchObject({
      code: 'build-failed',
      message: expect.stringMatching(
        /^the build failed at \[2\/2\] RUN \(echo one; .*: exit code: 3; it said: the last words$/,
      ),
    })
  })

  test('names a stage that is not there', async () => {
    await expect(
      failing('FROM scratch AS app\nCOPY hello.txt /\n', { args: ['--target', 'nope'] }),
    ).rejects.toMatchObject({
      code: 'build-failed',
      message: expect.stringMatching(/^the build failed: target stage "?nope"? could not be found$/),
    })
  })

  test('names a file that is not in the context', async () => {
    await expect(failing('FROM scratch\nCOPY missing /\n')).rejects.toMatchObject({
      code: 'build-failed',
      message: expect.stringContaining('COPY missing / (Dockerfile:2): "/missing" not found'),
    })
  })

  test('names an instruction that is none', async () => {
    await expect(failing('FROM scratch\nCOPI hello.txt /\n')).rejects.toMatchObject({
      code: 'build-failed',
      message: expect.stringContaining('line 2: unknown instruction: COPI'),
    })
  })

  test('names a base image that is not there', async () => {
    await expect(failing(`FROM ${lab.registry}/trunkline-test/none:1\n`)).rejects.toMatchObject({
      code: 'build-failed',
      message: expect.stringContaining('trunkline-test/none:1: not found'),
    })
  })

  test('says that there is no Dockerfile, or no folder, before docker is asked', async () => {
    const buildx = openBuildx({
      env: { PATH: '' },
      workspace: folder,
      temp: folder,
      onLine: () => undefined,
      wait: async () => undefined,
    })
    const request = { args: [], environment: {}, pushes: true }
    await mkdir(join(folder, 'empty'), { recursive: true })
    await expect(
      buildx.build({ ...request, context: 'empty', dockerfile: 'empty/Dockerfile' }),
    ).rejects.toMatchObject({
      code: 'build-failed',
      message: 'there is no Dockerfile at empty/Dockerfile',
    })
    await expect(
      buildx.build({ ...request, context: 'gone', dockerfile: 'gone/Dockerfile' }),
    ).rejects.toMatchObject({
      code: 'build-failed',
      message: 'there is no folder gone to build from',
    })
  })
})

describe('a builder that is not there', () => {
  const dockerfile = 'FROM scratch\nCOPY hello.txt /\n'

  test('as docker itself is tool-missing', async () => {
    await expect(
      build({ dockerfile, reference: fresh('none'), env: { PATH: folder } }),
    ).rejects.toMatchObject({
      code: 'tool-missing',
      message: 'docker is not on PATH',
    })
  })

  test('as buildx is tool-missing', async () => {
    await expect(
      build({ dockerfile, reference: fresh('none'), env: { DOCKER_CONFIG: folder } }),
    ).rejects.toMatchObject({
      code: 'tool-missing',
      message: 'docker has no buildx plugin',
    })
  })

  test('as an engine that is down is tool-failed', async () => {
    const away = { DOCKER_HOST: `unix://${folder}/none.sock` }
    await expect(build({ dockerfile, reference: fresh('none'), env: away })).rejects.toMatchObject({
      code: 'tool-failed',
      message: expect.stringContaining('the Docker Engine does not answer'),
    })
  })

  test('as a registry that is down is registry-failed', async () => {
    await expect(build({ dockerfile, reference: '127.0.0.1:1/acme/shop:1' })).rejects.toMatchObject({
      code: 'registry-failed',
      message: expect.stringContaining('connection refused'),
    })
  })
})

describe('a registry that wants a login', () => {
  const dockerfile = 'FROM scratch\nCOPY hello.txt /\n'
  let guarded: GuardedRegistry
  beforeAll(async () => {
    guarded = await startGuardedRegistry()
  })
  afterAll(() => guarded.stop())

  test('refuses a push without one', async () => {
    await expect(build({ dockerfile, reference: `${guarded.address}/acme/shop:1` })).rejects.toMatchObject({
      code: 'registry-denied',
      message: expect.stringContaining('the push was refused'),
      cure: expect.stringContaining('registry-auth'),
    })
  })

  test('takes one with a configuration made for the step', async () => {
    const login = { registry: guarded.address, ...LOGIN }
    const config = await openDockerConfig({ env, temp: folder, logins: [login] })
    const reference = `${guarded.address}/acme/shop:2`
    const { digest } = await build({ dockerfile, reference, env: { DOCKER_CONFIG: config.folder } })
    const registry = registryClient({ credentials: openCredentials({ given: [login], env: {} }) })
    expect(await registry.resolve(parseReference(reference))).toMatchObject({ digest })
    registry.close()
    await config.remove()
    expect((await readdir(folder)).filter((name) => name.startsWith('trunkline-docker-'))).toEqual([])
  })
})
