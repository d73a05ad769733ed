import { messageOf } from '../action/errors.ts'
import { describeWorkload } from './description.ts'
import type { WorkloadState } from './judgement.ts'
import { controllerOf, newPodsOf } from './new-pods.ts'
import type { ClusterEvent, KubernetesObject, Observed, Pod, Resource } from './objects.ts'
import { podCause } from './pod-cause.ts'
import { stateRow } from './workloads-report.ts'

const LOG_LINES = 50
const LOG_BYTES = 16 * 1024
const TOTAL = 64 * 1024
const BUDGET = 10_000
const PODS_PER_WORKLOAD = 2

/** The cluster as gathering evidence needs it. */
export interface EvidenceCluster {
  list(resource: Resource, namespace: string): Promise<readonly KubernetesObject[]>
  /** The end of a container's log; of the run before the last restart where `previous`. */
  log(request: LogRequest): Promise<string>
}

export interface LogRequest {
  readonly namespace: string
  readonly pod: string
  readonly container: string
  readonly previous: boolean
  readonly lines: number
  readonly bytes: number
}

/** A titled piece of evidence; its text is foreign and has to be quoted. */
export interface Exhibit {
  readonly title: string
  readonly text: string
}

interface Clock {
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>
}

/** What was found, as far as it fits into a log, and all of it. */
export interface Evidence {
  readonly shown: readonly Exhibit[]
  readonly all: readonly Exhibit[]
}

/**
 * Gathers what a person would look up about workloads that are not ready, before anything is undone: states,
 * events, probes, the last log lines. Takes at most ten seconds, shows at most 64 KiB, never fails, and never
 * reads values of environment variables or Secrets.
 */
export async function gatherEvidence(
  states: readonly WorkloadState[],
  cluster: EvidenceCluster,
  clock: Clock,
): Promise<Evidence> {
  const failing = states.filter(({ isDone }) => !isDone)
  const done = new AbortController()
  const exhibits: Exhibit[] = failing.length === 0 ? [] : [workloadTable(states)]
  const gathering = Promise.all(
    failing.map((state) => examine(state, cluster, (exhibit) => exhibits.push(exhibit))),
  )
  const late = clock.wait(BUDGET, done.signal).catch(() => undefined)
  await Promise.race([gathering, late])
  done.abort()
  const all = [...exhibits]
  return { shown: withinLimit(all), all }
}

/** The evidence as one text, for a file. */
export function formatEvidence(headline: string, exhibits: readonly Exhibit[]): string {
  return [headline, ...exhibits.map(({ title, text }) => `## ${title}\n${text}`)].join('\n\n')
}

function workloadTable(states: readonly WorkloadState[]): Exhibit {
  const lines = states.map((state) => {
    const [name = '', ready = '', is = ''] = stateRow(state)
    return `${name.padEnd(40)} ${ready.padEnd(7)} ${is}`
  })
  return { title: 'Workloads', text: lines.join('\n') }
}

async function examine(
  { workload }: WorkloadState,
  cluster: EvidenceCluster,
  show: (exhibit: Exhibit) => void,
): Promise<void> {
  try {
    const observed = await look(workload.namespace, cluster)
    const controller = controllerOf(workload, observed)
    if (controller === undefined) return
    const pods = newPodsOf(workload, controller, observed)
    const worst = oneOfEachFailure(pods, observed.events).slice(0, PODS_PER_WORKLOAD)
    show({
      title: `${workload.kind} ${workload.name}`,
      text: describeWorkload(workload, controller, worst, observed),
    })
    await Promise.all(worst.map((pod) => showLogs(pod, workload.namespace, cluster, show)))
  } catch (error) {
    show({ title: `${workload.kind} ${workload.name}`, text: `could not be examined: ${messageOf(error)}` })
  }
}

async function look(namespace: string, cluster: EvidenceCluster): Promise<Observed> {
  const list = async <Kind extends Exclude<keyof Observed, 'custom'>>(
    resource: Kind,
  ): Promise<Observed[Kind]> =>
    // Without the right to read one kind the evidence is weaker, not missing.
    (await cluster.list(resource, namespace).catch(() => [])) as Observed[Kind]
  const [deployments, statefulsets, daemonsets, jobs, replicasets, controllerrevisions, pods, events] =
    await Promise.all([
      list('deployments'),
      list('statefulsets'),
      list('daemonsets'),
      list('jobs'),
      list('replicasets'),
      list('controllerrevisions'),
      list('pods'),
      list('events'),
    ])
  return {
    deployments,
    statefulsets,
    daemonsets,
    jobs,
    replicasets,
    controllerrevisions,
    pods,
    events,
    custom: [],
  }
}

function oneOfEachFailure(pods: readonly Pod[], events: readonly ClusterEvent[]): readonly Pod[] {
  const bySignature = new Map<string, Pod>()
  for (const pod of pods) {
    const cause = podCause(pod, events)
    const signature = cause === undefined ? '' : `${cause.kind} ${cause.container ?? ''} ${cause.detail}`
    if (!bySignature.has(signature)) bySignature.set(signature, pod)
  }
  return [...bySignature].toSorted(([a], [b]) => Number(a === '') - Number(b === '')).map(([, pod]) => pod)
}

async function showLogs(
  pod: Pod,
  namespace: string,
  cluster: EvidenceCluster,
  show: (exhibit: Exhibit) => void,
): Promise<void> {
  const statuses = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])]
  await Promise.all(
    statuses.map(async ({ name, restartCount = 0, state }) => {
      const previous = restartCount > 0 && state?.terminated === undefined
      if (state?.waiting !== undefined && restartCount === 0) return
      const request = {
        namespace,
        pod: pod.metadata.name,
        container: name,
        previous,
        lines: LOG_LINES,
        bytes: LOG_BYTES,
      }
      const text = await cluster
        .log(request)
        .catch((error: unknown) => `the log cannot be read: ${messageOf(error)}`)
      const which = previous ? 'before its last restart' : 'so far'
      if (text.trim() === '') return
      show({
        title: `log of ${pod.metadata.name}/${name} ${which}, last ${LOG_LINES} lines`,
        text: text.trimEnd(),
      })
    }),
  )
}

function withinLimit(exhibits: readonly Exhibit[]): readonly Exhibit[] {
  let left = TOTAL
  return exhibits.flatMap(({ title, text }) => {
    if (left <= 0) return []
    const kept = lastBytes(text, left)
    left -= bytesOf(text)
    return [{ title, text: kept }]
  })
}

const encoder = new TextEncoder()

function bytesOf(text: string): number {
  return encoder.encode(text).length
}

/** The end of a text, which says most; a character that the cut splits is dropped. */
function lastBytes(text: string, limit: number): string {
  const bytes = encoder.encode(text)
  if (bytes.length <= limit) return text
  return `…${new TextDecoder().decode(bytes.slice(-limit)).replace(/^\uFFFD+/, '')}`
}
