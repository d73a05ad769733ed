import type { Check } from '../../../actions/smoke/check.ts'
import type { Attempt } from '../../../actions/smoke/course.ts'
import type { Expectation, Judgement } from '../../../actions/smoke/expectation.ts'
import type { SmokeInputs } from '../../../actions/smoke/inputs.ts'
import { showSubject } from '../../../actions/smoke/subject.ts'
import type { ProbeAnswer, ProbeFailure, ProbeFailureClass } from '../../../shared/domain/probe.ts'

export const NEW = 'b'.repeat(40)
export const OLD = 'a'.repeat(40)

/** An answer of 10 ms with a JSON body that names the revision. */
export function answerAs(revision: string, more: Partial<ProbeAnswer> = {}): ProbeAnswer {
  return { ...answerWith(JSON.stringify({ revision })), ...more }
}

export function answerWith(body: string, more: Partial<ProbeAnswer> = {}): ProbeAnswer {
  return { kind: 'answer', status: 200, headers: {}, body, truncated: false, milliseconds: 10, ...more }
}

export function failure(kind: ProbeFailureClass, message = `failed by ${kind}`): ProbeFailure {
  return { kind: 'failure', class: kind, message, milliseconds: 10 }
}

/** A course of one attempt every 250 ms. */
export function course(...judgements: readonly Judgement[]): readonly Attempt[] {
  return judgements.map((judgement, index) => ({ at: index * 250, milliseconds: 10, judgement }))
}

export const ok = (revision: string | undefined = NEW): Judgement => ({ kind: 'as-expected', revision })
export const other = (revision = OLD): Judgement => ({ kind: 'other-revision', revision })
export const stale = (): Judgement => ({ kind: 'edge-stale', revision: OLD, problem: 'the edge is old' })
export const odd = (problem = 'answers 500'): Judgement => ({ kind: 'unexpected', problem })
export const silent = (problem = 'nothing listens'): Judgement => ({
  kind: 'no-answer',
  class: 'refused',
  problem,
})

const SHOP = new URL('https://shop.example/version')

export const EXPECTATION: Expectation = {
  status: [{ from: 200, to: 299 }],
  revisions: [NEW],
  revisionAt: { kind: 'json', pointer: '/revision' },
  body: [],
  json: [],
  headers: [],
  maxLatency: undefined,
  certificate: { minDays: 0, names: [] },
}

/** A check as action.yml's defaults make it, expecting NEW after OLD. */
export function checkOf(more: Partial<Check> = {}): Check {
  const subject = more.subject ?? { kind: 'url', url: SHOP }
  return {
    subject,
    name: showSubject(subject),
    asking: {
      method: 'GET',
      headers: {},
      body: undefined,
      maxRedirects: 5,
      allowMetadata: false,
      everyAddress: false,
      edge: 'none',
    },
    expectation: EXPECTATION,
    pass: { successes: 3, stableFor: 0, instances: 1 },
    instanceHeader: 'x-instance',
    withoutIdentity: false,
    previousRevision: OLD,
    namespace: 'default',
    timeout: 120_000,
    interval: undefined,
    attemptTimeout: 5_000,
    ...more,
  }
}

/** A check of a URL. */
export function checkUrl(url: URL, more: Partial<Check> = {}): Check {
  return checkOf({ subject: { kind: 'url', url }, ...more })
}

export function smokeInputs(...checks: readonly Check[]): SmokeInputs {
  const nothing = { kubeconfig: undefined, kubeconfigContent: undefined, kubeContext: undefined }
  return { checks: checks.length === 0 ? [checkOf()] : checks, ...nothing }
}
