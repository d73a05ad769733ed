/**
 * Entry point of the `helm-upgrade` action: reads the step's inputs, connects the real cluster, Helm and
 * registry, and lets `upgrade` decide, act and undo. Importing this file runs the action.
 */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { type ActionContext, runAction } from '../../shared/action/run.ts'
import { shortRevision } from '../../shared/domain/revision.ts'
import { registryClient } from '../../shared/registry/client.ts'
import { openCredentials } from '../../shared/registry/credentials.ts'
import { openTraces } from '../../shared/rollout/aftermath.ts'
import { systemClock } from '../../shared/tools/clock.ts'
import { helmSeconds, type OpenedRelease, openRelease } from '../../shared/tools/helm-release.ts'
import { imageDigests } from '../../shared/tools/image-digests.ts'
import { insideWorkspace, mustExist } from '../../shared/tools/workspace-path.ts'
import { readValuesText } from '../../shared/tools/yaml.ts'
import { readUpgradeInputs, type UpgradeInputs } from './inputs.ts'
import type { HelmUpgrade, UpgradePorts } from './ports.ts'
import { OUTPUTS, reportUpgrade } from './report.ts'
import { upgrade } from './upgrade.ts'
import { checkValues, composeStrings } from './values.ts'

/** Longer than a healthy registry needs, short enough for one that cannot be reached from here. */
const REGISTRY_PATIENCE = 5_000

await runAction({
  name: 'helm-upgrade',
  outputs: OUTPUTS,
  async main(context) {
    const inputs = readUpgradeInputs(context.input)
    const valueFiles = await checkFiles(inputs, context)
    if (inputs.values !== undefined) checkValues(inputs.values, readValuesText)
    const strings = composeStrings(inputs.strings, inputs.imageValues, inputs)
    const owner = {
      run: context.env['GITHUB_RUN_ID'] ?? 'local',
      attempt: Number(context.env['GITHUB_RUN_ATTEMPT'] ?? '1'),
    }
    const opened = await openRelease(inputs, inputs, context)
    const trace = openTraces(inputs, new Date(), (traces) => context.saveState('traces', traces))
    const files = valuesFiles(opened.folder)
    try {
      await writeValues(files, [inputs.values ?? '{}', JSON.stringify(strings)])
      const ports = portsOf(inputs, opened, [...valueFiles, ...files], { ...context, trace })
      return reportUpgrade(inputs, await upgrade(inputs, owner, ports))
    } finally {
      await Promise.all([opened.close(), ...files.map((file) => rm(file, { force: true }))])
    }
  },
})

/** Chart and value files have to be there before anything begins: Helm would look elsewhere for a missing path. */
async function checkFiles(
  { chart, valueFiles }: UpgradeInputs,
  { env }: ActionContext,
): Promise<readonly string[]> {
  const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd()
  if (!chart.startsWith('oci://')) await mustExist('chart', chart)
  return Promise.all(valueFiles.map((file) => insideWorkspace('value-files', file, workspace)))
}

/** The values that come as text go to files of their own; the later one wins. */
function valuesFiles(folder: string): readonly string[] {
  return ['values.yaml', 'strings.json'].map((name) => join(folder, name))
}

async function writeValues(files: readonly string[], texts: readonly string[]): Promise<void> {
  await Promise.all(files.map((file, at) => writeFile(file, texts[at] ?? '', { mode: 0o600 })))
}

function portsOf(
  inputs: UpgradeInputs,
  { cluster, storage, context, helm, rollback }: OpenedRelease,
  valueFiles: readonly string[],
  { env, log, mask, signal, trace }: ActionContext & Pick<UpgradePorts, 'trace'>,
): UpgradePorts {
  const { release, namespace, chart, createNamespace, revision } = inputs
  const name = { release, namespace, context, timeout: helmSeconds(inputs.timeout) }
  const what = revision === undefined ? release : shortRevision(revision)
  const description = `Trunkline: ${what}, run ${env['GITHUB_RUN_ID'] ?? 'local'}`
  const request = (asked: HelmUpgrade) => ({
    ...name,
    ...asked,
    chart,
    valueFiles,
    createNamespace,
    description,
  })
  return {
    cluster,
    clock: systemClock,
    log,
    signal,
    trace,
    helm: {
      ...storage,
      render: async (asked) => (await helm()).render(request(asked)),
      upgrade: async (asked, until) => (await helm()).upgrade(request(asked), until),
      rollback,
    },
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
