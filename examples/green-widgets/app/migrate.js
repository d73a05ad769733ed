import { pendingMigrations } from './migrations.js'

const from = Number(process.env.SCHEMA_VERSION || 0)
const pending = pendingMigrations(from)
for (const { id, change } of pending) {
  console.log(`migration ${id}: ${change}`)
}
console.log(
  pending.length === 0 ? 'the schema is up to date' : `the schema is at version ${pending.at(-1).id}`,
)
