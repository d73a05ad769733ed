import { describe, expect, test } from 'vitest'

import type { ContainerState } from '../../../actions/smoke/container-state.ts'
import { judgeOnce, judgeProject, judgeService } from '../../../actions/smoke/judge-container.ts'

const state = (more: Partial<ContainerState> = {}): ContainerState => ({
  id: 'f00',
  name: 'shop-web-1',
  service: 'web',
  waitsForCompletionOf: [],
  status: 'running',
  exitCode: 0,
  outOfMemory: false,
  restartCount: 0,
  restarts: false,
  runningFor: 60_000,
  health: undefined,
  ...more,
})
const health = (
  status: string,
  failingStreak = 0,
  output = '',
  exitCode: number | undefined = undefined,
) => ({
  health: { status, failingStreak, output, exitCode },
})

describe('a service', () => {
  test.each([
    ['that is healthy', state(health('healthy'))],
    ['that runs without HEALTHCHECK', state()],
  ])('%s is well', (_, one) => {
    expect(judgeService(one)).toEqual({ kind: 'as-expected', revision: undefined })
  })

  test.each([
    ['that is starting', state(health('starting')), 'web is starting', undefined],
    [
      'whose checks fail',
      state(health('unhealthy', 4, 'refused\n', 7)),
      'web is unhealthy: the check failed 4 times in a row, exit 7: refused',
      'settling',
    ],
    ['that has just started', state({ runningFor: 900 }), 'web has run for 0.9 s only', undefined],
    [
      'that was killed for its memory',
      state({ status: 'exited', exitCode: 137, outOfMemory: true }),
      'web does not run: exit 137, out of memory',
      'faint',
    ],
    [
      'that was killed',
      state({ status: 'exited', exitCode: 137 }),
      'web does not run: exit 137, killed',
      'faint',
    ],
    [
      'that fails again and again',
      state({ status: 'restarting', exitCode: 1, restartCount: 3, restarts: true }),
      'web is restarted again and again: 3 restarts, the last time exit 1',
      'settling',
    ],
    ['that is paused', state({ status: 'paused' }), 'web is paused', undefined],
    [
      'that is no service',
      state({ service: undefined, status: 'created' }),
      'shop-web-1 is created',
      undefined,
    ],
  ])('%s says so', (_, one, problem, hope) => {
    expect(judgeService(one)).toEqual({
      kind: 'unexpected',
      problem,
      ...(hope === undefined ? {} : { hope }),
    })
  })
})

describe('what runs once', () => {
  test('has passed for good by exit 0', () => {
    expect(judgeOnce(state({ status: 'exited' }))).toMatchObject({ kind: 'as-expected', final: true })
  })

  test.each([
    ['runs still', state(), 'web has not ended yet', undefined],
    ['was not started', state({ status: 'created' }), 'web was not started yet', undefined],
    ['failed', state({ status: 'exited', exitCode: 1 }), 'web has failed: exit 1', 'none'],
    [
      'failed and is started again',
      state({ status: 'exited', exitCode: 1, restarts: true }),
      'web has failed: exit 1',
      'settling',
    ],
  ])('%s', (_, one, problem, hope) => {
    expect(judgeOnce(one)).toEqual({ kind: 'unexpected', problem, ...(hope === undefined ? {} : { hope }) })
  })
})

describe('a project', () => {
  const migrate = state({ service: 'migrate', status: 'exited', exitCode: 0 })
  const web = state({ waitsForCompletionOf: ['migrate'], ...health('healthy') })

  test('knows by its labels what runs once', () => {
    expect(judgeProject([web, migrate], [])).toMatchObject({ kind: 'as-expected' })
    expect(judgeProject([state(), migrate], [])).toMatchObject({ problem: 'migrate does not run: exit 0' })
  })

  test('leaves out what has a check of its own', () => {
    expect(judgeProject([state(), migrate], ['migrate'])).toMatchObject({ kind: 'as-expected' })
  })

  test('names every service that is not well, and hopes as little as the worst of them', () => {
    const failed = { ...migrate, exitCode: 2 }
    expect(judgeProject([{ ...web, ...health('starting') }, failed], [])).toEqual({
      kind: 'unexpected',
      problem: 'web is starting; migrate has failed: exit 2',
      hope: 'none',
    })
  })
})
