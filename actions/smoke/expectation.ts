import type { ProbeAnswer, ProbeFailureClass, ProbeOutcome } from '../../shared/domain/probe.ts'
import { formatRevisionAt, type RevisionAt, readRevision } from './revision-at.ts'

/** Both ends belong to it. */
export interface StatusRange {
  readonly from: number
  readonly to: number
}

/** What an answer has to be. */
export interface Expectation {
  readonly status: readonly StatusRange[]
  /** Any of them fits; none means that identity is not checked. */
  readonly revisions: readonly string[]
  readonly revisionAt: RevisionAt
}

/** What one request means. */
export type Judgement =
  | { readonly kind: 'as-expected'; readonly revision: string | undefined }
  | { readonly kind: 'other-revision'; readonly revision: string }
  | { readonly kind: 'unexpected'; readonly problem: string }
  | { readonly kind: 'no-answer'; readonly class: ProbeFailureClass; readonly problem: string }

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

export function judge(outcome: ProbeOutcome, expectation: Expectation): Judgement {
  if (outcome.kind === 'failure') {
    return { kind: 'no-answer', class: outcome.class, problem: outcome.message }
  }
  const { status } = outcome
  if (!expectation.status.some(({ from, to }) => from <= status && status <= to)) {
    return { kind: 'unexpected', problem: `answers ${status}` }
  }
  return judgeRevision(outcome, expectation)
}

function judgeRevision(answer: ProbeAnswer, { revisions, revisionAt }: Expectation): Judgement {
  const revision = readRevision(answer, revisionAt)
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

function parseStatusRange(text: string): StatusRange {
  const [, first, last = first] = /^(\d{3})(?:\s*-\s*(\d{3}))?$/.exec(text) ?? []
  const [from, to] = [Number(first), Number(last)]
  if (first === undefined || from < 100 || to > 599 || from > to) {
    throw new TypeError(`status codes between 100 and 599 like 200-299 or 200, 204, got "${text}"`)
  }
  return { from, to }
}
