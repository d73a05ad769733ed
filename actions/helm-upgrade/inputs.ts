import type { InputReader } from '../../shared/action/inputs.ts'
import { parseApplication } from '../../shared/domain/environment.ts'
import { type Images, parseImages } from '../../shared/domain/images.ts'
import { parseRevision, type Revision } from '../../shared/domain/revision.ts'
import { parseNamespace, parseReleaseName } from '../../shared/rollout/release-name.ts'
import { type Assignment, parseAssignment } from './values.ts'

export interface UpgradeInputs {
  readonly release: string
  readonly chart: string
  /** Undefined where the chart's image is none of this step's business. */
  readonly images: Images | undefined
  readonly revision: Revision | undefined
  readonly application: string
  readonly namespace: string
  readonly values: string | undefined
  readonly valueFiles: readonly string[]
  readonly strings: readonly Assignment[]
  readonly imageValues: readonly Assignment[]
  /** Milliseconds. */
  readonly timeout: number
  readonly onFailure: 'rollback' | 'keep'
  readonly createNamespace: boolean
  readonly kubeconfig: string | undefined
  readonly kubeconfigContent: string | undefined
  readonly kubeContext: string | undefined
}

export function readUpgradeInputs(input: InputReader): UpgradeInputs {
  const release = input.parsed('release', parseReleaseName)
  return {
    release,
    chart: input.required('chart'),
    images: input.parsedOrNone('image', parseImages),
    revision: input.parsedOrNone('revision', parseRevision),
    application: input.optionalParsed('application', parseApplication) ?? release,
    namespace: input.parsed('namespace', parseNamespace),
    values: input.optional('values'),
    valueFiles: input.lines('value-files'),
    strings: input.parsedLines('set-string', parseAssignment),
    imageValues: input.parsedLines('image-values', parseAssignment),
    timeout: input.duration('timeout'),
    onFailure: input.choice('on-failure', ['rollback', 'keep']),
    createNamespace: input.boolean('create-namespace'),
    kubeconfig: input.optional('kubeconfig'),
    kubeconfigContent: input.optionalSecret('kubeconfig-content'),
    kubeContext: input.optional('kube-context'),
  }
}
