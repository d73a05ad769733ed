import type { Answer } from '../call.ts'
import type { Deployment, Environment, Pull, Repository, Run } from '../state.ts'
import type { Store } from '../store.ts'
import { stateOf } from '../views/deployments.ts'
import { type Html, html } from './html.ts'
import { badge, breadcrumb, commitLink, moment, page, table } from './layout.ts'
import { markdown } from './markdown.ts'

export function frontPage(store: Store): Answer {
  const rows = store
    .repositories()
    .map(
      ({ owner, name, description }) =>
        html`<li><a href="/${owner}/${name}">${owner}/${name}</a> ${description}</li>`,
    )
  return page('Repositories', html`<h1>Repositories</h1><ul>${rows}</ul>`)
}

/** What a repository shows at a glance: what is live where, and how it came there. */
export function repositoryPage(repository: Repository): Answer {
  const { owner, name, pulls, environments, deployments, runs } = repository
  return page(
    `${owner}/${name}`,
    html`${breadcrumb(repository)}
<h1>${owner}/${name}</h1>
<h2 id="environments">Environments</h2>
${table(
  ['Environment', 'Live', 'Since', 'Task', 'Protection'],
  environments.map((each) => environmentRow(repository, each)),
  'No environment yet.',
)}
<h2 id="pulls">Pull requests</h2>
${table(
  ['', 'Title', 'Merged', 'Last word'],
  pulls.toReversed().map((each) => pullRow(repository, each)),
  'No pull request yet.',
)}
<h2 id="deployments">Deployments</h2>
${table(
  ['State', 'Environment', 'Task', 'Revision', 'Description', 'By', 'Updated'],
  deployments.toReversed().map((each) => deploymentRow(repository, each)),
  'Nothing deployed yet.',
)}
<h2 id="runs">Runs</h2>
${table(
  ['State', 'Workflow', 'Title', 'Event', 'Branch', 'Revision', 'Started'],
  newestFirst(runs).map((each) => runRow(repository, each)),
  'No run yet.',
)}`,
  )
}

function environmentRow(repository: Repository, environment: Environment): Html {
  const live = repository.deployments.findLast(
    (each) => each.environment === environment.name && stateOf(each) === 'success',
  )
  const status = live?.statuses.at(-1)
  const address = status?.environmentUrl ?? ''
  const link = /^https?:/.test(address) ? html` <a href="${address}">view</a>` : undefined
  const { waitTimer, reviewers, branchPolicy } = environment
  const protection = [
    ...(reviewers.length > 0 ? [`reviewers: ${reviewers.join(', ')}`] : []),
    ...(waitTimer > 0 ? [`waits ${waitTimer} min`] : []),
    ...(branchPolicy !== 'none' ? [`${branchPolicy} branches`] : []),
  ]
  return html`<tr><td>${environment.name}</td><td>${live ? commitLink(repository, live.sha) : '–'}${link}</td>
<td>${moment(status?.createdAt ?? null)}</td><td>${live?.task ?? '–'}</td><td>${protection.join('; ') || 'none'}</td></tr>`
}

function pullRow(repository: Repository, pull: Pull): Html {
  const { owner, name, comments } = repository
  const newest = comments.findLast(({ number }) => number === pull.number)
  return html`<tr><td>${badge(pull.mergedAt === null ? pull.state : 'merged')}</td>
<td><a href="/${owner}/${name}/pull/${pull.number}">${pull.title}</a> #${pull.number} by ${pull.user}</td>
<td>${moment(pull.mergedAt)}</td><td class="said">${markdown(firstLine(newest?.body ?? ''))}</td></tr>`
}

/** The first line of a comment that people see. */
function firstLine(body: string): string {
  return body.split('\n').find((line) => line.trim() !== '' && !line.startsWith('<!--')) ?? '–'
}

function deploymentRow(repository: Repository, deployment: Deployment): Html {
  const status = deployment.statuses.at(-1)
  const log = status?.logUrl ?? ''
  const state = badge(stateOf(deployment))
  return html`<tr><td>${/^https?:/.test(log) ? html`<a href="${log}">${state}</a>` : state}</td>
<td>${deployment.environment}</td><td>${deployment.task}</td><td>${commitLink(repository, deployment.sha)}</td>
<td>${status?.description || deployment.description}</td><td>${deployment.creator}</td><td>${moment(deployment.updatedAt)}</td></tr>`
}

function newestFirst(runs: readonly Run[]): Run[] {
  return runs.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt) || b.attempt - a.attempt)
}

function runRow(repository: Repository, run: Run): Html {
  const { owner, name } = repository
  const attempt = run.attempt > 1 ? ` (attempt ${run.attempt})` : ''
  return html`<tr><td>${badge(run.conclusion ?? run.status)}</td><td>${run.name} #${run.number}${attempt}</td>
<td><a href="/${owner}/${name}/actions/runs/${run.id}">${run.displayTitle}</a></td><td>${run.event}</td>
<td>${run.headBranch}</td><td>${commitLink(repository, run.headSha)}</td><td>${moment(run.startedAt)}</td></tr>`
}
