import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'

import { type Lab, labUp } from '../../lab/lab.ts'
import { startProxy } from '../adapters/registry/proxy.ts'
import { tagged } from '../adapters/registry/push.ts'
import { cancel, type Job, runMain, startMain } from './bundle.ts'
import { checkout, gitIn } from './checkout.ts'

let lab: Lab
beforeAll(async () => {
  lab = (await labUp({ only: ['docker', 'buildkit', 'images'] })).lab
})

const SCRATCH = 'FROM scratch\nCOPY hello.txt /\n'
const run = randomBytes(4).toString('hex')
const shop = (name = 'shop') => `${lab.registry}/trunkline-test/${run}/${name}`

/** Runs the step with BuildKit as its builder, unless told otherwise. */
function build(
  job: Job,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
) {
  return runMain(job, 'build-image', { inputs: { image: shop(), builder: lab.builder, ...inputs }, env })
}

const ACCEPT = ['index', 'manifest'].map((kind) => `application/vnd.oci.image.${kind}.v1+json`).join()

interface Manifest {
  readonly mediaType: string
  readonly annotations?: Readonly<Record<string, string>>
  readonly manifests?: readonly {
    readonly digest: string
    readonly platform: { readonly os: string; readonly architecture: string }
  }[]
  readonly config?: { readonly digest: string }
  readonly layers?: readonly {
    readonly digest: string
    readonly annotations?: Readonly<Record<string, string>>
  }[]
}

/** What the registry holds, asked without the client under test. */
async function manifest(digest: string, image = shop()): Promise<Manifest> {
  const [host, ...name] = image.split('/')
  const answer = await fetch(`http://${host}/v2/${name.join('/')}/manifests/${digest}`, {
    headers: { accept: ACCEPT },
  })
  return (await answer.json()) as Manifest
}

async function config(digest: string, image = shop()) {
  const [host, ...name] = image.split('/')
  const answer = await fetch(`http://${host}/v2/${name.join('/')}/blobs/${digest}`)
  return (await answer.json()) as {
    readonly config: { readonly Labels: Record<string, string> }
    readonly created: string
  }
}

function tagsOf(image: string): Promise<readonly string[]> {
  const [host, ...name] = image.split('/')
  return fetch(`http://${host}/v2/${name.join('/')}/tags/list`).then(
    async (answer) => ((await answer.json()) as { tags?: readonly string[] }).tags ?? [],
  )
}

