import type { InputReader } from '../../shared/action/inputs.ts'
import { parseDuration } from '../../shared/domain/duration.ts'
import { parseApplication } from '../../shared/domain/environment.ts'
import { type Images, parseImages } from '../../shared/domain/images.ts'
import { parseRevision, type Revision } from '../../shared/domain/revision.ts'
import { type Graces, gracesOf, parseOwnGrace } from '../../shared/rollout/grace.ts'
import { parseHelmVersion, parseNamespace, parseReleaseName } from '../../shared/rollout/release-name.ts'
import { type Assignment, type FromEnvironment, parseAssignment, parseFromEnvironment } from './values.ts'

export interface UpgradeInputs {
  readonly release: string
  readonly chart: string
  readonly chartVersion: string | undefined
  readonly chartRepository: string | undefined
  /** Undefined where the chart's image is none of this step's business. */
  readonly images: Images | undefined
  readonly revision: Revision | undefined
  readonly application: string
  readonly namespace: string
  readonly values: string | undefined
  readonly valueFiles: readonly string[]
  readonly strings: readonly Assignment[]
  readonly fromEnvironment: readonly FromEnvironment[]
  readonly imageValues: readonly Assignment[]
  /** Milliseconds. */
  readonly timeout: number
  readonly onFailure: 'rollback' | 'keep'
  readonly graces: Graces
  readonly createNamespace: boolean
  readonly historyMax: number
  readonly allowRollback: boolean
  readonly dryRun: boolean
  readonly helmVersion: string | undefined
  readonly helmMirror: string
  readonly kubeconfig: string | undefined
  readonly kubeconfigContent: string | undefined
  readonly kubeContext: string | undefined
  /** Host and port, or URL, of the API that it has to be. */
  readonly expectCluster: string | undefined
  /** Undefined where the order of commits is not to be asked for. */
  readonly githubToken: string | undefined
}

export function readUpgradeInputs(input: InputReader, mask: (secret: string) => void): UpgradeInputs {
  const release = input.parsed('release', parseReleaseName)
  const own = input.parsedLines('grace', (line) => parseOwnGrace(line, parseDuration))
  return {
    release,
    ...readChart(input),
    images: input.parsedOrNone('image', parseImages),
    revision: input.parsedOrNone('revision', parseRevision),
    application: input.optionalParsed('application', parseApplication) ?? release,
    namespace: input.parsed('namespace', parseNamespace),
    values: input.optional('values'),
    valueFiles: input.lines('value-files'),
    strings: input.parsedLines('set-string', parseAssignment),
    fromEnvironment: input.parsedLines('set-from-env', parseFromEnvironment),
    imageValues: input.parsedLines('image-values', parseAssignment),
    timeout: input.duration('timeout'),
    onFailure: input.choice('on-failure', ['rollback', 'keep']),
    graces: gracesOf(own, input.boolean('fail-fast')),
    createNamespace: input.boolean('create-namespace'),
    historyMax: input.integer('history-max', 2),
    allowRollback: input.boolean('allow-rollback'),
    dryRun: input.boolean('dry-run'),
    helmVersion: input.optionalParsed('helm-version', parseHelmVersion),
    helmMirror: input.required('helm-mirror'),
    kubeconfig: input.optional('kubeconfig'),
    kubeconfigContent: input.optionalSecret('kubeconfig-content'),
    kubeContext: input.optional('kube-context'),
    expectCluster: input.optional('expect-cluster'),
    githubToken: readToken(input, mask),
  }
}

/** Whether the chart lies in the workspace. */
export function isChartPath({
  chart,
  chartRepository,
}: Pick<UpgradeInputs, 'chart' | 'chartRepository'>): boolean {
  return chartRepository === undefined && !chart.startsWith('oci://')
}

/** The word `none` is no secret, and must not be masked wherever it stands. */
function readToken(input: InputReader, mask: (secret: string) => void): string | undefined {
  const token = input.optional('github-token')
  if (token !== undefined && token !== 'none') mask(token)
  return token
}

function readChart(input: InputReader): Pick<UpgradeInputs, 'chart' | 'chartVersion' | 'chartRepository'> {
  const chart = input.required('chart')
  const chartVersion = input.optional('chart-version')
  const chartRepository = input.optionalParsed('chart-repository', parseRepositoryUrl)
  if (chart.startsWith('-'))
    input.refuse('chart', 'must be a path, a name or oci://…, and begin with no dash')
  if (chartRepository !== undefined && !/^[A-Za-z0-9][\w.-]*$/.test(chart)) {
    input.refuse('chart', `must be a chart's bare name where chart-repository is given, got "${chart}"`)
  }
  const isFetched = !isChartPath({ chart, chartRepository })
  const hasDigest = chart.includes('@sha256:')
  if (isFetched && chartVersion === undefined && !hasDigest) {
    input.refuse(
      'chart-version',
      'is required for a chart that is fetched: the newest one is not the same one tomorrow',
    )
  }
  if (!isFetched && chartVersion !== undefined) {
    input.refuse('chart-version', 'has no meaning for a chart that is a path')
  }
  return { chart, chartVersion, chartRepository }
}

function parseRepositoryUrl(text: string): string {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(`the http(s) URL of a chart repository, got "${text}"`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new TypeError('a URL without credentials: log in with `helm repo add` in an earlier step')
  }
  return text
}
