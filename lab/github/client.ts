import type { components } from '@octokit/openapi-types'
import type { ProtectionWanted, RunWanted } from './control.ts'
import type { Fault } from './faults.ts'
import type { JournalEntry, Violation } from './journal.ts'
import type { Environment, Repository, Run, Summary, Token } from './state.ts'
import type { NewRepository } from './store.ts'

type Schemas = components['schemas']

export type Options = {
  readonly url: string
  readonly owner: string
  readonly repo: string
  readonly token: string
}

/** An answer that was not the one wanted. */
export class GithubError extends Error {
  readonly status: number
  readonly body: unknown
  constructor(method: string, path: string, status: number, body: unknown) {
    super(`${method} ${path} answered ${status}: ${JSON.stringify(body)}`)
    this.name = 'GithubError'
    this.status = status
    this.body = body
  }
}

export type GithubClient = ReturnType<typeof githubClient>

/** Drives a stand-in as people do: opens and merges pull requests, and reads what the actions wrote. */
export function githubClient({ url, owner, repo, token }: Options) {
  const repository = `/api/v3/repos/${owner}/${repo}`
  const call = <T>(method: string, path: string, body?: unknown) =>
    send<T>({ url, token, method, path: `${repository}${path}`, body })
  const all = <T>(path: string) => everyPage<T>({ url, token, method: 'GET', path: `${repository}${path}` })

  return {
    createPull: (wanted: { title: string; head: string; base?: string; body?: string }) =>
      call<Schemas['pull-request']>('POST', '/pulls', { base: 'main', ...wanted }),
    pull: (number: number) => call<Schemas['pull-request']>('GET', `/pulls/${number}`),
    merge: (number: number, method: 'merge' | 'squash' | 'rebase' = 'merge') =>
      call<Schemas['pull-request-merge-result']>('PUT', `/pulls/${number}/merge`, { merge_method: method }),
    comments: (number: number) => all<Schemas['issue-comment']>(`/issues/${number}/comments`),
    comment: (number: number, body: string) =>
      call<Schemas['issue-comment']>('POST', `/issues/${number}/comments`, { body }),
    lock: (number: number) => call<void>('PUT', `/issues/${number}/lock`, { lock_reason: 'resolved' }),
    deployments: (query: { environment?: string; task?: string; sha?: string } = {}) =>
      all<Schemas['deployment']>(`/deployments?${new URLSearchParams(query)}`),
    deploymentStatuses: (id: number) => all<Schemas['deployment-status']>(`/deployments/${id}/statuses`),
    compare: (base: string, head: string) =>
      call<Schemas['commit-comparison']>('GET', `/compare/${base}...${head}`),
    branch: (name: string) => call<Schemas['branch-with-protection']>('GET', `/branches/${name}`),
    call,
  }
}

export type GithubControl = ReturnType<typeof githubControl>

/** Drives what GitHub has no API for: seeds, runs, faults, the journal. */
export function githubControl(url: string) {
  const call = <T>(method: string, path: string, body?: unknown) =>
    send<T>({ url, method, path: `/_/${path}`, body })
  return {
    createRepository: ({ owner, name, ...rest }: NewRepository) =>
      call<Repository>('PUT', `repos/${owner}/${name}`, rest),
    deleteRepository: (repository: string) => call<void>('DELETE', `repos/${repository}`),
    addToken: (token: Pick<Token, 'token' | 'login'> & Partial<Token>) => call<Token>('PUT', 'tokens', token),
    protect: (repository: string, environment: string, wanted: ProtectionWanted = {}) =>
      call<Environment>('PUT', `repos/${repository}/environments/${encodeURIComponent(environment)}`, wanted),
    putRun: (repository: string, run: RunWanted & { readonly id: number }) =>
      call<Run>('PUT', `repos/${repository}/runs/${run.id}`, run),
    addSummary: (runId: number, summary: Summary) => call<void>('POST', `runs/${runId}/summary`, summary),
    inject: (fault: Fault) => call<void>('POST', 'faults', fault),
    journal: () => call<JournalEntry[]>('GET', 'journal'),
    violations: () => call<Violation[]>('GET', 'violations'),
  }
}

type Request = {
  readonly url: string
  readonly token?: string
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

async function send<T>(request: Request): Promise<T> {
  return (await exchange<T>(request)).body
}

async function everyPage<T>(request: Request): Promise<T[]> {
  const separator = request.path.includes('?') ? '&' : '?'
  const items: T[] = []
  for (let page = 1; ; page += 1) {
    const path = `${request.path}${separator}per_page=100&page=${page}`
    const { body, headers } = await exchange<T[]>({ ...request, path })
    items.push(...body)
    if (!headers.get('link')?.includes('rel="next"')) return items
  }
}

async function exchange<T>({
  url,
  token,
  method,
  path,
  body,
}: Request): Promise<{ body: T; headers: Headers }> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      'user-agent': 'trunkline-lab',
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `token ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const answered: unknown = text === '' ? undefined : JSON.parse(text)
  if (!response.ok) throw new GithubError(method, path, response.status, answered)
  return { body: answered as T, headers: response.headers }
}
