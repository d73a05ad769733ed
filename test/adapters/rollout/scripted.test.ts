import { describe, expect, test } from 'vitest'

import { begin, deploy, ownStage, READINESS, serving, web } from './scenario.ts'
import { type Asked, type Fault, scriptedApi } from './scripted-api.ts'

const slow = `const began = Date.now(); ${serving('Date.now() - began > 5000 ? 200 : 503')}`

/** Never answers the first request that is meant. */
function hangOnce(isMeant: (asked: Asked) => boolean): (asked: Asked) => Fault | undefined {
  let hasHung = false
  return (asked) => {
    if (hasHung || !isMeant(asked)) return undefined
    hasHung = true
    return 'hang'
  }
}

describe.concurrent('a rollout goes on', { timeout: 120_000 }, () => {
  test.for<[string, 3 | 4, (asked: Asked) => Fault | undefined]>([
    [
      'whose watches are each cut in the middle of a line',
      3,
      ({ isWatch, number }) => (isWatch && number <= 12 ? { cutAfter: 700 } : undefined),
    ],
    [
      'whose watches are expired (410)',
      4,
      ({ isWatch, number }) => (isWatch && number <= 6 ? { status: 410 } : undefined),
    ],
    [
      'whose watches come too often (429) or break the server (500)',
      3,
      ({ isWatch, number }) =>
        isWatch && number <= 8 ? { status: number % 2 === 0 ? 429 : 500 } : undefined,
    ],
    [
      'whose watches are taken and never answered',
      4,
      ({ isWatch, number }) => (isWatch && number <= 3 ? 'hang' : undefined),
    ],
    [
      'whose first list of pods is never answered',
      3,
      hangOnce(({ isWatch, path }) => !isWatch && /\/pods(\?|$)/.test(path)),
    ],
  ])('%s', async ([, major, fault], context) => {
    const stage = await ownStage(context, major)
    const api = await scriptedApi(context, stage, fault)
    const ended = await deploy(stage, [web(slow, READINESS)], api.inputs)
    expect(api.played).not.toEqual([])
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed', 'reason-code': 'deployed' })
  })
})

describe.concurrent('credentials that expire during a rollout', { timeout: 120_000 }, () => {
  test.for([3, 4] as const)('are named, and end the step, under Helm %i', async (major, context) => {
    const stage = await ownStage(context, major)
    let isExpired = false
    const api = await scriptedApi(context, stage, () => (isExpired ? { status: 401 } : undefined))
    const running = await begin(stage, [web(slow, READINESS)], api.inputs)
    await running.says('web 0/1 ready')
    isExpired = true
    api.cut()
    const ended = await running.ended
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'failed', 'reason-code': 'cluster-failed' })
    expect(ended.log).toContain('does not accept the credentials (401)')
  })
})
