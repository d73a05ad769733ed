import { code, details, escapeText, shorten } from '../../shared/action/markdown.ts'
import { shortRevision } from '../../shared/domain/revision.ts'
import type { Changes, Commit, PullRequest } from './changes.ts'
import type { Story } from './story.ts'

// The runner takes a summary of 1 MiB a step, and people read far less.
const LISTED = 100
const SUBJECT = 120

/** What went live, did not, or was taken back; newest pull requests first. */
export function changesSection(changes: Changes, story: Story, repositoryUrl: string): string {
  const { pullRequests, direct, remark } = changes
  const parts = [
    `#### ${titleOf(changes, story)}: ${counted(changes)}${compareLink(changes, repositoryUrl)}`,
    remark === undefined ? '' : escapeText(remark),
    list(pullRequests, (pullRequest) => pullRequestLine(pullRequest, repositoryUrl)),
    direct.length === 0
      ? ''
      : details(
          `Commits without a pull request: ${direct.length}`,
          list(direct.toReversed(), (commit) => commitLine(commit, repositoryUrl)),
        ),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function titleOf({ direction }: Changes, { ending }: Story): string {
  if (direction === 'rollback') return ending === 'live' ? 'Taken back' : 'Was to be taken back'
  return ending === 'live' ? 'What changed' : 'What did not go live'
}

function counted({ count, pullRequests }: Changes): string {
  const commits = `${count} ${count === 1 ? 'commit' : 'commits'}`
  const pulls = `${pullRequests.length} ${pullRequests.length === 1 ? 'pull request' : 'pull requests'}`
  return count === 0 ? 'nothing' : `${commits}, ${pulls}`
}

function compareLink({ previous, head, direction }: Changes, repositoryUrl: string): string {
  if (previous === undefined || head === undefined || previous === head.sha) return ''
  const [base, tip] = direction === 'rollback' ? [head.sha, previous] : [previous, head.sha]
  const text = code(`${shortRevision(base)}...${shortRevision(tip)}`)
  return ` ([${text}](${repositoryUrl}/compare/${base}...${tip}))`
}

function list<Item>(items: readonly Item[], line: (item: Item) => string): string {
  const more = items.length - LISTED
  const lines = items.slice(0, LISTED).map((item) => `- ${line(item)}`)
  return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
}

function pullRequestLine({ number, title, author }: PullRequest, repositoryUrl: string): string {
  const where = `[#${number}](${repositoryUrl}/pull/${number})`
  return `${where} ${escapeText(shorten(title, SUBJECT))} (${escapeText(author)})`
}

function commitLine({ sha, subject, author }: Commit, repositoryUrl: string): string {
  return `${commitLink(sha, repositoryUrl)} ${escapeText(shorten(subject, SUBJECT))} (${escapeText(author)})`
}

export function commitLink(sha: string, repositoryUrl: string): string {
  return `[${code(shortRevision(sha))}](${repositoryUrl}/commit/${sha})`
}
