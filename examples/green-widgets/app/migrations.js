const migrations = [
  { id: 1, change: 'create table widgets' },
  { id: 2, change: 'add column widgets.shade' },
  { id: 3, change: 'index widgets by shade' },
]

/** The migrations that a database at `version` still lacks, oldest first. */
export function pendingMigrations(version) {
  return migrations.filter(({ id }) => id > version)
}
