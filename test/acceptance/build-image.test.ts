import { randomBytes } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type Lab, labUp } from '../../lab/lab.ts'
import { type GuardedRegistry, LOGIN, startGuardedRegistry } from '../adapters/buildx/guarded-registry.ts'
import { tagged } from '../adapters/registry/push.ts'
import { cancel, type Ending, type Job, openJob, runMain, startMain } from './bundle.ts'
import { checkout as checkoutOf, gitIn, onlyGit } from './checkout.ts'

let lab: Lab
let guarded: GuardedRegistry
beforeAll(async () => {
  lab = (await labUp()).lab
  guarded = await startGuardedRegistry()
})
afterAll(() => guarded.stop())

/** What the registry has under a tag, asked without the client under test. */
async function digestAt(tag: string): Promise<string | undefined> {
  const [host = '', ...name] = shop().split('/')
  return tagged({ host, name: name.join('/') }, tag)
}

const checkout = (dockerfile: string) => checkoutOf(lab, { Dockerfile: dockerfile })
const SCRATCH = 'FROM scratch AS app\nCOPY hello.txt /\n'
const shop = () => `${lab.registry}/trunkline-test/accepted`
const build = (
  job: Job,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
) => runMain(job, 'build-image', { inputs: { image: shop(), ...inputs }, env })

/** What the world can see of a step, without the lines that tell the runner what to mask. */
function said({ log, summary, outputs }: Ending): string {
  return [log.replaceAll(/^::add-mask::.*$/gm, ''), summary, JSON.stringify(outputs)].join('\n')
}

