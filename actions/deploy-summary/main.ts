/**
 * Entry point of the `deploy-summary` action: reads the inputs and the job's notes, connects GitHub and
 * lets `summarize` close the record and tell of it. Importing this file runs the action.
 */
import type { Log } from '../../shared/action/log.ts'
import { runAction } from '../../shared/action/run.ts'
import { systemClock } from '../../shared/tools/clock.ts'
import { connectGithub } from '../../shared/tools/github.ts'
import { githubComments } from '../../shared/tools/github-comments.ts'
import { githubCommits } from '../../shared/tools/github-commits.ts'
import { githubHistory } from '../../shared/tools/github-history.ts'
import { githubRecords } from '../../shared/tools/github-records.ts'
import { githubRuns } from '../../shared/tools/github-runs.ts'
import { connectWebhook } from '../../shared/tools/webhook.ts'
import { dryComments, dryRecords, dryWebhook } from './dry-run.ts'
import { readRun, readSummaryInputs, type SummaryInputs } from './inputs.ts'
import { OUTPUTS, reportSummary } from './report.ts'
import type { SummaryPorts } from './step.ts'
import { summarize } from './summary.ts'

await runAction({
  name: 'deploy-summary',
  outputs: OUTPUTS,
  async main({ input, env, log, notes, signal }) {
    const inputs = readSummaryInputs(input, env)
    const graphqlUrl = env['GITHUB_GRAPHQL_URL']
    const github = connectGithub({
      token: input.secret('github-token'),
      apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
      serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
      ...(graphqlUrl === undefined ? {} : { graphqlUrl }),
      repository: env['GITHUB_REPOSITORY'] ?? '',
      log,
      signal,
    })
    const records = githubRecords(github)
    const comments = githubComments(github)
    const now = () => systemClock.now()
    const clock = { now, wait: (milliseconds: number) => systemClock.wait(milliseconds, signal) }
    const ports: SummaryPorts = {
      records: inputs.dryRun ? dryRecords(records, now, log) : records,
      changes: githubCommits(github, { ...clock, notice: log.info }),
      comments: inputs.dryRun ? dryComments(comments, log) : comments,
      history: githubHistory(github),
      runs: githubRuns(github),
      webhook: webhookOf(inputs, log, signal),
      clock,
    }
    const run = readRun(env)
    const runUrl = `${github.webUrl}/actions/runs/${run.id}/attempts/${run.attempt}`
    const around = { notes: await notes.read(), run, runUrl, repositoryUrl: github.webUrl }
    return reportSummary(inputs, around, await summarize(inputs, around, ports))
  },
})

function webhookOf({ webhook, dryRun }: SummaryInputs, log: Log, signal: AbortSignal) {
  if (webhook === undefined) return undefined
  return dryRun ? dryWebhook(log) : connectWebhook(webhook, signal)
}
