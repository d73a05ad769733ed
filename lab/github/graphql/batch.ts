/** Gathers what the many fields of one query ask for at the same moment into one question. */
export class Batch<Answer> {
  readonly #answer: (keys: readonly string[]) => Promise<ReadonlyMap<string, Answer>>
  readonly #asked = new Set<string>()
  #next: Promise<ReadonlyMap<string, Answer>> | undefined

  constructor(answer: (keys: readonly string[]) => Promise<ReadonlyMap<string, Answer>>) {
    this.#answer = answer
  }

  async load(key: string): Promise<Answer | undefined> {
    this.#asked.add(key)
    this.#next ??= this.#gather()
    return (await this.#next).get(key)
  }

  async #gather(): Promise<ReadonlyMap<string, Answer>> {
    // by then, all fields of this level have asked
    await new Promise((resolve) => setImmediate(resolve))
    const keys = [...this.#asked]
    this.#asked.clear()
    this.#next = undefined
    return this.#answer(keys)
  }
}
