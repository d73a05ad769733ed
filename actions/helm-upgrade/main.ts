/**
 * Entry point of the `helm-upgrade` action: reads the step's inputs, connects the real cluster, Helm, registry
 * and GitHub, and lets `upgrade` or `plan` decide, act and undo. Importing this file runs the action.
 */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { type ActionContext, runAction } from '../../shared/action/run.ts'
import { shortRevision } from '../../shared/domain/revision.ts'
import { registryClient } from '../../shared/registry/client.ts'
import { openCredentials } from '../../shared/registry/credentials.ts'
import { openTraces } from '../../shared/rollout/aftermath.ts'
import { historyLimit } from '../../shared/rollout/helm-revision.ts'
import { formatHolder } from '../../shared/rollout/lock.ts'
import { missingDependencies } from '../../shared/tools/chart-folder.ts'
import { systemClock } from '../../shared/tools/clock.ts'
import { evidenceFile } from '../../shared/tools/evidence-file.ts'
import { helmSeconds, type OpenedRelease, openRelease } from '../../shared/tools/helm-release.ts'
import { imageDigests } from '../../shared/tools/image-digests.ts'
import { releaseGithub } from '../../shared/tools/release-github.ts'
import { stepOwner } from '../../shared/tools/step-owner.ts'
import { insideWorkspace, mustExist } from '../../shared/tools/workspace-path.ts'
import { parseYamlAsFarAsItGoes, readValuesText } from '../../shared/tools/yaml.ts'
import { isChartPath, readUpgradeInputs, type UpgradeInputs } from './inputs.ts'
import { plan } from './plan.ts'
import type { HelmUpgrade, UpgradePorts } from './ports.ts'
import { OUTPUTS, reportUpgrade } from './report.ts'
import { upgrade } from './upgrade.ts'
import { composeStrings, readEnvironment } from './values.ts'
import { checkValues } from './values-text.ts'

/** Longer than a healthy registry needs, short enough for one that cannot be reached from here. */
const REGISTRY_PATIENCE = 5_000

await runAction({
  name: 'helm-upgrade',
  outputs: OUTPUTS,
  async main(context) {
    const inputs = readUpgradeInputs(context.input, context.mask)
    const valueFiles = await checkFiles(inputs, context)
    if (inputs.values !== undefined) checkValues(inputs.values, readValuesText)
    const fromEnvironment = readEnvironment(inputs.fromEnvironment, context.env, context.mask)
    const { strings: setString, imageValues, images, revision } = inputs
    const builtRevision = await builtRevisionOf(context)
    const strings = composeStrings(
      { setString, fromEnvironment, imageValues },
      { images, revision, builtRevision },
    )
    const owner = stepOwner(context.env)
    const opened = await openRelease(inputs, inputs, formatHolder(owner), context)
    // Found while the release is taken hold of; whoever needs it hears why it could not be.
    opened.helm().catch(() => undefined)
    const trace = openTraces(inputs, new Date(), (traces) => context.saveState('traces', traces))
    const secrets = fromEnvironment.map(({ text }) => text)
    const evidence = evidenceFile(inputs.release, context.env, secrets)
    const files = valuesFiles(opened.folder)
    try {
      await writeValues(files, [inputs.values ?? '{}', JSON.stringify(strings)])
      const ports = portsOf(inputs, opened, [...valueFiles, ...files], { ...context, trace, evidence })
      const result = await (inputs.dryRun ? plan : upgrade)(inputs, owner, ports)
      return reportUpgrade(inputs, result, evidence.path())
    } finally {
      await Promise.all([opened.close(), ...files.map((file) => rm(file, { force: true }))])
    }
  },
})

/** Chart and value files have to be there before anything begins: Helm would look elsewhere for a missing path. */
async function checkFiles(inputs: UpgradeInputs, { env }: ActionContext): Promise<readonly string[]> {
  const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd()
  if (isChartPath(inputs)) await mustExist('chart', inputs.chart)
  return Promise.all(inputs.valueFiles.map((file) => insideWorkspace('value-files', file, workspace)))
}

/** The commit whose build made the image, as a `promote` before this step in the job found it. */
async function builtRevisionOf({ notes }: ActionContext): Promise<string | undefined> {
  const promotion = (await notes.read()).findLast(({ action }) => action === 'promote')
  return promotion?.outputs['built-revision'] || undefined
}

/** The values that come as text go to files of their own; the later one wins. */
function valuesFiles(folder: string): readonly string[] {
  return ['values.yaml', 'strings.json'].map((name) => join(folder, name))
}

async function writeValues(files: readonly string[], texts: readonly string[]): Promise<void> {
  await Promise.all(files.map((file, at) => writeFile(file, texts[at] ?? '', { mode: 0o600 })))
}

interface StepTools extends ActionContext, Pick<UpgradePorts, 'trace'> {
  readonly evidence: ReturnType<typeof evidenceFile>
}

function portsOf(
  inputs: UpgradeInputs,
  opened: OpenedRelease,
  valueFiles: readonly string[],
  { env, log, mask, signal, trace, evidence }: StepTools,
): UpgradePorts {
  const { cluster, lease } = opened
  return {
    cluster,
    lease,
    clock: systemClock,
    log,
    signal,
    trace,
    ...releaseGithub(inputs.githubToken, { env, log, signal }),
    parse: parseYamlAsFarAsItGoes,
    keepEvidence: evidence.keep,
    helm: helmPort(inputs, opened, valueFiles, env),
    async mappedImages(images) {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(REGISTRY_PATIENCE)])
      const registry = registryClient({ credentials: openCredentials({ env, mask }), signal: patience })
      try {
        return await imageDigests(images, registry, log)
      } finally {
        registry.close()
      }
    },
  }
}

function helmPort(
  inputs: UpgradeInputs,
  { storage, helm, rollback, keep, context }: OpenedRelease,
  valueFiles: readonly string[],
  env: ActionContext['env'],
): UpgradePorts['helm'] {
  const { release, namespace, chart, chartVersion, chartRepository, createNamespace, revision } = inputs
  const what = revision === undefined ? release : shortRevision(revision)
  const common = {
    ...{ release, namespace, chart, chartVersion, chartRepository, createNamespace, valueFiles, context },
    timeout: helmSeconds(inputs.timeout),
    description: `Trunkline: ${what}, run ${env['GITHUB_RUN_ID'] ?? 'local'}`,
  }
  const request = (asked: HelmUpgrade) => ({ ...common, ...asked })
  let building: Promise<void> | undefined
  const ready = async () => {
    const program = await helm()
    building ??= dependencies(inputs, program)
    await building
    return program
  }
  return {
    ...storage,
    rollback,
    async history() {
      const history = await storage.history()
      keep(historyLimit(history, inputs.historyMax))
      return history
    },
    render: async (asked) => (await ready()).render(request(asked)),
    template: async (asked) => (await ready()).template(request(asked)),
    upgrade: async (asked, until) => (await ready()).upgrade(request(asked), until),
  }
}

type Helm = Awaited<ReturnType<OpenedRelease['helm']>>

/** Once a step, and only for a chart that does not carry what it depends on. */
async function dependencies(inputs: UpgradeInputs, helm: Helm): Promise<void> {
  if (!isChartPath(inputs) || (await missingDependencies(inputs.chart)).length === 0) return
  await helm.buildDependencies(inputs.chart)
}
