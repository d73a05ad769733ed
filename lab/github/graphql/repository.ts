import { GraphQLError } from 'graphql'
import { reads } from '../access.ts'
import { refreshPulls } from '../pulls-of-commits.ts'
import type { Pull } from '../state.ts'
import { nodeId } from '../views/users.ts'
import { type Asked, demand } from './asked.ts'
import { findCommit, showCommit } from './commits.ts'
import { connection, type PageArguments } from './connections.ts'
import { type DeploymentArguments, listDeployments } from './deployments.ts'
import { showPull } from './pulls.ts'

type PullArguments = PageArguments & {
  readonly states?: readonly string[] | null
  readonly headRefName?: string | null
  readonly baseRefName?: string | null
}

export function showRepository(asked: Asked) {
  const { repository, git } = asked
  const ref = async (name: string) => {
    const sha = await git.resolve(name)
    if (sha === undefined) return null
    const short = name.replace(/^refs\/(heads|tags)\//, '')
    return {
      id: nodeId('Ref', `${repository.id}:${name}`),
      name: short,
      target: () => findCommit(asked, sha),
    }
  }
  return {
    id: nodeId('Repository', repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: `${repository.owner}/${repository.name}`,
    isPrivate: repository.private,
    defaultBranchRef: () => ref(`refs/heads/${repository.defaultBranch}`),
    ref: ({ qualifiedName }: { qualifiedName: string }) => ref(qualifiedName),
    object: ({ oid, expression }: { oid?: string | null; expression?: string | null }) => {
      demand(asked, reads('contents'))
      return findCommit(asked, oid ?? expression ?? '')
    },
    pullRequest: ({ number }: { number: number }) => findPull(asked, number),
    pullRequests: (wanted: PullArguments) => listPulls(asked, wanted),
    deployments: (wanted: DeploymentArguments) => {
      demand(asked, reads('deployments'))
      return listDeployments(asked, wanted)
    },
  }
}

async function findPull(asked: Asked, number: number) {
  demand(asked, reads('pull-requests'))
  await refreshPulls(asked.store, asked.repository, asked.git)
  const found = asked.repository.pulls.find((pull) => pull.number === number)
  if (found !== undefined) return showPull(asked, found, showCommit)
  const message = `Could not resolve to a PullRequest with the number of ${number}.`
  throw new GraphQLError(message, { extensions: { type: 'NOT_FOUND' } })
}

async function listPulls(asked: Asked, wanted: PullArguments) {
  demand(asked, reads('pull-requests'))
  await refreshPulls(asked.store, asked.repository, asked.git)
  const stateOf = (pull: Pull) => (pull.mergedAt !== null ? 'MERGED' : pull.state.toUpperCase())
  const found = asked.repository.pulls.filter(
    (pull) =>
      (wanted.states == null || wanted.states.includes(stateOf(pull))) &&
      (wanted.headRefName == null || pull.headRef === wanted.headRefName) &&
      (wanted.baseRefName == null || pull.baseRef === wanted.baseRefName),
  )
  return connection(found, wanted, (pull) => showPull(asked, pull, showCommit))
}
