import type { DeploymentRecord, RecordState } from './record.ts'

/** A commit of the trunk with what is needed to measure how it was delivered. */
export interface TrunkCommit {
  readonly sha: string
  /** The commit before it on the trunk; undefined for the first one. */
  readonly parent: string | undefined
  /** Foreign text. */
  readonly subject: string
  readonly authoredAt: string
  readonly committedAt: string
  /** The pull request that brought it; undefined for a direct push. */
  readonly pullRequest: BroughtBy | undefined
}

export interface BroughtBy {
  readonly number: number
  readonly mergedAt: string
  readonly firstCommitAt: string | undefined
  /** The branch that was merged; foreign text. */
  readonly branch: string
}

/** A Deployment that another tool made, or GitHub itself for a job that names an environment. */
export interface ForeignRecord {
  readonly id: number
  readonly environment: string
  readonly revision: string
  readonly createdAt: string
  /** Its newest state; undefined where it has none yet. */
  readonly state: RecordState | undefined
  /** The run that its newest status leads to. */
  readonly run: string | undefined
}

/** What an application's records and the trunk say together. */
export interface DeliveryHistory {
  /** Of the application, in all environments, newest first. */
  readonly records: readonly DeploymentRecord[]
  /** Those with the task `deploy`, newest first. */
  readonly foreign: readonly ForeignRecord[]
  /** The default branch from its tip on, newest first, with what was merged into it. */
  readonly commits: readonly TrunkCommit[]
  /** Whether records reach back as far as was asked; else only the newest were read. */
  readonly isComplete: boolean
  /** How many requests it took. */
  readonly requests: number
}
