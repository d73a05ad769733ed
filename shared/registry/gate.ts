/** What stands before one host: so many requests at once, fewer and later where the host asks for it. */
export interface Gate {
  pass<Result>(task: () => Promise<Result>): Promise<Result>
  /** Holds everything back until `pause` is over; false where it is held back already. */
  slowDown(pause: () => Promise<void>): boolean
}

/** Halves what may be in flight when it is told to slow down, and gives one back for every round that went well. */
export function openGate(most: number): Gate {
  let limit = most
  let inFlight = 0
  let paused: Promise<void> | undefined
  const waiting: (() => void)[] = []

  const next = () => {
    while (inFlight < Math.floor(limit) && waiting.length > 0) {
      inFlight += 1
      waiting.shift()?.()
    }
  }
  return {
    async pass(task) {
      await new Promise<void>((enter) => {
        waiting.push(enter)
        next()
      })
      try {
        while (paused !== undefined) await paused
        const result = await task()
        limit = Math.min(most, limit + 1 / limit)
        return result
      } finally {
        inFlight -= 1
        next()
      }
    },
    slowDown(pause) {
      if (paused !== undefined) return false
      limit = Math.max(1, limit / 2)
      const over = () => {
        paused = undefined
      }
      paused = pause().finally(over)
      // Who waits for it learns how it ended; nobody may be waiting.
      paused.catch(() => undefined)
      return true
    },
  }
}
