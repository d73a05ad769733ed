import { describe, expect, test } from 'vitest'
import type { Check } from '../../../actions/smoke/check.ts'
import type { Attempt } from '../../../actions/smoke/course.ts'
import type { Judgement } from '../../../actions/smoke/expectation.ts'
import { OUTPUTS, reportSmoke as reportAt } from '../../../actions/smoke/report.ts'
import type { TargetResult } from '../../../actions/smoke/smoke.ts'
import { checkUrl, course, EXPECTATION, NEW, OLD, odd, ok, other, silent } from './answers.ts'

const NOW = new Date('2026-11-25T00:00:00Z')
const reportSmoke = (...targets: readonly TargetResult[]) => reportAt(targets, NOW)

function target(
  reason: TargetResult['reason'],
  attempts: readonly Attempt[],
  address = 'https://shop.example/version',
  more: Partial<Check> = {},
): TargetResult {
  return { check: checkUrl(new URL(address), more), reason, attempts, givenUp: false }
}

/** The same target under a check that says otherwise. */
const under = (result: TargetResult, more: Partial<Check>): TargetResult => ({
  ...result,
  check: { ...result.check, ...more },
})

const HEALTHY = target('healthy', course(silent(), other(), ok(), ok(), ok()))
const OLD_ONE = target('wrong-version', course(ok(), other(), other()), 'https://old.example/')

describe('a smoke that passed', () => {
  const report = reportSmoke(HEALTHY)

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
    const blind = under(HEALTHY, {
      expectation: { ...EXPECTATION, revisions: [] },
      previousRevision: undefined,
    })
    expect(reportSmoke(blind).warnings).toEqual([expect.stringContaining('without knowing who answered')])
    expect(reportSmoke(under(blind, { withoutIdentity: true })).warnings).toEqual([])
    expect(reportSmoke(blind).result).toMatchObject({ identity: 'not-checked' })
  })

  test('says that an answer of the previous revision proves nothing new', () => {
    const same = under(HEALTHY, { previousRevision: NEW.slice(0, 10) })
    const { warnings, result } = reportSmoke(same)
    expect(warnings).toEqual([expect.stringContaining('not that anything new was deployed')])
    expect(result).toMatchObject({ 'proves-nothing-new': true })
  })
})

describe('a smoke that failed', () => {
  test('counts the revisions and names the previous one', () => {
    const report = reportSmoke(OLD_ONE)
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
    expect(reportSmoke(target(reason, course(...judgements))).headline).toContain(text)
  })

  test('gives each target its own reason', () => {
    const report = reportSmoke(HEALTHY, OLD_ONE)
    expect(report.headline).toMatch(/^1 of 2 targets failed: https:\/\/old\.example\/ answers as/)
    expect(report.result).toMatchObject({
      targets: [{ 'reason-code': 'healthy' }, { 'reason-code': 'wrong-version' }],
    })
    expect(report.summary).toContain('| `https://old.example/` | wrong-version |')
  })

  test('frames what the application said', () => {
    const hostile = '<script>alert(1)</script> ``` @octocat #1'
    const attempts = [{ ...(course(odd(hostile))[0] as Attempt), head: `HTTP 500\n\n${hostile}` }]
    const { summary } = reportSmoke(target('unhealthy', attempts))
    expect(summary).toContain(`\`\`\`\`\nHTTP 500\n\n${hostile}\n\`\`\`\``)
    expect(summary.split('````')[0]).not.toContain('<script>')
    expect(summary.split('````')[0]).not.toContain('@octocat')
  })

  test('stays short where a target flaps for ever', () => {
    const flapping = course(
      ...Array.from({ length: 900 }, (_, index) => (index % 2 === 0 ? ok() : odd(`answers ${index}`))),
    )
    const { summary } = reportSmoke(target('unhealthy', flapping))
    expect(summary.length).toBeLessThan(5_000)
    expect(summary).toContain('changes more')
  })
})

test('every ending sets every output', () => {
  for (const result of [HEALTHY, OLD_ONE]) {
    expect(Object.keys(reportSmoke(result).outputs).sort()).toEqual([...OUTPUTS].sort())
  }
})

const expiring = (days: number): Pick<Attempt, 'certificate'> => ({
  certificate: { names: ['shop.example'], validTo: NOW.getTime() + days * 86_400_000, issuer: 'Someone' },
})

