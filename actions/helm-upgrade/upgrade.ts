import { converge } from '../../shared/rollout/converge.ts'
import {
  currentRevision,
  type HelmRevision,
  isAbandoned,
  isPending,
  LABELS,
  type Owner,
  undoTarget,
} from '../../shared/rollout/helm-revision.ts'
import type { MappedImage } from '../../shared/rollout/running-image.ts'
import { fail, keepRecordTrue, rollBack } from '../../shared/rollout/undo.ts'
import { watchRollout } from '../../shared/rollout/watch.ts'
import { hasHookFor, hookJobsOf, imagesIn, workloadsOf } from '../../shared/rollout/workloads.ts'
import type { UpgradeInputs } from './inputs.ts'
import type { Content, HelmUpgrade, Undo, UpgradePorts, UpgradeResult } from './ports.ts'
import { checkRendered, type NotRendered } from './rendered.ts'

const GLANCE = 2_000

/** Upgrades the release, and undoes what failed. */
export async function upgrade(
  inputs: UpgradeInputs,
  owner: Owner,
  ports: UpgradePorts,
): Promise<UpgradeResult> {
  const { helm } = ports
  const history = await unlocked(await helm.history(), owner, ports)
  if ('lockedBy' in history) return { kind: 'locked', by: history.lockedBy }
  const before = currentRevision(history.revisions)
  const labels = labelsOf(inputs, owner, before !== undefined)
  const [rendered, images] = await Promise.all([
    helm.render({ labels, waits: false }),
    inputs.images === undefined ? [] : ports.mappedImages(inputs.images),
  ])
  const problem = checkImages(inputs, rendered)
  if (problem !== undefined) return { kind: 'not-rendered', ...problem }
  const known = await unchanged(inputs, { before, rendered, images }, ports)
  return known ?? apply(inputs, { before, rendered, images, owner, labels }, ports)
}

interface Plan {
  readonly before: HelmRevision | undefined
  readonly rendered: Content
  readonly images: readonly MappedImage[]
}

async function unlocked(
  revisions: readonly HelmRevision[],
  owner: Owner,
  { helm, log }: UpgradePorts,
): Promise<{ readonly revisions: readonly HelmRevision[] } | { readonly lockedBy: HelmRevision }> {
  const current = currentRevision(revisions)
  if (current === undefined || !isPending(current)) return { revisions }
  if (!isAbandoned(current, owner)) return { lockedBy: current }
  log.info(
    `helm revision ${current.number} was left ${current.status} by an earlier attempt of this run: marked failed`,
  )
  await fail(current, 'an earlier attempt of the run was ended before the rollout was', helm)
  return { revisions: await helm.history() }
}

function checkImages({ images }: UpgradeInputs, { objects, defaults }: Content): NotRendered | undefined {
  return images === undefined ? undefined : checkRendered(images, imagesIn(objects), defaults)
}

/** The same objects from the same values for the same revision, live and healthy: there is nothing to do. */
async function unchanged(
  inputs: UpgradeInputs,
  { before, rendered, images }: Plan,
  ports: UpgradePorts,
): Promise<UpgradeResult | undefined> {
  if (before?.status !== 'deployed' || before.labels[LABELS.revision] !== inputs.revision) return undefined
  if (!isSameContent(await ports.helm.content(before.number), rendered)) return undefined
  const workloads = workloadsOf(rendered.objects, inputs.namespace)
  const watch = await watchRollout({ workloads, hooks: [], images, timeout: GLANCE }, ports, ports.signal)
  await watch.applied()
  const ending = await watch.ending
  if (ending.kind !== 'ready') return undefined
  const { number } = before
  ports.trace({ phase: 'settled', live: number })
  return {
    kind: 'unchanged',
    previous: number,
    current: number,
    states: ending.states,
    milliseconds: ending.after,
  }
}

function isSameContent(live: Content, rendered: Content): boolean {
  const shape = ({ chart, chartVersion, manifest, hooks, config }: Content) =>
    JSON.stringify([chart, chartVersion, manifest, hooks, config])
  return shape(live) === shape(rendered)
}

