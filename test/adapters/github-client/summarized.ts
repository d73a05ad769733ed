import type { SummaryInputs } from '../../../actions/deploy-summary/inputs.ts'
import { reportSummary } from '../../../actions/deploy-summary/report.ts'
import type { Surroundings } from '../../../actions/deploy-summary/step.ts'
import { summarize } from '../../../actions/deploy-summary/summary.ts'
import type { Github } from '../../../shared/tools/github.ts'
import { githubComments } from '../../../shared/tools/github-comments.ts'
import { githubCommits } from '../../../shared/tools/github-commits.ts'
import { githubHistory } from '../../../shared/tools/github-history.ts'
import { githubRecords } from '../../../shared/tools/github-records.ts'
import { githubRuns } from '../../../shared/tools/github-runs.ts'
import type { Bench } from '../github/stand-in.ts'

/** A step of `deploy-summary` over the stand-in, ten minutes after what happened there. */
interface SummaryStep {
  readonly github: Github
  readonly inputs: SummaryInputs
  readonly notes?: Surroundings['notes']
  readonly run?: string
  readonly pushed?: SummaryInputs['revision']
}

/** Carries the step out with the ports that the action opens, and gives its report. */
export async function summarized(
  bench: Bench,
  { github, inputs, notes = [], run = '900', pushed }: SummaryStep,
) {
  const clock = { now: () => new Date(bench.clock.now + 600_000), wait: async () => undefined }
  const ports = {
    records: githubRecords(github),
    changes: githubCommits(github, clock),
    comments: githubComments(github),
    history: githubHistory(github),
    runs: githubRuns(github),
    webhook: undefined,
    clock,
  }
  const around = {
    notes,
    run: { id: run, attempt: 1, pushed },
    runUrl: `${github.webUrl}/actions/runs/${run}/attempts/1`,
    repositoryUrl: github.webUrl,
  }
  return reportSummary(inputs, around, await summarize(inputs, around, ports))
}
