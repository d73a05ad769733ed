import type { DeliveryHistory, ForeignRecord, TrunkCommit } from '../../shared/domain/history.ts'
import type { FakeChanges } from './changes.ts'
import type { FakeRecords } from './records.ts'

interface Wanted {
  readonly application: string
}

/** What the records and the trunk in memory say together. */
export class FakeHistory {
  readonly foreign: ForeignRecord[] = []
  readonly branches = new Map<number, string>()
  readonly #records: FakeRecords
  readonly #changes: FakeChanges

  constructor(records: FakeRecords, changes: FakeChanges) {
    this.#records = records
    this.#changes = changes
  }

  read = async ({
    application,
  }: Wanted): Promise<{ history: DeliveryHistory; denied: Error | undefined }> => {
    const mine = this.#records.kept.filter(({ payload }) => payload.application === application)
    const records = structuredClone(mine).toReversed()
    const commits = this.#commits()
    return {
      history: { records, foreign: this.foreign, commits, isComplete: true, requests: 1 },
      denied: undefined,
    }
  }

  #commits(): readonly TrunkCommit[] {
    const { trunk, pullRequests } = this.#changes
    return trunk
      .map(({ sha, subject, authoredAt, committedAt }, at) => {
        const pull = pullRequests.find(({ commits }) => commits.includes(sha))
        const branch = this.branches.get(pull?.number ?? 0) ?? 'topic'
        const pullRequest = pull && { ...pull, firstCommitAt: pull.firstCommitAt, branch }
        return { sha, parent: trunk[at - 1]?.sha, subject, authoredAt, committedAt, pullRequest }
      })
      .toReversed()
  }
}

/** Runs in memory: those that are not said are still going on. */
export class FakeRuns {
  readonly states = new Map<string, { attempt: number; isOver: boolean } | undefined>()
  readonly started: {
    name: string
    startedAt: string
    endedAt: string | undefined
    conclusion: string | undefined
  }[] = []

  state = async (run: string) => (this.states.has(run) ? this.states.get(run) : { attempt: 1, isOver: false })

  jobs = async () => this.started
}
