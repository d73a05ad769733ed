import { describe, expect, test } from 'vitest'

import type { Records } from '../../../actions/deploy-summary/record.ts'
import { type DeploymentRecord, lastWord, type RecordPayload } from '../../../shared/domain/record.ts'
import { parseRevision } from '../../../shared/domain/revision.ts'

interface Subject {
  readonly records: Records
  /** Commits that exist, oldest first. */
  readonly revisions: readonly string[]
}

export function payload(revision: string, more: Partial<RecordPayload> = {}): RecordPayload {
  return {
    schema: 1,
    application: 'shop',
    direction: 'forward',
    reason: null,
    revision: parseRevision(revision),
    builtRevision: null,
    previousRevision: null,
    images: { '': `sha256:${'a'.repeat(64)}` },
    run: '77',
    attempt: 1,
    ...more,
  }
}

export async function all(records: AsyncIterable<DeploymentRecord>): Promise<DeploymentRecord[]> {
  const found: DeploymentRecord[] = []
  for await (const record of records) found.push(record)
  return found
}

/** What everyone who keeps records promises: the memory of the tests as well as GitHub. */
export function recordsSpec(name: string, subject: () => Promise<Subject>): void {
  describe(name, () => {
    test('gives back the payload that was opened, in progress', async () => {
      const { records, revisions } = await subject()
      const opened = payload(revisions[0] ?? '', { reason: 'a | reason' })
      const id = await records.open({ environment: 'staging', payload: opened, production: false })
      const found = await records.find(id)
      expect(found?.payload).toEqual(opened)
      expect(found?.environment).toBe('staging')
      expect(found?.statuses.map(({ state }) => state)).toEqual(['in_progress'])
    })

    test('knows nothing of an id that nobody has', async () => {
      const { records } = await subject()
      expect(await records.find(999_999)).toBeUndefined()
    })

    test('walks the newest first, one application and environment only', async () => {
      const { records, revisions } = await subject()
      const open = async (at: number, environment: string, application = 'shop') =>
        records.open({
          environment,
          payload: payload(revisions[at] ?? '', { application }),
          production: false,
        })
      const first = await open(0, 'staging')
      await open(1, 'production')
      await open(1, 'staging', 'other')
      const second = await open(2, 'staging')
      const walked = await all(records.walk('shop', 'staging'))
      expect(walked.map(({ id }) => id)).toEqual([second, first])
    })

    test('has the newest status first, and the last word is what was said before it was made inactive', async () => {
      const { records, revisions } = await subject()
      const id = await records.open({
        environment: 'staging',
        payload: payload(revisions[0] ?? ''),
        production: false,
      })
      const said = await records.status(id, { state: 'success', description: 'v1 n=3' })
      await records.deactivate([id])
      const found = await records.find(id)
      expect(found?.statuses.map(({ state }) => state)).toEqual(['inactive', 'success', 'in_progress'])
      expect(found && lastWord(found)).toEqual(said)
    })

    test('cuts a description at the 140 characters that GitHub takes', async () => {
      const { records, revisions } = await subject()
      const id = await records.open({
        environment: 'staging',
        payload: payload(revisions[0] ?? ''),
        production: false,
      })
      const said = await records.status(id, { state: 'failure', description: 'x'.repeat(300) })
      expect(said.description).toHaveLength(140)
    })
  })
}
