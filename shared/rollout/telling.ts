import type { CauseKind } from './grace.ts'
import { causeLine, headline, progressLine } from './headline.ts'
import type { WorkloadState } from './judgement.ts'
import { type Lasting, leadingCause } from './lasting.ts'

const HEARTBEAT = 20_000
// How starting looks: a probe fails until the program listens, a port is taken until the old pod is gone.
const STARTING = 3_000
const ALSO_WHILE_STARTING: ReadonlySet<CauseKind> = new Set<CauseKind>(['not-ready', 'unschedulable'])

/** Says what a watch sees: each cause once, progress when it changes, and a sign of life every 20 s. */
export class Telling {
  readonly #info: (line: string) => void
  readonly #began: number
  readonly #said = new Set<string>()
  #progress = ''
  #spokeAt: number

  constructor(info: (line: string) => void, now: number) {
    this.#info = info
    this.#began = now
    this.#spokeAt = now
  }

  tell(states: readonly WorkloadState[], lasting: readonly Lasting[], now: number): void {
    for (const { cause, since } of lasting) {
      const key = `${cause.workload} ${cause.detail}`
      if (this.#said.has(key) || (ALSO_WHILE_STARTING.has(cause.kind) && now - since < STARTING)) continue
      this.#said.add(key)
      this.#say(headline(cause, now - since), now)
    }
    const progress = progressLine(states)
    if (states.length > 0 && progress !== this.#progress) {
      this.#progress = progress
      this.#say(progress, now)
    }
    if (now - this.#spokeAt < HEARTBEAT) return
    const leading = leadingCause(lasting)
    const because = leading === undefined ? '' : `; ${causeLine(leading.cause)}`
    this.#say(`still waiting after ${Math.round((now - this.#began) / 1_000)} s: ${progress}${because}`, now)
  }

  #say(line: string, now: number): void {
    this.#info(line)
    this.#spokeAt = now
  }
}
