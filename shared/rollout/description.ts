import {
  type ClusterEvent,
  type ContainerStatus,
  type Controller,
  conditionOf,
  eventTime,
  isOwnedBy,
  type Observed,
  type Pod,
  type Probe,
} from './objects.ts'
import { describeExit, oneLine } from './plain-words.ts'
import type { Workload } from './workloads.ts'

const EVENTS = 12
// A runtime's message repeats the image's name before it says what went wrong.
const LONG = 1_000

/** A workload as a person would look it up: its conditions, the pods given, and the warnings about all of them. */
export function describeWorkload(
  workload: Workload,
  controller: Controller,
  pods: readonly Pod[],
  observed: Observed,
): string {
  const conditions = controller.status?.conditions ?? []
  const stated = conditions.map(
    ({ type, status, reason, message }) => `  ${type}=${status} ${reason ?? ''} ${oneLine(message ?? '')}`,
  )
  const own = [controller, ...observed.replicasets.filter((set) => isOwnedBy(set, controller))]
  const lines = [
    `${workload.kind} ${workload.name} in ${workload.namespace}`,
    ...stated,
    ...pods.flatMap((pod) => describePod(pod)),
    ...describeEvents(
      observed.events,
      [...own, ...pods].map(({ metadata }) => metadata.uid),
    ),
  ]
  return lines.join('\n')
}

/** A pod in plain words: phase, node, and each container's state and last end. */
function describePod({ metadata, spec, status }: Pod): readonly string[] {
  const scheduled = conditionOf(status?.conditions, 'PodScheduled', 'False')
  const node = spec?.nodeName === undefined ? 'on no node' : `on ${spec.nodeName}`
  return [
    `pod ${metadata.name}: ${status?.phase ?? 'unknown'}, ${node}`,
    ...(scheduled === undefined
      ? []
      : [`  ${scheduled.reason ?? ''}: ${oneLine(scheduled.message ?? '', LONG)}`, ...describeWishes(spec)]),
    ...[...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])].flatMap(
      describeContainer,
    ),
    ...describeProbes(spec),
  ]
}

/** What the pod asks of a node, for whom none fits. */
function describeWishes(spec: Pod['spec']): readonly string[] {
  const requests = (spec?.containers ?? []).flatMap(({ name, resources }) => {
    const asked = Object.entries(resources?.requests ?? {}).map(([what, much]) => `${what} ${much}`)
    return asked.length === 0 ? [] : [`  container ${name} asks for ${asked.join(', ')}`]
  })
  const labels = Object.entries(spec?.nodeSelector ?? {}).map(([key, value]) => `${key}=${value}`)
  return [...requests, ...(labels.length === 0 ? [] : [`  only on a node with ${labels.join(', ')}`])]
}

function describeProbes(spec: Pod['spec']): readonly string[] {
  return (spec?.containers ?? []).flatMap(({ name, startupProbe, readinessProbe, livenessProbe }) => [
    ...describeProbe(name, 'startup', startupProbe),
    ...describeProbe(name, 'readiness', readinessProbe),
    ...describeProbe(name, 'liveness', livenessProbe),
  ])
}

function describeProbe(container: string, kind: string, probe: Probe | undefined): readonly string[] {
  if (probe === undefined) return []
  const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3 } = probe
  const after = initialDelaySeconds === 0 ? '' : `, first after ${initialDelaySeconds} s`
  return [
    `  ${kind} probe of ${container}: ${probeTarget(probe)} every ${periodSeconds} s${after}, failed after ${failureThreshold} misses`,
  ]
}

function probeTarget({ httpGet, tcpSocket, grpc, exec }: Probe): string {
  if (httpGet !== undefined) return `HTTP GET ${httpGet.path ?? '/'} on port ${httpGet.port ?? '?'}`
  if (tcpSocket !== undefined) return `TCP on port ${tcpSocket.port ?? '?'}`
  if (grpc !== undefined) return `gRPC on port ${grpc.port ?? '?'}`
  // Arguments may hold a password.
  return `the program ${exec?.command?.[0] ?? '?'}`
}

function describeContainer(status: ContainerStatus): readonly string[] {
  const { name, image = '', imageID, ready, restartCount = 0, lastState } = status
  const last = lastState?.terminated
  return [
    `  container ${name}: ${describeState(status)}, ${ready === true ? 'ready' : 'not ready'}, restarts ${restartCount}`,
    `    image ${image}${imageID === undefined || imageID === '' ? '' : `, runs ${imageID}`}`,
    ...(last === undefined
      ? []
      : [
          `    ended before: ${describeExit(last)} at ${last.finishedAt ?? 'unknown time'}`,
          ...lastMessage(last),
        ]),
  ]
}

/** What the program itself left in its termination message. */
function lastMessage({ message = '' }: { readonly message?: string }): readonly string[] {
  return message.trim() === '' ? [] : [`    it said: ${oneLine(message, LONG)}`]
}

function describeState({ state }: ContainerStatus): string {
  if (state?.waiting !== undefined) {
    const { reason = 'waiting', message = '' } = state.waiting
    return message === '' ? reason : `${reason} (${oneLine(message, LONG)})`
  }
  if (state?.terminated !== undefined) return `ended: ${describeExit(state.terminated)}`
  return state?.running === undefined
    ? 'not started'
    : `running since ${state.running.startedAt ?? 'unknown time'}`
}

function describeEvents(
  events: readonly ClusterEvent[],
  uids: readonly (string | undefined)[],
): readonly string[] {
  const about = events
    .filter(({ type, involvedObject }) => type !== 'Normal' && uids.includes(involvedObject?.uid))
    .toSorted((a, b) => eventTime(a).localeCompare(eventTime(b)))
    .slice(-EVENTS)
  return about.map((event) => {
    const count = event.series?.count ?? event.count ?? 1
    const times = count > 1 ? ` (${count} times)` : ''
    return `event ${eventTime(event)} ${event.reason ?? ''}: ${oneLine(event.message ?? '', LONG)}${times}`
  })
}
