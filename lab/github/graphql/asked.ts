import { GraphQLError } from 'graphql'
import { allow, type Needs } from '../access.ts'
import { type Actor, Refusal, type Site } from '../call.ts'
import type { Git } from '../git.ts'
import type { Repository } from '../state.ts'
import type { Store } from '../store.ts'
import { nodeId, userId } from '../views/users.ts'

/** Who asks for what of which repository, for the resolvers below it. */
export type Asked = {
  readonly site: Site
  readonly store: Store
  readonly actor: Actor
  readonly repository: Repository
  readonly git: Git
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
