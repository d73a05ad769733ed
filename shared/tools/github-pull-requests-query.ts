import type { Github } from './github.ts'

/** A pull request as GraphQL shows it, with its first commits. */
export interface IndexedPullRequest {
  readonly number: number
  readonly title: string
  readonly author: { readonly login: string } | null
  readonly mergedAt: string | null
  readonly baseRefName: string
  readonly mergeCommit: { readonly oid: string } | null
  readonly commits: {
    readonly nodes: readonly ({
      readonly commit: { readonly oid: string; readonly authoredDate: string }
    } | null)[]
  }
}

interface Answer {
  readonly repository:
    | ({ readonly defaultBranchRef: { readonly name: string } | null } & {
        readonly [alias: `c${number}`]: {
          readonly associatedPullRequests?: { readonly nodes: readonly (IndexedPullRequest | null)[] } | null
        } | null
        readonly [alias: `p${number}`]: IndexedPullRequest | null
      })
    | null
}

/** What GitHub's index knows of at most a hundred commits, in one request; `trunk` is the default branch. */
export async function askPullRequestsOfCommits(github: Github, shas: readonly string[]) {
  const asked = shas.map((sha, index) => `c${index}: object(oid: "${sha}") { ...pulls }`)
  const repository = await ask(
    github,
    asked,
    `fragment pulls on Commit { associatedPullRequests(first: 5) { nodes { ${fields(1)} } } }`,
  )
  const byCommit = new Map(
    shas.map((sha, index) => {
      const nodes = repository?.[`c${index}`]?.associatedPullRequests?.nodes ?? []
      return [sha, nodes.filter((node) => node !== null)] as const
    }),
  )
  return { trunk: repository?.defaultBranchRef?.name, byCommit }
}

/** At most a hundred pull requests by number, in one request; a number that is none of a pull request is left out. */
export async function askPullRequestsByNumber(github: Github, numbers: readonly number[]) {
  const asked = numbers.map((number, index) => `p${index}: pullRequest(number: ${number}) { ...pull }`)
  const repository = await ask(github, asked, `fragment pull on PullRequest { ${fields(100)} }`)
  const pulls = numbers.map((_, index) => repository?.[`p${index}`]).filter((pull) => pull != null)
  return { trunk: repository?.defaultBranchRef?.name, pulls }
}

async function ask(github: Github, asked: readonly string[], fragment: string) {
  const query = `query ($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name }
    ${asked.join('\n    ')}
  }
}
${fragment}`
  const { owner, repo } = github
  return (await github.graphql<Answer>(query, { owner, repo })).repository
}

function fields(commits: number): string {
  return `number title mergedAt baseRefName author { login } mergeCommit { oid }
    commits(first: ${commits}) { nodes { commit { oid authoredDate } } }`
}
