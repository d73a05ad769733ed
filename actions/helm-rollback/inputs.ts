import type { InputReader } from '../../shared/action/inputs.ts'
import { parseDuration } from '../../shared/domain/duration.ts'
import { type Graces, gracesOf, parseOwnGrace } from '../../shared/rollout/grace.ts'
import type { RollbackGoal } from '../../shared/rollout/helm-revision.ts'
import { parseHelmVersion, parseNamespace, parseReleaseName } from '../../shared/rollout/release-name.ts'

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
  readonly expectCluster: string | undefined
  readonly historyMax: number
  readonly helmVersion: string | undefined
  readonly helmMirror: string
  readonly graces: Graces
  readonly githubToken: string | undefined
}

export function readRollbackInputs(input: InputReader, mask: (secret: string) => void): RollbackInputs {
  const own = input.parsedLines('grace', (line) => parseOwnGrace(line, parseDuration))
  const githubToken = input.optional('github-token')
  if (githubToken !== undefined && githubToken !== 'none') mask(githubToken)
  return {
    release: input.parsed('release', parseReleaseName),
    to: input.parsed('to', parseGoal),
    reason: input.optional('reason'),
    namespace: input.parsed('namespace', parseNamespace),
    timeout: input.duration('timeout'),
    kubeconfig: input.optional('kubeconfig'),
    kubeconfigContent: input.optionalSecret('kubeconfig-content'),
    kubeContext: input.optional('kube-context'),
    expectCluster: input.optional('expect-cluster'),
    historyMax: input.integer('history-max', 2),
    helmVersion: input.optionalParsed('helm-version', parseHelmVersion),
    helmMirror: input.required('helm-mirror'),
    graces: gracesOf(own, input.boolean('fail-fast')),
    githubToken,
  }
}

function parseGoal(text: string): RollbackGoal {
  if (text === 'verified' || text === 'previous') return text
  const number = Number(text)
  if (/^[1-9]\d{0,8}$/.test(text)) return number
  throw new TypeError(`verified, previous or the number of a helm revision, got "${text}"`)
}
