import { writes } from '../access.ts'
import { type Answer, named, noContent, type RepositoryCall, refuse } from '../call.ts'
import { type Route, route } from '../router.ts'

export const dispatchRoutes: readonly Route[] = [
  route('POST', '/dispatches', writes('contents'), dispatchRepository),
  route('POST', '/actions/workflows/{workflow_id}/dispatches', writes('actions'), dispatchWorkflow),
]

type RepositoryEvent = { event_type: string; client_payload?: Record<string, unknown> }

function dispatchRepository({ store, repository, actor, body }: RepositoryCall): Answer {
  const { event_type, client_payload } = body as RepositoryEvent
  repository.dispatches.push({
    id: store.nextId(),
    event: 'repository_dispatch',
    sender: actor.login,
    at: store.now(),
    type: event_type,
    inputs: client_payload ?? {},
  })
  return noContent
}

async function dispatchWorkflow(call: RepositoryCall): Promise<Answer> {
  const { store, repository, actor, git } = call
  const { ref, inputs } = call.body as { ref: string; inputs?: Record<string, unknown> }
  if ((await git.resolve(ref)) === undefined) throw refuse(422, `No ref found for: ${ref}`)
  repository.dispatches.push({
    id: store.nextId(),
    event: 'workflow_dispatch',
    sender: actor.login,
    at: store.now(),
    workflow: named(call, 'workflow_id'),
    ref,
    inputs: inputs ?? {},
  })
  return noContent
}
