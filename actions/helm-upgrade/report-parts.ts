import { codeBlock, details, escapeText, table } from '../../shared/action/markdown.ts'
import { formatPinned } from '../../shared/domain/reference.ts'
import type { FailedRollout } from '../../shared/rollout/converge.ts'
import type { WorkloadState } from '../../shared/rollout/judgement.ts'
import type { OutOfOrder } from '../../shared/rollout/order.ts'
import { stateRow } from '../../shared/rollout/workloads-report.ts'
import type { UpgradeInputs } from './inputs.ts'
import type { Undo } from './ports.ts'

export function imageLines({ images }: UpgradeInputs): readonly string[] {
  return [...(images?.values() ?? [])].map((image) => `\`${formatPinned(image)}\``)
}

export function workloadTable(states: readonly WorkloadState[]): string {
  const rows = states.map((state) => stateRow(state).map(escapeText))
  return rows.length === 0 ? 'No workloads.' : table(['Workload', 'Ready', 'State'], rows)
}

export function unknownImages(states: readonly WorkloadState[]): readonly string[] {
  return states.flatMap(({ workload, images }) =>
    images
      .filter(({ fit }) => fit === 'unknown')
      .map(
        ({ container, imageId }) =>
          `${workload.name}: container ${container} runs ${imageId}, and the registry was not asked whether that is the image`,
      ),
  )
}

export function evidence({ evidence: exhibits }: FailedRollout): readonly string[] {
  return exhibits.map(({ title, text }) => details(title, codeBlock(text)))
}

export function undoSentence(undo: Undo): string {
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

export function orderSentence({ release, revision }: UpgradeInputs, { code, live }: OutOfOrder): string {
  const how = code === 'superseded' ? 'is behind it' : 'has no order with it'
  return `${release} runs ${live.slice(0, 7)}, and ${revision?.slice(0, 7)} ${how}`
}

export function backByHand({ release, namespace }: UpgradeInputs, previous: number): readonly string[] {
  return previous === 0 ? [] : [`Back by hand: \`helm rollback ${release} ${previous} -n ${namespace}\``]
}
