interface Kept {
  readonly id: number
  readonly pullRequest: number
  readonly author: string
  readonly url: string
  body: string
}

/** Comments in memory, all pull requests in one row; `writes` counts what would have notified or shown. */
export class FakeComments {
  readonly kept: Kept[] = []
  writes = 0
  readonly #me: string

  constructor(me = 'github-actions[bot]') {
    this.#me = me
  }

  add(pullRequest: number, author: string, body: string): Kept {
    const id = this.kept.length + 1
    const url = `https://github.example/acme/shop/pull/${pullRequest}#issuecomment-${id}`
    const comment = { id, pullRequest, author, body, url }
    this.kept.push(comment)
    return comment
  }

  of(pullRequest: number): readonly Kept[] {
    return this.kept.filter((comment) => comment.pullRequest === pullRequest)
  }

  whoAmI = async (): Promise<string> => this.#me

  list = async (pullRequest: number) => this.of(pullRequest).map((one) => ({ ...one }))

  create = async (pullRequest: number, body: string): Promise<Kept | undefined> => {
    this.writes += 1
    return this.add(pullRequest, this.#me, body)
  }

  read = async (id: number): Promise<Kept | undefined> => {
    const found = this.kept.find((one) => one.id === id)
    return found && { ...found }
  }

  left = (): number | undefined => undefined

  update = async (id: number, body: string) => {
    const comment = this.kept.find((one) => one.id === id)
    if (comment === undefined) return undefined
    this.writes += 1
    comment.body = body
    return comment
  }

  delete = async (id: number): Promise<void> => {
    this.writes += 1
    const at = this.kept.findIndex((one) => one.id === id)
    if (at >= 0) this.kept.splice(at, 1)
  }
}
