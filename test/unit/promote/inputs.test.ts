import { describe, expect, test } from 'vitest'

import { inputsOf, NEW } from './setting.ts'

const DIGEST = `sha256:${'a'.repeat(64)}`

describe('a plain promotion', () => {
  test('asks no token and no application', () => {
    const inputs = inputsOf({
      image: 'ghcr.io/acme/shop:v1',
      to: 'ghcr.io/acme/shop:live',
      'github-token': '',
    })
    expect(inputs).toMatchObject({ lane: undefined, githubToken: undefined })
  })

  test('takes several destinations, also of several images', () => {
    const inputs = inputsOf({
      image: `api=ghcr.io/acme/api@${DIGEST}\nweb=ghcr.io/acme/web:v1`,
      to: 'api=ghcr.io/acme/api:live\nweb=ghcr.io/acme/web:live\nweb=ghcr.io/acme/web:stable',
    })
    expect([...inputs.destinations].map(([name, list]) => [name, list.length])).toEqual([
      ['api', 1],
      ['web', 2],
    ])
  })
})

const LANE = { image: `ghcr.io/acme/shop@${DIGEST}`, environment: 'production', requires: 'staging' }

test('with an environment the destinations may be left out or have no tag', () => {
  expect(inputsOf(LANE).destinations.size).toBe(0)
  expect(inputsOf({ ...LANE, to: 'ghcr.io/acme/prod' }).destinations.size).toBe(1)
})

test('the application is the repository’s name by default', () => {
  expect(inputsOf(LANE).application).toBe('shop')
  expect(inputsOf({ ...LANE, application: 'web' }).application).toBe('web')
})

test('the words of `version` are told apart', () => {
  const kind = (version: string) => {
    const { source } = inputsOf({ ...LANE, image: 'ghcr.io/acme/shop', version })
    return source.kind === 'version' ? source.version.kind : ''
  }
  expect([NEW, 'v1.2', DIGEST, 'previous', 'live:staging', 'soaked:staging'].map(kind)).toEqual([
    'revision',
    'tag',
    'digest',
    'previous',
    'live',
    'soaked',
  ])
})

describe('refused with the name of the input and what was expected', () => {
  const plain = { image: 'ghcr.io/acme/shop:v1', to: 'ghcr.io/acme/shop:live' }
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['no image', { to: 'ghcr.io/acme/shop:live' }, 'input "image" is required'],
    ['an upper-case image', { ...plain, image: 'ghcr.io/Acme/shop:v1' }, 'input "image" must be'],
    [
      'a bare image',
      { ...plain, image: 'ghcr.io/acme/shop' },
      'input "image" must be a reference with tag or digest',
    ],
    ['a bad digest', { ...plain, image: 'ghcr.io/acme/shop@sha256:abc' }, 'input "image" must be a digest'],
    ['a tag beside a version', { ...plain, version: 'v2' }, 'input "image" must be a repository without tag'],
    ['no destination', { image: 'ghcr.io/acme/shop:v1' }, 'input "to" is required without `environment`'],
    [
      'a bare destination',
      { ...plain, to: 'ghcr.io/acme/shop' },
      'input "to" must have tags without `environment`',
    ],
    [
      'a destination by digest',
      { ...plain, to: `ghcr.io/acme/shop@${DIGEST}` },
      'input "to" must be repositories',
    ],
    [
      'an unpaired destination',
      { ...plain, to: 'web=ghcr.io/acme/shop:live' },
      'input "to" must name the images',
    ],
    ['a bad tag', { ...plain, to: 'ghcr.io/acme/shop:.live' }, 'input "to" must be a tag'],
    ['a short revision', { ...plain, revision: 'abc1234' }, 'input "revision" must be a full revision'],
    [
      'a bad version',
      { image: 'ghcr.io/acme/shop', to: plain.to, version: 'a b' },
      'input "version" must be a full revision, at least 7 digits of one, a tag',
    ],
    [
      '`previous` without environment',
      { image: 'ghcr.io/acme/shop', to: plain.to, version: 'previous' },
      'input "version" must be something else than previous',
    ],
    [
      'a digest for several images',
      { image: 'a=r.example/a\nb=r.example/b', version: DIGEST, to: 'a=r.example/a:l\nb=r.example/b:l' },
      'input "version" must not be a digest',
    ],
    [
      'records without a token',
      { image: 'ghcr.io/acme/shop', to: plain.to, version: 'live:staging', 'github-token': '' },
      'input "github-token" is required',
    ],
    [
      'gates whose environment came empty',
      { ...plain, requires: 'staging' },
      'input "environment" is required: "requires"',
    ],
    ['a soak without environment', { ...plain, soak: '5m' }, 'input "environment" is required: "soak"'],
    [
      'a reason without environment',
      { ...plain, reason: 'why' },
      'input "environment" is required: "reason"',
    ],
    [
      'a rollback without environment',
      { ...plain, 'allow-rollback': 'true' },
      'input "environment" is required: "allow-rollback"',
    ],
    [
      'an empty requires',
      { ...LANE, requires: '' },
      'input "requires" is required: an empty value would switch a guard off',
    ],
    [
      'an empty soak',
      { ...LANE, soak: '' },
      'input "soak" is required: an empty value would switch a guard off',
    ],
    [
      'a soak without requires',
      { ...LANE, requires: 'none', soak: '5m' },
      'input "soak" has nothing to count from',
    ],
    ['requiring itself', { ...LANE, requires: 'production' }, 'input "requires" must be another environment'],
    ['a soak in words', { ...LANE, soak: 'an hour' }, 'input "soak" must be a duration'],
    ['an empty trunk', { ...LANE, trunk: '' }, 'input "trunk" is required'],
    [
      'a tag policy in words',
      { ...plain, 'tag-policy': 'never' },
      'input "tag-policy" must be one of move, immutable',
    ],
    ['a policy of its own in words', { ...plain, to: `${plain.to} never` }, 'input "to" must be'],
    [
      'an empty if-digest',
      { ...plain, 'if-digest': '' },
      'input "if-digest" is required: an empty value would switch a guard off',
    ],
    ['a short if-digest', { ...plain, 'if-digest': 'sha256:abc' }, 'input "if-digest" must be a digest'],
    [
      'an if-digest for another image',
      { ...plain, 'if-digest': `web=${DIGEST}` },
      'input "if-digest" must have one digest for each image',
    ],
    [
      'an if-digest without a tag',
      { ...LANE, to: 'ghcr.io/acme/prod', 'if-digest': DIGEST },
      'input "if-digest" must have one digest for each image',
    ],
    ['referrers in words', { ...plain, referrers: 'all' }, 'input "referrers" must be true or false'],
    [
      'a verify in words',
      { ...plain, verify: 'everything' },
      'input "verify" must be one of root, deep, none',
    ],
    ['a record of another kind', { ...LANE, record: 'mine' }, 'input "record" must be one of job, handover'],
    ['a boolean in words', { ...LANE, 'dry-run': 'yes' }, 'input "dry-run" must be true or false'],
    ['a bad application', { ...LANE, application: 'My Shop' }, 'input "application" must be'],
  ])('%s', (_, given, message) => {
    expect(() => inputsOf(given)).toThrow(message)
  })
})
