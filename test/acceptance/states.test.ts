import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { readRows } from '../../actions/deploy-summary/comment.ts'
import { laneCaller } from './lane-caller.ts'
import { type Ending, type Rehearsal, startRehearsal } from './rehearsal.ts'

const ENVIRONMENTS = ['live', 'broken', 'stopped', 'held', 'late', 'frozen']
const LANE = laneCaller({
  application: 'green-widgets',
  environment: '${{ vars.ENVIRONMENT }}',
  url: 'http://shop.example',
  approval: 'production-approval',
})

/** Every state that the comment has been seen in, over all tests. */
const seen = new Set<string>()
let rehearsal: Rehearsal
let from = 0
beforeAll(async () => {
  rehearsal = await startRehearsal(
    { '.github/workflows/lane.yml': LANE },
    { real: ['deploy-summary'], byPull: true },
  )
  for (const name of ENVIRONMENTS) rehearsal.github.protect(rehearsal.repository, name, {})
})
beforeEach(() => {
  from = rehearsal.github.journal().length
})
afterAll(async () => {
  expect(rehearsal.github.violations()).toEqual([])
  await rehearsal.close()
})

/** The states that the environment's line of the comment went through, as the writes of the run made them. */
function statesOf(environment: string): readonly string[] {
  const writes = rehearsal.github
    .journal()
    .slice(from)
    .filter(({ method, path }) => method !== 'GET' && path.includes('/comments'))
  const rows = writes.flatMap(({ body }) => readRows((body as { body: string }).body))
  const states = rows.filter((row) => row.environment === environment).map(({ state }) => state)
  for (const state of states) seen.add(state)
  return states
}

/** What the plan, the lane's first promote and the move of the tag say; no record was opened by the stub. */
function promotes(more: Ending = {}): readonly Ending[] {
  const said = { 'deployment-id': '', 'previous-revision': '', direction: 'first', ...more }
  return [said, said, said]
}

interface Wanted {
  readonly script?: Readonly<Record<string, readonly Ending[]>>
  readonly vars?: Readonly<Record<string, string>>
  readonly cancelAfter?: number
}

let id = 7_000
async function lane(environment: string, { script = {}, vars = {}, ...more }: Wanted = {}) {
  id += 1
  return rehearsal.run({
    event: 'push',
    workflow: 'lane.yml',
    runId: id,
    vars: { ENVIRONMENT: environment, ...vars },
    script: { promote: promotes(), ...script },
    ...more,
  })
}

test('a lane with an approval tells each state on its way to live, then that it is rolled back', async () => {
  const { success, log } = await lane('live')
  expect(success, log.slice(-3_000)).toBe(true)
  expect(statesOf('live')).toEqual(['waiting', 'queued', 'deploying', 'live'])

  from = rehearsal.github.journal().length
  const founded = await rehearsal.github.store.git(rehearsal.repository).list([`${rehearsal.revision}^1`])
  const back = { revision: founded[0] ?? '', 'previous-revision': rehearsal.revision, direction: 'rollback' }
  expect((await lane('live', { script: { promote: promotes(back) } })).success).toBe(true)
  expect(statesOf('live').at(-1)).toBe('rolled-back')
})

test('a smoke that fails is told as failed', async () => {
  const { success } = await lane('broken', { script: { smoke: [{ verdict: 'failed' }] } })
  expect(success).toBe(false)
  expect(statesOf('broken')).toEqual(['waiting', 'queued', 'deploying', 'failed'])
})

test('a run that is cancelled in its upgrade is told as cancelled', async () => {
  const script = { 'helm-upgrade': [{ hangs: '5000' }] }
  const { success } = await lane('stopped', { script, cancelAfter: 3 })
  expect(success).toBe(false)
  expect(statesOf('stopped')).toEqual(['waiting', 'queued', 'deploying', 'cancelled'])
})

test('a plan that is refused is told as refused', async () => {
  const refused = { verdict: 'refused', 'reason-code': 'held' }
  expect((await lane('held', { script: { promote: promotes(refused) } })).success).toBe(false)
  expect(statesOf('held')).toEqual(['refused'])
})

test('a commit that is older than what is live is told as superseded, and the run is green', async () => {
  const superseded = { verdict: 'refused', 'reason-code': 'superseded', exit: '0' }
  expect((await lane('late', { script: { promote: promotes(superseded) } })).success).toBe(true)
  expect(statesOf('late')).toEqual(['superseded'])
})

test("a lane that the organisation's hold keeps shut is told as skipped", async () => {
  const { success } = await lane('frozen', { vars: { TRUNKLINE_HOLD: 'the sale' } })
  expect(success).toBe(false)
  expect(statesOf('frozen')).toEqual(['skipped'])
})

test('there is no state of the comment that no run has written', () => {
  expect([...seen].sort()).toEqual([
    'cancelled',
    'deploying',
    'failed',
    'live',
    'queued',
    'refused',
    'rolled-back',
    'skipped',
    'superseded',
    'waiting',
  ])
})
