import { DeliveryError } from '../action/errors.ts'
import {
  type ChartRequest,
  type HelmMajor,
  type RollbackRequest,
  renderArguments,
  rollbackArguments,
  showArguments,
  templateArguments,
  upgradeArguments,
} from './helm-arguments.ts'
import { type Finished, mustRun, run } from './process.ts'
import { parseManifest, parseRelease, type ReleaseContent } from './release-content.ts'

/** How a command of Helm's ended; its message is Helm's own, without the output that may hold Secrets. */
interface HelmEnding {
  readonly isSuccess: boolean
  readonly message: string
}

/** Helm as a program, in whichever version is installed. */
export interface Helm {
  readonly version: string
  render(request: ChartRequest): Promise<ReleaseContent>
  /** Renders without asking a cluster: lookups find nothing there, and every kind is taken as it is. */
  template(request: ChartRequest): Promise<ReleaseContent>
  /** Fetches what a chart in a folder depends on, by its lock file where it has one. */
  buildDependencies(chart: string): Promise<void>
  upgrade(request: ChartRequest, signal: AbortSignal): Promise<HelmEnding>
  rollback(request: RollbackRequest, signal: AbortSignal): Promise<HelmEnding>
}

interface HelmOptions {
  /** The whole environment of Helm's processes. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  /** The program, where it is another one than the first on PATH. */
  readonly program?: string | undefined
}

const OLDEST = { major: 3, minor: 14 } as const

/** Finds the installed Helm; throws where there is none, or one too old to be driven. */
export async function openHelm(options: HelmOptions): Promise<Helm> {
  const { env, program = 'helm' } = options
  refuseOtherStorage(env['HELM_DRIVER'])
  const { stdout } = await mustRun(program, ['version', '--template={{.Version}}'], options)
  const { major, version } = parseHelmVersion(stdout)
  const rendered = async (args: readonly string[]) => {
    const finished = await run(program, args, options)
    options.signal.throwIfAborted()
    if (finished.status === 0) return finished.stdout
    throw renderError(lastWords(finished))
  }
  return {
    version,
    async render(request) {
      return parseRelease(await rendered(renderArguments(request)))
    },
    async template(request) {
      const [manifest, chart, values] = await Promise.all([
        rendered(templateArguments(request)),
        rendered(showArguments('chart', request)),
        rendered(showArguments('values', request)),
      ])
      return parseManifest(manifest, chart, values)
    },
    async buildDependencies(chart) {
      const finished = await run(program, ['dependency', 'build', '--', chart], options)
      options.signal.throwIfAborted()
      if (finished.status === 0) return
      throw new DeliveryError(
        'chart-invalid',
        `Helm cannot fetch what the chart depends on: ${lastWords(finished)}`,
        {
          cure: 'Run `helm dependency update`, commit Chart.lock, and log in to private repositories before',
        },
      )
    },
    upgrade: (request, signal) => ended(run(program, upgradeArguments(major, request), { env, signal })),
    rollback: (request, signal) => ended(run(program, rollbackArguments(major, request), { env, signal })),
  }
}

export function parseHelmVersion(text: string): { readonly major: HelmMajor; readonly version: string } {
  const version = text.trim()
  const [, major, minor] = /^v?(\d+)\.(\d+)\./.exec(version) ?? []
  const isOldEnough = Number(major) > OLDEST.major || Number(minor) >= OLDEST.minor
  if ((major === '3' && isOldEnough) || major === '4') return { major: major === '3' ? 3 : 4, version }
  throw new DeliveryError('tool-failed', `Helm ${version} is not known to this action`, {
    cure: 'Install Helm 3.14 or newer, or Helm 4',
  })
}

/** What Helm's failure to render says: the chart, its values, or the cluster that it asked. */
export function renderError(message: string): DeliveryError {
  if (/cluster unreachable|forbidden|unauthorized|connection refused/i.test(message)) {
    return new DeliveryError('cluster-failed', `Helm was refused by the cluster: ${message}`)
  }
  return new DeliveryError(
    'chart-invalid',
    `Helm cannot render the chart: ${message.replaceAll(/\s+/g, ' ')}`,
  )
}

async function ended(running: Promise<Finished>): Promise<HelmEnding> {
  const finished = await running
  return { isSuccess: finished.status === 0, message: withCure(lastWords(finished)) }
}

function withCure(message: string): string {
  if (/namespaces "[^"]*" not found/.test(message)) {
    return `${message}; \`create-namespace: true\` has Helm create it`
  }
  // Forcing would take the field from whoever needs it, at each deployment anew.
  if (/conflicts? with "/.test(message)) {
    return `${message}; leave the field out of the chart, or take it from its manager once by \`kubectl apply --server-side --force-conflicts\``
  }
  return message
}

/** Helm's errors go to standard error; its standard output holds manifests and stays unread here. */
function lastWords({ stderr, status, signal }: Finished): string {
  const lines = stderr
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^(?:WARNING|level=|time=|[IW]\d{4} )/.test(line))
  const text = lines
    .slice(-5)
    .join('\n')
    .trim()
    .replace(/^Error: /, '')
  if (text !== '') return text
  return signal === null ? `helm exited ${status}` : `helm was ended by ${signal}`
}

// Storage in ConfigMaps or SQL would have to be read another way than the Secrets that we read.
function refuseOtherStorage(driver: string | undefined): void {
  if (driver === undefined || driver === '' || driver === 'secret' || driver === 'secrets') return
  throw new DeliveryError('tool-failed', `HELM_DRIVER is "${driver}", and only Helm's Secrets are read`, {
    cure: 'Unset HELM_DRIVER for this step',
  })
}
