import type { WorkloadState } from './judgement.ts'
import { kindOf } from './workloads.ts'

/** The workloads for machines, without registry hosts: the runner drops an output that contains a masked value. */
export function workloadsOutput(states: readonly WorkloadState[]): readonly Record<string, unknown>[] {
  return states.map(({ workload, ready, wanted, images }) => ({
    kind: kindOf(workload),
    name: workload.name,
    ready,
    wanted,
    images: Object.fromEntries(
      images.map(({ container, imageId }) => [container, /sha256:[0-9a-f]{64}$/.exec(imageId)?.[0] ?? '']),
    ),
  }))
}

/** Workload, ready pods and state, as cells of plain text. */
export function stateRow({ workload, ready, wanted, isDone }: WorkloadState): readonly string[] {
  return [
    `${kindOf(workload)} ${workload.name}`,
    workload.kind === 'CronJob' ? '–' : `${ready}/${wanted}`,
    isDone ? 'ready' : 'not ready',
  ]
}
