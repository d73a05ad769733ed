import { judgeCustom } from './custom-resource.ts'
import { CRASHES, type Graces } from './grace.ts'
import { controllerOf, isObserved, newPodsOf, newReplicaSet } from './new-pods.ts'
import {
  type Condition,
  type Controller,
  conditionOf,
  isOwnedBy,
  type Observed,
  type Pod,
} from './objects.ts'
import { oneLine } from './plain-words.ts'
import { lastEvent, type PodCause, podCause } from './pod-cause.ts'
import { type Readiness, readinessOf } from './readiness.ts'
import { type MappedImage, type RunningImage, runningImages } from './running-image.ts'
import type { Workload } from './workloads.ts'

/** Why a workload does not become ready. */
export interface Cause extends PodCause {
  readonly workload: string
  /** Undefined where no pod exists to be blamed. */
  readonly pod?: string
  readonly ready: number
  readonly wanted: number
}

/** One workload as it is now. */
export interface WorkloadState extends Readiness {
  readonly workload: Workload
  readonly causes: readonly Cause[]
  readonly images: readonly RunningImage[]
}

/** Judges one workload by what the cluster shows; says nothing of how long it has been so. */
export function judge(workload: Workload, observed: Observed, images: readonly MappedImage[]): WorkloadState {
  if (workload.kind === 'CronJob') {
    return { workload, wanted: 0, ready: 0, isDone: true, causes: [], images: [] }
  }
  const controller = controllerOf(workload, observed)
  if (controller === undefined)
    return { workload, wanted: 1, ready: 0, isDone: false, causes: [], images: [] }
  if (workload.kind === 'Custom') return judgedCustom(workload, controller)
  const pods = newPodsOf(workload, controller, observed)
  const readiness = readinessOf(workload, controller, pods)
  const running = pods.flatMap((pod) => runningImages(pod, workload.containers, images))
  const counts = { workload: workload.name, ready: readiness.ready, wanted: readiness.wanted }
  const podCauses = pods.flatMap((pod) => causesOf(pod, workload, observed, images))
  const own = controllerCause(controller, observed, podCauses[0])
  const causes = [...(own === undefined ? [] : [own]), ...podCauses].map((cause) => ({ ...cause, ...counts }))
  const isDone = readiness.isDone && running.every(({ fit }) => fit !== 'differs')
  return { ...readiness, workload, isDone, causes: isDone ? [] : causes, images: distinct(running) }
}

function judgedCustom(workload: Workload, object: Controller): WorkloadState {
  const { isDone, cause } = judgeCustom(object)
  const counts = { wanted: 1, ready: isDone ? 1 : 0 }
  const causes = cause === undefined ? [] : [{ ...cause, workload: workload.name, ...counts }]
  return { workload, ...counts, isDone, causes, images: [] }
}

/** How long this cause may last before the rollout is given up, in milliseconds. */
export function graceOf({ kind, restarts = 0 }: PodCause, graces: Graces): number {
  if (kind === 'crash') return restarts >= CRASHES ? graces.crash : Number.POSITIVE_INFINITY
  return graces[kind]
}

type Found = PodCause & { readonly pod?: string }

function causesOf(
  pod: Pod,
  workload: Workload,
  observed: Observed,
  images: readonly MappedImage[],
): readonly Found[] {
  const cause = podCause(pod, observed.events)
  if (cause !== undefined) return [{ ...cause, pod: pod.metadata.name }]
  const wrong = runningImages(pod, workload.containers, images).find(({ fit }) => fit === 'differs')
  if (wrong === undefined) return []
  const detail = `the node reports ${wrong.imageId}`
  return [
    {
      kind: 'image-differs',
      reason: 'another image',
      detail,
      container: wrong.container,
      pod: pod.metadata.name,
    },
  ]
}

/** What the controller itself says, once it has looked at the newest spec. */
function controllerCause(
  controller: Controller,
  observed: Observed,
  first: Found | undefined,
): Found | undefined {
  const { status, spec } = controller
  if (status?.observedGeneration !== undefined && !isObserved(controller)) return undefined
  const conditions = status?.conditions
  const progressing = conditionOf(conditions, 'Progressing', 'False')
  if (progressing?.reason === 'ProgressDeadlineExceeded') {
    return { ...(first ?? words(progressing)), kind: 'progress-deadline' }
  }
  const refused = refusedPods(controller, observed)
  if (refused !== undefined) return refused
  const failed = conditionOf(conditions, 'Failed', 'True')
  if (failed !== undefined) return { ...(first ?? words(failed)), kind: 'job-failed' }
  return spec?.paused === true ? { kind: 'paused', reason: 'paused', detail: 'it is paused' } : undefined
}

/** Pods that the API refuses to a controller, as by a quota; only Deployments have a condition for it. */
function refusedPods(controller: Controller, observed: Observed): Found | undefined {
  const set = newReplicaSet(controller, observed)
  const condition =
    conditionOf(set?.status?.conditions, 'ReplicaFailure', 'True') ??
    conditionOf(controller.status?.conditions, 'ReplicaFailure', 'True')
  if (condition !== undefined) return { ...words(condition), kind: 'pod-refused' }
  if (controller.kind === 'Deployment' || set !== undefined) return undefined
  const about = observed.events.filter(
    ({ involvedObject }) => involvedObject?.uid === controller.metadata.uid,
  )
  const event = lastEvent(about, ['FailedCreate'])
  if (event === undefined || hasPods(controller, observed)) return undefined
  return { kind: 'pod-refused', reason: 'FailedCreate', detail: oneLine(event.message ?? '') }
}

function hasPods(controller: Controller, { pods }: Observed): boolean {
  return pods.some((pod) => isOwnedBy(pod, controller))
}

/** A condition's own words; a pod's cause, where there is one, says more. */
function words({ type, reason, message }: Condition): { readonly reason: string; readonly detail: string } {
  return { reason: reason ?? type, detail: oneLine(message ?? '') }
}

function distinct(images: readonly RunningImage[]): readonly RunningImage[] {
  return [...new Map(images.map((image) => [`${image.container} ${image.imageId}`, image])).values()]
}
