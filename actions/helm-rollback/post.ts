/**
 * The `post:` step of `helm-rollback`: finishes what a killed step began, labels the helm revision that a later
 * smoke of the job verified, and removes what the step left on the runner. Importing this file runs it.
 */
import { type ActionContext, runPost } from '../../shared/action/run.ts'
import { settleAftermath, type Traces } from '../../shared/rollout/aftermath.ts'
import { reopenRelease, sweepRelease } from '../../shared/tools/helm-release.ts'

await runPost(async (context) => {
  const traces = context.state('traces')
  try {
    if (traces !== '') await settle(JSON.parse(traces) as Traces, context)
  } finally {
    await sweepRelease(context)
  }
})

async function settle(traces: Traces, context: ActionContext): Promise<void> {
  const opened = await reopenRelease(traces, context)
  if (opened === undefined) return
  const helm = { ...opened.storage, rollback: opened.rollback }
  try {
    await settleAftermath(traces, await context.notes.read(), helm, context)
  } finally {
    await opened.close()
  }
}
