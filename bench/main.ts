/** `npm run bench <name>`: measures, and prints the section of bench/RESULTS.md that the figures belong in. */
import { cpus } from 'node:os'

import { benchBuildImage } from './build-image.ts'
import { benchBundles } from './bundles.ts'
import { benchDeploySummary } from './deploy-summary.ts'
import { benchHelmUpgrade } from './helm-upgrade.ts'
import { benchPipeline } from './pipeline.ts'
import { benchPromote } from './promote.ts'
import { benchSmoke } from './smoke/bench.ts'

const BENCHES: Readonly<Record<string, () => Promise<string>>> = {
  'build-image': benchBuildImage,
  bundles: benchBundles,
  'deploy-summary': benchDeploySummary,
  'helm-upgrade': benchHelmUpgrade,
  pipeline: benchPipeline,
  promote: benchPromote,
  smoke: benchSmoke,
}

const name = process.argv[2] ?? ''
const bench = BENCHES[name]
if (bench === undefined) {
  console.error(`usage: npm run bench <${Object.keys(BENCHES).join(' | ')}>`)
  process.exitCode = 2
} else {
  const { length, 0: cpu } = cpus()
  console.log(`## ${name}\n`)
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${length} × ${cpu?.model}, node ${process.version}\n`,
  )
  console.log(await bench())
}
