import type { Github } from './github.ts'
import { isUncertain, whenNotFound } from './github-error.ts'
import { ONCE } from './github-patience.ts'

/** A comment on a pull request. */
export interface Comment {
  readonly id: number
  readonly author: string
  readonly body: string
  /** Where people read it. */
  readonly url: string
}

export interface GithubComments {
  /** The login under which the token writes. */
  whoAmI(): Promise<string>
  /** All of them, oldest first. */
  list(pullRequest: number): Promise<readonly Comment[]>
  /** Undefined where the answer was lost, which may hide a comment that was made: look before trying again. */
  create(pullRequest: number, body: string): Promise<Comment | undefined>
  /** Undefined where the comment is gone. */
  read(id: number): Promise<Comment | undefined>
  /** Undefined where the comment is gone. */
  update(id: number, body: string): Promise<Comment | undefined>
  delete(id: number): Promise<void>
  /** Requests that the token has left in this hour; undefined where nobody counts. */
  left(): number | undefined
}

interface CommentData {
  readonly id: number | bigint
  readonly user?: { readonly login: string } | null
  readonly body?: string
  readonly html_url: string
}

const OF_ISSUE = '/repos/{owner}/{repo}/issues/{issue_number}/comments'
const ONE = '/repos/{owner}/{repo}/issues/comments/{comment_id}'

export function githubComments(github: Github): GithubComments {
  const { owner, repo, request } = github
  return {
    async whoAmI() {
      const { viewer } = await github.graphql<{ viewer: { login: string } }>('query { viewer { login } }', {})
      return viewer.login
    },
    async list(pullRequest) {
      const comments: Comment[] = []
      const which = { owner, repo, issue_number: pullRequest, per_page: 100 }
      for await (const { data } of github.pages(`GET ${OF_ISSUE}`, which)) comments.push(...data.map(read))
      return comments.sort((a, b) => a.id - b.id)
    },
    async create(pullRequest, body) {
      const comment = { owner, repo, issue_number: pullRequest, body, request: ONCE }
      const asked = request(`POST ${OF_ISSUE}`, comment)
      const answer = await asked.catch(whenUncertain)
      return answer === undefined ? undefined : read(answer.data)
    },
    async read(id) {
      const answer = await request(`GET ${ONE}`, { owner, repo, comment_id: id }).catch(whenNotFound)
      return answer === undefined ? undefined : read(answer.data)
    },
    async update(id, body) {
      const asked = request(`PATCH ${ONE}`, { owner, repo, comment_id: id, body })
      const answer = await asked.catch(whenNotFound)
      return answer === undefined ? undefined : read(answer.data)
    },
    async delete(id) {
      await request(`DELETE ${ONE}`, { owner, repo, comment_id: id }).catch(whenNotFound)
    },
    left: github.left,
  }
}

function read({ id, user, body = '', html_url: url }: CommentData): Comment {
  return { id: Number(id), author: user?.login ?? 'ghost', body, url }
}

function whenUncertain(error: unknown): undefined {
  if (!isUncertain(error)) throw error
}
