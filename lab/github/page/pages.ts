import type { Answer } from '../call.ts'
import type { Git, GitCommit } from '../git.ts'
import { refreshPulls } from '../pulls-of-commits.ts'
import { decode } from '../router.ts'
import type { Pull, Repository } from '../state.ts'
import type { Store } from '../store.ts'
import { html } from './html.ts'
import { breadcrumb, page } from './layout.ts'
import { commitTable, pullPage } from './pull-page.ts'
import { frontPage, repositoryPage } from './repository-page.ts'
import { runPage } from './run-page.ts'

const absent = () => page('Not found', html`<h1>Not found</h1><p>The stand-in has no page here.</p>`, 404)

/** The pages for people: few, and only what shows how the actions told their tale. */
export async function answerPage(store: Store, pathname: string): Promise<Answer> {
  const [owner = '', name = '', ...rest] = decode(pathname).split('/').filter(Boolean)
  if (owner === '') return frontPage(store)
  const repository = store.repository(owner, name)
  if (repository === undefined) return absent()
  const git = store.git(repository)
  await refreshPulls(store, repository, git)
  return below(repository, git, rest)
}

async function below(repository: Repository, git: Git, rest: readonly string[]): Promise<Answer> {
  const [section, ...names] = rest
  switch (section) {
    case undefined:
    case 'deployments':
    case 'pulls':
      return repositoryPage(repository)
    case 'pull': {
      const pull = repository.pulls.find(({ number }) => number === Number(names[0]))
      return pull === undefined ? absent() : pullPage(repository, pull, await commitsOf(git, pull))
    }
    case 'actions':
      return names[0] === 'runs' && names[1] !== undefined
        ? run(repository, Number(names[1]))
        : repositoryPage(repository)
    case 'commit':
      return commits(repository, git, names.join('/'))
    case 'compare':
      return commits(repository, git, names.join('/'))
    default:
      return absent()
  }
}

async function commitsOf(git: Git, { baseSha, headSha }: Pull): Promise<readonly GitCommit[]> {
  return git.commits((await git.list([`${baseSha}..${headSha}`])).reverse().slice(0, 250))
}

function run(repository: Repository, id: number): Answer {
  const attempts = repository.runs.filter((candidate) => candidate.id === id)
  return attempts.length === 0 ? absent() : runPage(repository, attempts.toReversed())
}

/** One commit, or those of a comparison. */
async function commits(repository: Repository, git: Git, named: string): Promise<Answer> {
  const ends = await Promise.all(named.split('...').map((ref) => git.resolve(ref)))
  const [from, to] = ends
  if (from === undefined || ends.includes(undefined)) return absent()
  const shas = to === undefined ? [from] : (await git.list([`${from}..${to}`])).slice(0, 250)
  const shown = await git.commits(shas)
  const message = to === undefined ? html`<pre>${shown[0]?.message}</pre>` : undefined
  return page(
    named,
    html`${breadcrumb(repository, html`${named}`)}<h1>${named}</h1>${message}${commitTable(repository, shown)}`,
  )
}
