/**
 * The `post:` step of `helm-rollback`: finishes what a killed step began, labels the helm revision that a later
 * smoke of the job verified, and removes what the step left on the runner. Importing this file runs it.
 */
import { runPost } from '../../shared/action/run.ts'
import { settleStep } from '../../shared/rollout/aftermath.ts'
import { systemClock } from '../../shared/tools/clock.ts'
import { reopenRelease, sweepRelease } from '../../shared/tools/helm-release.ts'

await runPost((context) =>
  settleStep(context, {
    reopen: (release) => reopenRelease(release, context),
    sweep: () => sweepRelease(context),
    clock: systemClock,
  }),
)