async function apply(
  inputs: UpgradeInputs,
  plan: Plan & { readonly owner: Owner; readonly labels: HelmUpgrade['labels'] },
  ports: UpgradePorts,
): Promise<UpgradeResult> {
  const { helm } = ports
  const { namespace, timeout } = inputs
  const { rendered, images, labels } = plan
  const previous = plan.before?.number ?? 0
  const waits = hasHookFor(rendered.objects, ['post-install', 'post-upgrade'])
  const rollout = {
    workloads: workloadsOf(rendered.objects, namespace),
    hooks: hookJobsOf(rendered.objects, namespace, hookEvents(plan.before === undefined)),
    images,
    timeout,
  }
  ports.trace({ base: previous, phase: 'applying' })
  const converged = await keepRecordTrue(helm, previous, () =>
    converge(rollout, (signal) => helm.upgrade({ labels, waits }, signal), ports),
  )
  const history = await helm.history()
  const current = currentRevision(history)?.number ?? 0
  if (converged.kind === 'ready') {
    ports.trace({ phase: 'settled', live: current })
    const { states, milliseconds } = converged
    return { kind: 'deployed', previous, current, states, milliseconds }
  }
  const failed = current > previous ? current : 0
  const undo = await undoFailure(inputs, { history, failed, owner: plan.owner }, ports)
  return { kind: 'failed', previous, current: failed, rollout: converged, undo }
}

interface Failed {
  readonly history: readonly HelmRevision[]
  readonly failed: number
  readonly owner: Owner
}

async function undoFailure(inputs: UpgradeInputs, made: Failed, ports: UpgradePorts): Promise<Undo> {
  const target = made.failed === 0 ? undefined : undoTarget(made.history, made.failed)
  if (inputs.onFailure === 'rollback' && target !== undefined) return goBack(inputs, target, made, ports)
  ports.trace({ phase: 'settled' })
  if (made.failed === 0) return { kind: 'kept', because: 'nothing-made' }
  if (inputs.onFailure === 'keep') return { kind: 'kept', because: 'asked' }
  const isFirst = made.history.every(({ number }) => number === made.failed)
  return { kind: 'kept', because: isFirst ? 'first-install' : 'nothing-earlier' }
}

async function goBack(
  { namespace, timeout }: UpgradeInputs,
  target: HelmRevision,
  { failed, owner }: Failed,
  ports: UpgradePorts,
): Promise<Undo> {
  const to = target.number
  ports.log.info(`rolling back to helm revision ${to}`)
  ports.trace({ base: failed, phase: 'undoing', target: to })
  const { converged, made } = await rollBack({ target, namespace, timeout, owner }, ports.helm, ports)
  const live = converged.kind === 'ready' ? (made?.number ?? 0) : 0
  ports.trace({ phase: 'settled', live })
  if (converged.kind === 'failed') return { kind: 'rollback-failed', to, rollout: converged }
  return { kind: 'rolled-back', to, live, states: converged.states }
}

function labelsOf(
  { application, revision }: UpgradeInputs,
  { run, attempt }: Owner,
  exists: boolean,
): HelmUpgrade['labels'] {
  return {
    [LABELS.run]: run,
    [LABELS.attempt]: String(attempt),
    [LABELS.application]: labelValue(application),
    // Helm carries labels forward, and takes one off where it is null; a first install would keep the word.
    ...(revision === undefined
      ? exists
        ? { [LABELS.revision]: null }
        : {}
      : { [LABELS.revision]: revision }),
    ...(exists ? { [LABELS.verified]: null, [LABELS.failed]: null } : {}),
  }
}

/** Kubernetes allows 63 characters in a label's value, the last of them no punctuation. */
function labelValue(text: string): string {
  return text.slice(0, 63).replace(/[^A-Za-z0-9]+$/, '')
}

function hookEvents(isInstall: boolean): readonly string[] {
  return isInstall ? ['pre-install', 'post-install'] : ['pre-upgrade', 'post-upgrade']
}
