import type { InputReader } from '../../shared/action/inputs.ts'
import type { RollbackGoal } from '../../shared/rollout/helm-revision.ts'
import { parseNamespace, parseReleaseName } from '../../shared/rollout/release-name.ts'

export interface RollbackInputs {
  readonly release: string
  readonly to: RollbackGoal
  readonly reason: string | undefined
  readonly namespace: string
  /** Milliseconds. */
  readonly timeout: number
  readonly kubeconfig: string | undefined
  readonly kubeconfigContent: string | undefined
  readonly kubeContext: string | undefined
}

export function readRollbackInputs(input: InputReader): RollbackInputs {
  return {
    release: input.parsed('release', parseReleaseName),
    to: input.parsed('to', parseGoal),
    reason: input.optional('reason'),
    namespace: input.parsed('namespace', parseNamespace),
    timeout: input.duration('timeout'),
    kubeconfig: input.optional('kubeconfig'),
    kubeconfigContent: input.optionalSecret('kubeconfig-content'),
    kubeContext: input.optional('kube-context'),
  }
}

function parseGoal(text: string): RollbackGoal {
  if (text === 'verified' || text === 'previous') return text
  const number = Number(text)
  if (/^[1-9]\d{0,8}$/.test(text)) return number
  throw new TypeError(`verified, previous or the number of a helm revision, got "${text}"`)
}
