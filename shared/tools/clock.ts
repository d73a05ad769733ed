import { setTimeout as sleep } from 'node:timers/promises'

/** Time as the actions need it: a monotonic reading, the calendar, and waiting that a cancel ends. */
export interface Clock {
  /** Milliseconds that only go forward. */
  monotonic(): number
  now(): Date
  /** Rejects with the signal's reason when aborted. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  monotonic: () => performance.now(),
  now: () => new Date(),
  async wait(milliseconds, signal) {
    try {
      await sleep(milliseconds, undefined, signal === undefined ? {} : { signal })
    } catch (error) {
      // Node rejects with an AbortError of its own, which nobody above would know as the cancel.
      signal?.throwIfAborted()
      throw error
    }
  },
}
