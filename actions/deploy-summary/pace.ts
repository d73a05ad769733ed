import type { Comments } from './tell.ts'

export interface Clock {
  now(): Date
  wait(milliseconds: number): Promise<void>
}

// "Best practices for using the REST API": at least a second between writes, once there are many of them.
const FREE = 5
const BETWEEN = 1_000

/** The same comments, with a second between writes from the sixth on, whoever asks for them at once. */
export function paced(comments: Comments, clock: Clock): Comments {
  let writes = 0
  let last = 0
  let turns: Promise<unknown> = Promise.resolve()
  const next = async () => {
    writes += 1
    const wait = writes > FREE ? last + BETWEEN - clock.now().getTime() : 0
    if (wait > 0) await clock.wait(Math.min(wait, BETWEEN))
    last = clock.now().getTime()
  }
  const turn = async () => {
    const mine = turns.then(next)
    turns = mine.catch(() => undefined)
    await mine
  }
  return {
    whoAmI: () => comments.whoAmI(),
    list: (pullRequest) => comments.list(pullRequest),
    read: (id) => comments.read(id),
    left: () => comments.left(),
    async create(pullRequest, body) {
      await turn()
      return comments.create(pullRequest, body)
    },
    async update(id, body) {
      await turn()
      return comments.update(id, body)
    },
    async delete(id) {
      await turn()
      return comments.delete(id)
    },
  }
}
