import { reads, writes } from '../access.ts'
import { type Answer, noContent, notFound, ok, type RepositoryCall } from '../call.ts'
import type { Signature } from '../git-command.ts'
import { type Merge, mergeCommit, rebaseCommits, squashCommit } from '../git-merge.ts'
import { type Route, route } from '../router.ts'
import { breaking } from '../rules.ts'
import type { Pull } from '../state.ts'
import { addressOf } from '../views/users.ts'
import { pullOf } from './pulls.ts'

export const mergeRoutes: readonly Route[] = [
  route('GET', '/pulls/{pull_number}/merge', reads('pull-requests'), isMerged),
  route('PUT', '/pulls/{pull_number}/merge', writes('contents'), merge),
]

type MergeRequest = {
  commit_title?: string
  commit_message?: string
  sha?: string
  merge_method?: 'merge' | 'squash' | 'rebase'
}

async function isMerged(call: RepositoryCall): Promise<Answer> {
  if ((await pullOf(call)).mergedAt === null) throw notFound()
  return noContent
}

async function merge(call: RepositoryCall): Promise<Answer> {
  const { git, store, actor } = call
  const pull = await pullOf(call)
  const wanted = call.body as MergeRequest
  if (pull.state === 'closed' || pull.draft) throw breaking('merge-needs-mergeable')
  if (wanted.sha !== undefined && wanted.sha !== pull.headSha) throw breaking('merge-sha-must-match')
  const made = await commitFor(call, pull, wanted)
  if (made === undefined) throw breaking('merge-needs-mergeable')
  if (!(await git.moveRef(`refs/heads/${pull.baseRef}`, made, pull.baseSha)))
    throw breaking('merge-needs-mergeable')
  const at = store.now()
  Object.assign(pull, { state: 'closed', closedAt: at, mergedAt: at, updatedAt: at })
  pull.mergedBy = actor.login
  pull.mergeCommitSha = made
  store.touch()
  return ok({ sha: made, merged: true, message: 'Pull Request successfully merged' })
}

async function commitFor(
  call: RepositoryCall,
  pull: Pull,
  wanted: MergeRequest,
): Promise<string | undefined> {
  const { git, store, actor, repository } = call
  const signature = (login: string): Signature => ({
    name: login,
    email: addressOf(login),
    at: store.clock(),
  })
  // commits made on the site are committed by the site
  const committer = { name: 'GitHub', email: 'noreply@github.com', at: store.clock() }
  const ends = { git, base: pull.baseSha, head: pull.headSha, committer }
  const squashed: Merge = { ...ends, author: signature(pull.user) }
  const message = (title: string, body: string) =>
    [wanted.commit_title ?? title, wanted.commit_message ?? body].join('\n\n').trim()
  switch (wanted.merge_method ?? 'merge') {
    case 'squash':
      return squashCommit(
        squashed,
        message(`${pull.title} (#${pull.number})`, await squashedBody(call, pull)),
      )
    case 'rebase':
      return rebaseCommits({ ...ends, author: signature(actor.login) })
    case 'merge': {
      const title = `Merge pull request #${pull.number} from ${repository.owner}/${pull.headRef}`
      return mergeCommit({ ...ends, author: signature(actor.login) }, message(title, pull.title))
    }
  }
}

async function squashedBody({ git }: RepositoryCall, pull: Pull): Promise<string> {
  const commits = await git.commits((await git.list([`${pull.baseSha}..${pull.headSha}`])).reverse())
  return commits.length < 2 ? '' : commits.map(({ message }) => `* ${message}`).join('\n\n')
}
