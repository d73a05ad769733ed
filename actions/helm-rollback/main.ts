/**
 * Entry point of the `helm-rollback` action: reads the step's inputs, connects the real cluster and Helm, and
 * lets `rollback` decide and act. Importing this file runs the action.
 */
import { runAction } from '../../shared/action/run.ts'
import { openTraces } from '../../shared/rollout/aftermath.ts'
import { systemClock } from '../../shared/tools/clock.ts'
import { openRelease } from '../../shared/tools/helm-release.ts'
import { readRollbackInputs } from './inputs.ts'
import { OUTPUTS, reportRollback } from './report.ts'
import { rollback } from './rollback.ts'

await runAction({
  name: 'helm-rollback',
  outputs: OUTPUTS,
  async main(context) {
    const { env, log, signal, saveState } = context
    const inputs = readRollbackInputs(context.input)
    const owner = { run: env['GITHUB_RUN_ID'] ?? 'local', attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1') }
    const opened = await openRelease(inputs, inputs, context)
    const trace = openTraces(inputs, new Date(), (traces) => saveState('traces', traces))
    try {
      const helm = { ...opened.storage, rollback: opened.rollback }
      const ports = { cluster: opened.cluster, helm, clock: systemClock, log, signal, trace }
      return reportRollback(inputs, await rollback(inputs, owner, ports))
    } finally {
      await opened.close()
    }
  },
})
