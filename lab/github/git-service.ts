import type { IncomingMessage, ServerResponse } from 'node:http'
import { allow, identify, reads, writes } from './access.ts'
import { Refusal } from './call.ts'
import { serveGit } from './git-http.ts'
import type { Store } from './store.ts'

const servicePath = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/

/** Clones, fetches and pushes of the repositories, with the tokens and scopes of the API. */
export class GitService {
  readonly #store: Store

  constructor(store: Store) {
    this.#store = store
  }

  serves(asked: URL): boolean {
    return servicePath.test(asked.pathname)
  }

  async serve(asked: URL, request: IncomingMessage, response: ServerResponse): Promise<number> {
    const [, owner = '', name = '', service = ''] = servicePath.exec(asked.pathname) ?? []
    const repository = this.#store.repository(owner, name)
    const isPush = service === 'git-receive-pack' || asked.searchParams.get('service') === 'git-receive-pack'
    const { authorization } = request.headers
    try {
      const actor = identify(this.#store, authorization)
      if (repository === undefined) return challenge(response, authorization)
      allow(actor, repository, isPush ? writes('contents') : reads('contents'))
      const asGit = { service, query: asked.search.slice(1), login: actor.login || undefined }
      const path = `${repository.owner}/${repository.name}.git`
      const status = await serveGit(
        { root: this.#store.repositoryRoot, repository: path, ...asGit },
        request,
        response,
      )
      return status
    } catch (error) {
      if (error instanceof Refusal) return challenge(response, authorization)
      throw error
    }
  }
}

/** Asks for a password as GitHub does, or refuses the one that came. */
function challenge(response: ServerResponse, authorization: string | undefined): number {
  const status = authorization === undefined ? 401 : 403
  response.writeHead(status, { 'www-authenticate': 'Basic realm="GitHub"', 'content-type': 'text/plain' })
  response.end(status === 401 ? 'Repository not found or login required.\n' : 'Permission denied.\n')
  return status
}
