import { GraphQLError } from 'graphql'
import { allow, type Needs } from '../access.ts'
import { type Actor, Refusal, type Site } from '../call.ts'
import type { Git, GitCommit } from '../git.ts'
import { pullsOfCommits } from '../pulls-of-commits.ts'
import type { Pull, Repository } from '../state.ts'
import type { Store } from '../store.ts'
import { nodeId, userId } from '../views/users.ts'
import { Batch } from './batch.ts'

/** Who asks for what of which repository, for the resolvers below it. */
export type Asked = {
  readonly site: Site
  readonly store: Store
  readonly actor: Actor
  readonly repository: Repository
  readonly git: Git
  readonly commits: Batch<GitCommit>
  /** The pull requests of a commit, by its hash. */
  readonly pulls: Batch<Pull[]>
}

export function ask(given: Omit<Asked, 'commits' | 'pulls'>): Asked {
  const { store, repository, git } = given
  const commits = new Batch(async (shas) => {
    const found = (await git.existing(shas)).filter((sha) => sha !== undefined)
    return new Map((await git.commits(found)).map((commit) => [commit.sha, commit]))
  })
  const pulls = new Batch((shas) => pullsOfCommits(store, repository, git, shas))
  return { ...given, commits, pulls }
}

/** Throws GitHub's `FORBIDDEN` where the token lacks the scope. */
export function demand({ actor, repository }: Asked, needs: Needs): void {
  try {
    allow(actor, repository, needs)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { message } = error.answer.body as { message: string }
    throw new GraphQLError(message, { extensions: { type: 'FORBIDDEN' } })
  }
}

/** An account; GraphQL writes an app's login without the `[bot]` that REST gives it. */
export function showActor(login: string) {
  const isBot = login.endsWith('[bot]')
  const id = userId(login)
  return {
    __typename: isBot ? 'Bot' : 'User',
    id: nodeId(isBot ? 'Bot' : 'User', id),
    databaseId: id,
    login: isBot ? login.slice(0, -'[bot]'.length) : login,
  }
}
