import { parseYaml, parseYamlDocuments } from './yaml.ts'

/** Kinds that are there once they are applied. */
const PLAIN = new Set([
  'ConfigMap',
  'Secret',
  'CustomResourceDefinition',
  'ServiceAccount',
  'Service',
  'Role',
  'RoleBinding',
  'ClusterRole',
  'ClusterRoleBinding',
  'Ingress',
  'NetworkPolicy',
  'PersistentVolumeClaim',
  'PodDisruptionBudget',
  'HorizontalPodAutoscaler',
  'Namespace',
])

/** What a helm revision deployed. */
export interface ReleaseContent {
  readonly chart: string
  readonly chartVersion: string
  readonly appVersion: string
  readonly description: string
  readonly manifest: string
  readonly hooks: readonly string[]
  readonly config: unknown
  /** The chart's default values. */
  readonly defaults: unknown
  /** Manifest and hooks, parsed. */
  readonly objects: readonly ManifestObject[]
}

interface ManifestObject {
  readonly kind: string
  readonly metadata: {
    readonly name: string
    readonly namespace?: string
    readonly annotations?: Readonly<Record<string, string>>
  }
}

/** Reads a release as Helm prints and stores it. */
export function parseRelease(json: string): ReleaseContent {
  const release = JSON.parse(json) as {
    readonly info?: { readonly description?: string }
    readonly manifest?: string
    readonly hooks?: readonly { readonly manifest?: string }[] | null
    readonly config?: unknown
    readonly chart?: {
      readonly metadata?: { readonly name?: string; readonly version?: string; readonly appVersion?: string }
      readonly values?: unknown
    } | null
  }
  const manifest = release.manifest ?? ''
  const hooks = (release.hooks ?? []).map((hook) => hook.manifest ?? '').toSorted()
  return {
    chart: release.chart?.metadata?.name ?? '',
    chartVersion: release.chart?.metadata?.version ?? '',
    appVersion: release.chart?.metadata?.appVersion ?? '',
    description: release.info?.description ?? '',
    manifest,
    hooks,
    config: release.config ?? {},
    defaults: release.chart?.values ?? {},
    objects: [manifest, ...hooks].flatMap(objectsOf),
  }
}

/** Reads what `helm template` prints, hooks among the rest, with the chart's own description and default values. */
export function parseManifest(manifest: string, chart: string, values: string): ReleaseContent {
  const { name, version, appVersion } = (parseYaml(chart) ?? {}) as Readonly<Record<string, unknown>>
  return {
    chart: textOf(name),
    chartVersion: textOf(version),
    appVersion: textOf(appVersion),
    description: '',
    manifest,
    hooks: [],
    config: {},
    defaults: parseYaml(values) ?? {},
    objects: objectsOf(manifest),
  }
}

/** A chart may leave its appVersion out. */
function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}

/**
 * The objects of a manifest as far as a rollout is about them: what runs no containers and is no hook, no
 * custom resource and no list of other objects is not parsed, since a chart may render megabytes of it.
 */
function objectsOf(manifest: string): readonly ManifestObject[] {
  return `\n${manifest}`
    .split(/\n---(?:[ \t].*)?(?=\n|$)/)
    .filter((text) => !isIrrelevant(text))
    .flatMap((text) => parseYamlDocuments(text).flatMap(objectsIn))
}

function isIrrelevant(text: string): boolean {
  const kind = /^kind:\s*["']?([A-Za-z]+)["']?\s*$/m.exec(text)?.[1]
  return kind !== undefined && PLAIN.has(kind) && !/containers["']?:|helm\.sh\/hook/i.test(text)
}

function objectsIn(document: unknown): readonly ManifestObject[] {
  if (typeof document !== 'object' || document === null) return []
  if ('items' in document && Array.isArray(document.items)) return document.items.flatMap(objectsIn)
  return isManifestObject(document) ? [document] : []
}

function isManifestObject(document: object): document is ManifestObject {
  if (!('kind' in document) || typeof document.kind !== 'string' || !('metadata' in document)) return false
  const { metadata } = document
  return (
    typeof metadata === 'object' &&
    metadata !== null &&
    'name' in metadata &&
    typeof metadata.name === 'string'
  )
}
