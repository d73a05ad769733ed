import type { CauseKind } from './grace.ts'
import {
  type ClusterEvent,
  type ContainerStatus,
  conditionOf,
  eventTime,
  isReadyPod,
  type Pod,
} from './objects.ts'
import { describeExit, describePull, describeStart, isDenied, isMissing, oneLine } from './plain-words.ts'

/** Why one pod is not ready, as far as the cluster says. */
export interface PodCause {
  readonly kind: CauseKind
  /** The cluster's own word: `ImagePullBackOff`. */
  readonly reason: string
  readonly detail: string
  readonly container?: string
  readonly restarts?: number
}

/** Why the pod is not ready; undefined where it is, where it is only starting, or where the node took it away. */
export function podCause(pod: Pod, events: readonly ClusterEvent[]): PodCause | undefined {
  if (isReadyPod(pod) || isTakenAway(pod)) return undefined
  const about = events.filter(({ involvedObject }) => involvedObject?.uid === pod.metadata.uid)
  const statuses = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])]
  for (const status of statuses) {
    const cause = containerCause(status, about)
    if (cause !== undefined) return { ...cause, container: status.name }
  }
  return unscheduled(pod) ?? unmounted(pod, about) ?? notReady(pod, about)
}

/** The newest event of one of these reasons. */
export function lastEvent(
  events: readonly ClusterEvent[],
  reasons: readonly string[],
): ClusterEvent | undefined {
  return events
    .filter(({ reason }) => reason !== undefined && reasons.includes(reason))
    .toSorted((a, b) => eventTime(b).localeCompare(eventTime(a)))[0]
}

// Evictions, preemptions and drains say something about the node, never about the release.
function isTakenAway({ status }: Pod): boolean {
  const reason = status?.reason ?? ''
  if (['Evicted', 'Preempting', 'NodeLost', 'Shutdown', 'NodeShutdown', 'Terminated'].includes(reason))
    return true
  return conditionOf(status?.conditions, 'DisruptionTarget', 'True') !== undefined
}

function containerCause(
  status: ContainerStatus,
  events: readonly ClusterEvent[],
): Omit<PodCause, 'container'> | undefined {
  const waiting = status.state?.waiting
  if (waiting?.reason !== undefined)
    return waitingCause(status, waiting.reason, waiting.message ?? '', events)
  const terminated = status.state?.terminated
  if (terminated === undefined || terminated.exitCode === 0) return undefined
  return crash(status, 'crashed')
}

function waitingCause(
  status: ContainerStatus,
  reason: string,
  message: string,
  events: readonly ClusterEvent[],
): Omit<PodCause, 'container'> | undefined {
  switch (reason) {
    case 'InvalidImageName':
      return { kind: 'image-name', reason, detail: oneLine(message) }
    case 'ErrImageNeverPull':
      return { kind: 'image-never', reason, detail: oneLine(message) }
    case 'ErrImagePull':
    case 'ImagePullBackOff':
    case 'RegistryUnavailable':
      return pullCause(reason, message, events)
    case 'CreateContainerConfigError':
      // The kubelet's own cache being late is not the configuration's fault.
      return /failed to sync .* cache/.test(message)
        ? undefined
        : { kind: 'configuration', reason, detail: oneLine(message) }
    case 'CreateContainerError':
    case 'RunContainerError':
      return { kind: 'start', reason, detail: describeStart(message) }
    case 'CrashLoopBackOff':
      return crash(status, reason)
    default:
      return undefined
  }
}

function pullCause(
  reason: string,
  message: string,
  events: readonly ClusterEvent[],
): Omit<PodCause, 'container'> {
  // Kubelets before 1.30 say only "Back-off pulling image" between the tries; the event kept the registry's words.
  const failed = events.filter((event) => event.message?.startsWith('Failed to pull image') === true)
  const text = `${message} ${lastEvent(failed, ['Failed'])?.message ?? ''}`
  const kind = isMissing(text) ? 'image-missing' : isDenied(text) ? 'image-denied' : 'image-pull'
  return { kind, reason, detail: describePull(text) }
}

function crash(status: ContainerStatus, reason: string): Omit<PodCause, 'container'> {
  const ended = status.state?.terminated ?? status.lastState?.terminated
  const restarts = status.restartCount ?? 0
  const detail = ended === undefined ? 'ended' : describeExit(ended)
  const times = restarts === 0 ? '' : `, ${restarts} ${restarts === 1 ? 'restart' : 'restarts'}`
  return { kind: 'crash', reason, detail: `${detail}${times}`, restarts }
}

function unscheduled({ status }: Pod): PodCause | undefined {
  const condition = conditionOf(status?.conditions, 'PodScheduled', 'False')
  if (condition?.reason !== 'Unschedulable') return undefined
  return { kind: 'unschedulable', reason: 'Unschedulable', detail: oneLine(condition.message ?? '') }
}

function unmounted({ status }: Pod, events: readonly ClusterEvent[]): PodCause | undefined {
  if (status?.phase !== 'Pending') return undefined
  const event = lastEvent(events, ['FailedMount', 'FailedAttachVolume', 'FailedCreatePodSandBox'])
  if (event?.reason === undefined) return undefined
  return { kind: 'mount', reason: event.reason, detail: oneLine(event.message ?? '') }
}

function notReady({ status }: Pod, events: readonly ClusterEvent[]): PodCause | undefined {
  const running = status?.containerStatuses?.find(
    ({ ready, state }) => ready !== true && state?.running !== undefined,
  )
  const event = lastEvent(events, ['Unhealthy'])
  if (running === undefined || event === undefined) return undefined
  return {
    kind: 'not-ready',
    reason: 'not ready',
    detail: oneLine(event.message ?? ''),
    container: running.name,
  }
}
