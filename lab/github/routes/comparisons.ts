import { reads } from '../access.ts'
import { type Answer, named, notFound, ok, type RepositoryCall, refuse } from '../call.ts'
import { pageHeaders, pageOf } from '../paging.ts'
import { type Route, route } from '../router.ts'
import { showChange, showCommit } from '../views/commits.ts'
import { repositoryApi, repositoryPage } from '../views/repositories.ts'

export const comparisonRoutes: readonly Route[] = [
  route('GET', '/compare/{basehead}', reads('contents'), compare),
]

const mostCommits = 250
const mostFiles = 300

async function compare(call: RepositoryCall): Promise<Answer> {
  const { site, repository, git } = call
  const { base, head, common } = await ends(call)
  const [newestFirst, behind] = await Promise.all([
    git.list([`${base}..${head}`]),
    git.list([`${head}..${base}`]),
  ])
  const ahead = newestFirst.toReversed()
  // asking for a page, any page, is what turns paging on
  const isPaged = call.asked.searchParams.has('page') || call.asked.searchParams.has('per_page')
  const { page, from, to } = pageOf(call)
  const onPage = isPaged ? ahead.slice(from, to) : ahead.slice(-mostCommits)
  const [baseCommit, commonCommit, ...shown] = await git.commits([base, common, ...onPage])
  if (baseCommit === undefined || commonCommit === undefined) throw notFound()
  const withFiles = !isPaged || page === 1
  const changes = withFiles ? (await git.changes(common, head)).slice(0, mostFiles) : undefined
  const basehead = named(call, 'basehead')
  const url = `${repositoryPage(site, repository)}/compare/${basehead}`
  const answer = ok({
    url: `${repositoryApi(site, repository)}/compare/${basehead}`,
    html_url: url,
    permalink_url: `${repositoryPage(site, repository)}/compare/${base}...${head}`,
    diff_url: `${url}.diff`,
    patch_url: `${url}.patch`,
    base_commit: showCommit(site, repository, baseCommit),
    merge_base_commit: showCommit(site, repository, commonCommit),
    status: statusOf(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: shown.map((commit) => showCommit(site, repository, commit)),
    ...(changes && { files: changes.map((change) => showChange(site, repository, head, change)) }),
  })
  return isPaged ? { ...answer, headers: pageHeaders(call, ahead.length) } : answer
}

async function ends(call: RepositoryCall): Promise<{ base: string; head: string; common: string }> {
  const { git, repository } = call
  const [baseName = '', headName = ''] = named(call, 'basehead').split('...')
  const own = (name: string) =>
    name.startsWith(`${repository.owner}:`) ? name.slice(repository.owner.length + 1) : name
  const [base, head] = await Promise.all([git.resolve(own(baseName)), git.resolve(own(headName))])
  if (base === undefined || head === undefined) throw notFound()
  const common = await git.mergeBase(base, head)
  if (common === undefined) throw refuse(404, `No common ancestor between ${baseName} and ${headName}.`)
  return { base, head, common }
}

function statusOf(ahead: number, behind: number): 'identical' | 'ahead' | 'behind' | 'diverged' {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead'
  return behind > 0 ? 'behind' : 'identical'
}
