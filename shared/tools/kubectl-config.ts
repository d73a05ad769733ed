import { DeliveryError } from '../action/errors.ts'
import type { ClusterAccess } from './kubectl-proxy.ts'
import { run } from './process.ts'

const PATIENCE = 5_000

/** Host and port of the API that the kubeconfig leads to, for a message; undefined where kubectl cannot say. */
export async function clusterHost({ env, context }: ClusterAccess): Promise<string | undefined> {
  const args = ['config', 'view', '--minify', '--output=jsonpath={.clusters[0].cluster.server}']
  const chosen = context === undefined ? args : [...args, `--context=${context}`]
  const signal = AbortSignal.timeout(PATIENCE)
  const finished = await run('kubectl', chosen, { env, signal }).catch(() => undefined)
  return finished?.status === 0 ? URL.parse(finished.stdout.trim())?.host : undefined
}

/** Says which cluster it is, and refuses any other than the one expected: `https://host:port` or `host:port`. */
export async function pinCluster(
  access: ClusterAccess,
  expected: string | undefined,
  log: { info(line: string): void },
): Promise<void> {
  const host = await clusterHost(access)
  if (host !== undefined) log.info(`cluster: ${host}`)
  if (expected === undefined) return
  const wanted = URL.parse(expected)?.host || expected
  if (host === wanted) return
  throw new DeliveryError(
    'cluster-failed',
    `the kubeconfig leads to ${host ?? 'no cluster'}, and \`expect-cluster\` says ${wanted}`,
    { cure: 'Check which kubeconfig and context this environment is given' },
  )
}
