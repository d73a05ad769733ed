/** What Docker's engine says of a container. */
export interface ContainerState {
  readonly id: string
  readonly name: string
  /** Of the Compose project that it belongs to, as the three below. */
  readonly service: string | undefined
  /** Services for which this one waits until they have exited 0. */
  readonly waitsForCompletionOf: readonly string[]
  readonly status: string
  readonly exitCode: number
  readonly outOfMemory: boolean
  readonly restartCount: number
  /** Whether the engine starts it again when it fails. */
  readonly restarts: boolean
  /** Milliseconds since it was started last, by the engine's own clock. */
  readonly runningFor: number
  /** Undefined where it has no HEALTHCHECK. */
  readonly health: Health | undefined
}

export interface Health {
  readonly status: string
  readonly failingStreak: number
  /** Of the last check that ended. */
  readonly exitCode: number | undefined
  readonly output: string
}
