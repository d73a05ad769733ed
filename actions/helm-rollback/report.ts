import { codeBlock, details, escapeText, table } from '../../shared/action/markdown.ts'
import { emptyOutputs, type Report } from '../../shared/action/report.ts'
import type { WorkloadState } from '../../shared/rollout/judgement.ts'
import { stateRow, workloadsOutput } from '../../shared/rollout/workloads-report.ts'
import type { RollbackInputs } from './inputs.ts'
import type { RollbackResult } from './rollback.ts'

/** The outputs beside the common three. */
export const OUTPUTS = [
  'helm-revision',
  'rolled-back-to',
  'workloads',
  'failure',
  'ready-seconds',
  'evidence',
] as const

type RollbackReport = Report<(typeof OUTPUTS)[number]>

/** `evidence` is the path of the file that holds all of it, '' where there is none. */
export function reportRollback(
  inputs: RollbackInputs,
  result: RollbackResult,
  evidence: string,
): RollbackReport {
  switch (result.kind) {
    case 'nothing':
      return refusal(inputs, 'nothing-to-roll-back-to', `${inputs.release}: ${result.why}`)
    case 'locked':
      return refusal(inputs, 'locked', `${inputs.release}: ${result.why}`)
    case 'unchanged':
      return reportUnchanged(inputs, result)
    case 'rolled-back':
      return reportDone(inputs, result)
    case 'failed':
      return reportFailure(inputs, result, evidence)
  }
}

type Of<Kind extends RollbackResult['kind']> = Extract<RollbackResult, { readonly kind: Kind }>

function reportUnchanged(inputs: RollbackInputs, { live, states }: Of<'unchanged'>): RollbackReport {
  const headline = `${inputs.release} is already back, as helm revision ${live}`
  return {
    verdict: 'unchanged',
    reasonCode: 'already-deployed',
    headline,
    outputs: {
      ...emptyOutputs(OUTPUTS),
      'helm-revision': String(live),
      workloads: JSON.stringify(workloadsOutput(states)),
    },
    result: { ...identity(inputs), live, workloads: workloadsOutput(states) },
    summary: summary(headline, inputs, states),
  }
}

function reportDone(inputs: RollbackInputs, result: Of<'rolled-back'>): RollbackReport {
  const { from, to, live, states, milliseconds } = result
  const seconds = (milliseconds / 1_000).toFixed(1)
  const headline = `${inputs.release} runs helm revision ${to} again, as ${live}, ready after ${seconds} s`
  return {
    verdict: 'changed',
    reasonCode: 'rolled-back',
    headline,
    outputs: {
      ...emptyOutputs(OUTPUTS),
      'helm-revision': String(live),
      'rolled-back-to': String(to),
      workloads: JSON.stringify(workloadsOutput(states)),
      'ready-seconds': seconds,
    },
    result: { ...identity(inputs), from, to, live, workloads: workloadsOutput(states) },
    summary: summary(headline, inputs, states),
  }
}

function reportFailure(
  inputs: RollbackInputs,
  { to, made, rollout }: Of<'failed'>,
  file: string,
): RollbackReport {
  const headline = `going back to helm revision ${to} failed: ${rollout.headline}`
  const evidence = rollout.evidence.map(({ title, text }) => details(title, codeBlock(text)))
  return {
    verdict: 'failed',
    reasonCode: 'rollback-failed',
    headline,
    outputs: {
      ...emptyOutputs(OUTPUTS),
      'helm-revision': made === 0 ? '' : String(made),
      workloads: JSON.stringify(workloadsOutput(rollout.states)),
      failure: rollout.headline,
      evidence: file,
    },
    result: {
      ...identity(inputs),
      to,
      failure: rollout.headline,
      workloads: workloadsOutput(rollout.states),
    },
    summary: [summary(headline, inputs, rollout.states), ...evidence].join('\n\n'),
  }
}

function refusal(
  inputs: RollbackInputs,
  reasonCode: 'locked' | 'nothing-to-roll-back-to',
  headline: string,
): RollbackReport {
  return {
    verdict: 'refused',
    reasonCode,
    headline,
    outputs: emptyOutputs(OUTPUTS),
    result: identity(inputs),
    summary: `### Helm rollback: refused (${reasonCode})\n\n${escapeText(headline)}`,
  }
}

function summary(headline: string, { reason }: RollbackInputs, states: readonly WorkloadState[]): string {
  return [
    `### Helm rollback: ${escapeText(headline)}`,
    ...(reason === undefined ? [] : [`Reason: ${escapeText(reason)}`]),
    table(
      ['Workload', 'Ready', 'State'],
      states.map((state) => stateRow(state).map(escapeText)),
    ),
  ].join('\n\n')
}

function identity({ release, namespace, reason }: RollbackInputs): Record<string, unknown> {
  return { release, namespace, reason: reason ?? null }
}
