import { describe, expect, test } from 'vitest'

import type { ImageDefinition } from '../../../actions/build-image/definition.ts'
import type { BuildInputs } from '../../../actions/build-image/inputs.ts'
import { type Planned, planBuild } from '../../../actions/build-image/plan.ts'
import { sourceUrl } from '../../../actions/build-image/source.ts'
import { buildInputs, imageDefinition, REVISION } from './images.ts'

const CREATED = new Date('2026-11-22T12:00:00Z')
const ORIGIN = { created: CREATED, source: 'https://github.com/acme/shop', version: 'v1.2.0' }

interface Given {
  readonly definition?: Partial<ImageDefinition>
  readonly inputs?: Partial<BuildInputs>
  readonly planned?: Partial<Planned>
}

function plan({ definition, inputs, planned }: Given = {}) {
  return planBuild(imageDefinition(definition), buildInputs(inputs), {
    origin: ORIGIN,
    key: undefined,
    base: undefined,
    pushesByDigest: true,
    runTag: 'run-7-1-abc',
    ...planned,
  })
}

/** The values of one option, in order. */
function values(args: readonly string[], option: string): readonly string[] {
  return args.flatMap((arg, index) => (args[index - 1] === option ? [arg] : []))
}

describe('what comes out', () => {
  test('is pushed by digest, with the times of the commit, where the builder can', () => {
    const { args, pushes } = plan()
    expect(pushes).toBe(true)
    expect(values(args, '--output')).toEqual([
      'type=image,name=ghcr.io/acme/shop,push-by-digest=true,name-canonical=true,push=true,oci-mediatypes=true,rewrite-timestamp=true',
    ])
    expect(values(args, '--tag')).toEqual([])
  })

  test("is pushed to the run's own tag by the Engine's builder, never to the revision's", () => {
    const { args } = plan({ planned: { pushesByDigest: false } })
    expect(args).toContain('--push')
    expect(values(args, '--tag')).toEqual(['ghcr.io/acme/shop:run-7-1-abc'])
  })

  test('is nothing that leaves the builder where nothing is pushed', () => {
    const { args, pushes } = plan({ inputs: { push: false } })
    expect(pushes).toBe(false)
    expect(values(args, '--output')).toEqual(['type=cacheonly'])
    expect(plan({ inputs: { push: false }, planned: { pushesByDigest: false } }).args.join(' ')).not.toMatch(
      /--push|--tag|--output/,
    )
  })
})

test('labels and annotations say revision, source, time and version', () => {
  const { args, environment } = plan()
  const said = [
    `org.opencontainers.image.revision=${REVISION}`,
    'org.opencontainers.image.source=https://github.com/acme/shop',
    'org.opencontainers.image.created=2026-11-22T12:00:00.000Z',
    'org.opencontainers.image.version=v1.2.0',
  ]
  expect(values(args, '--label')).toEqual(said)
  expect(values(args, '--annotation')).toEqual(said)
  expect(environment).toEqual({ SOURCE_DATE_EPOCH: '1795348800' })
})

test('an index has the annotations as its images have them', () => {
  for (const given of [
    { definition: { platforms: ['linux/amd64', 'linux/arm64'] } },
    { inputs: { provenance: 'max' } },
    { inputs: { sbom: 'true' } },
  ] as const) {
    expect(values(plan(given).args, '--annotation')[0]).toBe(
      `index,manifest:org.opencontainers.image.revision=${REVISION}`,
    )
  }
})

test('what is not known is left out, not made up', () => {
  const { args, environment } = plan({
    planned: { origin: { created: undefined, source: undefined, version: 'x' } },
  })
  expect(values(args, '--label').map((label) => label.split('=')[0])).toEqual([
    'org.opencontainers.image.revision',
    'org.opencontainers.image.version',
  ])
  expect(environment).toEqual({})
})

