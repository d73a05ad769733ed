import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

import { isReasonCode } from '../../shared/domain/reason-code.ts'
import { notesOf, openJob, runMain, runPost } from './bundle.ts'

const root = join(import.meta.dirname, '../..')
const actions = readdirSync(join(root, 'actions'))
const DIGEST = `sha256:${'a'.repeat(64)}`
const REVISION = 'b'.repeat(40)

const declaredOutputs = (action: string): readonly string[] => {
  const text = readFileSync(join(root, 'actions', action, 'action.yml'), 'utf8')
  return Object.keys((parse(text) as { outputs: object }).outputs).sort()
}

describe.each(actions)('%s', (action) => {
  test('ends with every declared output, a result and a note when nothing was given', async () => {
    const job = await openJob()
    const ended = await runMain(job, action)
    expect(ended.status).toBe(1)
    expect(Object.keys(ended.outputs).sort()).toEqual(declaredOutputs(action))
    expect(ended.outputs['verdict']).toBe('failed')
    expect(isReasonCode(ended.outputs['reason-code'] ?? '')).toBe(true)
    expect(JSON.parse(ended.outputs['result'] ?? '')).toMatchObject({ version: 1, verdict: 'failed' })
    expect(await notesOf(job)).toMatchObject([{ action, verdict: 'failed' }])
    expect(ended.summary).not.toBe('')
    expect(ended.log).toMatch(/^::error title=/m)
  })

  test('has a post that is quiet when main did nothing', async () => {
    const job = await openJob()
    const ended = await runMain(job, action)
    const { runs } = parse(readFileSync(join(root, 'actions', action, 'action.yml'), 'utf8')) as {
      runs: { post?: string }
    }
    if (runs.post === undefined) return expect(Object.keys(ended.state)).toEqual([])
    const post = await runPost(job, action, {}, ended)
    expect(post.status, post.log).toBe(0)
  })
})

/** A value that does not fit, and what the message must say. */
const MALFORMED: readonly (readonly [action: string, inputs: Record<string, string>, said: RegExp])[] = [
  ['build-image', {}, /input "image" is required/],
  ['build-image', { image: 'ghcr.io/Acme/shop', revision: REVISION }, /input "image".*lower case.*Acme/],
  ['build-image', { image: 'ghcr.io/acme/shop:1', revision: REVISION }, /input "image".*without tag/],
  [
    'build-image',
    { image: 'ghcr.io/acme/shop', revision: 'main' },
    /input "revision".*40 hex digits.*"main"/,
  ],
  [
    'build-image',
    { image: 'ghcr.io/acme/shop', revision: REVISION, reuse: 'always' },
    /input "reuse" must be one of/,
  ],
  ['promote', {}, /input "image" is required/],
  ['promote', { image: `ghcr.io/acme/shop@${DIGEST}` }, /input "to" is required/],
  ['promote', { image: `ghcr.io/acme/shop@sha256:12`, to: 'ghcr.io/acme/shop:x' }, /input "image".*sha256/],
  ['promote', { image: `ghcr.io/acme/shop@${DIGEST}`, to: 'ghcr.io/acme/shop:a b' }, /input "to"/],
  [
    'promote',
    { image: `ghcr.io/acme/shop@${DIGEST}`, environment: 'production', requires: '' },
    /input "requires"/,
  ],
  [
    'promote',
    { image: `ghcr.io/acme/shop@${DIGEST}`, to: 'ghcr.io/acme/shop:x', 'dry-run': 'yes' },
    /input "dry-run" must be true or false, got "yes"/,
  ],
  ['helm-upgrade', { chart: 'chart', image: 'none', revision: 'none' }, /input "release" is required/],
  [
    'helm-upgrade',
    { release: 'a', chart: 'c', image: '', revision: REVISION },
    /input "image" is required.*`none`/,
  ],
  [
    'helm-upgrade',
    { release: 'a', chart: 'c', image: 'none', revision: '' },
    /input "revision" is required.*`none`/,
  ],
  [
    'helm-upgrade',
    { release: 'a', chart: 'c', image: 'none', revision: 'none', timeout: 'five' },
    /input "timeout".*"five"/,
  ],
  ['helm-upgrade', { release: '-rf', chart: 'c', image: 'none', revision: 'none' }, /input "release"/],
  ['helm-rollback', {}, /input "release" is required/],
  ['helm-rollback', { release: 'a', to: 'yesterday' }, /input "to".*"yesterday"/],
  ['smoke', {}, /input "url" is required/],
  ['smoke', { url: 'ftp://example.com', 'expect-revision': REVISION }, /input "url".*http/],
  ['smoke', { url: 'http://127.0.0.1:9', 'expect-revision': 'xyz' }, /input "expect-revision"/],
  ['smoke', { url: 'http://127.0.0.1:9', successes: '0' }, /input "successes".*at least 1/],
  ['deploy-summary', {}, /input "environment" is required/],
  ['deploy-summary', { environment: 'production', comment: 'all' }, /input "comment" must be one of/],
  ['deploy-summary', { environment: 'production', 'max-pull-requests': 'many' }, /input "max-pull-requests"/],
]

test.each(MALFORMED)('%s refuses %j and says why', async (action, inputs, said) => {
  const ended = await runMain(await openJob(), action, {
    inputs,
    expressions: { 'github.token': 'token', 'job.status': 'success' },
  })
  expect(ended.status).toBe(1)
  expect(ended.outputs['reason-code'], ended.log).toBe('input-invalid')
  expect(ended.log).toMatch(said)
  expect(ended.summary).not.toBe('')
})
