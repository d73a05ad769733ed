import type { Note } from '../../shared/domain/note.ts'
import type { ChangesSource } from './changes.ts'
import type { Runs } from './dangling.ts'
import type { Deployment } from './deployment.ts'
import type { BestEffort, Warnings } from './effort.ts'
import type { Run, SummaryInputs } from './inputs.ts'
import type { History } from './looking-back.ts'
import type { Webhook } from './notify.ts'
import type { Clock } from './pace.ts'
import type { Records } from './record.ts'
import type { RunJob } from './stage-times.ts'
import type { Story } from './story.ts'
import type { Comments } from './tell.ts'

/** What the step was started with, beside its inputs. */
export interface Surroundings {
  readonly notes: readonly Note[]
  readonly run: Run
  /** The run's page. */
  readonly runUrl: string
  /** The repository's page. */
  readonly repositoryUrl: string
}

export interface SummaryPorts {
  readonly records: Records
  readonly changes: ChangesSource
  readonly comments: Comments
  readonly history: History
  readonly runs: Runs & { jobs(run: string): Promise<readonly RunJob[]> }
  /** Undefined where nobody is told. */
  readonly webhook: Webhook | undefined
  readonly clock: Clock
}

/** A step under way. */
export interface Step {
  readonly inputs: SummaryInputs
  readonly around: Surroundings
  readonly ports: SummaryPorts
  readonly story: Story
  readonly warnings: Warnings
  readonly bestEffort: BestEffort
}

export type Known = Step & { readonly deployment: Deployment }