test('the key of the content and the base stand in labels, and bases are asked for anew', () => {
  const { args } = plan({
    planned: { key: 'f'.repeat(64), base: { reference: 'node:24', digest: 'sha256:1' } },
  })
  expect(args).toContain('--pull')
  expect(values(args, '--label')).toEqual(
    expect.arrayContaining([
      `dev.trunkline.content-key=${'f'.repeat(64)}`,
      'org.opencontainers.image.base.name=node:24',
      'org.opencontainers.image.base.digest=sha256:1',
    ]),
  )
  expect(plan().args).not.toContain('--pull')
})

test('what the definition says is passed as it is', () => {
  const { args, dockerfile } = plan({
    definition: {
      target: 'production',
      file: 'docker/shop',
      buildArgs: new Map([['A', '--output=/tmp; rm -rf $HOME']]),
      buildContexts: new Map([['assets', '../assets']]),
      labels: new Map([['team', 'x']]),
      ssh: ['default'],
      platforms: ['linux/amd64', 'linux/arm64'],
    },
    inputs: { builder: 'mine', provenance: 'min', sbom: 'ghcr.io/acme/scanner:1' },
  })
  expect(values(args, '--target')).toEqual(['production'])
  expect(values(args, '--file')).toEqual(['docker/shop'])
  expect(values(args, '--build-arg')).toEqual(['A=--output=/tmp; rm -rf $HOME'])
  expect(values(args, '--build-context')).toEqual(['assets=../assets'])
  expect(values(args, '--label')[0]).toBe('team=x')
  expect(values(args, '--ssh')).toEqual(['default'])
  expect(values(args, '--platform')).toEqual(['linux/amd64,linux/arm64'])
  expect(values(args, '--builder')).toEqual(['mine'])
  expect(args).toEqual(
    expect.arrayContaining(['--provenance=mode=min', '--sbom=generator=ghcr.io/acme/scanner:1']),
  )
  expect(dockerfile).toBe('docker/shop')
})

test('without a word of it there are no attestations, which would make an index of an image', () => {
  expect(plan().args).toContain('--provenance=false')
  expect(plan().args.join(' ')).not.toContain('--sbom')
})

test('caches are named by image, and one that cannot be written is forgiven', () => {
  const line = 'type=registry,ref=ghcr.io/acme/shop:cache-{name}'
  const { args } = plan({ definition: { name: 'web', cacheFrom: [line], cacheTo: [line, 'type=inline'] } })
  expect(values(args, '--cache-from')).toEqual(['type=registry,ref=ghcr.io/acme/shop:cache-web'])
  expect(values(args, '--cache-to')).toEqual([
    'type=registry,ref=ghcr.io/acme/shop:cache-web,ignore-error=true',
    'type=inline',
  ])
})

test('a secret is an argument by name, and its value is nowhere in the plan', () => {
  const secrets = [
    { id: 'npmrc', env: 'NPMRC' },
    { id: 'maven', file: 'settings.xml' },
  ]
  const { args, secretEnvs } = plan({ definition: { secrets } })
  expect(values(args, '--secret')).toEqual(['id=npmrc,env=NPMRC', 'id=maven,src=settings.xml'])
  expect(secretEnvs).toEqual(['NPMRC'])
})

test.each([
  [
    { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/shop' },
    undefined,
    'https://github.com/acme/shop',
  ],
  [{}, 'git@github.com:acme/shop.git', 'https://github.com/acme/shop'],
  [{}, 'ssh://git@git.example/acme/shop', 'https://git.example/acme/shop'],
  [{}, 'https://user:hunter22@git.example:8443/acme/shop.git', 'https://git.example:8443/acme/shop'],
  [{}, '/srv/git/shop', undefined],
  [{}, 'file:///srv/git/shop', undefined],
  [{}, undefined, undefined],
])('the source of %j and %s is %s', (env, remote, url) => {
  expect(sourceUrl(env, remote)).toBe(url)
})
