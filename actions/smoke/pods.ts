import { controllerOf, newPodsOf } from '../../shared/rollout/new-pods.ts'
import {
  isOwnedBy,
  isReadyPod,
  type KubernetesObject,
  type Observed,
  type Pod,
} from '../../shared/rollout/objects.ts'
import type { Workload, WorkloadKind } from '../../shared/rollout/workloads.ts'
import type { KubernetesName } from './subject.ts'

/** A Service, as far as it leads to pods. */
export interface ServiceObject extends KubernetesObject {
  readonly spec?: {
    readonly selector?: Readonly<Record<string, string>>
    readonly ports?: readonly {
      readonly name?: string
      readonly port: number
      readonly targetPort?: number | string
    }[]
  }
}

/** What the cluster shows of the namespace. */
export type Seen = Pick<
  Observed,
  'deployments' | 'statefulsets' | 'daemonsets' | 'replicasets' | 'controllerrevisions' | 'pods'
> & { readonly service: ServiceObject | undefined }

export interface PodTarget {
  readonly pod: string
  readonly port: number
}

/** The ready pods of the new revision, or why there are none. */
export type Pods =
  | { readonly kind: 'pods'; readonly targets: readonly PodTarget[] }
  | { readonly kind: 'none'; readonly problem: string }

const KINDS = {
  deployment: 'Deployment',
  statefulset: 'StatefulSet',
  daemonset: 'DaemonSet',
} as const satisfies Partial<Record<KubernetesName['kind'], WorkloadKind>>

/** The pods to ask: ready, and of their controller's newest template, since an old pod that answers proves nothing. */
export function podsToAsk(of: KubernetesName, namespace: string, seen: Seen): Pods {
  const chosen = of.kind === 'service' ? podsOfService(of, namespace, seen) : podsOfOwner(of, namespace, seen)
  if (typeof chosen === 'string') return { kind: 'none', problem: chosen }
  const ready = chosen.newest.filter(isReadyPod)
  if (ready.length === 0) return { kind: 'none', problem: noneReady(of, chosen) }
  const targets = ready.map((pod) => ({ pod: pod.metadata.name, port: portOf(of, pod, seen.service) }))
  const lost = targets.find(({ port }) => port === undefined)
  if (lost !== undefined) return { kind: 'none', problem: `${of.kind} ${of.name} has no port ${of.port}` }
  return { kind: 'pods', targets: targets as readonly PodTarget[] }
}

interface Chosen {
  readonly newest: readonly Pod[]
  /** Those of older templates that still serve. */
  readonly older: number
}

function noneReady({ kind, name }: KubernetesName, { newest, older }: Chosen): string {
  const old = older === 0 ? '' : `; ${older} of an older one still ${older === 1 ? 'serves' : 'serve'}`
  const what = `of the new revision of ${kind} ${name}`
  const some =
    newest.length === 0 ? `there is no pod ${what}` : `none of the ${newest.length} pods ${what} is ready`
  return `${some}${old}`
}

function podsOfOwner(of: KubernetesName, namespace: string, seen: Seen): Chosen | string {
  if (of.kind === 'pod' || of.kind === 'service') {
    const pods = seen.pods.filter(({ metadata }) => metadata.name === of.name)
    return pods.length === 0 ? `there is no pod ${of.name}` : { newest: pods, older: 0 }
  }
  const workload = workloadOf(KINDS[of.kind], of.name, namespace)
  const observed = { ...seen, jobs: [], events: [], custom: [] }
  const controller = controllerOf(workload, observed)
  if (controller === undefined) return `there is no ${of.kind} ${of.name}`
  const newest = newPodsOf(workload, controller, observed)
  const owners = [controller, ...seen.replicasets.filter((set) => isOwnedBy(set, controller))]
  const others = seen.pods.filter(
    (pod) => !newest.includes(pod) && owners.some((owner) => isOwnedBy(pod, owner)),
  )
  return { newest, older: others.filter(isReadyPod).length }
}

/** The pods that a Service selects; those whose controller has a newer template are the old ones. */
function podsOfService({ name }: KubernetesName, namespace: string, seen: Seen): Chosen | string {
  const selector = Object.entries(seen.service?.spec?.selector ?? {})
  if (seen.service === undefined) return `there is no service ${name}`
  if (selector.length === 0) return `service ${name} selects no pods`
  const selected = seen.pods.filter(({ metadata }) =>
    selector.every(([key, value]) => metadata.labels?.[key] === value),
  )
  const newest = newestNames(namespace, seen)
  const owned = ownedNames(namespace, seen)
  const isNew = ({ metadata }: Pod) => newest.has(metadata.name) || !owned.has(metadata.name)
  const older = selected.filter((pod) => !isNew(pod) && isReadyPod(pod)).length
  return { newest: selected.filter(isNew), older }
}

function newestNames(namespace: string, seen: Seen): ReadonlySet<string> {
  const observed = { ...seen, jobs: [], events: [], custom: [] }
  const names = controllers(namespace, seen).flatMap(({ workload, controller }) =>
    newPodsOf(workload, controller, observed).map(({ metadata }) => metadata.name),
  )
  return new Set(names)
}

/** Pods whose template is known: of a ReplicaSet, a StatefulSet or a DaemonSet. */
function ownedNames(namespace: string, seen: Seen): ReadonlySet<string> {
  const known = [...seen.replicasets, ...controllers(namespace, seen).map(({ controller }) => controller)]
  const uids = new Set(known.map(({ metadata }) => metadata.uid))
  const owned = seen.pods.filter(({ metadata }) => metadata.ownerReferences?.some(({ uid }) => uids.has(uid)))
  return new Set(owned.map(({ metadata }) => metadata.name))
}

function controllers(namespace: string, seen: Seen) {
  const of = (kind: WorkloadKind, objects: Seen['deployments']) =>
    objects.map((controller) => ({
      workload: workloadOf(kind, controller.metadata.name, namespace),
      controller,
    }))
  return [
    ...of('Deployment', seen.deployments),
    ...of('StatefulSet', seen.statefulsets),
    ...of('DaemonSet', seen.daemonsets),
  ]
}

function workloadOf(kind: WorkloadKind, name: string, namespace: string): Workload {
  return { kind, name, namespace, containers: [] }
}

/** The port of a pod: as it is numbered, as the pod names it, or where the Service leads. */
function portOf(
  { kind, port }: KubernetesName,
  pod: Pod,
  service: ServiceObject | undefined,
): number | undefined {
  if (kind !== 'service') return numberOf(port, pod)
  const found = service?.spec?.ports?.find((one) => one.name === port || String(one.port) === port)
  return found === undefined ? undefined : numberOf(String(found.targetPort ?? found.port), pod)
}

function numberOf(port: string, { spec }: Pod): number | undefined {
  if (/^\d+$/.test(port)) return Number(port)
  const ports = (spec?.containers ?? []).flatMap(
    (container) => (container as { ports?: readonly { name?: string; containerPort: number }[] }).ports ?? [],
  )
  return ports.find(({ name }) => name === port)?.containerPort
}
