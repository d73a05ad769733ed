import { escapeText } from '../../shared/action/markdown.ts'
import { emptyOutputs, type Report } from '../../shared/action/report.ts'
import { workloadsOutput } from '../../shared/rollout/workloads-report.ts'
import type { UpgradeInputs } from './inputs.ts'
import { changeLines, planHeadline } from './plan-report.ts'
import type { ChartIdentity, UpgradeFailure, UpgradeResult } from './ports.ts'
import {
  backByHand,
  evidence,
  imageLines,
  orderSentence,
  undoSentence,
  unknownImages,
  workloadTable,
} from './report-parts.ts'

/** The outputs beside the common three. */
export const OUTPUTS = [
  'helm-revision',
  'previous-helm-revision',
  'rolled-back-to',
  'workloads',
  'failure',
  'ready-seconds',
  'chart-version',
  'app-version',
  'evidence',
] as const

type UpgradeReport = Report<(typeof OUTPUTS)[number]>

/** `file` is the path of what holds all of the evidence, '' where there is none. */
export function reportUpgrade(inputs: UpgradeInputs, result: UpgradeResult, file: string): UpgradeReport {
  switch (result.kind) {
    case 'deployed':
    case 'unchanged':
      return reportLive(inputs, result)
    case 'planned':
      return reportPlan(inputs, result)
    case 'locked':
      return refusal(inputs, 'locked', `${inputs.release}: ${result.why}`)
    case 'out-of-order':
      return refusal(inputs, result.code, orderSentence(inputs, result))
    case 'not-rendered':
      return refusal(inputs, 'image-not-rendered', `${result.problem}; ${result.hint}`)
    case 'failed':
      return reportFailure(inputs, result, file)
  }
}

function reportLive(
  inputs: UpgradeInputs,
  result: Extract<UpgradeResult, { readonly kind: 'deployed' | 'unchanged' }>,
): UpgradeReport {
  const { previous, current, states, milliseconds } = result
  const isNew = result.kind === 'deployed'
  const seconds = (milliseconds / 1_000).toFixed(1)
  const headline = isNew
    ? `${inputs.release} is live as helm revision ${current}, ready after ${seconds} s`
    : `${inputs.release} already runs this as helm revision ${current}`
  return {
    verdict: isNew ? 'changed' : 'unchanged',
    reasonCode: isNew ? 'deployed' : 'already-deployed',
    headline,
    outputs: {
      ...emptyOutputs(OUTPUTS),
      'helm-revision': String(current),
      'previous-helm-revision': numberOrNothing(previous),
      workloads: JSON.stringify(workloadsOutput(states)),
      'ready-seconds': isNew ? seconds : '',
      ...chartOutputs(result),
    },
    result: {
      ...identity(inputs),
      'helm-revision': current,
      live: current,
      workloads: workloadsOutput(states),
    },
    summary: [
      `### Helm upgrade: ${escapeText(headline)}`,
      ...imageLines(inputs),
      workloadTable(states),
      ...(result.kind === 'deployed' ? changeLines(result.changes) : []),
      ...(isNew ? backByHand(inputs, previous) : []),
    ].join('\n\n'),
    warnings: unknownImages(states),
  }
}

function reportFailure(inputs: UpgradeInputs, failure: UpgradeFailure, file: string): UpgradeReport {
  const { previous, current, rollout, undo } = failure
  const reasonCode = undo.kind === 'kept' ? 'rollout-failed' : undo.kind
  const headline = `${rollout.headline}; ${undoSentence(undo)}`
  return {
    verdict: 'failed',
    reasonCode,
    headline,
    outputs: {
      ...emptyOutputs(OUTPUTS),
      'helm-revision': numberOrNothing(current),
      'previous-helm-revision': numberOrNothing(previous),
      'rolled-back-to': undo.kind === 'rolled-back' ? String(undo.to) : '',
      workloads: JSON.stringify(workloadsOutput(rollout.states)),
      failure: rollout.headline,
      ...chartOutputs(failure),
      evidence: file,
    },
    result: {
      ...identity(inputs),
      'helm-revision': current,
      failure: rollout.headline,
      undo: undo.kind,
      ...(undo.kind === 'rolled-back' ? { live: undo.live } : {}),
      workloads: workloadsOutput(rollout.states),
    },
    summary: [
      `### Helm upgrade: failed (${reasonCode})`,
      `**${escapeText(rollout.headline)}**`,
      escapeText(undoSentence(undo)),
      ...imageLines(inputs),
      workloadTable(rollout.states),
      ...evidence(rollout),
      ...(undo.kind === 'rollback-failed'
        ? [`#### The rollback`, `**${escapeText(undo.rollout.headline)}**`, ...evidence(undo.rollout)]
        : []),
      ...changeLines(failure.changes),
      ...(undo.kind === 'rolled-back' ? [] : backByHand(inputs, current === 0 ? 0 : previous)),
    ].join('\n\n'),
  }
}

function reportPlan(
  inputs: UpgradeInputs,
  plan: Extract<UpgradeResult, { readonly kind: 'planned' }>,
): UpgradeReport {
  const headline = planHeadline(inputs.release, plan)
  return {
    verdict: 'unchanged',
    reasonCode: 'dry-run',
    headline,
    outputs: {
      ...emptyOutputs(OUTPUTS),
      'previous-helm-revision': numberOrNothing(plan.previous),
      ...chartOutputs(plan),
    },
    result: { ...identity(inputs), changes: plan.changes ?? null },
    summary: [
      `### Helm upgrade, planned: ${escapeText(headline)}`,
      ...imageLines(inputs),
      ...changeLines(plan.changes ?? []),
    ].join('\n\n'),
  }
}

function refusal(
  inputs: UpgradeInputs,
  reasonCode: 'locked' | 'image-not-rendered' | 'superseded' | 'diverged',
  headline: string,
): UpgradeReport {
  return {
    verdict: 'refused',
    reasonCode,
    headline,
    outputs: emptyOutputs(OUTPUTS),
    result: identity(inputs),
    summary: `### Helm upgrade: refused (${reasonCode})\n\n${escapeText(headline)}`,
  }
}

function identity({ release, namespace, revision }: UpgradeInputs): Record<string, unknown> {
  return { release, namespace, revision: revision ?? null }
}

function chartOutputs({ chartVersion, appVersion }: ChartIdentity) {
  return { 'chart-version': chartVersion, 'app-version': appVersion }
}

function numberOrNothing(number: number): string {
  return number === 0 ? '' : String(number)
}