describe('BuildKit', () => {
  test('pushes by digest, and the only tag is the revision', async () => {
    const job = await checkout(lab, { Dockerfile: SCRATCH })
    const image = shop('only')
    const ending = await build(job, { image })
    const { digest = '', revision = '' } = ending.outputs
    expect(ending.outputs).toMatchObject({ verdict: 'changed', reused: 'none' })
    expect(await tagsOf(image)).toEqual([revision])
    expect(await manifest(digest, image)).toMatchObject({
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      annotations: { 'org.opencontainers.image.revision': revision },
    })
  })

  test('makes an index of two platforms with provenance, and a later commit takes all of it', async () => {
    const job = await checkout(lab, { Dockerfile: SCRATCH, '.dockerignore': '.git\n*.md\n' })
    const inputs = { platforms: 'linux/amd64,linux/arm64', provenance: 'max', reuse: 'content' }
    const first = await build(job, inputs)
    const { digest = '', revision } = first.outputs
    const index = await manifest(digest)
    expect(index.mediaType).toBe('application/vnd.oci.image.index.v1+json')
    expect(index.annotations).toMatchObject({ 'org.opencontainers.image.revision': revision })
    const platforms = (index.manifests ?? []).map(({ platform }) => `${platform.os}/${platform.architecture}`)
    expect(platforms).toEqual(['linux/amd64', 'linux/arm64', 'unknown/unknown', 'unknown/unknown'])
    const said = JSON.parse(first.outputs['platform-digests'] ?? '{}') as Record<string, string>
    expect(Object.keys(said)).toEqual(['linux/amd64', 'linux/arm64'])
    expect(said['linux/arm64']).toBe(index.manifests?.[1]?.digest)
    const attestation = await manifest(index.manifests?.[2]?.digest ?? '')
    expect(attestation.layers?.[0]?.annotations?.['in-toto.io/predicate-type']).toContain(
      'slsa.dev/provenance',
    )

    await writeFile(join(job.workspace, 'README.md'), 'new')
    const second = await build(job, inputs, {
      GITHUB_SHA: gitIn(job).commit(),
      PATH: process.env['PATH'] ?? '',
    })
    expect(second.outputs).toMatchObject({ reused: 'content', digest, 'built-revision': revision })
  })

  test('attaches a bill of materials of the scanner that is named', async () => {
    const statement = JSON.stringify({
      _type: 'https://in-toto.io/Statement/v0.1',
      predicateType: 'https://spdx.dev/Document',
      predicate: { spdxVersion: 'SPDX-2.3', name: 'widgets' },
    })
    const scanner = await checkout(lab, {
      Dockerfile: `FROM ${lab.nodeImage}\nCOPY scan.mjs statement.json /\nENTRYPOINT ["node", "/scan.mjs"]\n`,
      'scan.mjs':
        "import { copyFileSync } from 'node:fs'\ncopyFileSync('/statement.json', process.env.BUILDKIT_SCAN_DESTINATION + '/sbom.spdx.json')\n",
      'statement.json': statement,
    })
    const made = await build(scanner, { image: shop('scanner') })
    const job = await checkout(lab, { Dockerfile: SCRATCH })
    const ending = await build(job, { sbom: made.outputs['image'] ?? '' })
    expect(ending.outputs['verdict']).toBe('changed')
    const index = await manifest(ending.outputs['digest'] ?? '')
    const attestation = await manifest(index.manifests?.[1]?.digest ?? '')
    expect(attestation.layers?.[0]?.annotations?.['in-toto.io/predicate-type']).toBe(
      'https://spdx.dev/Document',
    )
  })

  test('makes the same bytes of the same commit, whenever and wherever it is checked out', async () => {
    const files = {
      Dockerfile: `FROM ${lab.nodeImage}\nCOPY hello.txt /srv/\nRUN echo made > /srv/made\n`,
      'hello.txt': 'the same',
    }
    const digests: (string | undefined)[] = []
    for (const image of [shop('here'), shop('there')]) {
      const job = await checkout(lab, files)
      const env = { GITHUB_SHA: gitIn(job).commitAt('2026-01-02T03:04:05Z') }
      const ending = await build(job, { image, 'build-args': 'BUILDKIT_DOCKERFILE_CHECK=skip=all' }, env)
      digests.push(ending.outputs['digest'])
      const { config: described } = await manifest(ending.outputs['digest'] ?? '', image)
      expect(await config(described?.digest ?? '', image)).toMatchObject({ created: '2026-01-02T03:04:05Z' })
    }
    expect(digests[0]).toMatch(/^sha256:/)
    expect(digests[1]).toBe(digests[0])
  })

  test('reads and writes a cache, and one that is away is a warning', async () => {
    const job = await checkout(lab, { Dockerfile: SCRATCH })
    const kept = `type=registry,ref=${shop('cache')}:{name}`
    const good = await build(job, { 'cache-to': `${kept},mode=max`, 'cache-from': kept })
    expect(good.status).toBe(0)
    expect(await tagsOf(shop('cache'))).toEqual(['image'])
    const away = 'type=registry,ref=127.0.0.1:1/acme/cache'
    const bad = await build(job, { reuse: 'never', 'cache-to': away, 'cache-from': away })
    expect(bad.outputs['verdict']).toBe('changed')
    expect(bad.log).toMatch(/^::warning::exporting cache to registry: .*connection refused/m)
    expect(bad.log).toMatch(/^::warning::importing cache manifest from 127.0.0.1:1/m)
  })

  test('annotates the line of the instruction that fails, with what it said last', async () => {
    const dockerfile = `FROM ${lab.nodeImage}\n\nRUN echo first && \\\n    echo the last words >&2 && exit 3\n`
    const job = await checkout(lab, { 'docker/Dockerfile': dockerfile })
    for (const builder of [lab.builder, 'default']) {
      const ending = await build(job, { file: './docker/Dockerfile', builder })
      const annotation = ending.log.split('\n').find((line) => line.startsWith('::error')) ?? ''
      expect(annotation).toMatch(/^::error .*file=docker\/Dockerfile,line=3[,:]/)
      expect(annotation).toContain('exit code: 3')
      expect(annotation).toContain('%0A  │ the last words')
    }
  })
})

