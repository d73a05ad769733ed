import { DeliveryError } from '../../shared/action/errors.ts'
import { currentRevision, type HelmRevision, type Owner } from '../../shared/rollout/helm-revision.ts'
import type { UpgradeInputs } from './inputs.ts'
import type { Content, HelmUpgrade, UpgradePorts, UpgradeResult } from './ports.ts'
import { isSame } from './unchanged.ts'
import { changesBetween, checkImages, requestOf } from './upgrade.ts'

/**
 * Says what an upgrade would change, and changes nothing: no lock, no label, no namespace. Where the user may
 * read neither Helm's record nor ask the server, what the chart renders to is all that can be said.
 */
export async function plan(inputs: UpgradeInputs, owner: Owner, ports: UpgradePorts): Promise<UpgradeResult> {
  const history = await readable(() => ports.helm.history(), ports)
  const asked = requestOf(inputs, owner, history ?? [])
  const before = currentRevision((history ?? []).filter(({ status }) => status === 'deployed'))
  const render = () => rendering(asked, history !== undefined, ports)
  const [rendered, live] = await Promise.all([render(), liveContent(before, ports)])
  const problem = checkImages(inputs, rendered)
  if (problem !== undefined) return { kind: 'not-rendered', ...problem }
  const { chartVersion, appVersion } = rendered
  const told = { kind: 'planned', previous: before?.number ?? 0, chartVersion, appVersion } as const
  if (history === undefined) return { ...told, changes: undefined, isSame: false }
  const numbers = { live: told.previous, next: (currentRevision(history)?.number ?? 0) + 1 }
  const isTheSame = live !== undefined && (await isSame(live, rendered, numbers, render))
  return { ...told, changes: isTheSame ? [] : changesBetween(live, rendered, ports), isSame: isTheSame }
}

function liveContent(before: HelmRevision | undefined, { helm }: UpgradePorts): Promise<Content | undefined> {
  return before === undefined ? Promise.resolve(undefined) : helm.content(before.number)
}

async function rendering(asked: HelmUpgrade, isAllowed: boolean, ports: UpgradePorts): Promise<Content> {
  const known = isAllowed ? await readable(() => ports.helm.render(asked), ports) : undefined
  return known ?? ports.helm.template(asked)
}

/** The answer, or undefined where the cluster refuses it to this user. */
async function readable<Value>(ask: () => Promise<Value>, { log }: UpgradePorts): Promise<Value | undefined> {
  try {
    return await ask()
  } catch (error) {
    const isRefused = error instanceof DeliveryError && error.code === 'cluster-failed'
    if (!isRefused || !/forbidden|refuses|403/i.test(error.message)) throw error
    log.warning(`the plan is made without the cluster: ${error.message}`)
    return undefined
  }
}
