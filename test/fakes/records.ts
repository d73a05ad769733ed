import type { DeploymentRecord, RecordPayload, RecordStatus } from '../../shared/domain/record.ts'
import type { Revision } from '../../shared/domain/revision.ts'

interface Kept {
  readonly id: number
  readonly environment: string
  readonly createdAt: string
  readonly payload: RecordPayload
  readonly production: boolean
  /** Newest first. */
  readonly statuses: (RecordStatus & { environmentUrl?: string; logUrl?: string })[]
}

/** Deployment records in memory; `kept` is what a test looks at afterwards, oldest first. */
export class FakeRecords {
  readonly kept: Kept[] = []
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  walk = async function* (
    this: FakeRecords,
    application: string,
    environment: string,
  ): AsyncGenerator<DeploymentRecord> {
    for (const record of this.kept.toReversed()) {
      if (record.payload.application === application && record.environment === environment) yield record
    }
  }.bind(this)

  /** What another tool recorded, by environment. */
  readonly adopted = new Map<string, Revision>()

  adoptable = async (environment: string): Promise<Revision | undefined> => this.adopted.get(environment)

  find = async (id: number): Promise<DeploymentRecord | undefined> => this.kept.find((one) => one.id === id)

  open = async (record: {
    environment: string
    payload: RecordPayload
    production: boolean
  }): Promise<number> => {
    const id = this.kept.length + 1
    this.kept.push({ ...record, id, createdAt: this.#time(), statuses: [] })
    await this.status(id, { state: 'in_progress', description: 'v1' })
    return id
  }

  status = async (
    id: number,
    status: Pick<RecordStatus, 'state' | 'description'> & { environmentUrl?: string; logUrl?: string },
  ): Promise<RecordStatus> => {
    const said = { ...status, description: status.description.slice(0, 140), createdAt: this.#time() }
    this.kept.find((one) => one.id === id)?.statuses.unshift(said)
    return said
  }

  deactivate = async (ids: readonly number[]): Promise<void> => {
    for (const id of ids) await this.status(id, { state: 'inactive', description: 'v1' })
  }

  #time(): string {
    return this.#now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z')
  }
}
