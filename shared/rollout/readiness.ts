import { isObserved } from './new-pods.ts'
import { type Controller, conditionOf, isReadyPod, type Pod } from './objects.ts'
import type { Workload } from './workloads.ts'

/** How far one workload is: pods of the newest template that are ready, of those that are wanted. */
export interface Readiness {
  readonly wanted: number
  readonly ready: number
  readonly isDone: boolean
}

/**
 * Whether a workload runs its newest template with all wanted pods ready and nothing of the old one left.
 * Asks both the controller's status and the pods themselves: either alone can lag behind the other.
 */
export function readinessOf(
  { kind }: Pick<Workload, 'kind'>,
  controller: Controller,
  newPods: readonly Pod[],
): Readiness {
  const ready = newPods.filter(isReadyPod).length
  switch (kind) {
    case 'Custom':
    case 'CronJob':
      return { wanted: 0, ready: 0, isDone: true }
    case 'Job':
      return jobReadiness(controller, ready)
    case 'Deployment':
      return finish(controller, wantedReplicas(controller), ready, isDeploymentDone(controller))
    case 'StatefulSet':
      return statefulReadiness(controller, ready)
    case 'DaemonSet':
      return daemonReadiness(controller, ready)
  }
}

function finish(controller: Controller, wanted: number, ready: number, isStatusDone: boolean): Readiness {
  return { wanted, ready, isDone: isObserved(controller) && isStatusDone && ready >= wanted }
}

function wantedReplicas({ spec }: Controller): number {
  return spec?.replicas ?? 1
}

function isDeploymentDone(controller: Controller): boolean {
  const wanted = wantedReplicas(controller)
  const {
    updatedReplicas = 0,
    replicas = 0,
    readyReplicas = 0,
    availableReplicas = 0,
  } = controller.status ?? {}
  return [updatedReplicas, replicas, readyReplicas, availableReplicas].every((count) => count === wanted)
}

function statefulReadiness(controller: Controller, ready: number): Readiness {
  const { type, rollingUpdate } = controller.spec?.updateStrategy ?? {}
  const replicas = wantedReplicas(controller)
  // With OnDelete, or below a partition, old pods stay on purpose.
  const wanted = type === 'OnDelete' ? 0 : Math.max(0, replicas - (rollingUpdate?.partition ?? 0))
  const {
    updatedReplicas = 0,
    readyReplicas = 0,
    availableReplicas = readyReplicas,
  } = controller.status ?? {}
  const isStatusDone =
    updatedReplicas >= wanted && readyReplicas === replicas && availableReplicas === replicas
  return finish(controller, wanted, ready, isStatusDone)
}

function daemonReadiness(controller: Controller, ready: number): Readiness {
  const {
    desiredNumberScheduled = 0,
    updatedNumberScheduled = 0,
    numberAvailable = 0,
  } = controller.status ?? {}
  const isStatusDone =
    numberAvailable >= desiredNumberScheduled &&
    (controller.spec?.updateStrategy?.type === 'OnDelete' || updatedNumberScheduled >= desiredNumberScheduled)
  const wanted = controller.spec?.updateStrategy?.type === 'OnDelete' ? 0 : desiredNumberScheduled
  return finish(controller, wanted, ready, isStatusDone)
}

/** A Job has done what the release wants of it once it is complete; one that is suspended waits for a person. */
function jobReadiness({ status, spec }: Controller, ready: number): Readiness {
  const isComplete = conditionOf(status?.conditions, 'Complete', 'True') !== undefined
  const wanted = spec?.completions === 0 ? 0 : 1
  return {
    wanted,
    ready: isComplete ? wanted : Math.min(ready, wanted),
    isDone: isComplete || wanted === 0 || spec?.suspend === true,
  }
}
