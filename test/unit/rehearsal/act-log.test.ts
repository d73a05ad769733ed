import { describe, expect, test } from 'vitest'
import { formatDotenv } from '../../../lab/rehearsal/act.ts'
import { parseActLog } from '../../../lab/rehearsal/act-log.ts'

const line = (fields: object) => JSON.stringify({ msg: 'x', ...fields })
const step = { job: 'Staging/Deploy ', step: 'Promote', stepID: ['promote'], stage: 'Main' }

describe("act's log", () => {
  test('gives each job its result, its name without the padding', () => {
    const { jobs } = parseActLog(line({ job: 'Staging/Deploy   ', jobResult: 'failure' }))
    expect(jobs).toEqual([{ name: 'Staging/Deploy', result: 'failure' }])
  })

  test('gives a step the outputs that are printed after its result', () => {
    const { steps } = parseActLog(
      [
        line({ ...step, stepResult: 'success', executionTime: 1_500_000_000 }),
        line({ ...step, command: 'set-output', name: 'verdict', arg: 'changed' }),
        line({ ...step, job: 'Production/Deploy', command: 'set-output', name: 'verdict', arg: 'refused' }),
      ].join('\n'),
    )
    expect(steps).toEqual([
      {
        job: 'Staging/Deploy',
        id: 'promote',
        name: 'Promote',
        stage: 'Main',
        result: 'success',
        outputs: { verdict: 'changed' },
        durationMs: 1_500,
      },
    ])
  })

  test('gives the summaries whole', () => {
    const { summaries } = parseActLog(line({ ...step, command: 'summary', content: '# Live\n\nmore\n' }))
    expect(summaries).toEqual([{ job: 'Staging/Deploy', step: 'Promote', markdown: '# Live\n\nmore\n' }])
  })

  test('gives the annotations with their level', () => {
    const { annotations } = parseActLog(line({ ...step, command: 'error', arg: 'no such tag\n' }))
    expect(annotations).toEqual([
      { job: 'Staging/Deploy', step: 'Promote', level: 'error', message: 'no such tag' },
    ])
  })

  test('keeps lines that are not of act, JSON or not', () => {
    expect(parseActLog('Error: Job failed\n{"a":1}\nnull').log).toBe('Error: Job failed\n{"a":1}\nnull')
  })
})

describe('a dotenv file', () => {
  test.each([
    ['plain', 'NAME="plain"\n'],
    ['two\nlines', 'NAME="two\\nlines"\n'],
    ['say "$HOME"', 'NAME="say \\"\\$HOME\\""\n'],
    ['back\\slash', 'NAME="back\\\\slash"\n'],
  ])('quotes %j', (value, expected) => {
    expect(formatDotenv({ NAME: value })).toBe(expected)
  })
})
