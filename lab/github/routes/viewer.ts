import { type Answer, type Call, ok } from '../call.ts'
import type { Route } from '../router.ts'
import { breaking } from '../rules.ts'
import { showUser } from '../views/users.ts'

export const viewerRoutes: readonly Route[] = [
  { method: 'GET', path: '/user', site: showViewer },
  { method: 'GET', path: '/rate_limit', site: showRateLimit },
]

function showViewer({ actor, site, store }: Call): Answer {
  if (actor.token === undefined) throw breaking('no-token-no-write')
  // a workflow's token is an app's, and an app is no user
  if (!actor.token.scopes.includes('*')) throw breaking('missing-scope')
  const at = store.now()
  const unknown = { bio: null, blog: null, company: null, email: null, hireable: null, location: null }
  const counts = { followers: 0, following: 0, public_gists: 0, public_repos: 0 }
  const user = { ...showUser(site, actor.login), ...unknown, ...counts }
  return ok({ ...user, name: actor.login, user_view_type: 'public', created_at: at, updated_at: at })
}

function showRateLimit({ rate }: Call): Answer {
  return ok({ rate, resources: { core: rate, search: rate, graphql: rate } })
}
