import { reads } from '../access.ts'
import { type Answer, notFound, numbered, ok, type RepositoryCall } from '../call.ts'
import type { GitCommit } from '../git.ts'
import { paged } from '../paging.ts'
import { type Route, route } from '../router.ts'
import type { Run } from '../state.ts'
import { showJob, showRun } from '../views/runs.ts'

const one = '/actions/runs/{run_id}'

export const runRoutes: readonly Route[] = [
  route('GET', '/actions/runs', reads('actions'), listRuns),
  route('GET', one, reads('actions'), async (call) => ok(await show(call, newestAttempt(call)))),
  route('GET', `${one}/jobs`, reads('actions'), listJobs),
  route('GET', `${one}/attempts/{attempt_number}`, reads('actions'), async (call) =>
    ok(await show(call, attempt(call))),
  ),
  route('GET', `${one}/attempts/{attempt_number}/jobs`, reads('actions'), (call) =>
    pagedJobs(call, [attempt(call)]),
  ),
  route('GET', '/actions/jobs/{job_id}', reads('actions'), getJob),
]

type ListQuery = { branch?: string; event?: string; status?: string; head_sha?: string; actor?: string }

function listRuns(call: RepositoryCall): Promise<Answer> {
  const { runs } = call.repository
  const query = call.query as ListQuery
  const newest = runs.filter(
    (run) => !runs.some((other) => other.id === run.id && other.attempt > run.attempt),
  )
  const fits = (wanted: string | undefined, ...values: (string | null)[]) =>
    wanted === undefined || values.includes(wanted)
  const found = newest.filter(
    (run) =>
      fits(query.branch, run.headBranch) &&
      fits(query.event, run.event) &&
      fits(query.status, run.status, run.conclusion) &&
      fits(query.head_sha, run.headSha) &&
      fits(query.actor, run.actor),
  )
  return paged(
    call,
    found.sort((a, b) => b.id - a.id),
    (shown) => Promise.all(shown.map((run) => show(call, run))),
    (workflow_runs, total_count) => ({ total_count, workflow_runs }),
  )
}

function listJobs(call: RepositoryCall): Promise<Answer> {
  const { filter } = call.query as { filter?: 'latest' | 'all' }
  return pagedJobs(call, filter === 'all' ? attempts(call) : [newestAttempt(call)])
}

function pagedJobs(call: RepositoryCall, runs: readonly Run[]): Promise<Answer> {
  const jobs = runs.flatMap((run) => run.jobs.map((job) => ({ run, job })))
  return paged(
    call,
    jobs,
    (shown) => shown.map(({ run, job }) => showJob(call.site, call.repository, run, job)),
    (shown, total_count) => ({ total_count, jobs: shown }),
  )
}

function getJob(call: RepositoryCall): Answer {
  const id = numbered(call, 'job_id')
  for (const run of call.repository.runs) {
    const job = run.jobs.find((candidate) => candidate.id === id)
    if (job !== undefined) return ok(showJob(call.site, call.repository, run, job))
  }
  throw notFound()
}

function attempts(call: RepositoryCall): Run[] {
  const id = numbered(call, 'run_id')
  const found = call.repository.runs.filter((run) => run.id === id)
  if (found.length === 0) throw notFound()
  return found.sort((a, b) => b.attempt - a.attempt)
}

function newestAttempt(call: RepositoryCall): Run {
  const [newest] = attempts(call)
  if (newest === undefined) throw notFound()
  return newest
}

function attempt(call: RepositoryCall): Run {
  const number = numbered(call, 'attempt_number')
  const found = attempts(call).find((run) => run.attempt === number)
  if (found === undefined) throw notFound()
  return found
}

async function show({ site, repository, git }: RepositoryCall, run: Run) {
  const known = await git.resolve(run.headSha)
  const head: GitCommit | undefined = known === undefined ? undefined : await git.commit(known)
  return showRun(site, repository, run, head)
}
