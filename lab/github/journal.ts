/** One request that the stand-in answered. */
export type JournalEntry = {
  readonly at: string
  readonly kind: 'rest' | 'graphql' | 'git'
  readonly method: string
  /** As in GitHub's documents: without the API's prefix, with the query. */
  readonly path: string
  readonly status: number
  readonly login: string
  readonly ms: number
  /** What a write sent. */
  readonly body?: unknown
  /** Present where an injected fault gave the answer. */
  readonly fault?: true
}

/** A request that shows the stand-in (or its caller) to be wrong, and that no test may overlook. */
export type Violation = {
  readonly kind: 'unhandled' | 'contract'
  readonly method: string
  readonly path: string
  readonly detail: string
}

const longest = 20_000

/** Remembers what was asked; the oldest is forgotten first. */
export class Journal {
  readonly entries: JournalEntry[] = []
  readonly violations: Violation[] = []

  add(entry: JournalEntry): void {
    this.entries.push(entry)
    if (this.entries.length > longest) this.entries.shift()
  }

  violate(violation: Violation): void {
    this.violations.push(violation)
  }

  clear(): void {
    this.entries.length = 0
    this.violations.length = 0
  }
}
