import type { Answer } from '../call.ts'
import type { Job, Repository, Run, Summary } from '../state.ts'
import { type Html, html } from './html.ts'
import { badge, breadcrumb, commitLink, moment, page, table } from './layout.ts'
import { markdown } from './markdown.ts'

/** A run with the summaries of its steps, newest attempt first. */
export function runPage(repository: Repository, attempts: readonly Run[]): Answer {
  const [newest] = attempts
  return page(
    `${newest?.displayTitle} · ${newest?.name}`,
    html`${breadcrumb(repository, html`run ${newest?.id}`)}
<h1>${newest?.displayTitle} <span class="quiet">${newest?.name} #${newest?.number}</span></h1>
${attempts.map((run) => attempt(repository, run))}`,
  )
}

function attempt(repository: Repository, run: Run): Html {
  return html`<h2>Attempt ${run.attempt} ${badge(run.conclusion ?? run.status)}</h2>
<p>${run.event} by ${run.actor} at ${commitLink(repository, run.headSha)} on ${run.headBranch ?? 'no branch'}, ${moment(run.startedAt)}</p>
${table(['Job', 'State', 'Started', 'Completed'], run.jobs.map(jobRow), 'No jobs.')}
${run.summaries.map(summary)}`
}

function jobRow(job: Job): Html {
  return html`<tr><td>${job.name}</td><td>${badge(job.conclusion ?? job.status)}</td><td>${moment(job.startedAt)}</td><td>${moment(job.completedAt)}</td></tr>`
}

function summary({ job, step, markdown: source }: Summary): Html {
  const heading = [job, step].filter(Boolean).join(' · ')
  return html`<section class="comment"><header><strong>${heading}</strong> summary</header><div>${markdown(source)}</div></section>`
}
