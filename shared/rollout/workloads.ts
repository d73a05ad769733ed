import type { Container, KubernetesObject, Observed, Resource } from './objects.ts'

export type WorkloadKind = 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'CronJob'

/** Something of a helm release that runs pods. */
export interface Workload {
  readonly kind: WorkloadKind
  readonly namespace: string
  readonly name: string
  /** The containers of its pods, init containers too, as the manifest has them. */
  readonly containers: readonly Container[]
}

/** Where the API lists each kind. */
const RESOURCES = {
  Deployment: 'deployments',
  StatefulSet: 'statefulsets',
  DaemonSet: 'daemonsets',
  Job: 'jobs',
} as const satisfies Partial<Record<WorkloadKind, Resource>>

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

export function resourceOf(kind: WorkloadKind): keyof Observed | undefined {
  return kind === 'CronJob' ? undefined : RESOURCES[kind]
}

export function workloadKey({
  kind,
  namespace,
  name,
}: Pick<Workload, 'kind' | 'namespace' | 'name'>): string {
  return `${kind}/${namespace}/${name}`
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
  if (kind !== 'CronJob' && !(kind !== undefined && Object.hasOwn(RESOURCES, kind))) return []
  return [
    {
      kind: kind as WorkloadKind,
      namespace: metadata.namespace ?? namespace,
      name: metadata.name,
      containers: templateContainers(object),
    },
  ]
}

function templateContainers(object: KubernetesObject): readonly Container[] {
  const spec = 'spec' in object ? object.spec : undefined
  const template = isRecord(spec) ? spec['template'] : undefined
  const podSpec = isRecord(template) ? template['spec'] : undefined
  if (!isRecord(podSpec)) return []
  return [podSpec['initContainers'], podSpec['containers']]
    .flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []))
    .flatMap((container) => {
      if (!isRecord(container) || typeof container['name'] !== 'string') return []
      const { name, image } = container
      return [{ name, ...(typeof image === 'string' ? { image } : {}) }]
    })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
