import type { Answer } from '../call.ts'
import type { GitCommit } from '../git.ts'
import type { Comment, Pull, Repository } from '../state.ts'
import { type Html, html } from './html.ts'
import { badge, breadcrumb, commitLink, moment, page, table } from './layout.ts'
import { markdown } from './markdown.ts'

/** A pull request as its reviewers see it, with what the actions told it. */
export function pullPage(repository: Repository, pull: Pull, commits: readonly GitCommit[]): Answer {
  const comments = repository.comments.filter((comment) => comment.number === pull.number)
  const title = `${pull.title} #${pull.number}`
  return page(
    title,
    html`${breadcrumb(repository, html`#${pull.number}`)}
<h1>${pull.title} <span class="quiet">#${pull.number}</span></h1>
<p>${badge(pull.mergedAt === null ? pull.state : 'merged')} ${how(repository, pull)}</p>
${comment(pull.user, pull.createdAt, pull.body)}
${comments.map((each) => comment(each.user, each.createdAt, each.body, each))}
<h2>Commits</h2>
${commitTable(repository, commits)}`,
  )
}

function how(repository: Repository, pull: Pull): Html {
  const from = html`<code>${pull.headRef}</code> into <code>${pull.baseRef}</code>`
  if (pull.mergeCommitSha === null) return html`${pull.user} wants to merge ${from}`
  return html`${pull.mergedBy} merged ${from} as ${commitLink(repository, pull.mergeCommitSha)} ${moment(pull.mergedAt)}`
}

function comment(user: string, at: string, body: string, of?: Comment): Html {
  const edited =
    of !== undefined && of.updatedAt !== of.createdAt ? html` · edited ${moment(of.updatedAt)}` : undefined
  const id = of === undefined ? 'description' : `issuecomment-${of.id}`
  return html`<article class="comment" id="${id}"><header><strong>${user}</strong> ${moment(at)}${edited}</header>
<div>${body === '' ? html`<p class="quiet">No description.</p>` : markdown(body, { breaks: true })}</div></article>`
}

export function commitTable(repository: Repository, commits: readonly GitCommit[]): Html {
  const rows = commits.map(
    ({ sha, message, author, committer }) =>
      html`<tr><td>${commitLink(repository, sha)}</td><td>${message.split('\n')[0]}</td><td>${author.name}</td><td>${moment(committer.date)}</td></tr>`,
  )
  return table(['Commit', 'Subject', 'By', 'At'], rows, 'No commits.')
}
