import type { LeaseState, OwnerState, ReleaseLease } from '../../shared/rollout/lock.ts'

/** A lease in memory. */
export class FakeLease implements ReleaseLease {
  state: LeaseState | undefined
  isQuick = true
  taken = 0
  async peek(): Promise<LeaseState | undefined> {
    return this.state
  }
  async take(): Promise<boolean> {
    if (this.isQuick) this.taken += 1
    return this.isQuick
  }
}

/** GitHub that answers the same about every run. */
export function allRuns(state: OwnerState) {
  return async (): Promise<OwnerState> => state
}
