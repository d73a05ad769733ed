import { expect, test } from 'vitest'

import type { BuildInputs } from '../../../actions/build-image/inputs.ts'
import { planBuild } from '../../../actions/build-image/plan.ts'
import { sourceUrl } from '../../../actions/build-image/source.ts'
import { buildInputs, REVISION } from './images.ts'

const CREATED = new Date('2026-11-22T12:00:00Z')

function plan(more: Partial<BuildInputs> = {}, env: Readonly<Record<string, string>> = {}) {
  return planBuild(buildInputs(more), { created: CREATED, source: 'https://github.com/acme/shop' }, env)
}

/** The values of one option, in order. */
function values(args: readonly string[], option: string): readonly string[] {
  return args.flatMap((arg, index) => (args[index - 1] === option ? [arg] : []))
}

test('the tag is the full revision, and it is pushed', () => {
  const { args } = plan()
  expect(args).toContain('--push')
  expect(values(args, '--tag')).toEqual([`ghcr.io/acme/shop:${REVISION}`])
})

test('labels and annotations say revision, source and the time of the commit', () => {
  const { args, environment } = plan()
  const said = [
    `org.opencontainers.image.revision=${REVISION}`,
    'org.opencontainers.image.source=https://github.com/acme/shop',
    'org.opencontainers.image.created=2026-11-22T12:00:00.000Z',
  ]
  expect(values(args, '--label')).toEqual(said)
  expect(values(args, '--annotation')).toEqual(said)
  expect(environment).toEqual({ SOURCE_DATE_EPOCH: '1795348800' })
})

test('what is not known is left out, not made up', () => {
  const { args, environment } = planBuild(buildInputs(), { created: undefined, source: undefined }, {})
  expect(values(args, '--label')).toEqual([`org.opencontainers.image.revision=${REVISION}`])
  expect(environment).toEqual({})
})

test('target, file and arguments are passed as they are', () => {
  const buildArgs = new Map([['A', '--output=/tmp; rm -rf $HOME']])
  const { args, dockerfile } = plan({ target: 'production', file: 'docker/shop', buildArgs })
  expect(values(args, '--target')).toEqual(['production'])
  expect(values(args, '--file')).toEqual(['docker/shop'])
  expect(values(args, '--build-arg')).toEqual(['A=--output=/tmp; rm -rf $HOME'])
  expect(dockerfile).toBe('docker/shop')
})

test('a secret is an argument by name and a value only in the environment', () => {
  const { args, environment } = plan(
    { secretEnvs: new Map([['npmrc', 'NPMRC']]) },
    { NPMRC: 'hunter22', OTHER: 'x' },
  )
  expect(values(args, '--secret')).toEqual(['id=npmrc,env=NPMRC'])
  expect(args.join(' ')).not.toContain('hunter22')
  expect(environment).toMatchObject({ NPMRC: 'hunter22' })
  expect(environment).not.toHaveProperty('OTHER')
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
