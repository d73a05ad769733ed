import type { ActRun } from '../rehearsal/act.ts'
import type { Entry } from './ledger.ts'
import type { Narrator } from './narrator.ts'
import type { Pipeline } from './pipeline.ts'
import type { Merged } from './team.ts'
import { answeredRevision, digestOfTag, helmRelease, type RecordSeen, records, running } from './witness.ts'
import { type EnvironmentOfDemo, PRODUCTION, type World } from './world.ts'

/** All that a scene needs to act and to be held against. */
export interface Stage {
  readonly world: World
  readonly pipeline: Pipeline
  readonly narrator: Narrator
  readonly ledger: Entry[]
}

/** What an environment really runs, asked of registry, cluster, application and records. */
export interface Truth {
  readonly tag: string | undefined
  readonly digests: readonly string[]
  readonly revisions: readonly string[]
  readonly ready: boolean
  readonly answers: string | undefined
  readonly helmStatus: string | undefined
  readonly records: readonly RecordSeen[]
}

export async function truthOf(world: World, environment: EnvironmentOfDemo): Promise<Truth> {
  const [tag, pods, answers, release, seen] = await Promise.all([
    digestOfTag(world, environment.name),
    running(world, environment),
    answeredRevision(world, environment),
    helmRelease(world, environment),
    records(world, environment),
  ])
  return { tag, ...pods, answers, helmStatus: release?.status, records: seen }
}

/** Holds an environment to running, answering, being tagged and being recorded as one release. */
export async function expectLive(
  { world, narrator }: Stage,
  environment: EnvironmentOfDemo,
  release: { readonly revision: string; readonly digest: string | undefined },
): Promise<void> {
  const truth = await truthOf(world, environment)
  const { name } = environment
  narrator.hold(`${name}: there is a digest to run`, release.digest !== undefined)
  narrator.expect(`${name}: the cluster runs the digest`, truth.digests, [release.digest])
  narrator.expect(`${name}: and its pods are ready`, truth.ready, true)
  narrator.expect(`${name}: the application answers the revision`, truth.answers, release.revision)
  narrator.expect(`${name}: the registry's tag says the same`, truth.tag, release.digest)
  narrator.expect(`${name}: helm has nothing pending`, truth.helmStatus, 'deployed')
  const live = truth.records.find(({ succeededAt }) => succeededAt !== undefined)
  narrator.expect(`${name}: the newest record that succeeded says the same`, live?.sha, release.revision)
  const open = truth.records.filter(({ states }) => states[0] === 'in_progress' || states.length === 0)
  narrator.expect(`${name}: no record is left in progress`, open.length, 0)
}

/** Holds a pull request to having exactly one comment of the workflow's, which says `text`. */
export async function expectTold(
  { world, narrator }: Stage,
  { number }: Merged,
  text: RegExp,
): Promise<void> {
  const comments = await world.github.comments(number)
  const ours = comments.filter(({ user }) => user?.login === 'github-actions[bot]')
  narrator.expect(`pull request #${number} has one comment`, ours.length, 1)
  const body = String(ours[0]?.body)
  narrator.hold(`and it says ${text.source}`, text.test(body), body.split('\n').slice(1, 12).join(' ⏎ '))
}

/** The `result` of the first step of an action that ran in a job whose name matches. */
export function resultOf(run: ActRun, job: RegExp, step: string): Readonly<Record<string, unknown>> {
  const found = run.steps.find(
    (candidate) => job.test(candidate.job) && candidate.id === step && candidate.stage === 'Main',
  )
  const result = found?.outputs['result']
  return result === undefined ? {} : (JSON.parse(result) as Record<string, unknown>)
}

export async function timeToDeploy(world: World, merged: Merged): Promise<number | undefined> {
  const seen = await records(world, PRODUCTION)
  const succeeded = seen.find(({ sha, succeededAt }) => sha === merged.revision && succeededAt !== undefined)
  return succeeded?.succeededAt === undefined
    ? undefined
    : succeeded.succeededAt.getTime() - merged.committedAt.getTime()
}
