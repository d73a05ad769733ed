import { expect, test } from 'vitest'

import { DeliveryError } from '../../../shared/action/errors.ts'
import { systemClock } from '../../../shared/tools/clock.ts'

test.each(['while it waits', 'before it begins to'])(
  'a cancel %s ends a wait with its own reason',
  async (when) => {
    const cancel = new AbortController()
    const reason = new DeliveryError('cancelled', 'cancelled by SIGINT')
    if (when !== 'while it waits') cancel.abort(reason)
    const waiting = systemClock.wait(600_000, cancel.signal)
    cancel.abort(reason)
    await expect(waiting).rejects.toBe(reason)
  },
)

test('a wait without a signal is over after its time', async () => {
  const began = systemClock.monotonic()
  await systemClock.wait(30)
  expect(systemClock.monotonic() - began).toBeGreaterThan(25)
})
