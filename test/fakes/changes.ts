import type { ChangesSource, Commit, PullRequest } from '../../actions/deploy-summary/changes.ts'

/** One trunk without branches, oldest first, and the pull requests that brought its commits. */
export class FakeChanges implements ChangesSource {
  readonly trunk: Commit[] = []
  readonly pullRequests: PullRequest[] = []

  compare = async (base: string, head: string) => {
    const [from, to] = [base, head].map((sha) => this.trunk.findIndex((commit) => commit.sha === sha))
    if (from === undefined || to === undefined || from < 0 || to < 0) {
      return { status: 'unknown' as const, aheadBy: 0, behindBy: 0, commits: [] }
    }
    const commits = this.trunk.slice(from + 1, to + 1)
    const status = from === to ? 'identical' : from < to ? 'ahead' : 'behind'
    return {
      status: status as 'identical' | 'ahead' | 'behind',
      aheadBy: commits.length,
      behindBy: Math.max(0, from - to),
      commits,
    }
  }

  commit = async (sha: string) => this.trunk.find((commit) => commit.sha === sha)

  pullRequestsOf = async (commits: readonly Commit[]) => {
    const shas = new Set(commits.map(({ sha }) => sha))
    return this.pullRequests.filter((pullRequest) => pullRequest.commits.some((sha) => shas.has(sha)))
  }
}
