import type { Environment } from '../action/inputs.ts'

// What the runner tells its steps, tokens and command files among it; and what would send Helm to
// another cluster or namespace than kubectl.
const WITHHELD = /^(?:INPUT_|ACTIONS_|GITHUB_|RUNNER_|STATE_|GH_|HELM_KUBE|HELM_NAMESPACE$|NODE_OPTIONS$)/

/** The environment for programs that need none of the job's own: cloud credentials and proxies stay, tokens go. */
export function childEnvironment(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !WITHHELD.test(name)))
}
