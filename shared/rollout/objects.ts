/** The parts of Kubernetes objects that a rollout is judged by; everything else passes unseen. */
export interface KubernetesObject {
  readonly apiVersion?: string
  readonly kind?: string
  readonly metadata: Metadata
}

interface Metadata {
  readonly name: string
  readonly namespace?: string
  readonly uid?: string
  readonly generation?: number
  readonly resourceVersion?: string
  readonly creationTimestamp?: string
  readonly deletionTimestamp?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
  readonly ownerReferences?: readonly { readonly uid: string; readonly kind: string; readonly name: string }[]
}

export interface Condition {
  readonly observedGeneration?: number
  readonly type: string
  readonly status: string
  readonly reason?: string
  readonly message?: string
}

export interface Container {
  readonly name: string
  readonly image?: string
  readonly readinessProbe?: Probe
  readonly livenessProbe?: Probe
  readonly startupProbe?: Probe
  readonly resources?: { readonly requests?: Readonly<Record<string, string>> }
}

/** How the kubelet asks a container whether it is well; numbers are seconds and counts. */
export interface Probe {
  readonly httpGet?: { readonly path?: string; readonly port?: number | string }
  readonly tcpSocket?: { readonly port?: number | string }
  readonly grpc?: { readonly port?: number }
  readonly exec?: { readonly command?: readonly string[] }
  readonly initialDelaySeconds?: number
  readonly periodSeconds?: number
  readonly failureThreshold?: number
}

interface PodSpec {
  readonly containers?: readonly Container[]
  readonly initContainers?: readonly Container[]
  readonly nodeName?: string
  readonly nodeSelector?: Readonly<Record<string, string>>
}

/** A Deployment, StatefulSet, DaemonSet or Job: the fields of all of them, each kind filling its own. */
export interface PodTemplate {
  readonly metadata?: { readonly labels?: Readonly<Record<string, string>> }
  readonly spec?: PodSpec
}

export interface Controller extends KubernetesObject {
  readonly spec?: {
    readonly replicas?: number
    readonly paused?: boolean
    readonly suspend?: boolean
    readonly completions?: number
    readonly updateStrategy?: {
      readonly type?: string
      readonly rollingUpdate?: { readonly partition?: number }
    }
    readonly template?: PodTemplate
  }
  readonly status?: {
    readonly observedGeneration?: number
    readonly replicas?: number
    readonly updatedReplicas?: number
    readonly readyReplicas?: number
    readonly availableReplicas?: number
    readonly updateRevision?: string
    readonly desiredNumberScheduled?: number
    readonly updatedNumberScheduled?: number
    readonly numberReady?: number
    readonly numberAvailable?: number
    readonly active?: number
    readonly succeeded?: number
    readonly ready?: number
    readonly conditions?: readonly Condition[]
  }
}

export interface ControllerRevision extends KubernetesObject {
  readonly revision?: number
}

export interface Terminated {
  readonly exitCode: number
  readonly signal?: number
  readonly reason?: string
  readonly message?: string
  readonly finishedAt?: string
}

export interface ContainerState {
  readonly waiting?: { readonly reason?: string; readonly message?: string }
  readonly running?: { readonly startedAt?: string }
  readonly terminated?: Terminated
}

export interface ContainerStatus {
  readonly name: string
  readonly image?: string
  readonly imageID?: string
  readonly ready?: boolean
  readonly restartCount?: number
  readonly state?: ContainerState
  readonly lastState?: ContainerState
}

export interface Pod extends KubernetesObject {
  readonly spec?: PodSpec
  readonly status?: {
    readonly phase?: string
    readonly reason?: string
    readonly message?: string
    readonly conditions?: readonly Condition[]
    readonly containerStatuses?: readonly ContainerStatus[]
    readonly initContainerStatuses?: readonly ContainerStatus[]
  }
}

export interface ClusterEvent extends KubernetesObject {
  readonly type?: string
  readonly reason?: string
  readonly message?: string
  readonly count?: number
  readonly lastTimestamp?: string | null
  readonly eventTime?: string | null
  readonly series?: { readonly count?: number; readonly lastObservedTime?: string }
  readonly involvedObject?: { readonly kind?: string; readonly name?: string; readonly uid?: string }
}

/** What the cluster shows of one namespace, by resource. */
export interface Observed {
  readonly deployments: readonly Controller[]
  readonly statefulsets: readonly Controller[]
  readonly daemonsets: readonly Controller[]
  readonly jobs: readonly Controller[]
  readonly replicasets: readonly Controller[]
  readonly controllerrevisions: readonly ControllerRevision[]
  readonly pods: readonly Pod[]
  readonly events: readonly ClusterEvent[]
  /** Custom resources of every type that is followed. */
  readonly custom: readonly Controller[]
}

/** A type of custom resource: `stable.example.com/v1/Database`. */
export type CustomType = `${string}/${string}`

export type Resource = Exclude<keyof Observed, 'custom'> | CustomType

export function isOwnedBy(object: KubernetesObject, owner: KubernetesObject): boolean {
  return object.metadata.ownerReferences?.some(({ uid }) => uid === owner.metadata.uid) ?? false
}

export function conditionOf(
  conditions: readonly Condition[] | undefined,
  type: string,
  status: string,
): Condition | undefined {
  return conditions?.find((condition) => condition.type === type && condition.status === status)
}

export function isReadyPod(pod: Pod): boolean {
  return (
    pod.metadata.deletionTimestamp === undefined &&
    conditionOf(pod.status?.conditions, 'Ready', 'True') !== undefined
  )
}

/** When an event last happened; '' where the cluster does not say. */
export function eventTime({ series, lastTimestamp, eventTime: first, metadata }: ClusterEvent): string {
  return series?.lastObservedTime ?? lastTimestamp ?? first ?? metadata.creationTimestamp ?? ''
}
