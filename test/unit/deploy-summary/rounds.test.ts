import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { reportSummary } from '../../../actions/deploy-summary/report.ts'
import type { SummaryPorts } from '../../../actions/deploy-summary/step.ts'
import { summarize } from '../../../actions/deploy-summary/summary.ts'
import { DeliveryError } from '../../../shared/action/errors.ts'
import { held, type Order, Rounds } from '../../rounds.ts'
import { made, note, revision, rowsOn, World } from './made.ts'

const upgraded = note(1, 'helm-upgrade')
const smoked = note(2, 'smoke', { verdict: 'passed', reasonCode: 'healthy' })

const byTurns = (ports: SummaryPorts, rounds: Rounds): SummaryPorts => ({
  records: held('records', ports.records, rounds, ['walk']),
  changes: held('changes', ports.changes, rounds),
  comments: held('comments', ports.comments, rounds, ['left']),
  history: held('history', ports.history, rounds),
  runs: held('runs', ports.runs, rounds),
  webhook: ports.webhook && held('webhook', ports.webhook, rounds),
  clock: ports.clock,
})

/** An older success, a failure after it, a record that a dead run left open, and one to tell two pull requests of. */
async function recovering() {
  const world = new World()
  await world.live(revision(1))
  const broken = await world.opened(revision(2), revision(1), { run: '899' })
  await world.records.status(broken.id, { state: 'failure', description: 'v1 failed=smoke' })
  await world.opened(revision(2), revision(1), { run: '800', environment: 'production' })
  world.runs.states.set('800', { attempt: 1, isOver: true })
  const { note: promoted } = await world.opened(revision(3), revision(1))
  const tell = async (rounds: Rounds) => {
    const inputs = made()
    const around = world.around([promoted, upgraded, smoked])
    return reportSummary(inputs, around, await summarize(inputs, around, byTurns(world.ports, rounds)))
  }
  const said = () => ({
    records: world.records.kept.map(({ statuses }) => statuses.map(({ state }) => state)),
    rows: [2, 3].map((pullRequest) => rowsOn(world, pullRequest).map(({ state }) => state)),
    messages: world.messages,
  })
  return { tell, said }
}

test('a live deployment is told in six rounds, and no write comes before the end of its record', async () => {
  const { tell, said } = await recovering()
  const rounds = new Rounds()
  expect(await tell(rounds)).toMatchObject({ reasonCode: 'recorded', warnings: [] })
  expect(rounds.seen).toEqual([
    ['records.find 4'],
    ['changes.compare', 'runs.jobs'],
    ['records.status 4', 'changes.pullRequestsOf'],
    ['history.read', 'comments.whoAmI', 'comments.list 3', 'comments.list 2'],
    ['records.deactivate', 'runs.state', 'comments.create 3', 'comments.create 2'],
    ['records.status 3', 'comments.list 3 again', 'comments.list 2 again'],
    ['webhook.send'],
  ])
  expect(said()).toMatchObject({
    records: [
      ['inactive', 'success', 'in_progress'],
      ['failure', 'in_progress'],
      ['error', 'in_progress'],
      ['success', 'in_progress'],
    ],
    rows: [['live'], ['live']],
    messages: [expect.stringMatching(/^Recovered/)],
  })
})

test('told again it takes four, and nothing is written', async () => {
  const { tell } = await recovering()
  await tell(new Rounds())
  const rounds = new Rounds()
  expect(await tell(rounds)).toMatchObject({ reasonCode: 'already-recorded', warnings: [] })
  expect(rounds.seen).toEqual([
    ['records.find 4'],
    ['changes.compare', 'runs.jobs'],
    ['changes.pullRequestsOf', 'history.read'],
    ['comments.whoAmI', 'comments.list 3', 'comments.list 2'],
  ])
})

const FAULTS = {
  'github-failed': new DeliveryError('github-failed', 'GitHub answered 500'),
  'permission-missing': new DeliveryError('permission-missing', 'the token may not', {
    cure: 'Add the line',
  }),
  cancelled: new DeliveryError('cancelled', 'cancelled by SIGTERM'),
}
const forward: Order = (round) => round
const backward: Order = (round) => round.toReversed()

