import type { Environment } from '../action/inputs.ts'
import { type Helm, openHelm } from './helm.ts'
import { installHelm, parseWantedHelm } from './helm-install.ts'
import type { ClusterAccess } from './kubectl-proxy.ts'

/** Which Helm a step wants, and where it is fetched from. */
export interface HelmChoice {
  /** An exact version; whichever is installed where it is undefined. */
  readonly helmVersion: string | undefined
  readonly helmMirror: string
}

interface Surroundings {
  readonly env: Environment
  readonly log: { info(line: string): void }
  readonly signal: AbortSignal
}

/** The installed Helm, where it is the one that is wanted; else that one, fetched. */
export async function findHelm(
  { env }: ClusterAccess,
  { helmVersion, helmMirror }: HelmChoice,
  context: Surroundings,
): Promise<Helm> {
  const { signal, log } = context
  if (helmVersion === undefined) return openHelm({ env, signal })
  const wanted = parseWantedHelm(helmVersion)
  const installed = await openHelm({ env, signal }).catch(() => undefined)
  if (wanted.sha256 === undefined && installed?.version === `v${wanted.version}`) return installed
  const program = await installHelm(wanted, helmMirror, { env: context.env, log, signal })
  return openHelm({ env, signal, program })
}
