import { setImmediate as otherWork } from 'node:timers/promises'

interface Held {
  readonly what: string
  readonly answer: () => Promise<void>
}

/** In which order those of one round are answered. */
export type Order = (round: readonly Held[]) => readonly Held[]

/**
 * Holds requests until all that can be asked at that time have been asked, then answers them one after the other,
 * in an order that the test chooses. How many rounds there are is how many requests wait for each other in the
 * longest chain; nothing of it depends on time.
 */
export class Rounds {
  /** What was asked, round by round, each in the order of asking; asked once more, it is `… again`. */
  readonly seen: string[][] = []
  readonly #order: Order
  readonly #fault: (what: string) => Error | undefined
  readonly #names = new Set<string>()
  #held: Held[] = []
  #turning = false

  constructor(order: Order = (round) => round, fault: (what: string) => Error | undefined = () => undefined) {
    this.#order = order
    this.#fault = fault
  }

  hold = <Answer>(label: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const what = this.#nameOf(label)
    return new Promise((resolve, reject) => {
      const answer = async () => {
        const fault = this.#fault(what)
        await (fault === undefined ? ask().then(resolve, reject) : reject(fault))
      }
      this.#held.push({ what, answer })
      if (!this.#turning) void this.#turn()
    })
  }

  async #turn(): Promise<void> {
    this.#turning = true
    await otherWork()
    while (this.#held.length > 0) {
      const round = this.#held
      this.#held = []
      this.seen.push(round.map(({ what }) => what))
      for (const { answer } of this.#order(round)) await answer()
      await otherWork()
    }
    this.#turning = false
  }

  #nameOf(label: string): string {
    let what = label
    while (this.#names.has(what)) what += ' again'
    this.#names.add(what)
    return what
  }
}

/** The same object, whose methods wait for their round; `through` names those that ask nobody. */
export function held<Port extends object>(
  name: string,
  port: Port,
  { hold }: Rounds,
  through: readonly string[] = [],
): Port {
  return new Proxy(port, {
    get(target, method) {
      const value: unknown = Reflect.get(target, method)
      if (typeof value !== 'function' || through.includes(String(method))) return value
      return (...given: unknown[]) => {
        const about = typeof given[0] === 'number' ? ` ${given[0]}` : ''
        return hold(`${name}.${String(method)}${about}`, async () => Reflect.apply(value, target, given))
      }
    },
  })
}
