import { DeliveryError } from '../action/errors.ts'
import {
  type ChartRequest,
  type HelmMajor,
  type RollbackRequest,
  renderArguments,
  rollbackArguments,
  upgradeArguments,
} from './helm-arguments.ts'
import { parseRelease, type ReleaseContent } from './helm-storage.ts'
import { type Finished, mustRun, run } from './process.ts'

/** How a command of Helm's ended; its message is Helm's own, without the output that may hold Secrets. */
interface HelmEnding {
  readonly isSuccess: boolean
  readonly message: string
}

/** Helm as a program, in whichever version is installed. */
export interface Helm {
  readonly version: string
  render(request: ChartRequest): Promise<ReleaseContent>
  upgrade(request: ChartRequest, signal: AbortSignal): Promise<HelmEnding>
  rollback(request: RollbackRequest, signal: AbortSignal): Promise<HelmEnding>
}

interface HelmOptions {
  /** The whole environment of Helm's processes. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}

const OLDEST = { major: 3, minor: 14 } as const

/** Finds the installed Helm; throws where there is none, or one too old to be driven. */
export async function openHelm(options: HelmOptions): Promise<Helm> {
  const { env } = options
  refuseOtherStorage(env['HELM_DRIVER'])
  const { stdout } = await mustRun('helm', ['version', '--template={{.Version}}'], options)
  const { major, version } = parseHelmVersion(stdout)
  return {
    version,
    async render(request) {
      const finished = await run('helm', renderArguments(request), options)
      options.signal.throwIfAborted()
      if (finished.status === 0) return parseRelease(finished.stdout)
      throw renderError(lastWords(finished))
    },
    upgrade: (request, signal) => ended(run('helm', upgradeArguments(major, request), { env, signal })),
    rollback: (request, signal) => ended(run('helm', rollbackArguments(major, request), { env, signal })),
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
  const isMissing = /namespaces "[^"]*" not found/.test(message)
  return isMissing ? `${message}; \`create-namespace: true\` has Helm create it` : message
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
