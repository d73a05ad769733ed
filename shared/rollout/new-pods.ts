import { canonical } from './canonical.ts'
import type { Controller, KubernetesObject, Observed, Pod, PodTemplate } from './objects.ts'
import { isOwnedBy } from './objects.ts'
import { RESOURCES, type Workload } from './workloads.ts'

const REVISION = 'deployment.kubernetes.io/revision'
const HASH = 'controller-revision-hash'

/** The live object of a workload, undefined while the cluster has none. */
export function controllerOf(workload: Workload, observed: Observed): Controller | undefined {
  if (workload.kind === 'Custom') return observed.custom.find((object) => isThis(workload, object))
  const objects: readonly KubernetesObject[] =
    workload.kind === 'CronJob' ? [] : observed[RESOURCES[workload.kind]]
  return objects.find(
    ({ metadata }) => metadata.name === workload.name && metadata.namespace === workload.namespace,
  )
}

/** A resource of the whole cluster has no namespace. */
function isThis(
  { api, namespace, name }: Workload,
  { apiVersion, kind, metadata }: KubernetesObject,
): boolean {
  const isType = (kind ?? api?.kind) === api?.kind && (apiVersion ?? api?.version) === api?.version
  return isType && metadata.name === name && (metadata.namespace ?? namespace) === namespace
}

/** Whether the controller has looked at the newest spec; before that its status speaks of an older one. */
export function isObserved({ metadata, status }: Controller): boolean {
  return (status?.observedGeneration ?? 0) >= (metadata.generation ?? 0)
}

/**
 * The pods of the newest template only, without those on their way out: an old pod that still
 * serves proves nothing about a rollout, and an old pod that fails is not its fault.
 */
export function newPodsOf(workload: Workload, controller: Controller, observed: Observed): readonly Pod[] {
  return podsOf(workload, controller, observed).filter(
    ({ metadata }) => metadata.deletionTimestamp === undefined,
  )
}

/**
 * The ReplicaSet of a Deployment's newest template. The revision alone does not say it: a Deployment that is recreated
 * has looked at its new template, and still bears the revision of the old one until its old pods are gone.
 */
export function newReplicaSet(deployment: Controller, { replicasets }: Observed): Controller | undefined {
  const revision = deployment.metadata.annotations?.[REVISION]
  if (revision === undefined || !isObserved(deployment)) return undefined
  return replicasets.find(
    (set) =>
      isOwnedBy(set, deployment) &&
      set.metadata.annotations?.[REVISION] === revision &&
      haveOneTemplate(set, deployment),
  )
}

/** As the controller itself compares them (kubernetes, pkg/controller/deployment/util, EqualIgnoreHash). */
function haveOneTemplate(set: Controller, deployment: Controller): boolean {
  return canonical(withoutHash(set.spec?.template)) === canonical(withoutHash(deployment.spec?.template))
}

function withoutHash(template: PodTemplate = {}): PodTemplate {
  const { 'pod-template-hash': _, ...labels } = template.metadata?.labels ?? {}
  return { ...template, metadata: { ...template.metadata, labels } }
}

function podsOf(workload: Workload, controller: Controller, observed: Observed): readonly Pod[] {
  if (workload.kind === 'Job') return observed.pods.filter((pod) => isOwnedBy(pod, controller))
  if (workload.kind === 'Deployment') {
    const set = newReplicaSet(controller, observed)
    return set === undefined ? [] : observed.pods.filter((pod) => isOwnedBy(pod, set))
  }
  const hash = workload.kind === 'StatefulSet' ? updateRevision(controller) : newestHash(controller, observed)
  if (hash === undefined) return []
  return observed.pods.filter((pod) => isOwnedBy(pod, controller) && pod.metadata.labels?.[HASH] === hash)
}

function updateRevision(statefulSet: Controller): string | undefined {
  return isObserved(statefulSet) ? statefulSet.status?.updateRevision : undefined
}

function newestHash(daemonSet: Controller, { controllerrevisions }: Observed): string | undefined {
  if (!isObserved(daemonSet)) return undefined
  const newest = controllerrevisions
    .filter((revision) => isOwnedBy(revision, daemonSet))
    .toSorted((a, b) => (b.revision ?? 0) - (a.revision ?? 0))[0]
  return newest?.metadata.labels?.[HASH]
}
