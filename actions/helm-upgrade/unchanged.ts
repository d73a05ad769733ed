import { type HelmRevision, LABELS } from '../../shared/rollout/helm-revision.ts'
import type { MappedImage } from '../../shared/rollout/running-image.ts'
import {
  isSameButRandom,
  isSameContent,
  isSameInput,
  type Numbers,
} from '../../shared/rollout/same-content.ts'
import { watchRollout } from '../../shared/rollout/watch.ts'
import { workloadsOf } from '../../shared/rollout/workloads.ts'
import type { UpgradeInputs } from './inputs.ts'
import type { Content, UpgradePorts, UpgradeResult } from './ports.ts'

const GLANCE = 2_000

interface Known {
  readonly before: HelmRevision | undefined
  readonly live: Content | undefined
  readonly rendered: Content
  readonly images: readonly MappedImage[]
}

/** The same chart, values and image for the same revision, live and healthy: there is nothing to do. */
export async function unchanged(
  inputs: UpgradeInputs,
  { before, live, rendered, images }: Known,
  renderAgain: () => Promise<Content>,
  ports: UpgradePorts,
): Promise<UpgradeResult | undefined> {
  if (before?.status !== 'deployed' || before.labels[LABELS.revision] !== inputs.revision) return undefined
  const numbers = { live: before.number, next: before.number + 1 }
  if (live === undefined || !(await isSame(live, rendered, numbers, renderAgain))) return undefined
  const workloads = workloadsOf(live.objects, inputs.namespace)
  const watch = await watchRollout({ workloads, hooks: [], images, timeout: GLANCE }, ports, ports.signal)
  await watch.applied()
  const ending = await watch.ending
  if (ending.kind !== 'ready') return undefined
  const { number } = before
  const { chartVersion, appVersion } = rendered
  ports.trace({ phase: 'settled', live: number })
  return {
    kind: 'unchanged',
    previous: number,
    current: number,
    chartVersion,
    appVersion,
    states: ending.states,
    milliseconds: ending.after,
  }
}

/** A chart that makes up a password renders differently each time: a second rendering shows where. */
export async function isSame(
  live: Content,
  rendered: Content,
  numbers: Numbers,
  renderAgain: () => Promise<Content>,
): Promise<boolean> {
  if (isSameContent(live, rendered, numbers)) return true
  return isSameInput(live, rendered) && isSameButRandom(live, rendered, await renderAgain())
}
