import type { ProbeAnswer, ProbeFailureClass, ProbeOutcome } from '../../shared/domain/probe.ts'
import { type Assertions, firstBroken } from './assert.ts'
import { brokenCertificate, type CertificateTest } from './certificate.ts'
import type { Match } from './pattern.ts'
import { formatRevisionAt, type RevisionAt, readRevision } from './revision-at.ts'

/** Both ends belong to it. */
export interface StatusRange {
  readonly from: number
  readonly to: number
}

/** What an answer has to be. */
export interface Expectation extends Assertions {
  readonly status: readonly StatusRange[]
  /** Any of them fits; none means that identity is not checked. */
  readonly revisions: readonly string[]
  readonly revisionAt: RevisionAt
  /** Milliseconds that an answer may take. */
  readonly maxLatency: number | undefined
  readonly certificate: CertificateTest
}

/**
 * How likely time alone heals a miss, where it is not simply waited for until the deadline: `none` ends the
 * target at once; `faint` after a few of its kind in a row; `settling` once they have lasted for ten seconds,
 * since the expected revision answers and has had the time to wake; `warming` after half a minute, since a
 * route may come later than the rollout.
 */
export type Hope = 'none' | 'faint' | 'settling' | 'warming'

/** What one try means. */
export type Judgement =
  /** `final`: it cannot become otherwise, as a migration that ended well. */
  | { readonly kind: 'as-expected'; readonly revision: string | undefined; readonly final?: true }
  | { readonly kind: 'other-revision'; readonly revision: string }
  /** The origin answers as expected, the edge before it still with something else. */
  | { readonly kind: 'edge-stale'; readonly revision?: string; readonly problem: string }
  | {
      readonly kind: 'unexpected'
      readonly problem: string
      readonly hope?: Hope
      readonly revision?: string
    }
  | {
      readonly kind: 'no-answer'
      readonly class: ProbeFailureClass
      readonly problem: string
      readonly hope?: Hope
    }

/** What judging an answer needs beside it. */
export interface Judging {
  readonly match: Match
  /** Milliseconds since 1970, to hold certificates against. */
  readonly now: number
}

/** Parses `200-299`, `200, 204` or lines of the same. */
export function parseStatusRanges(text: string): readonly StatusRange[] {
  const ranges = text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseStatusRange)
  if (ranges.length === 0) throw new TypeError(`status codes like 200-299 or 200, 204, got "${text}"`)
  return ranges
}

/** Parses at least 7 hex digits of a commit. */
export function parseExpectedRevision(text: string): string {
  if (!/^[0-9a-f]{7,40}$/i.test(text)) {
    throw new TypeError(`a revision of 7 to 40 hex digits, got "${text}"`)
  }
  return text.toLowerCase()
}

/** Whether two names, either of them cut to at least 7 digits, can be the same commit. */
export function isSameRevision(one: string, other: string): boolean {
  const [short = '', long = ''] = [one.toLowerCase(), other.toLowerCase()].sort((a, b) => a.length - b.length)
  return (
    short === long ||
    (/^[0-9a-f]{7,40}$/.test(short) && /^[0-9a-f]{7,40}$/.test(long) && long.startsWith(short))
  )
}

/** Whether a redirect is what is expected, rather than a way to it. */
export function expectsRedirect({ status }: Pick<Expectation, 'status'>): boolean {
  return status.some(({ from, to }) => from < 400 && to >= 300)
}

/** Status first, then who answered, then what: an old instance is not blamed for lacking what is new. */
export function judge(outcome: ProbeOutcome, expectation: Expectation, judging: Judging): Judgement {
  if (outcome.kind === 'failure') return judgeFailure(outcome)
  const { status } = outcome
  if (!expectation.status.some(({ from, to }) => from <= status && status <= to)) return judgeStatus(outcome)
  const identity = judgeRevision(outcome, expectation, judging)
  if (identity.kind !== 'as-expected') return identity
  return judgeContent(outcome, expectation, judging, identity.revision) ?? identity
}

function judgeFailure({ class: kind, message: problem }: ProbeOutcome & { kind: 'failure' }): Judgement {
  const hopes: Partial<Record<ProbeFailureClass, Hope>> = { certificate: 'faint', forbidden: 'none' }
  const hope = hopes[kind]
  return { kind: 'no-answer', class: kind, problem, ...(hope === undefined ? {} : { hope }) }
}

/** Which refusals time heals: RFC 9110 and 6585 call 408, 425 and 429 temporary, as every 5xx may be. */
function judgeStatus({ status, headers }: ProbeAnswer): Judgement {
  const problem = `answers ${status}${statusHint(status, headers)}`
  if (status === 401 || status === 403) return { kind: 'unexpected', problem, hope: 'faint' }
  const heals = status < 400 || status >= 500 || [408, 425, 429].includes(status)
  return heals ? { kind: 'unexpected', problem } : { kind: 'unexpected', problem, hope: 'warming' }
}

function statusHint(status: number, { server, via, allow }: ProbeAnswer['headers']): string {
  if (status === 401 || status === 403) return ': it wants to know who asks, see `headers`'
  if (status === 405) return allow === undefined ? ': it does not allow this method' : `: it allows ${allow}`
  if (status < 502 || status > 504) return ''
  const proxy = server ?? via
  return proxy === undefined
    ? ''
    : `: the proxy (${proxy.slice(0, 40)}) is up, the application behind it is not`
}

function judgeRevision(
  answer: ProbeAnswer,
  { revisions, revisionAt }: Expectation,
  { match }: Judging,
): Judgement {
  const revision = readRevision(answer, revisionAt, match)
  if (revisions.length === 0) return { kind: 'as-expected', revision }
  if (revision === undefined) {
    const why = answer.truncated ? ': the body is larger than what is read of it' : ''
    return {
      kind: 'unexpected',
      problem: `answers ${answer.status} without a revision at ${formatRevisionAt(revisionAt)}${why}`,
    }
  }
  const fits = revisions.some((expected) => isSameRevision(expected, revision))
  return { kind: fits ? 'as-expected' : 'other-revision', revision }
}

function judgeContent(
  answer: ProbeAnswer,
  expectation: Expectation,
  { match, now }: Judging,
  revision: string | undefined,
): Judgement | undefined {
  const who = revision === undefined ? {} : { revision }
  const certificate = brokenCertificate(answer.certificate, expectation.certificate, now)
  if (certificate !== undefined) return { kind: 'unexpected', problem: certificate, hope: 'faint', ...who }
  const broken = firstBroken(answer, expectation, match)
  if (broken !== undefined) {
    const isSettled = expectation.revisions.length > 0
    return {
      kind: 'unexpected',
      problem: broken,
      ...(isSettled ? { hope: 'settling' as const } : {}),
      ...who,
    }
  }
  const { maxLatency } = expectation
  if (maxLatency === undefined || answer.milliseconds <= maxLatency) return undefined
  const problem = `answers after ${Math.round(answer.milliseconds)} ms, more than ${maxLatency} ms`
  return { kind: 'unexpected', problem, ...who }
}

function parseStatusRange(text: string): StatusRange {
  const [, first, last = first] = /^(\d{3})(?:\s*-\s*(\d{3}))?$/.exec(text) ?? []
  const [from, to] = [Number(first), Number(last)]
  if (first === undefined || from < 100 || to > 599 || from > to) {
    throw new TypeError(`status codes between 100 and 599 like 200-299 or 200, 204, got "${text}"`)
  }
  return { from, to }
}
