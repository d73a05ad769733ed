import { codeBlock, details, escapeText, table } from '../../shared/action/markdown.ts'
import { emptyOutputs, type Report } from '../../shared/action/report.ts'
import { formatPinned } from '../../shared/domain/reference.ts'
import type { FailedRollout } from '../../shared/rollout/converge.ts'
import type { WorkloadState } from '../../shared/rollout/judgement.ts'
import { stateRow, workloadsOutput } from '../../shared/rollout/workloads-report.ts'
import type { UpgradeInputs } from './inputs.ts'
import type { Undo, UpgradeFailure, UpgradeResult } from './ports.ts'

/** The outputs beside the common three. */
export const OUTPUTS = [
  'helm-revision',
  'previous-helm-revision',
  'rolled-back-to',
  'workloads',
  'failure',
  'ready-seconds',
] as const

type UpgradeReport = Report<(typeof OUTPUTS)[number]>

export function reportUpgrade(inputs: UpgradeInputs, result: UpgradeResult): UpgradeReport {
  switch (result.kind) {
    case 'deployed':
    case 'unchanged':
      return reportLive(inputs, result)
    case 'locked': {
      const { number, status, labels } = result.by
      const run = labels['trunkline.dev/run']
      const owner = run === undefined ? '' : `, begun by run ${run}`
      return refusal(inputs, 'locked', `${inputs.release}: helm revision ${number} is ${status}${owner}`)
    }
    case 'not-rendered':
      return refusal(inputs, 'image-not-rendered', `${result.problem}; ${result.hint}`)
    case 'failed':
      return reportFailure(inputs, result)
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
      ...(isNew && previous > 0
        ? [`Back by hand: \`helm rollback ${inputs.release} ${previous} -n ${inputs.namespace}\``]
        : []),
    ].join('\n\n'),
    warnings: unknownImages(states),
  }
}

function reportFailure(inputs: UpgradeInputs, failure: UpgradeFailure): UpgradeReport {
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
    ].join('\n\n'),
  }
}

function undoSentence(undo: Undo): string {
  switch (undo.kind) {
    case 'rolled-back':
      return `rolled back to helm revision ${undo.to}`
    case 'rollback-failed':
      return `rolling back to helm revision ${undo.to} failed too: ${undo.rollout.headline}`
    case 'kept':
      return {
        asked: 'kept as it is, as asked',
        'first-install': 'kept: a first install has nothing to go back to',
        'nothing-made': 'Helm stopped before it made a helm revision, so there is nothing to undo',
        'nothing-earlier': 'kept: no earlier helm revision was ever live',
      }[undo.because]
  }
}

function refusal(
  inputs: UpgradeInputs,
  reasonCode: 'locked' | 'image-not-rendered',
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

function imageLines({ images }: UpgradeInputs): readonly string[] {
  return [...(images?.values() ?? [])].map((image) => `\`${formatPinned(image)}\``)
}

function workloadTable(states: readonly WorkloadState[]): string {
  const rows = states.map((state) => stateRow(state).map(escapeText))
  return rows.length === 0 ? 'No workloads.' : table(['Workload', 'Ready', 'State'], rows)
}

function unknownImages(states: readonly WorkloadState[]): readonly string[] {
  return states.flatMap(({ workload, images }) =>
    images
      .filter(({ fit }) => fit === 'unknown')
      .map(
        ({ container, imageId }) =>
          `${workload.name}: container ${container} runs ${imageId}, and the registry was not asked whether that is the image`,
      ),
  )
}

function evidence({ evidence: exhibits }: FailedRollout): readonly string[] {
  return exhibits.map(({ title, text }) => details(title, codeBlock(text)))
}

function numberOrNothing(number: number): string {
  return number === 0 ? '' : String(number)
}
