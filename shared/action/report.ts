import type { ReasonCode } from '../domain/reason-code.ts'
import type { Verdict } from '../domain/verdict.ts'
import type { Place } from './errors.ts'

/** What an action tells the world at its end. */
export interface Report<Output extends string = string> {
  readonly verdict: Verdict
  readonly reasonCode: ReasonCode
  /** One line for the log, the annotation and the notes: what happened and, where it failed, why. */
  readonly headline: string
  /** Every declared output beside the common three; '' where it is not known. */
  readonly outputs: Readonly<Record<Output, string>>
  /** Details for machines, without registry hosts: the runner drops outputs that contain a masked value. */
  readonly result?: Readonly<Record<string, unknown>>
  /** Markdown for the run's page. */
  readonly summary: string
  /** The line that is to blame, for the annotation. */
  readonly place?: Place
  /** Problems that did not decide the verdict. */
  readonly warnings?: readonly string[]
}

const RESULT_LIMIT = 16 * 1024

/** Every output empty: the endings that know nothing. */
export function emptyOutputs<Output extends string>(names: readonly Output[]): Record<Output, string> {
  return Object.fromEntries(names.map((name) => [name, ''])) as Record<Output, string>
}

/** The `result` output: JSON, version 1, at most 16 KiB; details that make it longer are left out, and it says so. */
export function formatResult(report: Report): string {
  const { verdict, reasonCode, headline, result = {} } = report
  const common = { version: 1, verdict, 'reason-code': reasonCode, headline: headline.slice(0, 1_000) }
  const whole = JSON.stringify({ ...common, ...result })
  return Buffer.byteLength(whole) <= RESULT_LIMIT ? whole : JSON.stringify({ ...common, truncated: true })
}