describe("the Engine's own builder", () => {
  test.each([
    [{ platforms: 'linux/amd64,linux/arm64' }, 'this builder cannot do what was asked'],
    [{ provenance: 'min' }, 'Attestation is not supported'],
  ])('is unsuited for %j, and the cure is said', async (inputs, message) => {
    const ending = await build(await checkout(lab, { Dockerfile: SCRATCH }), {
      ...inputs,
      builder: 'default',
    })
    expect(ending.status).toBe(1)
    expect(ending.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'builder-unsuited', image: '' })
    expect(ending.log).toContain(message)
    expect(ending.log).toContain('docker/setup-buildx-action')
  })

  test('that has no caches to write to builds without, and says so', async () => {
    const job = await checkout(lab, { Dockerfile: SCRATCH })
    const ending = await build(job, {
      builder: 'default',
      'cache-to': `type=registry,ref=${shop('cache')}:x`,
    })
    expect(ending.outputs['verdict']).toBe('changed')
    expect(ending.log).toContain('::warning::this builder has no caches to write to')
  })

  test('that is not there is named', async () => {
    const ending = await build(await checkout(lab, { Dockerfile: SCRATCH }), { builder: 'nobody' })
    expect(ending.outputs['reason-code']).toBe('tool-failed')
    expect(ending.log).toContain('no builder "nobody" found')
  })

  test('builds without pushing, and the registry has nothing', async () => {
    const image = shop('unpushed')
    for (const builder of ['default', lab.builder]) {
      const ending = await build(await checkout(lab, { Dockerfile: SCRATCH }), {
        image,
        builder,
        push: 'false',
      })
      expect(ending.status).toBe(0)
      expect(ending.outputs).toMatchObject({
        verdict: 'passed',
        'reason-code': 'built',
        image: '',
        digest: '',
        tag: '',
      })
    }
    expect(await tagsOf(image)).toEqual([])
  })
})

describe('several images of one commit', () => {
  const files = {
    'app/Dockerfile': 'FROM scratch AS app\nCOPY main.txt /\n',
    'app/main.txt': 'one',
    'web/Dockerfile': 'FROM scratch AS web\nCOPY page.txt /\n',
    'web/page.txt': 'one',
  }
  const inputs = () => ({
    image: `app=${shop('several-app')}\nweb=${shop('several-web')}`,
    context: 'app=app\nweb=web',
    reuse: 'content',
  })

  test('are built on their own: a change to one builds one, and none moves the other', async () => {
    const job = await checkout(lab, files)
    const first = await build(job, inputs())
    expect(first.outputs['reused']).toBe('app=none\nweb=none')
    await writeFile(join(job.workspace, 'web/page.txt'), 'two')
    const second = await build(job, inputs(), { GITHUB_SHA: gitIn(job).commit() })
    expect(second.outputs).toMatchObject({ verdict: 'changed', reused: 'app=content\nweb=none' })
    const [app, web] = (second.outputs['digest'] ?? '').split('\n')
    expect(first.outputs['digest']).toContain(app)
    expect(first.outputs['digest']).not.toContain(web)
    expect(second.outputs['image']).toBe(
      `app=${shop('several-app')}@${app?.slice(4)}\nweb=${shop('several-web')}@${web?.slice(4)}`,
    )
    expect(second.outputs['new-bytes']).toMatch(/^app=0\nweb=[1-9]\d*$/)
  })

  test('come from a bake file as well, each target an image', async () => {
    const bake = [
      'target "shared" {\n  labels = { team = "widgets" }\n}',
      'target "app" {\n  inherits = ["shared"]\n  context = "app"\n}',
      'target "web" {\n  inherits = ["shared"]\n  context = "web"\n  target = "web"\n}',
      '',
    ].join('\n')
    const job = await checkout(lab, { ...files, 'docker-bake.hcl': bake })
    const image = `app=${shop('baked-app')}\nweb=${shop('baked-web')}`
    const ending = await build(job, { image, file: 'docker-bake.hcl' })
    expect(ending.outputs).toMatchObject({ verdict: 'changed', reused: 'app=none\nweb=none' })
    const digest = /web=(sha256:\w+)/.exec(ending.outputs['digest'] ?? '')?.[1] ?? ''
    const { config: described } = await manifest(digest, shop('baked-web'))
    expect((await config(described?.digest ?? '', shop('baked-web'))).config.Labels).toMatchObject({
      team: 'widgets',
      'org.opencontainers.image.revision': ending.outputs['revision'],
    })
    const again = await build(job, { image, file: 'docker-bake.hcl' })
    expect(again.outputs['reused']).toBe('app=revision\nweb=revision')
  })
})

