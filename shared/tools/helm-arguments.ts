/** Helm's major versions, which spell some flags differently. */
export type HelmMajor = 3 | 4

/** What every command about one helm release needs. */
export interface HelmRelease {
  readonly release: string
  readonly namespace: string
  readonly context: string | undefined
}

export interface ChartRequest extends HelmRelease {
  readonly chart: string
  /** Undefined for the newest, or for a chart that is a path. */
  readonly chartVersion: string | undefined
  /** URL of the chart repository that the chart's name is looked up in. */
  readonly chartRepository: string | undefined
  readonly valueFiles: readonly string[]
  /** Seconds for each of Helm's own waits. */
  readonly timeout: number
  readonly createNamespace: boolean
  /** Helm revisions that Helm keeps. */
  readonly historyMax: number
  readonly labels: Readonly<Record<string, string | null>>
  readonly description: string
  /** Whether Helm itself has to wait for the workloads, because hooks must run after them. */
  readonly waits: boolean
}

export interface RollbackRequest extends HelmRelease {
  readonly to: number
  readonly historyMax: number
  readonly timeout: number
}

/** `helm upgrade --install` without atomic: what failed is looked at before it is undone, and undone by us. */
export function upgradeArguments(major: HelmMajor, request: ChartRequest): readonly string[] {
  return ['upgrade', ...commonUpgrade(request), ...waiting(major, request.waits), ...operands(request)]
}

/** The same command, asked only what it would do, as JSON; the server is asked so that lookups and kinds are true. */
export function renderArguments(request: ChartRequest): readonly string[] {
  return [
    'upgrade',
    ...commonUpgrade({ ...request, createNamespace: false }),
    '--dry-run=server',
    '--output=json',
    ...operands(request),
  ]
}

/**
 * `helm template`: what the chart renders to without asking any cluster, for whom none may be asked. It prints
 * hooks and objects alike.
 */
export function templateArguments(request: ChartRequest): readonly string[] {
  return [
    'template',
    `--namespace=${request.namespace}`,
    ...sourceFlags(request),
    ...request.valueFiles.map((file) => `--values=${file}`),
    ...operands(request),
  ]
}

/** `helm show chart` or `helm show values`: what `helm template` leaves out of the chart that it renders. */
export function showArguments(what: 'chart' | 'values', request: ChartRequest): readonly string[] {
  return ['show', what, ...sourceFlags(request), '--', request.chart]
}

export function rollbackArguments(major: HelmMajor, request: RollbackRequest): readonly string[] {
  return [
    'rollback',
    ...clusterFlags(request),
    `--timeout=${request.timeout}s`,
    `--history-max=${request.historyMax}`,
    ...waiting(major, false),
    '--',
    request.release,
    String(request.to),
  ]
}

function commonUpgrade(request: ChartRequest): readonly string[] {
  return [
    '--install',
    ...clusterFlags(request),
    // Without it Helm keeps the values of the last helm revision whenever it is given none.
    '--reset-values',
    `--timeout=${request.timeout}s`,
    `--history-max=${request.historyMax}`,
    ...sourceFlags(request),
    `--description=${request.description}`,
    ...labelFlags(request.labels),
    ...(request.createNamespace ? ['--create-namespace'] : []),
    ...request.valueFiles.map((file) => `--values=${file}`),
  ]
}

/** As Docker has it, a registry on this very machine need not have TLS. */
const LOOPBACK = /^oci:\/\/(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?\//

function sourceFlags({ chart, chartVersion, chartRepository }: ChartRequest): readonly string[] {
  return [
    ...(LOOPBACK.test(chart) ? ['--plain-http'] : []),
    ...(chartVersion === undefined ? [] : [`--version=${chartVersion}`]),
    ...(chartRepository === undefined ? [] : [`--repo=${chartRepository}`]),
  ]
}

function clusterFlags({ namespace, context }: HelmRelease): readonly string[] {
  return [`--namespace=${namespace}`, ...(context === undefined ? [] : [`--kube-context=${context}`])]
}

/** Labels are carried from helm revision to helm revision; `null` takes one off. */
function labelFlags(labels: ChartRequest['labels']): readonly string[] {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value ?? 'null'}`)
  return pairs.length === 0 ? [] : [`--labels=${pairs.join(',')}`]
}

/** Helm 4's own watcher can be minutes late (fluxcd/cli-utils #677); what it calls legacy is Helm 3's wait. */
function waiting(major: HelmMajor, waits: boolean): readonly string[] {
  if (major === 3) return waits ? ['--wait'] : []
  return [waits ? '--wait=legacy' : '--wait=hookOnly']
}

/** Behind `--`, nothing that begins with a dash is taken for a flag. */
function operands({ release, chart }: ChartRequest): readonly string[] {
  return ['--', release, chart]
}
