/**
 * The `post:` step of the `promote` action: closes the record that this step opened where nobody else has,
 * so that no deployment stays in progress after its job. Importing this file runs it.
 */
import { runPost } from '../../shared/action/run.ts'
import { connectGithub } from '../../shared/tools/github.ts'
import { githubRecords } from '../../shared/tools/github-records.ts'
import { closeUnfinished } from './close.ts'
import { readPromoteInputs } from './inputs.ts'

await runPost(async ({ input, env, log, notes, signal, state }) => {
  const deployment = state('deployment-id')
  if (deployment === '') return
  const repository = env['GITHUB_REPOSITORY'] ?? ''
  const { application, lane, record, githubToken } = readPromoteInputs(input, repository)
  if (lane === undefined || githubToken === undefined) return
  const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com'
  const run = env['GITHUB_RUN_ID'] ?? ''
  const opened = {
    deployment,
    application,
    environment: lane.environment,
    run,
    attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
    record,
    notes: await notes.read(),
    logUrl: `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}/actions/runs/${run}`,
  }
  const github = connectGithub({ token: githubToken, apiUrl, repository, log, signal })
  const done = await closeUnfinished(opened, githubRecords(github))
  if (done !== undefined) log.warning(done)
})