describe('the size', () => {
  test('is told by layer, beside the base and the commit before, and the deep look finds what is gone', async () => {
    const dockerfile = [
      `FROM ${lab.nodeImage}`,
      'RUN mkdir /srv/modules && for i in $(seq 200); do head -c 100 /dev/zero > /srv/modules/$i; done',
      'RUN rm -r /srv/modules',
      'COPY hello.txt /srv/',
      '',
    ].join('\n')
    const job = await checkout(lab, { Dockerfile: dockerfile })
    // What a RUN makes has the commit's time at the latest: of two commits of one time its layer is the same.
    const time = '2026-01-02T03:04:05Z'
    await build(job, {}, { GITHUB_SHA: gitIn(job).commitAt(time) })
    await writeFile(join(job.workspace, 'hello.txt'), 'changed')
    gitIn(job).commit()
    const revision = gitIn(job).commitAt(time)
    const ending = await build(job, { 'size-report': 'files' }, { GITHUB_SHA: revision })
    expect(ending.summary).toMatch(/\| █+ \| \d+ MB \| in the base \|/)
    expect(ending.summary).toMatch(/\| in the previous \| `RUN rm -r \/srv\/modules` \|/)
    expect(ending.summary).toMatch(/\| \*\*new\*\* \| `COPY hello.txt \/srv\/` \|/)
    expect(ending.summary).toContain('that of')
    expect(ending.summary).toMatch(/20 kB in 200 files were added and then deleted or replaced/)
    const base = ending.outputs['base-digest']
    expect(base).toBe(
      await tagged({ host: lab.registry, name: 'lab/node' }, lab.nodeImage.split(':').at(-1) ?? ''),
    )
    const fresh = Number(ending.outputs['new-bytes'])
    expect(fresh).toBeGreaterThan(100)
    expect(fresh).toBeLessThan(10_000)
    expect(Number(ending.outputs['size'])).toBeGreaterThan(10_000_000)
  })

  test('that is larger than max-size is refused, and the revision has no tag', async () => {
    const job = await checkout(lab, { Dockerfile: SCRATCH, 'hello.txt': randomBytes(50_000).toString('hex') })
    const image = shop('large')
    const ending = await build(job, { image, 'max-size': '10kB' })
    expect(ending.status).toBe(1)
    expect(ending.outputs).toMatchObject({
      verdict: 'refused',
      'reason-code': 'too-large',
      image: '',
      tag: '',
    })
    expect(ending.log).toMatch(/max-size is 10 kB; its largest layer has \d+ kB: COPY hello.txt/)
    expect(await tagsOf(image)).toEqual([])
  })
})