describe('build-image', () => {
  test('builds a commit once: the second run finds it and starts no builder', async () => {
    const job = await checkout(SCRATCH)
    const revision = job.env['GITHUB_SHA']
    const first = await build(job)
    expect(first.status).toBe(0)
    expect(first.outputs).toMatchObject({
      verdict: 'changed',
      'reason-code': 'built',
      tag: revision,
      revision,
      'built-revision': revision,
      reused: 'none',
      image: `${shop()}@${first.outputs['digest']}`,
    })
    expect(first.outputs['digest']).toMatch(/^sha256:[0-9a-f]{64}$/)

    const second = await build(job, {}, { DOCKER_HOST: 'unix:///nowhere.sock', PATH: '/nowhere' })
    expect(second.status).toBe(0)
    expect(second.outputs).toMatchObject({
      verdict: 'unchanged',
      'reason-code': 'reused-revision',
      digest: first.outputs['digest'],
      'built-revision': revision,
      reused: 'revision',
    })
  })

  test('takes the image of a commit with the same content: no docker on PATH, and the tag on its digest', async () => {
    const job = await checkout(SCRATCH)
    const git = gitIn(job)
    await writeFile(join(job.workspace, '.dockerignore'), '*.md\n.git\n')
    await writeFile(join(job.workspace, 'README.md'), 'one\n')
    const first = await build(job, { reuse: 'content' }, { GITHUB_SHA: git.commit() })
    expect(first.outputs).toMatchObject({ 'reason-code': 'built', reused: 'none' })

    await writeFile(join(job.workspace, 'README.md'), 'two\n')
    const second = git.commit()
    const away = { GITHUB_SHA: second, DOCKER_HOST: 'unix:///nowhere.sock', PATH: await onlyGit(job) }
    const reused = await build(job, { reuse: 'content' }, away)
    expect(reused.log).toContain('the content has the key')
    expect(reused.outputs).toMatchObject({
      verdict: 'unchanged',
      'reason-code': 'reused-content',
      reused: 'content',
      image: first.outputs['image'],
      tag: second,
      revision: second,
      'built-revision': first.outputs['revision'],
      size: first.outputs['size'],
      'platform-digests': first.outputs['platform-digests'],
    })
    expect(await digestAt(second)).toBe(first.outputs['digest'])

    await writeFile(join(job.workspace, 'hello.txt'), randomBytes(8).toString('hex'))
    const third = await build(job, { reuse: 'content' }, { GITHUB_SHA: git.commit() })
    expect(third.outputs).toMatchObject({ 'reason-code': 'built', reused: 'none' })
    expect(third.outputs['digest']).not.toBe(first.outputs['digest'])
  })

  test('logs in for the step only, and gives no secret away', async () => {
    const job = await checkout(
      [
        `FROM ${lab.nodeImage} AS told`,
        'RUN --mount=type=secret,id=token,required cat /run/secrets/token >&2; echo done > /told',
        'FROM scratch',
        'COPY --from=told /told /',
        'COPY hello.txt /',
        '',
      ].join('\n'),
    )
    const inputs = {
      image: `${guarded.address}/acme/shop`,
      'registry-auth': `${guarded.address} ${LOGIN.username} ${LOGIN.password}`,
      'secret-envs': 'token=BUILD_TOKEN',
    }
    const ending = await build(job, inputs, { BUILD_TOKEN: 'hunter22-secret' })
    expect(ending.status).toBe(0)
    for (const secret of [LOGIN.password, 'hunter22-secret']) expect(said(ending)).not.toContain(secret)
    expect(await readdir(job.temp)).toEqual(['trunkline'])
  })

  test('without a login is denied, and says what to do', async () => {
    const ending = await build(await checkout(SCRATCH), { image: `${guarded.address}/acme/shop` })
    expect(ending.status).toBe(1)
    expect(ending.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'registry-denied' })
    expect(ending.log).toContain('registry-auth')
  })

  test.each([
    [
      'an instruction that fails',
      () => `FROM ${lab.nodeImage}\nRUN echo the last words; exit 3\n`,
      {},
      'RUN echo the last words; exit 3',
    ],
    ['a stage that is not there', () => SCRATCH, { target: 'nope' }, 'target stage'],
    [
      'a Dockerfile that is not there',
      () => SCRATCH,
      { file: 'docker/shop' },
      'there is no Dockerfile at docker/shop',
    ],
    [
      'a context that is not there',
      () => SCRATCH,
      { context: 'services' },
      'there is no Dockerfile at services',
    ],
  ])('fails by %s, on one line', async (_, dockerfile, inputs, message) => {
    const ending = await build(await checkout(dockerfile()), inputs)
    expect(ending.status).toBe(1)
    expect(ending.outputs).toMatchObject({
      verdict: 'failed',
      'reason-code': 'build-failed',
      image: '',
      reused: '',
    })
    expect(ending.log.split('\n').find((line) => line.startsWith('::error'))).toContain(message)
  })

  test('fails where the engine is down, or no registry answers', async () => {
    const job = await checkout(SCRATCH)
    const noEngine = await build(job, {}, { DOCKER_HOST: `unix://${job.temp}/none.sock` })
    expect(noEngine.outputs).toMatchObject({ 'reason-code': 'tool-failed' })
    const noRegistry = await build(job, { image: '127.0.0.1:9/acme/shop' })
    expect(noRegistry.outputs).toMatchObject({ 'reason-code': 'registry-failed' })
  })

  test.each([
    ['image', '', 'input "image" is required'],
    ['image', 'ghcr.io/acme/shop:v1', 'input "image" must be a repository without tag or digest'],
    ['reuse', 'sometimes', 'input "reuse" must be one of revision, content, never, got "sometimes"'],
    ['build-args', 'A', 'input "build-args" must be lines NAME=value'],
    [
      'registry-auth',
      'ghcr.io hunter22-secret',
      'input "registry-auth" must be lines "host username password"; line 1',
    ],
  ])('%s "%s" is refused', async (name, value, message) => {
    const ending = await build(await openJob({ GITHUB_SHA: 'c'.repeat(40) }), { [name]: value })
    expect(ending.status).toBe(1)
    expect(ending.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'input-invalid' })
    expect(ending.log).toContain(message)
    expect(said(ending)).not.toContain('hunter22-secret')
  })

  test('is cancelled in the middle of a build: no image, no login left', async () => {
    const job = await checkout(
      `FROM ${lab.nodeImage}\nRUN echo ${randomBytes(6).toString('hex')} begun && sleep 60\n`,
    )
    const inputs = { image: shop(), 'registry-auth': `${lab.registry} someone something` }
    const { child, ended, logged } = await startMain(job, 'build-image', { inputs })
    const began = performance.now()
    while (!/ begun$/m.test(logged()) && performance.now() - began < 30_000) await sleep(50)
    await cancel(child)
    const ending = await ended
    expect(ending.signal).toBeNull()
    expect(ending.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'cancelled' })
    expect(await readdir(job.temp)).toEqual(['trunkline'])
    const tag = await fetch(
      `http://${lab.registry}/v2/trunkline-test/accepted/manifests/${job.env['GITHUB_SHA']}`,
    )
    expect(tag.status).toBe(404)
  })
})
