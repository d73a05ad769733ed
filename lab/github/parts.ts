import type { Site } from './call.ts'
import type { Faults } from './faults.ts'
import type { Journal } from './journal.ts'
import type { Store } from './store.ts'

/** What the parts of a running stand-in share. */
export type Parts = {
  readonly site: Site
  readonly store: Store
  readonly journal: Journal
  readonly faults: Faults
}
