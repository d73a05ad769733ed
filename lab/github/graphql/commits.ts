import { reads } from '../access.ts'
import type { GitCommit } from '../git.ts'
import { nodeId } from '../views/users.ts'
import { type Asked, demand } from './asked.ts'
import { connection, lazyConnection, type PageArguments } from './connections.ts'
import { showPull } from './pulls.ts'

/** A commit, or null as GraphQL says that there is none. */
export async function findCommit(asked: Asked, ref: string) {
  const sha = /^[0-9a-f]{40}$/.test(ref) ? ref : await asked.git.resolve(ref)
  const commit = sha === undefined ? undefined : await asked.commits.load(sha)
  return commit === undefined ? null : showCommit(asked, commit)
}

export function showCommit(asked: Asked, commit: GitCommit): unknown {
  const { git } = asked
  const [headline = '', ...rest] = commit.message.split('\n')
  return {
    __typename: 'Commit',
    id: nodeId('Commit', commit.sha),
    oid: commit.sha,
    abbreviatedOid: commit.sha.slice(0, 7),
    message: commit.message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    authoredDate: commit.author.date,
    committedDate: commit.committer.date,
    parents: async (page: PageArguments) => {
      const parents = await Promise.all(commit.parents.map((sha) => asked.commits.load(sha)))
      return connection(
        parents.filter((parent) => parent !== undefined),
        page,
        (parent) => showCommit(asked, parent),
      )
    },
    history: async (page: PageArguments & { readonly since?: string | null }) => {
      const since = page.since == null ? [] : [`--since=${page.since}`]
      const shas = await git.list([...since, commit.sha])
      return lazyConnection(shas, page, async (shown) =>
        (await git.commits(shown)).map((found) => showCommit(asked, found)),
      )
    },
    associatedPullRequests: async (page: PageArguments) => {
      demand(asked, reads('pull-requests'))
      const pulls = (await asked.pulls.load(commit.sha)) ?? []
      return connection(pulls, page, (pull) => showPull(asked, pull, showCommit))
    },
  }
}
