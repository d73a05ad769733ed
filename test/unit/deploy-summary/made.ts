import { readRows } from '../../../actions/deploy-summary/comment.ts'
import type { SummaryInputs } from '../../../actions/deploy-summary/inputs.ts'
import { reportSummary } from '../../../actions/deploy-summary/report.ts'
import type { Row } from '../../../actions/deploy-summary/row.ts'
import type { SummaryPorts, Surroundings } from '../../../actions/deploy-summary/step.ts'
import { summarize } from '../../../actions/deploy-summary/summary.ts'
import { parseDigest } from '../../../shared/domain/digest.ts'
import type { Note } from '../../../shared/domain/note.ts'
import type { Direction, RecordPayload } from '../../../shared/domain/record.ts'
import { parseRevision, type Revision } from '../../../shared/domain/revision.ts'
import { FakeChanges } from '../../fakes/changes.ts'
import { FakeComments } from '../../fakes/comments.ts'
import { FakeHistory, FakeRuns } from '../../fakes/history.ts'
import { FakeRecords } from '../../fakes/records.ts'

/** `revision(1)` is 1111111…: easy to tell apart in a golden file. */
export const revision = (digit: number): Revision => parseRevision(String(digit).repeat(40))

export const DIGEST = parseDigest(`sha256:${'ab12'.repeat(16)}`)

export function made(more: Partial<SummaryInputs> = {}): SummaryInputs {
  return {
    environment: 'staging',
    application: 'shop',
    status: 'success',
    jobs: [],
    images: undefined,
    revision: undefined,
    url: undefined,
    deploymentId: undefined,
    previousRevision: undefined,
    production: false,
    comment: 'merged-prs',
    maxPullRequests: 30,
    webhook: undefined,
    promoteWorkflow: 'promote.yml',
    dryRun: false,
    ...more,
  }
}

/** A step's note; each begins a minute after the one before and takes half of it. */
export function note(at: number, action: string, more: Partial<Note> = {}): Note {
  const minute = String(at).padStart(2, '0')
  return {
    version: 1,
    action,
    step: `step-${at}`,
    startedAt: `2026-11-22T12:${minute}:00.000Z`,
    endedAt: `2026-11-22T12:${minute}:30.000Z`,
    verdict: 'changed',
    reasonCode: 'deployed',
    headline: `${action} did its part`,
    outputs: {},
    result: {},
    ...more,
  }
}

export const failed = (at: number, action: string, more: Partial<Note> = {}): Note =>
  note(at, action, { verdict: 'failed', reasonCode: 'rollout-failed', headline: `${action} failed`, ...more })

/** A line of the comment. */
export function row(more: Partial<Row> = {}): Row {
  return {
    environment: 'staging',
    state: 'live',
    revision: revision(3),
    at: '2026-11-22T12:10:00Z',
    firstAt: more.at ?? '2026-11-22T12:10:00Z',
    took: 190_000,
    run: '900',
    attempt: 1,
    runUrl: 'https://github.example/acme/shop/actions/runs/900/attempts/1',
    url: null,
    failedAt: null,
    undo: 'not-needed',
    other: null,
    reason: null,
    timeToDeploy: null,
    details: null,
    ...more,
  }
}

/** A repository with four commits of which pull requests brought the last three, one each. */
export class World {
  #seconds = 0
  readonly now = (): Date => {
    this.#seconds += 1
    return new Date(Date.parse('2026-11-22T12:10:00Z') + this.#seconds * 1_000)
  }
  readonly records = new FakeRecords(this.now)
  readonly comments = new FakeComments()
  readonly changes = new FakeChanges()
  readonly history = new FakeHistory(this.records, this.changes)
  readonly runs = new FakeRuns()
  readonly messages: string[] = []
  readonly waited: number[] = []
  readonly ports: SummaryPorts = {
    records: this.records,
    changes: this.changes,
    comments: this.comments,
    history: this.history,
    runs: this.runs,
    webhook: { send: async ({ text }) => void this.messages.push(String(text)) },
    clock: {
      now: this.now,
      wait: async (milliseconds) => void this.waited.push(milliseconds),
    },
  }

  constructor() {
    for (const at of [1, 2, 3, 4]) {
      const sha = revision(at)
      const committedAt = `2026-11-22T11:0${at}:00Z`
      this.changes.trunk.push({
        sha,
        subject: `Change ${at} (#${at})`,
        author: 'ada',
        authoredAt: committedAt,
        committedAt,
      })
      if (at === 1) continue
      this.changes.pullRequests.push({
        number: at,
        title: `Change ${at}`,
        author: 'ada',
        mergedAt: committedAt,
        firstCommitAt: `2026-11-22T10:0${at}:00Z`,
        commits: [sha],
      })
    }
  }

  around(notes: readonly Note[] = [], run = '900', attempt = 1): Surroundings {
    return {
      notes,
      run: { id: run, attempt, pushed: undefined },
      runUrl: `https://github.example/acme/shop/actions/runs/${run}/attempts/${attempt}`,
      repositoryUrl: 'https://github.example/acme/shop',
    }
  }

  /** As `promote` opens it. */
  async opened(
    current: Revision,
    previous: Revision | null,
    more: { direction?: Direction; environment?: string; run?: string; reason?: string } = {},
  ): Promise<{ id: number; note: Note }> {
    const { direction = previous === null ? 'first' : 'forward', environment = 'staging', run = '900' } = more
    const payload: RecordPayload = {
      schema: 1,
      application: 'shop',
      direction,
      reason: more.reason ?? null,
      revision: current,
      builtRevision: current,
      previousRevision: previous,
      images: { '': DIGEST },
      run,
      attempt: 1,
    }
    const id = await this.records.open({ environment, payload, production: environment === 'production' })
    const outputs = {
      image: `registry.example/shop@${DIGEST}`,
      revision: current,
      'previous-revision': previous ?? '',
      direction,
      'deployment-id': String(id),
    }
    return { id, note: note(0, 'promote', { reasonCode: 'promoted', outputs }) }
  }

  /** A deployment that went well, some time ago. */
  async live(current: Revision, environment = 'staging'): Promise<number> {
    const { id } = await this.opened(current, null, { environment, run: '1' })
    await this.records.status(id, { state: 'success', description: 'v1' })
    return id
  }
}

/** One step of deploy-summary in a world of its own. */
export async function step(
  world: World,
  inputs: Partial<SummaryInputs>,
  notes: readonly Note[],
  run: Partial<Surroundings['run']> = {},
) {
  const base = world.around(notes, run.id, run.attempt)
  const around = { ...base, run: { ...base.run, ...run } }
  const given = made(inputs)
  const summary = await summarize(given, around, world.ports)
  return { summary, report: reportSummary(given, around, summary) }
}

/** The rows that the comments on a pull request hold. */
export const rowsOn = (world: World, pullRequest: number) =>
  world.comments.of(pullRequest).flatMap(({ body }) => readRows(body))
