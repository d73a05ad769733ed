import { readdir, readFile, stat } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { cancel } from '../../acceptance/bundle.ts'
import { openStage, REVISION, type Stage } from './stage.ts'

const NOWHERE = `sha256:${'b'.repeat(64)}`

let stages: readonly Stage[] = []
beforeAll(async () => {
  stages = await Promise.all([openStage(3), openStage(4)])
})
afterAll(async () => {
  await Promise.all(stages.map((stage) => stage.close()))
})

/** The same with both Helms, each in its own namespace; what fails says with which. */
function withBoth(check: (stage: Stage) => Promise<void>) {
  return async () => {
    const ends = await Promise.allSettled(stages.map(check))
    for (const [at, end] of ends.entries()) {
      if (end.status === 'rejected')
        throw new Error(`with Helm ${stages[at]?.major}: ${end.reason}`, { cause: end.reason })
    }
  }
}

describe('on a real cluster, with Helm 3 and with Helm 4', { timeout: 120_000 }, () => {
  test(
    'a first install is live when its pod is ready, and says what runs',
    withBoth(async (stage) => {
      const ended = await stage.step('helm-upgrade')
      expect(ended).toMatchObject({ status: 0, outputs: { verdict: 'changed', 'reason-code': 'deployed' } })
      expect(ended.outputs).toMatchObject({ 'helm-revision': '1', 'previous-helm-revision': '', failure: '' })
      expect(Number(ended.outputs['ready-seconds'])).toBeGreaterThan(0)
      expect(JSON.parse(ended.outputs['workloads'] ?? '')).toEqual([
        {
          kind: 'Deployment',
          name: 'widget-web',
          ready: 1,
          wanted: 1,
          images: { web: stage.image.split('@')[1] },
        },
      ])
      expect(await stage.labels(1)).toMatchObject({
        status: 'deployed',
        'trunkline.dev/run': '4242',
        'trunkline.dev/attempt': '1',
        'trunkline.dev/revision': REVISION,
        'trunkline.dev/application': 'widget',
      })
      expect(await stage.labels(1)).not.toHaveProperty(['trunkline.dev/verified'])
    }),
  )

  test(
    'the same again makes no helm revision; a smoke in the job then verifies what is live',
    withBoth(async (stage) => {
      const ended = await stage.step('helm-upgrade')
      expect(ended).toMatchObject({
        status: 0,
        outputs: { verdict: 'unchanged', 'reason-code': 'already-deployed' },
      })
      expect(await stage.history()).toHaveLength(1)
      await stage.smokePasses()
      expect(await stage.post('helm-upgrade', ended)).toMatchObject({ status: 0 })
      expect(await stage.labels(1)).toMatchObject({ 'trunkline.dev/verified': 'true' })
    }),
  )

  test(
    'a probe that never passes is named and rolled back, with evidence and without secrets',
    withBoth(async (stage) => {
      const ended = await stage.step('helm-upgrade', { values: 'answer: 503', timeout: '10s' })
      expect(ended).toMatchObject({ status: 1, outputs: { verdict: 'failed', 'reason-code': 'rolled-back' } })
      const cause =
        /^widget-web: not ready – Readiness probe failed: HTTP probe failed with statuscode: 503 \(pod widget-web-\S+, 0\/1 ready, \d+ s\)$/
      expect(ended.outputs['failure']).toMatch(cause)
      expect(ended.outputs).toMatchObject({ 'helm-revision': '2', 'rolled-back-to': '1' })
      expect(ended.log).toContain('event ')
      const kept = await readFile(ended.outputs['evidence'] ?? '', 'utf8')
      expect(kept).toContain(ended.outputs['failure'])
      expect(kept).toContain('container web: running')
      expect((await stat(ended.outputs['evidence'] ?? '')).mode & 0o077).toBe(0)
      expect(ended.log.indexOf('container web: running')).toBeLessThan(ended.log.indexOf('rolling back'))
      const everything = JSON.stringify(ended) + kept
      for (const secret of ['planted-env-value', 'planted-secret-value', 'planted-github-token']) {
        expect(everything).not.toContain(secret)
      }
      expect((await stage.history()).map(({ status }) => status)).toEqual([
        'superseded',
        'failed',
        'deployed',
      ])
      expect(await stage.labels(3)).toMatchObject({ 'trunkline.dev/verified': 'true' })
    }),
  )

  test(
    'an image that does not exist is named within seconds',
    withBoth(async (stage) => {
      const missing = `${stage.image.split('@')[0]}@${NOWHERE}`
      const running = await stage.start('helm-upgrade', {
        image: missing,
        timeout: '10s',
        'on-failure': 'keep',
      })
      await running.says('manifest unknown')
      const ended = await running.ended
      expect(ended.outputs).toMatchObject({ 'reason-code': 'rollout-failed', 'rolled-back-to': '' })
      expect(ended.outputs['failure']).toMatch(
        /^widget-web: (ErrImagePull|ImagePullBackOff) – manifest unknown \(pod /,
      )
      expect((await stage.history()).at(-1)).toMatchObject({ revision: 4, status: 'failed' })
    }),
  )

  test(
    'helm-rollback goes back to the verified helm revision, once',
    withBoth(async (stage) => {
      const back = await stage.step('helm-rollback', { reason: 'image is gone', timeout: '60s' })
      expect(back).toMatchObject({ status: 0, outputs: { verdict: 'changed', 'reason-code': 'rolled-back' } })
      expect(back.outputs).toMatchObject({ 'helm-revision': '5', 'rolled-back-to': '3' })
      expect((await stage.history()).at(-1)).toMatchObject({
        status: 'deployed',
        description: 'Rollback to 3: image is gone',
      })
      const again = await stage.step('helm-rollback', { timeout: '60s' })
      expect(again).toMatchObject({ status: 0, outputs: { verdict: 'unchanged', 'helm-revision': '5' } })
      const nowhere = await stage.step('helm-rollback', { to: '999' })
      expect(nowhere).toMatchObject({ status: 1, outputs: { 'reason-code': 'nothing-to-roll-back-to' } })
    }),
  )

  test(
    'a failing hook is named with its log, and undone',
    withBoth(async (stage) => {
      const ended = await stage.step('helm-upgrade', { values: 'preHook: fails' })
      expect(ended.outputs).toMatchObject({ 'reason-code': 'rolled-back' })
      expect(ended.outputs['failure']).toMatch(/^widget-pre: .*exit 1/)
      expect(ended.log).toContain('│ pre hook')
    }),
  )

  test(
    'post-upgrade hooks run after the workloads are ready',
    withBoth(async (stage) => {
      const ended = await stage.step('helm-upgrade', { values: 'postHook: yes' })
      expect(ended).toMatchObject({ status: 0, outputs: { 'reason-code': 'deployed' } })
      const time = async (kind: string, name: string, path: string) =>
        Date.parse(await stage.kubectl('get', kind, name, '-o', `jsonpath=${path}`))
      const hook = await time('job', 'widget-post', '{.metadata.creationTimestamp}')
      const pod = await time(
        'pod',
        '--selector=app=widget',
        '{.items[-1:].status.conditions[?(@.type=="Ready")].lastTransitionTime}',
      )
      expect(hook).toBeGreaterThanOrEqual(pod)
    }),
  )

  test.each([
    ['while a hook runs', 'preHook: yes\npreHookSeconds: 40', 'widget-pre 1/1 ready'],
    ['while pods start', 'answer: 503', 'widget-web 0/1 ready'],
  ])('a cancel %s leaves nothing pending, and the next upgrade works', (_, values, said) =>
    withBoth(async (stage) => {
      const running = await stage.start('helm-upgrade', { values })
      await running.says(said)
      await cancel(running.child)
      const ended = await running.ended
      expect(ended).toMatchObject({ status: 1, outputs: { verdict: 'failed', 'reason-code': 'cancelled' } })
      await stage.post('helm-upgrade', ended)
      expect((await stage.history()).at(-1)?.status).toBe('failed')
      expect((await stage.step('helm-upgrade')).outputs).toMatchObject({ verdict: 'changed' })
    })(),
  )

  test(
    'what a killed step left pending is marked failed by its post step',
    withBoth(async (stage) => {
      const running = await stage.start('helm-upgrade', { values: 'preHook: yes\npreHookSeconds: 40' })
      await running.says('widget-pre 1/1 ready')
      process.kill(-(running.child.pid ?? 0), 'SIGKILL')
      const ended = await running.ended
      expect((await stage.history()).at(-1)?.status).toBe('pending-upgrade')
      const locked = await stage.step('helm-upgrade', {}, { GITHUB_RUN_ID: '4243' })
      expect(locked).toMatchObject({ status: 1, outputs: { verdict: 'refused', 'reason-code': 'locked' } })
      await stage.post('helm-upgrade', ended)
      expect((await stage.history()).at(-1)?.status).toBe('failed')
      expect((await stage.step('helm-upgrade')).outputs).toMatchObject({ verdict: 'changed' })
    }),
  )

  test(
    'nothing is left on the runner but the notes',
    withBoth(async (stage) => {
      const ended = await stage.step('helm-upgrade')
      await stage.post('helm-upgrade', ended)
      const folder = JSON.parse(ended.state['cluster'] ?? '{}').folder as string
      expect(await readdir(stage.job.temp)).not.toContain(folder.split('/').at(-1))
    }),
  )
})
