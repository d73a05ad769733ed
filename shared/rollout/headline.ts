import type { Cause, WorkloadState } from './judgement.ts'

/** A cause as people read it first: `web: ImagePullBackOff – manifest unknown (pod web-7c9-abc, 0/1 ready, 14 s)`. */
export function headline(cause: Cause, milliseconds: number): string {
  const pod = cause.pod === undefined ? '' : `pod ${cause.pod}, `
  const seconds = Math.round(milliseconds / 1_000)
  return `${causeLine(cause)} (${pod}${cause.ready}/${cause.wanted} ready, ${seconds} s)`
}

/** A cause without the numbers that change from second to second. */
export function causeLine({
  workload,
  reason,
  detail,
}: Pick<Cause, 'workload' | 'reason' | 'detail'>): string {
  return `${workload}: ${reason}${detail === '' ? '' : ` – ${detail}`}`
}

/** How far a rollout is: `web 0/1, worker 1/1 ready`. */
export function progressLine(states: readonly WorkloadState[]): string {
  const counted = states.filter(({ workload }) => workload.kind !== 'CronJob')
  const parts = counted.map(({ workload, ready, wanted }) => `${workload.name} ${ready}/${wanted}`)
  return parts.length === 0 ? 'nothing to wait for' : `${parts.join(', ')} ready`
}
