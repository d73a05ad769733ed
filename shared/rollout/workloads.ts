import { customOf, isCustom } from './custom-resource.ts'
import type { Container, CustomType, KubernetesObject, Observed } from './objects.ts'

export type WorkloadKind = 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'CronJob' | 'Custom'

/** Something of a helm release that runs pods, or a custom resource that says itself when it is ready. */
export interface Workload {
  readonly kind: WorkloadKind
  /** Of a custom resource. */
  readonly api?: { readonly version: string; readonly kind: string }
  readonly namespace: string
  readonly name: string
  /** The containers of its pods, init containers too, as the manifest has them. */
  readonly containers: readonly Container[]
  /** Whether a container of it has no readiness probe, so that the kubelet calls it ready as soon as it runs. */
  readonly isUnprobed?: boolean
}

type BuiltIn = Exclude<keyof Observed, 'custom'>

/** Where the API lists each kind. */
export const RESOURCES = {
  Deployment: 'deployments',
  StatefulSet: 'statefulsets',
  DaemonSet: 'daemonsets',
  Job: 'jobs',
} as const satisfies Partial<Record<WorkloadKind, BuiltIn>>

/** The workloads among a release's objects; hooks come apart, since Helm itself waits for them. */
export function workloadsOf(objects: readonly KubernetesObject[], namespace: string): readonly Workload[] {
  return objects.filter((object) => !isHook(object)).flatMap((object) => workloadOf(object, namespace))
}

/** The Jobs among a release's hooks for these events, `pre-upgrade` and the like. */
export function hookJobsOf(
  objects: readonly KubernetesObject[],
  namespace: string,
  events: readonly string[],
): readonly Workload[] {
  return objects
    .filter((object) => object.kind === 'Job' && hookEvents(object).some((event) => events.includes(event)))
    .flatMap((object) => workloadOf(object, namespace))
}

/** The Jobs among a release's hooks, whatever runs them. */
export function allHookJobsOf(objects: readonly KubernetesObject[], namespace: string): readonly Workload[] {
  return objects
    .filter((object) => object.kind === 'Job' && isHook(object))
    .flatMap((object) => workloadOf(object, namespace))
}

export function hasHookFor(objects: readonly KubernetesObject[], events: readonly string[]): boolean {
  return objects.some((object) => hookEvents(object).some((event) => events.includes(event)))
}

export function resourceOf({ kind, api }: Pick<Workload, 'kind' | 'api'>): BuiltIn | CustomType | undefined {
  if (kind === 'Custom') return api === undefined ? undefined : `${api.version}/${api.kind}`
  return kind === 'CronJob' ? undefined : RESOURCES[kind]
}

/** The kind as its manifest has it. */
export function kindOf({ kind, api }: Pick<Workload, 'kind' | 'api'>): string {
  return api?.kind ?? kind
}

export function workloadKey({
  kind,
  api,
  namespace,
  name,
}: Pick<Workload, 'kind' | 'api' | 'namespace' | 'name'>): string {
  return `${kindOf({ kind, ...(api === undefined ? {} : { api }) })}/${namespace}/${name}`
}

/** Every container image that the objects name, in whatever kind: custom resources carry pod templates too. */
export function imagesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(imagesIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'containers' || key === 'initContainers' ? containersIn(inner) : imagesIn(inner),
  )
}

function containersIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return imagesIn(value)
  return value.flatMap((container: unknown) =>
    isRecord(container) && typeof container['image'] === 'string' ? [container['image']] : [],
  )
}

function hookEvents({ metadata }: KubernetesObject): readonly string[] {
  const events = metadata.annotations?.['helm.sh/hook']
  return typeof events === 'string' ? events.split(',').map((event) => event.trim()) : []
}

function isHook(object: KubernetesObject): boolean {
  return hookEvents(object).length > 0
}

function workloadOf(object: KubernetesObject, namespace: string): readonly Workload[] {
  const { kind, metadata } = object
  if (isCustom(object)) return customOf(object, namespace)
  if (kind !== 'CronJob' && !(kind !== undefined && Object.hasOwn(RESOURCES, kind))) return []
  return [
    {
      kind: kind as WorkloadKind,
      namespace: metadata.namespace ?? namespace,
      name: metadata.name,
      containers: templateContainers(object),
      isUnprobed: kind !== 'Job' && isUnprobed(object),
    },
  ]
}

function templateContainers(object: KubernetesObject): readonly Container[] {
  const podSpec = podSpecOf(object)
  if (podSpec === undefined) return []
  return [podSpec['initContainers'], podSpec['containers']]
    .flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []))
    .flatMap((container) => {
      if (!isRecord(container) || typeof container['name'] !== 'string') return []
      const { name, image } = container
      return [{ name, ...(typeof image === 'string' ? { image } : {}) }]
    })
}

function podSpecOf(object: KubernetesObject): Record<string, unknown> | undefined {
  const spec = 'spec' in object ? object.spec : undefined
  const template = isRecord(spec) ? spec['template'] : undefined
  const podSpec = isRecord(template) ? template['spec'] : undefined
  return isRecord(podSpec) ? podSpec : undefined
}

function isUnprobed(object: KubernetesObject): boolean {
  const containers = podSpecOf(object)?.['containers']
  return (
    Array.isArray(containers) && containers.some((one) => isRecord(one) && !isRecord(one['readinessProbe']))
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
