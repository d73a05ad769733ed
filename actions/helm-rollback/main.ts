/**
 * Entry point of the `helm-rollback` action: reads the step's inputs, connects the real cluster and Helm, and
 * lets `rollback` decide and act. Importing this file runs the action.
 */
import { runAction } from '../../shared/action/run.ts'
import { openTraces } from '../../shared/rollout/aftermath.ts'
import { historyLimit } from '../../shared/rollout/helm-revision.ts'
import { formatHolder } from '../../shared/rollout/lock.ts'
import { systemClock } from '../../shared/tools/clock.ts'
import { evidenceFile } from '../../shared/tools/evidence-file.ts'
import { type OpenedRelease, openRelease } from '../../shared/tools/helm-release.ts'
import { releaseGithub } from '../../shared/tools/release-github.ts'
import { stepOwner } from '../../shared/tools/step-owner.ts'
import { type RollbackInputs, readRollbackInputs } from './inputs.ts'
import { OUTPUTS, reportRollback } from './report.ts'
import { type RollbackPorts, rollback } from './rollback.ts'

await runAction({
  name: 'helm-rollback',
  outputs: OUTPUTS,
  async main(context) {
    const { env, log, signal, saveState } = context
    const inputs = readRollbackInputs(context.input, context.mask)
    const owner = stepOwner(env)
    const opened = await openRelease(inputs, inputs, formatHolder(owner), context)
    const evidence = evidenceFile(inputs.release, env, [])
    const trace = openTraces(inputs, new Date(), (traces) => saveState('traces', traces))
    try {
      const { cluster, lease } = opened
      const common = { cluster, lease, clock: systemClock, log, signal, trace }
      const { stateOf } = releaseGithub(inputs.githubToken, { env, log, signal })
      const ports = { ...common, stateOf, helm: helmPort(inputs, opened), keepEvidence: evidence.keep }
      return reportRollback(inputs, await rollback(inputs, owner, ports), evidence.path())
    } finally {
      await opened.close()
    }
  },
})

function helmPort(
  { historyMax }: RollbackInputs,
  { storage, rollback, keep }: OpenedRelease,
): RollbackPorts['helm'] {
  return {
    ...storage,
    rollback,
    async history() {
      const history = await storage.history()
      keep(historyLimit(history, historyMax))
      return history
    },
  }
}