/** All that is asked where nothing fails. */
async function calls(): Promise<readonly string[]> {
  const rounds = new Rounds()
  await (await recovering()).tell(rounds)
  return rounds.seen.flat()
}

async function told(order: Order, fault: (what: string) => Error | undefined) {
  const { tell, said } = await recovering()
  const { verdict, reasonCode, warnings } = await tell(new Rounds(order, fault))
  return { verdict, reasonCode, warnings, ...said() }
}

describe('whatever is answered first', () => {
  test.each(['github-failed', 'permission-missing'] as const)(
    'one call that fails with %s ends the same: the record closed or the step failed, and what is missing said',
    async (code) => {
      for (const call of await calls()) {
        const fault = (what: string) => (what === call ? FAULTS[code] : undefined)
        const first = await told(forward, fault)
        expect(await told(backward, fault)).toEqual(first)
        const isFatal = call === 'records.status 4'
        expect(first.verdict, call).toBe(isFatal ? 'failed' : 'changed')
        expect(first.reasonCode === 'recorded', call).toBe(call === 'comments.whoAmI')
        expect(first.records[3]?.[0]).toBe(isFatal ? 'in_progress' : 'success')
      }
    },
  )

  test('the warnings are the same, in the same order, whichever calls fail', async () => {
    const all = await calls()
    const kinds = ['github-failed', 'permission-missing', undefined] as const
    const fates = fc.array(fc.constantFrom(...kinds), { minLength: all.length, maxLength: all.length })
    await fc.assert(
      fc.asyncProperty(fates, fc.array(fc.nat(), { minLength: 4 }), async (fate, keys) => {
        const fault = (what: string) => {
          const kind = fate[all.indexOf(what)]
          return kind && FAULTS[kind]
        }
        const shuffled: Order = (round) => round.toSorted((a, b) => keyOf(a.what, keys) - keyOf(b.what, keys))
        expect(await told(shuffled, fault)).toEqual(await told(forward, fault))
      }),
      { numRuns: 200 },
    )
  })

  test('warnings stand in the order of the work', async () => {
    const failing = [
      'changes.compare',
      'runs.jobs',
      'changes.pullRequestsOf',
      'records.deactivate',
      'runs.state',
    ]
    const fault = (what: string) =>
      failing.includes(what) || what.startsWith('comments.create') || what === 'webhook.send'
        ? FAULTS['github-failed']
        : undefined
    const withChanges = (what: string) => (what === 'changes.compare' ? undefined : fault(what))
    const { warnings } = await told(backward, withChanges)
    expect(warnings?.map((text) => text.split(':', 1)[0])).toEqual([
      'the times of the jobs',
      'older records',
      'records that other runs have left open',
      'the pull requests',
      'the message to the webhook',
    ])
    const commented = await told(backward, (what) =>
      what === 'changes.pullRequestsOf' ? undefined : withChanges(what),
    )
    expect(commented.warnings?.slice(-3).map((text) => text.split(':', 1)[0])).toEqual([
      'the message to the webhook',
      'the comment on #3',
      'the comment on #2',
    ])
  })

  test.each([forward, backward])('a cancel at any call ends the step as cancelled', async (order) => {
    // The name under which it writes is asked for in vain, as before: the next call is the one that ends it.
    for (const call of (await calls()).filter((what) => what !== 'comments.whoAmI')) {
      const { tell } = await recovering()
      const fault = (what: string) => (what === call ? FAULTS.cancelled : undefined)
      await expect(tell(new Rounds(order, fault)), call).rejects.toMatchObject({ code: 'cancelled' })
    }
  })

  test('a cancel of the closing lets nothing else be written', async () => {
    const { tell, said } = await recovering()
    const before = structuredClone(said())
    const rounds = new Rounds(forward, (what) => (what === 'records.status 4' ? FAULTS.cancelled : undefined))
    await expect(tell(rounds)).rejects.toMatchObject({ code: 'cancelled' })
    expect(rounds.seen).toHaveLength(3)
    expect(said()).toEqual(before)
  })
})

function keyOf(what: string, keys: readonly number[]): number {
  const sum = [...what].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return keys[sum % keys.length] ?? 0
}
