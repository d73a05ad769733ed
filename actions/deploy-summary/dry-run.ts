import type { Webhook } from './notify.ts'
import type { Records } from './record.ts'
import type { Comments } from './tell.ts'

interface Log {
  info(line: string): void
}

/** Reads the records as they are, and says what would be written to them. */
export function dryRecords(records: Records, now: () => Date, log: Log): Records {
  return {
    walk: records.walk,
    find: records.find,
    adoptable: records.adoptable,
    async open({ environment, payload }) {
      log.info(`dry run: would open a record of ${payload.revision} in ${environment}`)
      return 0
    },
    async status(id, { state, description }) {
      log.info(`dry run: would close ${id === 0 ? 'it' : `deployment ${id}`} as ${state}: ${description}`)
      return { state, description, createdAt: now().toISOString() }
    },
    async deactivate(ids) {
      if (ids.length > 0) log.info(`dry run: would make inactive: deployments ${ids.join(', ')}`)
    },
  }
}

/** Reads the comments as they are, and keeps to itself what would be written. */
export function dryComments(comments: Comments, log: Log): Comments {
  const created = new Map<number, NonNullable<Awaited<ReturnType<Comments['create']>>>>()
  return {
    whoAmI: comments.whoAmI,
    left: comments.left,
    read: async (id) => [...created.values()].find((one) => one.id === id) ?? comments.read(id),
    async list(pullRequest) {
      const mine = created.get(pullRequest)
      const others = await comments.list(pullRequest)
      return mine === undefined ? others : [...others, mine]
    },
    async create(pullRequest, body) {
      log.info(`dry run: would comment on #${pullRequest}`)
      const comment = { id: Number.MAX_SAFE_INTEGER, author: await comments.whoAmI(), body, url: '' }
      created.set(pullRequest, comment)
      return comment
    },
    async update(id, body) {
      log.info(`dry run: would bring comment ${id} up to date`)
      return { id, author: await comments.whoAmI(), body, url: '' }
    },
    async delete(id) {
      log.info(`dry run: would delete the duplicate comment ${id}`)
    },
  }
}

/** Says that people would be told. */
export function dryWebhook(log: Log): Webhook {
  return {
    async send({ text }) {
      log.info(`dry run: would tell the webhook: ${String(text)}`)
    },
  }
}
