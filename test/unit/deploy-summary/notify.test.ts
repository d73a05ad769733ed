import { expect, test } from 'vitest'

import { DeliveryError } from '../../../shared/action/errors.ts'
import { failed, note, revision, step, World } from './made.ts'

const upgraded = note(1, 'helm-upgrade')
const smoked = note(2, 'smoke', { verdict: 'passed', reasonCode: 'healthy' })
const smokeFailed = failed(2, 'smoke', { reasonCode: 'wrong-version' })
const rolledBack = note(3, 'helm-rollback', { reasonCode: 'rolled-back' })

async function fail(world: World, run = '900') {
  const { note: promoted } = await world.opened(revision(2), revision(1), { run })
  const notes = [promoted, upgraded, smokeFailed, rolledBack]
  return { notes, ...(await step(world, { status: 'failure' }, notes, { id: run })) }
}

test('a failure is told once, however often the step runs', async () => {
  const world = new World()
  await world.live(revision(1))
  const { notes } = await fail(world)
  await step(world, { status: 'failure' }, notes)
  expect(world.messages).toEqual([
    'Deployment failed: shop: 2222222 did not go live in staging: failed at smoke, rolled back; still live: 1111111\nhttps://github.example/acme/shop/actions/runs/900/attempts/1',
  ])
})

test('the first success after a failure is told as recovery, the next is not', async () => {
  const world = new World()
  await world.live(revision(1))
  await fail(world)
  for (const [at, run] of [
    [3, '901'],
    [4, '902'],
  ] as const) {
    const { note: promoted } = await world.opened(revision(at), revision(1), { run })
    await step(world, {}, [promoted, upgraded, smoked], { id: run })
  }
  expect(world.messages.map((text) => text.split(':', 1)[0])).toEqual(['Deployment failed', 'Recovered'])
  expect(world.messages[1]).toMatch(/^Recovered: shop: 3333333 is live in staging, 1h 7m after/)
})

test.each([
  ['a success after a success', 'success', [upgraded, smoked]],
  ['a cancel', 'cancelled', [upgraded]],
] as const)('%s is no news', async (_what, status, steps) => {
  const world = new World()
  await world.live(revision(1))
  const { note: promoted } = await world.opened(revision(3), revision(1))
  await step(world, { status }, [promoted, ...steps])
  expect(world.messages).toEqual([])
})

test('a success after a cancel, or after a failure elsewhere, is no recovery', async () => {
  const world = new World()
  await world.live(revision(1))
  const cancelled = await world.opened(revision(2), revision(1), { run: '899' })
  await step(world, { status: 'cancelled' }, [cancelled.note], { id: '899' })
  const elsewhere = await world.opened(revision(2), null, { environment: 'production', run: '898' })
  await world.records.status(elsewhere.id, { state: 'failure', description: 'v1' })
  const { note: promoted } = await world.opened(revision(3), revision(1))
  await step(world, {}, [promoted, upgraded, smoked])
  expect(world.messages).toEqual([])
})

test('what cannot be told is a warning, and nothing else', async () => {
  const world = new World()
  const { send } = world.ports.webhook ?? {}
  expect(send).toBeDefined()
  Object.assign(world.ports, {
    webhook: {
      send: async () => {
        throw new DeliveryError('webhook-failed', 'the webhook answered 500')
      },
    },
  })
  const { report } = await fail(world)
  expect(report).toMatchObject({ verdict: 'changed', reasonCode: 'partial' })
  expect(report.warnings).toEqual(['the message to the webhook: the webhook answered 500'])
})

test('foreign text pings nobody in a chat either', async () => {
  const world = new World()
  await world.live(revision(3))
  await fail(world, '899')
  const { note: promoted } = await world.opened(revision(1), revision(3), {
    direction: 'rollback',
    reason: '<!channel> @everyone <http://evil.example|click> \u202E\nnext',
  })
  await step(world, {}, [promoted, upgraded, smoked])
  const text = world.messages.at(-1) ?? ''
  expect(text).toContain('&lt;!channel&gt; @\u2060everyone &lt;http://evil.example|click&gt; next')
  expect(text.split('\n')).toHaveLength(2)
})
