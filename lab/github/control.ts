import { type Answer, noContent, notFound, ok, refuse } from './call.ts'
import type { Fault, Faults } from './faults.ts'
import type { Journal } from './journal.ts'
import type { Conclusion, Environment, Job, Repository, Run, RunStatus, Summary, Token } from './state.ts'
import type { Store } from './store.ts'

/** What the control routes under `/_/` steer; tests in the same process hold the same parts. */
export type Controlled = { readonly store: Store; readonly journal: Journal; readonly faults: Faults }

export type ProtectionWanted = Partial<
  Pick<Environment, 'waitTimer' | 'reviewers' | 'preventSelfReview' | 'branchPolicy'>
>

export type RunWanted = {
  readonly headSha: string
  readonly id?: number
  readonly attempt?: number
  readonly name?: string
  readonly path?: string
  readonly displayTitle?: string
  readonly event?: string
  readonly actor?: string
  readonly headBranch?: string | null
  readonly status?: RunStatus
  readonly conclusion?: Conclusion | null
  readonly jobs?: readonly (Partial<Job> & { readonly name: string })[]
}

export function protect(
  store: Store,
  repository: Repository,
  name: string,
  wanted: ProtectionWanted,
): Environment {
  const environment = Object.assign(store.environment(repository, name), wanted)
  environment.updatedAt = store.now()
  store.touch()
  return environment
}

/** Adds an attempt of a run, or changes the one that is there: only what is given changes. */
export function putRun(store: Store, repository: Repository, wanted: RunWanted): Run {
  const id = wanted.id ?? store.nextId()
  const attempt = wanted.attempt ?? 1
  const at = repository.runs.findIndex((run) => run.id === id && run.attempt === attempt)
  const now = store.now()
  const before = repository.runs[at] ?? newRun(repository, id, attempt, wanted.headSha, now)
  const jobs = wanted.jobs?.map((job) => completeJob(store, before, job)) ?? before.jobs
  const run: Run = { ...before, ...wanted, id, attempt, jobs, updatedAt: now }
  repository.runs.splice(at < 0 ? repository.runs.length : at, 1, run)
  store.touch()
  return run
}

function newRun(repository: Repository, id: number, attempt: number, headSha: string, now: string): Run {
  const others = repository.runs.filter((run) => run.id !== id)
  return {
    id,
    attempt,
    headSha,
    number: new Set(others.map((run) => run.id)).size + 1,
    name: 'deliver',
    path: '.github/workflows/deliver.yml',
    displayTitle: 'deliver',
    event: 'push',
    actor: repository.owner,
    headBranch: repository.defaultBranch,
    status: 'in_progress',
    conclusion: null,
    createdAt: others.find((run) => run.id === id)?.createdAt ?? now,
    startedAt: now,
    updatedAt: now,
    jobs: [],
    summaries: [],
  }
}

function completeJob(store: Store, run: Run, wanted: Partial<Job> & { readonly name: string }): Job {
  const before = run.jobs.find((job) => job.name === wanted.name)
  const status = wanted.status ?? before?.status ?? 'in_progress'
  const fresh: Job = {
    id: before?.id ?? store.nextId(),
    name: wanted.name,
    status,
    conclusion: null,
    startedAt: store.now(),
    completedAt: status === 'completed' ? store.now() : null,
    steps: [],
  }
  return { ...fresh, ...before, ...wanted, status }
}

/** Appends to the summary page of the newest attempt of a run. */
export function addSummary(store: Store, runId: number, summary: Summary): void {
  for (const repository of store.repositories()) {
    const newest = Math.max(...repository.runs.filter(({ id }) => id === runId).map(({ attempt }) => attempt))
    const at = repository.runs.findIndex(({ id, attempt }) => id === runId && attempt === newest)
    const run = repository.runs[at]
    if (run === undefined) continue
    repository.runs[at] = { ...run, summaries: [...run.summaries, summary] }
    store.touch()
    return
  }
  throw notFound()
}

type Control = (controlled: Controlled, path: readonly string[], body: unknown) => Answer | Promise<Answer>

const controls: readonly [method: string, pattern: RegExp, control: Control][] = [
  [
    'PUT',
    /^repos\/([^/]+)\/([^/]+)$/,
    async ({ store }, [owner = '', name = ''], body) =>
      ok(await store.createRepository({ ...(body as object), owner, name })),
  ],
  ['GET', /^repos\/([^/]+)\/([^/]+)$/, ({ store }, path) => ok(repositoryAt(store, path))],
  [
    'DELETE',
    /^repos\/([^/]+)\/([^/]+)$/,
    async ({ store }, [owner = '', name = '']) => {
      await store.deleteRepository(owner, name)
      return noContent
    },
  ],
  [
    'PUT',
    /^repos\/([^/]+)\/([^/]+)\/environments\/([^/]+)$/,
    ({ store }, path, body) =>
      ok(
        protect(
          store,
          repositoryAt(store, path),
          decodeURIComponent(path[2] ?? ''),
          body as ProtectionWanted,
        ),
      ),
  ],
  [
    'PUT',
    /^repos\/([^/]+)\/([^/]+)\/runs\/(\d+)$/,
    ({ store }, path, body) =>
      ok(putRun(store, repositoryAt(store, path), { ...(body as RunWanted), id: Number(path[2]) })),
  ],
  ['PUT', /^tokens$/, ({ store }, _path, body) => ok(store.addToken(body as Token))],
  [
    'POST',
    /^runs\/(\d+)\/summary$/,
    ({ store }, [id], body) => {
      addSummary(store, Number(id), { ...(body as Summary) })
      return noContent
    },
  ],
  [
    'PUT',
    /^index-lag$/,
    ({ store }, _path, body) => {
      store.state.indexLagMs = (body as { milliseconds: number }).milliseconds
      return noContent
    },
  ],
  [
    'PUT',
    /^content-limit$/,
    ({ store }, _path, body) =>
      done(() =>
        Object.assign(store.state, { contentPerMinute: (body as { perMinute?: number }).perMinute }),
      ),
  ],
  ['POST', /^faults$/, ({ faults }, _path, body) => done(() => faults.inject(body as Fault))],
  ['DELETE', /^faults$/, ({ faults }) => done(() => faults.clear())],
  ['GET', /^journal$/, ({ journal }) => ok(journal.entries)],
  ['DELETE', /^journal$/, ({ journal }) => done(() => journal.clear())],
  ['GET', /^violations$/, ({ journal }) => ok(journal.violations)],
]

function done(effect: () => void): Answer {
  effect()
  return noContent
}

function repositoryAt(store: Store, [owner = '', name = '']: readonly string[]): Repository {
  const found = store.repository(owner, name)
  if (found === undefined) throw notFound()
  return found
}

/** Answers a control route: what GitHub has no API for, or none that a demo could use. */
export function control(
  controlled: Controlled,
  method: string,
  path: string,
  body: unknown,
): Answer | Promise<Answer> {
  for (const [wanted, pattern, run] of controls) {
    const found = wanted === method ? pattern.exec(path) : null
    if (found !== null) return run(controlled, found.slice(1), body)
  }
  throw refuse(404, `no control ${method} /_/${path}`)
}
