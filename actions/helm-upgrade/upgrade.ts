import { together } from '../../shared/domain/together.ts'
import { converge } from '../../shared/rollout/converge.ts'
import {
  currentRevision,
  type HelmRevision,
  historyLimit,
  LABELS,
  type Owner,
  ownerLabels,
  undoTarget,
} from '../../shared/rollout/helm-revision.ts'
import { holdRelease } from '../../shared/rollout/lock.ts'
import { diffManifests, type ObjectChange } from '../../shared/rollout/manifest-diff.ts'
import { decideOrder, liveCommit, type OutOfOrder } from '../../shared/rollout/order.ts'
import type { MappedImage } from '../../shared/rollout/running-image.ts'
import { keepRecordTrue, rollBack } from '../../shared/rollout/undo.ts'
import { hasHookFor, hookJobsOf, imagesIn, workloadsOf } from '../../shared/rollout/workloads.ts'
import type { UpgradeInputs } from './inputs.ts'
import type { Content, HelmUpgrade, Undo, UpgradePorts, UpgradeResult } from './ports.ts'
import { checkRendered, type NotRendered } from './rendered.ts'
import { unchanged } from './unchanged.ts'

/** Upgrades the release, and undoes what failed. */
export async function upgrade(
  inputs: UpgradeInputs,
  owner: Owner,
  ports: UpgradePorts,
): Promise<UpgradeResult> {
  const lock = await holdRelease(owner, ports)
  if (lock.kind === 'locked') return lock
  const { history } = lock
  const before = currentRevision(history)
  const asked = requestOf(inputs, owner, history)
  const reading = together([
    ports.helm.render(asked),
    before === undefined ? undefined : ports.helm.content(before.number),
    inputs.images === undefined ? [] : ports.mappedImages(inputs.images),
  ])
  // A commit that may not go live is told so, whatever else is wrong with it.
  const [refused] = await Promise.all([outOfOrder(inputs, history, ports), reading.catch(() => undefined)])
  if (refused !== undefined) return { kind: 'out-of-order', ...refused }
  const [rendered, live, images] = await reading
  const problem = checkImages(inputs, rendered)
  if (problem !== undefined) return { kind: 'not-rendered', ...problem }
  const plan = { before, live, rendered, images }
  const known = await unchanged(inputs, plan, () => ports.helm.render(asked), ports)
  return known ?? apply(inputs, { ...plan, owner, asked }, ports)
}

interface Plan {
  readonly before: HelmRevision | undefined
  /** What `before` deployed. */
  readonly live: Content | undefined
  readonly rendered: Content
  readonly images: readonly MappedImage[]
}

/** What Helm is asked for; the same for rendering and for applying. */
export function requestOf(
  inputs: UpgradeInputs,
  owner: Owner,
  history: readonly HelmRevision[],
): HelmUpgrade {
  const labels = labelsOf(inputs, owner, history.length > 0)
  return { labels, waits: false, historyMax: historyLimit(history, inputs.historyMax) }
}

/** Why this commit may not go over the live one; a commit is asked for only where another one is live. */
async function outOfOrder(
  { revision, allowRollback }: UpgradeInputs,
  history: readonly HelmRevision[],
  { compare }: UpgradePorts,
): Promise<OutOfOrder | undefined> {
  const live = liveCommit(history)
  if (allowRollback || revision === undefined || live === undefined || live === revision) return undefined
  return decideOrder(live, await compare(live, revision))
}

export function checkImages(
  { images, imageValues }: UpgradeInputs,
  { objects, defaults }: Pick<Content, 'objects' | 'defaults'>,
): NotRendered | undefined {
  if (images === undefined) return undefined
  const set = imageValues.map(({ path }) => path.join('.'))
  return checkRendered(images, imagesIn(objects), { defaults, set })
}

/** What differs between what is live and what the chart renders. */
export function changesBetween(
  live: Content | undefined,
  rendered: Content,
  { parse }: Pick<UpgradePorts, 'parse'>,
): readonly ObjectChange[] {
  const texts = (content: Content | undefined) =>
    content === undefined ? [] : [content.manifest, ...content.hooks]
  return diffManifests(texts(live), texts(rendered), parse)
}

async function apply(
  inputs: UpgradeInputs,
  plan: Plan & { readonly owner: Owner; readonly asked: HelmUpgrade },
  ports: UpgradePorts,
): Promise<UpgradeResult> {
  const { helm } = ports
  const { namespace, timeout, graces } = inputs
  const { rendered, images, asked, live } = plan
  const previous = plan.before?.number ?? 0
  const waits = hasHookFor(rendered.objects, ['post-install', 'post-upgrade'])
  const rollout = {
    workloads: workloadsOf(rendered.objects, namespace),
    hooks: hookJobsOf(rendered.objects, namespace, hookEvents(plan.before === undefined)),
    images,
    timeout,
    graces,
  }
  ports.trace({ base: previous, phase: 'applying' })
  const converged = await keepRecordTrue(helm, previous, () =>
    converge(rollout, (signal) => helm.upgrade({ ...asked, waits }, signal), ports),
  )
  const history = await helm.history()
  const current = currentRevision(history)?.number ?? 0
  const { chartVersion, appVersion } = rendered
  const told = { previous, chartVersion, appVersion, changes: changesBetween(live, rendered, ports) }
  if (converged.kind === 'ready') {
    ports.trace({ phase: 'settled', live: current })
    const { states, milliseconds } = converged
    return { kind: 'deployed', ...told, current, states, milliseconds }
  }
  const failed = current > previous ? current : 0
  const undo = await undoFailure(inputs, { history, failed, owner: plan.owner }, ports)
  return { kind: 'failed', ...told, current: failed, rollout: converged, undo }
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
  { namespace, timeout, graces }: UpgradeInputs,
  target: HelmRevision,
  { failed, owner }: Failed,
  ports: UpgradePorts,
): Promise<Undo> {
  const to = target.number
  ports.log.info(`rolling back to helm revision ${to}`)
  ports.trace({ base: failed, phase: 'undoing', target: to })
  const { converged, made } = await rollBack({ target, namespace, timeout, owner, graces }, ports.helm, ports)
  const live = converged.kind === 'ready' ? (made?.number ?? 0) : 0
  ports.trace({ phase: 'settled', live })
  if (converged.kind === 'failed') return { kind: 'rollback-failed', to, rollout: converged }
  return { kind: 'rolled-back', to, live, states: converged.states }
}

function labelsOf(
  { application, revision }: UpgradeInputs,
  owner: Owner,
  exists: boolean,
): HelmUpgrade['labels'] {
  return {
    ...ownerLabels(owner),
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
