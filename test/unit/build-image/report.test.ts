import { describe, expect, test } from 'vitest'

import type { Built } from '../../../actions/build-image/build.ts'
import { OUTPUTS, reportBuild, type Told } from '../../../actions/build-image/report.ts'
import { measureImage } from '../../../actions/build-image/size.ts'
import {
  buildInputs,
  DIGEST,
  imageDefinition,
  inspected,
  OTHER_DIGEST,
  OTHER_REVISION,
  platformImage,
  REVISION,
} from './images.ts'

const FACTS = { milliseconds: 12_345, head: REVISION }

function built(more: Partial<Built> = {}): Built {
  return {
    definition: imageDefinition(),
    image: inspected({ labels: { 'org.opencontainers.image.base.digest': OTHER_DIGEST } }),
    how: 'built',
    builtRevision: REVISION,
    refusal: undefined,
    warnings: [],
    ...more,
  }
}

function told(more: Partial<Built> = {}): Told {
  const one = built(more)
  const sizes = one.image === undefined ? [] : measureImage(one.image, undefined, inspected())
  return { built: one, measured: { sizes, previous: 'that of abcdef0', files: undefined } }
}

const report = (more: Partial<Built> = {}, facts = FACTS, inputs = buildInputs()) =>
  reportBuild(inputs, [told(more)], facts)

test('a build hands the image on by digest, with what is known of it', () => {
  const { outputs, result, headline } = report()
  expect(headline).toBe('built ccccccc as sha256:111111111111 (12 s)')
  expect(outputs).toEqual({
    image: `ghcr.io/acme/shop@${DIGEST}`,
    digest: DIGEST,
    tag: REVISION,
    revision: REVISION,
    'built-revision': REVISION,
    reused: 'none',
    size: '1120',
    'new-bytes': '0',
    'platform-digests': JSON.stringify({ 'linux/amd64': DIGEST }),
    'base-digest': OTHER_DIGEST,
  })
  expect(result).toMatchObject({ seconds: 12.3 })
  // The runner drops outputs that contain a masked value, and logins mask hosts now and then.
  expect(JSON.stringify(result)).not.toContain('ghcr.io')
})

describe('an ending', () => {
  test.each([
    ['built', 'changed', 'built', 'none', 'built ccccccc as'],
    ['adopted', 'unchanged', 'adopted', 'revision', 'which another run pushed meanwhile'],
    ['reused-content', 'unchanged', 'reused-content', 'content', 'has the content of eeeeeee'],
    ['reused-revision', 'unchanged', 'reused-revision', 'revision', 'was already built'],
  ] as const)('that is %s is %s (%s)', (how, verdict, reasonCode, reused, words) => {
    const one = report({ how, builtRevision: OTHER_REVISION })
    expect(one).toMatchObject({ verdict, reasonCode, outputs: { reused, 'built-revision': OTHER_REVISION } })
    expect(one.headline).toContain(words)
    expect(Object.keys(one.outputs).sort()).toEqual([...OUTPUTS].sort())
  })

  test('without a push hands nothing on', () => {
    const one = report({ image: undefined }, FACTS, buildInputs({ push: false }))
    expect(one).toMatchObject({ verdict: 'passed', reasonCode: 'built' })
    expect(one.outputs).toMatchObject({ image: '', digest: '', tag: '', size: '', revision: REVISION })
  })

  test('that is refused hands nothing on, and says why', () => {
    const one = report({ refusal: 'the image has 2 GB, and max-size is 1 GB' })
    expect(one).toMatchObject({ verdict: 'refused', reasonCode: 'too-large' })
    expect(one.outputs).toMatchObject({ image: '', digest: '', tag: '', revision: REVISION })
    expect(one.headline).toContain('max-size is 1 GB')
  })
})

test('several images are lines by name, and one that was built makes it a change', () => {
  const [app, web] = ['app', 'web'].map((name) =>
    imageDefinition({ name, repository: { registry: 'ghcr.io', name: `acme/${name}` } }),
  )
  const images = [
    told({ ...(app && { definition: app }), how: 'reused-content' }),
    told(web && { definition: web }),
  ]
  const one = reportBuild(buildInputs(), images, FACTS)
  expect(one).toMatchObject({ verdict: 'changed', reasonCode: 'built' })
  expect(one.outputs).toMatchObject({
    image: `app=ghcr.io/acme/app@${DIGEST}\nweb=ghcr.io/acme/web@${DIGEST}`,
    reused: 'app=content\nweb=none',
    tag: REVISION,
  })
})

test('the summary has the size report, unless only the sum was asked for', () => {
  expect(report().summary).toContain('| A node has it |')
  expect(report({}, FACTS, buildInputs({ sizeReport: 'none' })).summary).not.toContain('A node has it')
})

test('another commit that is checked out is a warning where its bytes were taken', () => {
  const stray = { ...FACTS, head: OTHER_REVISION }
  expect(report({}, stray).warnings).toEqual([
    expect.stringContaining('commit eeeeeee is checked out, but the image is tagged for ccccccc'),
  ])
  expect(report({ how: 'reused-revision' }, stray).warnings).toEqual([])
})

test('a result stays small for many platforms', () => {
  const platforms = Array.from({ length: 40 }, (_, at) => platformImage([10, 20], `linux/p${at}`))
  expect(JSON.stringify(report({ image: inspected({ platforms }) }).result).length).toBeLessThan(8_000)
})
