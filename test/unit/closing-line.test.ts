import { describe, expect, test } from 'vitest'

import { countTests, type EndedTest } from '../closing-line.ts'

const ended = (fullName: string, mode: EndedTest['mode'], state: EndedTest['state']): EndedTest => ({
  fullName,
  mode,
  state,
})

describe('the closing line', () => {
  const passed = ended('copy > a blob', 'run', 'passed')
  const failed = ended('copy > a manifest', 'run', 'failed')
  const skippedByCode = ended('copy > a tag', 'skip', 'skipped')
  const filteredOut = ended('gates > a hold', 'skip', 'skipped')

  test('counts what passed and what failed', () => {
    expect(countTests([passed, failed, passed], undefined)).toEqual({ passed: 2, failed: 1 })
  })

  test('does not count what the filter left out by its name', () => {
    expect(countTests([passed, failed, filteredOut], /copy/)).toEqual({ passed: 1, failed: 1 })
  })

  test('matches the filter with the names of the suites too, as vitest does', () => {
    expect(countTests([passed, filteredOut], /^copy > a/)).toEqual({ passed: 1, failed: 0 })
  })

  test.each([undefined, /copy/])('counts what the code skips as failed, with the filter %s', (filter) => {
    expect(countTests([passed, skippedByCode], filter)).toEqual({ passed: 1, failed: 1 })
  })

  test.each(['run', 'todo'] as const)('counts what never ran as failed: %s', (mode) => {
    const neverRan = ended('copy > an index', mode, 'skipped')
    expect(countTests([neverRan], undefined)).toEqual({ passed: 0, failed: 1 })
    expect(countTests([neverRan], /copy/)).toEqual({ passed: 0, failed: 1 })
  })
})
