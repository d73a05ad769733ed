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
