import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openNotes } from '../../../shared/action/notes.ts'
import { openStage, REVISION, type Stage, WIDGET } from '../rollout/stage.ts'

const BUILT = 'b'.repeat(40)
const EARLIER = 'e'.repeat(40)
const INPUTS = {
  chart: WIDGET,
  'image-values': 'image.repository={repository}\nimage.digest={digest}\nrevision={built-revision}',
}

describe('{built-revision}', { timeout: 60_000 }, () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(4)
  })
  afterAll(() => stage.close())

  const promoted = (startedAt: string, built: string) =>
    openNotes(stage.job.temp).write({
      version: 1,
      action: 'promote',
      step: `promote-${startedAt}`,
      startedAt,
      endedAt: startedAt,
      verdict: 'changed',
      reasonCode: 'promoted',
      headline: '',
      outputs: { 'built-revision': built },
      result: {},
    })
  const values = async (release: string) =>
    JSON.parse(await stage.helm('get', 'values', release, '-o', 'json')) as { readonly revision: string }

  test('means nothing where neither a revision nor a promotion is known', async () => {
    const given = { ...INPUTS, release: 'none', revision: 'none' }
    const ended = await stage.step('helm-upgrade', given)
    expect(ended.outputs, ended.log).toMatchObject({ 'reason-code': 'input-invalid' })
    expect(ended.log).toContain('"image-values" has {built-revision}')
  })

  test('is the revision itself where no promotion of the job found another', async () => {
    const ended = await stage.step('helm-upgrade', { ...INPUTS, release: 'own' })
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed' })
    expect((await values('own')).revision).toBe(REVISION)
  })

  test('is what the last promotion of the job found', async () => {
    await promoted('2026-01-01T00:00:00.000Z', EARLIER)
    await promoted('2026-01-01T00:01:00.000Z', BUILT)
    const ended = await stage.step('helm-upgrade', { ...INPUTS, release: 'reused' })
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed' })
    expect((await values('reused')).revision).toBe(BUILT)
  })
})
