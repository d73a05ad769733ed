import { describe, expect, test } from 'vitest'

import type { Attempt } from '../../../actions/smoke/course.ts'
import { OUTPUTS, reportSmoke } from '../../../actions/smoke/report.ts'
import type { TargetResult } from '../../../actions/smoke/smoke.ts'
import { course, NEW, OLD, odd, ok, other, silent, smokeInputs } from './answers.ts'

function target(
  reason: TargetResult['reason'],
  attempts: readonly Attempt[],
  address = 'https://shop.example/version',
) {
  return { url: new URL(address), reason, attempts }
}

const HEALTHY = target('healthy', course(silent(), other(), ok(), ok(), ok()))
const OLD_ONE = target('wrong-version', course(ok(), other(), other()), 'https://old.example/')

describe('a smoke that passed', () => {
  const report = reportSmoke(smokeInputs(), [HEALTHY])

  test('says when the streak began, in seconds', () => {
    expect(report).toMatchObject({ verdict: 'passed', reasonCode: 'healthy', warnings: [] })
    expect(report.headline).toBe('https://shop.example/version answers as bbbbbbb after 0.5 s')
    expect(report.outputs).toEqual({
      attempts: '5',
      'healthy-after': '0.5',
      'seen-revisions': `${NEW} 3\n${OLD} 1`,
      'latency-p50': '10',
      'latency-p95': '10',
    })
  })

  test('warns where identity was not checked', () => {
    const { expectation } = smokeInputs()
    const blind = smokeInputs({ expectation: { ...expectation, revisions: [] }, previousRevision: undefined })
    expect(reportSmoke(blind, [HEALTHY]).warnings).toEqual([
      expect.stringContaining('without knowing who answered'),
    ])
    expect(reportSmoke({ ...blind, withoutIdentity: true }, [HEALTHY]).warnings).toEqual([])
    expect(reportSmoke(blind, [HEALTHY]).result).toMatchObject({ identity: 'not-checked' })
  })

  test('says that an answer of the previous revision proves nothing new', () => {
    const same = smokeInputs({ previousRevision: NEW.slice(0, 10) })
    const { warnings, result } = reportSmoke(same, [HEALTHY])
    expect(warnings).toEqual([expect.stringContaining('not that anything new was deployed')])
    expect(result).toMatchObject({ 'proves-nothing-new': true })
  })
})

describe('a smoke that failed', () => {
  test('counts the revisions and names the previous one', () => {
    const report = reportSmoke(smokeInputs(), [OLD_ONE])
    expect(report).toMatchObject({ verdict: 'failed', reasonCode: 'wrong-version' })
    expect(report.headline).toBe(
      'https://old.example/ answers as aaaaaaa (the previous revision) 2 times, bbbbbbb once; expected bbbbbbb',
    )
    expect(report.outputs).toMatchObject({ 'healthy-after': '', 'seen-revisions': `${OLD} 2\n${NEW} 1` })
  })

  test.each([
    ['unreachable', [silent(), silent()], 'nothing listens (2 attempts in 2m 0s)'],
    ['unhealthy', [ok(), odd()], 'answers 500 (2 attempts in 2m 0s)'],
    ['timed-out', [ok(), ok()], 'answered as expected 2 times in a row when the deadline of 2m 0s came'],
  ] as const)('as %s says why on the first line', (reason, judgements, text) => {
    expect(reportSmoke(smokeInputs(), [target(reason, course(...judgements))]).headline).toContain(text)
  })

  test('gives each target its own reason', () => {
    const report = reportSmoke(smokeInputs(), [HEALTHY, OLD_ONE])
    expect(report.headline).toMatch(/^1 of 2 targets failed: https:\/\/old\.example\/ answers as/)
    expect(report.result).toMatchObject({
      targets: [{ 'reason-code': 'healthy' }, { 'reason-code': 'wrong-version' }],
    })
    expect(report.summary).toContain('| `https://old.example/` | wrong-version |')
  })

  test('frames what the application said', () => {
    const hostile = '<script>alert(1)</script> ``` @octocat #1'
    const attempts = [{ ...(course(odd(hostile))[0] as Attempt), head: `HTTP 500\n\n${hostile}` }]
    const { summary } = reportSmoke(smokeInputs(), [target('unhealthy', attempts)])
    expect(summary).toContain(`\`\`\`\`\nHTTP 500\n\n${hostile}\n\`\`\`\``)
    expect(summary.split('````')[0]).not.toContain('<script>')
    expect(summary.split('````')[0]).not.toContain('@octocat')
  })

  test('stays short where a target flaps for ever', () => {
    const flapping = course(
      ...Array.from({ length: 900 }, (_, index) => (index % 2 === 0 ? ok() : odd(`answers ${index}`))),
    )
    const { summary } = reportSmoke(smokeInputs(), [target('unhealthy', flapping)])
    expect(summary.length).toBeLessThan(5_000)
    expect(summary).toContain('changes more')
  })
})

test('every ending sets every output', () => {
  for (const result of [HEALTHY, OLD_ONE]) {
    expect(Object.keys(reportSmoke(smokeInputs(), [result]).outputs).sort()).toEqual([...OUTPUTS].sort())
  }
})
