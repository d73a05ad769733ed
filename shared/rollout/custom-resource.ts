import { type Condition, type Controller, conditionOf, type KubernetesObject } from './objects.ts'
import { oneLine } from './plain-words.ts'
import type { PodCause } from './pod-cause.ts'

/** On an object whose conditions are nothing to wait for: `trunkline.dev/wait: "false"`. */
const WAIT = 'trunkline.dev/wait'

/** The groups of Kubernetes itself; its other ones have no dot. */
const BUILT_IN = new Set(
  ['admissionregistration', 'apiextensions', 'apiregistration', 'authentication', 'authorization']
    .concat(['certificates', 'coordination', 'discovery', 'events', 'flowcontrol.apiserver', 'networking'])
    .concat(['node', 'rbac.authorization', 'resource', 'scheduling', 'storage'])
    .map((name) => `${name}.k8s.io`),
)

export function isCustom({ apiVersion = '' }: KubernetesObject): boolean {
  const [group = '', version] = apiVersion.split('/')
  return version !== undefined && group.includes('.') && !BUILT_IN.has(group)
}

/** A workload without pods of its own. */
interface CustomWorkload {
  readonly kind: 'Custom'
  readonly api: { readonly version: string; readonly kind: string }
  readonly namespace: string
  readonly name: string
  readonly containers: readonly []
  readonly isUnprobed: true
}

/** A custom resource as something to wait for; nothing where the chart says that it is not. */
export function customOf(
  { apiVersion = '', kind = '', metadata }: KubernetesObject,
  namespace: string,
): readonly CustomWorkload[] {
  if (metadata.annotations?.[WAIT] === 'false') return []
  const api = { version: apiVersion, kind }
  // Its controller takes a moment to say that it has begun.
  return [
    {
      kind: 'Custom',
      api,
      namespace: metadata.namespace ?? namespace,
      name: metadata.name,
      containers: [],
      isUnprobed: true,
    },
  ]
}

export interface CustomState {
  readonly isDone: boolean
  readonly cause: PodCause | undefined
}

/**
 * Judges a custom resource by the conditions that controllers agree on (kstatus, "The Conditions"): Stalled,
 * Reconciling, Ready. One without them has nothing to say, and is done.
 */
export function judgeCustom({ metadata, status }: Controller): CustomState {
  const generation = metadata.generation ?? 0
  if ((status?.observedGeneration ?? generation) < generation) return BUSY
  const all = status?.conditions ?? []
  const current = all.filter(({ observedGeneration = generation }) => observedGeneration >= generation)
  // All that it said was about an older generation.
  if (current.length === 0 && all.length > 0) return BUSY
  return judgeConditions(current)
}

function judgeConditions(conditions: readonly Condition[]): CustomState {
  const is = (type: string) => conditionOf(conditions, type, 'True')
  const stalled = is('Stalled') ?? is('Failed')
  if (stalled !== undefined) return { isDone: false, cause: { kind: 'custom-stalled', ...words(stalled) } }
  const ready = conditions.find(({ type }) => type === 'Ready' || type === 'Available')
  if (ready !== undefined && ready.status !== 'True') {
    return { isDone: false, cause: { kind: 'custom-not-ready', ...words(ready) } }
  }
  return is('Reconciling') === undefined ? { isDone: true, cause: undefined } : BUSY
}

const BUSY: CustomState = { isDone: false, cause: undefined }

function words({ type, status, reason, message }: Condition): {
  readonly reason: string
  readonly detail: string
} {
  return { reason: reason ?? `${type}=${status}`, detail: oneLine(message ?? '') }
}