describe('what a pass does not hide', () => {
  const passing = course(ok(), ok(), ok())

  test('is a certificate that expires soon', () => {
    const soon = target(
      'healthy',
      passing.map((attempt) => ({ ...attempt, ...expiring(5) })),
    )
    const { warnings, result } = reportSmoke(soon)
    expect(warnings).toEqual([
      'the certificate of https://shop.example/version expires in 5 days, on 2026-11-30',
    ])
    expect(result).toMatchObject({ targets: [{ 'cert-days-left': 5 }] })
    const late = target(
      'healthy',
      passing.map((attempt) => ({ ...attempt, ...expiring(90) })),
    )
    expect(reportSmoke(late).warnings).toEqual([])
  })

  test('is a container without HEALTHCHECK', () => {
    const of = { name: 'web', project: undefined, service: undefined }
    const caveat = 'web has no HEALTHCHECK: that it runs does not prove that it works'
    const attempts = passing.map((attempt) => ({ ...attempt, caveat }))
    const bare = under(target('healthy', attempts), {
      subject: { kind: 'container', of, want: 'healthy' },
      name: 'web',
      expectation: { ...EXPECTATION, revisions: [] },
      previousRevision: undefined,
    })
    const { warnings, headline } = reportSmoke(bare)
    expect(warnings).toEqual([caveat])
    expect(headline).toBe('web is healthy after 0.0 s')
  })

  test('is how long the edge took', () => {
    const stale: Judgement = {
      kind: 'edge-stale',
      revision: OLD,
      problem: 'the origin is new, the edge is not',
    }
    const attempts = course(other(), stale, stale, ok(), ok(), ok()).map((attempt, index) =>
      index === 0 ? attempt : { ...attempt, originIsNew: true },
    )
    const { headline, result } = reportSmoke(target('healthy', attempts))
    expect(headline).toContain('; the edge took 0.5 s longer than the origin')
    expect(result).toMatchObject({ targets: [{ propagation: 0.5 }] })
  })
})

describe('a failure', () => {
  test('at the edge says what the cache said and what was expected', () => {
    const stale: Judgement = {
      kind: 'edge-stale',
      revision: OLD,
      problem: 'the origin is new, the edge still answers as aaaaaaa (Age 1834, X-Cache HIT)',
    }
    const { headline, reasonCode } = reportSmoke(target('edge-stale', course(stale, stale)))
    expect(reasonCode).toBe('edge-stale')
    expect(headline).toBe(
      'https://shop.example/version: the origin is new, the edge still answers as aaaaaaa (Age 1834, X-Cache HIT); expected bbbbbbb',
    )
  })

  test('that was given up says so', () => {
    const given = { ...target('unreachable', course(silent(), silent(), silent())), givenUp: true }
    expect(reportSmoke(given).headline).toBe(
      'https://shop.example/version: nothing listens (3 attempts; given up after 0.5 s, since time does not heal it)',
    )
  })

  test('by a third revision names it as neither', () => {
    const third = target('wrong-version', course(other('c'.repeat(40))))
    expect(reportSmoke(third).headline).toContain(
      'ccccccc (neither the expected revision nor the previous one) once',
    )
  })

  test('that only lacked time says what was missing', () => {
    const slow = under(target('timed-out', course(ok(), ok(), ok())), {
      pass: { successes: 3, stableFor: 30_000, instances: 1 },
    })
    expect(reportSmoke(slow).headline).toContain('but stable for 0 of 30 s')
  })

  test('has a histogram by class in plain words, and a timeline', () => {
    const attempts = course(silent(), silent(), odd(), other(), ok())
    const { summary } = reportSmoke(target('unhealthy', attempts))
    expect(summary).toContain('| refused | nothing listens | 2 |')
    expect(summary).toContain('| unexpected | answers 500 | 1 |')
    expect(summary).toContain('| `··✗○●` |')
  })

  test('of many targets names a few and counts the rest', () => {
    const many = Array.from({ length: 10 }, (_, index) =>
      target('unreachable', course(silent()), `https://${index}.example/`),
    )
    const { headline } = reportSmoke(...many)
    expect(headline).toMatch(/^10 of 10 targets failed: .*0\.example.*2\.example.*; and 7 more$/)
  })
})
