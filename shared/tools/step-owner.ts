import type { Environment } from '../action/inputs.ts'

/** Who a step is, as the runner tells it: run, attempt, and the job on its runner. */
export function stepOwner(env: Environment): {
  readonly repository?: string
  readonly run: string
  readonly attempt: number
  readonly job: string
} {
  const repository = env['GITHUB_REPOSITORY']
  return {
    ...(repository === undefined ? {} : { repository }),
    run: env['GITHUB_RUN_ID'] ?? 'local',
    attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
    job: [env['GITHUB_JOB'] ?? 'job', env['RUNNER_NAME'] ?? 'runner'].join('@'),
  }
}
