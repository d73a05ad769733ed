import { createHash } from 'node:crypto'
import type { components } from '@octokit/openapi-types'
import type { Site } from '../call.ts'

export type SimpleUser = components['schemas']['simple-user']

/** The identity that a workflow's own token acts as. */
export const actionsBot = 'github-actions[bot]'
const actionsBotId = 41898282

export function userId(login: string): number {
  if (login === actionsBot) return actionsBotId
  return 10_000 + (createHash('sha256').update(login).digest().readUInt32BE() >>> 4)
}

export function showUser({ url, apiUrl }: Site, login: string): SimpleUser {
  const api = `${apiUrl}/users/${encodeURIComponent(login)}`
  const bot = login.endsWith('[bot]')
  const id = userId(login)
  return {
    login,
    id,
    node_id: nodeId('User', id),
    avatar_url: `${url}/_/avatar/${encodeURIComponent(login)}`,
    gravatar_id: '',
    url: api,
    html_url: bot ? `${url}/apps/${login.slice(0, -'[bot]'.length)}` : `${url}/${login}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: bot ? 'Bot' : 'User',
    site_admin: false,
  }
}

/** GitHub's node ids are opaque; ours only have to be unique and stable. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url')
}

/** The account behind a commit's address, known only from GitHub's own no-reply addresses. */
export function loginOf(email: string): string | undefined {
  return /^(?:\d+\+)?([^@+]+)@users\.noreply\.github\.com$/.exec(email)?.[1]
}

export function addressOf(login: string): string {
  return `${userId(login)}+${login}@users.noreply.github.com`
}