describe('a registry that fails', () => {
  test('in the push is pushed to again, and nothing is built twice', async () => {
    let refused = 0
    // BuildKit itself repeats a 5xx; a 4xx that is not a denial ends its push at once.
    const proxy = await startProxy(lab.registry, (_, { method, path }) => {
      if (method !== 'PUT' || !path.includes('/manifests/sha256:') || refused > 0) return undefined
      refused += 1
      return { status: 409, body: '{"errors":[{"code":"UNKNOWN","message":"try later"}]}' }
    })
    const dockerfile = `FROM ${lab.nodeImage}\nRUN head -c 8 /dev/urandom | od -An -tx1 > /made && echo made ${run} $(cat /made)\n`
    const job = await checkout(lab, { Dockerfile: dockerfile, 'hello.txt': run })
    const ending = await build(job, { image: `${proxy.host}/trunkline-test/${run}/retried` })
    await proxy.close()
    expect(refused).toBe(1)
    expect(ending.outputs['verdict']).toBe('changed')
    expect(ending.log).toMatch(/::warning::the push failed: .*; tried again/)
    expect(ending.log.match(/│ #\d+ \d+\.\d+ made /g)).toHaveLength(1)
  })

  test('at any one of its requests ends well or in a named error, and the tag is whole or not there', async () => {
    const job = await checkout(lab, { Dockerfile: SCRATCH, '.dockerignore': '.git\n*.md\n' })
    const name = `trunkline-test/${run}/swept`
    const first = await build(job, { image: `${lab.registry}/${name}`, reuse: 'content' })
    await writeFile(join(job.workspace, 'README.md'), 'new')
    let requests = Number.POSITIVE_INFINITY
    for (let fail = 1; fail <= requests; fail += 1) {
      const revision = createHash('sha1').update(`${run} ${fail}`).digest('hex')
      const proxy = await startProxy(lab.registry, (number) =>
        number === fail ? { status: 403 } : undefined,
      )
      const inputs = { image: `${proxy.host}/${name}`, reuse: 'content', revision, builder: 'nobody' }
      const ending = await build(job, inputs)
      if (proxy.seen.length < fail) requests = 0
      await proxy.close()
      const tag = await tagged({ host: lab.registry, name }, revision)
      if (ending.status === 0) expect(tag).toBe(first.outputs['digest'])
      else {
        expect(ending.outputs['reason-code']).toMatch(/^(registry-denied|tool-failed)$/)
        expect([undefined, first.outputs['digest']]).toContain(tag)
      }
    }
  })
})

test('a cancel in the middle of the push leaves no tag, and no login', async () => {
  const proxy = await startProxy(lab.registry, (_, { method, path }) =>
    method === 'PUT' && path.includes('/manifests/') ? 'hang' : undefined,
  )
  const job = await checkout(lab, { Dockerfile: SCRATCH })
  const name = `trunkline-test/${run}/cancelled`
  const inputs = {
    image: `${proxy.host}/${name}`,
    builder: lab.builder,
    'registry-auth': `${proxy.host} someone something`,
  }
  const { child, ended } = await startMain(job, 'build-image', { inputs })
  const isPushing = () =>
    proxy.seen.some(({ method, path }) => method === 'PUT' && path.includes('/manifests/'))
  for (let tries = 0; tries < 600 && !isPushing(); tries += 1) await sleep(50)
  expect(isPushing()).toBe(true)
  await cancel(child)
  const ending = await ended
  await proxy.close()
  expect(ending.signal).toBeNull()
  expect(ending.outputs).toMatchObject({ verdict: 'failed', 'reason-code': 'cancelled', image: '' })
  expect(await tagged({ host: lab.registry, name }, job.env['GITHUB_SHA'] ?? '')).toBeUndefined()
  expect(await readdir(job.temp)).toEqual(['trunkline'])
})

test('the Actions cache gets its token where it is asked for, and no other build does', async () => {
  const job = await checkout(lab, { Dockerfile: SCRATCH })
  const folder = join(job.folder, 'fake')
  await mkdir(folder)
  const script =
    '#!/bin/sh\necho "Driver: docker-container"\necho "token is ${ACTIONS_RUNTIME_TOKEN:-none}" >&2\n[ "$2" = inspect ]\n'
  await writeFile(join(folder, 'docker'), script, { mode: 0o755 })
  const env = { PATH: `${folder}:${process.env['PATH']}`, ACTIONS_RUNTIME_TOKEN: 'runtime-hunter22' }
  const cached = await build(job, { 'cache-to': 'type=gha,mode=max' }, env)
  expect(cached.log).toContain('token is ***')
  expect(cached.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('runtime-hunter22')
  const plain = await build(job, {}, env)
  expect(plain.log).toContain('token is none')
})

test('two runs of one revision end with one image', async () => {
  const dockerfile = `FROM ${lab.nodeImage}\nRUN head -c 8 /dev/urandom > /made\nCOPY hello.txt /\n`
  const job = await checkout(lab, { Dockerfile: dockerfile })
  const image = shop('raced')
  // The one with a builder of its own makes other bytes than the other.
  const endings = await Promise.all([build(job, { image }), build(job, { image, builder: 'default' })])
  const tag = await tagged(
    { host: lab.registry, name: image.slice(lab.registry.length + 1) },
    job.env['GITHUB_SHA'] ?? '',
  )
  expect(endings.map(({ status }) => status)).toEqual([0, 0])
  const digests = endings.map(({ outputs }) => outputs['digest'])
  expect(digests).toContain(tag)
  const adopted = endings.filter(({ outputs }) => outputs['reason-code'] === 'adopted')
  for (const ending of adopted) expect(ending.log).toContain('which another run pushed meanwhile')
})

describe('the image that is tested', () => {
  test('is the production image with tests on it, whose digest nothing changes', async () => {
    const dockerfile = [
      'ARG PRODUCTION_IMAGE=production',
      `FROM ${lab.nodeImage} AS production`,
      'COPY hello.txt /srv/',
      'FROM ${PRODUCTION_IMAGE} AS test',
      'COPY test.sh /',
      'CMD ["sh", "/test.sh"]',
      '',
    ].join('\n')
    const job = await checkout(lab, { Dockerfile: dockerfile, 'test.sh': 'test -s /srv/hello.txt\n' })
    const production = await build(job, { image: shop('tested'), target: 'production' })
    const args = `PRODUCTION_IMAGE=${production.outputs['image']}`
    const test = await build(job, { image: shop('tested-ci'), target: 'test', 'build-args': args })
    expect(test.outputs['base-digest']).toBe(production.outputs['digest'])
    const [below, above] = await Promise.all([
      manifest(production.outputs['digest'] ?? '', shop('tested')),
      manifest(test.outputs['digest'] ?? '', shop('tested-ci')),
    ])
    const layers = (one: Manifest) => (one.layers ?? []).map(({ digest }) => digest)
    expect(layers(above).slice(0, layers(below).length)).toEqual(layers(below))
    const again = await build(job, { image: shop('tested'), target: 'production' })
    expect(again.outputs).toMatchObject({ reused: 'revision', digest: production.outputs['digest'] })
    await rm(job.folder, { recursive: true })
  })
})
